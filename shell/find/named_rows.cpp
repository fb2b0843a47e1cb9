#include "find/named_rows.h"

#include "find/found_words.h"
#include "words/folded.h"

#include <algorithm>

namespace sotto::find {

namespace {

constexpr std::size_t kMost = 8; ///< of each section

bool contains(const QString& name, const QString& folded) {
    return words::folded(name).contains(folded);
}

SearchRow rowOf(const char* kind, const QString& key, const QString& section, const QString& title,
                const QString& icon, const QString& more) {
    SearchRow row;
    row.kind = QString::fromLatin1(kind);
    row.key = key;
    row.section = section;
    row.title = title;
    row.icon = icon;
    row.spoken = more.isEmpty() ? title : NamedRows::tr("%1. %2").arg(title, more);
    return row;
}

} // namespace

NamedRows::NamedRows(bridge::Bridge& bridge, const profile::Profile& profile,
                     const conversations::Conversations& conversations, const commands::Commands& commands,
                     const settings::SettingsCatalogue& catalogue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile)
    , conversations_(conversations)
    , commands_(commands)
    , catalogue_(catalogue)
    , clock_(clock) {
    connect(&profile, &profile::Profile::opened, this, &NamedRows::read);
    connect(&profile, &profile::Profile::closed, this, [this] { contacts_.clear(); });
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        const auto ofContact = [](const client::Event& event) {
            return std::holds_alternative<client::ContactChanged>(event);
        };
        if (std::any_of(events.begin(), events.end(), ofContact))
            read();
    });
}

void NamedRows::read() {
    bridge_.ask<std::vector<client::Contact>>(
        this, [](client::Client& client, auto done) { client.contacts(std::move(done)); },
        [this](Result<std::vector<client::Contact>> all) {
            if (all)
                contacts_ = std::move(*all);
        });
}

QStringList NamedRows::names() const {
    QStringList all;
    for (const client::Conversation& each : conversations_.named({}))
        if (!each.self)
            all << conversations::shownName(each);
    return all;
}

std::vector<SearchRow> NamedRows::people(const QString& text) const {
    std::vector<SearchRow> rows;
    const words::TimeWords times(clock_.wallMs());
    for (const client::Conversation& each : conversations_.named(text))
        if (rows.size() < kMost)
            rows.push_back(find::rowOf(each, times));
    const QString wanted = words::folded(text.trimmed());
    const std::size_t most = rows.size() + kMost;
    for (const client::Contact& each : contacts_) {
        const QString id = QString::fromStdString(each.accountId);
        const bool meant = contains(QString::fromStdString(each.nickname), wanted) ||
                           contains(QString::fromStdString(each.name), wanted) || id.startsWith(wanted);
        if (meant && rows.size() < most && id != profile_.accountId() && !conversations_.all().find(id))
            rows.push_back(find::rowOf(each));
    }
    return rows;
}

std::vector<SearchRow> NamedRows::places(const QString& text) const {
    std::vector<SearchRow> rows;
    const QString wanted = words::folded(text.trimmed());
    for (const settings::SettingPlace& each : catalogue_.places()) {
        if (rows.size() == kMost || !contains(each.title, wanted))
            continue;
        rows.push_back(rowOf("setting", each.link, tr("Settings"), each.title, each.icon, each.page));
        rows.back().detail = each.page;
    }
    const std::size_t most = rows.size() + kMost;
    for (int i = 0; i < commands_.rowCount() && rows.size() < most; ++i) {
        const auto of = [this, i](int role) { return commands_.index(i).data(role).toString(); };
        const QString title = of(commands::Commands::Title);
        const QString keys = of(commands::Commands::Keys);
        if (!contains(title, wanted))
            continue;
        rows.push_back(rowOf("command", of(commands::Commands::Key), tr("Commands"), title,
                             QStringLiteral("command"), keys));
        rows.back().note = keys;
    }
    return rows;
}

std::vector<SearchRow> NamedRows::start(const QStringList& recent, const std::vector<Completion>& operators) {
    std::vector<SearchRow> rows;
    const QString searches = tr("Recent searches");
    for (const QString& each : recent)
        rows.push_back(rowOf("recent", each, searches, each, QStringLiteral("clock"), {}));
    if (!rows.empty())
        rows.push_back(
            rowOf("clear", {}, searches, tr("Forget recent searches"), QStringLiteral("trash"), {}));
    for (std::size_t i = 0; i < operators.size(); ++i) {
        rows.push_back(rowOf("filter", QString::number(i), tr("Narrow it down"), operators[i].shown,
                             QStringLiteral("search"), operators[i].words));
        rows.back().detail = operators[i].words;
    }
    return rows;
}

} // namespace sotto::find
