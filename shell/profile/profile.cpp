#include "profile/profile.h"

#include "words/secret_text.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>

namespace sotto::profile {

using namespace std::chrono_literals;

namespace {

constexpr std::array kPauses = {0, 0, 2, 5, 10, 30}; // seconds
/// A key store that answers at once needs no screen of its own.
constexpr auto kSilence = 200ms;

} // namespace

Profile::Profile(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    second_.setInterval(1s);
    connect(&second_, &QTimer::timeout, this, &Profile::countDown);
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        for (const client::Event& event : events)
            if (const auto* account = std::get_if<client::AccountChanged>(&event); account && state_ == Ready)
                adopt(account->account);
    });
}

void Profile::enter(State state) {
    state_ = state;
    emit changed();
}

void Profile::rememberTries(TryMemory memory) {
    memory_ = std::move(memory);
    tries_ = memory_.load();
}

void Profile::setFolder(const QString& folder, bool mustExist) {
    folder_ = folder;
    mustExist_ = mustExist;
}

void Profile::open() {
    if (mustExist_ && !QFileInfo(folder_).isDir()) {
        problem_ =
            tr("The data folder isn't there: %1. If it is on another disk, connect that and try again.")
                .arg(folder_);
        return enter(Failed);
    }
    if (state_ != Starting)
        enter(Starting);
    learnProtection();
    openWith({});
}

/// The answer comes before that of an opening that is asked for afterwards.
void Profile::learnProtection() {
    bridge_.ask<client::Protection>(
        this, [](client::Client& client, auto done) { client.protection(std::move(done)); },
        [this](const Result<client::Protection>& found) {
            protection_ = found ? *found : client::Protection();
            emit changed();
            if (protection_.system && state_ == Starting)
                QTimer::singleShot(kSilence, this, [this] {
                    if (state_ == Starting)
                        enter(Opening);
                });
        });
}

void Profile::unlock(QString password) {
    if (state_ != Locked || waitS_ > 0)
        return;
    problem_.clear();
    enter(Opening);
    tried_ = !password.isEmpty();
    client::Unlock unlock;
    if (tried_)
        unlock.password.emplace(words::takeSecret(password));
    openWith(std::move(unlock));
}

void Profile::eraseLocked() {
    if (state_ != Locked)
        return;
    enter(Erasing);
    bridge_.ask<void>(
        this, [](client::Client& client, auto done) { client.eraseLocked(std::move(done)); },
        [this](const Result<void>& done) {
            if (done)
                return erased();
            problem_ = QString::fromStdString(done.error().text);
            enter(Locked);
        });
}

void Profile::wrongTry() {
    memory_.save(++tries_);
    beginPause();
    emit refused();
}

/// After the last of the wrong tries.
void Profile::beginPause() {
    if (tries_ > 0)
        waitS_ = kPauses[std::min<std::size_t>(std::size_t(tries_ - 1), kPauses.size() - 1)];
    if (waitS_ > 0)
        second_.start();
    emit changed();
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

void Profile::showFolder() const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder_));
}

void Profile::repair() {
    enter(Repairing);
    bridge_.ask<std::filesystem::path>(
        this, [](client::Client& client, auto done) { client.repairStore(std::move(done)); },
        [this](const Result<std::filesystem::path>& original) {
            if (!original) {
                problem_ = QString::fromStdString(original.error().text);
                return enter(Damaged);
            }
            repairedFrom_ = QString::fromStdString(original->string());
            open();
        });
}

void Profile::beginAnew() {
    enter(Starting);
    bridge_.ask<std::filesystem::path>(
        this, [](client::Client& client, auto done) { client.putAside(std::move(done)); },
        [this](const Result<std::filesystem::path>& original) {
            if (!original) {
                problem_ = QString::fromStdString(original.error().text);
                return enter(Damaged);
            }
            problem_.clear();
            replacedIn_ = QString::fromStdString(original->string());
            open();
        });
}

void Profile::openedAs(Result<std::optional<client::Account>> account) {
    if (!account)
        return failed(account.error());
    tried_ = false;
    closed_ = false;
    if (*account)
        return adopt(**account);
    enter(NoAccount);
}

void Profile::failed(const Error& error) {
    const bool tried = std::exchange(tried_, false);
    problem_ = QString::fromStdString(error.text);
    switch (error.code) {
    case Code::Denied:
        problem_.clear();
        enter(Locked);
        return tried ? wrongTry() : beginPause();
    case Code::Offline:
        //: E-KEY-01
        problem_ = tr("The system key store didn't answer.");
        return enter(Locked);
    case Code::Rejected:
        return enter(Locked);
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
    if (tries_ > 0)
        memory_.save(tries_ = 0);
    enter(Ready);
    if (already)
        return;
    emit opened();
    if (!repairedFrom_.isEmpty())
        emit repaired(std::exchange(repairedFrom_, {}));
    if (!replacedIn_.isEmpty())
        emit replaced(std::exchange(replacedIn_, {}));
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

void Profile::setProtection(const client::Protection& protection) {
    protection_ = protection;
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
    protection_ = {};
    memory_.save(tries_ = 0);
    problem_.clear();
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
