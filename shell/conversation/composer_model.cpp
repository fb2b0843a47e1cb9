#include "conversation/composer_model.h"

#include "base/text.h"
#include "client/text_split.h"
#include "conversation/message_text.h"
#include "conversation/message_words.h"

#include <algorithm>
#include <chrono>

namespace sotto::conversation {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 500ms;
constexpr auto kEnterSends = "chats.enterSends";

int longest() {
    return int(client::longestText());
}

int lengthOf(const QString& text) {
    return int(codePoints(text.toStdString()));
}

int toUtf16(const QString& text, std::uint32_t codePoints) {
    qsizetype at = 0;
    for (; codePoints > 0 && at < text.size(); --codePoints)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return int(std::min(at, text.size()));
}

} // namespace

ComposerModel::ComposerModel(bridge::Bridge& bridge, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , preview_(bridge) {
    timer_.setSingleShot(true);
    timer_.setInterval(kPause);
    connect(&timer_, &QTimer::timeout, this, &ComposerModel::save);
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        for (const client::Event& event : events)
            if (const auto* setting = std::get_if<client::SettingChanged>(&event);
                setting && setting->name == kEnterSends)
                setEnterSends(setting->value == "on");
    });
}

void ComposerModel::readSetting() {
    bridge_.ask<std::string>(
        this, [](client::Client& client, auto done) { client.setting(kEnterSends, std::move(done)); },
        [this](const Result<std::string>& value) {
            if (value)
                setEnterSends(*value == "on");
        });
}

void ComposerModel::setEnterSends(bool sends) {
    if (std::exchange(enterSends_, sends) != sends)
        emit enterSendsChanged();
}

void ComposerModel::open(const QString& conversation, const client::Draft& draft) {
    id_ = conversation;
    saved_ = draft;
    edited_.reset();
    stashed_.clear();
    reply_ = draft.replyTo;
    replyAuthor_.clear();
    replyText_.clear();
    preview_.begin();
    named_.clear();
    const QString text = QString::fromStdString(draft.text);
    const QString before = named_.incoming(text.left(toUtf16(text, draft.cursor)));
    replace(named_.incoming(text), int(before.size()));
    timer_.stop();
    describeReply();
    emit replyChanged();
}

void ComposerModel::close() {
    open({}, {});
}

void ComposerModel::describeReply() {
    if (!reply_)
        return;
    bridge_.ask<client::Message>(
        this, [this](client::Client& client, auto done) { client.message(*reply_, std::move(done)); },
        [this, id = *reply_](const Result<client::Message>& message) {
            if (!message || reply_ != id)
                return;
            const QString placeholder = placeholderWords(*message, otherName());
            setReply(id, message->own ? tr("You") : otherName(),
                     placeholder.isEmpty() ? oneLine(plainTextOf(*message)) : placeholder);
        });
}

void ComposerModel::setPeople(QList<NamedPerson> people) {
    named_.setPeople(std::move(people));
}

QString ComposerModel::otherName() const {
    return people().isEmpty() ? QString() : people().front().name;
}

void ComposerModel::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    emit textChanged();
    preview_.consider(text_);
    touch();
    tellTyping();
}

void ComposerModel::tellTyping() {
    if (id_.isEmpty())
        return;
    // Whether the person may know is decided by the core; that they don't is no trouble.
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.typing({id_.toStdString()}, canSend(), std::move(done));
        },
        [](const Result<void>&) {});
}

void ComposerModel::setCursor(int cursor) {
    if (cursor == cursor_)
        return;
    cursor_ = cursor;
    emit cursorChanged();
    touch();
}

void ComposerModel::replace(const QString& text, int cursor) {
    text_ = text;
    cursor_ = cursor;
    emit textChanged();
    emit replaced();
    preview_.consider(text_);
    touch();
}

void ComposerModel::insert(const QString& text) {
    const int at = std::clamp(cursor_, 0, int(text_.size()));
    replace(text_.left(at) + text + text_.mid(at), at + int(text.size()));
}

bool ComposerModel::canSend() const {
    return std::any_of(text_.begin(), text_.end(), [](QChar c) { return !c.isSpace(); });
}

