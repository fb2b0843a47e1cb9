#include "config/config.h"

#include "config/compression.h"
#include "config/diff.h"
#include "config/encryption.h"
#include "wire/namespaces.h"

namespace sotto::config {

Config::Config(Setup setup) : setup_(std::move(setup)), current_(store({})) {
}

std::vector<std::string> Config::activeHashes() const {
    std::vector<std::string> hashes = currentHashes_;
    for (auto& hash : pieces_.hashes())
        hashes.push_back(std::move(hash));
    return hashes;
}

void Config::setState(State state) {
    if (state_ == State::Clean) {
        oldHashes_.insert(currentHashes_.begin(), currentHashes_.end());
        currentHashes_.clear();
    }
    state_ = state;
    needsDump_ = true;
}

Result<Editor> Config::edit() {
    if (readOnly())
        return fail(Code::Denied, "This config is written by others only.");
    if (state_ != State::Dirty && seqno() >= kMaxSeqno)
        return fail(Code::Full, "The config has reached its last sequence number.");
    return Editor(*this);
}

Dict& Config::editable() {
    needsDump_ = true;
    Document& document = current_.document;
    if (state_ == State::Dirty)
        return document.data;
    if (state_ == State::Clean)
        changesFrom_ = document.seqno + 1;
    setState(State::Dirty);
    base_ = document.data;
    document.history.emplace(current_.version(), std::move(document.changes));
    document.changes.clear();
    ++document.seqno;
    std::erase_if(document.history,
                  [&](const auto& entry) { return entry.first.seqno <= document.seqno - kLag; });
    return document.data;
}

StoredDocument Config::settled() const {
    if (state_ != State::Dirty)
        return current_;
    Document document = current_.document;
    prune(document.data);
    document.changes = diff(base_, document.data);
    return store(std::move(document), setup_.signer ? &*setup_.signer : nullptr);
}

Result<std::vector<Bytes>> Config::messagesFor(const StoredDocument& document) const {
    if (setup_.keys.empty())
        return fail(Code::Locked, "There is no key to encrypt the config with.");
    const crypto::SymmetricKey& key = setup_.keys.front();
    const Bytes padded = pad(compress(document.bytes));
    std::vector<Bytes> messages;
    if (padded.size() + kEncryptionOverhead > wire::kMaxMessageData) {
        const auto pieces = split(padded);
        if (!pieces)
            return pieces.error();
        for (const Bytes& piece : *pieces) {
            auto sealed = encrypt(key, piece, setup_.domain);
            if (!sealed)
                return sealed.error();
            messages.push_back(std::move(*sealed));
        }
        return messages;
    }
    auto sealed = encrypt(key, padded, setup_.domain);
    if (!sealed)
        return sealed.error();
    if (setup_.wrapper) {
        auto wrapped = setup_.wrapper->wrap(document.document.seqno, *sealed);
        if (!wrapped)
            return wrapped.error();
        if (wrapped->size() <= wire::kMaxMessageData)
            sealed = std::move(*wrapped);
    }
    messages.push_back(std::move(*sealed));
    return messages;
}

Result<Push> Config::push() {
    StoredDocument document = settled();
    auto messages = messagesFor(document);
    if (!messages)
        return messages.error();
    if (state_ == State::Dirty) {
        current_ = std::move(document);
        base_.clear();
        setState(State::Waiting);
    }
    Push result{seqno(), std::move(*messages), {}};
    // Who may not write may not delete either (05 §5.4).
    if (!readOnly())
        result.obsolete.assign(oldHashes_.begin(), oldHashes_.end());
    needsDump_ = needsDump_ || !oldHashes_.empty();
    oldHashes_.clear();
    return result;
}

void Config::confirmPushed(std::int64_t seqno, std::vector<std::string> hashes) {
    if (state_ != State::Waiting || seqno != this->seqno())
        return;
    setState(State::Clean);
    changesFrom_ = seqno + 1;
    currentHashes_ = std::move(hashes);
}

void Config::confirmStoredAgain(std::int64_t seqno, std::vector<std::string> hashes) {
    if (state_ != State::Clean || seqno != this->seqno())
        return;
    oldHashes_.insert(currentHashes_.begin(), currentHashes_.end());
    for (const std::string& hash : hashes)
        oldHashes_.erase(hash);
    currentHashes_ = std::move(hashes);
    needsDump_ = true;
}

void Config::replaceKeys(std::vector<crypto::SymmetricKey> keys) {
    setup_.keys = std::move(keys);
}

} // namespace sotto::config
