#include "client/client_core.h"

#include "search/query.h"

#include <limits>

namespace sotto::client {

ExportHeader Client::Core::exportHeader(const Conversation& conversation) const {
    return {conversation.id, conversation.name, conversation.self, engine_->account().id().hex(),
            time_.now()};
}

Result<Client::Core::ExportRange> Client::Core::exportRange(const crypto::AccountId& id,
                                                            const ExportRequest& request) const {
    ExportRange range;
    const auto since = search::parseDays(request.since, search::localDayBegin);
    const auto until = search::parseDays(request.until, search::localDayBegin);
    if ((!since && !request.since.empty()) || (!until && !request.until.empty()))
        return fail(Code::Invalid, "A day is written as 2026-11-26, a month as 2026-11, a year as 2026.");
    if (until)
        range.endMs = until->end;
    const auto number = store_->numberOf(id);
    if (!number)
        return number.error();
    if (since && *number)
        range.after = {**number, since->first - 1, std::numeric_limits<std::uint32_t>::max()};
    return range;
}

/// Pages of one conversation with the names of their authors.
Exporter::Source Client::Core::exportSource(const crypto::AccountId& id, const ExportRange& range) const {
    auto last = std::make_shared<std::optional<store::MessageKey>>(range.after);
    const auto own = account();
    const auto nameOf = [this, own = own ? *own : Account()](const std::string& person) {
        return person == own.accountId ? own.name : views_->nameOf(person);
    };
    return [this, id, last, end = range.endMs, nameOf]() -> Result<std::vector<ExportRow>> {
        auto page = views_->after(id, *last, Exporter::kPage);
        if (!page)
            return page.error();
        if (page->last)
            *last = page->last;
        std::vector<ExportRow> rows;
        for (Message& message : page->messages) {
            if (message.sentMs >= end)
                break;
            std::string author = nameOf(message.author);
            std::string quoted = message.quote ? nameOf(message.quote->author) : std::string();
            rows.push_back({std::move(message), std::move(author), std::move(quoted)});
        }
        return rows;
    };
}

void Client::Core::exportConversation(const ExportRequest& request, ExportProgress progress,
                                      Done<Exported> done) {
    const auto id = conversationId(request.conversation);
    if (!id)
        return done(id.error());
    if (exporter_)
        return done(fail(Code::Rejected, "Another export is under way."));
    const auto conversation = views_->conversation(*id);
    if (!conversation)
        return done(conversation.error());
    const auto range = exportRange(*id, request);
    if (!range)
        return done(range.error());
    auto kept = std::make_shared<Done<Exported>>(std::move(done));
    exporter_ =
        std::make_unique<Exporter>(environment_.loop, exportSource(*id, *range), std::move(progress),
                                   Done<Exported>(lifetime_.bind([this, kept](Result<Exported> result) {
                                       exporter_.reset();
                                       (*kept)(std::move(result));
                                   })));
    exporter_->start(request, exportHeader(*conversation));
}

} // namespace sotto::client
