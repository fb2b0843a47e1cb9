#pragma once

namespace sotto::notifications {

/// The number on the program's symbol in docks that show one (com.canonical.Unity.LauncherEntry); 0: none.
/// UI thread; nothing happens without a session bus.
void showLauncherCount(int count);

} // namespace sotto::notifications
