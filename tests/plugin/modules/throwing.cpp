// A storage whose functions throw once it has started, or, in another build, one whose start throws.
#include "sotto/sdk.hpp"

#include <stdexcept>

namespace {

using sotto::sdk::ByteView;
using sotto::sdk::Each;

class Throwing final : public sotto::sdk::Plugin, public sotto::sdk::Storage {
public:
    using Plugin::Plugin;

#ifdef THROW_IN_START
    void start(sotto::sdk::Done) override {
        throw std::runtime_error("on purpose");
    }
#endif
    sotto_status open(const char* dir) override {
        if (std::string_view(dir).ends_with("busy"))
            return SOTTO_DENIED;
        if (std::string_view(dir).ends_with("damaged"))
            return SOTTO_CORRUPT;
        return SOTTO_OK;
    }
    sotto_status read(ByteView, Each) override {
        throw std::runtime_error("on purpose");
    }
    sotto_status scan(ByteView, ByteView, bool, Each) override {
        throw 1;
    }
    sotto_status write(std::span<const sotto_edit>, bool) override {
        throw std::bad_alloc();
    }
    void close() override {
        throw 2;
    }
};

} // namespace

SOTTO_PLUGIN("org.sotto.test.throwing", Throwing)
