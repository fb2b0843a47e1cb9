#include "notifications/notifier.h"

#include "conversation/message_text.h"
#include "conversation/message_words.h"
#include "words/sentence.h"

#include <QGuiApplication>

#include <algorithm>
#include <map>

namespace sotto::notifications {

namespace {

constexpr qsizetype kLongest = 250;
/// What is older when it arrives was written while nobody was here.
constexpr TimeMs kNews = 120'000;

/// Other remarks are no news.
bool isCall(const client::Message& message) {
    return message.system == "call_missed";
}

} // namespace

Notifier::Notifier(bridge::Bridge& bridge, profile::Profile& profile,
                   conversations::Conversations& conversations, const settings::Settings& settings,
                   std::unique_ptr<Desktop> desktop, const Clock& clock, QObject* parent)
    : QObject(parent)
    , conversations_(conversations)
    , settings_(settings)
    , desktop_(std::move(desktop))
    , clock_(clock) {
    connect(&bridge, &bridge::Bridge::happened, this, &Notifier::take);
    connect(&profile, &profile::Profile::closed, desktop_.get(), &Desktop::closeAll);
    connect(&profile, &profile::Profile::closed, this, [this] { strangers_.clear(); });
    connect(desktop_.get(), &Desktop::acted, this, &Notifier::act);
}

void Notifier::act(const QString& conversation, Desktop::Action action) {
    switch (action) {
    case Desktop::Action::Open:
        return emit chosen(conversation);
    case Desktop::Action::MarkRead:
        return conversations_.markRead({conversation});
    case Desktop::Action::Mute:
        conversations_.muteFor({conversation}, 1);
        return desktop_->close(conversation);
    }
}

void Notifier::muteUntil(TimeMs untilMs) {
    mutedUntilMs_ = untilMs;
    if (isMuted())
        desktop_->closeAll();
}

void Notifier::take(const std::vector<client::Event>& events) {
    // Of many that arrive together the last of each conversation is shown.
    struct News {
        const client::Message* newest = nullptr;
        std::uint32_t count = 0;
    };
    std::map<QString, News> news;
    for (const client::Event& event : events)
        if (const auto* added = std::get_if<client::MessageAdded>(&event); added && isNews(added->message)) {
            News& here = news[QString::fromStdString(added->message.conversation.text)];
            here.newest = &added->message;
            ++here.count;
        }
    for (const auto& [conversation, here] : news)
        tell(conversation, *here.newest, here.count);
    for (const client::Event& event : events) {
        if (const auto* changed = std::get_if<client::ConversationChanged>(&event)) {
            const client::Conversation& conversation = changed->conversation;
            if (conversation.unread == 0)
                desktop_->close(QString::fromStdString(conversation.id.text));
            if (conversation.request != client::RequestState::Incoming)
                strangers_.erase(conversation.id.text);
        } else if (const auto* removed = std::get_if<client::ConversationRemoved>(&event)) {
            desktop_->close(QString::fromStdString(removed->conversation.text));
            strangers_.erase(removed->conversation.text);
        }
    }
}

bool Notifier::isNews(const client::Message& message) const {
    const bool remark = message.kind == client::MessageKind::System && !isCall(message);
    return !message.own && !remark && clock_.wallMs() - message.sentMs < kNews;
}

bool Notifier::wanted(const client::Conversation& conversation) const {
    const bool looking = seen_.toStdString() == conversation.id.text;
    return settings_.isOn(QStringLiteral("notifications.on")) && !isMuted() && !looking &&
           !conversation.blocked && !conversations_.all().isMuted(conversation);
}

Notice Notifier::noticeOf(const client::Conversation& conversation, const client::Message& message) const {
    const QString content = settings_.values().value(QStringLiteral("notifications.content")).toString();
    Notice notice{QGuiApplication::applicationDisplayName(), tr("New message request")};
    // What strangers call themselves and write is seen once somebody looks at requests.
    if (conversation.request == client::RequestState::Incoming)
        return notice;
    notice.aboutMessages = true;
    const int count = std::max(1, int(conversation.unread));
    notice.text = tr("%n new message(s)", nullptr, count);
    if (content == QLatin1String("nothing"))
        return notice;
    notice.title = conversations::shownName(conversation);
    if (content != QLatin1String("name_and_text") || (message.text.empty() && !isCall(message)))
        return notice;
    notice.text = isCall(message) ? conversation::systemWords(message, notice.title)
                                  : conversation::plainTextOf(message).left(kLongest);
    if (count > 1)
        //: %1 is a name, %2 a number of messages
        notice.title = tr("%1 (%2)").arg(words::isolated(notice.title), QString::number(count));
    return notice;
}

bool Notifier::wroteBefore(const client::Conversation& stranger, std::uint32_t count) {
    return !strangers_.insert(stranger.id.text).second || stranger.unread > count;
}

void Notifier::tell(const QString& key, const client::Message& message, std::uint32_t count) {
    const client::Conversation* conversation = conversations_.all().find(key);
    if (!conversation || !wanted(*conversation))
        return;
    const bool asked = conversation->request == client::RequestState::Incoming;
    if (!asked || !wroteBefore(*conversation, count))
        desktop_->show(key, noticeOf(*conversation, message));
}

} // namespace sotto::notifications
