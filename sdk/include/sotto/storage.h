/* SPDX-License-Identifier: Apache-2.0
 *
 * "sotto.storage/1": an ordered byte map, provided by exactly one active plugin. Keys are compared as
 * unsigned bytes, a shorter key before a longer one with the same beginning. The plugin sees sealed values
 * only. Values up to 1 MiB must work.
 */
#ifndef SOTTO_STORAGE_H
#define SOTTO_STORAGE_H

#include "sotto.h"

#ifdef __cplusplus
extern "C" {
#endif

#define SOTTO_STORAGE_1 "sotto.storage/1"

typedef struct sotto_edit {
    sotto_bytes key, value;
    int32_t erase; /* not 0: remove key, value is ignored; removing an absent key is fine */
} sotto_edit;

typedef struct sotto_storage {
    /* [core] Opens or creates the map in folder dir. SOTTO_DENIED: in use by another process; SOTTO_CORRUPT:
       damaged; SOTTO_INTERNAL: cannot be opened for another reason. */
    sotto_status (*open)(const sotto_plugin* self, const char* dir);
    /* [any] Calls out once with the value, or returns SOTTO_NOT_FOUND. */
    sotto_status (*read)(const sotto_plugin* self, sotto_bytes key, sotto_each out);
    /* [any] Visits the keys in [first, last) in order of one snapshot; empty last: to the end; backwards:
     * from last to first. */
    sotto_status (*scan)(const sotto_plugin* self, sotto_bytes first, sotto_bytes last, int32_t backwards,
                         sotto_each out);
    /* [core] All edits or none, in order. durable: on disk when the call returns. On failure nothing has
       changed and the map can still be read. SOTTO_REJECTED: no space left. */
    sotto_status (*write)(const sotto_plugin* self, const sotto_edit* edits, size_t count, int32_t durable);
    /* [core] No other call is running or follows until the next open. */
    void (*close)(const sotto_plugin* self);
} sotto_storage;

/* Optional, beside sotto.storage/1: mending a map that open calls damaged. */
#define SOTTO_STORAGE_REPAIR_1 "sotto.storage.repair/1"

typedef struct sotto_storage_repair {
    /* [any] Makes the map in folder dir open again, in place, with everything of it that can still be read;
       it may take long. The map is not open, and nothing else is called meanwhile. The host keeps the
       original and hands in a copy. SOTTO_CORRUPT: nothing can be done; SOTTO_REJECTED: no space left. */
    sotto_status (*repair)(const sotto_plugin* self, const char* dir);
} sotto_storage_repair;

#ifdef __cplusplus
}
#endif

#endif
