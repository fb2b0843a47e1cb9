#pragma once

#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace sotto::window {

/// The short notice at the bottom of the window, one at a time, with Undo where there is a way back.
class Toasts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")

public:
    using QObject::QObject;

    /// `undo` runs when the person asks for it, `gone` once that is no longer possible; one of them, once.
    void show(const QString& text, std::function<void()> undo = {}, std::function<void()> gone = {});

    Q_INVOKABLE void undo();
    /// The notice went away by itself. Also when everything ends.
    Q_INVOKABLE void expire();

signals:
    void shown(const QString& text, bool undoable);
    void hidden();

private:
    std::function<void()> undo_;
    std::function<void()> gone_;
};

} // namespace sotto::window
