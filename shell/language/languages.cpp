#include "language/languages.h"

#include "language/pseudo_translator.h"
#include "preferences/preferences.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

namespace sotto::language {

namespace {

constexpr auto kKey = "language/code";
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

/// How dates and numbers are written: as the system says, when it speaks this language.
QLocale localeFor(const QString& code) {
    const QLocale ours(kTranslated.contains(code) ? code : kTranslated.front());
    const QLocale system = QLocale::system();
    return system.language() == ours.language() ? system : ours;
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

void Languages::apply() {
    current_ = chosen_.isEmpty() ? systemLanguage() : chosen_;
    if (translator_)
        QCoreApplication::removeTranslator(translator_.get());
    translator_ = translatorFor(current_);
    QLocale::setDefault(localeFor(current_));
    if (translator_)
        QCoreApplication::installTranslator(translator_.get());
    QGuiApplication::setLayoutDirection(runsRightToLeft(current_) ? Qt::RightToLeft : Qt::LeftToRight);
    if (engine_)
        engine_->retranslate();
    emit changed();
}

} // namespace sotto::language
