#include "client/client_core.h"

#include "client/network_records.h"

namespace sotto::client {

void Client::Core::statusChanged(const sdk::TransportStatus& status) {
    const auto before = status_.state();
    status_ = status;
    if (status.has_clock_offset_ms())
        time_.set(status.clock_offset_ms());
    const bool ready = status.state() == sdk::TransportStatus::READY;
    if (!ready && caughtUp_) {
        caughtUp_ = false;
        fetched_ = 0;
    }
    if (engine_ && before != status.state())
        engine_->networkIs(ready);
    feed_.add(NetworkChanged{networkStatus()});
    if (!ready)
        return;
    for (Done<void>& waiter : std::exchange(connectWaiters_, {}))
        waiter({});
}

void Client::Core::polled(bool caughtUp) {
    const bool news = caughtUp && !caughtUp_;
    if (caughtUp) {
        caughtUp_ = status_.state() == sdk::TransportStatus::READY;
        lastPolledMs_ = time_.now();
    }
    feed_.add(Polled{caughtUp});
    if (news)
        feed_.add(NetworkChanged{networkStatus()});
}

void Client::Core::fetched(std::size_t fresh) {
    if (caughtUp_ || fresh == 0)
        return;
    fetched_ += fresh;
    feed_.add(NetworkChanged{networkStatus()});
}

void Client::Core::showWaiting(NetworkStatus& status) const {
    if (!engine_)
        return;
    for (const store::StoredJob& stored : engine_->queue().jobs()) {
        status.waiting += stored.job.kind() == chat::kSendJob;
        if (stored.job.trouble() == std::uint32_t(store::pb::Message::WRONG_CLOCK))
            status.trouble = NetworkTrouble::WrongClock;
    }
}

NetworkStatus Client::Core::networkStatus() const {
    NetworkStatus status;
    status.state = NetworkState(int(status_.state()));
    const bool ready = status.state == NetworkState::Ready;
    showWaiting(status);
    const NetworkTrouble told = troubleOf(status_);
    if (transportFailed_)
        status.trouble = NetworkTrouble::NoTransport;
    else if (online_ == Online::No)
        status.trouble = NetworkTrouble::Paused;
    else if (told != NetworkTrouble::None)
        status.trouble = told;
    status.catchingUp = ready && online_ == Online::Full && engine_ && !caughtUp_;
    status.fetched = fetched_;
    status.lastPolledMs = lastPolledMs_;
    status.nodes = status_.nodes();
    for (const auto& route : status_.routes())
        status.routes.push_back({hopsOf(route), route.age_s()});
    status.clockOffsetMs = status_.has_clock_offset_ms() ? status_.clock_offset_ms() : time_.offset();
    status.problem = status_.problem();
    return status;
}

void Client::Core::testConnection(std::optional<std::string> proxy, Done<std::vector<ConnectionStep>> done) {
    if (auto open = needOpen(); !open)
        return done(open.error());
    const auto inForce = proxyInForce();
    if (!inForce)
        return done(inForce.error());
    // Whoever has a proxy counts on it for everything.
    if (!inForce->empty() && proxy && proxy->empty())
        return done(fail(Code::Denied, "While a proxy is set, nothing is tested without one."));
    if (transportStarting_)
        return done(fail(Code::Invalid, "The transport is being started."));
    if (transport_)
        return runTest(proxy.value_or(*inForce), std::move(done));
    auto kept = std::make_shared<Done<std::vector<ConnectionStep>>>(std::move(done));
    startTransport(
        Done<void>(lifetime_.bind([this, kept, url = proxy.value_or(*inForce)](const Result<void>& started) {
            if (!started)
                return (*kept)(started.error());
            runTest(url, std::move(*kept));
        })));
}

void Client::Core::runTest(const std::string& proxy, Done<std::vector<ConnectionStep>> done) {
    sdk::ConnectionTest test;
    test.set_proxy(proxy);
    auto kept = std::make_shared<Done<std::vector<ConnectionStep>>>(std::move(done));
    transport_->test(test, Done<sdk::ConnectionReport>([kept](const Result<sdk::ConnectionReport>& report) {
                         if (!report)
                             return (*kept)(report.error());
                         std::vector<ConnectionStep> steps;
                         for (const sdk::ConnectionStep& step : report->steps())
                             steps.push_back({ConnectionStep::Kind(int(step.kind())), step.passed(),
                                              TimeMs(step.took_ms()), troubleOf(step.cause()),
                                              step.problem()});
                         (*kept)(std::move(steps));
                     }));
}

} // namespace sotto::client
