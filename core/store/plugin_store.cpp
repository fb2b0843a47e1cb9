#include "store/plugin_store.h"

#include <algorithm>

namespace sotto::store {
namespace {

constexpr std::size_t kMostPlugins = 0xffff;
constexpr std::size_t kKeyLimit = 256;
constexpr std::size_t kPrefix = 3; ///< 'p' and the number

Result<std::size_t> highestUsed(const Store& store) {
    std::size_t highest = 0;
    const auto [first, last] = KeyGrammar::space('p');
    auto done =
        store.inspect(first, last, plugin::Direction::Backwards, [&](ByteView key, const Bytes* value) {
            if (value && key.size() >= kPrefix)
                highest = std::size_t{key[1]} << 8 | key[2];
            return highest == 0;
        });
    return done || unreadable(done.error()) ? Result<std::size_t>(highest)
                                            : Result<std::size_t>(done.error());
}

} // namespace

class PluginStore::Space final : public plugin::PrivateStore {
public:
    Space(Store& store, std::uint16_t number, std::string_view pluginId)
        : store_(store)
        , number_(number)
        , purpose_("plugin " + std::string(pluginId)) {}

    Result<std::optional<Bytes>> read(ByteView key) const override {
        return store_.raw(store_.keys().pluginSpace(number_, key));
    }

    Result<void> scan(ByteView first, ByteView last, plugin::Direction direction,
                      const plugin::Visit& visit) const override {
        const Bytes prefix = store_.keys().pluginSpace(number_);
        const Bytes end =
            last.empty() ? KeyGrammar::under(prefix).second : store_.keys().pluginSpace(number_, last);
        return store_.scanRaw(
            store_.keys().pluginSpace(number_, first), end, direction,
            [&](ByteView key, ByteView value) { return visit(key.subspan(kPrefix), value); });
    }

    Result<void> write(std::span<const plugin::Edit> edits, Durable durable) override {
        Batch batch = store_.batch();
        for (const plugin::Edit& edit : edits) {
            if (edit.key.size() > kKeyLimit)
                return fail(Code::Invalid, "A key of a private store is too long.");
            Bytes key = store_.keys().pluginSpace(number_, edit.key);
            if (edit.erase)
                batch.eraseRaw(std::move(key));
            else
                batch.putRaw(std::move(key), edit.value);
        }
        return store_.commit(batch, durable);
    }

    Result<crypto::SymmetricKey> fileKey() const override { return store_.fileKey(purpose_); }

private:
    Store& store_;
    std::uint16_t number_;
    std::string purpose_;
};

PluginStore::PluginStore(Store& store) : store_(store) {
}
PluginStore::~PluginStore() = default;

Result<plugin::PrivateStore*> PluginStore::privateStore(std::string_view pluginId) {
    const auto known = spaces_.find(pluginId);
    if (known != spaces_.end())
        return known->second.get();
    auto number = numberOf(pluginId);
    if (!number)
        return number.error();
    auto& space = spaces_[std::string(pluginId)];
    space = std::make_unique<Space>(store_, *number, pluginId);
    return space.get();
}

Result<std::uint16_t> PluginStore::numberOf(std::string_view pluginId) {
    auto found = store_.fact<pb::PluginNumbers>(kPluginsFact);
    if (!found && !unreadable(found.error()))
        return found.error();
    pb::PluginNumbers numbers = found ? found->value_or(pb::PluginNumbers()) : pb::PluginNumbers();
    // Where the list is lost, numbers in use stay with their unknown plugins and are not given again.
    if (auto used = highestUsed(store_); !used)
        return used.error();
    else
        while (std::size_t(numbers.id_size()) < *used)
            numbers.add_id(std::string());
    const auto& ids = numbers.id();
    const auto at = std::find(ids.begin(), ids.end(), pluginId);
    const auto index = std::size_t(at - ids.begin());
    if (index >= kMostPlugins)
        return fail(Code::Rejected, "There are too many plugins.");
    if (at == ids.end()) {
        numbers.add_id(std::string(pluginId));
        Batch batch = store_.batch();
        batch.putFact(kPluginsFact, numbers);
        if (auto written = store_.commit(batch, Durable::Yes); !written)
            return written.error();
    }
    return std::uint16_t(index + 1);
}

} // namespace sotto::store
