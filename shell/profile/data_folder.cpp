#include "profile/data_folder.h"

#include "client/program_folders.h"

#include <QLocale>
#include <QStorageInfo>

namespace sotto::profile {

namespace {

constexpr qint64 kLeastSpace = 100'000'000; // bytes

} // namespace

void DataFolder::setPath(const QString& path, bool fixed) {
    path_ = path;
    fixed_ = fixed;
    emit changed();
}

void DataFolder::choose(const QUrl& folder) {
    problem_.clear();
    const QString path = folder.toLocalFile();
    if (path == path_)
        return emit changed();
    const QStorageInfo disk(path);
    if (disk.isValid() && disk.bytesAvailable() < kLeastSpace) {
        const QLocale locale;
        problem_ = tr("Needs %1, only %2 free on this disk.")
                       .arg(locale.formattedDataSize(kLeastSpace, 0, QLocale::DataSizeSIFormat),
                            locale.formattedDataSize(disk.bytesAvailable(), 0, QLocale::DataSizeSIFormat));
    } else if (!client::chooseProfileFolder(path.toStdString())) {
        problem_ = tr("The folder isn't writable.");
    }
    emit changed();
    if (problem_.isEmpty())
        emit chosen();
}

} // namespace sotto::profile
