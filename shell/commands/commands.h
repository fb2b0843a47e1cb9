#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace sotto::commands {

/// Everything one can do from everywhere: the one list behind shortcuts, the shortcut sheet and the command
/// palette. The window runs what triggered() names.
class Commands : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": id of the command
        Title,              ///< "title"
        Area,               ///< "area": where it stands in the shortcut sheet
        Keys,               ///< "keys": default shortcut as the platform writes it, or empty
        Sequence,           ///< "binding": the same for Shortcut
    };

    explicit Commands(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void run(const QString& key) { emit triggered(key); }
    /// The shortcut of a command, as the platform writes it.
    Q_INVOKABLE QString keysOf(const QString& key) const;

signals:
    void triggered(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sotto::commands
