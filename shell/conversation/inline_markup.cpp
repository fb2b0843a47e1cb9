#include "conversation/inline_markup.h"

#include "theme/fonts.h"
#include "words/sentence.h"

#include <QUrl>

#include <array>

namespace sotto::conversation {

namespace {

/// How far the end of an emphasis is looked for, and how deep they nest: hostile text stays cheap.
constexpr qsizetype kReach = 1000;
constexpr int kDeepest = 4;
constexpr qsizetype kMaxLinks = 50;
constexpr qsizetype kMaxAddress = 2000;
constexpr qsizetype kTrailing = 32;
constexpr qsizetype kLongestPicture = 32;
constexpr char16_t kFirstPicture = 0xA9;
constexpr QChar kInColour(0xFE0F);
constexpr QChar kJoiner(0x200D);

struct Emphasis {
    QLatin1String mark;
    QLatin1String open;
    QLatin1String close;
};

constexpr std::array kEmphases = {
    Emphasis{QLatin1String("**"), QLatin1String("<b>"), QLatin1String("</b>")},
    Emphasis{QLatin1String("~~"), QLatin1String("<s>"), QLatin1String("</s>")},
    Emphasis{QLatin1String("*"), QLatin1String("<i>"), QLatin1String("</i>")},
    Emphasis{QLatin1String("_"), QLatin1String("<i>"), QLatin1String("</i>")},
};

bool isWord(QStringView text, qsizetype at) {
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at].isSurrogate());
}

bool isSpace(QStringView text, qsizetype at) {
    return at < 0 || at >= text.size() || text[at].isSpace();
}

bool standsAt(QStringView text, qsizetype at, QLatin1String what) {
    return text.mid(at).startsWith(what, Qt::CaseInsensitive);
}

bool opens(QStringView text, qsizetype at, QLatin1String mark) {
    const QChar sign = mark.front();
    return standsAt(text, at, mark) && !isWord(text, at - 1) && (at == 0 || text[at - 1] != sign) &&
           !isSpace(text, at + mark.size()) && text[at + mark.size()] != sign;
}

qsizetype closing(QStringView text, qsizetype from, QLatin1String mark) {
    const QChar sign = mark.front();
    const qsizetype end = std::min(text.size(), from + kReach);
    for (qsizetype at = from + 1; at + mark.size() <= end; ++at)
        if (standsAt(text, at, mark) && !isSpace(text, at - 1) && text[at - 1] != sign &&
            !isWord(text, at + mark.size()) &&
            (at + mark.size() == text.size() || text[at + mark.size()] != sign))
            return at;
    return -1;
}

/// Without what belongs to the sentence around an address.
qsizetype addressEnd(QStringView address) {
    static const QString trailing = QStringLiteral(".,;:!?'\"*_~…»”’");
    qsizetype end = address.size();
    const qsizetype least = std::max<qsizetype>(0, end - kTrailing);
    while (end > least) {
        const QChar last = address[end - 1];
        const QStringView kept = address.left(end);
        const bool unpaired = (last == QLatin1Char(')') && kept.count(QLatin1Char('(')) < kept.count(last)) ||
                              (last == QLatin1Char(']') && kept.count(QLatin1Char('[')) < kept.count(last));
        if (!trailing.contains(last) && !unpaired)
            break;
        --end;
    }
    return end;
}

