#include "scenario.h"

#include "config/compression.h"
#include "config/encryption.h"
#include "support/vectors.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::test {

namespace {

using config::Bencode;
using config::Config;

constexpr std::size_t kWrapperKinds[] = {1, 2, 4, 3};

/// What must not change when something is refused.
Bytes stateOf(const Config& config) {
    Bytes state;
    appendBencode(state, config.data());
    appendBencode(state, Bencode(config.seqno()));
    appendBencode(state, Bencode(static_cast<std::int64_t>(config.state())));
    for (const auto& hash : config.activeHashes())
        appendBencode(state, Bencode(std::string_view(hash)));
    return state;
}

std::set<std::string> texts(const boost::json::array* list) {
    std::set<std::string> result;
    if (list)
        for (const auto& item : *list)
            result.insert(std::string(item.as_string()));
    return result;
}

std::set<std::string> texts(const Bencode* list) {
    std::set<std::string> result;
    if (list && list->text() && !list->text()->empty())
        result.insert(*list->text());
    if (list && list->list())
        for (const auto& item : *list->list())
            result.insert(*item.text());
    return result;
}

} // namespace

std::string textOr(const boost::json::value& object, std::string_view key, std::string_view fallback) {
    return std::string(jsonText(object, key).value_or(fallback));
}

void ScenarioRunner::check(bool fine, const std::string& what) {
    if (!fine)
        failures += place_ + ": " + what + "\n";
}

Config& ScenarioRunner::device(const std::string& name) {
    auto found = devices_.find(name);
    if (found == devices_.end())
        found = devices_.emplace(name, makeUserConfig(kind_, *crypto::Account::fromSeed(seed_))).first;
    return found->second;
}

void ScenarioRunner::run(const boost::json::value& scenario) {
    devices_.clear();
    pushed_.clear();
    dumps_.clear();
    seed_ = hexMember(scenario, "seed32");
    int index = 0;
    for (const auto& item : *jsonArray(scenario, "steps")) {
        place_ = textMember(scenario, "name") + " " + std::to_string(index++);
        step(item);
        ++steps;
    }
    ++scenarios;
}

void ScenarioRunner::step(const boost::json::value& step) {
    const std::string name = textMember(step, "step");
    const std::string deviceName = textMember(step, "device");
    place_ += " " + deviceName + " " + name;
    const auto* expect = jsonMember(step, "expect");
    if (name == "load_from_dump")
        return load(deviceName, step);
    Config& config = device(deviceName);
    if (name == "do") {
        act(config, step);
    } else if (name == "push") {
        push(config, step);
    } else if (name == "merge") {
        merge(config, step);
    } else if (name == "confirm_pushed") {
        config.confirmPushed(*jsonInteger(step, "seqno"), {textMember(step, "hash")});
    } else if (name == "state") {
        const boost::json::value state = actions_.state(config);
        check(state == *expect,
              "is " + boost::json::serialize(state) + " instead of " + boost::json::serialize(*expect));
        checkFlags(config, *jsonMember(step, "flags"));
        return;
    } else if (name == "dump") {
        dump(config, *expect);
        dumps_[deviceName] = config.dump();
    } else if (name == "note") {
        actions_.note(config);
    } else {
        check(false, "unknown step");
    }
    if (expect && expect->as_object().contains("needs_push"))
        checkFlags(config, *expect);
}

void ScenarioRunner::checkFlags(Config& config, const boost::json::value& expect) {
    check(config.needsPush() == expect.at("needs_push").as_bool(), "needs_push");
    check(config.needsDump() == expect.at("needs_dump").as_bool(), "needs_dump");
    const auto& hashes = config.currentHashes();
    check(std::set<std::string>(hashes.begin(), hashes.end()) == texts(jsonArray(expect, "current_hashes")),
          "current_hashes");
}

void ScenarioRunner::act(Config& config, const boost::json::value& step) {
    if (textMember(step, "do") == "raw_set") {
        config::Path path;
        for (const auto& key : *jsonArray(step, "path"))
            path.emplace_back(key.as_string());
        const auto text = jsonText(step, "value");
        config.edit()->set(path, text ? Bencode(*text) : Bencode(*jsonInteger(step, "value")));
        return;
    }
    const bool mustFail = step.as_object().contains("expect_error");
    const Bytes before = stateOf(config);
    const auto done = actions_.act(config, step);
    check(done.ok() != mustFail, done.ok() ? "was not refused" : "was refused: " + done.error().text);
    if (mustFail)
        check(stateOf(config) == before, "changed though refused");
    const auto* erased = mustFail ? nullptr : jsonMember(*jsonMember(step, "expect"), "erased");
    if (erased && done.ok())
        check(erased->as_bool() == *done, "erased");
}

void ScenarioRunner::push(Config& config, const boost::json::value& step) {
    actions_.beforePush(config);
    const auto push = config.push();
    check(push.ok(), "push");
    if (!push.ok())
        return;
    if (step.as_object().contains("expect_error")) {
        // Refused by the release of the vectors, split by us.
        check(push->messages.size() > 1, "was not split");
        return;
    }
    check(push->messages.size() == 1, "is in pieces");
    const auto& expect = *jsonMember(step, "expect");
    checkPush(*push, expect);
    pushed_[textMember(step, "label")] = hexMember(expect, "wrapped_message");
    ++pushes;
}

