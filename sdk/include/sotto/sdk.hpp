// SPDX-License-Identifier: Apache-2.0
//
// The plugin contract for C++: derive from Plugin and from one class per provided interface, then name the
// class once.
//
//     class Box final : public sotto::sdk::Plugin, public sotto::sdk::Storage {
//     public:
//         using Plugin::Plugin;
//         …
//     };
//     SOTTO_PLUGIN("org.example.box", Box)
//
// The interfaces a class inherits decide which tables it provides. Overrides may throw: the host then gets
// SOTTO_INTERNAL. Debug builds assert that [core] functions are called on the core thread and that
// completions are used once.
#ifndef SOTTO_SDK_HPP
#define SOTTO_SDK_HPP

#include "cpp/host.hpp"
#include "cpp/interfaces.hpp"

#include <new>
#include <string>
#include <string_view>
#include <type_traits>

namespace sotto::sdk {

/// Base of every plugin object. Constructed by the host's create, which must not do more than construct:
/// host() may be used from start until stop completes.
class Plugin {
public:
    /// `dir`: the plugin's private data folder.
    Plugin(const sotto_host* host, std::string dir) : host_(host), dir_(std::move(dir)) {}
    Plugin(const Plugin&) = delete;
    Plugin& operator=(const Plugin&) = delete;
    virtual ~Plugin() = default;

    /// [core] Completes once the plugin is ready; over 10 s counts as failed.
    virtual void start(Done done) { done.ok(); }
    /// [core] Ends every operation and thread, then completes; capped at 5 s.
    virtual void stop(Done done) { done.ok(); }

    const Host& host() const { return host_; }
    const std::string& dir() const { return dir_; }

private:
    Host host_;
    std::string dir_;
};

/// The C face of one plugin object of class P.
template <class P>
class Instance {
    static_assert(std::is_base_of_v<Plugin, P>, "a plugin derives from sotto::sdk::Plugin");

public:
    static const sotto_plugin* create(const sotto_host* host, const char* dir) noexcept {
        try {
            return &(new Instance(host, dir))->face_;
        } catch (...) {
            return nullptr;
        }
    }

private:
    Instance(const sotto_host* host, const char* dir) : object_(host, std::string(dir)) {}

    static void start(const sotto_plugin* self, sotto_done done) {
        callCore<P>(self, [&](P& p) { p.start(Done(done)); });
    }
    static void stop(const sotto_plugin* self, sotto_done done) {
        callCore<P>(self, [&](P& p) { p.stop(Done(done)); });
    }
    static void destroy(const sotto_plugin* self) { delete static_cast<const Face*>(self)->owner; }
    static const void* get(const sotto_plugin*, const char* id) {
        const std::string_view wanted = id;
        if constexpr (std::is_base_of_v<Storage, P>)
            if (wanted == SOTTO_STORAGE_1)
                return &kStorageTable<P>;
        if constexpr (std::is_base_of_v<StorageRepair, P>)
            if (wanted == SOTTO_STORAGE_REPAIR_1)
                return &kStorageRepairTable<P>;
        if constexpr (std::is_base_of_v<Transport, P>)
            if (wanted == SOTTO_TRANSPORT_1)
                return &kTransportTable<P>;
        if constexpr (std::is_base_of_v<TransportTest, P>)
            if (wanted == SOTTO_TRANSPORT_TEST_1)
                return &kTransportTestTable<P>;
        return nullptr;
    }

    struct Face : sotto_plugin {
        explicit Face(Instance* instance)
            : sotto_plugin{&instance->object_, &Instance::start, &Instance::stop, &Instance::destroy,
                           &Instance::get}
            , owner(instance) {}
        Instance* owner;
    };

    P object_;
    Face face_{this};
};

} // namespace sotto::sdk

/// At global scope, once per library. `id` equals "id" of plugin.json.
#define SOTTO_PLUGIN(id, Class)                                                                              \
    const sotto_entry sotto_plugin_1 = {id, &::sotto::sdk::Instance<Class>::create};

#endif
