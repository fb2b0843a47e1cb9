#include "window/clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

#include <chrono>

namespace sotto::window {

namespace {

QByteArray hashOf(const QString& text) {
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Clipboard::Clipboard(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Clipboard::clear);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Clipboard::clear);
}

void Clipboard::copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

void Clipboard::copySecret(const QString& text) {
    // Clipboard managers that know the hint keep no history of it.
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data.release());
    copied_ = hashOf(text);
    if (clearAfterS_ > 0)
        timer_.start(std::chrono::seconds(clearAfterS_));
    else
        timer_.stop();
}

void Clipboard::clear() {
    if (!copied_.isEmpty() && hashOf(QGuiApplication::clipboard()->text()) == copied_)
        QGuiApplication::clipboard()->clear();
    copied_.clear();
}

} // namespace sotto::window
