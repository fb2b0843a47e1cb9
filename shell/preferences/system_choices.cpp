#include "preferences/system_choices.h"

#include "preferences/preferences.h"

namespace sotto::preferences {

namespace {

const QString kCloseToTray = QStringLiteral("system/closeToTray");
const QString kStartHidden = QStringLiteral("system/startHidden");
const QString kRendering = QStringLiteral("system/rendering");
const QString kDeveloper = QStringLiteral("system/developer");
const QString kAuto = QStringLiteral("auto");
const QStringList kRenderings = {kAuto, QStringLiteral("card"), QStringLiteral("processor")};

} // namespace

SystemChoices::SystemChoices(std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent)
    , settings_(std::move(settings)) {
}

SystemChoices* SystemChoices::create(QQmlEngine*, QJSEngine*) {
    return new SystemChoices(open());
}

bool SystemChoices::closeToTray() const {
    return settings_->value(kCloseToTray, true).toBool();
}

bool SystemChoices::startHidden() const {
    return settings_->value(kStartHidden, false).toBool();
}

QString SystemChoices::rendering() const {
    const QString kept = settings_->value(kRendering).toString();
    return kRenderings.contains(kept) ? kept : kAuto;
}

bool SystemChoices::developer() const {
    return settings_->value(kDeveloper, false).toBool();
}

void SystemChoices::setCloseToTray(bool on) {
    keep(kCloseToTray, on);
}

void SystemChoices::setStartHidden(bool on) {
    keep(kStartHidden, on);
}

void SystemChoices::setRendering(const QString& rendering) {
    if (kRenderings.contains(rendering))
        keep(kRendering, rendering);
}

void SystemChoices::setDeveloper(bool on) {
    keep(kDeveloper, on);
}

void SystemChoices::setTrayIsThere(bool there) {
    trayIsThere_ = there;
    emit changed();
}

void SystemChoices::keep(const QString& key, const QVariant& value) {
    put(*settings_, key, value);
    emit changed();
}

} // namespace sotto::preferences
