#pragma once

#include "images/avatar_provider.h"

class QQmlEngine;

namespace sotto::images {

/// Gives an engine the image sources of the window: icon, shadow and avatar.
void addProviders(QQmlEngine& engine, AvatarProvider::Pictures pictures);

} // namespace sotto::images
