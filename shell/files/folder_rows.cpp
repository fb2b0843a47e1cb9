#include "files/folder_rows.h"

#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace sotto::files {

namespace {

/// A folder with more is cut: nobody scrolls through it.
constexpr int kMost = 5000;

QString startFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

FolderRows::FolderRows(QObject* parent) : QAbstractListModel(parent), folder_(startFolder()) {
    read();
}

bool FolderRows::canGoUp() const {
    return !QDir(folder_).isRoot();
}

void FolderRows::setFolder(const QString& folder) {
    folder_ = QDir(folder).absolutePath();
    read();
}

void FolderRows::setFilters(const QStringList& filters) {
    filters_ = filters;
    read();
}

void FolderRows::read() {
    beginResetModel();
    QDir dir(folder_);
    const auto order = QDir::Name | QDir::IgnoreCase | QDir::LocaleAware;
    rows_ = dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, order);
    rows_ += dir.entryInfoList(filters_, QDir::Files, order);
    if (rows_.size() > kMost)
        rows_.resize(kMost);
    problem_ = dir.exists() && QFileInfo(folder_).isReadable() ? QString() : tr("This folder can't be read.");
    endResetModel();
    emit changed();
}

int FolderRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant FolderRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_.size())
        return {};
    const QFileInfo& file = rows_[index.row()];
    switch (role) {
    case Name:
        return file.fileName();
    case Path:
        return file.absoluteFilePath();
    case Folder:
        return file.isDir();
    case Size:
        return file.isDir() ? QString()
                            : QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeSIFormat);
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderRows::roleNames() const {
    return {{Name, "name"}, {Path, "path"}, {Folder, "isFolder"}, {Size, "size"}};
}

void FolderRows::up() {
    QDir dir(folder_);
    if (dir.cdUp())
        setFolder(dir.absolutePath());
}

void FolderRows::enter(const QUrl& folder) {
    setFolder(folder.toLocalFile());
}

QUrl FolderRows::urlOf(const QString& name) const {
    QString path = name.trimmed();
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    return QUrl::fromLocalFile(QDir(folder_).absoluteFilePath(path));
}

bool FolderRows::exists(const QUrl& file) {
    return QFileInfo::exists(file.toLocalFile());
}

bool FolderRows::isFolder(const QUrl& file) {
    return QFileInfo(file.toLocalFile()).isDir();
}

} // namespace sotto::files
