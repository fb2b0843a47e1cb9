/* SPDX-License-Identifier: Apache-2.0
 *
 * "sotto.transport.test/1", a draft: a transport that has it can say step by step how far it gets, also with
 * settings that are not in force. Provided beside "sotto.transport/1" and asked for by get; plugin.json does
 * not name it, and a transport without it is as good. Records: records.proto.
 */
#ifndef SOTTO_DRAFT_TRANSPORT_TEST_H
#define SOTTO_DRAFT_TRANSPORT_TEST_H

#include "../sotto.h"

#ifdef __cplusplus
extern "C" {
#endif

#define SOTTO_TRANSPORT_TEST_1 "sotto.transport.test/1"

typedef struct sotto_transport_test {
    /* [core] test: record ConnectionTest. report: record ConnectionReport however the steps ended; else
       SOTTO_INVALID (unusable settings), SOTTO_REJECTED (a test runs already), SOTTO_CANCELLED (stopped).
       Leaves the transport itself as it is, paused included, keeps nothing, takes at most a minute, and fails
       closed like it: with a proxy in the test nobody but that proxy is contacted. */
    void (*run)(const sotto_plugin* self, sotto_bytes test, sotto_done report);
} sotto_transport_test;

#ifdef __cplusplus
}
#endif

#endif
