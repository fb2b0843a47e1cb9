#include "profile/profile.h"

#include "words/secret_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

namespace sotto::profile {

using namespace std::chrono_literals;

Profile::Profile(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    second_.setInterval(1s);
    connect(&second_, &QTimer::timeout, this, &Profile::countDown);
}

void Profile::enter(State state) {
    state_ = state;
    emit changed();
}

void Profile::open() {
    openWith({});
}

void Profile::unlock(QString password) {
    if (state_ != Locked || waitS_ > 0)
        return;
    enter(Opening);
    client::Unlock unlock;
    if (!password.isEmpty())
        unlock.password.emplace(words::takeSecret(password));
    openWith(std::move(unlock));
}

void Profile::wrongTry() {
    constexpr std::array kPauses = {0, 0, 2, 5, 10, 30};
    waitS_ = kPauses[std::min<std::size_t>(std::size_t(tries_), kPauses.size() - 1)];
    ++tries_;
    if (waitS_ > 0)
        second_.start();
    emit changed();
    emit refused();
}

void Profile::countDown() {
    if (--waitS_ <= 0)
        second_.stop();
    emit changed();
}

void Profile::openWith(client::Unlock unlock) {
    bridge_.ask<std::optional<client::Account>>(
        this,
        [&unlock](client::Client& client, auto done) {
            client.open({std::move(unlock), true}, std::move(done));
        },
        [this](auto account) { openedAs(std::move(account)); });
}

void Profile::repair() {
    enter(Starting);
    bridge_.ask<std::filesystem::path>(
        this, [](client::Client& client, auto done) { client.repairStore(std::move(done)); },
        [this](const Result<std::filesystem::path>& original) {
            if (original)
                return open();
            problem_ = QString::fromStdString(original.error().text);
            enter(Damaged);
        });
}

void Profile::openedAs(Result<std::optional<client::Account>> account) {
    if (!account)
        return failed(account.error());
    closed_ = false;
    if (*account)
        return adopt(**account);
    enter(NoAccount);
}

void Profile::failed(const Error& error) {
    const bool tried = state_ == Opening;
    problem_ = QString::fromStdString(error.text);
    switch (error.code) {
    case Code::Denied:
        protected_ = true;
        enter(Locked);
        return tried ? wrongTry() : void();
    case Code::Locked:
        return enter(InUse);
    case Code::Corrupt:
        return enter(Damaged);
    default:
        return enter(Failed);
    }
}

void Profile::adopt(const client::Account& account) {
    accountId_ = QString::fromStdString(account.accountId);
    accountName_ = QString::fromStdString(account.name);
    const bool already = state_ == Ready;
    tries_ = 0;
    enter(Ready);
    if (already)
        return;
    emit opened();
    if (shown_)
        shown();
}

void Profile::shown() {
    shown_ = true;
    if (state_ == Ready)
        goOnline(true);
}

void Profile::goOnline(bool on) {
    // That the network cannot be used is said by its status; nothing here waits for it.
    bridge_.ask<void>(
        this,
        [on](client::Client& client, auto done) {
            client.online(on ? client::Online::Full : client::Online::No, std::move(done));
        },
        [](const Result<void>&) {});
}

void Profile::setProtectedByPassword(bool on) {
    protected_ = on;
    emit changed();
}

void Profile::lock() {
    if (state_ == Ready)
        close(Locked);
}

void Profile::forget() {
    accountId_.clear();
    accountName_.clear();
    emit closed();
}

void Profile::erased() {
    closed_ = true;
    forget();
    protected_ = false;
    enter(Starting);
    open();
}

void Profile::close(State then) {
    enter(Closing);
    forget();
    bridge_.ask<void>(
        this, [](client::Client& client, auto done) { client.close(std::move(done)); },
        [this, then](const Result<void>&) {
            closed_ = true;
            enter(then);
        });
}

void Profile::quit() {
    if (closed_)
        return QCoreApplication::quit();
    connect(this, &Profile::changed, qApp, &QCoreApplication::quit);
    close(Starting);
}

} // namespace sotto::profile
