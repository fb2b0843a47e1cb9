#pragma once

#include "conversations/conversations.h"
#include "network/network.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace sotto::tray {

/// The symbol in the desktop's tray, where there is one: unread, offline, and the way back to the window.
class Tray : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Tray(conversations::Conversations& conversations, network::Network& network, profile::Profile& profile,
         QObject* parent = nullptr);

    /// Whether the desktop shows it.
    bool isThere() const { return icon_.isVisible() && QSystemTrayIcon::isSystemTrayAvailable(); }

signals:
    void showWanted();
    void conversationWanted(const QString& key);

private:
    void refresh();
    void fill();

    conversations::Conversations& conversations_;
    network::Network& network_;
    profile::Profile& profile_;
    QMenu menu_;
    QSystemTrayIcon icon_;
};

} // namespace sotto::tray
