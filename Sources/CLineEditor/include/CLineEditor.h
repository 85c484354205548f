#ifndef BAKEN_CLINEEDITOR_H
#define BAKEN_CLINEEDITOR_H

/* Line editing over libedit, whose own interface is variadic and so cannot be called from Swift. */

typedef struct baken_editor baken_editor;

/* Why a read came back without a line. */
enum baken_read_result {
    BAKEN_READ_LINE,
    BAKEN_READ_END,
    BAKEN_READ_LEAVE,
    BAKEN_READ_SIGNAL
};

/* NULL when the terminal cannot be edited on. The history is in memory only. */
baken_editor *baken_editor_open(const char *program, const char *prompt);
void baken_editor_close(baken_editor *editor);

/* On BAKEN_READ_LINE *line holds the line with its newline until the next call. */
int baken_editor_read(baken_editor *editor, const char **line);

/* Remembers a line for the Up key, until the program ends. */
void baken_editor_remember(baken_editor *editor, const char *line);

/* What stands on the line that a signal interrupted. */
int baken_editor_pending_length(baken_editor *editor);
void baken_editor_discard(baken_editor *editor);
/* Types what stands there again, at the next read. */
void baken_editor_keep(baken_editor *editor);
void baken_editor_resized(baken_editor *editor);

/* Whether more input is waiting, for at most so many milliseconds. */
int baken_input_waiting(int milliseconds);

/* Signals are only noted; the read comes back and the program acts. */
void baken_signals_install(void);
/* The signal that came since the last call, or 0. */
int baken_signal_take(void);
void baken_alarm(unsigned int seconds);
void baken_suspend(void);

/* How many columns the terminal gives a character; 0 for what it does not show. */
int baken_columns(unsigned int scalar);

/* A line of standard input and its length, or -1 at the end. The caller frees *line with free(). */
long baken_input_line(char **line);

#endif
