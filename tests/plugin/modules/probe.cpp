// A plugin whose transport carries out what the test asks for in Request.method and answers in Reply.body.
#include "sotto/records.hpp"
#include "sotto/sdk.hpp"

#include "records.pb.h"

#include <map>
#include <memory>
#include <thread>

namespace {

using sotto::sdk::ByteView;
using sotto::sdk::Done;
using sotto::sdk::Each;
using sotto::sdk::OpId;
using sotto::sdk::text;
using sotto::sdk::view;

class Probe final : public sotto::sdk::Plugin, public sotto::sdk::Transport {
public:
    using Plugin::Plugin;

    void start(Done done) override {
        host().log(SOTTO_LOG_INFO, "starts with paused=" + host().setting("paused").value_or("nothing"));
        host().watchSettings([this](std::string_view key, std::string_view value) {
            heard_ += std::string(key) + "=" + std::string(value) + ";";
        });
        done.ok();
    }

    OpId send(ByteView request, ByteView body, Done done) override {
        const auto parsed = sotto::sdk::parseRecord<sotto::sdk::Request>(request);
        if (!parsed) {
            done.fail(SOTTO_INVALID, "bad request");
            return 0;
        }
        const auto id = ++last_;
        const auto& what = parsed->method();
        const std::string argument(text(body));
        if (what == "throw")
            throw std::runtime_error("on purpose");
        if (what == "forget")
            return id;
        if (what == "wait") {
            waiting_.emplace(id, std::move(done));
            return id;
        }
        if (what == "garbage") {
            done.ok(view(std::string_view("\xff\xff\xff")));
            return id;
        }
        if (what == "thread") {
            std::thread([held = std::move(done)]() mutable { answer(held, "from a thread"); }).join();
            return id;
        }
        if (!later(what, done))
            answer(done, ask(what, argument));
        return id;
    }

    void members(ByteView account, Done done) override {
        sotto::sdk::Members members;
        members.add_nodes()->set_ip(std::string(text(account)));
        done.ok(sotto::sdk::recordBytes(members));
    }

    void cancel(OpId op) override {
        if (auto found = waiting_.extract(op))
            found.mapped().fail(SOTTO_CANCELLED);
    }

    void watch(Each changed) override {
        sotto::sdk::TransportStatus status;
        for (const auto state :
             {sotto::sdk::TransportStatus::CONNECTING, sotto::sdk::TransportStatus::READY}) {
            status.set_state(state);
            changed(sotto::sdk::recordBytes(status));
        }
    }

private:
    static void answer(Done& done, const std::string& body) {
        sotto::sdk::Reply reply;
        reply.set_status(200);
        reply.set_body(body);
        done.ok(sotto::sdk::recordBytes(reply));
    }

    /// Commands that are answered in another turn of the loop.
    bool later(const std::string& what, Done& done) {
        if (what == "post") {
            host().post([held = std::move(done)]() mutable { answer(held, "posted"); });
            return true;
        }
        if (what == "after") {
            timer_ = host().after(std::chrono::milliseconds(500), [this, held = std::move(done)]() mutable {
                answer(held, host().isCore() ? "core" : "");
            });
            return true;
        }
        if (what == "work") {
            auto onWorker = std::make_shared<bool>(false);
            host().work([this, onWorker] { *onWorker = !host().isCore(); },
                        [onWorker, held = std::move(done)]() mutable {
                            answer(held, *onWorker ? "worker" : "core");
                        });
            return true;
        }
        return false;
    }

    std::string ask(const std::string& what, const std::string& argument) {
        if (what == "log")
            host().log(SOTTO_LOG_WARNING, argument);
        if (what == "now")
            return std::to_string(host().nowMs());
        if (what == "setting")
            return host().setting(argument.c_str()).value_or("(none)");
        if (what == "heard")
            return heard_;
        if (what == "has")
            return host().get<void>(argument.c_str()) ? "yes" : "no";
        if (what == "cancel timer")
            timer_.cancel();
        if (what == "store")
            return store();
        if (what == "dir")
            return dir();
        return "ok";
    }

    /// Writes, reads and scans; the outcome in words.
    std::string store() {
        const auto key = view(std::string_view("key"));
        const sotto::sdk::Edit edits[] = {{key, view(std::string_view("value")), false}};
        if (const auto status = host().write(edits, true); status != SOTTO_OK)
            return "write " + std::to_string(status);
        const auto value = host().load(key);
        std::string result = value ? std::string(text(*value)) : "(none)";
        host().scan({}, {}, false, [&result](ByteView found, ByteView) {
            result += " " + std::string(text(found));
            return true;
        });
        std::array<std::uint8_t, 32> fileKey{};
        result += host().fileKey(fileKey) == SOTTO_OK ? " " + std::to_string(fileKey[0]) : "";
        const std::vector<std::uint8_t> longKey(257);
        const sotto::sdk::Edit tooLong[] = {{longKey, {}, false}};
        return result + " " + std::to_string(host().write(tooLong, false));
    }

    OpId last_ = 0;
    std::map<OpId, Done> waiting_;
    sotto::sdk::Timer timer_;
    std::string heard_;
};

} // namespace

SOTTO_PLUGIN("org.sotto.test.probe", Probe)
