#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QString>
#include <QTimer>

#include <functional>

namespace sotto::profile {

/// The profile on its way from closed to open and back: which screen is shown, who the person is, locking and
/// the end of the program. Models ask for what they show after opened() and forget it all at closed().
class Profile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /// One sentence for Failed, Damaged and InUse, and for Locked when the system's key store was the reason.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// Seconds until another password may be tried.
    Q_PROPERTY(int waitS READ waitS NOTIFY changed FINAL)
    /// A password is asked for.
    Q_PROPERTY(bool protectedByPassword READ protectedByPassword NOTIFY changed FINAL)
    /// The system's key store keeps a secret without which the profile does not open.
    Q_PROPERTY(bool guardedBySystem READ guardedBySystem NOTIFY changed FINAL)
    /// Not everybody who can use this computer can open it.
    Q_PROPERTY(bool isProtected READ isProtected NOTIFY changed FINAL)
    /// Where everything of the profile is, as a local path.
    Q_PROPERTY(QString folder READ folder CONSTANT FINAL)
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
        Repairing, ///< a copy of a damaged message store
        Erasing,   ///< a locked profile that nothing opens any more
    };
    Q_ENUM(State)

    /// Wrong passwords in a row, kept between runs, so that a restart does not shorten the pause.
    struct TryMemory {
        std::function<int()> load;
        std::function<void(int)> save;
    };

    explicit Profile(bridge::Bridge& bridge, QObject* parent = nullptr);

    /// Both before the first open(). `mustExist`: a folder that is not there is not made.
    void rememberTries(TryMemory memory);
    void setFolder(const QString& folder, bool mustExist);
    State state() const { return state_; }
    const QString& problem() const { return problem_; }
    bool protectedByPassword() const { return protection_.password; }
    bool guardedBySystem() const { return protection_.system; }
    bool isProtected() const { return protection_.any(); }
    void setProtection(const client::Protection& protection);
    const QString& folder() const { return folder_; }
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

    /// Opens with the device key or the system's key store, or finds that a password is needed.
    Q_INVOKABLE void open();
    /// Repairs a copy of a damaged message store and opens it; the original stays beside it.
    Q_INVOKABLE void repair();
    /// Puts what is damaged aside and begins anew with an empty profile, into which a backup is to be
    /// brought.
    void beginAnew();
    /// Opens a locked profile; `password` is empty where none is asked for. Emits refused() when it is wrong;
    /// after two wrong ones each costs a growing pause.
    Q_INVOKABLE void unlock(QString password);
    /// For somebody who has forgotten the password: erases everything of the locked profile and begins anew.
    Q_INVOKABLE void eraseLocked();
    /// Shows the folder in the file manager.
    Q_INVOKABLE void showFolder() const;
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
    /// The message store was repaired; the damaged one stays in `original`.
    void repaired(const QString& original);
    /// There is an account again in place of what was damaged, which stays in `original`.
    void replaced(const QString& original);

private:
    void openWith(client::Unlock unlock);
    void learnProtection();
    void beginPause();
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
    client::Protection protection_;
    TryMemory memory_{[] { return 0; }, [](int) {}};
    QString folder_;
    QString repairedFrom_; ///< until it was told
    QString replacedIn_;   ///< the same
    bool mustExist_ = false;
    bool tried_ = false; ///< the opening that runs was given a password
    int tries_ = 0;
    int waitS_ = 0;
    bool shown_ = false;
    bool closed_ = true;
};

} // namespace sotto::profile
