#include "preferences/appearance.h"

#include "preferences/preferences.h"
#include "theme/contrast.h"
#include "theme/resolve.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace sotto::preferences {

namespace {

const QStringList kBuiltin = {QStringLiteral("paper"), QStringLiteral("ink"), QStringLiteral("contrast")};
constexpr auto kSystem = "system";

bool desktopIsDark() {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Appearance::Appearance(theme::Theme& theme, std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent)
    , theme_(theme)
    , settings_(std::move(settings)) {
    id_ = settings_->value(QStringLiteral("look/theme"), QLatin1String(kSystem)).toString();
    view_.zoom = std::clamp(settings_->value(QStringLiteral("look/zoom"), 1.0).toDouble(), theme::kZoomMin,
                            theme::kZoomMax);
    view_.compact = settings_->value(QStringLiteral("look/compact")).toBool();
    view_.reduceMotion = settings_->value(QStringLiteral("look/reduceMotion")).toBool();
    view_.family = settings_->value(QStringLiteral("look/family")).toString();
    const int size = settings_->value(QStringLiteral("look/baseSize")).toInt();
    view_.baseSize = size == 0 ? 0 : std::clamp(size, 12, 22);
    applyTheme();
    theme_.setView(view_);
    qApp->installEventFilter(this);
}

Appearance* Appearance::create(QQmlEngine* qml, QJSEngine*) {
    auto* theme = qml->singletonInstance<theme::Theme*>(qmlTypeId("Sotto.Ui", 1, 0, "Theme"));
    return new Appearance(*theme, open());
}

QVariantList Appearance::themes() const {
    QVariantList list;
    for (const QString& id : kBuiltin) {
        const theme::ThemeFile file = theme::builtinTheme(id);
        const auto low = theme::lowContrast(theme::resolve(file).tokens.palette);
        list << QVariantMap{{QStringLiteral("id"), file.id},
                            {QStringLiteral("name"), file.name},
                            {QStringLiteral("author"), file.author},
                            {QStringLiteral("dark"), file.appearance == theme::Appearance::Dark},
                            {QStringLiteral("lowContrast"), static_cast<int>(low.size())}};
    }
    return list;
}

void Appearance::setTheme(const QString& id) {
    if (id == id_ || (id != QLatin1String(kSystem) && !kBuiltin.contains(id)))
        return;
    id_ = id;
    put(*settings_, QStringLiteral("look/theme"), id);
    applyTheme();
    emit changed();
}

void Appearance::setZoom(qreal zoom) {
    const qreal bounded = std::clamp(zoom, theme::kZoomMin, theme::kZoomMax);
    view_.zoom = std::round(bounded / theme::kZoomStep) * theme::kZoomStep;
    applyView(QStringLiteral("look/zoom"), view_.zoom);
}

void Appearance::setCompact(bool compact) {
    view_.compact = compact;
    applyView(QStringLiteral("look/compact"), compact);
}

void Appearance::setReduceMotion(bool reduce) {
    view_.reduceMotion = reduce;
    applyView(QStringLiteral("look/reduceMotion"), reduce);
}

void Appearance::setFamily(const QString& family) {
    view_.family = family;
    applyView(QStringLiteral("look/family"), family);
}

void Appearance::setBaseSize(int size) {
    view_.baseSize = size == 0 ? 0 : std::clamp(size, 12, 22);
    applyView(QStringLiteral("look/baseSize"), view_.baseSize);
}

void Appearance::nextTheme() {
    setTheme(kBuiltin[(kBuiltin.indexOf(theme_.id()) + 1) % kBuiltin.size()]);
}

void Appearance::zoomBy(int steps) {
    setZoom(steps == 0 ? 1 : view_.zoom + steps * theme::kZoomStep);
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && id_ == QLatin1String(kSystem))
        applyTheme();
    return QObject::eventFilter(watched, event);
}

void Appearance::applyTheme() {
    const bool known = kBuiltin.contains(id_);
    const QString followed = desktopIsDark() ? QStringLiteral("ink") : QStringLiteral("paper");
    theme_.setTheme(theme::builtinTheme(known ? id_ : followed));
}

void Appearance::applyView(const QString& key, const QVariant& value) {
    put(*settings_, key, value);
    theme_.setView(view_);
    emit changed();
}

} // namespace sotto::preferences
