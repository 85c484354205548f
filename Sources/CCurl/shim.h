// What Swift cannot call in libcurl: the variadic setters and getters, once for each kind of argument, and the union in
// a finished transfer's message. Needs libcurl 7.85 or newer (CURLOPT_PROTOCOLS_STR); 7.88 is what Debian 12 has.

#ifndef BAKEN_CURL_SHIM_H
#define BAKEN_CURL_SHIM_H

#include <curl/curl.h>
#include <stdint.h>

typedef size_t (*baken_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode baken_curl_set_number(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode baken_curl_set_size(CURL *easy, CURLoption option, int64_t value) {
    return curl_easy_setopt(easy, option, (curl_off_t)value);
}

static inline CURLcode baken_curl_set_text(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

// libcurl copies the body: set CURLOPT_POSTFIELDSIZE_LARGE first.
static inline CURLcode baken_curl_copy_body(CURL *easy, const void *bytes) {
    return curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, bytes);
}

// libcurl does not copy the list: it must live as long as the transfer.
static inline CURLcode baken_curl_set_headers(CURL *easy, struct curl_slist *list) {
    return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list);
}

static inline CURLcode baken_curl_set_body_sink(CURL *easy, baken_curl_sink sink, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, sink);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_WRITEDATA, context) : code;
}

static inline CURLcode baken_curl_set_header_sink(CURL *easy, baken_curl_sink sink, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, sink);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_HEADERDATA, context) : code;
}

static inline CURLcode baken_curl_set_tag(CURL *easy, uintptr_t tag) {
    return curl_easy_setopt(easy, CURLOPT_PRIVATE, (void *)tag);
}

static inline uintptr_t baken_curl_tag(CURL *easy) {
    void *tag = NULL;
    return curl_easy_getinfo(easy, CURLINFO_PRIVATE, &tag) == CURLE_OK ? (uintptr_t)tag : 0;
}

static inline long baken_curl_status(CURL *easy) {
    long status = 0;
    return curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

// Whether this libcurl knows a file of certificate authorities by itself.
static inline int baken_curl_has_authorities(CURL *easy) {
    char *path = NULL;
    return curl_easy_getinfo(easy, CURLINFO_CAINFO, &path) == CURLE_OK && path != NULL;
}

static inline CURLMcode baken_curl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// Takes the next finished transfer; NULL when there is none.
static inline CURL *baken_curl_next_finished(CURLM *multi, CURLcode *result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
        if (message->msg == CURLMSG_DONE) {
            *result = message->data.result;
            return message->easy_handle;
        }
    }
    return NULL;
}

#endif
