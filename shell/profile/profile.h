#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QString>
#include <QTimer>

namespace sotto::profile {

/// The profile on its way from closed to open and back: which screen is shown, who the person is, locking and
/// the end of the program. Models ask for what they show after opened() and forget it all at closed().
class Profile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /// One sentence for Failed, Damaged and InUse.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// Seconds until another password may be tried.
    Q_PROPERTY(int waitS READ waitS NOTIFY changed FINAL)
    /// A password opens it; otherwise the key on this computer does.
    Q_PROPERTY(bool protectedByPassword READ protectedByPassword NOTIFY changed FINAL)
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed FINAL)
    Q_PROPERTY(QString accountName READ accountName NOTIFY changed FINAL)

public:
    enum State {
        Starting,  ///< nothing is known yet
        NoAccount, ///< open, and empty
        Locked,    ///< closed, until somebody opens it again
        Opening,   ///< somebody does
        Ready,     ///< open, with an account
        Closing,
        Damaged, ///< the message store or the keystore cannot be read
        InUse,   ///< by another process
        Failed,
    };
    Q_ENUM(State)

    explicit Profile(bridge::Bridge& bridge, QObject* parent = nullptr);

    State state() const { return state_; }
    const QString& problem() const { return problem_; }
    bool protectedByPassword() const { return protected_; }
    void setProtectedByPassword(bool on);
    int waitS() const { return waitS_; }
    const QString& accountId() const { return accountId_; }
    const QString& accountName() const { return accountName_; }

    /// Everything of the account is gone from the disk, and the profile is closed: it begins anew.
    void erased();
    /// Nothing needs to be closed any more.
    bool isClosed() const { return closed_; }
    /// Begins or ends talking to the network.
    void goOnline(bool on);
    /// An account was made or restored.
    void adopt(const client::Account& account);

    /// Opens with the device key, or finds that a secret is needed.
    Q_INVOKABLE void open();
    /// Repairs a copy of a damaged message store and opens it; the original stays beside it.
    Q_INVOKABLE void repair();
    /// Opens a locked profile; `password` is empty without protection. Emits refused() when it is wrong;
    /// after two wrong ones each costs a growing pause.
    Q_INVOKABLE void unlock(QString password);
    /// The first picture is on the screen: only now the network may be used.
    Q_INVOKABLE void shown();
    /// Closes the profile until unlock(). Nothing that was shown stays in memory.
    Q_INVOKABLE void lock();
    /// Closes the profile in order, then ends the event loop.
    Q_INVOKABLE void quit();

signals:
    void changed();
    /// Models may ask.
    void opened();
    /// Models forget what they show; the profile closes after it.
    void closed();
    void refused();

private:
    void openWith(client::Unlock unlock);
    void openedAs(Result<std::optional<client::Account>> account);
    void failed(const Error& error);
    void enter(State state);
    void close(State then);
    void forget();
    void wrongTry();
    void countDown();

    bridge::Bridge& bridge_;
    State state_ = Starting;
    QString problem_;
    QString accountId_;
    QString accountName_;
    QTimer second_;
    bool protected_ = false;
    int tries_ = 0;
    int waitS_ = 0;
    bool shown_ = false;
    bool closed_ = true;
};

} // namespace sotto::profile
