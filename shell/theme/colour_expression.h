#pragma once

#include <QColor>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>

namespace sotto::theme {

/// Evaluates the colour texts of a theme: "#RRGGBB", "#RRGGBBAA", "{role}", "mix(a, b, 0–1)", "alpha(a,
/// 0–1)", where a and b are again such texts or bare role names. Length, depth and cycles are bounded;
/// anything else is nullopt.
class ColourExpressions {
public:
    /// The text of a role, or nullopt when there is none.
    using Source = std::function<std::optional<QString>(const QString& role)>;
    /// The colour a role has when its text is absent, wrong or refers to itself.
    using Fallback = std::function<std::optional<QColor>(const QString& role)>;

    ColourExpressions(Source source, Fallback fallback);

    std::optional<QColor> role(const QString& name);
    std::optional<QColor> evaluate(const QString& text);

private:
    class Reader;

    Source source_;
    Fallback fallback_;
    QHash<QString, std::optional<QColor>> done_;
    int depth_ = 0;
};

/// Writes a colour as "#RRGGBB", with the alpha behind it when it is not opaque.
QString colourText(const QColor& colour);

} // namespace sotto::theme
