#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace sotto::conformance {

/// A network of storage nodes for the time of a check: the program sotto-node, which lies beside this one, in
/// a process of its own that ends with this object or with the process that made it.
class LocalNetwork {
public:
    /// Keeps its data in `folder`, which it makes. Takes seconds.
    static Result<std::unique_ptr<LocalNetwork>> start(const std::filesystem::path& folder);
    ~LocalNetwork();
    LocalNetwork(const LocalNetwork&) = delete;
    LocalNetwork& operator=(const LocalNetwork&) = delete;

    /// The network file.
    const std::string& file() const { return file_; }

private:
    LocalNetwork(int process, int output) : process_(process), output_(output) {}
    Result<void> waitUntilReady(const std::filesystem::path& folder);

    const int process_;
    const int output_;
    std::string file_;
};

} // namespace sotto::conformance
