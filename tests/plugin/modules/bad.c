/* A plugin that breaks one promise, chosen by BAD_… at compile time. */
#include "sotto/storage.h"
#include "sotto/transport.h"

#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const sotto_host* the_host;
static sotto_done kept;
static int created;

static const sotto_bytes nothing = {0, 0};

#if defined(BAD_HANG_IN_CREATE) || defined(BAD_HANG_IN_START) || defined(BAD_HANG_IN_STOP)
static void hang(void) {
    for (;;)
        pause();
}
#endif

#if defined(BAD_LATE_THREAD)
static void* speak_late(void* unused) {
    (void)unused;
    poll(NULL, 0, 50);
    kept.call(kept.ctx, SOTTO_OK, nothing);
    return NULL;
}
#endif

static void start(const sotto_plugin* self, sotto_done done) {
    (void)self;
#if defined(BAD_NEVER_STARTS)
    kept = done;
#elif defined(BAD_START_FAILS)
    const char* text = "The moon is in the wrong phase.";
    sotto_bytes reason = {(const uint8_t*)text, strlen(text)};
    done.call(done.ctx, SOTTO_DENIED, reason);
#elif defined(BAD_DOUBLE_DONE)
    done.call(done.ctx, SOTTO_OK, nothing);
    done.call(done.ctx, SOTTO_INTERNAL, nothing);
#elif defined(BAD_LATE_DONE)
    kept = done;
    done.call(done.ctx, SOTTO_OK, nothing);
#elif defined(BAD_LATE_THREAD)
    kept = done;
    done.call(done.ctx, SOTTO_OK, nothing);
#elif defined(BAD_CRASH)
    abort();
#elif defined(BAD_HANG_IN_START)
    hang();
#else
    done.call(done.ctx, SOTTO_OK, nothing);
#endif
}

static void stop(const sotto_plugin* self, sotto_done done) {
    (void)self;
#if defined(BAD_NEVER_STOPS)
    kept = done;
#elif defined(BAD_CRASH_IN_STOP)
    abort();
#elif defined(BAD_HANG_IN_STOP)
    hang();
#elif defined(BAD_LATE_THREAD)
    pthread_t thread;
    pthread_create(&thread, NULL, speak_late, NULL);
    pthread_detach(thread);
    done.call(done.ctx, SOTTO_OK, nothing);
#else
    done.call(done.ctx, SOTTO_OK, nothing);
#endif
}

static void destroy(const sotto_plugin* self) {
    (void)self;
#if defined(BAD_LATE_DONE)
    /* After stop: an old completion again, and a host that is no longer ours to use. */
    kept.call(kept.ctx, SOTTO_OK, nothing);
    if (the_host->get(the_host, "sotto.host.log/1"))
        abort();
#endif
    created = 0;
}

static const void* get(const sotto_plugin* self, const char* id) {
    (void)self;
    (void)id;
#if defined(BAD_UNKNOWN_INTERFACE)
    return &nothing;
#else
    return NULL;
#endif
}

static const sotto_plugin plugin = {NULL, start, stop, destroy, get};

static const sotto_plugin* create(const sotto_host* host, const char* dir) {
    (void)dir;
    the_host = host;
#if defined(BAD_CREATE_NULL)
    return NULL;
#elif defined(BAD_CRASH_IN_CREATE)
    abort();
#elif defined(BAD_HANG_IN_CREATE)
    hang();
    return &plugin;
#elif defined(BAD_CREATE_USES_HOST)
    /* The host must not be there before start. */
    return host->get(host, "sotto.host.log/1") || created ? NULL : &plugin;
#else
    created = 1;
    return &plugin;
#endif
}

#if defined(BAD_EXTRA_SYMBOL)
SOTTO_EXPORT int sotto_another_symbol(void);
SOTTO_EXPORT int sotto_another_symbol(void) {
    return (int)(kept.ctx == the_host);
}
#endif

#if defined(BAD_NO_SYMBOL)
SOTTO_EXPORT const sotto_entry sotto_plugin_0;
const sotto_entry sotto_plugin_0 = {"org.sotto.test.bad", create};
#elif defined(BAD_WRONG_ID)
const sotto_entry sotto_plugin_1 = {"org.sotto.test.somebody-else", create};
#else
const sotto_entry sotto_plugin_1 = {"org.sotto.test.bad", create};
#endif
