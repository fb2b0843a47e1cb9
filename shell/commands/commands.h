#pragma once

#include <QAbstractListModel>
#include <QMap>
#include <QQmlEngine>
#include <QSettings>

#include <memory>

namespace sotto::commands {

/// Everything one can do from everywhere: the one list behind shortcuts, the shortcut sheet and the command
/// palette. The window runs what triggered() names.
class Commands : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// By the keys of the commands, as Shortcut takes them.
    Q_PROPERTY(QVariantMap bindings READ bindings NOTIFY bindingsChanged FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": id of the command
        Title,              ///< "title"
        Area,               ///< "area": where it stands in the shortcut sheet
        Keys,               ///< "keys": shortcut as the platform writes it, or empty
        Sequence,           ///< "binding": the same for Shortcut
        Edited,             ///< "edited": the shortcut is not the one it came with
        Conflict,           ///< "conflict": title of another command with the same shortcut, or empty
        Local,              ///< "local": each window looks for its shortcut itself
    };

    /// `settings` keep the shortcuts that were changed.
    explicit Commands(std::unique_ptr<QSettings> settings, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void run(const QString& key) { emit triggered(key); }
    QVariantMap bindings() const;
    /// The shortcut of a command, as the platform writes it.
    Q_INVOKABLE QString keysOf(const QString& key) const;

    /// The shortcut that a key press makes, as setBinding() takes it; empty for one that cannot be a
    /// shortcut, such as a letter, which would be missing in every text field.
    Q_INVOKABLE static QString bindingOf(int key, int modifiers);
    /// Empty: no shortcut. In force at once, and kept.
    Q_INVOKABLE void setBinding(const QString& key, const QString& binding);
    Q_INVOKABLE void resetBinding(const QString& key);
    Q_INVOKABLE void resetAll();

signals:
    void triggered(const QString& key);
    void bindingsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString binding(int row) const;
    QString conflict(int row) const;
    void changed();

    std::unique_ptr<QSettings> settings_;
    QMap<QString, QString> edited_; ///< by the command's key
};

} // namespace sotto::commands
