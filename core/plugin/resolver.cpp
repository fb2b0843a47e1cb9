#include "plugin/resolver.h"

#include "sotto/storage.h"
#include "sotto/transport.h"

#include <algorithm>
#include <set>

namespace sotto::plugin {

namespace {

std::string quoted(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string describe(const InterfaceUse& use) {
    return use.kind.empty() ? use.id : use.id + " (" + use.kind + ")";
}

/// Several plugins may provide these; of all others, one per kind.
bool isShared(const InterfaceUse& use) {
    return use.id == "sotto.ui/1" || use.id == "sotto.blob/1";
}

class Resolver {
public:
    Resolver(const std::vector<Candidate>& candidates, const Choice& choice)
        : candidates_(candidates)
        , choice_(choice)
        , placed_(candidates.size(), false) {
        result_.decisions.resize(candidates.size());
    }

    Resolution run() {
        refuseDoubles();
        applyWishes();
        choose(SOTTO_STORAGE_1, choice_.storage, "storage", result_.storageProblem);
        choose(SOTTO_TRANSPORT_1, choice_.transport, "transport", result_.transportProblem);
        refuseRivals();
        while (refuseUnmet()) {
        }
        placeAll();
        explainExclusive(SOTTO_STORAGE_1, "storage", result_.storageProblem);
        explainExclusive(SOTTO_TRANSPORT_1, "transport", result_.transportProblem);
        return std::move(result_);
    }

private:
    const Manifest& at(std::size_t i) const { return *candidates_[i].manifest; }
    bool runs(std::size_t i) const { return result_.decisions[i].verdict == Verdict::Start; }
    void set(std::size_t i, Verdict verdict, std::string reason) {
        result_.decisions[i] = {verdict, std::move(reason)};
    }

    void refuseDoubles() {
        std::set<std::string_view> ids;
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (!ids.insert(at(i).id).second)
                set(i, Verdict::Refused, "Another plugin with this id was found first.");
    }

    void applyWishes() {
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            if (!runs(i))
                continue;
            if (!candidates_[i].off.empty())
                set(i, Verdict::Unused, candidates_[i].off);
            else if (choice_.safeMode && candidates_[i].origin != Origin::Bundled)
                set(i, Verdict::Unused, choice_.safeReason);
            else if (at(i).provides(SOTTO_STORAGE_1) && at(i).provides(SOTTO_TRANSPORT_1))
                set(i, Verdict::Refused, "A plugin cannot be storage and transport at once.");
        }
    }

    void choose(std::string_view interfaceId, const std::string& wanted, const std::string& what,
                std::string& problem) {
        problem = wanted.empty() ? "No " + what + " plugin is chosen."
                                 : "The " + what + " plugin " + quoted(wanted) + " is not installed.";
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            if (!at(i).provides(interfaceId)) {
                if (at(i).id == wanted)
                    problem = "The plugin " + quoted(wanted) + " provides no " + what + ".";
                continue;
            }
            if (at(i).id == wanted && runs(i))
                problem.clear();
            else if (at(i).id == wanted && !problem.empty())
                problem = "The " + what + " plugin " + quoted(wanted) +
                          " does not run: " + result_.decisions[i].reason;
            else if (runs(i))
                set(i, Verdict::Unused, "Not in use: another " + what + " is chosen.");
        }
    }

    /// One provider per interface and kind: the first in order.
    void refuseRivals() {
        std::vector<std::pair<InterfaceUse, std::size_t>> taken;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            for (const auto& use : at(i).provided) {
                const auto same = [&](const auto& item) {
                    return item.first.id == use.id && item.first.kind == use.kind && item.second != i;
                };
                const auto rival = std::find_if(taken.begin(), taken.end(), same);
                if (runs(i) && !isShared(use) && rival != taken.end())
                    set(i, Verdict::Refused,
                        at(rival->second).id + " provides " + describe(use) + " already.");
            }
            if (runs(i))
                for (const auto& use : at(i).provided)
                    taken.emplace_back(use, i);
        }
    }

