#include "backup/record.h"

namespace sotto::backup {

Bytes recordHead(const Record& record) {
    Bytes head{std::uint8_t(record.kind)};
    for (int shift = 24; shift >= 0; shift -= 8)
        head.push_back(std::uint8_t(record.payload.size() >> shift));
    return head;
}

void RecordParser::feed(ByteView piece) {
    crypto::wipe(std::span(waiting_).first(at_));
    waiting_.erase(waiting_.begin(), waiting_.begin() + std::ptrdiff_t(at_));
    at_ = 0;
    append(waiting_, piece);
}

Result<std::optional<Record>> RecordParser::next() {
    const ByteView rest = ByteView(waiting_).subspan(at_);
    if (rest.size() < kRecordHead)
        return std::optional<Record>();
    const auto kind = Kind(rest[0]);
    std::size_t size = 0;
    for (std::size_t i = 1; i < kRecordHead; ++i)
        size = size << 8 | rest[i];
    if (kind < Kind::Start || kind > Kind::End || size > kLongestRecord)
        return fail(Code::Corrupt, "This is not a record of a backup.");
    if (rest.size() - kRecordHead < size)
        return std::optional<Record>();
    at_ += kRecordHead + size;
    return std::optional<Record>(Record(kind, toBytes(rest.subspan(kRecordHead, size))));
}

} // namespace sotto::backup
