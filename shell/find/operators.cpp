#include "find/operators.h"

#include "words/folded.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sotto::find {

namespace {

constexpr std::size_t kMostNames = 6;

/// The words of this file; its functions are no members of a QObject.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SearchOperators)
};

std::vector<Completion> operators() {
    const auto plain = [](const char* name, const QString& words) {
        const QString text = QString::fromLatin1(name);
        return Completion{text, words, text};
    };
    return {
        plain("from:", Words::tr("Messages that somebody wrote")),
        plain("in:", Words::tr("In one conversation")),
        plain("has:photo", Words::tr("With a photo")),
        plain("has:video", Words::tr("With a video")),
        plain("has:voice", Words::tr("Voice messages")),
        plain("has:file", Words::tr("With a file")),
        plain("has:link", Words::tr("With a link")),
        plain("before:", Words::tr("Before a day, month or year")),
        plain("after:", Words::tr("After a day, month or year")),
        plain("on:", Words::tr("On a day, in a month or year")),
        plain("is:unread", Words::tr("Not read yet")),
        plain("is:starred", Words::tr("With a star")),
        plain("is:pinned", Words::tr("In pinned conversations")),
        plain("is:failed", Words::tr("Not sent")),
        {QStringLiteral("“…”"), Words::tr("Exactly these words, one after the other"), QStringLiteral("\"\""),
         1},
        {QStringLiteral("-…"), Words::tr("Without a word"), QStringLiteral("-")},
    };
}

/// Where the word at the cursor begins; what stands in quotation marks is one word.
int wordStart(const Typed& typed) {
    int start = 0;
    bool quoted = false;
    for (int i = 0; i < typed.cursor; ++i) {
        const QChar letter = typed.text[i];
        if (letter == QLatin1Char('"'))
            quoted = !quoted;
        else if (letter.isSpace() && !quoted)
            start = i + 1;
    }
    return start;
}

QString wordAt(const Typed& typed) {
    const int start = wordStart(typed);
    return typed.text.mid(start, typed.cursor - start);
}

/// Name and value of an operator, or nothing.
QRegularExpressionMatch parse(const QString& word) {
    static const QRegularExpression form(QStringLiteral("^(from|in|has|is|before|after|on):\"?([^\"]*)\"?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(word);
}

Completion withValue(const QString& name, const QString& shown, const QString& words, QString value) {
    value.remove(QLatin1Char('"'));
    if (value.contains(QRegularExpression(QStringLiteral("\\s"))))
        value = QLatin1Char('"') + value + QLatin1Char('"');
    return {shown, words, name + QLatin1Char(':') + value + QLatin1Char(' ')};
}

std::vector<Completion> people(const QString& name, const QString& begun, const QStringList& names) {
    std::vector<Completion> found;
    const QString wanted = words::folded(begun);
    const bool author = name == QLatin1String("from");
    const QString self = author ? Words::tr("You") : Words::tr("Notes to me");
    const QString me = QStringLiteral("me");
    if (words::folded(self).startsWith(wanted) || me.startsWith(wanted))
        found.push_back(withValue(name, self, {}, me));
    for (const QString& each : names)
        if (found.size() < kMostNames && words::folded(each).contains(wanted))
            found.push_back(withValue(name, each, {}, each));
    return found;
}

std::vector<Completion> dates(const QString& name, const QString& begun, const QDate& today) {
    const QString day = QStringLiteral("yyyy-MM-dd");
    const QString month = QStringLiteral("yyyy-MM");
    const QString year = QStringLiteral("yyyy");
    const std::pair<QString, QString> all[] = {
        {Words::tr("Today"), today.toString(day)},
        {Words::tr("Yesterday"), today.addDays(-1).toString(day)},
        {Words::tr("This month"), today.toString(month)},
        {Words::tr("Last month"), today.addMonths(-1).toString(month)},
        {Words::tr("This year"), today.toString(year)},
        {Words::tr("Last year"), today.addYears(-1).toString(year)},
    };
    std::vector<Completion> found;
    for (const auto& [shown, date] : all)
        if (date.startsWith(begun) && date != begun)
            found.push_back(withValue(name, shown, date, date));
    return found;
}

/// What can follow the colon.
std::vector<Completion> values(const QRegularExpressionMatch& word, const QStringList& names,
                               const QDate& today) {
    const QString name = word.captured(1).toLower();
    if (name == QLatin1String("from") || name == QLatin1String("in"))
        return people(name, word.captured(2), names);
    if (name == QLatin1String("before") || name == QLatin1String("after") || name == QLatin1String("on"))
        return dates(name, word.captured(2), today);
    return {};
}

/// The search would take it as an operator.
bool isComplete(const QRegularExpressionMatch& word) {
    static const QRegularExpression date(QStringLiteral("^\\d{4}(-\\d{1,2}){0,2}$"));
    const QString name = word.captured(1).toLower();
    const QString value = word.captured(2).toLower();
    if (name == QLatin1String("from") || name == QLatin1String("in"))
        return !value.isEmpty();
    if (name == QLatin1String("has"))
        return QStringList{QStringLiteral("photo"), QStringLiteral("video"), QStringLiteral("voice"),
                           QStringLiteral("file"), QStringLiteral("link")}
            .contains(value);
    if (name == QLatin1String("is"))
        return QStringList{QStringLiteral("unread"), QStringLiteral("starred"), QStringLiteral("pinned"),
                           QStringLiteral("failed")}
            .contains(value);
    return date.match(value).hasMatch();
}

} // namespace

std::vector<Completion> completions(const Typed& typed, const QStringList& names, const QDate& today) {
    const QString word = wordAt(typed);
    const auto parsed = parse(word);
    if (parsed.hasMatch())
        if (auto found = values(parsed, names, today); !found.empty())
            return found;
    std::vector<Completion> begun;
    std::vector<Completion> all;
    for (const Completion& each : operators()) {
        const bool there = each.back == 0 && typed.text.contains(each.put) && each.put.size() > 1;
        if (!there)
            all.push_back(each);
        if (!word.isEmpty() && word != each.put && each.put.startsWith(word, Qt::CaseInsensitive))
            begun.push_back(each);
    }
    return begun.empty() ? all : begun;
}

Typed complete(const Typed& typed, const Completion& completion) {
    const QString word = wordAt(typed);
    const auto parsed = parse(word);
    const QString name = parsed.captured(1) + QLatin1Char(':');
    const bool goesOn = completion.put.startsWith(word, Qt::CaseInsensitive) ||
                        (parsed.hasMatch() && completion.put.startsWith(name, Qt::CaseInsensitive));
    const int from = goesOn ? wordStart(typed) : typed.cursor;
    QString before = typed.text.left(from);
    if (!before.isEmpty() && !before.back().isSpace())
        before += QLatin1Char(' ');
    const QString value = completion.put.endsWith(QLatin1Char(':')) || completion.put.size() < 3
                              ? completion.put
                              : completion.put.trimmed() + QLatin1Char(' ');
    const QString after = typed.text.mid(typed.cursor);
    return {before + value + (value.endsWith(QLatin1Char(' ')) ? after.trimmed() : after),
            int(before.size() + value.size()) - completion.back};
}

QString finished(const QString& text) {
    const Typed typed{text, int(text.size())};
    const auto word = parse(wordAt(typed));
    return word.hasMatch() && !isComplete(word) ? text.left(wordStart(typed)).trimmed() : text.trimmed();
}

bool hasOperators(const QString& text) {
    static const QRegularExpression form(QStringLiteral("(^|\\s)((from|in|has|is|before|after|on):|-\\S|\")"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

} // namespace sotto::find
