#pragma once

#include "backup/record.h"
#include "base/clock.h"
#include "crypto/account_id.h"

#include <set>
#include <string>

namespace sotto::backup {

/// What a backup says about itself and holds.
struct Summary {
    crypto::AccountId account;
    std::string name;    ///< of the account; may be empty
    std::string network; ///< name of the network file
    TimeMs createdMs = 0;
    std::uint64_t messages = 0;
    std::uint64_t conversations = 0;
    std::uint64_t people = 0;
};

/// Goes through all records of a backup before anything is done with them: whether each can be understood,
/// they stand in their order, and none is missing. Keeps the numbers of conversations and nothing else. One
/// thread at a time.
class Inspection {
public:
    /// Code::Corrupt, or Code::Unsupported for rows of a newer schema.
    Result<void> take(const Record& record);
    /// After the last record. Code::Corrupt when it was not Kind::End.
    Result<Summary> summary() const;

private:
    Result<void> begin(const Record& record);
    bool understood(const Record& record);
    bool completes(const Record& record);

    std::optional<Summary> summary_;
    std::set<std::uint32_t> numbers_;
    bool account_ = false;
    bool ended_ = false;
};

} // namespace sotto::backup
