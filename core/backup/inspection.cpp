#include "backup/inspection.h"

#include "crypto/account.h"
#include "store/migrations.h"

#include "backup.pb.h"
#include "schema.pb.h"

namespace sotto::backup {
namespace {

Error damaged() {
    return fail(Code::Corrupt, "Wrong passphrase or damaged backup.");
}

bool isPerson(const std::string& bytes) {
    return crypto::AccountId::fromBytes(asBytes(bytes)).has_value();
}

bool isAccount(const Record& record, const crypto::AccountId& expected) {
    auto stored = record.as<store::pb::Account>();
    if (!stored)
        return false;
    std::string& seed = *stored->mutable_seed();
    const auto account = crypto::Account::fromSeed(asBytes(seed));
    crypto::wipe({reinterpret_cast<std::uint8_t*>(seed.data()), seed.size()});
    return account && account->id() == expected;
}

bool isMessage(const pb::MessageRow& row) {
    store::pb::Message message;
    return message.ParseFromString(row.value()) && isPerson(message.author()) && row.time_ms() >= 0;
}

} // namespace

Result<void> Inspection::begin(const Record& record) {
    const auto start = record.as<pb::Start>();
    const auto id = start ? crypto::AccountId::fromBytes(asBytes(start->account())) : std::nullopt;
    if (record.kind != Kind::Start || !id || !id->isAccount())
        return damaged();
    if (start->schema() > store::kSchemaVersion)
        return fail(Code::Unsupported, "This backup was made by a newer version.");
    summary_.emplace(Summary{*id, start->name(), start->network(), start->created_ms()});
    return {};
}

Result<void> Inspection::take(const Record& record) {
    if (!summary_)
        return begin(record);
    return !ended_ && understood(record) ? Result<void>() : damaged();
}

bool Inspection::understood(const Record& record) {
    switch (record.kind) {
    case Kind::Start:
        return false;
    case Kind::Account:
        return !std::exchange(account_, true) && isAccount(record, summary_->account);
    case Kind::PluginSettings:
        return true;
    case Kind::Config: {
        const auto row = record.as<pb::ConfigRow>();
        store::pb::ConfigState state;
        return row && state.ParseFromString(row->state());
    }
    case Kind::Setting:
        return record.as<pb::SettingRow>().has_value();
    case Kind::Person: {
        const auto person = record.as<store::pb::Person>();
        ++summary_->people;
        return person && isPerson(person->id());
    }
    case Kind::Conversation: {
        const auto row = record.as<store::pb::Conversation>();
        ++summary_->conversations;
        return row && isPerson(row->id()) && numbers_.insert(row->number()).second;
    }
    case Kind::Message: {
        const auto row = record.as<pb::MessageRow>();
        ++summary_->messages;
        return row && numbers_.contains(row->conversation()) && isMessage(*row);
    }
    case Kind::PluginValue:
        return record.as<pb::PluginRow>().has_value();
    case Kind::End:
        return completes(record);
    }
    return false;
}

bool Inspection::completes(const Record& record) {
    const auto end = record.as<pb::End>();
    ended_ = true;
    return end && account_ && end->messages() == summary_->messages &&
           end->conversations() == summary_->conversations && end->people() == summary_->people;
}

Result<Summary> Inspection::summary() const {
    return ended_ ? Result<Summary>(*summary_) : damaged();
}

} // namespace sotto::backup
