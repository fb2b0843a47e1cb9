#pragma once

#include "theme/theme.h"

#include <QSettings>
#include <QVariantList>

#include <memory>

namespace sotto::preferences {

/// How the person wants the window to look, kept over restarts. Writes to Theme; not visible to plugins.
class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Id of a theme, or "system": Paper or Ink, as the desktop is light or dark.
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY changed FINAL)
    Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY changed FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY changed FINAL)
    /// Base size of text in pixels, 12–22; 0 is the theme's.
    Q_PROPERTY(int baseSize READ baseSize WRITE setBaseSize NOTIFY changed FINAL)
    /// Of every theme there is: id, name, author, dark, lowContrast (number of pairs below their ratio).
    Q_PROPERTY(QVariantList themes READ themes CONSTANT FINAL)

public:
    Appearance(theme::Theme& theme, std::unique_ptr<QSettings> settings, QObject* parent = nullptr);
    static Appearance* create(QQmlEngine* qml, QJSEngine* js);

    QString theme() const { return id_; }
    qreal zoom() const { return view_.zoom; }
    bool compact() const { return view_.compact; }
    bool reduceMotion() const { return view_.reduceMotion; }
    QString family() const { return view_.family; }
    int baseSize() const { return view_.baseSize; }
    QVariantList themes() const;

    void setTheme(const QString& id);
    void setZoom(qreal zoom);
    void setCompact(bool compact);
    void setReduceMotion(bool reduce);
    void setFamily(const QString& family);
    void setBaseSize(int size);

    /// The theme after the present one.
    Q_INVOKABLE void nextTheme();
    /// Steps of the zoom; 0 returns to 100 %.
    Q_INVOKABLE void zoomBy(int steps);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyTheme();
    void applyView(const QString& key, const QVariant& value);

    theme::Theme& theme_;
    std::unique_ptr<QSettings> settings_;
    QString id_;
    theme::View view_;
};

} // namespace sotto::preferences
