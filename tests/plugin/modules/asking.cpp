// A plugin with the permission "network" in its manifest: says in the log which interfaces it is given, and
// sends one request when it can. The setting "request" names its method, "cancelled" asks to cancel it at
// once.
#include "sotto/records.hpp"
#include "sotto/sdk.hpp"

#include "records.pb.h"

namespace {

using sotto::sdk::Done;
using sotto::sdk::text;
using sotto::sdk::view;

class Asking final : public sotto::sdk::Plugin {
public:
    using Plugin::Plugin;

    void start(Done done) override {
        for (const char* id : {SOTTO_HOST_LOG_1, SOTTO_HOST_LOOP_1, SOTTO_HOST_STORE_1, SOTTO_HOST_CONFIG_1,
                               SOTTO_HOST_NET_1, "sotto.host.identity/1", "sotto.host.chats/1"})
            host().log(SOTTO_LOG_INFO, std::string(host().get<void>(id) ? "has " : "lacks ") + id);
        host().watchSettings([this](std::string_view key, std::string_view value) {
            host().log(SOTTO_LOG_INFO, "heard " + std::string(key) + "=" + std::string(value));
        });
        request();
        done.ok();
    }

private:
    void request() {
        const auto method = host().setting("request");
        const auto* net = host().get<sotto_host_net>(SOTTO_HOST_NET_1);
        if (!net || !method)
            return;
        sotto::sdk::Request record;
        record.mutable_any_node();
        record.set_method(*method);
        const auto bytes =
            *method == "malformed" ? std::vector<std::uint8_t>{0xff, 0xff} : sotto::sdk::recordBytes(record);
        const auto body = view(std::string_view("hello"));
        inside_ = true;
        const auto operation =
            net->send(host().raw(), sotto::sdk::raw(bytes), sotto::sdk::raw(body), {this, &Asking::replied});
        inside_ = false;
        if (host().setting("cancelled"))
            net->cancel(host().raw(), operation);
    }

    static void replied(void* ctx, sotto_status status, sotto_bytes value) {
        auto* self = static_cast<Asking*>(ctx);
        const auto reply = sotto::sdk::parseRecord<sotto::sdk::Reply>(view(value));
        std::string line = self->inside_ ? "inside" : "reply " + std::to_string(status);
        if (status == SOTTO_OK && reply)
            line += " " + reply->body();
        self->host().log(SOTTO_LOG_INFO, line);
    }

    bool inside_ = false;
};

} // namespace

SOTTO_PLUGIN("org.sotto.test.asking", Asking)
