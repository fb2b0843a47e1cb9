/* SPDX-License-Identifier: Apache-2.0
 *
 * "sotto.transport/1": whom to reach and how, provided by exactly one active plugin. It owns the node list,
 * swarm look-up, paths, retries between nodes and the clock offset. Of a reply it reads the status, part
 * codes, the node's time and the swarm list of a 421, never a message. It fails closed: what it cannot reach
 * in its own way it does not reach. Records: records.proto.
 */
#ifndef SOTTO_TRANSPORT_H
#define SOTTO_TRANSPORT_H

#include "sotto.h"

#ifdef __cplusplus
extern "C" {
#endif

#define SOTTO_TRANSPORT_1 "sotto.transport/1"

typedef struct sotto_transport {
    /* [core] request: record Request. body: for swarm and node targets the JSON object of the method's
       parameters, for servers the raw body, for the web nothing. reply: record Reply when the destination
       answered, with whatever status; else SOTTO_OFFLINE (no route), SOTTO_TIMEOUT, SOTTO_REJECTED (no node
       would serve), SOTTO_CANCELLED, SOTTO_INVALID (malformed request); for the web also SOTTO_DENIED (it
       would show this computer's address) and SOTTO_UNSUPPORTED (not over this transport). Returns the
       operation for cancel. */
    uint64_t (*send)(const sotto_plugin* self, sotto_bytes request, sotto_bytes body, sotto_done reply);
    /* [core] Swarm of a 33-byte account or group id -> record Members. */
    void (*members)(const sotto_plugin* self, sotto_bytes account, sotto_done nodes);
    /* [core] Unknown or finished operations are ignored. */
    void (*cancel)(const sotto_plugin* self, uint64_t op);
    /* [core] changed gets a TransportStatus as value now and whenever it changes, from any thread, until
     * stop. */
    void (*watch)(const sotto_plugin* self, sotto_each changed);
} sotto_transport;

#ifdef __cplusplus
}
#endif

#endif
