#include "node/seed_server.h"

#include "node/http_server.h"
#include "node/seed_service.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <thread>

namespace sotto::node {

namespace {

constexpr std::uint64_t kMaxBody = 64 * 1024;

} // namespace

class SeedServer::Impl {
public:
    explicit Impl(Options options)
        : options_(std::move(options))
        , service_(*options_.map, *options_.clock)
        , http_(context_, {"127.0.0.1", options_.httpPort, nullptr, limit()}, handler())
        , https_(context_, {"127.0.0.1", options_.httpsPort, options_.identity, limit()}, handler()) {}

    ~Impl() {
        if (!thread_.joinable())
            return;
        boost::asio::post(context_, [this] {
            http_.close();
            https_.close();
        });
        thread_.join();
    }

    Result<void> start() {
        for (auto* server : {&http_, &https_}) {
            if (auto listening = server->listen(); !listening)
                return listening;
        }
        thread_ = std::thread([this] { context_.run(); });
        return {};
    }

private:
    static std::function<std::uint64_t(std::string_view)> limit() {
        return [](std::string_view) { return kMaxBody; };
    }
    HttpHandler handler() {
        return [this](const HttpRequest& request, Done<HttpReply> done) { done(service_.answer(request)); };
    }

    Options options_;
    boost::asio::io_context context_{1};
    SeedService service_;
    HttpServer http_, https_;
    std::thread thread_;
};

SeedServer::SeedServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
}
SeedServer::~SeedServer() = default;

Result<std::unique_ptr<SeedServer>> SeedServer::start(Options options) {
    auto impl = std::make_unique<Impl>(std::move(options));
    if (auto started = impl->start(); !started)
        return started.error();
    return std::unique_ptr<SeedServer>(new SeedServer(std::move(impl)));
}

} // namespace sotto::node
