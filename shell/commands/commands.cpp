#include "commands/commands.h"

#include "preferences/preferences.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace sotto::commands {

namespace {

struct Command {
    const char* key;
    const char* area;
    const char* title;
    const char* sequence; ///< portable text; empty: none
    bool local = false;   ///< of the window that has the keyboard
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
    Command{"goToDate", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Go to date…"), ""},
    Command{"find", kConversations,
            QT_TRANSLATE_NOOP("sotto::commands::Commands", "Find in this conversation"), "Ctrl+F", true},
    Command{"findNext", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Next hit"), "F3",
            true},
    Command{"findPrevious", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Previous hit"),
            "Shift+F3", true},
    Command{"newest", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Jump to newest"),
            "Ctrl+J", true},
    Command{"emoji", kConversations, QT_TRANSLATE_NOOP("sotto::commands::Commands", "Emoji"), "Ctrl+E", true},
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

const QString kGroup = QStringLiteral("shortcuts");

/// What Qt calls keys by, so that the translations of this program have them.
[[maybe_unused]] constexpr const char* kKeyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),   QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),    QT_TRANSLATE_NOOP("QShortcut", "Meta"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),    QT_TRANSLATE_NOOP("QShortcut", "Backspace"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),   QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),   QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),  QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),   QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),  QT_TRANSLATE_NOOP("QShortcut", "Esc"),
};

QString shown(const QString& binding) {
    return QKeySequence(binding, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

bool isModifier(int key) {
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_Super_L || key == Qt::Key_Super_R || key == 0 ||
           key == Qt::Key_unknown;
}

} // namespace

Commands::Commands(std::unique_ptr<QSettings> settings, QObject* parent)
    : QAbstractListModel(parent)
    , settings_(std::move(settings)) {
    settings_->beginGroup(kGroup);
    for (const Command& command : kCommands)
        if (const QString key = QLatin1String(command.key); settings_->contains(key))
            edited_.insert(key, settings_->value(key).toString());
    settings_->endGroup();
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
        return shown(binding(index.row()));
    case Sequence:
        return binding(index.row());
    case Edited:
        return edited_.contains(QLatin1String(command.key));
    case Conflict:
        return conflict(index.row());
    case Local:
        return command.local;
    default:
        return {};
    }
}

QHash<int, QByteArray> Commands::roleNames() const {
    return {{Key, "key"},          {Title, "title"},   {Area, "area"},         {Keys, "keys"},
            {Sequence, "binding"}, {Edited, "edited"}, {Conflict, "conflict"}, {Local, "local"}};
}

QVariantMap Commands::bindings() const {
    QVariantMap all;
    for (int row = 0; row < rowCount(); ++row)
        all.insert(QLatin1String(kCommands[std::size_t(row)].key), binding(row));
    return all;
}

QString Commands::keysOf(const QString& key) const {
    for (int row = 0; row < rowCount(); ++row)
        if (key == QLatin1String(kCommands[std::size_t(row)].key))
            return shown(binding(row));
    return {};
}

QString Commands::binding(int row) const {
    const Command& command = kCommands[std::size_t(row)];
    return edited_.value(QLatin1String(command.key), QLatin1String(command.sequence));
}

QString Commands::conflict(int row) const {
    const QString mine = binding(row);
    for (int other = 0; !mine.isEmpty() && other < rowCount(); ++other)
        if (other != row && binding(other) == mine)
            return tr(kCommands[std::size_t(other)].title);
    return {};
}

QString Commands::bindingOf(int key, int modifiers) {
    if (isModifier(key))
        return {};
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    if (!function && (modifiers & ~int(Qt::ShiftModifier | Qt::KeypadModifier)) == 0)
        return {};
    const int plain = modifiers & ~int(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    return QKeySequence(key | plain).toString(QKeySequence::PortableText);
}

void Commands::setBinding(const QString& key, const QString& binding) {
    const auto found = std::find_if(kCommands.begin(), kCommands.end(),
                                    [&key](const Command& each) { return key == QLatin1String(each.key); });
    if (found == kCommands.end())
        return;
    if (binding == QLatin1String(found->sequence))
        return resetBinding(key);
    edited_.insert(key, binding);
    preferences::put(*settings_, kGroup + QLatin1Char('/') + key, binding);
    changed();
}

void Commands::resetBinding(const QString& key) {
    edited_.remove(key);
    settings_->remove(kGroup + QLatin1Char('/') + key);
    settings_->sync();
    changed();
}

void Commands::resetAll() {
    edited_.clear();
    settings_->remove(kGroup);
    settings_->sync();
    changed();
}

void Commands::changed() {
    emit dataChanged(index(0), index(rowCount() - 1));
    emit bindingsChanged();
}

} // namespace sotto::commands
