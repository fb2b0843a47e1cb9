#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <google/protobuf/message_lite.h>

#include <optional>

namespace sotto::backup {

/// What a record holds; the numbers are those in the file (docs/backup.md) and are never reused.
enum class Kind : std::uint8_t {
    Start = 1,          ///< backup.pb.Start, first
    Account = 2,        ///< store.pb.Account
    PluginSettings = 3, ///< the text of all settings of plugins
    Config = 4,         ///< backup.pb.ConfigRow
    Setting = 5,        ///< backup.pb.SettingRow
    Person = 6,         ///< store.pb.Person
    Conversation = 7,   ///< store.pb.Conversation
    Message = 8,        ///< backup.pb.MessageRow, after its conversation
    PluginValue = 9,    ///< backup.pb.PluginRow
    End = 10,           ///< backup.pb.End, last
};

inline constexpr std::size_t kLongestRecord = 8u << 20;
inline constexpr std::size_t kRecordHead = 5; ///< kind and length

/// One record, wiped on destruction: one of them has the account's seed.
struct Record {
    Record() = default;
    Record(Kind of, Bytes bytes) : kind(of), payload(std::move(bytes)) {}
    Record(Kind of, const google::protobuf::MessageLite& value) : kind(of), payload(value.ByteSizeLong()) {
        value.SerializeWithCachedSizesToArray(payload.data());
    }
    Record(Record&&) noexcept = default;
    Record& operator=(Record&&) noexcept = default;
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;
    ~Record() { crypto::wipe(payload); }

    template <class T>
    std::optional<T> as() const {
        T value;
        if (!value.ParseFromArray(payload.data(), int(payload.size())))
            return std::nullopt;
        return value;
    }

    Kind kind = Kind::Start;
    Bytes payload;
};

/// Kind and length as they stand in front of a record's payload.
Bytes recordHead(const Record& record);

/// Cuts a stream of bytes into records; pieces may be of any size. Holds at most one record and a piece.
class RecordParser {
public:
    RecordParser() = default;
    RecordParser(RecordParser&&) noexcept = default;
    RecordParser& operator=(RecordParser&&) noexcept = default;
    ~RecordParser() { crypto::wipe(waiting_); }

    void feed(ByteView piece);
    /// Empty when more is needed. Code::Corrupt for an unknown kind or a length that is not allowed; it stays
    /// so.
    Result<std::optional<Record>> next();
    /// Nothing waits for its rest.
    bool empty() const { return at_ == waiting_.size(); }

private:
    Bytes waiting_;
    std::size_t at_ = 0;
};

} // namespace sotto::backup
