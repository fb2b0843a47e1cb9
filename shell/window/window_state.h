#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QRect>
#include <QSettings>
#include <QTimer>

#include <memory>

namespace sotto::window {

/// Size, place and pane widths of the window, kept shortly after each change so that a kill loses nothing.
/// Lengths are pixels at zoom 1.
class WindowState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int x MEMBER x_ NOTIFY changed FINAL)
    Q_PROPERTY(int y MEMBER y_ NOTIFY changed FINAL)
    Q_PROPERTY(int width MEMBER width_ NOTIFY changed FINAL)
    Q_PROPERTY(int height MEMBER height_ NOTIFY changed FINAL)
    Q_PROPERTY(bool maximised MEMBER maximised_ NOTIFY changed FINAL)
    /// Not kept over restarts.
    Q_PROPERTY(bool fullScreen MEMBER fullScreen_ NOTIFY changed FINAL)
    Q_PROPERTY(int listPane MEMBER listPane_ NOTIFY changed FINAL)
    Q_PROPERTY(int detailsPane MEMBER detailsPane_ NOTIFY changed FINAL)
    /// Whether x and y are known and lie on a screen that is there.
    Q_PROPERTY(bool placed READ placed CONSTANT FINAL)

public:
    explicit WindowState(std::unique_ptr<QSettings> settings, QObject* parent = nullptr);
    ~WindowState() override;
    static WindowState* create(QQmlEngine* qml, QJSEngine* js);

    bool placed() const;

signals:
    void changed();

private:
    void save();

    std::unique_ptr<QSettings> settings_;
    QTimer timer_;
    bool known_ = false;
    bool maximised_ = false;
    bool fullScreen_ = false;
    int x_ = 0;
    int y_ = 0;
    int width_ = 1080;
    int height_ = 720;
    int listPane_ = 320;
    int detailsPane_ = 340;
};

} // namespace sotto::window
