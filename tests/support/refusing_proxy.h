#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace sotto::test {

/// A proxy on 127.0.0.1 that connects nobody, on a thread of its own.
class RefusingProxy {
public:
    enum class Manner {
        BreaksOff,         ///< ends the connection as soon as something was said
        WantsPassword,     ///< SOCKS5: takes no method that was offered
        WrongPassword,     ///< SOCKS5: asks for name and password and refuses them
        SocksUnreachable,  ///< SOCKS5: host unreachable
        SocksGetsNowhere,  ///< SOCKS5: lets in, then says nothing any more
        HttpWantsPassword, ///< 407
        HttpUnreachable,   ///< 502
    };

    explicit RefusingProxy(Manner manner);
    ~RefusingProxy();
    RefusingProxy(const RefusingProxy&) = delete;
    RefusingProxy& operator=(const RefusingProxy&) = delete;

    std::uint16_t port() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sotto::test
