#include "commands/found_commands.h"

#include "commands/commands.h"
#include "words/folded.h"

namespace sotto::commands {

void FoundCommands::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    invalidateFilter();
    emit textChanged();
}

bool FoundCommands::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex command = sourceModel()->index(row, 0, parent);
    const QString keys = command.data(Commands::Keys).toString();
    const QString words = command.data(Commands::Title).toString() + QLatin1Char(' ') + keys;
    return !keys.isEmpty() && words::folded(words).contains(words::folded(text_.trimmed()));
}

} // namespace sotto::commands
