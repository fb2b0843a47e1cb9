#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

#include <memory>

namespace sotto::preferences {

/// How the program sits on the desktop. It must know some of it before the message store opens, so it is kept
/// with the other preferences.
class SystemChoices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Closing the window leaves the program in the tray.
    Q_PROPERTY(bool closeToTray READ closeToTray WRITE setCloseToTray NOTIFY changed FINAL)
    /// The program starts in the tray, without a window.
    Q_PROPERTY(bool startHidden READ startHidden WRITE setStartHidden NOTIFY changed FINAL)
    /// What draws, from the next start on: "auto", "card" or "processor".
    Q_PROPERTY(QString rendering READ rendering WRITE setRendering NOTIFY changed FINAL)
    /// Ids, folders and test languages are shown.
    Q_PROPERTY(bool developer READ developer WRITE setDeveloper NOTIFY changed FINAL)
    /// The desktop shows our tray icon; without one, the choices about it have no effect.
    Q_PROPERTY(bool trayIsThere READ trayIsThere WRITE setTrayIsThere NOTIFY changed FINAL)

public:
    explicit SystemChoices(std::unique_ptr<QSettings> settings, QObject* parent = nullptr);
    static SystemChoices* create(QQmlEngine* qml, QJSEngine* js);

    bool closeToTray() const;
    bool startHidden() const;
    QString rendering() const;
    bool developer() const;
    bool trayIsThere() const { return trayIsThere_; }

    void setCloseToTray(bool on);
    void setStartHidden(bool on);
    void setRendering(const QString& rendering);
    void setDeveloper(bool on);
    void setTrayIsThere(bool there);

signals:
    void changed();

private:
    void keep(const QString& key, const QVariant& value);

    std::unique_ptr<QSettings> settings_;
    bool trayIsThere_ = false;
};

} // namespace sotto::preferences
