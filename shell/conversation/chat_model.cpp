#include "conversation/chat_model.h"

#include "conversation/message_words.h"
#include "conversation/scroll_anchor.h"
#include "words/sentence.h"

#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>

#include <chrono>

namespace sotto::conversation {

namespace {

using namespace std::chrono_literals;

constexpr auto kSlow = 150ms;
constexpr auto kScrollPause = 500ms;
constexpr qreal kUnreadShare = 1.0 / 3;

QString shortId(const QString& id) {
    constexpr int kShown = 6;
    return id.size() <= 2 * kShown ? id : id.left(kShown) + QStringLiteral("…") + id.right(kShown);
}

} // namespace

ChatModel::ChatModel(bridge::Bridge& bridge, profile::Profile& profile, const Clock& clock, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile)
    , clock_(clock)
    , messages_(bridge, clock)
    , composer_(bridge)
    , selection_(bridge, messages_)
    , finder_(bridge, messages_)
    , forwarding_(bridge, profile)
    , disappearing_(bridge)
    , pinned_(bridge) {
    connect(&bridge, &bridge::Bridge::happened, this, &ChatModel::take);
    connect(&profile, &profile::Profile::opened, &composer_, &ComposerModel::readSetting);
    connect(&profile, &profile::Profile::opened, this, &ChatModel::readNetwork);
    connect(&profile, &profile::Profile::closed, this, &ChatModel::forget);
    connect(&messages_, &MessageListModel::opened, this, [this] { enter(Ready); });
    connect(&messages_, &MessageListModel::failed, this, [this] { enter(Failed); });
    // Later, when the view has gone there.
    connect(&messages_, &MessageListModel::placed, this, &ChatModel::arrive, Qt::QueuedConnection);
    connect(&messages_, &MessageListModel::arrived, this, [this](int count) {
        emit announced(count == 1 ? tr("New message from %1").arg(words::isolated(name()))
                                  : tr("%n new message(s) from %1", "", count).arg(words::isolated(name())));
    });
    connect(&composer_, &ComposerModel::sent, this, [this] {
        messages_.removeUnreadLine();
        messages_.goToNewest();
    });
    connect(&composer_, &ComposerModel::trouble, this, &ChatModel::trouble);
    connect(&disappearing_, &Disappearing::trouble, this, &ChatModel::trouble);
    connect(&pinned_, &PinnedMessages::trouble, this, &ChatModel::trouble);
    slow_.setSingleShot(true);
    slow_.setInterval(kSlow);
    connect(&slow_, &QTimer::timeout, this, [this] {
        messages_.clear();
        enter(Slow);
    });
    scrollTimer_.setSingleShot(true);
    scrollTimer_.setInterval(kScrollPause);
    connect(&scrollTimer_, &QTimer::timeout, this, &ChatModel::saveScroll);
    midnight_.setSingleShot(true);
    connect(&midnight_, &QTimer::timeout, this, [this] {
        messages_.retranslate();
        waitForMidnight();
    });
    waitForMidnight();
    qApp->installEventFilter(this);
}

void ChatModel::waitForMidnight() {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock_.wallMs());
    midnight_.start(std::chrono::milliseconds(now.msecsTo(now.date().addDays(1).startOfDay()) + 1));
}

void ChatModel::enter(State state) {
    if (state != Opening)
        slow_.stop();
    if (std::exchange(state_, state) != state)
        emit stateChanged();
}

void ChatModel::open(const QString& conversation) {
    if (conversation == id_)
        return;
    leave();
    ++generation_;
    id_ = conversation;
    if (aim_.conversation != id_)
        aim_ = {};
    typing_ = false;
    selection_.clear();
    finder_.open(id_);
    pinned_.open(id_);
    emit conversationChanged();
    tellShown();
    if (id_.isEmpty()) {
        messages_.close();
        composer_.close();
        stranger_ = false;
        show({});
        return enter(Closed);
    }
    read();
}

void ChatModel::retry() {
    ++generation_;
    read();
}

