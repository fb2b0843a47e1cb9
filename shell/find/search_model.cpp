#include "find/search_model.h"

#include "find/found_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace sotto::find {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kPage = 60;
/// More words find less; nobody reads more rows.
constexpr std::size_t kMost = 960;
constexpr auto kAgain = 300ms;
const QString kMore = QStringLiteral("more");

} // namespace

SearchModel::SearchModel(bridge::Bridge& bridge, const profile::Profile& profile,
                         const conversations::Conversations& conversations,
                         const commands::Commands& commands, settings::Settings& settings,
                         const settings::SettingsCatalogue& catalogue, window::Toasts& toasts,
                         const Clock& clock, QObject* parent)
    : SearchRows(parent)
    , bridge_(bridge)
    , conversations_(conversations)
    , toasts_(toasts)
    , clock_(clock)
    , recent_(settings)
    , named_(bridge, profile, conversations, commands, catalogue, clock) {
    connect(&profile, &profile::Profile::opened, this, &SearchModel::restart);
    connect(&profile, &profile::Profile::closed, this, [this] {
        index_ = {};
        clear();
    });
    connect(&bridge, &bridge::Bridge::happened, this, &SearchModel::take);
    connect(&recent_, &RecentSearches::changed, this, &SearchModel::showNames);
    again_.setSingleShot(true);
    again_.setInterval(kAgain);
    connect(&again_, &QTimer::timeout, this, [this] { find(Run::Again); });
    QCoreApplication::instance()->installEventFilter(this);
}

bool SearchModel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance()) {
        show(std::move(hits_), more_);
        offer();
        showNames();
    }
    return SearchRows::eventFilter(watched, event);
}

void SearchModel::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    cursor_ = int(text_.size());
    restart();
}

void SearchModel::setCursor(int cursor) {
    if (cursor == cursor_ || cursor > text_.size())
        return;
    cursor_ = cursor;
    offer();
    emit cursorChanged();
}

void SearchModel::searchIn(const QString& conversation, const QString& text) {
    scope_ = conversation;
    text_ = text;
    cursor_ = int(text_.size());
    restart();
    emit written(cursor_);
}

void SearchModel::leaveScope() {
    scope_.clear();
    restart();
}

void SearchModel::clear() {
    searchIn({}, {});
}

QString SearchModel::scopeName() const {
    return scope_.isEmpty() ? QString() : conversations_.nameOf(scope_);
}

QString SearchModel::summary() const {
    if (!asked_ || searching_ || failed_)
        return {};
    const int found = rowCount() - (more_ ? 1 : 0);
    return found > 0 ? tr("%n result(s)", "", found) : tr("No result for “%1”.").arg(text_.trimmed());
}

QString SearchModel::status() const {
    if (index_.mending)
        //: %1: a number
        return tr("The index is damaged. Rebuilding… %1 %").arg(index_.percent);
    if (index_.percent < 100)
        //: %1: a number
        return tr("Indexing — %1 %. Results may be incomplete.").arg(index_.percent);
    return waiting() && slow_ ? tr("Searching…") : QString();
}

void SearchModel::lose() {
    if (!waiting())
        return;
    slow_ = true;
    show({}, false);
    emit changed();
}

QVariantList SearchModel::completions() const {
    QVariantList list;
    for (const Completion& each : completions_)
        list << QVariantMap{{QStringLiteral("shown"), each.shown}, {QStringLiteral("words"), each.words}};
    return list;
}

void SearchModel::offer() {
    auto offered = find::completions({text_, cursor_}, named_.names(),
                                     QDateTime::fromMSecsSinceEpoch(clock_.wallMs()).date());
    if (offered == completions_)
        return;
    completions_ = std::move(offered);
    emit completionsChanged();
}

void SearchModel::complete(int number) {
    if (number < 0 || number >= int(completions_.size()))
        return;
    const Typed typed = find::complete({text_, cursor_}, completions_[std::size_t(number)]);
    text_ = typed.text;
    cursor_ = typed.cursor;
    restart();
    emit written(cursor_);
}

/// What is looked for is another text, or elsewhere.
void SearchModel::restart() {
    limit_ = kPage;
    offer();
    showNames();
    find(Run::Fresh);
}

