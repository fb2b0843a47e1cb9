#pragma once

#include "theme/tokens.h"

#include <QList>
#include <QString>

namespace sotto::theme {

/// The colours of a ramp: hues evenly spread, all equally light to the eye.
QList<QColor> avatarColours(const AvatarRamp& ramp);

/// The colour of a key (an account or conversation id) in a ramp of `count`; the same on every computer.
int avatarIndex(const QString& key, int count);

/// Up to two letters for a name, by words; never half a character.
QString initials(const QString& name);

} // namespace sotto::theme
