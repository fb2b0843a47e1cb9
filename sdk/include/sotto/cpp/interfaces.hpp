// SPDX-License-Identifier: Apache-2.0
//
// What a plugin can provide, one class per interface, and their C tables.
#ifndef SOTTO_CPP_INTERFACES_HPP
#define SOTTO_CPP_INTERFACES_HPP

#include "../draft/transport_test.h"
#include "../storage.h"
#include "../transport.h"
#include "call.hpp"
#include "done.hpp"

#include <span>

namespace sotto::sdk {

/// "sotto.storage/1", see storage.h for what every function promises.
class Storage {
public:
    Storage() = default;
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;
    virtual ~Storage() = default;

    virtual sotto_status open(const char* dir) = 0;                                         // [core]
    virtual sotto_status read(ByteView key, Each out) = 0;                                  // [any]
    virtual sotto_status scan(ByteView first, ByteView last, bool backwards, Each out) = 0; // [any]
    virtual sotto_status write(std::span<const sotto_edit> edits, bool durable) = 0;        // [core]
    virtual void close() = 0;                                                               // [core]
};

/// "sotto.storage.repair/1", see storage.h; beside Storage.
class StorageRepair {
public:
    StorageRepair() = default;
    StorageRepair(const StorageRepair&) = delete;
    StorageRepair& operator=(const StorageRepair&) = delete;
    virtual ~StorageRepair() = default;

    virtual sotto_status repair(const char* dir) = 0; // [any]
};

/// "sotto.transport/1", see transport.h. Requests are records, parsed with parseRecord of records.hpp.
class Transport {
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    virtual OpId send(ByteView request, ByteView body, Done reply) = 0; // [core]
    virtual void members(ByteView account, Done nodes) = 0;             // [core]
    virtual void cancel(OpId op) = 0;                                   // [core]
    /// [core] `changed` may be used until stop, from any thread.
    virtual void watch(Each changed) = 0;
};

/// "sotto.transport.test/1", see draft/transport_test.h; beside Transport.
class TransportTest {
public:
    TransportTest() = default;
    TransportTest(const TransportTest&) = delete;
    TransportTest& operator=(const TransportTest&) = delete;
    virtual ~TransportTest() = default;

    virtual void test(ByteView test, Done report) = 0; // [core]
};

template <class P>
inline constexpr sotto_storage kStorageTable = {
    [](const sotto_plugin* self, const char* dir) {
        return callCore<P>(self, kThrew, [&](P& p) { return p.open(dir); });
    },
    [](const sotto_plugin* self, sotto_bytes key, sotto_each out) {
        return call<P>(self, kThrew, [&](P& p) { return p.read(view(key), Each(out)); });
    },
    [](const sotto_plugin* self, sotto_bytes first, sotto_bytes last, std::int32_t backwards,
       sotto_each out) {
        return call<P>(self, kThrew,
                       [&](P& p) { return p.scan(view(first), view(last), backwards != 0, Each(out)); });
    },
    [](const sotto_plugin* self, const sotto_edit* edits, std::size_t count, std::int32_t durable) {
        return callCore<P>(self, kThrew,
                           [&](P& p) { return p.write(std::span(edits, count), durable != 0); });
    },
    [](const sotto_plugin* self) { callCore<P>(self, [](P& p) { p.close(); }); },
};

template <class P>
inline constexpr sotto_storage_repair kStorageRepairTable = {
    [](const sotto_plugin* self, const char* dir) {
        return call<P>(self, kThrew, [&](P& p) { return p.repair(dir); });
    },
};

template <class P>
inline constexpr sotto_transport kTransportTable = {
    [](const sotto_plugin* self, sotto_bytes request, sotto_bytes body, sotto_done reply) {
        return callCore<P>(self, OpId{0},
                           [&](P& p) { return p.send(view(request), view(body), Done(reply)); });
    },
    [](const sotto_plugin* self, sotto_bytes account, sotto_done nodes) {
        callCore<P>(self, [&](P& p) { p.members(view(account), Done(nodes)); });
    },
    [](const sotto_plugin* self, std::uint64_t op) { callCore<P>(self, [&](P& p) { p.cancel(op); }); },
    [](const sotto_plugin* self, sotto_each changed) {
        callCore<P>(self, [&](P& p) { p.watch(Each(changed)); });
    },
};

template <class P>
inline constexpr sotto_transport_test kTransportTestTable = {
    [](const sotto_plugin* self, sotto_bytes test, sotto_done report) {
        callCore<P>(self, [&](P& p) { p.test(view(test), Done(report)); });
    },
};

} // namespace sotto::sdk

#endif
