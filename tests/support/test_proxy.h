#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>

namespace sotto::test {

/// A SOCKS5 or HTTP CONNECT proxy on 127.0.0.1, on threads of its own. It forwards to wherever it is told,
/// and remembers where that was. Names are resolved here; the only one it knows is "localhost".
class TestProxy {
public:
    enum class Kind { Socks5, HttpConnect };

    explicit TestProxy(Kind kind);
    ~TestProxy();
    TestProxy(const TestProxy&) = delete;
    TestProxy& operator=(const TestProxy&) = delete;

    std::uint16_t port() const;
    /// As the option --proxy takes it.
    std::string url() const;
    /// "HOST PORT" of everything that was asked for.
    std::set<std::string> asked() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace sotto::test
