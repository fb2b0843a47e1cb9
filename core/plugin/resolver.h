#pragma once

#include "plugin/manifest.h"

#include <string>
#include <vector>

namespace sotto::plugin {

/// Where a plugin was found; bundled ones are trusted by their place.
enum class Origin { Bundled, Path };

struct Candidate {
    const Manifest* manifest = nullptr;
    Origin origin = Origin::Bundled;
    std::string off; ///< why it is turned off, one sentence; empty if it is not
};

/// Which of the exclusive interfaces is wanted from whom.
struct Choice {
    std::string storage;
    std::string transport;
    bool safeMode = false; ///< bundled plugins only
    std::string safeReason = "Safe mode starts only the plugins that come with the program.";
};

enum class Verdict {
    Start,
    Unused,  ///< fine, but not wanted now; the reason says why
    Refused, ///< cannot run; the reason says why
};

struct Decision {
    Verdict verdict = Verdict::Start;
    std::string reason;
};

struct Resolution {
    std::vector<Decision> decisions; ///< one per candidate, in their order
    std::vector<std::size_t> order;  ///< indices of those to start: storage, then each after what it requires
    std::string storageProblem;      ///< why there is no storage; empty if there is one
    std::string transportProblem;    ///< the same for the transport
};

/// Decides which candidates run and in which order. Earlier candidates win over later ones of the same id.
/// Pure.
Resolution resolve(const std::vector<Candidate>& candidates, const Choice& choice);

} // namespace sotto::plugin
