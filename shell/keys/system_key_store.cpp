#include "keys/system_key_store.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace sotto::keys {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookPatience = 2s;
constexpr auto kJobPatience = 60s; // somebody may be typing the password of the key store

const QString kService = QStringLiteral("sotto");

Error nobody() {
    return fail(Code::Offline, "There is no key store of the system.");
}

QStringList keyStores() {
    return {QStringLiteral("org.freedesktop.secrets"), QStringLiteral("org.kde.kwalletd6"),
            QStringLiteral("org.kde.kwalletd5")};
}

Error errorOf(const QKeychain::Job& job) {
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return fail(Code::NotFound, "The key store keeps nothing of this name.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(Code::Denied, "The key store refused.");
    default:
        return fail(Code::Offline, "The key store didn't answer.");
    }
}

/// Somebody who waits for one of two ends: the answer, or too long.
template <class T>
std::function<void(Result<T>)> once(Done<T> done) {
    return
        [kept = std::make_shared<Done<T>>(std::move(done))](Result<T> result) { (*kept)(std::move(result)); };
}

} // namespace

SystemKeyStore::SystemKeyStore(QObject* parent) : QObject(parent) {
}

SystemKeyStore::~SystemKeyStore() {
    cancel();
}

void SystemKeyStore::cancel() {
    emit cancelled();
}

void SystemKeyStore::onUiThread(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

/// Without anybody on the bus who could answer, QtKeychain is left alone.
void SystemKeyStore::look(const Answer& answer) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return answer(nobody());
    auto found = std::make_shared<QStringList>();
    auto waiting = std::make_shared<int>(0);
    for (const char* method : {"ListNames", "ListActivatableNames"}) {
        const QDBusMessage question = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QString::fromLatin1(method));
        const auto patience = int(std::chrono::milliseconds(kLookPatience).count());
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, patience), this);
        ++*waiting;
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, found, waiting, answer] {
            watcher->deleteLater();
            const QDBusPendingReply<QStringList> reply = *watcher;
            if (!reply.isError())
                *found += reply.value();
            if (--*waiting > 0)
                return;
            for (const QString& name : keyStores())
                if (found->contains(name))
                    return answer({});
            answer(nobody());
        });
    }
}

void SystemKeyStore::run(const MakeJob& make, std::function<void(Result<QKeychain::Job*>)> then) {
    look([this, make, then = std::move(then)](const Result<void>& there) {
        if (!there)
            return then(there.error());
        QKeychain::Job* job = make();
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        auto* patience = new QTimer(this);
        patience->setSingleShot(true);
        // The job itself cannot be called back; it ends alone and nobody listens.
        const auto end = [patience, then](Result<QKeychain::Job*> result) {
            patience->disconnect();
            patience->deleteLater();
            then(std::move(result));
        };
        connect(job, &QKeychain::Job::finished, patience, [end](QKeychain::Job* ended) {
            end(ended->error() == QKeychain::NoError ? Result<QKeychain::Job*>(ended) : errorOf(*ended));
        });
        connect(patience, &QTimer::timeout, patience,
                [end] { end(fail(Code::Timeout, "The key store didn't answer.")); });
        connect(this, &SystemKeyStore::cancelled, patience,
                [end] { end(fail(Code::Cancelled, "The question was given up.")); });
        patience->start(kJobPatience);
        job->start();
    });
}

void SystemKeyStore::probe(Done<void> done) {
    onUiThread([this, answer = once(std::move(done))] { look(answer); });
}

void SystemKeyStore::read(std::string name, Done<crypto::SecretBytes> done) {
    onUiThread([this, key = QString::fromStdString(name), answer = once(std::move(done))] {
        run(
            [key] {
                auto* job = new QKeychain::ReadPasswordJob(kService);
                job->setKey(key);
                return job;
            },
            [answer](Result<QKeychain::Job*> job) {
                if (!job)
                    return answer(job.error());
                QByteArray bytes =
                    QByteArray::fromHex(static_cast<QKeychain::ReadPasswordJob*>(*job)->binaryData());
                const std::span memory(reinterpret_cast<std::uint8_t*>(bytes.data()),
                                       std::size_t(bytes.size()));
                crypto::SecretBytes secret{ByteView(memory)};
                crypto::wipe(memory);
                answer(std::move(secret));
            });
    });
}

void SystemKeyStore::write(std::string name, crypto::SecretBytes secret, Done<void> done) {
    auto kept = std::make_shared<crypto::SecretBytes>(std::move(secret));
    onUiThread([this, key = QString::fromStdString(name), kept, answer = once(std::move(done))] {
        run(
            [key, kept] {
                auto* job = new QKeychain::WritePasswordJob(kService);
                job->setKey(key);
                job->setBinaryData(
                    QByteArray(reinterpret_cast<const char*>(kept->data()), qsizetype(kept->size())).toHex());
                return job;
            },
            [answer](const Result<QKeychain::Job*>& job) {
                answer(job ? Result<void>() : Result<void>(job.error()));
            });
    });
}

void SystemKeyStore::erase(std::string name, Done<void> done) {
    onUiThread([this, key = QString::fromStdString(name), answer = once(std::move(done))] {
        run(
            [key] {
                auto* job = new QKeychain::DeletePasswordJob(kService);
                job->setKey(key);
                return job;
            },
            [answer](const Result<QKeychain::Job*>& job) {
                answer(job ? Result<void>() : Result<void>(job.error()));
            });
    });
}

} // namespace sotto::keys
