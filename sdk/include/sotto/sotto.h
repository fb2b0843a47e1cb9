/* SPDX-License-Identifier: Apache-2.0
 *
 * The contract between Sotto and its plugins: what a plugin exports and the types every interface uses.
 *
 * Rules
 *  1. Tables are frozen from release 1.0 on. A released table never changes; a change is a new id ("/2").
 *  2. Everything passed is borrowed for the duration of the call. Nobody frees anything of the other side.
 *  3. A sotto_done is completed exactly once, from any thread, also after cancel (then with SOTTO_CANCELLED).
 * The host hands the result on in its own thread; it never runs inside the call that started the operation.
 *  4. [core] functions are called on the core thread, [any] functions on any thread and possibly at the same
 * time. Ordinary calls aim at 10 ms, storage and decode at 100 ms. A plugin stops its own threads before it
 * completes stop.
 *  5. No exception, C++ type or allocation crosses. Strings are UTF-8.
 *  6. Absent means NULL. Asking for an unknown or unpermitted interface returns NULL.
 *  7. The first argument of every function is the object it belongs to. create only constructs. Host
 * interfaces may be used from start until stop completes.
 *  8. Libraries are opened with RTLD_NOW | RTLD_LOCAL and never closed.
 */
#ifndef SOTTO_SOTTO_H
#define SOTTO_SOTTO_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define SOTTO_EXPORT __attribute__((visibility("default")))
#else
#define SOTTO_EXPORT
#endif

#define SOTTO_SDK_MAJOR 1
#define SOTTO_SDK_MINOR 0

typedef struct sotto_bytes {
    const uint8_t* data;
    size_t size;
} sotto_bytes;

typedef int32_t sotto_status;
enum {
    SOTTO_OK = 0,
    SOTTO_CANCELLED = 1,
    SOTTO_TIMEOUT = 2,
    SOTTO_OFFLINE = 3,
    SOTTO_NOT_FOUND = 4,
    SOTTO_INVALID = 5,
    SOTTO_DENIED = 6,
    SOTTO_UNSUPPORTED = 7,
    SOTTO_CORRUPT = 8,
    SOTTO_REJECTED = 9,
    SOTTO_INTERNAL = 10
};

/* One-shot completion: value is the result when the status is SOTTO_OK, otherwise a diagnostic without user
 * data. */
typedef struct sotto_done {
    void* ctx;
    void (*call)(void* ctx, sotto_status status, sotto_bytes value);
} sotto_done;

/* Visitor: return 0 to stop. key is empty where a sequence has no keys. */
typedef struct sotto_each {
    void* ctx;
    int32_t (*call)(void* ctx, sotto_bytes key, sotto_bytes value);
} sotto_each;

typedef struct sotto_host {
    void* ctx;
    /* [any] An interface of host.h, owned by the host; NULL if unknown or not permitted. */
    const void* (*get)(const struct sotto_host* self, const char* id);
} sotto_host;

typedef struct sotto_plugin {
    void* ctx;
    /* [core] Completes once the plugin is ready; over 10 s counts as failed. */
    void (*start)(const struct sotto_plugin* self, sotto_done done);
    /* [core] Ends every operation and thread, then completes; capped at 5 s. */
    void (*stop)(const struct sotto_plugin* self, sotto_done done);
    /* [core] After stop, or if start was never called. */
    void (*destroy)(const struct sotto_plugin* self);
    /* [any] An interface this plugin provides, owned by the plugin; NULL if it does not. */
    const void* (*get)(const struct sotto_plugin* self, const char* id);
} sotto_plugin;

typedef struct sotto_entry {
    /* Equals "id" of plugin.json. */
    const char* id;
    /* [core] dir is the plugin's private data folder. NULL on failure. */
    const sotto_plugin* (*create)(const sotto_host* host, const char* dir);
} sotto_entry;

/* The only exported symbol of a plugin library; "_1" is the major version of this contract. */
SOTTO_EXPORT extern const sotto_entry sotto_plugin_1;

#ifdef __cplusplus
}
#endif

#endif
