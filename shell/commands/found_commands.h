#pragma once

#include <QQmlEngine>
#include <QSortFilterProxyModel>

namespace sotto::commands {

/// The commands that have a shortcut and `text` in their title or their keys.
class FoundCommands : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    const QString& text() const { return text_; }
    void setText(const QString& text);
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

signals:
    void textChanged();

private:
    QString text_;
};

} // namespace sotto::commands
