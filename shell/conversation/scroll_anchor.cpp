#include "conversation/scroll_anchor.h"

#include <QString>
#include <QStringList>

namespace sotto::conversation {

namespace {

constexpr int kWhole = 1000;
constexpr int kFurthest = 100 * kWhole; ///< of a very long message

} // namespace

std::string toText(const ScrollAnchor& anchor) {
    const int share = qBound(-kFurthest, qRound(anchor.share * kWhole), kFurthest);
    return anchor.message.text + ' ' + std::to_string(share);
}

std::optional<ScrollAnchor> parseAnchor(const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char(' '));
    bool number = false;
    const int share = parts.size() == 2 ? parts[1].toInt(&number) : 0;
    if (!number || parts[0].isEmpty() || qAbs(share) > kFurthest)
        return std::nullopt;
    return ScrollAnchor{{parts[0].toStdString()}, qreal(share) / kWhole};
}

} // namespace sotto::conversation
