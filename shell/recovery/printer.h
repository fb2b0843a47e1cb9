#pragma once

#include "recovery/recovery_sheet.h"

#include <QWindow>

namespace sotto::recovery {

/// The system's dialog for choosing a printer, above `window`.
RecoverySheet::Print systemPrinter(QWindow& window);

} // namespace sotto::recovery
