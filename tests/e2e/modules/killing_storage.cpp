#include "engine.h"

#include "sotto/sdk.hpp"

#include <charconv>
#include <csignal>

namespace {

using sotto::sdk::ByteView;
using sotto::sdk::Each;

/// The storage on LevelDB, but the process is killed right before or right after one of its writes. Settings
/// "before" and "after": the number of the write, from 1.
class KillingStorage final : public sotto::sdk::Plugin, public sotto::sdk::Storage {
public:
    using Plugin::Plugin;

    void start(sotto::sdk::Done done) override {
        before_ = number("before");
        after_ = number("after");
        done.ok();
    }

    sotto_status open(const char* dir) override { return engine_.open(dir); }
    sotto_status read(ByteView key, Each out) override { return engine_.read(key, out); }
    sotto_status scan(ByteView first, ByteView last, bool backwards, Each out) override {
        return engine_.scan(first, last, backwards, out);
    }
    sotto_status write(std::span<const sotto_edit> edits, bool durable) override {
        ++writes_;
        if (writes_ == before_)
            std::raise(SIGKILL);
        const auto status = engine_.write(edits, durable);
        if (writes_ == after_)
            std::raise(SIGKILL);
        return status;
    }
    void close() override { engine_.close(); }

private:
    unsigned number(const char* key) const {
        const auto text = host().setting(key).value_or("");
        unsigned value = 0; // no write has this number
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    sotto::leveldb_storage::Engine engine_;
    unsigned writes_ = 0;
    unsigned before_ = 0;
    unsigned after_ = 0;
};

} // namespace

SOTTO_PLUGIN("org.sotto.test.killing", KillingStorage)
