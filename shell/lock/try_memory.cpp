#include "lock/try_memory.h"

#include "preferences/preferences.h"

#include <QCryptographicHash>

namespace sotto::lock {

profile::Profile::TryMemory triesOf(const QString& profile) {
    const QString key =
        QStringLiteral("lock/tries-") +
        QString::fromLatin1(
            QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    return {[key] { return preferences::open()->value(key).toInt(); },
            [key](int tries) {
                const auto settings = preferences::open();
                if (tries > 0)
                    preferences::put(*settings, key, tries);
                else
                    settings->remove(key);
            }};
}

} // namespace sotto::lock
