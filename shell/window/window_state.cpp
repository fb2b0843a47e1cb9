#include "window/window_state.h"

#include "preferences/preferences.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <chrono>

namespace sotto::window {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 400ms; // dragging an edge writes once, not per pixel
constexpr int kMinWidth = 360;
constexpr int kMinHeight = 440;
constexpr int kMaxSide = 20000;

int bounded(const QSettings& settings, const QString& key, int usual, int low) {
    return std::clamp(settings.value(key, usual).toInt(), low, kMaxSide);
}

} // namespace

WindowState::WindowState(std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent)
    , settings_(std::move(settings)) {
    known_ = settings_->contains(QStringLiteral("window/x"));
    x_ = settings_->value(QStringLiteral("window/x")).toInt();
    y_ = settings_->value(QStringLiteral("window/y")).toInt();
    maximised_ = settings_->value(QStringLiteral("window/maximised")).toBool();
    width_ = bounded(*settings_, QStringLiteral("window/width"), width_, kMinWidth);
    height_ = bounded(*settings_, QStringLiteral("window/height"), height_, kMinHeight);
    listPane_ = bounded(*settings_, QStringLiteral("window/listPane"), listPane_, 0);
    detailsPane_ = bounded(*settings_, QStringLiteral("window/detailsPane"), detailsPane_, 0);
    timer_.setSingleShot(true);
    timer_.setInterval(kPause);
    connect(&timer_, &QTimer::timeout, this, &WindowState::save);
    connect(this, &WindowState::changed, &timer_, qOverload<>(&QTimer::start));
}

WindowState::~WindowState() {
    if (timer_.isActive())
        save();
}

WindowState* WindowState::create(QQmlEngine*, QJSEngine*) {
    return new WindowState(preferences::open());
}

bool WindowState::placed() const {
    if (!known_ || QGuiApplication::platformName().startsWith(QLatin1String("wayland")))
        return false;
    const QRect window(x_, y_, width_, height_);
    const auto screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&window](const QScreen* screen) {
        return screen->availableGeometry().intersects(window);
    });
}

void WindowState::save() {
    const std::pair<const char*, QVariant> values[] = {{"x", x_},
                                                       {"y", y_},
                                                       {"width", width_},
                                                       {"height", height_},
                                                       {"listPane", listPane_},
                                                       {"detailsPane", detailsPane_},
                                                       {"maximised", maximised_}};
    for (const auto& [key, value] : values)
        settings_->setValue(QStringLiteral("window/%1").arg(QLatin1String(key)), value);
    settings_->sync();
}

} // namespace sotto::window
