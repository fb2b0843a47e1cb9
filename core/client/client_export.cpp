#include "client/client_core.h"

namespace sotto::client {

ExportHeader Client::Core::exportHeader(const Conversation& conversation) const {
    return {conversation.id, conversation.name, conversation.self, engine_->account().id().hex(),
            time_.now()};
}

/// Pages of one conversation with the names of their authors.
Exporter::Source Client::Core::exportSource(const crypto::AccountId& id) const {
    auto last = std::make_shared<std::optional<store::MessageKey>>();
    const auto own = account();
    const auto nameOf = [this, own = own ? *own : Account()](const std::string& person) {
        return person == own.accountId ? own.name : views_->nameOf(person);
    };
    return [this, id, last, nameOf]() -> Result<std::vector<ExportRow>> {
        auto page = views_->after(id, *last, Exporter::kPage);
        if (!page)
            return page.error();
        if (page->last)
            *last = page->last;
        std::vector<ExportRow> rows;
        for (Message& message : page->messages) {
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
    auto kept = std::make_shared<Done<Exported>>(std::move(done));
    exporter_ =
        std::make_unique<Exporter>(environment_.loop, exportSource(*id), std::move(progress),
                                   Done<Exported>(lifetime_.bind([this, kept](Result<Exported> result) {
                                       exporter_.reset();
                                       (*kept)(std::move(result));
                                   })));
    exporter_->start(request, exportHeader(*conversation));
}

} // namespace sotto::client
