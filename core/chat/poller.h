#pragma once

#include "base/lifetime.h"
#include "base/log.h"
#include "chat/inbound.h"
#include "chat/page_taker.h"
#include "plugin/transport.h"
#include "wire/storage_rpc.h"
#include "wire/storage_signer.h"

#include <functional>
#include <set>

namespace sotto::chat {

/// Fetches the feeds of the provider: every period it asks two random members of the swarm at once, or all on
/// a new device, each from its own cursor, and hands what they give to Inbound (02 §16). No retries inside a
/// round; the next round is the retry. All on [core].
class Poller {
public:
    struct Sinks {
        std::function<void(bool caughtUp)> round;         ///< over; it brought everything that a node had
        std::function<void(std::size_t fresh)> fetched{}; ///< taken in and not seen before; may be empty
    };

    struct Parts {
        Loop& loop;
        Random& random;
        store::Store& store;
        plugin::Transport& transport;
        NetworkTime& time;
        Inbound& inbound;
        const wire::StorageSigner& signer;
        PageTaker* configs = nullptr; ///< may be missing
    };

    /// All outlive it.
    Poller(Parts parts, Feed feed, Sinks sinks);

    void start();
    /// What is under way is still taken in, but nothing new is asked.
    void stop();
    /// A round now, e.g. because the transport is ready; nothing while one runs.
    void pollNow();
    /// Without network rounds are skipped.
    void setOnline(bool online) { online_ = online; }

private:
    /// One member's part of a round.
    struct Asked {
        Bytes node;
        std::size_t pages = 0;
        bool signedAgain = false;
        bool incomplete = false;       ///< something was not to be had
        bool begun = false;            ///< its first pages are taken in
        bool prolongs = false;         ///< one member of the round is enough
        std::set<std::string> cursors; ///< that this round asked from
    };

    struct Answer;
    /// The parts of a request to one member.
    struct Question {
        std::vector<wire::StorageRequest> parts{};
        std::string place{};                        ///< where all retrieves begin
        std::vector<wire::MessageHash> prolonged{}; ///< by the last part; empty: there is none
    };

    void tick();
    std::size_t membersAsked() const;
    void choose(Result<sdk::Members> members);
    void ask(std::shared_ptr<Asked> asked);
    Result<Question> question(const Asked& asked) const;
    Result<wire::StorageRequest> retrieve(const Asked& asked, std::size_t i, Question& question) const;
    void answered(std::shared_ptr<Asked> asked, std::vector<wire::MessageHash> prolonged,
                  Result<sdk::Reply> reply);
    void read(std::shared_ptr<Asked> asked, std::shared_ptr<Answer> answer);
    void takePart(std::shared_ptr<Asked> asked, std::shared_ptr<Answer> answer, std::size_t part, bool more);
    void tookAll(std::shared_ptr<Asked> asked, const Answer& answer, bool more);
    void take(RetrievedPage page, Done<PageResult> done);
    void ended(bool caughtUp);

    Parts parts_;
    Feed feed_;
    std::vector<std::size_t> order_; ///< of the feed's namespaces in which pages are taken in
    std::vector<int> sizes_;         ///< limits of the feed's namespaces
    Sinks sinks_;
    bool running_ = false;
    bool online_ = true;
    std::size_t asking_ = 0; ///< members of the present round that are not done
    bool choosing_ = false;
    bool caughtUp_ = false;
    Timer timer_;
    Lifetime lifetime_;
};

} // namespace sotto::chat
