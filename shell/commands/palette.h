#pragma once

#include "commands/commands.h"
#include "conversations/conversations.h"
#include "settings/settings_catalogue.h"

#include <QSettings>

#include <memory>

namespace sotto::commands {

/// The command palette: commands, conversations and settings whose names have the typed letters in this
/// order, better matches first, what was used recently before the rest.
class Palette : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)

public:
    /// The models outlive it; `settings` keep which commands were used last, and nothing about people.
    Palette(Commands& commands, const conversations::Conversations& conversations,
            const settings::SettingsCatalogue& catalogue, std::unique_ptr<QSettings> settings,
            QObject* parent = nullptr);

    const QString& text() const { return text_; }
    void setText(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Begins anew with an empty text.
    Q_INVOKABLE void open();
    /// Something was chosen and comes first the next time; a conversation as long as the program runs.
    Q_INVOKABLE void used(const QString& key);

signals:
    void changed();

private:
    struct Row {
        QString kind; ///< "command", "conversation" or "setting"
        QString key;  ///< of the command, id of the conversation, link to the setting
        QString title;
        QString detail; ///< area, "Conversation", or the page of the settings
        QString keys{}; ///< shortcut, or empty
        QString icon{};
        int score = 0;
    };

    static const rows::Roles<Palette, Row>& roles();

    void find();
    void add(Row row, const QString& wanted);

    Commands& commands_;
    const conversations::Conversations& conversations_;
    const settings::SettingsCatalogue& catalogue_;
    std::unique_ptr<QSettings> settings_;
    QString text_;
    QStringList recent_;
    std::vector<Row> rows_;
};

/// How well the letters of `wanted` stand in `text` in this order; -1 when they do not. Both folded.
int fuzzyScore(const QString& text, const QString& wanted);

} // namespace sotto::commands
