#include "transport-common/resolver.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <netdb.h>
#include <sys/socket.h>

#include <memory>
#include <mutex>
#include <thread>

namespace sotto::transport {

namespace asio = boost::asio;

namespace {

using Addresses = std::vector<asio::ip::address>;

/// Shared by the thread that asks and the coroutine that waits; the coroutine may be gone first.
struct Lookup {
    std::mutex mutex;
    asio::steady_timer* waiting = nullptr; // null once nobody waits
    Addresses found;
};

Addresses ask(const std::string& name) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo* list = nullptr;
    Addresses found;
    if (getaddrinfo(name.c_str(), nullptr, &hints, &list) != 0)
        return found;
    for (const addrinfo* entry = list; entry; entry = entry->ai_next) {
        if (entry->ai_family == AF_INET) {
            const auto* address = reinterpret_cast<const sockaddr_in*>(entry->ai_addr);
            found.emplace_back(asio::ip::address_v4(ntohl(address->sin_addr.s_addr)));
        } else if (entry->ai_family == AF_INET6) {
            const auto* address = reinterpret_cast<const sockaddr_in6*>(entry->ai_addr);
            asio::ip::address_v6::bytes_type bytes;
            std::copy_n(address->sin6_addr.s6_addr, bytes.size(), bytes.begin());
            found.emplace_back(asio::ip::address_v6(bytes, address->sin6_scope_id));
        }
    }
    freeaddrinfo(list);
    return found;
}

void run(const std::shared_ptr<Lookup>& lookup, const std::string& name) {
    auto found = ask(name);
    const std::lock_guard lock(lookup->mutex);
    lookup->found = std::move(found);
    if (lookup->waiting)
        asio::post(lookup->waiting->get_executor(), [lookup] {
            const std::lock_guard again(lookup->mutex);
            if (lookup->waiting)
                lookup->waiting->cancel();
        });
}

struct Waiting {
    Waiting(std::shared_ptr<Lookup> shared, asio::steady_timer& timer) : lookup(std::move(shared)) {
        lookup->waiting = &timer;
    }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
    ~Waiting() {
        const std::lock_guard lock(lookup->mutex);
        lookup->waiting = nullptr;
    }
    std::shared_ptr<Lookup> lookup;
};

} // namespace

asio::awaitable<Addresses> resolveName(std::string name, Instant until) {
    const auto executor = co_await asio::this_coro::executor;
    asio::steady_timer timer(executor, until);
    auto lookup = std::make_shared<Lookup>();
    const Waiting waiting(lookup, timer);
    std::thread([lookup, name = std::move(name)] { run(lookup, name); }).detach();
    co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
    const std::lock_guard lock(lookup->mutex);
    co_return lookup->found;
}

} // namespace sotto::transport
