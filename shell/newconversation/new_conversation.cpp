#include "newconversation/new_conversation.h"

#include "crypto/pasted_text.h"
#include "images/qr_code.h"
#include "words/folded.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>

namespace sotto::newconversation {

namespace {

using namespace std::chrono_literals;

constexpr int kIdLength = 66;
/// Hexadecimal digits that begin like an account id are one that is being typed: looking them up as a name
/// would tell the network about it.
constexpr int kShortestStart = 6;
constexpr int kMostContacts = 50;
constexpr int kLongestText = 4000;

/// How many hexadecimal digits a text has when it has nothing else; 0 otherwise.
int hexDigits(const QString& text) {
    const auto isHex = [](QChar c) {
        return c.isDigit() || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
    };
    return std::all_of(text.begin(), text.end(), isHex) ? int(text.size()) : 0;
}

bool beginsLikeAnId(const QString& text) {
    return text.startsWith(QLatin1String("05")) && hexDigits(text) >= kShortestStart;
}

/// The account id that stands somewhere in a text, or empty.
QString idWithin(const QString& text) {
    static const QRegularExpression id(QStringLiteral("(?<![0-9A-Za-z])05[0-9A-Fa-f]{64}(?![0-9A-Za-z])"));
    return id.match(text).captured();
}

/// What to look at in what was typed or pasted: the one account id in a longer text, else all of it.
crypto::PastedText classified(const QString& text) {
    const QString id = idWithin(text);
    return crypto::classifyPasted((id.isEmpty() ? text : id).toStdString());
}

bool isCommunityLink(const QString& text) {
    return text.startsWith(QLatin1String("http")) && text.contains(QLatin1String("public_key="));
}

} // namespace

NewConversation::NewConversation(bridge::Bridge& bridge, profile::Profile& profile,
                                 const conversations::Conversations& conversations, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge)
    , profile_(profile)
    , conversations_(conversations) {
    typing_.setSingleShot(true);
    typing_.setInterval(600ms);
    connect(&typing_, &QTimer::timeout, this, &NewConversation::lookUp);
    connect(&profile, &profile::Profile::closed, this, [this] { setText({}); });
    connect(&profile, &profile::Profile::changed, this, &NewConversation::changed);
}

int NewConversation::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

const rows::Roles<NewConversation, NewConversation::Row>& NewConversation::roles() {
    static const rows::Roles<NewConversation, Row> table{
        {"key", [](const auto&, const Row& row) -> QVariant { return row.key; }},
        {"name", [](const auto&, const Row& row) -> QVariant { return row.name; }},
        {"detail", [](const auto&, const Row& row) -> QVariant { return row.detail; }},
        {"section",
         [](const auto&, const Row& row) -> QVariant { return row.found ? tr("Found") : tr("Contacts"); }},
        {"blocked", [](const auto&, const Row& row) -> QVariant { return row.blocked; }},
        {"notes", [](const auto&, const Row& row) -> QVariant { return row.notes; }},
    };
    return table;
}

QVariant NewConversation::data(const QModelIndex& index, int role) const {
    return roles().read(*this, rows_, index, role);
}

QHash<int, QByteArray> NewConversation::roleNames() const {
    return roles().names();
}

void NewConversation::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text.left(kLongestText);
    classify();
}

void NewConversation::begin() {
    text_.clear();
    classify();
}

void NewConversation::say(const QString& hint, bool wrong) {
    hint_ = hint;
    wrong_ = wrong;
}

void NewConversation::addContacts() {
    const QString wanted = words::folded(text_.trimmed());
    const conversations::ConversationRows& all = conversations_.all();
    for (int i = 0; i < all.rowCount() && rows_.size() < kMostContacts; ++i) {
        const client::Conversation& each = all.at(i);
        // Somebody who asks is no contact yet, but who knows the name finds the request.
        if (wanted.isEmpty() && each.request == client::RequestState::Incoming)
            continue;
        const QString name = conversations::shownName(each);
        if (words::folded(name).contains(wanted))
            rows_.push_back({QString::fromStdString(each.id.text), name, conversations::shortId(each.id.text),
                             false, each.blocked, each.self});
    }
}

