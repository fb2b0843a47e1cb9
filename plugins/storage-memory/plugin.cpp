#include "map.h"

#include "sotto/sdk.hpp"

namespace {

using sotto::sdk::ByteView;
using sotto::sdk::Each;

class MemoryStorage final : public sotto::sdk::Plugin, public sotto::sdk::Storage {
public:
    using Plugin::Plugin;

    sotto_status open(const char*) override {
        map_.open();
        return SOTTO_OK;
    }
    sotto_status read(ByteView key, Each out) override { return map_.read(key, out); }
    sotto_status scan(ByteView first, ByteView last, bool backwards, Each out) override {
        return map_.scan(first, last, backwards, out);
    }
    sotto_status write(std::span<const sotto_edit> edits, bool) override { return map_.write(edits); }
    void close() override { map_.close(); }

private:
    sotto::memory_storage::Map map_;
};

} // namespace

SOTTO_PLUGIN("org.sotto.storage.memory", MemoryStorage)
