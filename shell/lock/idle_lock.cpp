#include "lock/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

namespace sotto::lock {

namespace {

bool isInput(QEvent::Type type) {
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
           type == QEvent::Wheel || type == QEvent::TouchBegin;
}

} // namespace

IdleLock::IdleLock(profile::Profile& profile, const settings::Settings& settings, QObject* parent)
    : QObject(parent)
    , profile_(profile)
    , settings_(settings) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, &profile_, &profile::Profile::lock);
    connect(&settings_, &settings::Settings::changed, this, &IdleLock::arm);
    connect(&profile_, &profile::Profile::changed, this, &IdleLock::arm);
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    // Restarting a running timer is cheap; the filter sees every event.
    if (timer_.isActive() && isInput(event->type()))
        timer_.start();
    return QObject::eventFilter(watched, event);
}

void IdleLock::arm() {
    const std::chrono::seconds after(settings_.values().value(QStringLiteral("security.lockAfterS")).toInt());
    if (after.count() == 0 || !profile_.isProtected() || profile_.state() != profile::Profile::Ready)
        return timer_.stop();
    timer_.setInterval(after);
    timer_.start();
}

} // namespace sotto::lock
