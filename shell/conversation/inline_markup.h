#pragma once

#include "conversation/message_text.h"

namespace sotto::conversation {

/// Turns the running text of one block into what a Text item shows, and gathers its links.
class InlineMarkup {
public:
    /// Whether the marks of emphasis and code take effect, or are shown as they are.
    enum class Marks { Used, Shown };

    /// `mentions` outlives it.
    InlineMarkup(QStringList& links, const Mentions& mentions, Marks marks = Marks::Used)
        : links_(links)
        , mentions_(mentions)
        , marks_(marks) {}

    TextBlock block(TextBlock::Kind kind, const QString& text);

private:
    void run(QStringView text, int depth);
    /// Each returns how many characters it took; 0: none of it stands there.
    qsizetype code(QStringView text, qsizetype at);
    qsizetype link(QStringView text, qsizetype at);
    qsizetype mention(QStringView text, qsizetype at);
    qsizetype picture(QStringView text, qsizetype at);
    qsizetype emphasis(QStringView text, qsizetype at, int depth);
    void literal(QStringView text, qsizetype at);
    void escaped(QStringView text);

    QStringList& links_;
    const Mentions& mentions_;
    const Marks marks_;
    QString out_;
    bool styled_ = false;
    bool rich_ = false;
};

} // namespace sotto::conversation
