#pragma once

#include "completion/completion.h"

namespace sotto::emoji {

/// Emoji for what is being typed after a colon: ":thumbs" offers those whose names fit. Words of a name are
/// joined by "_". A colon inside a word, as in times and addresses, begins nothing.
class EmojiCompletion : public sotto::completion::Completion {
    Q_OBJECT
    QML_ELEMENT

public:
    using Completion::Completion;

private:
    int begin(const QString& text, int cursor) const override;
    QVariantList offers(const QString& word) const override;
};

} // namespace sotto::emoji
