#include "transport-onion/hop_picker.h"

namespace sotto::transport {

std::optional<wire::ServiceNode> HopPicker::one(const Taken& taken, TimeMs now) {
    std::vector<const wire::ServiceNode*> candidates;
    for (const auto& node : pool_.nodes())
        if (taken.allows(node) && !strikes_.isOut(node.ed25519, now))
            candidates.push_back(&node);
    if (candidates.empty())
        return std::nullopt;
    return *candidates[random_.below(static_cast<std::uint32_t>(candidates.size()))];
}

std::optional<std::vector<wire::ServiceNode>> HopPicker::path(const wire::ServiceNode& guard, unsigned hops,
                                                              Taken taken, TimeMs now) {
    std::vector<wire::ServiceNode> chosen{guard};
    taken.add(guard);
    while (chosen.size() < hops) {
        auto next = one(taken, now);
        if (!next)
            return std::nullopt;
        taken.add(*next);
        chosen.push_back(std::move(*next));
    }
    return chosen;
}

} // namespace sotto::transport
