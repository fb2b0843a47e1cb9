#include "backup/writer.h"

#include <algorithm>

namespace sotto::backup {

Result<Writer> Writer::create(std::filesystem::path path, store::NewFile::Existing existing, Header header,
                              const crypto::SymmetricKey& key) {
    auto file = store::NewFile::create(std::move(path), existing);
    if (!file)
        return file.error();
    crypto::StreamSealer sealer(key);
    std::copy(sealer.header().begin(), sealer.header().end(), header.stream.begin());
    Bytes bytes = header.bytes();
    if (auto written = file->write(bytes); !written)
        return written.error();
    return Writer(std::move(*file), std::move(bytes), std::move(sealer));
}

Writer::Writer(store::NewFile file, Bytes header, crypto::StreamSealer sealer)
    : file_(std::move(file))
    , associated_(std::move(header))
    , sealer_(std::move(sealer)) {
    chunk_.reserve(kChunk);
}

Result<void> Writer::add(const Record& record) {
    if (record.payload.size() > kLongestRecord)
        return fail(Code::Invalid, "A value of the profile is too large for a backup.");
    auto head = put(recordHead(record));
    return head ? put(record.payload) : head;
}

Result<void> Writer::put(ByteView bytes) {
    while (!bytes.empty()) {
        const std::size_t fits = std::min(bytes.size(), kChunk - chunk_.size());
        append(chunk_, bytes.first(fits));
        bytes = bytes.subspan(fits);
        if (chunk_.size() < kChunk)
            break;
        if (auto sealed = seal(false); !sealed)
            return sealed;
    }
    return {};
}

Result<void> Writer::seal(bool last) {
    const Bytes sealed = sealer_.seal(chunk_, last, associated_);
    associated_.clear();
    crypto::wipe(chunk_);
    chunk_.clear();
    return file_.write(sealed);
}

Result<void> Writer::finish() {
    if (auto sealed = seal(true); !sealed)
        return sealed;
    return file_.commit();
}

} // namespace sotto::backup
