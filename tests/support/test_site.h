#pragma once

#include "support/test_certificate.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sotto::test {

/// A web site over https on 127.0.0.1, on threads of its own, with a certificate for that address. What it
/// answers is up to the test: the whole answer with its head, by the target of the request.
class TestSite {
public:
    using Answer = std::function<std::string(const std::string& target)>;

    explicit TestSite(Answer answer);
    ~TestSite();
    TestSite(const TestSite&) = delete;
    TestSite& operator=(const TestSite&) = delete;

    /// "https://127.0.0.1:PORT" and the target.
    std::string url(const std::string& target) const;
    std::uint16_t port() const;
    /// PEM, for whoever is to trust it.
    const std::string& certificate() const;
    /// Heads of the requests so far.
    std::vector<std::string> requests() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// An answer with a body of HTML.
std::string htmlAnswer(const std::string& html);
std::string redirectTo(const std::string& location);

} // namespace sotto::test
