#include "tray/tray.h"

#include "words/sentence.h"

#include <QDateTime>
#include <QGuiApplication>

#include <algorithm>

namespace sotto::tray {

namespace {

constexpr int kMostConversations = 5;
constexpr TimeMs kHourMs = 3'600'000;
constexpr int kMorning = 8;

} // namespace

Tray::Tray(conversations::Conversations& conversations, network::Network& network, profile::Profile& profile,
           notifications::Notifier& notifier, const Clock& clock, QObject* parent)
    : QObject(parent)
    , conversations_(conversations)
    , network_(network)
    , profile_(profile)
    , notifier_(notifier)
    , clock_(clock) {
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
    const bool offline = !network_.connected() && network_.state() != QLatin1String("connecting");
    const int unread = conversations_.unread();
    const char* look = unread > 0 ? "unread" : offline ? "offline" : "normal";
    icon_.setIcon(QIcon(QStringLiteral(":/tray/%1.svg").arg(QLatin1String(look))));
    const QString name = QGuiApplication::applicationDisplayName();
    //: %1: name of the program, %2: "3 unread"
    icon_.setToolTip(unread > 0 ? tr("%1: %2").arg(name, tr("%n unread", nullptr, unread)) : name);
}

void Tray::addConversations() {
    int shown = 0;
    const conversations::ConversationRows& rows = conversations_.all();
    std::vector<const client::Conversation*> unread;
    for (int row = 0; row < rows.rowCount(); ++row)
        if (const auto& each = rows.at(row); each.unread > 0 && !each.archived && !rows.isMuted(each) &&
                                             each.request != client::RequestState::Incoming)
            unread.push_back(&each);
    std::sort(unread.begin(), unread.end(),
              [](auto* one, auto* other) { return one->lastMs > other->lastMs; });
    for (const client::Conversation* each : unread) {
        if (++shown > kMostConversations)
            break;
        //: %1 is a name, %2 a number of messages
        QString name = tr("%1 (%2)").arg(words::isolated(conversations::shownName(*each)),
                                         QString::number(each->unread));
        menu_.addAction(
            name.replace(QLatin1Char('&'), QLatin1String("&&")), this,
            [this, key = QString::fromStdString(each->id.text)] { emit conversationWanted(key); });
    }
}

void Tray::addMuting() {
    if (notifier_.isMuted()) {
        menu_.addAction(tr("Show notifications again"), this, [this] { notifier_.muteUntil(0); });
        return;
    }
    const TimeMs now = clock_.wallMs();
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(now).date().addDays(1);
    const TimeMs morning = QDateTime(tomorrow, QTime(kMorning, 0)).toMSecsSinceEpoch();
    QMenu* muting = menu_.addMenu(tr("Mute notifications"));
    for (const auto& [words, until] :
         {std::pair(tr("For 1 hour"), now + kHourMs), std::pair(tr("For 8 hours"), now + 8 * kHourMs),
          std::pair(tr("Until tomorrow, 8:00"), morning),
          std::pair(tr("Until the program ends"), client::kForEver)})
        muting->addAction(words, this, [this, until = until] { notifier_.muteUntil(until); });
}

void Tray::fill() {
    menu_.clear();
    menu_.addAction(tr("Open"), this, &Tray::showWanted);
    if (profile_.state() == profile::Profile::Ready) {
        addConversations();
        menu_.addSeparator();
        addMuting();
        const bool paused = network_.state() == QLatin1String("paused");
        menu_.addAction(paused ? tr("Resume network") : tr("Pause network"), &network_,
                        [this, paused] { network_.pause(!paused); });
        menu_.addAction(tr("Lock"), &profile_, &profile::Profile::lock);
    }
    menu_.addSeparator();
    menu_.addAction(tr("Quit"), this, &Tray::quitWanted);
}

} // namespace sotto::tray
