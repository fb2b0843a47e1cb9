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
                   const conversations::Conversations& conversations, const settings::Settings& settings,
                   std::unique_ptr<Desktop> desktop, const Clock& clock, QObject* parent)
    : QObject(parent)
    , conversations_(conversations)
    , settings_(settings)
    , desktop_(std::move(desktop))
    , clock_(clock) {
    connect(&bridge, &bridge::Bridge::happened, this, &Notifier::take);
    connect(&profile, &profile::Profile::closed, this, [this] {
        while (!shown_.empty())
            withdraw(shown_.begin()->first);
    });
    connect(desktop_.get(), &Desktop::activated, this, [this](quint32 id) {
        for (const auto& [conversation, shown] : shown_)
            if (shown == id)
                return emit chosen(conversation);
    });
    connect(desktop_.get(), &Desktop::closed, this, [this](quint32 id) {
        std::erase_if(shown_, [id](const auto& each) { return each.second == id; });
    });
}

void Notifier::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events) {
        if (const auto* added = std::get_if<client::MessageAdded>(&event))
            tell(added->message);
        else if (const auto* changed = std::get_if<client::ConversationChanged>(&event);
                 changed && changed->conversation.unread == 0)
            withdraw(QString::fromStdString(changed->conversation.id.text));
    }
}

bool Notifier::wanted(const client::Conversation& conversation, const client::Message& message) const {
    const bool looking = seen_.toStdString() == conversation.id.text;
    return settings_.isOn(QStringLiteral("notifications.on")) && !message.own && !looking &&
           !conversation.blocked && message.kind != client::MessageKind::System &&
           conversation.mutedUntilMs <= clock_.wallMs() && clock_.wallMs() - message.sentMs < kNews;
}

void Notifier::tell(const client::Message& message) {
    const QString key = QString::fromStdString(message.conversation.text);
    const client::Conversation* conversation = conversations_.all().find(key);
    if (!conversation || !wanted(*conversation, message))
        return;
    const QString content = settings_.values().value(QStringLiteral("notifications.content")).toString();
    const bool stranger = conversation->request == client::RequestState::Incoming;
    const QString title = content == QLatin1String("nothing") || stranger
                              ? QGuiApplication::applicationDisplayName()
                              : conversations_.nameOf(key);
    const QString text = stranger ? tr("New message request")
                         : content == QLatin1String("name_and_text") && !message.text.empty()
                             ? QString::fromStdString(message.text).left(kLongest)
                             : tr("New message");
    const auto before = shown_.find(key);
    const quint32 id = desktop_->show(title, text, before == shown_.end() ? 0 : before->second);
    if (id != 0)
        shown_[key] = id;
}

void Notifier::withdraw(const QString& conversation) {
    const auto found = shown_.find(conversation);
    if (found == shown_.end())
        return;
    desktop_->close(found->second);
    shown_.erase(found);
}

} // namespace sotto::notifications
