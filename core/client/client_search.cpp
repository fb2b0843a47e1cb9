#include "client/client_core.h"

#include "base/text.h"
#include "search/snippet.h"

#include <algorithm>

namespace sotto::client {
namespace {

using crypto::AccountId;
using store::ConversationNo;

constexpr std::size_t kShortestIdPart = 6;

/// Whether somebody with this name or id is meant by what was typed.
bool isMeant(const std::string& typed, const std::string& name, const AccountId& id) {
    if (typed.size() >= kShortestIdPart && id.hex().starts_with(toLower(typed)))
        return true;
    search::Query query;
    search::Term term;
    const Words words(typed);
    for (std::size_t n = 0; n < words.size(); ++n) {
        term.words.emplace_back(words.folded(n));
        term.joined.push_back(false);
    }
    if (term.words.empty())
        return false;
    query.terms.push_back(std::move(term));
    return search::findTerms(query, name).has_value();
}

bool isMe(const std::string& typed) {
    const std::string lower = toLower(typed);
    return lower == "me" || lower == "self";
}

} // namespace

/// Everybody who is meant by one of the names.
std::set<AccountId> Client::Core::peopleCalled(const std::vector<std::string>& names) const {
    std::set<AccountId> found;
    const AccountId& own = engine_->account().id();
    const auto me = account();
    const auto meant = [&names](const std::string& name, const AccountId& id) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& typed) { return isMeant(typed, name, id); });
    };
    if (std::any_of(names.begin(), names.end(), isMe) || (me && meant(me->name, own)))
        found.insert(own);
    const auto people = store_->people();
    if (!people)
        return found;
    for (const auto& person : *people) {
        const auto id = AccountId::fromBytes(asBytes(person.id()));
        if (id && (meant(person.nickname(), *id) || meant(person.name(), *id)))
            found.insert(*id);
    }
    return found;
}

std::set<ConversationNo> Client::Core::numbersOf(const std::set<AccountId>& people) const {
    std::set<ConversationNo> numbers;
    for (const AccountId& person : people)
        if (const auto conversation = store_->conversationOf(person); conversation && *conversation)
            numbers.insert(ConversationNo{(*conversation)->number()});
    return numbers;
}

Result<search::Request> Client::Core::searchFor(const SearchRequest& asked) const {
    search::Request request{search::parseQuery(asked.text, search::localDayBegin)};
    request.limit = asked.limit;
    if (!request.query.from.empty())
        request.authors = peopleCalled(request.query.from);
    if (!request.query.in.empty())
        request.conversations = numbersOf(peopleCalled(request.query.in));
    if (asked.in) {
        const auto id = conversationId(*asked.in);
        if (!id)
            return id.error();
        auto only = numbersOf({*id});
        if (request.conversations)
            std::erase_if(only, [&](ConversationNo number) { return !request.conversations->count(number); });
        request.conversations = std::move(only);
    }
    return request;
}

std::vector<SearchHit> Client::Core::rowsOf(const std::vector<search::Hit>& hits) const {
    std::vector<SearchHit> rows;
    for (const search::Hit& hit : hits) {
        auto message = views_->message(hit.key);
        if (!message)
            continue; // it went meanwhile
        auto snippet = search::snippetOf(hit.text, hit.marks);
        SearchHit row{std::move(*message), std::move(snippet.text), {}};
        for (const search::Mark& mark : snippet.marks)
            row.marks.push_back({mark.from, mark.to});
        rows.push_back(std::move(row));
    }
    return rows;
}

void Client::Core::search(const SearchRequest& asked, SearchSink sink, Done<SearchEnd> done) {
    if (auto need = needAccount(); !need)
        return done(need.error());
    auto request = searchFor(asked);
    if (!request)
        return done(request.error());
    if (request->query.empty())
        return done(SearchEnd{});
    auto hits = std::make_shared<SearchSink>(std::move(sink));
    auto kept = std::make_shared<Done<SearchEnd>>(std::move(done));
    finder_->start(
        std::move(*request), [this, hits](const std::vector<search::Hit>& found) { (*hits)(rowsOf(found)); },
        Done<bool>([kept](Result<bool> more) {
            (*kept)(more ? Result<SearchEnd>(SearchEnd{*more}) : more.error());
        }));
}

Result<Message> Client::Core::star(const MessageId& id, bool starred) {
    if (auto need = needAccount(); !need)
        return need.error();
    const auto key = views_->find(id);
    if (!key)
        return key.error();
    if (auto done = engine_->conversationBook().setStarred(*key, starred); !done)
        return done.error();
    return views_->message(*key);
}

Result<std::optional<MessageId>> Client::Core::messageAt(const ConversationId& conversation,
                                                         TimeMs timeMs) const {
    const auto id = conversationId(conversation);
    return id ? views_->firstFrom(*id, timeMs) : id.error();
}

} // namespace sotto::client
