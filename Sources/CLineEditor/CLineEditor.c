#define _GNU_SOURCE
#include "CLineEditor.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

struct baken_editor {
    EditLine *line;
    History *history;
    char *prompt;
    /* What stood on the line when a signal came, to be typed again. */
    char *kept;
    int leaves;
    /* A byte that was read with a broken character but does not belong to it, or -1. */
    int pushed_back;
};

/* Signals reach any thread of the program, the reading one or not: their numbers pass through a pipe that the reader polls. */
static int signal_pipe[2] = {-1, -1};

static void note_signal(int number) {
    int kept = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(signal_pipe[1], &byte, 1);
    (void)written;
    errno = kept;
}

static int signal_is_noted(void) {
    struct pollfd noted = {.fd = signal_pipe[0], .events = POLLIN, .revents = 0};
    return poll(&noted, 1, 0) > 0;
}

/* Until there is something to read; 0 when a signal came first. */
static int await_input(void) {
    struct pollfd sources[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0}, {.fd = signal_pipe[0], .events = POLLIN, .revents = 0}};
    while (poll(sources, 2, -1) < 0) {
        if (errno != EINTR) return 1;
    }
    return sources[1].revents == 0;
}

void baken_signals_install(void) {
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGALRM};
    /* Whoever started us may have had them blocked. */
    sigset_t ours;
    sigemptyset(&ours);
    for (size_t index = 0; index < sizeof numbers / sizeof numbers[0]; index++) {
        sigaction(numbers[index], &action, NULL);
        sigaddset(&ours, numbers[index]);
    }
    pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

int baken_signal_take(void) {
    unsigned char number = 0;
    return read(signal_pipe[0], &number, 1) == 1 ? number : 0;
}

void baken_alarm(unsigned int seconds) { alarm(seconds); }

void baken_suspend(void) { raise(SIGSTOP); }

int baken_input_waiting(int milliseconds) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    return poll(&input, 1, milliseconds) > 0 && (input.revents & POLLIN) != 0;
}

static char *prompt_of(EditLine *line) {
    baken_editor *editor = NULL;
    el_get(line, EL_CLIENTDATA, &editor);
    return editor->prompt;
}

static unsigned char leave_at_once(EditLine *line, int key) {
    (void)key;
    baken_editor *editor = NULL;
    el_get(line, EL_CLIENTDATA, &editor);
    editor->leaves = 1;
    return CC_EOF;
}

/* libedit retries an interrupted read by itself; a reader of our own lets signals through. */
static int read_character(EditLine *line, wchar_t *character) {
    baken_editor *editor = NULL;
    el_get(line, EL_CLIENTDATA, &editor);
    char bytes[5] = {0};
    int wanted = 1;
    for (int have = 0; have < wanted; have++) {
        if (have == 0 && editor->pushed_back >= 0) {
            bytes[0] = (char)editor->pushed_back;
            editor->pushed_back = -1;
        } else {
            ssize_t count = await_input() ? read(STDIN_FILENO, bytes + have, 1) : -1;
            if (count == 0) return 0;
            if (count < 0) {
                errno = EINTR;
                return -1;
            }
        }
        unsigned char byte = (unsigned char)bytes[have];
        if (have == 0) {
            wanted = byte >= 0xF8 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        } else if ((byte & 0xC0) != 0x80) {
            /* The character ended too early: this byte begins the next one. */
            editor->pushed_back = byte;
            bytes[0] = (char)0xFF;
            break;
        }
    }
    wchar_t wide[2] = {0};
    if (mbstowcs(wide, bytes, 2) == (size_t)-1) wide[0] = L'?';
    *character = wide[0];
    return 1;
}

baken_editor *baken_editor_open(const char *program, const char *prompt) {
    if (setlocale(LC_CTYPE, "") == NULL || MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
    baken_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    editor->prompt = strdup(prompt);
    editor->pushed_back = -1;
    editor->line = el_init(program, stdin, stdout, stderr);
    editor->history = history_init();
    if (editor->prompt == NULL || editor->line == NULL || editor->history == NULL) {
        baken_editor_close(editor);
        return NULL;
    }
    HistEvent event;
    history(editor->history, &event, H_SETSIZE, 50);
    el_set(editor->line, EL_CLIENTDATA, editor);
    el_set(editor->line, EL_PROMPT, prompt_of);
    el_set(editor->line, EL_HIST, history, editor->history);
    el_set(editor->line, EL_SIGNAL, 0);
    el_set(editor->line, EL_EDITOR, "emacs");
    el_set(editor->line, EL_GETCFN, read_character);
    el_set(editor->line, EL_ADDFN, "baken-leave", "leave at once", leave_at_once);
    el_set(editor->line, EL_BIND, "\033[21~", "baken-leave", NULL);
    el_set(editor->line, EL_BIND, "\033\033\033", "baken-leave", NULL);
    return editor;
}

void baken_editor_close(baken_editor *editor) {
    if (editor == NULL) return;
    if (editor->line != NULL) el_end(editor->line);
    if (editor->history != NULL) history_end(editor->history);
    free(editor->prompt);
    if (editor->kept != NULL) memset(editor->kept, 0, strlen(editor->kept));
    free(editor->kept);
    free(editor);
}

int baken_editor_read(baken_editor *editor, const char **line) {
    int count = 0;
    editor->leaves = 0;
    errno = 0;
    /* libedit would show the prompt first: a key pressed in between would be the terminal's, and Ctrl-D be lost. */
    el_set(editor->line, EL_PREP_TERM, 1);
    const char *text = el_gets(editor->line, &count);
    if (editor->leaves) return BAKEN_READ_LEAVE;
    if (text != NULL && count > 0) {
        *line = text;
        return signal_is_noted() && text[count - 1] != '\n' ? BAKEN_READ_SIGNAL : BAKEN_READ_LINE;
    }
    return signal_is_noted() ? BAKEN_READ_SIGNAL : BAKEN_READ_END;
}

void baken_editor_remember(baken_editor *editor, const char *line) {
    HistEvent event;
    history(editor->history, &event, H_ENTER, line);
}

int baken_editor_pending_length(baken_editor *editor) {
    const LineInfo *info = el_line(editor->line);
    return (int)(info->lastchar - info->buffer);
}

void baken_editor_discard(baken_editor *editor) { el_reset(editor->line); }

void baken_editor_keep(baken_editor *editor) {
    const LineInfo *info = el_line(editor->line);
    size_t length = (size_t)(info->lastchar - info->buffer);
    free(editor->kept);
    editor->kept = length > 0 ? strndup(info->buffer, length) : NULL;
    el_reset(editor->line);
    if (editor->kept != NULL) el_push(editor->line, editor->kept);
}

void baken_editor_resized(baken_editor *editor) { el_resize(editor->line); }

int baken_columns(unsigned int scalar) {
    int columns = wcwidth((wchar_t)scalar);
    return columns < 0 ? 0 : columns;
}

long baken_input_line(char **line) {
    size_t capacity = 0;
    *line = NULL;
    return getline(line, &capacity, stdin);
}
