/* A transport without a network, correct as it is and wrong in one way by WRONG_…. */
#include "sotto/transport.h"

#include <string.h>

static const sotto_bytes nothing = {0, 0};

static void start(const sotto_plugin* self, sotto_done done) {
    (void)self;
    done.call(done.ctx, SOTTO_OK, nothing);
}

static void destroy(const sotto_plugin* self) {
    (void)self;
}

static uint64_t send(const sotto_plugin* self, sotto_bytes request, sotto_bytes body, sotto_done reply) {
    (void)self;
    (void)request;
    (void)body;
#if defined(WRONG_NEVER)
    (void)reply;
#else
    reply.call(reply.ctx, SOTTO_OFFLINE, nothing);
#endif
#if defined(WRONG_TWICE)
    reply.call(reply.ctx, SOTTO_OFFLINE, nothing);
#endif
    return 1;
}

static void members(const sotto_plugin* self, sotto_bytes account, sotto_done nodes) {
    (void)self;
    (void)account;
    nodes.call(nodes.ctx, SOTTO_OFFLINE, nothing);
}

static void cancel(const sotto_plugin* self, uint64_t op) {
    (void)self;
    (void)op;
}

static void watch(const sotto_plugin* self, sotto_each changed) {
    (void)self;
    changed.call(changed.ctx, nothing, nothing);
}

static const sotto_transport table = {send, members, cancel, watch};

static const void* get(const sotto_plugin* self, const char* id) {
    (void)self;
    return strcmp(id, SOTTO_TRANSPORT_1) == 0 ? &table : NULL;
}

static const sotto_plugin plugin = {NULL, start, start, destroy, get};

static const sotto_plugin* create(const sotto_host* host, const char* dir) {
    (void)host;
    (void)dir;
    return &plugin;
}

const sotto_entry sotto_plugin_1 = {"org.sotto.test.wrong-transport", create};
