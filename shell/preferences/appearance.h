#pragma once

#include "theme/theme.h"
#include "theme/theme_library.h"

#include <QSettings>
#include <QUrl>
#include <QVariantList>

#include <memory>

namespace sotto::preferences {

/// How the person wants the window to look, kept over restarts. Writes to Theme; not visible to plugins.
class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Id of a theme, or "system": the light or the dark one below, as the desktop is.
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(QString lightTheme READ lightTheme WRITE setLightTheme NOTIFY changed FINAL)
    Q_PROPERTY(QString darkTheme READ darkTheme WRITE setDarkTheme NOTIFY changed FINAL)
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY changed FINAL)
    Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY changed FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)
    /// Family of the font; empty is the theme's.
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY changed FINAL)
    /// Families for text that are there.
    Q_PROPERTY(QStringList families READ families CONSTANT FINAL)
    /// Base size of text in pixels, 12–22; 0 is the theme's.
    Q_PROPERTY(int baseSize READ baseSize WRITE setBaseSize NOTIFY changed FINAL)
    /// Id of an accent; empty is the theme's.
    Q_PROPERTY(QString accent READ accent WRITE setAccent NOTIFY changed FINAL)
    /// Of every accent: { id, name, color } with the colour it has in the theme in use.
    Q_PROPERTY(QVariantList accents READ accents NOTIFY changed FINAL)
    /// "filled", "outlined", "plain"; empty is the theme's.
    Q_PROPERTY(QString bubbleStyle READ bubbleStyle WRITE setBubbleStyle NOTIFY changed FINAL)
    /// "circle", "rounded", "square"; empty is the theme's.
    Q_PROPERTY(QString avatarShape READ avatarShape WRITE setAvatarShape NOTIFY changed FINAL)
    /// Every theme there is, as themeCard() has it.
    Q_PROPERTY(QVariantList themes READ themes NOTIFY themesChanged FINAL)

public:
    /// Added themes lie in the folder "themes" beside the file of `settings`.
    Appearance(theme::Theme& theme, std::unique_ptr<QSettings> settings, QObject* parent = nullptr);
    static Appearance* create(QQmlEngine* qml, QJSEngine* js);

    QString theme() const { return id_; }
    QString lightTheme() const { return light_; }
    QString darkTheme() const { return dark_; }
    qreal zoom() const { return view_.zoom; }
    bool compact() const { return view_.compact; }
    bool reduceMotion() const { return view_.reduceMotion; }
    QString family() const { return view_.family; }
    static QStringList families();
    int baseSize() const { return view_.baseSize; }
    QString accent() const { return view_.accent; }
    QVariantList accents() const;
    QString bubbleStyle() const;
    QString avatarShape() const;
    QVariantList themes() const;

    void setTheme(const QString& id);
    void setLightTheme(const QString& id);
    void setDarkTheme(const QString& id);
    void setZoom(qreal zoom);
    void setCompact(bool compact);
    void setReduceMotion(bool reduce);
    void setFamily(const QString& family);
    void setBaseSize(int size);
    void setAccent(const QString& id);
    void setBubbleStyle(const QString& style);
    void setAvatarShape(const QString& shape);

    /// The theme after the present one.
    Q_INVOKABLE void nextTheme();
    /// Steps of the zoom; 0 returns to 100 %.
    Q_INVOKABLE void zoomBy(int steps);
    /// Shows a theme in the whole window without choosing it, until endPreview().
    Q_INVOKABLE void preview(const QString& id);
    Q_INVOKABLE void endPreview();
    /// Reads a theme to be added: its themeCard(), or { problem } with a sentence.
    Q_INVOKABLE QVariantMap readTheme(const QUrl& file);
    /// Adds the theme that was read last, and uses it if wanted; a sentence when that fails, else empty.
    Q_INVOKABLE QString addTheme(bool use);
    /// Only of added ones.
    Q_INVOKABLE void removeTheme(const QString& id);

signals:
    void changed();
    void themesChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void applyTheme();
    void applyView(const QString& key, const QVariant& value);
    void chooseTheme(const QString& key, QString& target, const QString& id);

    theme::Theme& theme_;
    std::unique_ptr<QSettings> settings_;
    theme::ThemeLibrary library_;
    std::optional<theme::ThemeFile> candidate_; ///< read, not added
    QString id_;
    QString light_;
    QString dark_;
    theme::View view_;
};

} // namespace sotto::preferences
