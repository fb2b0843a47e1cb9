#include "commands/commands.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeySequence>

#include <array>

namespace sotto::commands {

namespace {

struct Command {
    const char* key;
    const char* area;
    const char* title;
    const char* sequence; ///< portable text; empty: none
};

constexpr const char* kConversations = QT_TRANSLATE_NOOP("sotto::commands::Commands", "Conversations");
constexpr const char* kGoTo = QT_TRANSLATE_NOOP("sotto::commands::Commands", "Go to");
constexpr const char* kWindow = QT_TRANSLATE_NOOP("sotto::commands::Commands", "Window");

/// ux.md 8, as far as the parts are there.
constexpr std::array kCommands = {
    Command{"search", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Search everywhere"),
            "Ctrl+K"},
    Command{"new", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "New conversation"),
            "Ctrl+N"},
    Command{"notes", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Notes to me"),
            "Ctrl+Shift+N"},
    Command{"myId", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Show my ID"), ""},
    Command{"nth", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "First conversation of the list, to the ninth"),
            "Ctrl+1"},
    Command{"recent", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Conversation opened before"), "Ctrl+Tab"},
    Command{"earlierRecent", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "The other way round"), "Ctrl+Shift+Tab"},
    Command{"next", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Next in the list"),
            "Alt+Down"},
    Command{"previous", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Previous in the list"), "Alt+Up"},
    Command{"nextUnread", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Next unread"),
            "Alt+Shift+Down"},
    Command{"previousUnread", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Previous unread"), "Alt+Shift+Up"},
    Command{"unreadOnly", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Unread only"),
            "Alt+U"},
    Command{"toggleRead", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Mark as read or unread"), "Ctrl+Shift+R"},
    Command{"archive", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Archive, or move back"), "Ctrl+Shift+A"},
    Command{"mute", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Mute for a while"),
            "Ctrl+Shift+K"},
    Command{"pin", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Pin or unpin"), "Ctrl+D"},
    Command{"nickname", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Set a nickname"),
            "F2"},
    Command{"close", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Close the conversation"),
            "Ctrl+W"},
    Command{"details", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Details pane"),
            "Ctrl+Shift+I"},
    Command{"chats", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Chats"), "Alt+1"},
    Command{"requests", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Message requests"), ""},
    Command{"showArchive", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Archive"), ""},
    Command{"outbox", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Outbox"), ""},
    Command{"network", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Network"), ""},
    Command{"plugins", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Plugins"), ""},
    Command{"settings", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Settings"), "Ctrl+,"},
    Command{"back", kGoTo, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Back"), "Alt+Left"},
    Command{"nextRegion", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Next part of the window"),
            "F6"},
    Command{"previousRegion", kWindow,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Previous part of the window"), "Shift+F6"},
    Command{"palette", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Command palette"),
            "Ctrl+Shift+P"},
    Command{"sheet", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Keyboard shortcuts"), "Ctrl+/"},
    Command{"zoomIn", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Larger"), "Ctrl++"},
    Command{"zoomOut", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Smaller"), "Ctrl+-"},
    Command{"zoomReset", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Usual size"), "Ctrl+0"},
    Command{"theme", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Next theme"), ""},
    Command{"fullScreen", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Full screen"), "F11"},
    Command{"pauseNetwork", kWindow,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Pause or resume the network"), ""},
    Command{"lock", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Lock now"), "Ctrl+L"},
    Command{"quit", kWindow, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Quit"), "Ctrl+Q"},
};

QString shown(const Command& command) {
    return QKeySequence(QLatin1String(command.sequence), QKeySequence::PortableText)
        .toString(QKeySequence::NativeText);
}

} // namespace

Commands::Commands(QObject* parent) : QAbstractListModel(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool Commands::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        emit dataChanged(index(0), index(rowCount() - 1));
    return QAbstractListModel::eventFilter(watched, event);
}

int Commands::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(kCommands.size());
}

QVariant Commands::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Command& command = kCommands[std::size_t(index.row())];
    switch (role) {
    case Key:
        return QString::fromLatin1(command.key);
    case Title:
        return tr(command.title);
    case Area:
        return tr(command.area);
    case Keys:
        return shown(command);
    case Sequence:
        return QString::fromLatin1(command.sequence);
    default:
        return {};
    }
}

QHash<int, QByteArray> Commands::roleNames() const {
    return {{Key, "key"}, {Title, "title"}, {Area, "area"}, {Keys, "keys"}, {Sequence, "binding"}};
}

QString Commands::keysOf(const QString& key) const {
    for (const Command& command : kCommands)
        if (key == QLatin1String(command.key))
            return shown(command);
    return {};
}

} // namespace sotto::commands
