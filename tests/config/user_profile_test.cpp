#include "base/text.h"
#include "config/user_profile.h"
#include "crypto/display_name.h"
#include "crypto/encoding.h"
#include "scenario.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

boost::json::value pictureJson(const std::optional<Picture>& picture) {
    if (!picture)
        return nullptr;
    return boost::json::object{{"url", picture->url}, {"key", crypto::toHex(picture->key)}};
}

class ProfileActions final : public ScenarioActions {
public:
    Result<bool> act(Config& config, const boost::json::value& step) override {
        UserProfile profile(config);
        for (const auto& [key, value] : *jsonObject(step, "fields")) {
            const auto done = setField(profile, key, value);
            if (!done)
                return done.error();
        }
        return true;
    }

    boost::json::object state(Config& config) override {
        const UserProfile profile(config);
        const std::string name = profile.name();
        const auto timer = profile.noteToSelfTimer();
        const auto requests = profile.communityRequests();
        return {{"name", name.empty() ? boost::json::value() : boost::json::value(name)},
                {"pic", pictureJson(profile.picture())},
                {"nts_priority", profile.noteToSelfPriority()},
                {"nts_expiry_s", timer == 0 ? boost::json::value() : boost::json::value(timer)},
                {"blinded_msgreqs", requests ? boost::json::value(*requests) : boost::json::value()}};
    }

private:
    static Result<void> setField(UserProfile& profile, std::string_view key,
                                 const boost::json::value& value) {
        if (key == "name")
            return profile.setName(std::string_view(value.as_string()));
        if (key == "name_truncated")
            return profile.setName(cutToBytes(std::string_view(value.as_string()), crypto::kLongestName));
        if (key == "nts_priority")
            return profile.setNoteToSelfPriority(int(value.as_int64()));
        if (key == "nts_expiry_s")
            return profile.setNoteToSelfTimer(value.as_int64());
        if (key == "blinded_msgreqs")
            return profile.setCommunityRequests(value.is_null() ? std::nullopt
                                                                : std::optional(value.as_bool()));
        if (key == "pic")
            return profile.setPicture(
                value.is_null() ? std::nullopt
                                : std::optional(Picture{textMember(value, "url"), hexMember(value, "key")}));
        return fail(Code::Internal, "unknown field");
    }
};

Config newProfile() {
    return makeUserConfig(UserConfig::UserProfile, *crypto::Account::fromSeed(Bytes(16, 1)));
}

} // namespace

class UserProfileTest : public QObject {
    Q_OBJECT
private slots:
    void scenariosOfTheVectors();
    void firstMessageOfTheChapter();
    void conflictOfTheChapter();
    void notesWhenItChanged();
    void refusesBadPictures();
    void treatsWrongTypesAsAbsent();
};

void UserProfileTest::scenariosOfTheVectors() {
    const auto vectors = loadVectors("config_user_profile.json");
    ProfileActions actions;
    ScenarioRunner runner(UserConfig::UserProfile, actions, 1'700'000'000'000);
    for (const auto& scenario : *jsonArray(vectors, "scenarios"))
        runner.run(scenario);
    QVERIFY2(runner.failures.empty(), runner.failures.c_str());
    QCOMPARE(runner.scenarios, 12);
    QCOMPARE(runner.steps, 206);
    QCOMPARE(runner.pushes, 45);
    QVERIFY(runner.exactPushes >= 34);
}

void UserProfileTest::firstMessageOfTheChapter() {
    const auto vectors = loadVectors("config_chapter.json");
    auto config =
        makeUserConfig(UserConfig::UserProfile, *crypto::Account::fromSeed(hexMember(vectors, "seed")));
    const Bytes empty = config.push()->messages.at(0);
    QCOMPARE(empty, hexMember(*jsonMember(vectors, "empty"), "wrapped"));
    QCOMPARE(std::int64_t(empty.size()), *jsonInteger(*jsonMember(vectors, "empty"), "pushed_wrapped_len"));
    UserProfile profile(config);
    QVERIFY(profile.setName("Kallie").ok());
    const Picture picture{"http://example.org/omg-pic-123.bmp",
                          toBytes(asBytes("secret78901234567890123456789012"))};
    QVERIFY(profile.setPicture(picture).ok());
    QVERIFY(profile.setNoteToSelfPriority(9).ok());
    QCOMPARE(config.push()->messages.at(0), hexMember(*jsonMember(vectors, "first"), "wrapped"));
}

