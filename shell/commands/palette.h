#pragma once

#include "commands/commands.h"
#include "conversations/conversations.h"

namespace sotto::commands {

/// The command palette: commands and conversations whose names have the typed letters in this order, better
/// matches first, what was used recently before the rest.
class Palette : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key"
        Title,              ///< "title"
        Detail,             ///< "detail": area, or "Conversation"
        Keys,               ///< "keys": shortcut, or empty
        IsCommand,          ///< "isCommand": otherwise key is a conversation
    };

    /// Both outlive it.
    Palette(Commands& commands, const conversations::Conversations& conversations, QObject* parent = nullptr);

    const QString& text() const { return text_; }
    void setText(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Begins anew with an empty text.
    Q_INVOKABLE void open();
    /// A command was chosen and comes first the next time.
    Q_INVOKABLE void used(const QString& key);

signals:
    void changed();

private:
    struct Row {
        QString key, title, detail, keys;
        bool isCommand = true;
        int score = 0;
    };

    void find();
    void add(Row row, const QString& wanted);

    Commands& commands_;
    const conversations::Conversations& conversations_;
    QString text_;
    QStringList recent_;
    std::vector<Row> rows_;
};

/// How well the letters of `wanted` stand in `text` in this order; -1 when they do not. Both folded.
int fuzzyScore(const QString& text, const QString& wanted);

} // namespace sotto::commands
