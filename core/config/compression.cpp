#include "config/compression.h"

#include <memory>
#include <zstd.h>

namespace sotto::config {

namespace {

constexpr int kLevel = 1;
/// 16 MiB: the smallest window that can hold kMaxDocument.
constexpr int kMaxWindowLog = 24;

struct FreeStream {
    void operator()(ZSTD_DCtx* stream) const { ZSTD_freeDCtx(stream); }
};

Error damaged() {
    return fail(Code::Corrupt, "The compressed config message is damaged.");
}

} // namespace

Bytes compress(ByteView document) {
    Bytes packed(1 + ZSTD_compressBound(document.size()));
    packed[0] = 'z';
    const std::size_t size =
        ZSTD_compress(packed.data() + 1, packed.size() - 1, document.data(), document.size(), kLevel);
    if (ZSTD_isError(size) || size + 1 >= document.size())
        return toBytes(document);
    packed.resize(size + 1);
    return packed;
}

Result<Bytes> decompress(ByteView frame) {
    const std::unique_ptr<ZSTD_DCtx, FreeStream> stream(ZSTD_createDCtx());
    if (!stream || ZSTD_isError(ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, kMaxWindowLog)))
        return fail(Code::Internal, "The decompressor cannot be set up.");
    Bytes document;
    Bytes chunk(ZSTD_DStreamOutSize());
    ZSTD_inBuffer input{frame.data(), frame.size(), 0};
    for (;;) {
        ZSTD_outBuffer output{chunk.data(), chunk.size(), 0};
        const std::size_t expected = ZSTD_decompressStream(stream.get(), &output, &input);
        if (ZSTD_isError(expected))
            return damaged();
        if (document.size() + output.pos > kMaxDocument)
            return fail(Code::Corrupt, "The config message unpacks to more than is allowed.");
        append(document, ByteView(chunk).first(output.pos));
        if (expected == 0)
            break;
        if (input.pos == input.size && output.pos < output.size)
            return damaged();
    }
    if (input.pos != input.size)
        return damaged();
    return document;
}

} // namespace sotto::config
