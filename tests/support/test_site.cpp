#include "support/test_site.h"

#include "support/test_listener.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include <mutex>

namespace sotto::test {

namespace asio = boost::asio;
using asio::ip::tcp;

struct TestSite::State final : TestListener {
    explicit State(Answer given) : answer(std::move(given)) {
        context.use_certificate_chain(asio::buffer(certificate.pem));
        context.use_private_key(asio::buffer(certificate.keyPem), asio::ssl::context::pem);
    }

    void serve(tcp::socket client) override;

    const Answer answer;
    const TestCertificate certificate = makeTestCertificate("127.0.0.1");
    asio::ssl::context context{asio::ssl::context::tls_server};
    mutable std::mutex mutex;
    std::vector<std::string> requests;
};

void TestSite::State::serve(tcp::socket client) {
    try {
        asio::ssl::stream<tcp::socket> stream(std::move(client), context);
        stream.handshake(asio::ssl::stream_base::server);
        std::string head;
        asio::read_until(stream, asio::dynamic_buffer(head), "\r\n\r\n");
        {
            const std::lock_guard lock(mutex);
            requests.push_back(head);
        }
        const auto begin = head.find(' ') + 1;
        asio::write(stream, asio::buffer(answer(head.substr(begin, head.find(' ', begin) - begin))));
        boost::system::error_code ignored;
        stream.shutdown(ignored);
    } catch (const std::exception&) {
        // The client went away, or trusts nobody here.
    }
}

TestSite::TestSite(Answer answer) : state_(std::make_shared<State>(std::move(answer))) {
    state_->start();
}

TestSite::~TestSite() {
    state_->stop();
}

std::string TestSite::url(const std::string& target) const {
    return "https://127.0.0.1:" + std::to_string(port()) + target;
}

std::uint16_t TestSite::port() const {
    return state_->port();
}

const std::string& TestSite::certificate() const {
    return state_->certificate.pem;
}

std::vector<std::string> TestSite::requests() const {
    const std::lock_guard lock(state_->mutex);
    return state_->requests;
}

std::string htmlAnswer(const std::string& html) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + std::to_string(html.size()) +
           "\r\n\r\n" + html;
}

std::string redirectTo(const std::string& location) {
    return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace sotto::test
