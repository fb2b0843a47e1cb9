#include "window/navigation.h"

namespace sotto::window {

namespace {

constexpr qsizetype kMaxSteps = 50;
constexpr qsizetype kMostRecent = 20;

} // namespace

bool Navigation::mainOpen() const {
    return here_.page != QLatin1String("chats") || !here_.conversation.isEmpty();
}

void Navigation::openPage(const QString& page) {
    Place place = here_;
    place.page = page;
    place.details = false;
    place.setting.clear();
    // Going to the chats while there means going to their list.
    if (here_.page == page)
        place.conversation.clear();
    go(place);
}

void Navigation::openSetting(const QString& link) {
    static const QString scheme = QStringLiteral("set:");
    Place place = here_;
    place.page = QStringLiteral("settings");
    place.details = false;
    place.setting = link.startsWith(scheme) ? link.mid(scheme.size()) : link;
    go(place);
}

void Navigation::openConversation(const QString& id) {
    remember(id);
    Place place;
    place.conversation = id;
    place.details = here_.page == place.page && here_.details && !here_.conversation.isEmpty();
    go(place);
    emit chosen();
}

void Navigation::setDetails(bool open) {
    Place place = here_;
    place.details = open && !here_.conversation.isEmpty() && here_.page == QLatin1String("chats");
    go(place);
}

void Navigation::back() {
    if (before_.isEmpty())
        return;
    here_ = before_.takeLast();
    emit changed();
}

/// What openRecent() came to counts as opened once one goes on from there.
void Navigation::remember(const QString& id) {
    if (at_ > 0 && at_ < recent_.size())
        recent_.move(at_, 0);
    at_ = 0;
    recent_.removeAll(id);
    recent_.prepend(id);
    recent_ = recent_.mid(0, kMostRecent);
}

void Navigation::openRecent(int step) {
    if (recent_.isEmpty())
        return;
    const bool there = recent_[at_] == here_.conversation;
    at_ = there ? (at_ + step + recent_.size()) % recent_.size() : 0;
    Place place;
    place.conversation = recent_[at_];
    go(place);
}

void Navigation::forget() {
    here_ = {};
    before_.clear();
    recent_.clear();
    at_ = 0;
    emit changed();
}

void Navigation::go(const Place& place) {
    if (place == here_)
        return;
    // Closing something is going back when that is where one came from.
    if (!before_.isEmpty() && before_.last() == place)
        before_.removeLast();
    else
        before_.append(here_);
    if (before_.size() > kMaxSteps)
        before_.removeFirst();
    here_ = place;
    emit changed();
}

} // namespace sotto::window
