#include "config/user_groups.h"
#include "crypto/encoding.h"
#include "scenario.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

/// Whether `key` was a setting.
bool setSetting(GroupSettings& settings, std::string_view key, const boost::json::value& value) {
    if (key == "priority")
        settings.priority = int(value.as_int64());
    else if (key == "joined_at_s")
        settings.joinedAt = value.as_int64();
    else if (key == "notifications")
        settings.notify = static_cast<Notify>(value.as_int64());
    else if (key == "mute_until_s")
        settings.muteUntil = value.as_int64();
    else if (key == "invited")
        settings.invitePending = value.as_bool();
    else
        return false;
    return true;
}

void addSettings(boost::json::object& to, const GroupSettings& settings) {
    to["priority"] = settings.priority;
    to["joined_at_s"] = settings.joinedAt;
    to["notifications"] = int(settings.notify);
    to["mute_until_s"] = settings.muteUntil;
    to["invited"] = settings.invitePending;
}

Result<bool> done(Result<void> result) {
    return result ? Result<bool>(true) : Result<bool>(result.error());
}

class GroupActions final : public ScenarioActions {
public:
    Result<bool> act(Config& config, const boost::json::value& step) override {
        UserGroups groups(config);
        const std::string name = textMember(step, "do");
        if (name == "set_group")
            return setGroup(groups, *jsonMember(step, "fields"));
        if (name == "set_community")
            return setCommunity(groups, *jsonMember(step, "fields"));
        if (name == "set_legacy_group")
            return setLegacyGroup(groups, *jsonMember(step, "fields"));
        if (name == "erase_community")
            return groups.eraseCommunity(*canonicalServerUrl(textMember(step, "base_url")),
                                         textMember(step, "room"));
        const auto id = *crypto::AccountId::fromHex(textMember(step, "group_id"));
        return name == "erase_group" ? groups.eraseGroup(id) : groups.eraseLegacyGroup(id);
    }

    boost::json::object state(Config& config) override {
        const UserGroups groups(config);
        boost::json::array communities;
        for (const auto& entry : groups.communities())
            communities.push_back(communityJson(entry));
        boost::json::array legacy;
        for (const auto& entry : groups.legacyGroups())
            legacy.push_back(legacyJson(entry));
        boost::json::array list;
        for (const auto& entry : groups.groups())
            list.push_back(groupJson(entry));
        return {{"groups", list}, {"communities", communities}, {"legacy_groups", legacy}};
    }

private:
    static Result<bool> setGroup(UserGroups& groups, const boost::json::value& fields) {
        const auto id = crypto::AccountId::fromHex(textMember(fields, "id"));
        if (!id)
            return id.error();
        auto present = groups.findGroup(*id);
        GroupEntry group = present ? std::move(*present) : GroupEntry{*id};
        for (const auto& [key, value] : fields.as_object()) {
            if (setSetting(group.settings, key, value))
                continue;
            const std::string text(value.as_string());
            if (key == "name")
                group.name = text;
            else if (key == "secretkey")
                group.seed = crypto::Ed25519Seed::from(ByteView(hex(text)).first(32));
            else if (key == "auth_data")
                group.authData = hex(text);
            else if (key == "mark" && text == "kicked")
                group.markKicked();
            else if (key == "mark" && text == "destroyed")
                group.markDestroyed();
            else if (key == "mark")
                group.markInvited();
        }
        return done(groups.set(group));
    }

    static Result<CommunityAddress> addressOf(const boost::json::value& fields) {
        if (const auto url = jsonText(fields, "full_url"))
            return parseCommunityAddress(*url);
        const auto server = canonicalServerUrl(textMember(fields, "base_url"));
        if (!server)
            return server.error();
        const auto key = parseServerKey(textMember(fields, "pubkey"));
        if (!key)
            return key.error();
        return CommunityAddress{*server, textMember(fields, "room"), *key};
    }

    static Result<bool> setCommunity(UserGroups& groups, const boost::json::value& fields) {
        const auto address = addressOf(fields);
        if (!address)
            return address.error();
        CommunityEntry entry =
            groups.findCommunity(address->server, address->room).value_or(CommunityEntry{*address});
        for (const auto& [key, value] : fields.as_object())
            setSetting(entry.settings, key, value);
        return done(groups.set(entry));
    }

    static Result<bool> setLegacyGroup(UserGroups& groups, const boost::json::value& fields) {
        const auto id = *crypto::AccountId::fromHex(textMember(fields, "id"));
        auto present = groups.findLegacyGroup(id);
        LegacyGroupEntry group = present ? std::move(*present) : LegacyGroupEntry{id};
        for (const auto& [key, value] : fields.as_object()) {
            if (setSetting(group.settings, key, value))
                continue;
            if (key == "name")
                group.name = std::string_view(value.as_string());
            else if (key == "enc_pubkey")
                group.publicKey = hex(std::string_view(value.as_string()));
            else if (key == "enc_seckey")
                group.secretKey = crypto::SecretBytes(hex(std::string_view(value.as_string())));
            else if (key == "disappearing_timer_s")
                group.expirySeconds = value.as_int64();
            else if (key == "members")
                for (const auto& [member, admin] : value.as_object())
                    group.members[*crypto::AccountId::fromHex(member)] = admin.as_bool();
            else if (key == "remove_members")
                for (const auto& member : value.as_array())
                    group.members.erase(*crypto::AccountId::fromHex(std::string_view(member.as_string())));
        }
        return done(groups.set(group));
    }

