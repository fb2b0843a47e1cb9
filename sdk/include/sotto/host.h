/* SPDX-License-Identifier: Apache-2.0
 *
 * Interfaces the host provides to plugins, found by sotto_host.get. All are usable from start until stop
 * completes.
 */
#ifndef SOTTO_HOST_H
#define SOTTO_HOST_H

#include "sotto.h"
#include "storage.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Diagnostics. Texts carry no user data, ids or keys. */
#define SOTTO_HOST_LOG_1 "sotto.host.log/1"
enum { SOTTO_LOG_DEBUG = 0, SOTTO_LOG_INFO = 1, SOTTO_LOG_WARNING = 2, SOTTO_LOG_ERROR = 3 };
typedef struct sotto_host_log {
    void (*log)(const sotto_host* self, int32_t level, const char* text); /* [any] */
} sotto_host_log;

/* The core thread, timers, workers, time. */
#define SOTTO_HOST_LOOP_1 "sotto.host.loop/1"
typedef struct sotto_host_loop {
    /* [any] Runs fn(ctx) on the core thread; dropped without a call once stop has completed. */
    void (*post)(const sotto_host* self, void (*fn)(void* ctx), void* ctx);
    /* [core] Runs fn(ctx) after ms milliseconds; the result is never 0. */
    uint64_t (*after)(const sotto_host* self, uint32_t ms, void (*fn)(void* ctx), void* ctx);
    /* [core] The function will not be called any more. Unknown timers are ignored. */
    void (*cancel)(const sotto_host* self, uint64_t timer);
    /* [any] Runs fn(ctx) on a worker thread, then done with SOTTO_OK and an empty value on the core thread.
     */
    void (*work)(const sotto_host* self, void (*fn)(void* ctx), void* ctx, sotto_done done);
    /* [any] Not 0 on the core thread. */
    int32_t (*is_core)(const sotto_host* self);
    /* [any] Milliseconds since the epoch in network time. */
    int64_t (*now_ms)(const sotto_host* self);
} sotto_host_loop;

/* A private key space in the profile's storage, sealed by the host. Keys up to 256 bytes. */
#define SOTTO_HOST_STORE_1 "sotto.host.store/1"
typedef struct sotto_host_store {
    sotto_status (*read)(const sotto_host* self, sotto_bytes key, sotto_each out); /* [core] */
    sotto_status (*scan)(const sotto_host* self, sotto_bytes first, sotto_bytes last, int32_t backwards,
                         sotto_each out); /* [core] */
    sotto_status (*write)(const sotto_host* self, const sotto_edit* edits, size_t count,
                          int32_t durable); /* [core] */
    /* [core] Key for files that the plugin seals itself; stable for this plugin and profile. */
    sotto_status (*file_key)(const sotto_host* self, uint8_t out[32]);
} sotto_host_store;

/* The plugin's settings. A transport also finds "network" (the network file as JSON), "proxy" (URL or empty).
 */
#define SOTTO_HOST_CONFIG_1 "sotto.host.config/1"
typedef struct sotto_host_config {
    /* [core] SOTTO_NOT_FOUND if not set. */
    sotto_status (*get)(const sotto_host* self, const char* key, sotto_each out);
    /* [core] changed(key, value) on the core thread whenever a setting changes, until stop; an
       empty value when it was removed. */
    void (*watch)(const sotto_host* self, sotto_each changed);
} sotto_host_config;

/* Requests through the active transport; needs the permission "network". Not for transports themselves. */
#define SOTTO_HOST_NET_1 "sotto.host.net/1"
typedef struct sotto_host_net {
    /* [core] As sotto_transport.send. reply comes on the core thread, never inside this call, and is dropped
       without a call once stop has completed. Returns the operation for cancel; 0 if there is none. */
    uint64_t (*send)(const sotto_host* self, sotto_bytes request, sotto_bytes body, sotto_done reply);
    /* [core] Unknown or finished operations are ignored. */
    void (*cancel)(const sotto_host* self, uint64_t op);
} sotto_host_net;

#ifdef __cplusplus
}
#endif

#endif