void SearchModel::find(Run run) {
    ++generation_;
    again_.stop();
    run_ = run;
    any_ = false;
    coming_.clear();
    failed_ = false;
    slow_ = false;
    client::SearchRequest request{finished(text_).toStdString(), {}, limit_};
    if (!scope_.isEmpty())
        request.in = client::ConversationId{scope_.toStdString()};
    asked_ = searching_ = !request.text.empty();
    if (!searching_)
        show({}, false);
    emit changed();
    if (!searching_)
        return;
    auto sink = bridge_.onUiThread(this, [this, generation = generation_](const Hits& hits) {
        if (generation == generation_)
            takeHits(hits);
    });
    bridge_.ask<client::SearchEnd>(
        this,
        [&](client::Client& client, auto done) {
            client.search(std::move(request), std::move(sink), std::move(done));
        },
        [this, generation = generation_](const Result<client::SearchEnd>& result) {
            if (generation == generation_)
                end(result);
        });
}

void SearchModel::takeHits(Hits hits) {
    Hits& into = run_ == Run::Fresh && any_ ? hits_ : coming_;
    into.insert(into.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
    if (run_ == Run::Again)
        return;
    // The first hits take the place of those for another text.
    show(any_ ? std::move(hits_) : std::exchange(coming_, {}), false);
    any_ = true;
    emit changed();
}

void SearchModel::end(const Result<client::SearchEnd>& end) {
    searching_ = false;
    failed_ = !end;
    const bool more = end && end->more && limit_ < kMost;
    if (failed_ || run_ == Run::Again || !any_)
        show(std::exchange(coming_, {}), more);
    else
        show(std::move(hits_), more);
    emit changed();
}

void SearchModel::more() {
    if (!more_ || searching_)
        return;
    limit_ = std::min(2 * limit_, kMost);
    find(Run::Again);
}

void SearchModel::atEnd() {
    const SearchRow* last = at(rowCount() - 1);
    if (last && last->kind == kMore)
        more();
}

void SearchModel::show(Hits hits, bool more) {
    hits_ = std::move(hits);
    more_ = more;
    const words::TimeWords times(clock_.wallMs());
    std::vector<SearchRow> rows;
    for (const client::SearchHit& hit : hits_)
        rows.push_back(rowOf(
            hit, conversations_.all().find(QString::fromStdString(hit.message.conversation.text)), times));
    if (more_) {
        SearchRow row{kMore, {}, tr("Messages"), tr("Show more messages")};
        row.icon = QStringLiteral("chevron-down");
        row.spoken = row.title;
        rows.push_back(std::move(row));
    }
    put(Messages, std::move(rows));
}

void SearchModel::showNames() {
    if (text_.trimmed().isEmpty()) {
        put(Names, NamedRows::start(scope_.isEmpty() ? recent_.all() : QStringList(), completions_));
        return put(Others, {});
    }
    const bool byName = scope_.isEmpty() && !hasOperators(text_);
    put(Names, byName ? named_.people(text_) : std::vector<SearchRow>());
    put(Others, byName ? named_.places(text_) : std::vector<SearchRow>());
}

const client::Message* SearchModel::found(const QString& message) const {
    const std::string id = message.toStdString();
    const auto at = std::find_if(hits_.begin(), hits_.end(),
                                 [&id](const client::SearchHit& hit) { return hit.message.id.text == id; });
    return at == hits_.end() ? nullptr : &at->message;
}

QString SearchModel::textOf(const QString& message) const {
    const client::Message* of = found(message);
    return of ? QString::fromStdString(of->text) : QString();
}

bool SearchModel::isStarred(const QString& message) const {
    const client::Message* of = found(message);
    return of && of->starred;
}

/// The row follows with the event.
void SearchModel::star(const QString& message) {
    if (const client::Message* of = found(message))
        bridge_.ask<client::Message>(
            this,
            [of](client::Client& client, auto done) { client.star(of->id, !of->starred, std::move(done)); },
            [this](const Result<client::Message>& starred) {
                if (!starred)
                    toasts_.show(tr("That couldn't be saved. Nothing was lost."));
            });
}

void SearchModel::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events)
        if (const auto* index = std::get_if<client::IndexChanged>(&event)) {
            index_ = *index;
            emit changed();
        }
    if (!asked_)
        return;
    bool names = false;
    bool again = false;
    const bool byState = text_.contains(QLatin1String("is:"), Qt::CaseInsensitive);
    for (const client::Event& event : events) {
        names = names || std::holds_alternative<client::ConversationChanged>(event) ||
                std::holds_alternative<client::ConversationRemoved>(event);
        if (const auto* changed = std::get_if<client::MessageChanged>(&event))
            again = again || byState || found(QString::fromStdString(changed->message.id.text));
        else if (const auto* removed = std::get_if<client::MessageRemoved>(&event))
            again = again || found(QString::fromStdString(removed->message.text));
    }
    if (names)
        showNames();
    if (again && !searching_ && !again_.isActive())
        again_.start();
}

} // namespace sotto::find
