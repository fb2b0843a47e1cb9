#include "preferences/preferences.h"

#include <QStandardPaths>

namespace sotto::preferences {

std::unique_ptr<QSettings> open() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return std::make_unique<QSettings>(folder + QStringLiteral("/window.ini"), QSettings::IniFormat);
}

void put(QSettings& settings, const QString& key, const QVariant& value) {
    if (settings.value(key) == value)
        return;
    settings.setValue(key, value);
    settings.sync();
}

} // namespace sotto::preferences
