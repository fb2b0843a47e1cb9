#include "preferences/theme_cards.h"

#include "theme/avatar_colours.h"
#include "theme/contrast.h"
#include "theme/resolve.h"

#include <QColor>

namespace sotto::preferences {

namespace {

constexpr int kAvatarsShown = 3;

QVariantMap preview(const theme::Tokens& tokens) {
    QVariantMap map;
    for (std::size_t i = 0; i < theme::kColourCount; ++i)
        map.insert(QLatin1String(theme::kColourNames[i]), tokens.palette.at(i));
    QVariantList avatars;
    const QList<QColor> ramp = theme::avatarColours(tokens.avatar);
    for (int i = 0; i < kAvatarsShown; ++i)
        avatars << ramp[(i * ramp.size()) / kAvatarsShown];
    map.insert(QStringLiteral("avatars"), avatars);
    map.insert(QStringLiteral("background"), tokens.chatBackground);
    map.insert(QStringLiteral("filled"), tokens.bubbleStyle != theme::BubbleStyle::Plain);
    map.insert(QStringLiteral("outlined"), tokens.bubbleStyle == theme::BubbleStyle::Outlined ||
                                               tokens.palette[theme::ColourRole::shadow].alpha() == 0);
    map.insert(QStringLiteral("round"), tokens.avatarShape == theme::AvatarShape::Circle);
    map.insert(QStringLiteral("radius"), tokens.radiusM);
    return map;
}

} // namespace

QVariantMap themeCard(const theme::ThemeFile& file) {
    const theme::Resolved resolved = theme::resolve(file);
    return {{QStringLiteral("id"), file.id},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("author"), file.author},
            {QStringLiteral("description"), file.description},
            {QStringLiteral("dark"), file.appearance == theme::Appearance::Dark},
            {QStringLiteral("builtin"), theme::ThemeLibrary::isBuiltin(file.id)},
            {QStringLiteral("lowContrast"), int(theme::lowContrast(resolved.tokens.palette).size())},
            {QStringLiteral("ignored"), resolved.ignored},
            {QStringLiteral("newer"), file.version > theme::kThemeVersion},
            {QStringLiteral("preview"), preview(resolved.tokens)}};
}

} // namespace sotto::preferences
