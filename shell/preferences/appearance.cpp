#include "preferences/appearance.h"

#include "preferences/preferences.h"
#include "preferences/theme_cards.h"
#include "theme/accent.h"
#include "theme/resolve.h"

#include <QEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace sotto::preferences {

namespace {

const QString kSystem = QStringLiteral("system");
const QString kTheme = QStringLiteral("look/theme");
const QString kLight = QStringLiteral("look/lightTheme");
const QString kDark = QStringLiteral("look/darkTheme");
const QString kZoom = QStringLiteral("look/zoom");
const QString kCompact = QStringLiteral("look/compact");
const QString kReduceMotion = QStringLiteral("look/reduceMotion");
const QString kFamily = QStringLiteral("look/family");
const QString kBaseSize = QStringLiteral("look/baseSize");
const QString kAccent = QStringLiteral("look/accent");
const QString kBubbles = QStringLiteral("look/bubbleStyle");
const QString kAvatars = QStringLiteral("look/avatarShape");

constexpr int kSmallestText = 12;
constexpr int kLargestText = 22;
/// Names in the order of the enumerators.
constexpr std::array kBubbleStyles = {"filled", "outlined", "plain"};
constexpr std::array kAvatarShapes = {"circle", "rounded", "square"};

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<const char*, N>& names, const QString& name) {
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return Enum(i);
    return std::nullopt;
}

template <class Enum, std::size_t N>
QString nameOf(const std::array<const char*, N>& names, const std::optional<Enum>& value) {
    return value ? QString::fromLatin1(names[std::size_t(*value)]) : QString();
}

bool desktopIsDark() {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QString folderBeside(const QSettings& settings) {
    return QFileInfo(settings.fileName()).path() + QStringLiteral("/themes");
}

} // namespace

Appearance::Appearance(theme::Theme& theme, std::unique_ptr<QSettings> settings, QObject* parent)
    : QObject(parent)
    , theme_(theme)
    , settings_(std::move(settings))
    , library_(folderBeside(*settings_)) {
    read();
    applyTheme();
    theme_.setView(view_);
    qApp->installEventFilter(this);
}

Appearance* Appearance::create(QQmlEngine* qml, QJSEngine*) {
    auto* theme = qml->singletonInstance<theme::Theme*>(qmlTypeId("Sotto.Ui", 1, 0, "Theme"));
    return new Appearance(*theme, open());
}

void Appearance::read() {
    id_ = settings_->value(kTheme, kSystem).toString();
    light_ = settings_->value(kLight, QStringLiteral("paper")).toString();
    dark_ = settings_->value(kDark, QStringLiteral("ink")).toString();
    view_.zoom = std::clamp(settings_->value(kZoom, 1.0).toDouble(), theme::kZoomMin, theme::kZoomMax);
    view_.compact = settings_->value(kCompact).toBool();
    view_.reduceMotion = settings_->value(kReduceMotion).toBool();
    view_.family = settings_->value(kFamily).toString();
    const int size = settings_->value(kBaseSize).toInt();
    view_.baseSize = size == 0 ? 0 : std::clamp(size, kSmallestText, kLargestText);
    view_.accent = settings_->value(kAccent).toString();
    view_.bubbleStyle = valueOf<theme::BubbleStyle>(kBubbleStyles, settings_->value(kBubbles).toString());
    view_.avatarShape = valueOf<theme::AvatarShape>(kAvatarShapes, settings_->value(kAvatars).toString());
}

QVariantList Appearance::themes() const {
    QVariantList list;
    for (const theme::ThemeFile& file : library_.themes())
        list << themeCard(file);
    return list;
}

QVariantList Appearance::accents() const {
    QVariantList list;
    for (const theme::Accent& accent : theme::accents())
        list << QVariantMap{
            {QStringLiteral("id"), QString::fromLatin1(accent.id)},
            {QStringLiteral("name"), tr(accent.name)},
            {QStringLiteral("color"), withAccent(theme_.own().palette, accent)[theme::ColourRole::accent]}};
    return list;
}

QStringList Appearance::families() {
    QStringList list;
    for (const QString& family : QFontDatabase::families(QFontDatabase::Latin))
        if (!QFontDatabase::isPrivateFamily(family) && !QFontDatabase::isFixedPitch(family))
            list << family;
    return list;
}

QString Appearance::bubbleStyle() const {
    return nameOf(kBubbleStyles, view_.bubbleStyle);
}

QString Appearance::avatarShape() const {
    return nameOf(kAvatarShapes, view_.avatarShape);
}

void Appearance::chooseTheme(const QString& key, QString& target, const QString& id) {
    if (id == target || (id != kSystem && !library_.find(id)))
        return;
    target = id;
    put(*settings_, key, id);
    applyTheme();
    emit changed();
}

