#include "notifications/notifier.h"

#include <QGuiApplication>

#include <algorithm>

namespace sotto::notifications {

namespace {

constexpr qsizetype kLongest = 250;
/// What is older when it arrives was written while nobody was here.
constexpr TimeMs kNews = 120'000;

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
    connect(&profile, &profile::Profile::closed, this, &Notifier::withdrawAll);
    connect(desktop_.get(), &Desktop::acted, this, &Notifier::act);
    connect(desktop_.get(), &Desktop::closed, this, [this](quint32 id) {
        std::erase_if(shown_, [id](const auto& each) { return each.second == id; });
    });
}

void Notifier::act(quint32 id, Desktop::Action action) {
    const auto found =
        std::find_if(shown_.begin(), shown_.end(), [id](const auto& each) { return each.second == id; });
    if (found == shown_.end())
        return;
    const QString conversation = found->first;
    switch (action) {
    case Desktop::Action::Open:
        return emit chosen(conversation);
    case Desktop::Action::MarkRead:
        return conversations_.markRead({conversation});
    case Desktop::Action::Mute:
        conversations_.muteFor({conversation}, 1);
        return withdraw(conversation);
    }
}

void Notifier::muteUntil(TimeMs untilMs) {
    mutedUntilMs_ = untilMs;
    if (isMuted())
        withdrawAll();
}

void Notifier::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events) {
        if (const auto* added = std::get_if<client::MessageAdded>(&event))
            tell(added->message);
        else if (const auto* changed = std::get_if<client::ConversationChanged>(&event);
                 changed && changed->conversation.unread == 0)
            withdraw(QString::fromStdString(changed->conversation.id.text));
        else if (const auto* removed = std::get_if<client::ConversationRemoved>(&event))
            withdraw(QString::fromStdString(removed->conversation.text));
    }
}

bool Notifier::wanted(const client::Conversation& conversation, const client::Message& message) const {
    const bool looking = seen_.toStdString() == conversation.id.text;
    return settings_.isOn(QStringLiteral("notifications.on")) && !isMuted() && !message.own && !looking &&
           !conversation.blocked && message.kind != client::MessageKind::System &&
           !conversations_.all().isMuted(conversation) && clock_.wallMs() - message.sentMs < kNews;
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
    if (content != QLatin1String("name_and_text") || message.text.empty())
        return notice;
    notice.text = QString::fromStdString(message.text).left(kLongest);
    if (count > 1)
        //: %1 is a name, %2 a number of messages
        notice.title = tr("%1 (%2)").arg(notice.title).arg(count);
    return notice;
}

void Notifier::tell(const client::Message& message) {
    const QString key = QString::fromStdString(message.conversation.text);
    const client::Conversation* conversation = conversations_.all().find(key);
    if (!conversation || !wanted(*conversation, message))
        return;
    Notice notice = noticeOf(*conversation, message);
    if (const auto before = shown_.find(key); before != shown_.end())
        notice.replaced = before->second;
    if (const quint32 id = desktop_->show(notice); id != 0)
        shown_[key] = id;
}

void Notifier::withdraw(const QString& conversation) {
    const auto found = shown_.find(conversation);
    if (found == shown_.end())
        return;
    desktop_->close(found->second);
    shown_.erase(found);
}

void Notifier::withdrawAll() {
    while (!shown_.empty())
        withdraw(shown_.begin()->first);
}

} // namespace sotto::notifications
