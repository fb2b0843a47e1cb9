#include "completion/completion.h"

#include <algorithm>

namespace sotto::completion {

namespace {

constexpr int kLongest = 40; ///< of a word that is looked for

bool isNameSign(QChar sign) {
    return sign.isLetterOrNumber() || sign == QLatin1Char('_') || sign == QLatin1Char('-');
}

} // namespace

int Completion::signBefore(const QString& text, int cursor, QChar sign, int least) {
    int at = cursor;
    while (at > 0 && cursor - at < kLongest && isNameSign(text[at - 1]))
        --at;
    if (at == 0 || text[at - 1] != sign || cursor - at < least)
        return -1;
    return at == 1 || text[at - 2].isSpace() ? at - 1 : -1;
}

void Completion::update(const QString& text, int cursor) {
    const int start = begin(text, std::clamp(cursor, 0, int(text.size())));
    if (start != dismissed_)
        dismissed_ = -1;
    start_ = start;
    current_ = 0;
    const bool wanted = start >= 0 && dismissed_ < 0;
    matches_ = wanted ? offers(text.mid(start + 1, cursor - start - 1)) : QVariantList();
    emit changed();
}

void Completion::setCurrent(int current) {
    if (current < 0 || current >= matches_.size() || current == current_)
        return;
    current_ = current;
    emit changed();
}

void Completion::step(int rows) {
    if (matches_.isEmpty())
        return;
    const int count = int(matches_.size());
    setCurrent((current_ + rows + count) % count);
}

void Completion::dismiss() {
    dismissed_ = start_;
    matches_.clear();
    emit changed();
}

} // namespace sotto::completion