void Appearance::setTheme(const QString& id) {
    chooseTheme(kTheme, id_, id);
}

void Appearance::setLightTheme(const QString& id) {
    if (id != kSystem)
        chooseTheme(kLight, light_, id);
}

void Appearance::setDarkTheme(const QString& id) {
    if (id != kSystem)
        chooseTheme(kDark, dark_, id);
}

void Appearance::setZoom(qreal zoom) {
    const qreal bounded = std::clamp(zoom, theme::kZoomMin, theme::kZoomMax);
    view_.zoom = std::round(bounded / theme::kZoomStep) * theme::kZoomStep;
    applyView(kZoom, view_.zoom);
}

void Appearance::setCompact(bool compact) {
    view_.compact = compact;
    applyView(kCompact, compact);
}

void Appearance::setReduceMotion(bool reduce) {
    view_.reduceMotion = reduce;
    applyView(kReduceMotion, reduce);
}

void Appearance::setFamily(const QString& family) {
    view_.family = family;
    applyView(kFamily, family);
}

void Appearance::setBaseSize(int size) {
    view_.baseSize = size == 0 ? 0 : std::clamp(size, kSmallestText, kLargestText);
    applyView(kBaseSize, view_.baseSize);
}

void Appearance::setAccent(const QString& id) {
    view_.accent = theme::accentById(id) ? id : QString();
    applyView(kAccent, view_.accent);
}

void Appearance::setBubbleStyle(const QString& style) {
    view_.bubbleStyle = valueOf<theme::BubbleStyle>(kBubbleStyles, style);
    applyView(kBubbles, bubbleStyle());
}

void Appearance::setAvatarShape(const QString& shape) {
    view_.avatarShape = valueOf<theme::AvatarShape>(kAvatarShapes, shape);
    applyView(kAvatars, avatarShape());
}

void Appearance::nextTheme() {
    const auto& all = library_.themes();
    const auto here =
        std::find_if(all.begin(), all.end(), [this](const auto& file) { return file.id == theme_.id(); });
    const std::size_t next = here == all.end() ? 0 : std::size_t(here - all.begin() + 1) % all.size();
    setTheme(all[next].id);
}

void Appearance::zoomBy(int steps) {
    setZoom(steps == 0 ? 1 : view_.zoom + steps * theme::kZoomStep);
}

void Appearance::preview(const QString& id) {
    if (const theme::ThemeFile* file = library_.find(id); file && theme_.id() != id)
        theme_.setTheme(*file);
}

void Appearance::endPreview() {
    applyTheme();
}

QVariantMap Appearance::readTheme(const QUrl& file) {
    candidate_.reset();
    auto theme = theme::ThemeLibrary::read(file.toLocalFile());
    if (!theme) {
        const bool readable = theme.error().code != Code::NotFound;
        return {{QStringLiteral("problem"),
                 readable ? tr("Not a theme file.")
                          : tr("“%1” can't be opened for reading.").arg(file.fileName())}};
    }
    candidate_ = std::move(*theme);
    return themeCard(*candidate_);
}

QString Appearance::addTheme(bool use) {
    if (!candidate_)
        return {};
    const theme::ThemeFile added = *std::exchange(candidate_, std::nullopt);
    if (const auto done = library_.add(added); !done)
        return done.error().code == Code::Rejected ? tr("A built-in theme has the same id.")
                                                   : tr("The theme couldn't be saved.");
    emit themesChanged();
    if (use && id_ != added.id)
        setTheme(added.id);
    else
        applyTheme();
    return {};
}

void Appearance::removeTheme(const QString& id) {
    if (theme::ThemeLibrary::isBuiltin(id))
        return;
    library_.remove(id);
    if (id == id_)
        setTheme(kSystem);
    applyTheme();
    emit themesChanged();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && id_ == kSystem)
        applyTheme();
    if (watched == qApp && event->type() == QEvent::LanguageChange)
        emit changed();
    return QObject::eventFilter(watched, event);
}

/// What is missing, because its file is, is replaced until it is chosen anew.
void Appearance::applyTheme() {
    const bool dark = desktopIsDark();
    const theme::ThemeFile* file = library_.find(id_ == kSystem ? (dark ? dark_ : light_) : id_);
    theme_.setTheme(file ? *file
                         : theme::builtinTheme(dark ? QStringLiteral("ink") : QStringLiteral("paper")));
}

void Appearance::applyView(const QString& key, const QVariant& value) {
    put(*settings_, key, value);
    theme_.setView(view_);
    emit changed();
}

} // namespace sotto::preferences
