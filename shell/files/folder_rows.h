#pragma once

#include <QAbstractListModel>
#include <QFileInfo>
#include <QQmlEngine>
#include <QUrl>

namespace sotto::files {

/// What a folder holds, for choosing a file: folders first, then files by name. Hidden ones are left out.
class FolderRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The folder, as a local path.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed FINAL)
    /// Patterns such as "*.png"; empty: everything.
    Q_PROPERTY(QStringList filters READ filters WRITE setFilters NOTIFY changed FINAL)
    /// Why the folder cannot be read, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoUp READ canGoUp NOTIFY changed FINAL)

public:
    enum Role {
        Name = Qt::UserRole, ///< "name"
        Path,                ///< "path"
        Folder,              ///< "isFolder"
        Size,                ///< "size": in words, empty for folders
    };

    explicit FolderRows(QObject* parent = nullptr);

    QString folder() const { return folder_; }
    const QStringList& filters() const { return filters_; }
    const QString& problem() const { return problem_; }
    bool canGoUp() const;
    void setFolder(const QString& folder);
    void setFilters(const QStringList& filters);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void up();
    /// Shows the folder of this URL.
    Q_INVOKABLE void enter(const QUrl& folder);
    /// Where a file of this name would be, as a URL; an absolute path or one with ~ stands for itself.
    Q_INVOKABLE QUrl urlOf(const QString& name) const;
    Q_INVOKABLE static bool exists(const QUrl& file);
    Q_INVOKABLE static bool isFolder(const QUrl& file);

signals:
    void changed();

private:
    void read();

    QString folder_;
    QStringList filters_;
    QString problem_;
    QFileInfoList rows_;
};

} // namespace sotto::files
