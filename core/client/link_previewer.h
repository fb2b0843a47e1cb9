#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "client/types.h"
#include "plugin/transport.h"

#include <map>
#include <memory>

namespace sotto::client {

/// Finds out what the page behind a link calls itself (04 §7), by asking its site. What was found, or that
/// there is nothing, is remembered for some links until it goes. All on [core].
class LinkPreviewer {
public:
    /// Both outlive it; a question under way ends with Code::Cancelled when it goes.
    LinkPreviewer(Loop& loop, plugin::Transport& transport) : loop_(loop), transport_(transport) {}

    /// For the first link of `text`; empty when there is none, or nothing to show. `ownAddress`: the site may
    /// see this computer's address. Ends the question before, which completes with Code::Cancelled. Fails as
    /// Transport::send() does.
    void find(const std::string& text, bool ownAddress, Done<std::optional<LinkPreview>> done);
    /// Ends the question under way, if there is one.
    void cancel();

private:
    using Title = std::optional<std::string>;
    struct Question;

    void answered(std::shared_ptr<Question> question, const Result<sdk::Reply>& reply);
    void found(Question& question, Title title);

    Loop& loop_;
    plugin::Transport& transport_;
    std::shared_ptr<Question> asked_;
    std::map<std::string, Title> known_; ///< by link
    Lifetime lifetime_;
};

} // namespace sotto::client
