#include "conversation/chat_model.h"

#include "conversation/message_words.h"

#include <QClipboard>
#include <QGuiApplication>

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
    if (message && message->kind != client::MessageKind::System)
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

void ChatModel::remove(const QString& key) {
    bridge_.ask<void>(
        this,
        [&key](client::Client& client, auto done) { client.remove({key.toStdString()}, std::move(done)); },
        [this](const Result<void>& done) {
            if (done || done.error().code != Code::NotFound)
                reportFailure(done);
        });
}

void ChatModel::copyText(const QString& key) {
    if (const client::Message* message = messages_.find(key))
        copy(messages_.contentOf(*message));
}

void ChatModel::copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

} // namespace sotto::conversation
