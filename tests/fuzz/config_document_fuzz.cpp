#include "config/diff.h"
#include "config/merge.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::config;

/// What is read can be written and read again as the same; merging it with another document gives one that
/// can be read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto parsed = parseDocument(toBytes(ByteView(data, size)));
    if (!parsed)
        return 0;
    const auto again = parseDocument(store(parsed->document).bytes);
    if (!again || again->document.data != parsed->document.data ||
        again->document.history != parsed->document.history ||
        again->document.changes != parsed->document.changes ||
        again->document.unknown != parsed->document.unknown)
        std::abort();

    Document other;
    other.seqno = parsed->document.seqno;
    other.data["a"] = Bencode(std::int64_t(1));
    other.changes = diff({}, other.data);
    const auto stored = store(other);
    const StoredDocument* const candidates[] = {&stored, &*parsed};
    auto merged = merge(candidates);
    if (!merged.document)
        return 0;
    merged.document->changes = diff({}, merged.document->data);
    if (!parseDocument(store(std::move(*merged.document)).bytes))
        std::abort();
    return 0;
}
