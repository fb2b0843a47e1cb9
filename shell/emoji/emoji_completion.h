#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace sotto::emoji {

/// Emoji for what is being typed after a colon: ":thumbs" offers those whose names fit. Words of a name are
/// joined by "_". A colon inside a word, as in times and addresses, begins nothing.
class EmojiCompletion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Of each: emoji, name. Empty when nothing is to be completed.
    Q_PROPERTY(QVariantList matches READ matches NOTIFY changed FINAL)
    /// Which of them is taken next.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed FINAL)
    /// Where the colon stands.
    Q_PROPERTY(int start READ start NOTIFY changed FINAL)

public:
    using QObject::QObject;

    const QVariantList& matches() const { return matches_; }
    int current() const { return current_; }
    void setCurrent(int current);
    int start() const { return start_; }

    /// `cursor` in UTF-16 units.
    Q_INVOKABLE void update(const QString& text, int cursor);
    Q_INVOKABLE void step(int rows);
    /// Offers nothing until another colon is typed.
    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    void offer(const QString& word);

    QVariantList matches_;
    int current_ = 0;
    int start_ = -1;
    int dismissed_ = -1; ///< start of what was declined
};

} // namespace sotto::emoji
