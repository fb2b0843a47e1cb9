#include "images/providers.h"

#include "images/icon_provider.h"
#include "images/shadow_provider.h"

#include <QQmlEngine>

namespace sotto::images {

void addProviders(QQmlEngine& engine, AvatarProvider::Pictures pictures) {
    engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    engine.addImageProvider(QStringLiteral("shadow"), new ShadowProvider);
    engine.addImageProvider(QStringLiteral("avatar"), new AvatarProvider(std::move(pictures)));
}

} // namespace sotto::images
