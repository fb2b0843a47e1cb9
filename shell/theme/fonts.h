#pragma once

#include <QStringList>

namespace sotto::theme {

/// The families to try for text, best first: `wanted` when there is one, else the desktop's own UI font, then
/// the ones we recommend as packages. Generic system answers ("Sans") do not count as a choice.
QStringList textFamilies(const QString& wanted);

/// The family that draws emoji in colour.
QString emojiFamily();

/// The same as textFamilies() for code and ids.
QStringList monoFamilies(const QString& wanted);

} // namespace sotto::theme
