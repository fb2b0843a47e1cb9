#include "conversation/message_text.h"

#include "client/mentions.h"
#include "conversation/inline_markup.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace sotto::conversation {

namespace {

constexpr qsizetype kFoldedLength = 2500;
constexpr qsizetype kFoldedLines = 40;
/// Beyond this a message is shown as it was typed: nobody writes markup over so many characters.
constexpr qsizetype kMarkupLength = 20'000;
constexpr qsizetype kPreviewLength = 200;
constexpr int kMostBigEmoji = 5;
constexpr QLatin1String kFence("```");

struct Range {
    char32_t first, last;
};

/// Where emoji live; characters of these ranges that are text by default need U+FE0F after them.
constexpr std::array kEmojiRanges = {
    Range{0x1F1E6, 0x1F1FF}, Range{0x1F300, 0x1FAFF}, Range{0x1F000, 0x1F2FF}, Range{0x2600, 0x27BF},
    Range{0x2300, 0x23FF},   Range{0x2B00, 0x2BFF},   Range{0x2190, 0x21FF},   Range{0x25A0, 0x25FF},
    Range{0x3030, 0x303D},   Range{0x3297, 0x3299},   Range{0x203C, 0x2049},   Range{0x2122, 0x2139},
    Range{0xA9, 0xAE}};
/// Those below U+1F000 that are pictures without U+FE0F.
constexpr std::array kPictures = {
    Range{0x231A, 0x231B}, Range{0x23E9, 0x23EC}, Range{0x23F0, 0x23F0}, Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE}, Range{0x2614, 0x2615}, Range{0x2648, 0x2653}, Range{0x267F, 0x267F},
    Range{0x2693, 0x2693}, Range{0x26A1, 0x26A1}, Range{0x26AA, 0x26AB}, Range{0x26BD, 0x26BE},
    Range{0x26C4, 0x26C5}, Range{0x26CE, 0x26CE}, Range{0x26D4, 0x26D4}, Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3}, Range{0x26F5, 0x26F5}, Range{0x26FA, 0x26FA}, Range{0x26FD, 0x26FD},
    Range{0x2705, 0x2705}, Range{0x270A, 0x270B}, Range{0x2728, 0x2728}, Range{0x274C, 0x274C},
    Range{0x274E, 0x274E}, Range{0x2753, 0x2755}, Range{0x2757, 0x2757}, Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0}, Range{0x27BF, 0x27BF}, Range{0x2B1B, 0x2B1C}, Range{0x2B50, 0x2B50},
    Range{0x2B55, 0x2B55}};

template <class Ranges>
bool isIn(const Ranges& ranges, char32_t point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [point](const Range& range) { return point >= range.first && point <= range.last; });
}

bool isEmoji(const QString& cluster) {
    const QList<uint> points = cluster.toUcs4();
    constexpr uint kPicture = 0xFE0F;
    constexpr uint kKeycap = 0x20E3;
    if (points.contains(kKeycap))
        return points.size() <= 3;
    const char32_t first = points.front();
    if (!isIn(kEmojiRanges, first))
        return false;
    return first >= 0x1F000 || isIn(kPictures, first) || points.contains(kPicture);
}

struct Lines {
    explicit Lines(const QString& text) : all(QStringView(text).split(QLatin1Char('\n'))) {}
    QList<QStringView> all;
    qsizetype at = 0;

    bool more() const { return at < all.size(); }
    QStringView now() const { return all[at]; }
};

/// The bullet of a list item and where its text begins; empty: the line is none.
std::pair<QString, qsizetype> itemOf(QStringView line) {
    if (line.size() > 2 && (line[0] == QLatin1Char('-') || line[0] == QLatin1Char('*')) &&
        line[1] == QLatin1Char(' ') && !line.mid(2).trimmed().isEmpty())
        return {QStringLiteral("•"), 2};
    qsizetype digits = 0;
    while (digits < line.size() && digits < 4 && line[digits] >= QLatin1Char('0') &&
           line[digits] <= QLatin1Char('9'))
        ++digits;
    const bool numbered = digits > 0 && digits < 4 && line.mid(digits).startsWith(QLatin1String(". ")) &&
                          !line.mid(digits + 2).trimmed().isEmpty();
    return numbered ? std::pair(line.left(digits + 1).toString(), digits + 2)
                    : std::pair(QString(), qsizetype(0));
}

bool isQuote(QStringView line) {
    return line.startsWith(QLatin1Char('>'));
}

/// The line that ends the code block beginning at `lines`; -1: it is none.
qsizetype fenceEnd(const Lines& lines) {
    if (!lines.now().startsWith(kFence))
        return -1;
    for (qsizetype end = lines.at + 1; end < lines.all.size(); ++end)
        if (lines.all[end].trimmed() == kFence)
            return end > lines.at + 1 ? end : -1;
    return -1;
}

