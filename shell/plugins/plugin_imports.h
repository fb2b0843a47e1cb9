#pragma once

#include <QString>

namespace sotto::plugins {

/// The first module that QML or scripts below `folder` import though plugins may not, or "" when all is well;
/// what is too much to be looked through counts as forbidden, too. A check against accidents and shortcuts:
/// code that wants to hide what it imports can.
QString forbiddenImport(const QString& folder);

/// The same of one text.
QString forbiddenImportIn(const QString& text);

} // namespace sotto::plugins
