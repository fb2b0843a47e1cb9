#include "engine.h"

#include "sotto/sdk.hpp"

namespace {

using sotto::sdk::ByteView;
using sotto::sdk::Each;

class LevelDbStorage final : public sotto::sdk::Plugin,
                             public sotto::sdk::Storage,
                             public sotto::sdk::StorageRepair {
public:
    using Plugin::Plugin;

    sotto_status open(const char* dir) override { return engine_.open(dir); }
    sotto_status read(ByteView key, Each out) override { return engine_.read(key, out); }
    sotto_status scan(ByteView first, ByteView last, bool backwards, Each out) override {
        return engine_.scan(first, last, backwards, out);
    }
    sotto_status write(std::span<const sotto_edit> edits, bool durable) override {
        return engine_.write(edits, durable);
    }
    void close() override { engine_.close(); }
    sotto_status repair(const char* dir) override { return engine_.repair(dir); }

private:
    sotto::leveldb_storage::Engine engine_;
};

} // namespace

SOTTO_PLUGIN("org.sotto.storage.leveldb", LevelDbStorage)
