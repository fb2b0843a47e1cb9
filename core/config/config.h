#pragma once

#include "base/clock.h"
#include "config/document.h"
#include "config/editor.h"
#include "config/legacy_wrapper.h"
#include "config/multipart.h"

#include <set>
#include <span>

namespace sotto::config {

/// What makes one kind of config differ from another (05 §1).
struct Setup {
    std::string domain;                     ///< of the encryption
    std::vector<crypto::SymmetricKey> keys; ///< all are tried; the first encrypts
    std::optional<LegacyWrapper> wrapper;   ///< user configs
    std::optional<crypto::Ed25519PublicKey>
        verifier;                                   ///< signed configs: others' documents must verify with it
    std::optional<crypto::Ed25519SecretKey> signer; ///< missing beside a verifier: read-only
};

/// A message of the config's namespace.
struct Incoming {
    std::string hash; ///< storage hash
    ByteView message;
};

/// Why a message was set aside. It stays on the server and never becomes obsolete.
enum class Refusal {
    Closed,    ///< no key opens it; for groups the key may still come
    Unknown,   ///< empty, or of a kind this program does not know
    Unpacking, ///< the compressed form is damaged or unpacks to too much
    Piece,     ///< not a usable piece of a large document
    Document,  ///< malformed, not signed as it must be, or beyond the limits
};

struct MergeReport {
    std::vector<std::string>
        accepted; ///< given storage hashes that were understood; their messages are done with
    std::vector<std::pair<std::string, Refusal>> refused;
    bool changed = false; ///< the data may be others than before
};

struct Push {
    std::int64_t seqno = 0;
    std::vector<Bytes> messages; ///< one, or the pieces of a large document
    /// Storage hashes to delete after the messages were stored, except those of the messages themselves (05
    /// §6, hazard).
    std::vector<std::string> obsolete;
};

/// One synchronised document with its state on this device (05 §6). Pure: no I/O, and the same inputs give
/// the same bytes on every device. Move-only; used on one thread.
class Config {
public:
    /// The numbers are those of the dump.
    enum class State { Clean = 0, Dirty = 1, Waiting = 2 };

    explicit Config(Setup setup);
    /// From the bytes of dump(), also of the dumps of release v1.2.0. Code::Corrupt for anything else.
    static Result<Config> load(Setup setup, ByteView dump);

    State state() const { return state_; }
    std::int64_t seqno() const { return current_.document.seqno; }
    const Dict& data() const { return current_.document.data; }
    bool readOnly() const { return setup_.verifier && !setup_.signer; }

    bool needsPush() const { return state_ != State::Clean; }
    bool needsDump() const { return needsDump_; }
    const std::vector<std::string>& currentHashes() const { return currentHashes_; }
    /// Storage hashes whose expiry is to be extended with every poll (05 §10.3).
    std::vector<std::string> activeHashes() const;

    /// Everything is changed through an editor; nothing happens to the document until it changes a value.
    /// Code::Denied for a read-only config, Code::Full when the last sequence number is reached. The editor
    /// must not outlive the config, nor be used after any other call that changes it.
    Result<Editor> edit();

    /// The messages to store. Also allowed in Clean, to store a lost document again. Code::Invalid when the
    /// document is too large even for pieces; nothing has changed then.
    Result<Push> push();
    /// The messages of push() were stored under `hashes`, in their order. Ignored unless `seqno` is the
    /// current one and waited for.
    void confirmPushed(std::int64_t seqno, std::vector<std::string> hashes);
    /// The same for a lost document, which is Clean all the time. Another client may have given it another
    /// form, so that it has other hashes now. Ignored otherwise.
    void confirmStoredAgain(std::int64_t seqno, std::vector<std::string> hashes);

    /// Takes in what one retrieve returned. `nowMs` is network time; only the lifetime of pieces depends on
    /// it.
    MergeReport merge(std::span<const Incoming> messages, TimeMs nowMs);

    /// State for the disk (05 §6.1); afterwards needsDump() is false.
    Bytes dump();

    /// A group's keys change over time.
    void replaceKeys(std::vector<crypto::SymmetricKey> keys);

private:
    friend class Editor;
    struct Candidate {
        StoredDocument document;
        std::vector<std::string> hashes;
    };
    struct Pending {
        Dict data;
        std::vector<Dict> changes;
    };

    void setState(State state);
    /// Starts the next document unless one is being edited.
    Dict& editable();
    /// After loading a dump that was Dirty; `base` is null in one of release v1.2.0. False when it is
    /// damaged.
    bool resume(const std::string* base);
    StoredDocument settled() const;
    Result<std::vector<Bytes>> messagesFor(const StoredDocument& document) const;

    std::optional<Refusal> take(const Incoming& message, TimeMs nowMs, std::vector<Candidate>& candidates);
    std::optional<Refusal> takeDocument(ByteView message, std::vector<std::string> hashes,
                                        std::vector<Candidate>& candidates) const;
    bool mergeDocuments(std::vector<Candidate> candidates);
    void adopt(Candidate candidate);
    Pending pendingChanges(const StoredDocument& own) const;
    void applyAgain(const Pending& pending);

    Setup setup_;
    State state_ = State::Clean;
    StoredDocument current_; ///< while Dirty its bytes, hash and changes are out of date
    Dict base_;              ///< while Dirty: what the changes are counted from
    /// First document whose changes were made here and are not confirmed to be stored.
    std::int64_t changesFrom_ = 1;
    std::vector<std::string> currentHashes_;
    std::set<std::string> oldHashes_;
    PieceStore pieces_;
    Dict extra_; ///< of the dump, kept as it is
    bool needsDump_ = false;
};

} // namespace sotto::config
