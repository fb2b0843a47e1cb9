#pragma once

#include "node/database.h"
#include "node/node_context.h"

#include <functional>
#include <vector>

namespace sotto::node {

/// Makes writes durable in groups: while one sync runs on a worker, whoever comes waits for the next one
/// together. Belongs to the thread of the node.
class DiskSync final : public Durability {
public:
    /// `work` runs its first task on another thread and then the second on the node's.
    using Work = std::function<void(UniqueFunction<void()> job, UniqueFunction<void()> then)>;

    DiskSync(Database& database, Work work) : database_(database), work_(std::move(work)) {}

    void afterSync(UniqueFunction<void(bool)> then) override;

private:
    void start();

    Database& database_;
    Work work_;
    std::vector<UniqueFunction<void(bool)>> waiting_;
    bool running_ = false;
};

} // namespace sotto::node
