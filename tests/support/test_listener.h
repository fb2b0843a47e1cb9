#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <thread>

namespace sotto::test {

/// Takes connections on a port of 127.0.0.1, on a thread of its own, and serves each on another, which keeps
/// this object alive until the client has gone.
class TestListener : public std::enable_shared_from_this<TestListener> {
public:
    using Socket = boost::asio::ip::tcp::socket;

    virtual ~TestListener() = default;
    TestListener(const TestListener&) = delete;
    TestListener& operator=(const TestListener&) = delete;

    void start() {
        thread_ = std::thread([this, weak = weak_from_this()] {
            for (;;) {
                boost::system::error_code closed;
                auto client = std::make_unique<Socket>(io_);
                acceptor_.accept(*client, closed);
                const auto held = weak.lock();
                if (closed || !held)
                    return;
                std::thread([held, client = std::move(client)] { held->serve(std::move(*client)); }).detach();
            }
        });
    }
    /// No more are taken.
    void stop() {
        boost::system::error_code ignored;
        // Wakes the thread that accepts, which closing alone does not.
        ::shutdown(acceptor_.native_handle(), SHUT_RDWR);
        thread_.join();
        acceptor_.close(ignored);
    }
    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

protected:
    TestListener() = default;

private:
    virtual void serve(Socket client) = 0;

    boost::asio::io_context io_;
    boost::asio::ip::tcp::acceptor acceptor_{io_, {boost::asio::ip::address_v4::loopback(), 0}};
    std::thread thread_;
};

} // namespace sotto::test