/// 05 §15.3: both devices make the same message, down to the last byte.
void UserProfileTest::conflictOfTheChapter() {
    const auto vectors = loadVectors("config_chapter.json");
    const auto& conflict = *jsonMember(vectors, "conflict");
    const auto account = *crypto::Account::fromSeed(hexMember(vectors, "seed"));
    const Bytes first = hexMember(*jsonMember(vectors, "first"), "wrapped");
    const auto taken = [](Config& config, const std::string& hash, const Bytes& message) {
        const Incoming incoming[] = {{hash, message}};
        return config.merge(incoming, 1'700'000'000'000).changed;
    };
    std::vector<Config> devices;
    std::vector<Bytes> second;
    for (int i = 0; i < 2; ++i) {
        devices.push_back(makeUserConfig(UserConfig::UserProfile, account));
        QVERIFY(taken(devices[i], "first", first));
        UserProfile profile(devices[i]);
        QVERIFY(profile.setName(i == 0 ? "Nibbler" : "Raz").ok());
        if (i == 1)
            QVERIFY(profile.setNoteToSelfTimer(86'400).ok() && profile.setCommunityRequests(true).ok());
        second.push_back(devices[i].push()->messages.at(0));
        devices[i].confirmPushed(2, {i == 0 ? "A" : "B"});
    }
    const LegacyWrapper wrapper(account.clone(), LegacyWrapper::Kind::UserProfile);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(taken(devices[i], i == 0 ? "B" : "A", second[1 - i]));
        const auto push = devices[i].push();
        QCOMPARE(push->seqno, std::int64_t(3));
        QCOMPARE(push->obsolete, (std::vector<std::string>{"A", "B"}));
        QCOMPARE(push->messages.at(0), hexMember(conflict, "merged_wrapped"));
        QCOMPARE(wrapper.unwrap(push->messages.at(0)), hexMember(conflict, "merged_encrypted"));
    }
}

void UserProfileTest::notesWhenItChanged() {
    auto config = newProfile();
    const Picture first{"https://example.org/1", Bytes(32, 1)};
    const Picture again{"https://example.org/2", Bytes(32, 2)};
    QVERIFY(UserProfile(config, 100).setName("Name").ok());
    QCOMPARE(UserProfile(config).updatedAt(), std::int64_t(100));
    QVERIFY(UserProfile(config, 150).setName("Name").ok());
    QCOMPARE(UserProfile(config).updatedAt(), std::int64_t(100));
    QVERIFY(UserProfile(config, 200).setPicture(first).ok());
    QVERIFY(UserProfile(config, 300).setUploadedAgain(again).ok());
    QCOMPARE(*UserProfile(config).picture(), again);
    QCOMPARE(UserProfile(config).updatedAt(), std::int64_t(300));
    // The later upload stays in effect when something else changes.
    QVERIFY(UserProfile(config, 400).setCommunityRequests(true).ok());
    QCOMPARE(*UserProfile(config).picture(), again);
    QVERIFY(UserProfile(config, 500).setPicture(first).ok());
    QCOMPARE(*UserProfile(config).picture(), first);
    QVERIFY(UserProfile(config, 600).setPicture(std::nullopt).ok());
    QVERIFY(!UserProfile(config).picture());
    QVERIFY(!config.data().count("P") && !config.data().count("Q"));
}

void UserProfileTest::refusesBadPictures() {
    auto config = newProfile();
    UserProfile profile(config);
    QVERIFY(!profile.setPicture(Picture{"", Bytes(32, 1)}).ok());
    QVERIFY(!profile.setPicture(Picture{std::string(224, 'u'), Bytes(32, 1)}).ok());
    QVERIFY(!profile.setPicture(Picture{"https://example.org", Bytes(31, 1)}).ok());
    QVERIFY(!config.needsPush());
}

void UserProfileTest::treatsWrongTypesAsAbsent() {
    auto config = newProfile();
    auto editor = *config.edit();
    for (const char* key : {"n", "p", "q", "M", "e", "+", "t", "T"})
        editor.set({key, "x"}, Bencode(std::int64_t(1)));
    const UserProfile profile(config);
    QVERIFY(profile.name().empty());
    QVERIFY(!profile.picture());
    QVERIFY(!profile.communityRequests());
    QCOMPARE(profile.noteToSelfTimer(), std::int64_t(0));
    QCOMPARE(profile.noteToSelfPriority(), 0);
    QCOMPARE(profile.updatedAt(), std::int64_t(0));
}

QTEST_APPLESS_MAIN(UserProfileTest)
#include "user_profile_test.moc"
