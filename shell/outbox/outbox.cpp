#include "outbox/outbox.h"

#include "conversation/message_text.h"
#include "conversation/message_words.h"
#include "words/time_words.h"

#include <algorithm>

namespace sotto::outbox {

namespace {

constexpr qsizetype kPreview = 200;

bool hasFailed(const client::OutboxRow& row) {
    return row.message.state == client::MessageState::Failed;
}

} // namespace

Outbox::Outbox(bridge::Bridge& bridge, profile::Profile& profile,
               const conversations::Conversations& conversations, window::Toasts& toasts, const Clock& clock,
               QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge)
    , conversations_(conversations)
    , toasts_(toasts)
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
        // What asks others to delete a message goes out without a change of that message.
        const bool mayBeOut =
            std::holds_alternative<client::Polled>(event) &&
            std::any_of(rows_.begin(), rows_.end(), [](const auto& row) { return row.removal; });
        if (mayBeOut || (message && message->own) || std::holds_alternative<client::MessageRemoved>(event))
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
            problem_ = rows ? QString() : QString::fromStdString(rows.error().text);
            set(rows ? std::move(*rows) : std::vector<client::OutboxRow>());
        });
}

void Outbox::set(std::vector<client::OutboxRow> rows) {
    std::erase_if(rows, [](const client::OutboxRow& row) { return row.forOwnDevices; });
    if (!rows.empty() || !rows_.empty()) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    emit changed();
}

int Outbox::waiting() const {
    return int(std::count_if(rows_.begin(), rows_.end(),
                             [](const auto& row) { return !row.removal && !hasFailed(row); }));
}

int Outbox::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

const rows::Roles<Outbox, client::OutboxRow>& Outbox::roles() {
    using Row = client::OutboxRow;
    static const rows::Roles<Outbox, Row> table{
        {"key",
         [](const Outbox&, const Row& row) -> QVariant {
             return QString::fromStdString(row.message.id.text);
         }},
        {"conversation",
         [](const Outbox&, const Row& row) -> QVariant {
             return QString::fromStdString(row.message.conversation.text);
         }},
        {"name",
         [](const Outbox& box, const Row& row) -> QVariant {
             return box.conversations_.nameOf(QString::fromStdString(row.message.conversation.text));
         }},
        {"preview",
         [](const Outbox&, const Row& row) -> QVariant {
             return row.removal ? tr("Deletion for everybody")
                                : conversation::plainTextOf(row.message).left(kPreview).simplified();
         }},
        {"removal", [](const Outbox&, const Row& row) -> QVariant { return row.removal; }},
        {"failed", [](const Outbox&, const Row& row) -> QVariant { return hasFailed(row); }},
        {"tries", [](const Outbox&, const Row& row) -> QVariant { return row.tries; }},
        {"nextTry",
         [](const Outbox& box, const Row& row) -> QVariant {
             return hasFailed(row) || row.tries == 0
                        ? QString()
                        : words::TimeWords(box.clock_.wallMs()).clock(row.nextTryMs);
         }},
        {"cause",
         [](const Outbox&, const Row& row) -> QVariant { return conversation::troubleWords(row.trouble); }},
    };
    return table;
}

QVariant Outbox::data(const QModelIndex& index, int role) const {
    return roles().read(*this, rows_, index, role);
}

QHash<int, QByteArray> Outbox::roleNames() const {
    return roles().names();
}

const client::OutboxRow* Outbox::find(const QString& key) const {
    const auto row =
        std::find_if(rows_.begin(), rows_.end(), [id = key.toStdString()](const client::OutboxRow& each) {
            return each.message.id.text == id;
        });
    return row == rows_.end() ? nullptr : &*row;
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

void Outbox::drop(const client::MessageId& id) {
    bridge_.ask<void>(
        this, [&id](client::Client& client, auto done) { client.remove(id, std::move(done)); },
        [this](const Result<void>&) { refresh(); });
}

void Outbox::remove(const QString& key) {
    const client::OutboxRow* row = find(key);
    if (!row)
        return;
    const client::Message message = row->message;
    drop(message.id);
    toasts_.show(tr("Deleted"), [this, message] {
        toDraft(message, [this](bool kept) {
            toasts_.show(kept ? tr("Its text is in the draft again.")
                              : tr("The text couldn't be brought back."));
        });
    });
}

void Outbox::toDraft(const client::Message& message, std::function<void(bool)> then) {
    const QString key = QString::fromStdString(message.conversation.text);
    client::Draft draft{message.text, message.replyTo};
    if (const client::Conversation* there = conversations_.all().find(key);
        there && there->draft && !there->draft->text.empty())
        draft.text = there->draft->text + '\n' + message.text;
    bridge_.ask<void>(
        this,
        [&](client::Client& client, auto done) {
            client.setDraft(message.conversation, std::move(draft), std::move(done));
        },
        [then = std::move(then)](const Result<void>& kept) { then(kept.ok()); });
}

void Outbox::moveToDraft(const QString& key) {
    const client::OutboxRow* row = find(key);
    if (!row)
        return;
    // The message goes only when its text is safe in the draft.
    toDraft(row->message, [this, id = row->message.id](bool kept) {
        if (kept)
            drop(id);
        else
            toasts_.show(tr("That couldn't be saved. Nothing was lost."));
    });
}

} // namespace sotto::outbox