void ScenarioRunner::checkPush(const config::Push& push, const boost::json::value& expect) {
    check(push.seqno == *jsonInteger(expect, "seqno"), "seqno");
    check(std::set<std::string>(push.obsolete.begin(), push.obsolete.end()) ==
              texts(jsonArray(expect, "obsolete")),
          "obsolete");
    const auto account = *crypto::Account::fromSeed(seed_);
    const config::LegacyWrapper wrapper(
        account.clone(), static_cast<config::LegacyWrapper::Kind>(kWrapperKinds[static_cast<int>(kind_)]));
    const Bytes sealed = wrapper.unwrap(push.messages[0]);
    check(sealed != push.messages[0], "is not wrapped");
    std::vector<crypto::SymmetricKey> keys;
    keys.push_back(*crypto::SymmetricKey::from(account.seed()));
    const char* domains[] = {"UserProfile", "Contacts", "UserGroups", "ConvoInfoVolatile"};
    const auto padded = config::decrypt(keys, sealed, domains[static_cast<int>(kind_)]);
    check(padded.ok(), "does not open");
    if (!padded)
        return;
    const ByteView packed = config::unpad(*padded);
    const bool compressed = packed.front() == 'z';
    check(compressed == expect.at("compressed").as_bool(), "compressed");
    const Bytes plain = compressed ? *config::decompress(packed.subspan(1)) : toBytes(packed);
    check(plain == hexMember(expect, "plaintext"),
          "plaintext is " + toString(plain) + "\n  instead of " + toString(hexMember(expect, "plaintext")));
    const bool sameFrame = !compressed || toBytes(packed.subspan(1)) == hexMember(expect, "zstd_frame");
    if (!sameFrame)
        return;
    check(std::int64_t(padded->size() - packed.size()) == *jsonInteger(expect, "null_prefix_len"), "padding");
    check(sealed == hexMember(expect, "encrypted_config"), "encrypted_config");
    check(push.messages[0] == hexMember(expect, "wrapped_message"), "wrapped_message");
    ++exactPushes;
}

void ScenarioRunner::merge(Config& config, const boost::json::value& step) {
    std::vector<Bytes> messages;
    std::vector<std::string> hashes;
    for (const auto& item : *jsonArray(step, "messages")) {
        const auto label = jsonText(item, "pushed_as");
        messages.push_back(label ? pushed_.at(std::string(*label)) : hexMember(item, "message"));
        hashes.push_back(textMember(item, "hash"));
    }
    std::vector<config::Incoming> incoming;
    for (std::size_t i = 0; i < messages.size(); ++i)
        incoming.push_back({hashes[i], messages[i]});
    const bool mustFail = step.as_object().contains("expect_error");
    const Bytes before = stateOf(config);
    const auto report = config.merge(incoming, nowMs_);
    check(report.accepted.size() + report.refused.size() == messages.size(), "each message once");
    if (mustFail) {
        check(report.accepted.empty() && !report.changed, "took in a bad message");
        check(stateOf(config) == before, "changed by a bad message");
        return;
    }
    auto accepted = report.accepted;
    std::vector<std::string> expected;
    for (const auto& hash : *jsonArray(*jsonMember(step, "expect"), "accepted"))
        expected.emplace_back(hash.as_string());
    std::sort(accepted.begin(), accepted.end());
    std::sort(expected.begin(), expected.end());
    check(accepted == expected, "accepted");
}

void ScenarioRunner::dump(Config& config, const boost::json::value& expect) {
    const auto ours = wire::parseBencode(config.dump());
    const auto theirs = wire::parseBencode(hexMember(expect, "dump"));
    check(*ours->find("!") == *theirs->find("!"), "state in the dump");
    check(*ours->find("$") == *theirs->find("$"), "document in the dump");
    check(texts(ours->find("(")) == texts(theirs->find("(")), "current hashes in the dump");
    check(texts(ours->find(")")) == texts(theirs->find(")")), "old hashes in the dump");
    check(*ours->find("+") == *theirs->find("+"), "extra data in the dump");
}

void ScenarioRunner::load(const std::string& device, const boost::json::value& step) {
    const auto account = *crypto::Account::fromSeed(seed_);
    auto own = loadUserConfig(kind_, account, dumps_.at(textMember(step, "of")));
    auto theirs = loadUserConfig(kind_, account, hexMember(step, "dump"));
    check(own.ok() && theirs.ok(), "dump");
    if (!own || !theirs)
        return;
    // A document that is not confirmed has members of our own in our dump. One that is not pushed is even the
    // next one in theirs.
    const bool clean = own->state() == Config::State::Clean;
    const bool same = clean ? own->dump() == theirs->dump() : own->data() == theirs->data();
    check(same, "own and other dump differ");
    devices_.insert_or_assign(device, std::move(*theirs));
    checkFlags(devices_.at(device), *jsonMember(step, "expect"));
}

} // namespace sotto::test
