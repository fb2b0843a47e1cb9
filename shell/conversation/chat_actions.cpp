#include "conversation/chat_model.h"

#include "conversation/message_words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace sotto::conversation {

void ChatModel::reportFailure(const Result<void>& done) {
    if (!done)
        emit trouble(tr("That couldn't be saved. Nothing was lost."));
}

void ChatModel::act(client::ContactAction action) {
    bridge_.ask<client::Contact>(
        this,
        [this, action](client::Client& client, auto done) {
            client.act(id_.toStdString(), action, std::move(done));
        },
        [this, action](const Result<client::Contact>& contact) {
            const bool leaving =
                action == client::ContactAction::Delete || action == client::ContactAction::Decline;
            if (!contact && !(leaving && contact.error().code == Code::NotFound))
                emit trouble(tr("That couldn't be saved. Nothing was lost."));
        });
}

void ChatModel::clearMessages() {
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.clearMessages({id_.toStdString()}, std::move(done));
        },
        [this](const Result<void>& done) { reportFailure(done); });
}

void ChatModel::reply(const QString& key) {
    const client::Message* message = messages_.find(key);
    if (message && message->kind != client::MessageKind::System &&
        message->kind != client::MessageKind::Removed)
        composer_.setReply(message->id, messages_.authorOf(*message), oneLine(messages_.contentOf(*message)));
}

void ChatModel::resend(const QString& key) {
    bridge_.ask<client::Message>(
        this,
        [&key](client::Client& client, auto done) { client.resend({key.toStdString()}, std::move(done)); },
        [this](const Result<client::Message>& message) {
            if (!message)
                emit trouble(tr("That couldn't be saved. Nothing was lost."));
        });
}

void ChatModel::edit(const QString& key) {
    if (const client::Message* message = messages_.find(key))
        composer_.edit(message->id, QString::fromStdString(message->text));
}

bool ChatModel::editLastFailed() {
    const client::Message* message = messages_.lastFailed();
    if (!message)
        return false;
    composer_.edit(message->id, QString::fromStdString(message->text));
    return true;
}

void ChatModel::remove(const QStringList& keys, Scope scope) {
    for (const QString& key : keys)
        bridge_.ask<void>(
            this,
            [&key, scope](client::Client& client, auto done) {
                const client::MessageId id{key.toStdString()};
                if (scope == Here)
                    client.remove(id, std::move(done));
                else
                    client.unsend(
                        id, scope == Everyone ? client::DeleteFrom::Everyone : client::DeleteFrom::MyDevices,
                        std::move(done));
            },
            [this](const Result<void>& done) {
                if (done || done.error().code != Code::NotFound)
                    reportFailure(done);
            });
    selection_.clear();
}

const client::Message* ChatModel::find(const QString& key) const {
    const client::Message* shown = messages_.find(key);
    return shown ? shown : selection_.find(key);
}

QString ChatModel::removalProblem(const QStringList& keys, Scope scope) const {
    if (scope == Here)
        return {};
    for (const QString& key : keys) {
        const client::Message* message = find(key);
        if (!message)
            continue;
        const bool onNetwork = !message->own || message->state == client::MessageState::Sent ||
                               message->state == client::MessageState::Read;
        if (message->kind == client::MessageKind::System || !onNetwork)
            return tr("It is only on this computer.");
        if (message->kind == client::MessageKind::Removed && (scope == OwnDevices || !message->own))
            return tr("Only the note about it is left.");
        if (scope == OwnDevices)
            continue;
        if (shown_.self)
            return tr("Nobody else has it.");
        if (!message->own)
            return tr("Only your own messages can be taken back.");
        if (message->removedForAll)
            return tr("It is removed for everyone already.");
    }
    return {};
}

bool ChatModel::canReact(const QString& key) const {
    const client::Message* message = messages_.find(key);
    if (!message || shown_.blocked || incomingRequest())
        return false;
    const bool sent = !message->own || message->state == client::MessageState::Sent ||
                      message->state == client::MessageState::Read;
    return sent && message->kind != client::MessageKind::System &&
           message->kind != client::MessageKind::Removed;
}

void ChatModel::react(const QString& key, const QString& emoji) {
    const client::Message* message = messages_.find(key);
    if (!message || !canReact(key))
        return;
    const std::string text = emoji.toStdString();
    const std::string own = profile_.accountId().toStdString();
    const bool on = std::none_of(
        message->reactions.begin(), message->reactions.end(), [&](const client::Reaction& reaction) {
            return reaction.emoji == text &&
                   std::find(reaction.authors.begin(), reaction.authors.end(), own) != reaction.authors.end();
        });
    bridge_.ask<client::Message>(
        this,
        [&](client::Client& client, auto done) { client.react(message->id, text, on, std::move(done)); },
        [this](const Result<client::Message>& reacted) {
            if (!reacted)
                emit trouble(reacted.error().code == Code::Rejected
                                 ? tr("That message takes no reaction now.")
                                 : tr("That couldn't be saved. Nothing was lost."));
        });
}

