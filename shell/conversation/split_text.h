#pragma once

#include <QStringList>

namespace sotto::conversation {

/// Longest text of one message, in code points.
inline constexpr int kLongestText = 2000;

/// Number of code points.
int lengthOf(const QString& text);

/// `text` in pieces of at most `longest` code points, cut between paragraphs, lines or words where there is
/// one in the last half of a piece, and never inside a character. Nothing but white space at the cuts is
/// lost.
QStringList splitText(const QString& text, int longest = kLongestText);

} // namespace sotto::conversation
