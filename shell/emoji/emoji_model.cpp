#include "emoji/emoji_model.h"

#include "emoji/emoji_list.h"

#include <QVariantList>

#include <algorithm>

namespace sotto::emoji {

namespace {

constexpr auto kSetting = "window.recentEmoji";
constexpr qsizetype kMostRecent = 32;
const QString kRecent = QStringLiteral("recent");

} // namespace

EmojiModel::EmojiModel(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge) {
    connect(&profile, &profile::Profile::opened, this, &EmojiModel::readRecent);
    connect(&profile, &profile::Profile::closed, this, [this] {
        recent_.clear();
        shown_.clear();
    });
}

void EmojiModel::readRecent() {
    bridge_.ask<std::string>(
        this, [](client::Client& client, auto done) { client.setting(kSetting, std::move(done)); },
        [this](const Result<std::string>& value) {
            if (!value)
                return;
            recent_ = QString::fromStdString(*value).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        });
}

QVariantList EmojiModel::groups() const {
    const auto entry = [](const QString& key, const QString& emoji) {
        return QVariantMap{{QStringLiteral("key"), key}, {QStringLiteral("emoji"), emoji}};
    };
    QVariantList list = {entry(kRecent, QStringLiteral("🕘"))};
    QString last;
    for (const Emoji& emoji : allEmoji())
        if (std::exchange(last, emoji.group) != emoji.group)
            list << entry(emoji.group, emoji.text);
    return list;
}

QStringList EmojiModel::quick() const {
    return {QStringLiteral("👍"), QStringLiteral("❤️"), QStringLiteral("😂"),
            QStringLiteral("😮"), QStringLiteral("😢"),      QStringLiteral("🎉")};
}

QString EmojiModel::nameOf(const QString& emoji) const {
    const int place = find(emoji);
    return place < 0 ? emoji : allEmoji()[place].name;
}

void EmojiModel::setGroup(const QString& group) {
    if (group == group_ && search_.isEmpty())
        return;
    group_ = group;
    search_.clear();
    show();
}

void EmojiModel::setSearch(const QString& search) {
    if (search == search_)
        return;
    search_ = search;
    show();
}

int EmojiModel::find(const QString& emoji) {
    const auto found = std::find_if(allEmoji().begin(), allEmoji().end(),
                                    [&emoji](const Emoji& each) { return each.text == emoji; });
    return found == allEmoji().end() ? -1 : int(found - allEmoji().begin());
}

void EmojiModel::show() {
    const QStringList words = search_.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    shown_.clear();
    if (words.isEmpty() && group_ == kRecent) {
        for (const QString& emoji : recent_)
            if (const int place = find(emoji); place >= 0)
                shown_ << place;
    } else {
        for (int place = 0; place < allEmoji().size(); ++place) {
            const Emoji& emoji = allEmoji()[place];
            if (words.isEmpty() ? emoji.group == group_ : isNamed(emoji, words))
                shown_ << place;
        }
    }
    endResetModel();
    emit changed();
}

int EmojiModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant EmojiModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Emoji& emoji = allEmoji()[shown_[index.row()]];
    return role == EmojiRole ? QVariant(emoji.text) : role == NameRole ? QVariant(emoji.name) : QVariant();
}

QHash<int, QByteArray> EmojiModel::roleNames() const {
    return {{EmojiRole, "emoji"}, {NameRole, "name"}};
}

void EmojiModel::use(const QString& emoji) {
    recent_.removeAll(emoji);
    recent_.prepend(emoji);
    while (recent_.size() > kMostRecent)
        recent_.removeLast();
    // It is a convenience: one that is not kept is no trouble worth a word.
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.setSetting(kSetting, recent_.join(QLatin1Char(' ')).toStdString(), std::move(done));
        },
        [](const Result<void>&) {});
}

} // namespace sotto::emoji
