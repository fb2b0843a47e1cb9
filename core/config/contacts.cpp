#include "config/contacts.h"

#include "base/text.h"
#include "crypto/display_name.h"

namespace sotto::config {

namespace {

const std::string kContacts = "c";

/// Mentions mean nothing between two; the value is read and written as "all".
Notify forTwo(Notify notify) {
    return notify == Notify::MentionsOnly ? Notify::All : notify;
}

Contact read(const crypto::AccountId& id, const RecordReader& record) {
    Contact contact{id};
    contact.name = record.name("n");
    contact.nickname = record.name("N");
    contact.picture = record.picture("p", "q");
    contact.profileUpdatedAt = record.seconds("t");
    contact.approved = record.flag("a");
    contact.approvedMe = record.flag("A");
    contact.blocked = record.flag("b");
    contact.priority = record.priority();
    contact.notify = forTwo(record.notify());
    contact.muteUntil = record.seconds("!");
    const std::int64_t mode = record.integer("e");
    const std::int64_t timer = record.integer("E");
    if ((mode == 1 || mode == 2) && timer > 0) {
        contact.expiryMode = static_cast<ExpiryMode>(mode);
        contact.expirySeconds = timer;
    }
    contact.createdAt = record.seconds("j");
    return contact;
}

std::optional<crypto::AccountId> accountOf(std::string_view key) {
    auto id = crypto::AccountId::fromBytes(asBytes(key));
    return id && id->isAccount() ? id : std::nullopt;
}

} // namespace

std::optional<Contact> Contacts::find(const crypto::AccountId& id) const {
    const auto* contacts = RecordReader(&config_.data()).find(kContacts);
    const auto* record = contacts ? contacts->find(asText(id.view())) : nullptr;
    if (!record || !record->dict())
        return std::nullopt;
    return read(id, RecordReader(*record));
}

std::vector<Contact> Contacts::all() const {
    std::vector<Contact> result;
    const auto* contacts = RecordReader(&config_.data()).find(kContacts);
    if (!contacts || !contacts->dict())
        return result;
    for (const auto& [key, record] : *contacts->dict()) {
        const auto id = accountOf(key);
        if (id && record.dict())
            result.push_back(read(*id, RecordReader(record)));
    }
    return result;
}

Result<void> Contacts::set(const Contact& contact) {
    if (!contact.id.isAccount())
        return fail(Code::Invalid, "Only accounts can be contacts.");
    if (contact.nickname.size() > crypto::kLongestName)
        return fail(Code::Invalid, "The nickname is longer than 100 bytes.");
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    RecordWriter writer(*editor, {kContacts, toString(contact.id.view())});
    // Always written, so that the record exists (05 §3.2).
    writer.text("n", cutToBytes(contact.name, crypto::kLongestName));
    writer.textIfAny("N", contact.nickname);
    writer.picture("p", "q", contact.picture);
    writer.seconds("t", contact.profileUpdatedAt);
    writer.flag("a", contact.approved);
    writer.flag("A", contact.approvedMe);
    writer.flag("b", contact.blocked);
    writer.nonZero("+", contact.priority);
    writer.notify(forTwo(contact.notify));
    writer.seconds("!", contact.muteUntil);
    const bool expires = contact.expiryMode != ExpiryMode::Off && contact.expirySeconds > 0;
    writer.positive("e", expires ? static_cast<std::int64_t>(contact.expiryMode) : 0);
    writer.positive("E", expires ? contact.expirySeconds : 0);
    writer.seconds("j", contact.createdAt);
    return {};
}

Result<bool> Contacts::erase(const crypto::AccountId& id) {
    auto editor = config_.edit();
    if (!editor)
        return editor.error();
    return editor->erase({kContacts, toString(id.view())});
}

} // namespace sotto::config
