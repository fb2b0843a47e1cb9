#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

/// What a search understands beside words (client/search.h), as it is offered while somebody types. Pure, in
/// the language of the window.
namespace sotto::find {

/// Something that can stand where the cursor is.
struct Completion {
    QString shown; ///< on the chip
    QString words; ///< what it does
    QString put;   ///< into the text
    int back = 0;  ///< characters that the cursor stands before the end of `put`

    bool operator==(const Completion&) const = default;
};

/// Text with a cursor in it.
struct Typed {
    QString text;
    int cursor = 0;
};

/// Operators that begin like what stands before the cursor, all of them where a new word begins, or values
/// for the operator that stands there. `names` are those of conversations, `today` is for dates.
std::vector<Completion> completions(const Typed& typed, const QStringList& names, const QDate& today);

/// What was typed with a completion in place of the word at the cursor.
Typed complete(const Typed& typed, const Completion& completion);

/// Without an operator at the end whose value is still being typed.
QString finished(const QString& text);

/// Whether there is anything in it but words.
bool hasOperators(const QString& text);

} // namespace sotto::find
