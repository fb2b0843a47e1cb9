#pragma once

#include "backup/record.h"
#include "store/store.h"

#include <set>
#include <string>
#include <vector>

namespace sotto::backup {

/// Turns a profile's store into the records of a backup, page by page, so that memory holds one page however
/// large the profile is. What does not open or cannot be understood is left out and counted. What changes
/// between two pages is in the backup or not, like what changes after it. [core]; the store outlives it.
class Source {
public:
    static constexpr std::size_t kPageRows = 500;
    static constexpr std::size_t kPageBytes = 1u << 20;

    struct Origin {
        crypto::AccountId account;
        std::string network;
        TimeMs now = 0;           ///< network time
        std::vector<int> configs; ///< namespaces of the account's configs
    };

    Source(const store::Store& store, Origin origin) : store_(store), origin_(std::move(origin)) {}

    /// The next records; none at the end.
    Result<std::vector<Record>> next();
    /// So far.
    std::uint64_t messages() const { return messages_; }
    /// Rows that are left out because they are damaged.
    std::uint64_t unreadable() const { return unreadable_; }

private:
    Result<std::vector<Record>> begin();
    Result<void> addConfigs(std::vector<Record>& page) const;
    Result<void> addPluginSettings(std::vector<Record>& page) const;
    Result<std::vector<Record>> rows(char space);
    std::optional<Record> row(char space, ByteView key, const Bytes& value);
    std::optional<Record> message(ByteView key, const Bytes& value);
    std::optional<Record> pluginValue(ByteView key, const Bytes& value);
    std::optional<Record> damaged();
    std::vector<Record> end() const;

    const store::Store& store_;
    Origin origin_;
    std::size_t step_ = 0;             ///< begin, one for each space, end
    Bytes from_;                       ///< of the space that is being read; empty: its beginning
    std::vector<std::string> plugins_; ///< by number - 1
    std::set<std::uint32_t> numbers_;  ///< of conversations in the backup
    std::uint64_t messages_ = 0;
    std::uint64_t conversations_ = 0;
    std::uint64_t people_ = 0;
    std::uint64_t unreadable_ = 0;
};

} // namespace sotto::backup
