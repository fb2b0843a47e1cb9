#include "node/disk_sync.h"

#include <memory>

namespace sotto::node {

void DiskSync::afterSync(UniqueFunction<void(bool)> then) {
    waiting_.push_back(std::move(then));
    if (!running_)
        start();
}

void DiskSync::start() {
    running_ = true;
    struct Round {
        std::vector<UniqueFunction<void(bool)>> covered;
        bool synced = false;
    };
    auto round = std::make_shared<Round>();
    round->covered.swap(waiting_);
    work_([this, round] { round->synced = database_.makeDurable().ok(); },
          [this, round] {
              running_ = false;
              if (!waiting_.empty())
                  start();
              for (auto& then : round->covered)
                  then(round->synced);
          });
}

} // namespace sotto::node