void NewConversation::addFound(const QString& id) {
    const client::Conversation* known = conversations_.all().find(id);
    if (id == profile_.accountId()) {
        say(tr("That's you. Open Notes to me?"), false);
        rows_.push_back({id, tr("Notes to me"), {}, true, false, true});
        return;
    }
    if (known && known->blocked)
        say(tr("You blocked this account. Unblock and open?"), false);
    else
        say(tr("This looks like a full account ID. Press Enter to write to it."), false);
    const QString shown = conversations::shortId(id.toStdString());
    rows_.push_back({id, known ? conversations::shownName(*known) : shown,
                     known ? shown : tr("Not in your list yet"), true, known && known->blocked, false});
}

void NewConversation::addSuggestion() {
    if (suggestion_.isEmpty() || conversations_.all().find(suggestion_))
        return;
    const QString shown = conversations::shortId(suggestion_.toStdString());
    rows_.push_back({suggestion_, tr("Somebody who answers"), shown, true, false, false});
}

void NewConversation::classify() {
    typing_.stop();
    beginResetModel();
    rows_.clear();
    looking_ = false;
    say({}, false);
    const crypto::PastedText pasted = classified(text_);
    switch (pasted.kind) {
    case crypto::PastedKind::Empty:
        addContacts();
        addSuggestion();
        break;
    case crypto::PastedKind::Account:
        addFound(QString::fromStdString(pasted.id->hex()));
        break;
    case crypto::PastedKind::WrongId:
        sayWrongId();
        break;
    case crypto::PastedKind::Name:
        addContacts();
        if (!beginsLikeAnId(text_.trimmed()))
            typing_.start();
        else if (rows_.empty())
            sayLength();
        break;
    case crypto::PastedKind::Unknown:
        addContacts();
        if (isCommunityLink(text_.trimmed()))
            say(tr("Communities need the “%1” plugin.").arg(tr("Communities")), true);
        else if (rows_.empty())
            say(tr("This is no name, account ID or link."), true);
        break;
    }
    endResetModel();
    emit changed();
}

/// Too few digits may still become more.
void NewConversation::sayLength() {
    const int digits = hexDigits(text_.trimmed());
    say(tr("An ID has 66 characters; this has %1.").arg(digits), digits > kIdLength);
}

void NewConversation::sayWrongId() {
    const int digits = hexDigits(text_.trimmed());
    if (digits > 0 && digits != kIdLength)
        sayLength();
    else if (text_.trimmed().startsWith(QLatin1String("03")))
        say(tr("This is the ID of a group. Somebody in it has to invite you."), true);
    else
        say(tr("This ID is of a kind that can't be written to."), true);
}

void NewConversation::lookUp() {
    const QString name = text_.trimmed();
    looking_ = true;
    say(tr("Looking up “%1”…").arg(name), false);
    emit changed();
    bridge_.ask<std::string>(
        this,
        [&name](client::Client& client, auto done) { client.resolve(name.toStdString(), std::move(done)); },
        [this, name](const Result<std::string>& id) { answered(name, id); });
}

void NewConversation::answered(const QString& name, const Result<std::string>& id) {
    if (name != text_.trimmed())
        return;
    looking_ = false;
    if (id) {
        beginInsertRows({}, rowCount(), rowCount());
        addFound(QString::fromStdString(*id));
        rows_.back().detail = tr("registered as “%1”").arg(name);
        endInsertRows();
    } else if (id.error().code == Code::NotFound) {
        say(tr("Nobody is registered under “%1”.").arg(name), rows_.empty());
    } else if (id.error().code == Code::Invalid) {
        say(rows_.empty() ? tr("Nobody is registered under “%1”.").arg(name) : QString(), rows_.empty());
    } else {
        say(tr("The name service can't be reached. Try again or use the account ID."), true);
    }
    emit changed();
}

bool NewConversation::take(const QString& found) {
    if (!found.isEmpty())
        setText(found);
    return !found.isEmpty();
}

bool NewConversation::readQr(const QUrl& picture) {
    return take(images::readQrFile(picture.toLocalFile()));
}

bool NewConversation::readQrFromClipboard() {
    return take(images::readQr(QGuiApplication::clipboard()->image()));
}

} // namespace sotto::newconversation
