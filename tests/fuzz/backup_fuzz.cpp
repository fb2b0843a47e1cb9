#include "backup/header.h"
#include "backup/inspection.h"

#include <algorithm>
#include <cstdlib>

using namespace sotto;
using namespace sotto::backup;

namespace {

constexpr std::size_t kPiece = 4096;

/// What is accepted asks for no more than is allowed, and is written as it was read.
void readHeader(ByteView bytes) {
    const auto header = Header::parse(bytes);
    if (!header)
        return;
    if (header->cost.passes > Header::kMostPasses || header->cost.memoryBytes > Header::kMostMemory)
        std::abort();
    const auto again = Header::parse(header->bytes());
    if (!again || again->salt != header->salt || again->stream != header->stream)
        std::abort();
}

} // namespace

/// A backup's header, and behind it what somebody with the key has sealed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    const std::size_t head = std::min(size, Header::kSize);
    readHeader(bytes.first(head));
    RecordParser parser;
    Inspection inspection;
    for (std::size_t at = head; at < size; at += kPiece) {
        parser.feed(bytes.subspan(at, std::min(kPiece, size - at)));
        for (;;) {
            const auto record = parser.next();
            if (!record)
                return 0;
            if (!*record)
                break;
            if ((*record)->payload.size() > kLongestRecord)
                std::abort();
            if (!inspection.take(**record))
                return 0;
        }
    }
    const auto summary = inspection.summary();
    if (summary && !summary->account.isAccount())
        std::abort();
    return 0;
}
