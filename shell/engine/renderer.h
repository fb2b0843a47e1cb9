#pragma once

#include <QString>

namespace sotto::engine {

/// Draws with the processor where there is no graphics card to draw with: OpenGL in software needs more
/// memory and is slower. `wanted` is SystemChoices::rendering; QT_QUICK_BACKEND and QSG_RHI_BACKEND decide
/// when they are set. Before the first window.
void chooseRenderer(const QString& wanted);

} // namespace sotto::engine
