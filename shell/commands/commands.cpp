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

constexpr const char* kConversations = QT_TRANSLATE_NOOP("Commands", "Conversations");
constexpr const char* kGoTo = QT_TRANSLATE_NOOP("Commands", "Go to");
constexpr const char* kWindow = QT_TRANSLATE_NOOP("Commands", "Window");

/// ux.md 8, as far as the parts are there.
constexpr std::array kCommands = {
    Command{"search", kConversations, QT_TRANSLATE_NOOP("Commands", "Search everywhere"), "Ctrl+K"},
    Command{"new", kConversations, QT_TRANSLATE_NOOP("Commands", "New conversation"), "Ctrl+N"},
    Command{"notes", kConversations, QT_TRANSLATE_NOOP("Commands", "Notes to me"), "Ctrl+Shift+N"},
    Command{"myId", kConversations, QT_TRANSLATE_NOOP("Commands", "Show my ID"), ""},
    Command{"next", kConversations, QT_TRANSLATE_NOOP("Commands", "Next in the list"), "Alt+Down"},
    Command{"previous", kConversations, QT_TRANSLATE_NOOP("Commands", "Previous in the list"), "Alt+Up"},
    Command{"nextUnread", kConversations, QT_TRANSLATE_NOOP("Commands", "Next unread"), "Alt+Shift+Down"},
    Command{"previousUnread", kConversations, QT_TRANSLATE_NOOP("Commands", "Previous unread"),
            "Alt+Shift+Up"},
    Command{"unreadOnly", kConversations, QT_TRANSLATE_NOOP("Commands", "Unread only"), "Alt+U"},
    Command{"toggleRead", kConversations, QT_TRANSLATE_NOOP("Commands", "Mark as read or unread"),
            "Ctrl+Shift+R"},
    Command{"archive", kConversations, QT_TRANSLATE_NOOP("Commands", "Archive the conversation"),
            "Ctrl+Shift+A"},
    Command{"mute", kConversations, QT_TRANSLATE_NOOP("Commands", "Mute the conversation"), "Ctrl+Shift+K"},
    Command{"pin", kConversations, QT_TRANSLATE_NOOP("Commands", "Pin the conversation"), "Ctrl+D"},
    Command{"close", kConversations, QT_TRANSLATE_NOOP("Commands", "Close the conversation"), "Ctrl+W"},
    Command{"details", kConversations, QT_TRANSLATE_NOOP("Commands", "Details pane"), "Ctrl+Shift+I"},
    Command{"chats", kGoTo, QT_TRANSLATE_NOOP("Commands", "Chats"), "Alt+1"},
    Command{"requests", kGoTo, QT_TRANSLATE_NOOP("Commands", "Message requests"), ""},
    Command{"showArchive", kGoTo, QT_TRANSLATE_NOOP("Commands", "Archive"), ""},
    Command{"outbox", kGoTo, QT_TRANSLATE_NOOP("Commands", "Outbox"), ""},
    Command{"network", kGoTo, QT_TRANSLATE_NOOP("Commands", "Network"), ""},
    Command{"plugins", kGoTo, QT_TRANSLATE_NOOP("Commands", "Plugins"), ""},
    Command{"settings", kGoTo, QT_TRANSLATE_NOOP("Commands", "Settings"), "Ctrl+,"},
    Command{"back", kGoTo, QT_TRANSLATE_NOOP("Commands", "Back"), "Alt+Left"},
    Command{"nextRegion", kWindow, QT_TRANSLATE_NOOP("Commands", "Next part of the window"), "F6"},
    Command{"previousRegion", kWindow, QT_TRANSLATE_NOOP("Commands", "Previous part of the window"),
            "Shift+F6"},
    Command{"palette", kWindow, QT_TRANSLATE_NOOP("Commands", "Command palette"), "Ctrl+Shift+P"},
    Command{"sheet", kWindow, QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), "Ctrl+/"},
    Command{"zoomIn", kWindow, QT_TRANSLATE_NOOP("Commands", "Larger"), "Ctrl++"},
    Command{"zoomOut", kWindow, QT_TRANSLATE_NOOP("Commands", "Smaller"), "Ctrl+-"},
    Command{"zoomReset", kWindow, QT_TRANSLATE_NOOP("Commands", "Usual size"), "Ctrl+0"},
    Command{"theme", kWindow, QT_TRANSLATE_NOOP("Commands", "Next theme"), ""},
    Command{"fullScreen", kWindow, QT_TRANSLATE_NOOP("Commands", "Full screen"), "F11"},
    Command{"lock", kWindow, QT_TRANSLATE_NOOP("Commands", "Lock now"), "Ctrl+L"},
    Command{"quit", kWindow, QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"},
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
