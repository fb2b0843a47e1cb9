#include "client/types.h"

namespace sotto::client {
namespace {

/// "1 message", "3 messages".
std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// What a lost value of a kind was, for one and for several.
std::pair<std::string, std::string> wordsFor(const std::string& kind) {
    if (kind == "account")
        return {"account", "accounts"};
    if (kind == "messages")
        return {"message", "messages"};
    if (kind == "conversations")
        return {"conversation's settings", "conversations' settings"};
    if (kind == "contacts")
        return {"contact's name and approval", "contacts' names and approvals"};
    if (kind == "settings")
        return {"setting", "settings"};
    if (kind == "queue")
        return {"delivery that waited", "deliveries that waited"};
    if (kind == "plugins")
        return {"value of a plugin", "values of plugins"};
    if (kind == "indexes")
        return {"index entry", "index entries"};
    return {"note about the network", "notes about the network"};
}

} // namespace

std::uint64_t StoreReport::lost() const {
    std::uint64_t sum = 0;
    for (const Kind& kind : kinds)
        sum += kind.lost;
    return sum;
}

bool StoreReport::sound() const {
    return lost() == 0 && rebuiltIndexes == 0 && rebuiltConversations == 0 && correctedCounters == 0 &&
           failedMessages == 0 && unplacedMessages == 0 && !filesDamaged && !accountMissing;
}

std::vector<std::string> explain(const StoreReport& report) {
    std::vector<std::string> lines;
    for (const StoreReport::Kind& kind : report.kinds)
        if (kind.lost > 0) {
            const auto [one, many] = wordsFor(kind.name);
            lines.push_back("Lost: " + counted(kind.lost, one, many) + ".");
        }
    if (report.accountMissing)
        lines.push_back(
            "The account is missing. Restore it from its recovery phrase; the messages are kept.");
    if (report.rebuiltConversations > 0)
        lines.push_back(counted(report.rebuiltConversations, "conversation was", "conversations were") +
                        " made again from the messages in it.");
    if (report.unplacedMessages > 0)
        lines.push_back(counted(report.unplacedMessages, "message is", "messages are") +
                        " kept, but nothing says in which conversation.");
    if (report.failedMessages > 0)
        lines.push_back(counted(report.failedMessages, "unsent message has", "unsent messages have") +
                        " lost the place in the queue and can be sent again.");
    if (report.rebuiltIndexes > 0)
        lines.push_back(counted(report.rebuiltIndexes, "index entry was", "index entries were") + " mended.");
    if (report.correctedCounters > 0)
        lines.push_back(
            counted(report.correctedCounters, "conversation's count was", "conversations' counts were") +
            " corrected.");
    if (report.setAside > 0)
        lines.push_back(counted(report.setAside, "damaged value is", "damaged values are") + " kept aside.");
    if (report.filesDamaged)
        lines.push_back("The files of the message store are damaged. Repair a copy.");
    if (lines.empty())
        lines.push_back("The message store is sound.");
    return lines;
}

} // namespace sotto::client
