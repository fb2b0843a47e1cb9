#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>

namespace sotto::onboarding {

/// Underlines the words in a field that are in no list of recovery words.
class PhraseHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* field READ field WRITE setField NOTIFY changed FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed FINAL)

public:
    explicit PhraseHighlighter(QObject* parent = nullptr);

    QQuickTextDocument* field() const { return field_; }
    void setField(QQuickTextDocument* field);
    QColor color() const { return color_; }
    void setColor(const QColor& color);

signals:
    void changed();

protected:
    void highlightBlock(const QString& text) override;

private:
    QQuickTextDocument* field_ = nullptr;
    QColor color_;
};

} // namespace sotto::onboarding
