#include "outbox/outbox.h"

#include "words/time_words.h"

#include <algorithm>

namespace sotto::outbox {

namespace {

constexpr qsizetype kPreview = 200;

} // namespace

Outbox::Outbox(bridge::Bridge& bridge, profile::Profile& profile,
               const conversations::Conversations& conversations, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge)
    , conversations_(conversations)
    , clock_(clock) {
    connect(&profile, &profile::Profile::opened, this, &Outbox::refresh);
    connect(&profile, &profile::Profile::closed, this, [this] { set({}); });
    connect(&bridge, &bridge::Bridge::happened, this, &Outbox::take);
}

void Outbox::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events) {
        const auto* added = std::get_if<client::MessageAdded>(&event);
        const auto* changed = std::get_if<client::MessageChanged>(&event);
        const client::Message* message = added ? &added->message : changed ? &changed->message : nullptr;
        if ((message && message->own) || std::holds_alternative<client::MessageRemoved>(event))
            return refresh();
    }
}

/// One question at a time: what happens meanwhile is asked for once more.
void Outbox::refresh() {
    if (asked_)
        return;
    asked_ = true;
    bridge_.ask<std::vector<client::OutboxRow>>(
        this, [](client::Client& client, auto done) { client.outbox(std::move(done)); },
        [this](Result<std::vector<client::OutboxRow>> rows) {
            asked_ = false;
            if (rows)
                set(std::move(*rows));
        });
}

void Outbox::set(std::vector<client::OutboxRow> rows) {
    std::erase_if(rows, [](const client::OutboxRow& row) { return row.forOwnDevices; });
    if (rows.empty() && rows_.empty())
        return;
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
    emit changed();
}

int Outbox::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant Outbox::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count())
        return {};
    const client::OutboxRow& row = rows_[std::size_t(index.row())];
    const bool failed = row.message.state == client::MessageState::Failed;
    switch (role) {
    case Key:
        return QString::fromStdString(row.message.id.text);
    case Conversation:
        return QString::fromStdString(row.message.conversation.text);
    case Name:
        return conversations_.nameOf(QString::fromStdString(row.message.conversation.text));
    case Preview:
        return QString::fromStdString(row.message.text).left(kPreview).simplified();
    case Failed:
        return failed;
    case Tries:
        return row.tries;
    case NextTry:
        return failed || row.tries == 0 ? QString() : words::TimeWords(clock_.wallMs()).clock(row.nextTryMs);
    case Cause:
        return row.trouble == client::Trouble::None ? QString()
                                                    : QString::fromUtf8(client::explain(row.trouble).data());
    default:
        return {};
    }
}

QHash<int, QByteArray> Outbox::roleNames() const {
    return {{Key, "key"},         {Conversation, "conversation"},
            {Name, "name"},       {Preview, "preview"},
            {Failed, "failed"},   {Tries, "tries"},
            {NextTry, "nextTry"}, {Cause, "cause"}};
}

void Outbox::retryAll() {
    for (const client::OutboxRow& row : rows_)
        if (row.message.state == client::MessageState::Failed)
            resend(QString::fromStdString(row.message.id.text));
    bridge_.ask<void>(
        this, [](client::Client& client, auto done) { client.retryNow(std::move(done)); },
        [this](const Result<void>&) { refresh(); });
}

void Outbox::resend(const QString& key) {
    bridge_.ask<client::Message>(
        this,
        [&key](client::Client& client, auto done) { client.resend({key.toStdString()}, std::move(done)); },
        [this](const Result<client::Message>&) { refresh(); });
}

void Outbox::remove(const QString& key) {
    bridge_.ask<void>(
        this,
        [&key](client::Client& client, auto done) { client.remove({key.toStdString()}, std::move(done)); },
        [this](const Result<void>&) { refresh(); });
}

void Outbox::moveToDraft(const QString& key) {
    const auto row =
        std::find_if(rows_.begin(), rows_.end(), [id = key.toStdString()](const client::OutboxRow& each) {
            return each.message.id.text == id;
        });
    if (row == rows_.end())
        return;
    const client::Message message = row->message;
    // The message goes only when its text is safe in the draft.
    bridge_.ask<void>(
        this,
        [&message](client::Client& client, auto done) {
            client.setDraft(message.conversation, {message.text, message.replyTo}, std::move(done));
        },
        [this, key](const Result<void>& kept) {
            if (kept)
                remove(key);
        });
}

} // namespace sotto::outbox