int ComposerModel::left() const {
    return longest() - lengthOf(named_.outgoing(text_).trimmed());
}

bool ComposerModel::counting() const {
    return left() <= longest() / 5;
}

int ComposerModel::parts() const {
    return left() >= 0 ? 1 : int(client::splitText(named_.outgoing(text_).toStdString()).size());
}

QString ComposerModel::replyKey() const {
    return reply_ ? QString::fromStdString(reply_->text) : QString();
}

void ComposerModel::setReply(const client::MessageId& id, const QString& author, const QString& text) {
    reply_ = id;
    replyAuthor_ = author;
    replyText_ = text;
    emit replyChanged();
    touch();
}

void ComposerModel::cancelReply() {
    if (edited_) {
        edited_.reset();
        replace(std::exchange(stashed_, {}), 0);
        cursor_ = int(text_.size());
        emit replaced();
    }
    reply_.reset();
    emit replyChanged();
    touch();
}

void ComposerModel::edit(const client::MessageId& id, const QString& text) {
    if (!edited_)
        stashed_ = text_;
    edited_ = id;
    const QString shown = named_.incoming(text);
    replace(shown, int(shown.size()));
    emit replyChanged();
}

client::Draft ComposerModel::draft() const {
    client::Draft draft;
    const QString& shown = edited_ ? stashed_ : text_;
    draft.text = named_.outgoing(shown).toStdString();
    draft.replyTo = reply_;
    const int cursor = edited_ ? int(stashed_.size()) : cursor_;
    draft.cursor = std::uint32_t(lengthOf(named_.outgoing(shown.left(cursor))));
    return draft;
}

void ComposerModel::touch() {
    if (!id_.isEmpty() && !timer_.isActive())
        timer_.start();
}

void ComposerModel::flush() {
    if (timer_.isActive())
        save();
}

void ComposerModel::save() {
    timer_.stop();
    client::Draft now = draft();
    if (id_.isEmpty() || now == saved_)
        return;
    saved_ = now;
    bridge_.ask<void>(
        this,
        [this, &now](client::Client& client, auto done) {
            client.setDraft({id_.toStdString()}, std::move(now), std::move(done));
        },
        [this](const Result<void>& done) {
            if (!done)
                emit trouble(tr("The draft couldn't be saved. It is kept until you quit."));
        });
}

void ComposerModel::send() {
    if (id_.isEmpty() || !canSend())
        return;
    const auto pieces = client::splitText(named_.outgoing(text_).toStdString());
    const auto reply = std::exchange(reply_, std::nullopt);
    const auto edited = std::exchange(edited_, std::nullopt);
    const QString next = std::exchange(stashed_, {});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size();
        const QString piece = QString::fromStdString(pieces[i]);
        sendPart(
            {piece, preview_.of(piece), i == 0 ? reply : std::nullopt, last ? edited : std::nullopt, last});
    }
    saved_ = {};
    if (next.isEmpty())
        named_.clear();
    replace(next, int(next.size()));
    emit replyChanged();
    emit sent();
}

void ComposerModel::sendPart(const Part& part) {
    bridge_.ask<client::Message>(
        this,
        [&](client::Client& client, auto done) {
            client::Draft draft{part.text.toStdString(), part.reply};
            draft.preview = part.preview;
            const client::ConversationId to{id_.toStdString()};
            part.last ? client.sendDraft(to, std::move(draft), std::move(done))
                      : client.send(to, std::move(draft), std::move(done));
        },
        [this, part, id = id_](const Result<client::Message>& message) {
            if (message && part.replaces)
                removeReplaced(*part.replaces);
            else if (!message && id == id_)
                failedToSend(part.text);
        });
}

void ComposerModel::removeReplaced(const client::MessageId& message) {
    bridge_.ask<void>(
        this, [&message](client::Client& client, auto done) { client.remove(message, std::move(done)); },
        [](const Result<void>&) {});
}

void ComposerModel::failedToSend(const QString& sent) {
    const QString text = named_.incoming(sent);
    replace(text_.isEmpty() ? text : text + QLatin1Char('\n') + text_, int(text.size()));
    emit trouble(tr("The message couldn't be saved, so it wasn't sent. It is back in the composer."));
}

} // namespace sotto::conversation
