#include "tray/tray.h"

#include <QGuiApplication>

namespace sotto::tray {

namespace {

constexpr int kMostConversations = 5;

} // namespace

Tray::Tray(conversations::Conversations& conversations, network::Network& network, profile::Profile& profile,
           QObject* parent)
    : QObject(parent)
    , conversations_(conversations)
    , network_(network)
    , profile_(profile) {
    connect(&conversations, &conversations::Conversations::changed, this, &Tray::refresh);
    connect(&network, &network::Network::changed, this, &Tray::refresh);
    connect(&menu_, &QMenu::aboutToShow, this, &Tray::fill);
    connect(&icon_, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            emit showWanted();
    });
    icon_.setContextMenu(&menu_);
    fill();
    refresh();
    icon_.show();
}

/// The shape says what the colour says, too: a dot for unread, a bar for offline.
void Tray::refresh() {
    const bool offline =
        network_.state() == QLatin1String("offline") || network_.state() == QLatin1String("paused");
    const int unread = conversations_.unread();
    const char* look = unread > 0 ? "unread" : offline ? "offline" : "normal";
    icon_.setIcon(QIcon(QStringLiteral(":/tray/%1.svg").arg(QLatin1String(look))));
    icon_.setToolTip(unread > 0 ? tr("%n unread", nullptr, unread)
                                : QGuiApplication::applicationDisplayName());
}

void Tray::fill() {
    menu_.clear();
    menu_.addAction(tr("Open"), this, &Tray::showWanted);
    int shown = 0;
    const QAbstractItemModel& rows = *conversations_.rows();
    for (int row = 0; row < rows.rowCount() && shown < kMostConversations; ++row) {
        const auto of = [&rows, row](int role) { return rows.index(row, 0).data(role); };
        if (of(conversations::ConversationRows::Unread).toInt() == 0)
            continue;
        const QString key = of(conversations::ConversationRows::Key).toString();
        QString name = of(conversations::ConversationRows::Name).toString();
        menu_.addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, key] { emit conversationWanted(key); });
        ++shown;
    }
    menu_.addSeparator();
    const bool paused = network_.state() == QLatin1String("paused");
    menu_.addAction(paused ? tr("Resume network") : tr("Pause network"), &network_,
                    [this, paused] { network_.pause(!paused); });
    if (profile_.state() == profile::Profile::Ready)
        menu_.addAction(tr("Lock"), &profile_, &profile::Profile::lock);
    menu_.addAction(tr("Quit"), &profile_, &profile::Profile::quit);
}

} // namespace sotto::tray
