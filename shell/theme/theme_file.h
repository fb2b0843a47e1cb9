#pragma once

#include "base/result.h"
#include "theme/tokens.h"

#include <QByteArray>
#include <QJsonObject>

namespace sotto::theme {

inline constexpr qsizetype kMaxThemeFile = 512 * 1024;
inline constexpr int kThemeVersion = 1;

/// A theme file as it was written: identity checked, values still raw and possibly wrong.
struct ThemeFile {
    QString id;
    QString name;
    QString author;
    QString license;
    QString description;
    QString homepage; ///< shown as text, never opened
    int version = kThemeVersion;
    Appearance appearance = Appearance::Light;
    QString base; ///< "paper", "ink" or "contrast"
    QJsonObject values;
};

/// Reads one theme. Code::Invalid when it is not a theme at all or lacks something required; unknown keys and
/// values of a newer version are kept in `values` and ignored later. Nothing is loaded from anywhere.
Result<ThemeFile> parseThemeFile(const QByteArray& bytes);

} // namespace sotto::theme
