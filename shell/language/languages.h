#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>
#include <QTranslator>
#include <QVariantList>

#include <memory>

namespace sotto::language {

/// The language of the window: English in the source, others from translations/, two pseudo languages for
/// tests. A choice takes effect at once, direction of reading included, and is kept.
class Languages : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Code of the language, or empty: the system's.
    Q_PROPERTY(QString chosen READ chosen WRITE choose NOTIFY changed FINAL)
    /// Code of the language that is shown.
    Q_PROPERTY(QString current READ current NOTIFY changed FINAL)
    /// Whose way of writing dates and numbers is used, e.g. "GB"; empty: as the language and the system say.
    Q_PROPERTY(QString region READ region WRITE chooseRegion NOTIFY changed FINAL)
    /// Of every region: code, name (in the language that is shown).
    Q_PROPERTY(QVariantList regions READ regions NOTIFY changed FINAL)
    /// "12", "24", or empty: as the region.
    Q_PROPERTY(QString timeFormat READ timeFormat WRITE chooseTimeFormat NOTIFY changed FINAL)
    /// A date, a time and a number as they are written now.
    Q_PROPERTY(QString sample READ sample NOTIFY changed FINAL)
    /// Of every language: code, name (in itself), test (a pseudo language).
    Q_PROPERTY(QVariantList list READ list CONSTANT FINAL)

public:
    Languages(std::unique_ptr<QSettings> settings, QQmlEngine* engine, QObject* parent = nullptr);
    ~Languages() override;
    static Languages* create(QQmlEngine* qml, QJSEngine* js);

    QString chosen() const { return chosen_; }
    QString current() const { return current_; }
    static QVariantList list();
    void choose(const QString& code);
    QString region() const { return region_; }
    static QVariantList regions();
    void chooseRegion(const QString& code);
    QString timeFormat() const { return timeFormat_; }
    void chooseTimeFormat(const QString& format);
    static QString sample();

signals:
    void changed();

private:
    void apply();

    std::unique_ptr<QSettings> settings_;
    QQmlEngine* engine_;
    QString chosen_;
    QString current_;
    QString region_;
    QString timeFormat_;
    std::unique_ptr<QTranslator> translator_;
};

} // namespace sotto::language
