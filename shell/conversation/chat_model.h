#pragma once

#include "conversation/composer_model.h"
#include "conversation/disappearing.h"
#include "conversation/forwarding.h"
#include "conversation/message_finder.h"
#include "conversation/message_list_model.h"
#include "conversation/message_selection.h"
#include "conversation/pinned_messages.h"
#include "profile/profile.h"

#include <QDateTime>

namespace sotto::conversation {

/// The conversation that is open in the main pane: who it is with, its messages, its composer, what can be
/// done there. Remembers where one was reading, and tells the core what was read.
class ChatModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// Account id, or empty: none is open.
    Q_PROPERTY(QString conversation READ conversation WRITE open NOTIFY conversationChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(bool self READ self NOTIFY changed FINAL)
    Q_PROPERTY(bool blocked READ blocked NOTIFY changed FINAL)
    /// "Muted until …", or empty.
    Q_PROPERTY(QString muted READ muted NOTIFY changed FINAL)
    Q_PROPERTY(bool incomingRequest READ incomingRequest NOTIFY changed FINAL)
    Q_PROPERTY(bool outgoingRequest READ outgoingRequest NOTIFY changed FINAL)
    /// Nobody wrote yet: the first message will be a request.
    Q_PROPERTY(bool stranger READ stranger NOTIFY changed FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY changed FINAL)
    /// Whether the person looks at it: only then messages count as read.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(sotto::conversation::MessageListModel* messages READ messages CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::ComposerModel* composer READ composer CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::MessageSelection* selection READ selection CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::Forwarding* forwarding READ forwarding CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::Disappearing* disappearing READ disappearing CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::PinnedMessages* pinned READ pinned CONSTANT FINAL)
    /// Whether typing and reading are told and shown in this conversation.
    Q_PROPERTY(Sharing sharing READ sharing WRITE setSharing NOTIFY changed FINAL)
    Q_PROPERTY(sotto::conversation::MessageFinder* finder READ finder CONSTANT FINAL)

public:
    enum State {
        Closed,
        Opening, ///< what was shown before may stay
        Slow,    ///< it takes long enough to say so
        Ready,
        Failed,
    };
    Q_ENUM(State)

    enum Sharing { AsSettings, Shared, Unshared };
    Q_ENUM(Sharing)

    /// From where messages are deleted.
    enum Scope {
        Here,       ///< on this device
        OwnDevices, ///< on all devices of the account
        Everyone,   ///< where the other person has it, too
    };
    Q_ENUM(Scope)

    ChatModel(bridge::Bridge& bridge, profile::Profile& profile, const Clock& clock,
              QObject* parent = nullptr);

    void open(const QString& conversation);
    const QString& conversation() const { return id_; }
    State state() const { return state_; }
    QString name() const;
    QString subtitle() const;
    bool self() const { return shown_.self; }
    bool blocked() const { return shown_.blocked; }
    QString muted() const;
    bool incomingRequest() const { return shown_.request == client::RequestState::Incoming; }
    bool outgoingRequest() const { return shown_.request == client::RequestState::Outgoing; }
    bool stranger() const { return stranger_ && shown_.request == client::RequestState::None; }
    int unread() const { return int(shown_.unread); }
    bool active() const { return active_; }
    void setActive(bool active);
    MessageListModel* messages() { return &messages_; }
    ComposerModel* composer() { return &composer_; }
    MessageSelection* selection() { return &selection_; }
    Forwarding* forwarding() { return &forwarding_; }
    Disappearing* disappearing() { return &disappearing_; }
    PinnedMessages* pinned() { return &pinned_; }
    MessageFinder* finder() { return &finder_; }
    Sharing sharing() const;
    void setSharing(Sharing sharing);

    /// The view shows these rows, 0 being the newest; the upper edge of `oldest` stands at `share` of its
    /// height.
    Q_INVOKABLE void viewing(int newest, int oldest, qreal share, bool atEnd);
    Q_INVOKABLE void retry();
    /// Shows a message of the conversation that is open, or is opened next, and marks it for a moment; with
    /// `cursor` reached() follows.
    Q_INVOKABLE void goTo(const QString& conversation, const QString& key, bool cursor);
    /// The same for the first message of the open conversation on or after a day.
    Q_INVOKABLE void goToDay(const QDateTime& day);
    Q_INVOKABLE void accept() { act(client::ContactAction::Accept); }
    Q_INVOKABLE void decline() { act(client::ContactAction::Decline); }
    Q_INVOKABLE void block() { act(client::ContactAction::Block); }
    Q_INVOKABLE void unblock() { act(client::ContactAction::Unblock); }
    Q_INVOKABLE void deleteContact() { act(client::ContactAction::Delete); }
    Q_INVOKABLE void clearMessages();
    Q_INVOKABLE void reply(const QString& key);
    Q_INVOKABLE void resend(const QString& key);
    Q_INVOKABLE void edit(const QString& key);
    /// The newest message that failed goes back into the composer; false when there is none.
    Q_INVOKABLE bool editLastFailed();
    Q_INVOKABLE void remove(const QStringList& keys, sotto::conversation::ChatModel::Scope scope);
    /// Why these messages cannot be deleted there, in a sentence; empty when they can.
    Q_INVOKABLE QString removalProblem(const QStringList& keys,
                                       sotto::conversation::ChatModel::Scope scope) const;
    /// Adds an emoji to a message, or takes an own one back.
    Q_INVOKABLE void react(const QString& key, const QString& emoji);
    /// Whether a message takes reactions.
    Q_INVOKABLE bool canReact(const QString& key) const;
    /// Puts a star on a message, or takes it away.
    Q_INVOKABLE void star(const QString& key);
    Q_INVOKABLE bool isStarred(const QString& key) const;
    /// Pins a message, or not any more.
    Q_INVOKABLE void pin(const QString& key);
    /// Whether any of these messages can be sent on.
    Q_INVOKABLE bool canForward(const QStringList& keys) const;
    /// Makes ready what goes on to others: those of these messages that can.
    Q_INVOKABLE void forward(const QStringList& keys);
    /// Does what a system line offers: own messages disappear from now on as the person says there, or a
    /// call that rings is declined.
    Q_INVOKABLE void takeOffer(const QString& key);
    Q_INVOKABLE void copyText(const QString& key);
    Q_INVOKABLE void copy(const QString& text);

signals:
    void conversationChanged();
    void stateChanged();
    void changed();
    void activeChanged();
    /// The conversation is not there any more.
    void gone();
    /// Something was not done; `words` says what.
    void trouble(const QString& words);
    /// The message that goTo() was asked for is in view; the cursor is wanted there.
    void reached(const QString& key);
    /// New messages came in: for assistive technology.
    void announced(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What is to be shown.
    struct Aim {
        QString conversation{};
        QString key{};
        bool cursor = false;
        bool asked = false; ///< the list of messages is on its way to it
    };

    void enter(State state);
    void read();
    void arrive();
    void adopt(Result<client::Conversation> conversation);
    void readPerson();
    void showPerson(const client::Contact& person);
    void openMessages();
    void show(client::Conversation conversation);
    void tellShown();
    void leave();
    void forget();
    void act(client::ContactAction action);
    void declineCall(const client::MessageId& id);
    void readNetwork();
    void take(const std::vector<client::Event>& events);
    void markRead();
    void saveScroll();
    const client::Message* find(const QString& key) const;
    void reportFailure(const Result<void>& done);
    void waitForMidnight();

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    const Clock& clock_;
    QString id_;
    client::Conversation shown_;
    State state_ = Closed;
    bool active_ = false;
    bool typing_ = false;
    bool stranger_ = false;
    int newestInView_ = 0;
    TimeMs readTo_ = 0;
    std::string scroll_;
    std::string savedScroll_;
    Aim aim_;
    int generation_ = 0;
    QTimer slow_;
    QTimer scrollTimer_;
    QTimer midnight_;
    MessageListModel messages_;
    ComposerModel composer_;
    MessageSelection selection_;
    MessageFinder finder_;
    Forwarding forwarding_;
    Disappearing disappearing_;
    PinnedMessages pinned_;
};

} // namespace sotto::conversation
