#include "commands/palette.h"

#include "words/folded.h"

#include <algorithm>

namespace sotto::commands {

namespace {

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

Palette::Palette(Commands& commands, const conversations::Conversations& conversations, QObject* parent)
    : QAbstractListModel(parent)
    , commands_(commands)
    , conversations_(conversations) {
}

int Palette::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant Palette::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = rows_[std::size_t(index.row())];
    switch (role) {
    case Key:
        return row.key;
    case Title:
        return row.title;
    case Detail:
        return row.detail;
    case Keys:
        return row.keys;
    case IsCommand:
        return row.isCommand;
    default:
        return {};
    }
}

QHash<int, QByteArray> Palette::roleNames() const {
    return {{Key, "key"}, {Title, "title"}, {Detail, "detail"}, {Keys, "keys"}, {IsCommand, "isCommand"}};
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
    for (int i = 0; i < commands_.rowCount(); ++i)
        add({of(i, Commands::Key), of(i, Commands::Title), of(i, Commands::Area), of(i, Commands::Keys)},
            wanted);
    const conversations::ConversationRows& all = conversations_.all();
    for (int i = 0; !wanted.isEmpty() && i < all.rowCount(); ++i)
        add({QString::fromStdString(all.at(i).id.text),
             conversations::shownName(all.at(i)),
             tr("Conversation"),
             {},
             false},
            wanted);
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& one, const Row& other) { return one.score > other.score; });
    endResetModel();
    emit changed();
}

} // namespace sotto::commands
