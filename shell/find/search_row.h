#pragma once

#include <QString>
#include <QVariantList>

namespace sotto::find {

/// One thing that was found, or that helps finding, ready to be shown. Texts come from strangers.
struct SearchRow {
    /// "recent", "clear", "filter", "conversation", "person", "message", "more", "setting" or "command"
    QString kind;
    QString key;          ///< what it leads to; with the kind, no two rows have the same
    QString section;      ///< heading of what it belongs to
    QString title;        ///< one line
    QString detail{};     ///< below the title
    QVariantList marks{}; ///< what was found in the detail: place, length, place, length …
    QString note{};       ///< at the end of the title: a time, a shortcut
    QString icon{};       ///< name of a symbol; empty: the picture of the conversation
    QString conversation{};
    QString spoken{}; ///< the row in one sentence

    bool operator==(const SearchRow&) const = default;
};

} // namespace sotto::find
