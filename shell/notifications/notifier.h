#pragma once

#include "conversations/conversations.h"
#include "notifications/desktop.h"
#include "settings/settings.h"

#include <cstdint>
#include <memory>
#include <set>

namespace sotto::notifications {

/// Tells the desktop about new messages, as much as the person chose: one notification a conversation,
/// replaced by the next and gone when it is read. Of strangers the first message alone is told, without what
/// it says (04 §11). Nothing for what is muted, blocked, caught up after an absence, or on the screen anyway.
class Notifier : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Notifier(bridge::Bridge& bridge, profile::Profile& profile, conversations::Conversations& conversations,
             const settings::Settings& settings, std::unique_ptr<Desktop> desktop, const Clock& clock,
             QObject* parent = nullptr);

    /// The conversation on the screen while the window is active; empty: none.
    void setSeen(const QString& conversation) { seen_ = conversation; }
    /// Nothing is shown until then, or until the program ends; 0: from now on again.
    void muteUntil(TimeMs untilMs);
    bool isMuted() const { return clock_.wallMs() < mutedUntilMs_; }

signals:
    /// The person chose a notification.
    void chosen(const QString& conversation);

private:
    void take(const std::vector<client::Event>& events);
    bool isNews(const client::Message& message) const;
    bool wanted(const client::Conversation& conversation) const;
    void tell(const QString& key, const client::Message& message, std::uint32_t count);
    /// A stranger who wrote before; remembers who did.
    bool wroteBefore(const client::Conversation& stranger, std::uint32_t count);
    Notice noticeOf(const client::Conversation& conversation, const client::Message& message) const;
    void act(const QString& conversation, Desktop::Action action);

    conversations::Conversations& conversations_;
    const settings::Settings& settings_;
    std::unique_ptr<Desktop> desktop_;
    const Clock& clock_;
    QString seen_;
    TimeMs mutedUntilMs_ = 0;
    std::set<std::string> strangers_; ///< whose first message was told
};

} // namespace sotto::notifications
