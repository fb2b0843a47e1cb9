#include "commands/palette.h"

#include "preferences/preferences.h"
#include "words/folded.h"

#include <algorithm>

namespace sotto::commands {

namespace {

const QString kRecent = QStringLiteral("palette/recent");
const QString kSettingLink = QStringLiteral("set:");
constexpr int kMostRecent = 5;
constexpr int kStartOfWord = 8;
constexpr int kNeighbour = 4;

} // namespace

int fuzzyScore(const QString& text, const QString& wanted) {
    int score = 0;
    qsizetype from = 0;
    qsizetype before = -2;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        const qsizetype at = text.indexOf(letter, from);
        if (at < 0)
            return -1;
        score +=
            1 + (at == 0 || text[at - 1].isSpace() ? kStartOfWord : 0) + (at == before + 1 ? kNeighbour : 0);
        before = at;
        from = at + 1;
    }
    return score;
}

Palette::Palette(Commands& commands, const conversations::Conversations& conversations,
                 const settings::SettingsCatalogue& catalogue, std::unique_ptr<QSettings> settings,
                 QObject* parent)
    : QAbstractListModel(parent)
    , commands_(commands)
    , conversations_(conversations)
    , catalogue_(catalogue)
    , settings_(std::move(settings))
    , recent_(settings_->value(kRecent).toStringList()) {
}

int Palette::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

const rows::Roles<Palette, Palette::Row>& Palette::roles() {
    static const rows::Roles<Palette, Row> table{
        {"key", [](const auto&, const Row& row) -> QVariant { return row.key; }},
        {"title", [](const auto&, const Row& row) -> QVariant { return row.title; }},
        {"detail", [](const auto&, const Row& row) -> QVariant { return row.detail; }},
        {"keys", [](const auto&, const Row& row) -> QVariant { return row.keys; }},
        {"kind", [](const auto&, const Row& row) -> QVariant { return row.kind; }},
        {"symbol", [](const auto&, const Row& row) -> QVariant { return row.icon; }},
    };
    return table;
}

QVariant Palette::data(const QModelIndex& index, int role) const {
    return roles().read(*this, rows_, index, role);
}

QHash<int, QByteArray> Palette::roleNames() const {
    return roles().names();
}

void Palette::open() {
    text_.clear();
    find();
}

void Palette::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    find();
}

void Palette::used(const QString& key) {
    recent_.removeAll(key);
    recent_.prepend(key);
    recent_ = recent_.mid(0, kMostRecent);
    QStringList kept = recent_;
    kept.removeIf([this](const QString& each) { return conversations_.all().find(each) != nullptr; });
    preferences::put(*settings_, kRecent, kept);
}

void Palette::add(Row row, const QString& wanted) {
    row.score = fuzzyScore(words::folded(row.title), wanted);
    if (row.score < 0)
        return;
    const qsizetype place = recent_.indexOf(row.key);
    row.score += place < 0 ? 0 : int(kMostRecent - place);
    rows_.push_back(std::move(row));
}

void Palette::find() {
    beginResetModel();
    rows_.clear();
    const QString wanted = words::folded(text_);
    const auto of = [this](int row, int role) {
        return commands_.data(commands_.index(row), role).toString();
    };
    const QString command = QStringLiteral("command");
    for (int i = 0; i < commands_.rowCount(); ++i)
        add({command, of(i, Commands::Key), of(i, Commands::Title), of(i, Commands::Area),
             of(i, Commands::Keys), command},
            wanted);
    const conversations::ConversationRows& all = conversations_.all();
    for (int i = 0; i < all.rowCount(); ++i) {
        const QString key = QString::fromStdString(all.at(i).id.text);
        if (!wanted.isEmpty() || recent_.contains(key))
            add({QStringLiteral("conversation"),
                 key,
                 conversations::shownName(all.at(i)),
                 tr("Conversation"),
                 {},
                 QStringLiteral("chats")},
                wanted);
    }
    for (const settings::SettingPlace& each : catalogue_.places())
        if (const QString link = kSettingLink + each.link; !wanted.isEmpty() || recent_.contains(link))
            add({QStringLiteral("setting"),
                 link,
                 each.title,
                 each.page.isEmpty() ? tr("Settings") : each.page,
                 {},
                 each.icon},
                wanted);
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& one, const Row& other) { return one.score > other.score; });
    endResetModel();
    emit changed();
}

} // namespace sotto::commands
