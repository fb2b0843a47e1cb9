#include "theme/resolve.h"

#include "theme/colour_expression.h"

#include <QFile>

#include <algorithm>

namespace sotto::theme {

namespace {

/// Reads values of one map of the file and counts those it had to leave out.
class Group {
public:
    Group(const ThemeFile& file, const char* key, int& ignored)
        : map_(file.values.value(QLatin1String(key)).toObject())
        , ignored_(ignored) {}
    Group(QJsonObject map, int& ignored) : map_(std::move(map)), ignored_(ignored) {}

    template <class Number>
    void number(const char* key, Number& target, double low, double high) {
        const QJsonValue value = map_.value(QLatin1String(key));
        if (value.isDouble())
            target = static_cast<Number>(std::clamp(value.toDouble(), low, high));
        else
            miss(value);
    }

    void flag(const char* key, bool& target) {
        const QJsonValue value = map_.value(QLatin1String(key));
        if (value.isBool())
            target = value.toBool();
        else
            miss(value);
    }

    void text(const char* key, QString& target) {
        const QJsonValue value = map_.value(QLatin1String(key));
        if (value.isString() && value.toString().size() <= 100)
            target = value.toString();
        else
            miss(value);
    }

    template <class Enum>
    void choice(const char* key, Enum& target, std::initializer_list<std::pair<const char*, Enum>> choices) {
        const QJsonValue value = map_.value(QLatin1String(key));
        for (const auto& [name, choice] : choices) {
            if (value.toString() == QLatin1String(name)) {
                target = choice;
                return;
            }
        }
        miss(value);
    }

    Group group(const char* key) { return {map_.value(QLatin1String(key)).toObject(), ignored_}; }
    const QJsonObject& map() const { return map_; }

private:
    void miss(const QJsonValue& value) { ignored_ += value.isUndefined() ? 0 : 1; }

    QJsonObject map_;
    int& ignored_;
};

int roleIndex(const QString& name) {
    for (std::size_t i = 0; i < kColourCount; ++i)
        if (name == QLatin1String(kColourNames[i]))
            return static_cast<int>(i);
    return -1;
}

void colours(Group colour, Group chat, const Tokens& base, Tokens& tokens, int& ignored) {
    const QJsonObject& map = colour.map();
    ColourExpressions expressions(
        [&map](const QString& role) -> std::optional<QString> {
            const QJsonValue value = map.value(role);
            return value.isString() ? std::optional(value.toString()) : std::nullopt;
        },
        [&base](const QString& role) -> std::optional<QColor> {
            const int index = roleIndex(role);
            return index < 0 ? std::nullopt : std::optional(base.palette.at(static_cast<std::size_t>(index)));
        });
    for (std::size_t i = 0; i < kColourCount; ++i) {
        const QString name = QLatin1String(kColourNames[i]);
        tokens.palette.at(i) = expressions.role(name).value_or(QColor());
        const QJsonValue written = map.value(name);
        if (!written.isUndefined() && !expressions.evaluate(written.toString()))
            ++ignored;
    }
    const auto oneMore = [&](const QJsonValue& written, QColor& target) {
        const auto value = written.isString() ? expressions.evaluate(written.toString()) : std::nullopt;
        if (value)
            target = *value;
        else if (!written.isUndefined())
            ++ignored;
    };
    oneMore(map.value(QLatin1String("avatar")).toObject().value(QLatin1String("text")), tokens.avatar.text);
    oneMore(chat.map().value(QLatin1String("background")), tokens.chatBackground);
}

void avatar(Group ramp, AvatarRamp& target) {
    ramp.number("hueStart", target.hueStart, 0, 360);
    ramp.number("hueEnd", target.hueEnd, 0, 720);
    ramp.number("saturation", target.saturation, 0, 1);
    ramp.number("lightness", target.lightness, 0.2, 0.95);
    ramp.number("count", target.count, 1, 24);
}

void elevation(Group step, Elevation& target) {
    step.number("y", target.y, 0, 24);
    step.number("blur", target.blur, 0, 48);
    step.number("alpha", target.alpha, 0, 1);
}

void lengthsAndTimes(const ThemeFile& file, Tokens& tokens, int& ignored) {
    Group(file, "space", ignored).number("unit", tokens.spaceUnit, 3, 6);
    Group radius(file, "radius", ignored);
    radius.number("s", tokens.radiusS, 0, 24);
    radius.number("m", tokens.radiusM, 0, 24);
    radius.number("l", tokens.radiusL, 0, 24);
    Group motion(file, "motion", ignored);
    motion.number("fast", tokens.motionFast, 0, 400);
    motion.number("base", tokens.motionBase, 0, 400);
    motion.number("slow", tokens.motionSlow, 0, 400);
    Group steps(file, "elevation", ignored);
    elevation(steps.group("1"), tokens.menu);
    elevation(steps.group("2"), tokens.dialog);
}

void shapes(const ThemeFile& file, Tokens& tokens, int& ignored) {
    Group type(file, "type", ignored);
    type.text("family", tokens.family);
    type.text("monoFamily", tokens.monoFamily);
    type.number("base", tokens.typeBase, 12, 22);
    type.number("scale", tokens.typeScale, 0.9, 1.3);
    type.number("weightRegular", tokens.weightRegular, 300, 500);
    type.number("weightStrong", tokens.weightStrong, 500, 900);
    Group bubble(file, "bubble", ignored);
    bubble.choice("style", tokens.bubbleStyle,
                  {{"filled", BubbleStyle::Filled},
                   {"outlined", BubbleStyle::Outlined},
                   {"plain", BubbleStyle::Plain}});
    bubble.flag("tail", tokens.bubbleTail);
    bubble.choice("align", tokens.bubbleAlign, {{"split", BubbleAlign::Split}, {"left", BubbleAlign::Left}});
    Group(file, "chat", ignored).number("dim", tokens.chatDim, 0, 1);
    Group list(file, "list", ignored);
    list.choice("avatarShape", tokens.avatarShape,
                {{"circle", AvatarShape::Circle},
                 {"rounded", AvatarShape::Rounded},
                 {"square", AvatarShape::Square}});
    list.flag("separator", tokens.listSeparator);
    Group icon(file, "icon", ignored);
    icon.text("set", tokens.iconSet);
    icon.number("stroke", tokens.iconStroke, 1, 2.5);
}

} // namespace

Resolved resolve(const ThemeFile& file, const Tokens& base) {
    Resolved result{base, 0};
    result.tokens.appearance = file.appearance;
    Group colour(file, "color", result.ignored);
    avatar(colour.group("avatar"), result.tokens.avatar);
    colours(colour, Group(file, "chat", result.ignored), base, result.tokens, result.ignored);
    lengthsAndTimes(file, result.tokens, result.ignored);
    shapes(file, result.tokens, result.ignored);
    return result;
}

Resolved resolve(const ThemeFile& file) {
    return resolve(file, resolve(builtinTheme(file.base), Tokens{}).tokens);
}

ThemeFile builtinTheme(const QString& id) {
    QFile file(QStringLiteral(":/themes/%1.sottotheme").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A built-in theme is missing.");
    const auto parsed = parseThemeFile(file.readAll());
    if (!parsed)
        qFatal("A built-in theme is damaged.");
    return *parsed;
}

} // namespace sotto::theme
