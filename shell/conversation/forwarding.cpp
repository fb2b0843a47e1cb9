#include "conversation/forwarding.h"

#include "client/mentions.h"
#include "client/text_split.h"
#include "conversations/conversation_rows.h"
#include "words/folded.h"
#include "words/sentence.h"

#include <algorithm>

namespace sotto::conversation {

namespace {

/// Whether one can write there without having decided something first.
bool isOpen(const client::Conversation& conversation) {
    return !conversation.blocked && conversation.request != client::RequestState::Incoming;
}

} // namespace

Forwarding::Forwarding(bridge::Bridge& bridge, const profile::Profile& profile, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge)
    , profile_(profile) {
    connect(&profile, &profile::Profile::closed, this, [this] { begin({}); });
}

bool Forwarding::takes(const client::Message& message) {
    return (message.kind == client::MessageKind::Text && !message.text.empty()) || message.invitation;
}

void Forwarding::begin(std::vector<client::Message> messages) {
    ++generation_;
    std::erase_if(messages, [](const client::Message& message) { return !takes(message); });
    messages_ = std::move(messages);
    all_.clear();
    chosen_.clear();
    query_.clear();
    otherName_.clear();
    withAuthors_ = false;
    list();
    if (messages_.empty())
        return;
    otherName_ = conversations::shortId(messages_.front().conversation.text); // until it is read
    readTargets();
    readAuthor();
}

void Forwarding::readTargets() {
    bridge_.ask<std::vector<client::Conversation>>(
        this, [](client::Client& client, auto done) { client.conversations(std::move(done)); },
        [this, generation = generation_](Result<std::vector<client::Conversation>> found) {
            if (generation != generation_ || !found)
                return;
            all_ = std::move(*found);
            std::erase_if(all_, [](const auto& each) { return !isOpen(each); });
            std::reverse(all_.begin(), all_.end());
            if (std::none_of(all_.begin(), all_.end(), [](const auto& each) { return each.self; })) {
                client::Conversation notes;
                notes.id = {profile_.accountId().toStdString()};
                notes.self = true;
                all_.push_back(std::move(notes));
            }
            list();
        });
}

void Forwarding::readAuthor() {
    const std::string other = messages_.front().conversation.text;
    bridge_.ask<client::Contact>(
        this, [&other](client::Client& client, auto done) { client.contact(other, std::move(done)); },
        [this, generation = generation_, other](const Result<client::Contact>& contact) {
            if (generation != generation_)
                return;
            otherName_ = contact && !contact->name.empty() ? QString::fromStdString(contact->name)
                                                           : conversations::shortId(other);
        });
}

void Forwarding::list() {
    const QString wanted = words::folded(query_.trimmed());
    beginResetModel();
    rows_.clear();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(rows_), [&wanted](const auto& each) {
        return words::folded(conversations::shownName(each)).contains(wanted);
    });
    endResetModel();
    emit changed();
}

void Forwarding::setQuery(const QString& query) {
    if (query == query_)
        return;
    query_ = query;
    list();
}

void Forwarding::setWithAuthors(bool on) {
    withAuthors_ = on;
    emit changed();
}

int Forwarding::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant Forwarding::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count())
        return {};
    const client::Conversation& row = rows_[std::size_t(index.row())];
    switch (role) {
    case Key:
        return QString::fromStdString(row.id.text);
    case Name:
        return conversations::shownName(row);
    case Self:
        return row.self;
    case Chosen:
        return chosen_.count(row.id.text) > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> Forwarding::roleNames() const {
    return {{Key, "key"}, {Name, "name"}, {Self, "self"}, {Chosen, "chosen"}};
}

void Forwarding::toggle(const QString& key) {
    const std::string id = key.toStdString();
    if (chosen_.erase(id) == 0)
        chosen_.insert(id);
    for (int row = 0; row < count(); ++row)
        if (rows_[std::size_t(row)].id.text == id)
            emit dataChanged(index(row), index(row), {Chosen});
    emit changed();
}

QString Forwarding::givenName(const std::string& accountId) const {
    const bool own = accountId == profile_.accountId().toStdString();
    if (own && !profile_.accountName().isEmpty())
        return profile_.accountName();
    return accountId == messages_.front().conversation.text ? otherName_ : conversations::shortId(accountId);
}

QString Forwarding::textOf(const client::Message& message) const {
    auto mentions = message.mentions;
    for (client::Mention& mention : mentions)
        mention.name = givenName(mention.accountId).toStdString();
    return QString::fromStdString(client::withNames(message.text, mentions));
}

std::vector<client::Draft> Forwarding::drafts() const {
    std::vector<client::Draft> all;
    for (const client::Message& message : messages_) {
        if (message.invitation) {
            client::Draft draft;
            draft.invitation = message.invitation;
            all.push_back(std::move(draft));
            continue;
        }
        const QString text = textOf(message);
        const QString whole =
            withAuthors_ ? words::filled(tr("%1:\n%2", "author and text of a message that is forwarded"),
                                         {givenName(message.author), text})
                         : text;
        for (std::string& part : client::splitText(whole.toStdString()))
            all.push_back({std::move(part)});
    }
    return all;
}

void Forwarding::send() {
    const std::vector<client::Draft> parts = drafts();
    struct Tally {
        std::size_t left;
        int failed = 0;
    };
    auto tally = std::make_shared<Tally>(Tally{parts.size() * chosen_.size()});
    const int targets = chosen();
    for (const std::string& to : chosen_)
        for (const client::Draft& part : parts)
            bridge_.ask<client::Message>(
                this, [&](client::Client& client, auto done) { client.send({to}, part, std::move(done)); },
                [this, tally, targets](const Result<client::Message>& message) {
                    tally->failed += message ? 0 : 1;
                    if (--tally->left == 0)
                        finish(tally->failed, targets);
                });
    begin({});
}

void Forwarding::finish(int failed, int targets) {
    emit done(failed > 0 ? tr("%n message(s) couldn't be forwarded.", "", failed)
                         : tr("Forwarded to %n conversation(s)", "", targets));
}

} // namespace sotto::conversation
