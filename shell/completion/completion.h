#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace sotto::completion {

/// What may take the place of the word that is being typed.
class Completion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It depends on what is completed.")
    /// Of each: sign, name, text (that is put in), key. Empty when nothing is to be completed.
    Q_PROPERTY(QVariantList matches READ matches NOTIFY changed FINAL)
    /// Which of them is taken next.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed FINAL)
    /// Where the word begins.
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
    /// Offers nothing until another word is begun.
    Q_INVOKABLE void dismiss();

signals:
    void changed();

protected:
    /// Where `sign` stands that begins the word at the cursor, behind white space and before at least `least`
    /// letters; -1: there is none.
    static int signBefore(const QString& text, int cursor, QChar sign, int least);

private:
    virtual int begin(const QString& text, int cursor) const = 0;
    /// What fits the word behind the sign.
    virtual QVariantList offers(const QString& word) const = 0;

    QVariantList matches_;
    int current_ = 0;
    int start_ = -1;
    int dismissed_ = -1; ///< start of what was declined
};

} // namespace sotto::completion
