#include "find/recent_searches.h"

namespace sotto::find {

namespace {

const QString kSwitch = QStringLiteral("privacy.recentSearches");
const QString kTexts = QStringLiteral("window.recentSearches");
constexpr QChar kBetween = QLatin1Char('\n');
constexpr qsizetype kMost = 8;
/// In characters, so that all of them fit into one setting.
constexpr qsizetype kLongest = 120;

} // namespace

RecentSearches::RecentSearches(settings::Settings& settings, QObject* parent)
    : QObject(parent)
    , settings_(settings) {
    connect(&settings, &settings::Settings::changed, this, &RecentSearches::look);
}

QStringList RecentSearches::all() const {
    if (!settings_.isOn(kSwitch))
        return {};
    return settings_.values().value(kTexts).toString().split(kBetween, Qt::SkipEmptyParts);
}

void RecentSearches::add(const QString& text) {
    const QString line = text.simplified();
    if (line.isEmpty() || line.size() > kLongest || !settings_.isOn(kSwitch))
        return;
    QStringList texts = all();
    texts.removeAll(line);
    texts.prepend(line);
    keep(texts.mid(0, kMost));
}

void RecentSearches::remove(const QString& text) {
    QStringList texts = all();
    if (texts.removeAll(text) > 0)
        keep(texts);
}

void RecentSearches::clear() {
    if (!settings_.values().value(kTexts).toString().isEmpty())
        keep({});
}

void RecentSearches::keep(const QStringList& texts) {
    settings_.set(kTexts, texts.join(kBetween));
}

void RecentSearches::look() {
    // Turned off means that none are kept, those from before among them.
    if (settings_.values().value(kSwitch).toString() == QLatin1String("off"))
        clear();
    if (std::exchange(known_, all()) != known_)
        emit changed();
}

} // namespace sotto::find
