#pragma once

#include "client/system_keys.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace QKeychain {
class Job;
}

namespace sotto::keys {

/// The key store of the desktop (Secret Service or KWallet), over QtKeychain. Everything runs on the UI
/// thread and nothing there waits: whoever does not answer in time counts as not there. The person may be
/// asked by the desktop to unlock it, so reading has more patience than finding out who is there.
class SystemKeyStore final : public QObject, public client::SystemKeys {
    Q_OBJECT

public:
    explicit SystemKeyStore(QObject* parent = nullptr);
    ~SystemKeyStore() override;

    void probe(Done<void> done) override;
    void read(std::string name, Done<crypto::SecretBytes> done) override;
    void write(std::string name, crypto::SecretBytes secret, Done<void> done) override;
    void erase(std::string name, Done<void> done) override;

    /// Gives up whatever waits, e.g. because the program ends.
    void cancel();

signals:
    void cancelled();

private:
    using Answer = std::function<void(Result<void>)>;
    using MakeJob = std::function<QKeychain::Job*()>;

    void onUiThread(std::function<void()> call);
    void look(const Answer& answer);
    void run(const MakeJob& make, std::function<void(Result<QKeychain::Job*>)> then);
};

} // namespace sotto::keys
