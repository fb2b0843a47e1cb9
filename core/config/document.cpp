#include "config/document.h"

#include "config/diff.h"

namespace sotto::config {

namespace {

const std::string kSeqno = "#";
const std::string kData = "&";
const std::string kHistory = "<";
const std::string kChanges = "=";
const std::string kSignature = "~";

/// Bytes of the pair `1:~64:<signature>` and of the `e` after it.
constexpr std::size_t kSignatureTail = 6 + crypto::Signature::kSize + 1;

/// Far beyond what an account of 10,000 contacts needs.
constexpr wire::BencodeLimits kLimits{16u << 20, 32, 500'000};

Error refused() {
    return fail(Code::Invalid, "The config document is malformed.");
}

Bytes encoded(const Bencode& value) {
    return value.encode();
}

Bytes encodedDict(const Dict& members) {
    Bytes bytes;
    appendBencode(bytes, members);
    return bytes;
}

bool inWindow(std::int64_t entry, std::int64_t seqno) {
    return entry > seqno - kLag && entry < seqno;
}

Bytes encodedHistory(const Document& document) {
    Bytes bytes{'l'};
    for (const auto& [version, changes] : document.history) {
        if (!inWindow(version.seqno, document.seqno))
            continue;
        bytes.push_back('l');
        appendBencode(bytes, Bencode(version.seqno));
        appendBencode(bytes, Bencode(version.hash.view()));
        appendBencode(bytes, changes);
        bytes.push_back('e');
    }
    bytes.push_back('e');
    return bytes;
}

/// Reads one `[seqno, hash, diff]`; empty when malformed.
std::optional<std::pair<Version, Dict>> takeEntry(Bencode& value) {
    auto* items = value.list();
    if (!items || items->size() != 3)
        return std::nullopt;
    const auto* seqno = (*items)[0].integer();
    const auto* hashText = (*items)[1].text();
    auto* changes = (*items)[2].dict();
    if (!seqno || *seqno < 0 || !hashText || !changes || !isDiff(*changes))
        return std::nullopt;
    const auto hash = crypto::Hash32::from(asBytes(*hashText));
    if (!hash)
        return std::nullopt;
    return std::pair(Version{*seqno, *hash}, std::move(*changes));
}

bool takeHistory(Bencode& value, Document& document) {
    auto* entries = value.list();
    if (!entries)
        return false;
    std::optional<Version> last;
    for (auto& item : *entries) {
        auto entry = takeEntry(item);
        if (!entry || entry->first.seqno >= document.seqno || (last && !(*last < entry->first)))
            return false;
        last = entry->first;
        if (inWindow(entry->first.seqno, document.seqno))
            document.history.emplace_hint(document.history.end(), std::move(*entry));
    }
    return true;
}

bool takeMember(const std::string& key, Bencode& value, Document& document) {
    if (key == kData) {
        if (!value.dict() || !isCanonical(*value.dict()))
            return false;
        document.data = std::move(*value.dict());
    } else if (key == kHistory) {
        return takeHistory(value, document);
    } else if (key == kChanges) {
        if (!value.dict() || !isDiff(*value.dict()))
            return false;
        document.changes = std::move(*value.dict());
    } else if (key != kSeqno && key != kSignature) {
        document.unknown.emplace(key, std::move(value));
    }
    return true;
}

/// The signature of a document that carries one; it must be the last member then.
std::optional<crypto::Signature> signatureOf(const Dict& root) {
    const auto& [key, value] = *root.rbegin();
    if (key != kSignature || !value.text())
        return std::nullopt;
    return crypto::Signature::from(asBytes(*value.text()));
}

bool signatureIsFine(const Dict& root, ByteView document, const crypto::Ed25519PublicKey* verifier) {
    const auto signature = signatureOf(root);
    if (!signature)
        return !verifier && root.upper_bound(kSignature) == root.end() && !root.count(kSignature);
    return !verifier ||
           crypto::verify(*verifier, document.first(document.size() - kSignatureTail), *signature);
}

} // namespace

StoredDocument store(Document document, const crypto::Ed25519SecretKey* signer) {
    std::map<std::string, Bytes> members;
    members[kSeqno] = encoded(Bencode(document.seqno));
    members[kData] = encodedDict(document.data);
    members[kHistory] = encodedHistory(document);
    members[kChanges] = encodedDict(document.changes);
    for (const auto& [key, value] : document.unknown)
        members.emplace(key, encoded(value));

    Bytes bytes{'d'};
    for (const auto& [key, value] : members) {
        appendBencode(bytes, Bencode(std::string_view(key)));
        append(bytes, value);
    }
    if (signer) {
        const crypto::Signature signature = crypto::sign(*signer, bytes);
        appendBencode(bytes, Bencode(std::string_view(kSignature)));
        appendBencode(bytes, Bencode(signature.view()));
    }
    bytes.push_back('e');
    const auto hash = crypto::blake2b32({bytes});
    return {std::move(document), std::move(bytes), hash};
}

Result<StoredDocument> parseDocument(Bytes bytes, const crypto::Ed25519PublicKey* verifier) {
    ByteView rest(bytes);
    auto root = wire::takeBencode(rest, kLimits);
    if (!root)
        return root.error();
    auto* members = root->dict();
    if (!members || members->empty() || members->begin()->first != kSeqno || !members->count(kData))
        return refused();
    const auto* seqno = members->begin()->second.integer();
    if (!seqno || *seqno < 0 || *seqno > kMaxSeqno)
        return refused();
    if (!signatureIsFine(*members, ByteView(bytes).first(bytes.size() - rest.size()), verifier))
        return fail(Code::Invalid, "The config document is not signed as it must be.");

    StoredDocument result;
    result.document.seqno = *seqno;
    for (auto& [key, value] : *members) {
        if (!takeMember(key, value, result.document))
            return refused();
    }
    result.hash = crypto::blake2b32({bytes});
    result.bytes = std::move(bytes);
    return result;
}

Result<Dict> parseData(ByteView bytes) {
    auto root = wire::parseBencode(bytes, kLimits);
    if (!root)
        return root.error();
    if (!root->dict() || !isCanonical(*root->dict()))
        return refused();
    return std::move(*root->dict());
}

} // namespace sotto::config
