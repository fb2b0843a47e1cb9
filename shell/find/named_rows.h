#pragma once

#include "commands/commands.h"
#include "conversations/conversations.h"
#include "find/operators.h"
#include "find/search_row.h"
#include "settings/settings_catalogue.h"

namespace sotto::find {

/// What is found by its name, and therefore at once.
class NamedRows : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    NamedRows(bridge::Bridge& bridge, const profile::Profile& profile,
              const conversations::Conversations& conversations, const commands::Commands& commands,
              const settings::SettingsCatalogue& catalogue, const Clock& clock, QObject* parent = nullptr);

    /// Conversations, and people one has no conversation with.
    std::vector<SearchRow> people(const QString& text) const;
    /// Settings and commands.
    std::vector<SearchRow> places(const QString& text) const;
    /// Names to complete operators with.
    QStringList names() const;

    /// What there is before anything is typed: `recent` searches and what a search understands.
    static std::vector<SearchRow> start(const QStringList& recent, const std::vector<Completion>& operators);

private:
    void read();

    bridge::Bridge& bridge_;
    const profile::Profile& profile_;
    const conversations::Conversations& conversations_;
    const commands::Commands& commands_;
    const settings::SettingsCatalogue& catalogue_;
    const Clock& clock_;
    std::vector<client::Contact> contacts_;
};

} // namespace sotto::find
