// SPDX-License-Identifier: Apache-2.0
//
// Records to and from bytes. Needs the lite runtime of protobuf.
#ifndef SOTTO_RECORDS_HPP
#define SOTTO_RECORDS_HPP

#include <google/protobuf/io/coded_stream.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sotto::sdk {

inline constexpr std::size_t kMaxRecordBytes = 64u << 20;
inline constexpr int kMaxRecordDepth = 16;

/// Empty if `bytes` is not such a record, is too large or nested too deeply.
template <class Record>
std::optional<Record> parseRecord(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > kMaxRecordBytes)
        return std::nullopt;
    google::protobuf::io::CodedInputStream in(bytes.data(), static_cast<int>(bytes.size()));
    in.SetRecursionLimit(kMaxRecordDepth);
    Record record;
    if (!record.ParseFromCodedStream(&in) || !in.ConsumedEntireMessage())
        return std::nullopt;
    return record;
}

template <class Record>
std::vector<std::uint8_t> recordBytes(const Record& record) {
    std::vector<std::uint8_t> bytes(record.ByteSizeLong());
    record.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

} // namespace sotto::sdk

#endif