QString joined(const QList<QStringView>& lines) {
    QStringList texts;
    for (const QStringView line : lines)
        texts << line.toString();
    return texts.join(QLatin1Char('\n'));
}

class BlockParser {
public:
    BlockParser(MessageText& out, const Mentions& mentions) : out_(out), inline_(out.links, mentions) {}

    void parse(const QString& text) {
        Lines lines(text);
        while (lines.more()) {
            if (code(lines) || quote(lines) || item(lines))
                continue;
            pending_ << lines.now();
            ++lines.at;
        }
        flush();
    }

private:
    bool code(Lines& lines) {
        const qsizetype end = fenceEnd(lines);
        if (end < 0)
            return false;
        flush();
        out_.blocks << TextBlock{
            TextBlock::Kind::Code, joined(lines.all.mid(lines.at + 1, end - lines.at - 1)), {}, Markup::None};
        lines.at = end + 1;
        return true;
    }

    bool quote(Lines& lines) {
        if (!isQuote(lines.now()))
            return false;
        flush();
        QList<QStringView> quoted;
        for (; lines.more() && isQuote(lines.now()); ++lines.at) {
            const QStringView line = lines.now().mid(1);
            quoted << (line.startsWith(QLatin1Char(' ')) ? line.mid(1) : line);
        }
        out_.blocks << inline_.block(TextBlock::Kind::Quote, joined(quoted));
        return true;
    }

    bool item(Lines& lines) {
        const auto [bullet, begin] = itemOf(lines.now());
        if (bullet.isEmpty())
            return false;
        flush();
        TextBlock block = inline_.block(TextBlock::Kind::Item, lines.now().mid(begin).toString());
        block.bullet = bullet;
        out_.blocks << block;
        ++lines.at;
        return true;
    }

    void flush() {
        // Blocks stand apart by themselves; empty lines beside them would double the gap.
        while (!pending_.isEmpty() && pending_.back().trimmed().isEmpty())
            pending_.removeLast();
        while (!out_.blocks.isEmpty() && !pending_.isEmpty() && pending_.front().trimmed().isEmpty())
            pending_.removeFirst();
        if (!pending_.isEmpty())
            out_.blocks << inline_.block(TextBlock::Kind::Text, joined(pending_));
        pending_.clear();
    }

    MessageText& out_;
    InlineMarkup inline_;
    QList<QStringView> pending_;
};

/// At most what a folded message shows, without cutting through a character.
QString folded(const QString& text) {
    qsizetype end = std::min(text.size(), kFoldedLength);
    qsizetype lines = 0;
    for (qsizetype at = 0; at < end; ++at)
        if (text[at] == QLatin1Char('\n') && ++lines == kFoldedLines)
            end = at;
    if (end == text.size())
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(end);
    if (!finder.isAtBoundary())
        end = finder.toPreviousBoundary();
    return text.left(end);
}

QString withoutSpaceAtTheEnd(QString text) {
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    text.truncate(end);
    return text;
}

} // namespace

MessageText formatMessage(const QString& text, Length length, const TextStyle& style,
                          const Mentions& mentions) {
    MessageText result;
    const QString whole = withoutSpaceAtTheEnd(text);
    const QString shown = length == Length::Folded ? folded(whole) : whole;
    result.cut = shown.size() < whole.size();
    result.rightToLeft = shown.isRightToLeft();
    result.bigEmoji = style.bigEmoji && isEmojiOnly(shown);
    if (shown.size() <= kMarkupLength && !style.markdown)
        result.blocks << InlineMarkup(result.links, mentions, InlineMarkup::Marks::Shown)
                             .block(TextBlock::Kind::Text, shown);
    else if (shown.size() <= kMarkupLength)
        BlockParser(result, mentions).parse(shown);
    if (result.blocks.isEmpty())
        result.blocks << TextBlock{TextBlock::Kind::Text, shown, {}, Markup::None};
    return result;
}

bool isEmojiOnly(const QString& text) {
    constexpr qsizetype kLongest = 100;
    if (text.isEmpty() || text.size() > kLongest)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    for (qsizetype begin = 0, end = 0; (end = finder.toNextBoundary()) > 0; begin = end) {
        const QString cluster = text.mid(begin, end - begin);
        if (cluster.trimmed().isEmpty())
            continue;
        if (!isEmoji(cluster) || ++count > kMostBigEmoji)
            return false;
    }
    return count > 0;
}

QString plainTextOf(const client::Message& message) {
    return QString::fromStdString(client::withNames(message.text, message.mentions));
}

QString oneLine(const QString& text) {
    return text.left(kPreviewLength).simplified();
}

} // namespace sotto::conversation
