#include "onboarding/phrase_highlighter.h"

#include "onboarding/phrase_check.h"

#include <QTextDocument>

namespace sotto::onboarding {

PhraseHighlighter::PhraseHighlighter(QObject* parent) : QSyntaxHighlighter(parent) {
}

void PhraseHighlighter::setField(QQuickTextDocument* field) {
    field_ = field;
    setDocument(field ? field->textDocument() : nullptr);
    emit changed();
}

void PhraseHighlighter::setColor(const QColor& color) {
    color_ = color;
    rehighlight();
    emit changed();
}

void PhraseHighlighter::highlightBlock(const QString& text) {
    QTextCharFormat wrong;
    // The scene graph draws plain lines only.
    wrong.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    wrong.setUnderlineColor(color_);
    wrong.setForeground(color_);
    // A line alone does not tell the language, so the whole text is looked at; it is short.
    const int start = currentBlock().position();
    for (const Place& place : unknownPlaces(document()->toPlainText()))
        if (place.start >= start && place.start < start + text.size())
            setFormat(place.start - start, place.length, wrong);
}

} // namespace sotto::onboarding