QString encodedAddress(QStringView typed) {
    const bool bare = typed.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
    const QUrl url((bare ? QStringLiteral("https://") : QString()) + typed.toString(), QUrl::TolerantMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || !url.host().contains(QLatin1Char('.')))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace

TextBlock InlineMarkup::block(TextBlock::Kind kind, const QString& text) {
    out_.clear();
    styled_ = rich_ = false;
    run(text, 0);
    if (rich_)
        return {kind, out_, {}, Markup::Rich};
    if (styled_)
        return {kind, out_, {}, Markup::Styled};
    return {kind, text, {}, Markup::None};
}

void InlineMarkup::run(QStringView text, int depth) {
    for (qsizetype at = 0; at < text.size();) {
        const bool marked = marks_ == Marks::Used;
        qsizetype taken = marked ? code(text, at) : 0;
        if (taken == 0)
            taken = link(text, at);
        if (taken == 0)
            taken = mention(text, at);
        if (taken == 0)
            taken = picture(text, at);
        if (taken == 0 && marked)
            taken = emphasis(text, at, depth);
        if (taken == 0) {
            literal(text, at);
            taken = 1;
        }
        at += taken;
    }
}

qsizetype InlineMarkup::code(QStringView text, qsizetype at) {
    if (text[at] != QLatin1Char('`'))
        return 0;
    const qsizetype end = text.mid(0, std::min(text.size(), at + kReach)).indexOf(QLatin1Char('`'), at + 1);
    const QStringView inside = end < 0 ? QStringView() : text.mid(at + 1, end - at - 1);
    if (inside.trimmed().isEmpty() || inside.contains(QLatin1Char('\n')))
        return 0;
    out_ += QLatin1String("<code>");
    escaped(inside);
    out_ += QLatin1String("</code>");
    rich_ = true;
    return end - at + 1;
}

qsizetype InlineMarkup::link(QStringView text, qsizetype at) {
    const QChar first = text[at].toLower();
    if ((first != QLatin1Char('h') && first != QLatin1Char('w')) || isWord(text, at - 1) ||
        links_.size() >= kMaxLinks)
        return 0;
    if (!standsAt(text, at, QLatin1String("https://")) && !standsAt(text, at, QLatin1String("http://")) &&
        !standsAt(text, at, QLatin1String("www.")))
        return 0;
    qsizetype end = at;
    while (end < text.size() && end - at < kMaxAddress && !text[end].isSpace() &&
           text[end] != QLatin1Char('<') && text[end] != QLatin1Char('>') && text[end] != QLatin1Char('"') &&
           text[end] != QLatin1Char('`'))
        ++end;
    const QStringView typed = text.mid(at, addressEnd(text.mid(at, end - at)));
    const QString address = encodedAddress(typed);
    if (address.isEmpty())
        return 0;
    out_ += QStringLiteral("<a href=\"%1\">").arg(links_.size());
    escaped(typed);
    out_ += QLatin1String("</a>");
    links_ << address;
    styled_ = true;
    return typed.size();
}

/// The name is a stranger's own as well: it takes the place of the id when nothing is read as markup any
/// more.
qsizetype InlineMarkup::mention(QStringView text, qsizetype at) {
    if (text[at] != QLatin1Char('@'))
        return 0;
    for (const client::Mention& each : mentions_) {
        const QLatin1String id(each.accountId.data(), qsizetype(each.accountId.size()));
        if (!standsAt(text, at + 1, id))
            continue;
        out_ += QLatin1String("<b>");
        escaped(QString(QLatin1Char('@') + words::isolated(QString::fromStdString(each.name).simplified())));
        out_ += QLatin1String("</b>");
        styled_ = true;
        return 1 + id.size();
    }
    return 0;
}

/// An emoji that its author wants in colour (U+FE0F), with what is joined to it. Text fonts draw many of them
/// in black, and Qt 6.4 takes the first font that has the character.
qsizetype InlineMarkup::picture(QStringView text, qsizetype at) {
    if (text[at].unicode() < kFirstPicture)
        return 0;
    bool coloured = false;
    qsizetype end = at;
    while (end < text.size() && end - at < kLongestPicture) {
        end += text[end].isHighSurrogate() ? 2 : 1;
        if (text.mid(end).startsWith(kInColour)) {
            coloured = true;
            ++end;
        }
        if (!text.mid(end).startsWith(kJoiner))
            break;
        ++end;
    }
    if (!coloured || end > text.size())
        return 0;
    out_ += QStringLiteral("<span style=\"font-family:'%1'\">").arg(theme::emojiFamily());
    escaped(text.mid(at, end - at));
    out_ += QLatin1String("</span>");
    rich_ = true;
    return end - at;
}

qsizetype InlineMarkup::emphasis(QStringView text, qsizetype at, int depth) {
    const QChar sign = text[at];
    if (depth >= kDeepest ||
        (sign != QLatin1Char('*') && sign != QLatin1Char('_') && sign != QLatin1Char('~')))
        return 0;
    for (const Emphasis& kind : kEmphases) {
        if (!opens(text, at, kind.mark))
            continue;
        const qsizetype begin = at + kind.mark.size();
        const qsizetype end = closing(text, begin, kind.mark);
        if (end < 0)
            continue;
        out_ += kind.open;
        run(text.mid(begin, end - begin), depth + 1);
        out_ += kind.close;
        styled_ = true;
        return end + kind.mark.size() - at;
    }
    return 0;
}

void InlineMarkup::literal(QStringView text, qsizetype at) {
    switch (text[at].unicode()) {
    case '&':
        out_ += QLatin1String("&amp;");
        return;
    case '<':
        out_ += QLatin1String("&lt;");
        return;
    case '>':
        out_ += QLatin1String("&gt;");
        return;
    case '"':
        out_ += QLatin1String("&quot;");
        return;
    case '\n':
        out_ += QLatin1String("<br>");
        return;
    case '\t':
        out_ += QLatin1String("&nbsp;&nbsp;&nbsp; ");
        return;
    case ' ':
        // Markup would join spaces, and drop those at the start of a line.
        out_ += at == 0 || text[at - 1].isSpace() ? QLatin1String("&nbsp;") : QLatin1String(" ");
        return;
    default:
        out_ += text[at];
    }
}

void InlineMarkup::escaped(QStringView text) {
    for (qsizetype at = 0; at < text.size(); ++at)
        literal(text, at);
}

} // namespace sotto::conversation
