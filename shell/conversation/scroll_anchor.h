#pragma once

#include "client/types.h"

#include <QtGlobal>

#include <optional>

namespace sotto::conversation {

/// The message that was at the upper edge of the view, and where its own upper edge was, as a share of the
/// view's height. In the store it is text: "ID SHARE-IN-THOUSANDTHS".
struct ScrollAnchor {
    client::MessageId message;
    qreal share = 0;
};

std::string toText(const ScrollAnchor& anchor);
/// Empty for what no version of this has written.
std::optional<ScrollAnchor> parseAnchor(const std::string& text);

} // namespace sotto::conversation
