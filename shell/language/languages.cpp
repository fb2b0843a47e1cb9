#include "language/languages.h"

#include "language/pseudo_translator.h"
#include "preferences/preferences.h"
#include "words/clock_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QMap>

namespace sotto::language {

namespace {

constexpr auto kKey = "language/code";
constexpr auto kRegion = "language/region";
constexpr auto kTimeFormat = "language/timeFormat";
/// A day with two digits in everything but the month's name, and a number with a group and a fraction.
const QDateTime kSampleTime(QDate(2026, 11, 26), QTime(14, 5));
constexpr double kSampleNumber = 12'345.67;
const QStringList kTranslated = {QStringLiteral("en"), QStringLiteral("de")};
const QString kLong = QStringLiteral("qps-long");
const QString kRightToLeft = QStringLiteral("qps-rtl");

QString ownName(const QString& code) {
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name.front() = name.front().toUpper();
    return code == QLatin1String("en") ? QStringLiteral("English") : name;
}

/// The best of ours for what the system asks.
QString systemLanguage() {
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(QLatin1Char('-'), 0, 0);
        if (kTranslated.contains(code))
            return code;
    }
    return kTranslated.front();
}

std::unique_ptr<QTranslator> translatorFor(const QString& code) {
    if (code == kLong)
        return std::make_unique<PseudoTranslator>(PseudoTranslator::Kind::Long);
    if (code == kRightToLeft)
        return std::make_unique<PseudoTranslator>(PseudoTranslator::Kind::RightToLeft);
    auto translator = std::make_unique<QTranslator>();
    return translator->load(QStringLiteral(":/i18n/sotto_%1.qm").arg(code)) ? std::move(translator) : nullptr;
}

/// How dates and numbers are written: as in the region, else as the system says, when it speaks this
/// language.
QLocale localeFor(const QString& code, const QString& region) {
    const QLocale ours(kTranslated.contains(code) ? code : kTranslated.front());
    if (const QLocale::Territory territory = QLocale::codeToTerritory(region);
        territory != QLocale::AnyTerritory)
        return QLocale(ours.language(), territory);
    const QLocale system = QLocale::system();
    return system.language() == ours.language() ? system : ours;
}

/// In the language that is shown, where that is known.
QString territoryName(QLocale::Territory territory) {
    const QLocale local(QLocale().language(), territory);
    return local.territory() == territory ? local.nativeTerritoryName()
                                          : QLocale::territoryToString(territory);
}

bool runsRightToLeft(const QString& code) {
    return code == kRightToLeft || QLocale(code).textDirection() == Qt::RightToLeft;
}

} // namespace

Languages::Languages(std::unique_ptr<QSettings> settings, QQmlEngine* engine, QObject* parent)
    : QObject(parent)
    , settings_(std::move(settings))
    , engine_(engine) {
    chosen_ = settings_->value(QLatin1String(kKey)).toString();
    region_ = settings_->value(QLatin1String(kRegion)).toString();
    timeFormat_ = settings_->value(QLatin1String(kTimeFormat)).toString();
    apply();
}

Languages::~Languages() {
    if (translator_)
        QCoreApplication::removeTranslator(translator_.get());
}

Languages* Languages::create(QQmlEngine* qml, QJSEngine*) {
    return new Languages(preferences::open(), qml);
}

QVariantList Languages::list() {
    QVariantList list;
    const auto add = [&list](const QString& code, const QString& name, bool test) {
        list << QVariantMap{
            {QStringLiteral("code"), code}, {QStringLiteral("name"), name}, {QStringLiteral("test"), test}};
    };
    for (const QString& code : kTranslated)
        add(code, ownName(code), false);
    add(kRightToLeft, QStringLiteral("Right to left"), true);
    add(kLong, QStringLiteral("Long words"), true);
    return list;
}

void Languages::choose(const QString& code) {
    if (code == chosen_)
        return;
    chosen_ = code;
    preferences::put(*settings_, QLatin1String(kKey), code);
    apply();
}

/// Those where one of our languages is at home, by name.
QVariantList Languages::regions() {
    QMap<QString, QString> names;
    for (const QString& code : kTranslated)
        for (const QLocale& locale :
             QLocale::matchingLocales(QLocale(code).language(), QLocale::AnyScript, QLocale::AnyTerritory))
            if (const QString territory = QLocale::territoryToCode(locale.territory()); territory.size() == 2)
                names.insert(territoryName(locale.territory()), territory);
    QVariantList list;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        list << QVariantMap{{QStringLiteral("code"), it.value()}, {QStringLiteral("name"), it.key()}};
    return list;
}

void Languages::chooseRegion(const QString& code) {
    region_ = code;
    preferences::put(*settings_, QLatin1String(kRegion), code);
    apply();
}

void Languages::chooseTimeFormat(const QString& format) {
    timeFormat_ = format;
    preferences::put(*settings_, QLatin1String(kTimeFormat), format);
    apply();
}

QString Languages::sample() {
    const QLocale locale;
    //: A date, a time and a number, to show how they are written
    return tr("%1, %2 · %3")
        .arg(locale.toString(kSampleTime.date(), QLocale::LongFormat),
             words::clockText(locale, kSampleTime.time()), locale.toString(kSampleNumber, 'f', 2));
}

void Languages::apply() {
    current_ = chosen_.isEmpty() ? systemLanguage() : chosen_;
    if (translator_)
        QCoreApplication::removeTranslator(translator_.get());
    translator_ = translatorFor(current_);
    QLocale::setDefault(localeFor(current_, region_));
    words::setClock(timeFormat_);
    if (translator_)
        QCoreApplication::installTranslator(translator_.get());
    QGuiApplication::setLayoutDirection(runsRightToLeft(current_) ? Qt::RightToLeft : Qt::LeftToRight);
    if (engine_)
        engine_->retranslate();
    emit changed();
}

} // namespace sotto::language