void ChatModel::goTo(const QString& conversation, const QString& key, bool cursor) {
    aim_ = {conversation, key, cursor};
    if (conversation != id_ || state_ != Ready)
        return;
    aim_.asked = true;
    messages_.goTo(key);
}

void ChatModel::goToDay(const QDateTime& day) {
    const TimeMs begins = day.date().startOfDay().toMSecsSinceEpoch();
    bridge_.ask<std::optional<client::MessageId>>(
        this,
        [this, begins](client::Client& client, auto done) {
            client.messageAt({id_.toStdString()}, begins, std::move(done));
        },
        [this, conversation = id_](const Result<std::optional<client::MessageId>>& first) {
            if (first && *first && conversation == id_)
                goTo(conversation, QString::fromStdString((*first)->text), true);
        });
}

/// The list of messages has gone somewhere.
void ChatModel::arrive() {
    if (aim_.key.isEmpty() || aim_.conversation != id_)
        return;
    const Aim aim = std::exchange(aim_, {});
    if (!aim.asked)
        return goTo(aim.conversation, aim.key, aim.cursor);
    if (messages_.rowOf(aim.key) < 0)
        emit trouble(tr("This message isn't on this computer any more."));
    else if (aim.cursor)
        emit reached(aim.key);
}

ChatModel::Sharing ChatModel::sharing() const {
    if (!shown_.sharesActivity)
        return AsSettings;
    return *shown_.sharesActivity ? Shared : Unshared;
}

void ChatModel::setSharing(Sharing sharing) {
    const auto shares = sharing == AsSettings ? std::nullopt : std::optional(sharing == Shared);
    bridge_.ask<client::Conversation>(
        this,
        [this, shares](client::Client& client, auto done) {
            client.shareActivity({id_.toStdString()}, shares, std::move(done));
        },
        [this](const Result<client::Conversation>& conversation) {
            if (conversation)
                return;
            emit changed();
            emit trouble(tr("That couldn't be saved. Nothing was lost."));
        });
}

void ChatModel::pin(const QString& key) {
    const client::Message* message = messages_.find(key);
    if (message && message->kind != client::MessageKind::System &&
        message->kind != client::MessageKind::Removed)
        pinned_.set(message->id, !message->pinned);
}

bool ChatModel::isStarred(const QString& key) const {
    const client::Message* message = messages_.find(key);
    return message && message->starred;
}

void ChatModel::star(const QString& key) {
    const client::Message* message = messages_.find(key);
    if (!message || message->kind == client::MessageKind::System ||
        message->kind == client::MessageKind::Removed)
        return;
    bridge_.ask<client::Message>(
        this,
        [message](client::Client& client, auto done) {
            client.star(message->id, !message->starred, std::move(done));
        },
        [this](const Result<client::Message>& starred) {
            if (!starred)
                emit trouble(tr("That couldn't be saved. Nothing was lost."));
        });
}

bool ChatModel::canForward(const QStringList& keys) const {
    return std::any_of(keys.begin(), keys.end(), [this](const QString& key) {
        const client::Message* message = find(key);
        return message && Forwarding::takes(*message);
    });
}

void ChatModel::forward(const QStringList& keys) {
    std::vector<client::Message> messages;
    for (const QString& key : keys)
        if (const client::Message* message = find(key))
            messages.push_back(*message);
    forwarding_.begin(std::move(messages));
}

void ChatModel::takeOffer(const QString& key) {
    const client::Message* message = messages_.find(key);
    if (message && message->system == "timer_changed")
        disappearing_.apply(message->timer);
    else if (message && message->system == "call_missed")
        declineCall(message->id);
}

void ChatModel::declineCall(const client::MessageId& id) {
    bridge_.ask<client::Message>(
        this, [&id](client::Client& client, auto done) { client.declineCall(id, std::move(done)); },
        [this](const Result<client::Message>& declined) {
            if (!declined)
                emit trouble(declined.error().code == Code::Rejected
                                 ? tr("It doesn't ring any more.")
                                 : tr("That couldn't be saved. Nothing was lost."));
        });
}

void ChatModel::copyText(const QString& key) {
    // The ids of people who are named stay, so that they are named as well where it is put in.
    const client::Message* message = messages_.find(key);
    if (message)
        copy(message->text.empty() ? messages_.contentOf(*message) : messages_.textOf(key));
}

void ChatModel::copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

} // namespace sotto::conversation
