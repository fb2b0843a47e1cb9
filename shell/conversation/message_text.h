#pragma once

#include "client/types.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sotto::conversation {

/// How a Text item is to read a block; the values are those of Qt's text formats.
enum class Markup {
    None = Qt::PlainText,
    Styled = 4, ///< Text.StyledText: bold, italic, strike, links
    Rich = Qt::RichText,
};

/// One part of a message that stands below the previous one.
struct TextBlock {
    enum class Kind { Text, Code, Quote, Item };

    Kind kind = Kind::Text;
    QString shown;  ///< for `markup`; everything a stranger wrote is escaped where that is not None
    QString bullet; ///< of an item: "•" or its number
    Markup markup = Markup::None;
};

/// A message ready to be shown. Links are named in the markup by their place in `links`, so that no address
/// of a stranger is part of it.
struct MessageText {
    QVector<TextBlock> blocks;
    QStringList links;        ///< http and https, encoded
    bool bigEmoji = false;    ///< nothing but one to five emoji
    bool rightToLeft = false; ///< by its first letter
    bool cut = false;         ///< more follows than is shown

    bool plain() const { return blocks.size() == 1 && blocks.front().kind == TextBlock::Kind::Text; }
};

enum class Length { Folded, Whole };

/// What the person wants shown.
struct TextStyle {
    bool markdown = true; ///< else the marks are shown as they were typed; addresses are links all the same
    bool bigEmoji = true;

    bool operator==(const TextStyle&) const = default;
};

/// Whom a text names, as client::Message has it.
using Mentions = std::vector<client::Mention>;

/// The safe subset of Markdown: **bold**, *italic*, _italic_, ~~strike~~, `code`, ``` blocks, > quotes and
/// lists, with addresses made links and names in place of the ids of `mentions`. Whatever stands in `text`,
/// nothing is ever loaded. Pure.
MessageText formatMessage(const QString& text, Length length = Length::Folded, const TextStyle& style = {},
                          const Mentions& mentions = {});

/// What the person wrote, with names in place of ids, where it is shown without markup.
QString plainTextOf(const client::Message& message);

/// Whether `text` is one to five emoji and nothing else but white space.
bool isEmojiOnly(const QString& text);

/// The beginning as one line, for quotes and previews.
QString oneLine(const QString& text);

} // namespace sotto::conversation
