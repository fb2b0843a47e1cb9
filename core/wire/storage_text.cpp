#include "wire/storage_text.h"

namespace sotto::wire {

namespace {

/// A text to sign, put together from its parts.
class Text {
public:
    Text& add(std::string_view part) {
        append(bytes_, asBytes(part));
        return *this;
    }
    Text& add(TimeMs number) { return add(std::to_string(number)); }
    Text& add(const NamespaceSelection& ns) { return add(namespaceText(ns)); }
    Text& add(const crypto::AccountId& account) { return add(account.hex()); }
    Text& add(std::span<const TimeMs> numbers) {
        for (const auto number : numbers)
            add(number);
        return *this;
    }
    Text& add(Hashes hashes) {
        for (const auto& hash : hashes)
            append(bytes_, hash.view());
        return *this;
    }
    Text& add(Tokens tokens) {
        for (const auto& token : tokens)
            append(bytes_, token.view());
        return *this;
    }
    Bytes take() { return std::move(bytes_); }

private:
    Bytes bytes_;
};

std::string_view modeText(ExpireMode mode) {
    switch (mode) {
    case ExpireMode::Shorten:
        return "shorten";
    case ExpireMode::Extend:
        return "extend";
    case ExpireMode::Set:
        break;
    }
    return "";
}

} // namespace

Bytes storeText(Namespace ns, TimeMs sigTimestamp) {
    return Text().add("store").add(NamespaceSelection(ns)).add(sigTimestamp).take();
}

Bytes retrieveText(Namespace ns, TimeMs timestamp) {
    return Text().add("retrieve").add(NamespaceSelection(ns)).add(timestamp).take();
}

Bytes deleteText(Hashes messages) {
    return Text().add("delete").add(messages).take();
}

Bytes deleteAllText(const NamespaceSelection& ns, TimeMs timestamp) {
    return Text().add("delete_all").add(ns).add(timestamp).take();
}

Bytes deleteBeforeText(const NamespaceSelection& ns, TimeMs before) {
    return Text().add("delete_before").add(ns).add(before).take();
}

Bytes expireAllText(const NamespaceSelection& ns, TimeMs expiry) {
    return Text().add("expire_all").add(ns).add(expiry).take();
}

Bytes expireText(ExpireMode mode, std::span<const TimeMs> expiries, Hashes messages) {
    return Text().add("expire").add(modeText(mode)).add(expiries).add(messages).take();
}

Bytes getExpiriesText(TimeMs timestamp, Hashes messages) {
    return Text().add("get_expiries").add(timestamp).add(messages).take();
}

Bytes revokeText(TimeMs timestamp, Tokens tokens) {
    return Text().add("revoke_subaccount").add(timestamp).add(tokens).take();
}

Bytes unrevokeText(TimeMs timestamp, Tokens tokens) {
    return Text().add("unrevoke_subaccount").add(timestamp).add(tokens).take();
}

Bytes revokedSubaccountsText(TimeMs timestamp) {
    return Text().add("revoked_subaccounts").add(timestamp).take();
}

Bytes storeReplyText(const MessageHash& hash) {
    return toBytes(hash.view());
}

Bytes deleteReplyText(const crypto::AccountId& account, Hashes requested, Hashes deleted) {
    return Text().add(account).add(requested).add(deleted).take();
}

Bytes wipeReplyText(const crypto::AccountId& account, TimeMs when, Hashes changed) {
    return Text().add(account).add(when).add(changed).take();
}

Bytes expireReplyText(const crypto::AccountId& account, std::span<const TimeMs> expiries, Hashes requested,
                      Hashes updated, std::span<const std::pair<MessageHash, TimeMs>> unchanged) {
    Text text;
    text.add(account).add(expiries).add(requested).add(updated);
    for (const auto& entry : unchanged)
        text.add(Hashes(&entry.first, 1)).add(entry.second);
    return text.take();
}

Bytes revokeReplyText(const crypto::AccountId& account, TimeMs timestamp, Tokens tokens) {
    return Text().add(account).add(timestamp).add(tokens).take();
}

} // namespace sotto::wire