void ChatModel::read() {
    enter(Opening);
    slow_.start();
    bridge_.ask<client::Conversation>(
        this,
        [this](client::Client& client, auto done) {
            client.conversation({id_.toStdString()}, std::move(done));
        },
        [this, generation = generation_](Result<client::Conversation> found) {
            if (generation == generation_)
                adopt(std::move(found));
        });
}

void ChatModel::adopt(Result<client::Conversation> found) {
    if (!found && found.error().code != Code::NotFound) {
        messages_.close();
        return enter(Failed);
    }
    client::Conversation conversation = found ? std::move(*found) : client::Conversation();
    conversation.id.text = id_.toStdString();
    conversation.self = conversation.self || id_ == profile_.accountId();
    readTo_ = 0;
    scroll_ = savedScroll_ = conversation.scroll;
    stranger_ = false;
    const client::Draft draft = conversation.draft.value_or(client::Draft());
    show(std::move(conversation));
    composer_.open(id_, draft);
    readPerson();
    openMessages();
}

/// Somebody may be known, or blocked, without any conversation.
void ChatModel::readPerson() {
    if (shown_.self)
        return;
    bridge_.ask<client::Contact>(
        this,
        [this](client::Client& client, auto done) { client.contact(id_.toStdString(), std::move(done)); },
        [this, generation = generation_](const Result<client::Contact>& found) {
            if (generation != generation_)
                return;
            if (found)
                return showPerson(*found);
            stranger_ = found.error().code == Code::NotFound;
            emit changed();
        });
}

void ChatModel::showPerson(const client::Contact& person) {
    stranger_ = !person.approved && !person.approvedMe && !person.blocked;
    client::Conversation next = shown_;
    next.name = person.nickname.empty() ? person.name : person.nickname;
    next.blocked = person.blocked;
    show(std::move(next));
}

void ChatModel::openMessages() {
    if (!aim_.key.isEmpty()) {
        aim_.asked = true;
        return messages_.open(id_, profile_.accountId(),
                              {client::MessageId{aim_.key.toStdString()}, kUnreadShare, false, true});
    }
    if (shown_.unread == 0) {
        MessageListModel::Opening opening;
        if (const auto anchor = parseAnchor(shown_.scroll)) {
            opening.at = anchor->message;
            opening.share = anchor->share;
        }
        return messages_.open(id_, profile_.accountId(), opening);
    }
    bridge_.ask<std::optional<client::MessageId>>(
        this,
        [this](client::Client& client, auto done) {
            client.firstUnread({id_.toStdString()}, std::move(done));
        },
        [this, generation = generation_](const Result<std::optional<client::MessageId>>& first) {
            if (generation != generation_)
                return;
            MessageListModel::Opening opening;
            if (first && *first)
                opening = {**first, kUnreadShare, true};
            messages_.open(id_, profile_.accountId(), opening);
        });
}

void ChatModel::show(client::Conversation conversation) {
    shown_ = std::move(conversation);
    messages_.setOtherName(name());
    QList<NamedPerson> people;
    if (!shown_.self && !id_.isEmpty())
        people << NamedPerson{id_, name().simplified()};
    people << NamedPerson{profile_.accountId(), profile_.accountName().simplified()};
    composer_.setPeople(std::move(people));
    disappearing_.show(shown_, name());
    pinned_.setName(name());
    emit changed();
}

/// What another device deletes meanwhile may stay as long as it is read.
void ChatModel::tellShown() {
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.show(id_.isEmpty() ? std::nullopt
                                      : std::optional(client::ConversationId{id_.toStdString()}),
                        std::move(done));
        },
        [](const Result<void>&) {});
}

void ChatModel::leave() {
    composer_.flush();
    if (scrollTimer_.isActive())
        saveScroll();
}

void ChatModel::forget() {
    leave();
    ++generation_;
    id_.clear();
    aim_ = {};
    selection_.clear();
    finder_.open(id_);
    pinned_.open(id_);
    messages_.close();
    composer_.close();
    stranger_ = false;
    show({});
    enter(Closed);
    emit conversationChanged();
}

