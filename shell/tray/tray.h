#pragma once

#include "conversations/conversations.h"
#include "network/network.h"
#include "notifications/notifier.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace sotto::tray {

/// The symbol in the desktop's tray, where there is one: unread, offline, and the way back to the window.
class Tray : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Tray(conversations::Conversations& conversations, network::Network& network, profile::Profile& profile,
         notifications::Notifier& notifier, const Clock& clock, QObject* parent = nullptr);

    /// Whether the desktop shows it.
    bool isThere() const { return icon_.isVisible() && QSystemTrayIcon::isSystemTrayAvailable(); }

signals:
    void showWanted();
    void quitWanted();
    void conversationWanted(const QString& key);

private:
    void refresh();
    void fill();
    void addConversations();
    void addMuting();

    conversations::Conversations& conversations_;
    network::Network& network_;
    profile::Profile& profile_;
    notifications::Notifier& notifier_;
    const Clock& clock_;
    QMenu menu_;
    QSystemTrayIcon icon_;
};

} // namespace sotto::tray