    static boost::json::object groupJson(const GroupEntry& entry) {
        std::string secret;
        if (entry.seed)
            secret = crypto::toHex(crypto::ed25519FromSeed(*entry.seed).secret.view());
        boost::json::object json{{"id", entry.id.hex()},
                                 {"name", entry.name},
                                 {"secretkey", secret},
                                 {"auth_data", crypto::toHex(entry.authData)},
                                 {"removed_status", int(entry.removed)}};
        addSettings(json, entry.settings);
        return json;
    }

    static boost::json::object communityJson(const CommunityEntry& entry) {
        boost::json::object json{{"base_url", entry.address.server},
                                 {"room", entry.address.room},
                                 {"room_norm", roomKey(entry.address.room)},
                                 {"pubkey", crypto::toHex(entry.address.key.view())},
                                 {"full_url", entry.address.url()}};
        addSettings(json, entry.settings);
        return json;
    }

    static boost::json::object legacyJson(const LegacyGroupEntry& entry) {
        boost::json::object members;
        for (const auto& [id, admin] : entry.members)
            members[id.hex()] = admin;
        boost::json::object json{{"id", entry.id.hex()},
                                 {"name", entry.name},
                                 {"enc_pubkey", crypto::toHex(entry.publicKey)},
                                 {"enc_seckey", crypto::toHex(entry.secretKey.view())},
                                 {"disappearing_timer_s", entry.expirySeconds},
                                 {"members", members}};
        addSettings(json, entry.settings);
        return json;
    }
};

} // namespace

class UserGroupsTest : public QObject {
    Q_OBJECT
private slots:
    void scenariosOfTheVectors();
    void addressesOfTheVectors();
    void parsesBase32zKeys();
    void skipsServersWithoutKey();
    void refusesUnusableEntries();
};

void UserGroupsTest::scenariosOfTheVectors() {
    const auto vectors = loadVectors("config_user_groups.json");
    GroupActions actions;
    ScenarioRunner runner(UserConfig::UserGroups, actions, 1'700'000'000'000);
    for (const auto& scenario : *jsonArray(vectors, "scenarios"))
        runner.run(scenario);
    QVERIFY2(runner.failures.empty(), runner.failures.c_str());
    QCOMPARE(runner.scenarios, 5);
    QCOMPARE(runner.steps, 101);
    QCOMPARE(runner.pushes, 14);
}

void UserGroupsTest::addressesOfTheVectors() {
    const auto vectors = loadVectors("config_user_groups.json");
    int accepted = 0;
    int refused = 0;
    for (const auto& entry : *jsonArray(vectors, "community_urls")) {
        const auto address = parseCommunityAddress(textMember(entry, "url"));
        const auto* expect = jsonMember(entry, "expect");
        QVERIFY2(address.ok() == (expect != nullptr), textMember(entry, "url").c_str());
        if (!expect) {
            ++refused;
            continue;
        }
        QCOMPARE(address->server, textMember(*expect, "base_url"));
        QCOMPARE(address->room, textMember(*expect, "room"));
        QCOMPARE(toBytes(address->key.view()), hexMember(*expect, "pubkey"));
        QCOMPARE(address->url(), textMember(*expect, "full_url"));
        ++accepted;
    }
    QCOMPARE(accepted, 9);
    QCOMPARE(refused, 11);
}

void UserGroupsTest::parsesBase32zKeys() {
    QVERIFY(parseServerKey(std::string(52, 'y')).ok());
    QCOMPARE(toBytes(parseServerKey(std::string(52, 'y'))->view()), Bytes(32, 0));
    QVERIFY(!parseServerKey(std::string(52, 'l')).ok());
    QVERIFY(!parseServerKey(std::string(51, 'y')).ok());
}

void UserGroupsTest::skipsServersWithoutKey() {
    auto config = makeUserConfig(UserConfig::UserGroups, *crypto::Account::fromSeed(Bytes(16, 1)));
    auto editor = *config.edit();
    editor.set({"o", "https://example.org", "R", "room", "n"}, Bencode(std::string_view("Room")));
    QVERIFY(UserGroups(config).communities().empty());
    const CommunityEntry entry{
        {"https://example.org", "Other", *crypto::X25519PublicKey::from(Bytes(32, 3))}};
    QVERIFY(UserGroups(config).set(entry).ok());
    QCOMPARE(UserGroups(config).communities().size(), std::size_t(2));
    QVERIFY(*UserGroups(config).eraseCommunity("https://example.org", "ROOM"));
    QVERIFY(*UserGroups(config).eraseCommunity("https://example.org", "other"));
    QVERIFY(config.data().empty());
}

void UserGroupsTest::refusesUnusableEntries() {
    auto config = makeUserConfig(UserConfig::UserGroups, *crypto::Account::fromSeed(Bytes(16, 1)));
    UserGroups groups(config);
    const auto key = *crypto::X25519PublicKey::from(Bytes(32, 3));
    QVERIFY(!groups.set(CommunityEntry{{"https://Example.org", "room", key}}).ok());
    QVERIFY(!groups.set(CommunityEntry{{"https://example.org", "", key}}).ok());
    const auto account = crypto::AccountId(key);
    const auto group = crypto::AccountId::ofGroup(*crypto::Ed25519PublicKey::from(Bytes(32, 3)));
    QVERIFY(!groups.set(GroupEntry{account}).ok());
    QVERIFY(!groups.set(LegacyGroupEntry{group}).ok());
    GroupEntry entry{group};
    entry.authData = Bytes(99, 1);
    QVERIFY(!groups.set(entry).ok());
    QVERIFY(!config.needsPush());
}

QTEST_APPLESS_MAIN(UserGroupsTest)
#include "user_groups_test.moc"