    std::optional<std::size_t> providerOf(const InterfaceUse& need) const {
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            for (const auto& use : at(i).provided)
                if (runs(i) && use.id == need.id && (need.kind.empty() || use.kind == need.kind))
                    return i;
        return std::nullopt;
    }

    /// Interfaces of the host are always there or never; the plugin finds out by asking.
    static bool isOfHost(const InterfaceUse& need) { return need.id.rfind("sotto.host.", 0) == 0; }

    bool refuseUnmet() {
        bool changed = false;
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            for (const auto& need : at(i).required) {
                if (!runs(i) || need.optional || isOfHost(need))
                    continue;
                const auto provider = providerOf(need);
                if (provider && !at(i).provides(SOTTO_STORAGE_1))
                    continue;
                set(i, Verdict::Refused,
                    provider ? "A storage starts before all others and cannot require " + describe(need) + "."
                             : "It requires " + describe(need) + ", which no running plugin provides.");
                changed = true;
            }
        return changed;
    }

    void placeAll() {
        for (;;) {
            if (const auto next = nextReady()) {
                placed_[*next] = true;
                result_.order.push_back(*next);
                continue;
            }
            const auto left = firstUnplaced();
            if (!left)
                return;
            refuseCycle(*left);
            while (refuseUnmet()) {
            }
        }
    }

    std::optional<std::size_t> firstUnplaced() const {
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (runs(i) && !placed_[i])
                return i;
        return std::nullopt;
    }

    /// The first in rank whose needs are placed; what is only wished for does not hold up everything.
    std::optional<std::size_t> nextReady() const {
        for (const bool withWishes : {true, false})
            for (const auto* rank : {SOTTO_STORAGE_1, SOTTO_TRANSPORT_1, ""})
                for (std::size_t i = 0; i < candidates_.size(); ++i)
                    if (runs(i) && !placed_[i] && (*rank == 0 || at(i).provides(rank)) &&
                        !missing(i, withWishes))
                        return i;
        return std::nullopt;
    }

    /// A provider that `i` waits for.
    std::optional<std::size_t> missing(std::size_t i, bool withWishes) const {
        for (const auto& need : at(i).required) {
            const auto provider =
                isOfHost(need) || (need.optional && !withWishes) ? std::nullopt : providerOf(need);
            if (provider && *provider != i && !placed_[*provider])
                return provider;
        }
        return std::nullopt;
    }

    /// Nothing is ready: whoever waits, waits in the end for a circle.
    void refuseCycle(std::size_t start) {
        std::vector<std::size_t> chain;
        for (auto i = start; std::find(chain.begin(), chain.end(), i) == chain.end(); i = *missing(i, false))
            chain.push_back(i);
        const auto first = *missing(chain.back(), false);
        chain.erase(chain.begin(), std::find(chain.begin(), chain.end(), first));
        std::string text = "Plugins require each other in a circle: ";
        for (const auto i : chain)
            text += at(i).id + " -> ";
        text += at(first).id + ".";
        for (const auto i : chain)
            set(i, Verdict::Refused, text);
    }

    void explainExclusive(std::string_view interfaceId, const std::string& what, std::string& problem) const {
        if (!problem.empty() || providerOf({std::string(interfaceId), "", false}))
            return;
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (problem.empty() && at(i).provides(interfaceId) &&
                result_.decisions[i].verdict == Verdict::Refused)
                problem = "The " + what + " plugin " + quoted(at(i).id) +
                          " does not run: " + result_.decisions[i].reason;
    }

    const std::vector<Candidate>& candidates_;
    const Choice& choice_;
    std::vector<bool> placed_;
    Resolution result_;
};

} // namespace

Resolution resolve(const std::vector<Candidate>& candidates, const Choice& choice) {
    return Resolver(candidates, choice).run();
}

} // namespace sotto::plugin
