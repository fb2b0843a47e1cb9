#pragma once

#include <QString>

namespace sotto::words {

/// For finding: without case and accents, so that "mira" finds "Míra".
QString folded(const QString& text);

} // namespace sotto::words