QString ChatModel::name() const {
    if (shown_.self)
        return tr("Notes to me");
    return shown_.name.empty() ? shortId(id_) : QString::fromStdString(shown_.name);
}

QString ChatModel::subtitle() const {
    if (typing_)
        return tr("typing…");
    if (shown_.blocked)
        return tr("blocked");
    QStringList parts;
    if (shown_.expiry)
        parts << tr("deleted %1", "as in: deleted 1 day after reading").arg(expiryWords(*shown_.expiry));
    if (shown_.mutedUntilMs > clock_.wallMs())
        parts << tr("muted");
    return parts.join(tr(", "));
}

QString ChatModel::muted() const {
    const TimeMs until = shown_.mutedUntilMs;
    if (until <= clock_.wallMs())
        return {};
    if (until == client::kForEver)
        return tr("Muted");
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(until);
    return tr("Muted until %1")
        .arg(QLocale().toString(end, tr("ddd hh:mm", "day and time; see QDateTime::toString()")));
}

void ChatModel::setActive(bool active) {
    if (active_ == active)
        return;
    active_ = active;
    messages_.setActive(active);
    emit activeChanged();
    markRead();
}

void ChatModel::viewing(int newest, int oldest, qreal share, bool atEnd) {
    if (state_ != Ready)
        return;
    newestInView_ = newest;
    const client::Message* top = messages_.at(oldest);
    const bool end = atEnd && messages_.atNewest();
    scroll_ = end || !top ? std::string() : toText({top->id, share});
    if (scroll_ != savedScroll_ && !scrollTimer_.isActive())
        scrollTimer_.start();
    markRead();
    messages_.viewing(newest, oldest);
}

void ChatModel::saveScroll() {
    scrollTimer_.stop();
    if (id_.isEmpty() || scroll_ == savedScroll_)
        return;
    savedScroll_ = scroll_;
    // A reading position that was not kept is no trouble worth a word.
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.setScroll({id_.toStdString()}, scroll_, std::move(done));
        },
        [](const Result<void>&) {});
}

void ChatModel::markRead() {
    if (!active_ || state_ != Ready || (shown_.unread == 0 && !shown_.markedUnread))
        return;
    const client::Message* seen = messages_.at(newestInView_);
    if (!seen || seen->sentMs <= readTo_)
        return;
    readTo_ = seen->sentMs;
    bridge_.ask<void>(
        this,
        [this, id = seen->id](client::Client& client, auto done) {
            client.markRead({id_.toStdString()}, id, std::move(done));
        },
        [this](const Result<void>& done) {
            if (!done)
                readTo_ = 0;
        });
}

void ChatModel::readNetwork() {
    bridge_.ask<client::NetworkStatus>(
        this, [](client::Client& client, auto done) { client.network(std::move(done)); },
        [this](const Result<client::NetworkStatus>& status) {
            if (status)
                messages_.setOnline(status->state == client::NetworkState::Ready);
        });
}

void ChatModel::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events)
        if (const auto* network = std::get_if<client::NetworkChanged>(&event))
            messages_.setOnline(network->status.state == client::NetworkState::Ready);
    const std::string id = id_.toStdString();
    if (id.empty())
        return;
    for (const client::Event& event : events) {
        if (const auto* changedOne = std::get_if<client::ConversationChanged>(&event)) {
            if (changedOne->conversation.id.text == id)
                show(changedOne->conversation);
        } else if (const auto* contact = std::get_if<client::ContactChanged>(&event)) {
            if (contact->contact.accountId == id)
                showPerson(contact->contact);
        } else if (const auto* removed = std::get_if<client::ConversationRemoved>(&event)) {
            if (removed->conversation.text == id)
                emit gone();
        } else if (const auto* typing = std::get_if<client::Typing>(&event)) {
            if (typing->conversation.text == id && std::exchange(typing_, typing->on) != typing->on)
                emit changed();
        }
    }
    markRead();
}

bool ChatModel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::LanguageChange) {
        messages_.retranslate();
        show(shown_);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sotto::conversation
