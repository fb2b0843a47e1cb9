#include "base/text.h"
#include "config/contacts.h"
#include "crypto/display_name.h"
#include "crypto/encoding.h"
#include "scenario.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

std::string made(const std::string& text) {
    return crypto::toHex(crypto::sha256({asBytes("sotto test vector " + text)}).view());
}

class ContactActions final : public ScenarioActions {
public:
    Result<bool> act(Config& config, const boost::json::value& step) override {
        Contacts contacts(config);
        const bool erase = textMember(step, "do") == "erase";
        const auto& fields = erase ? step : *jsonMember(step, "fields");
        const auto id = crypto::AccountId::fromHex(textMember(fields, "account_id"));
        if (!id)
            return id.error();
        if (erase)
            return contacts.erase(*id);
        Contact contact = contacts.find(*id).value_or(Contact{*id});
        for (const auto& [key, value] : fields.as_object())
            setField(contact, key, value);
        const auto done = contacts.set(contact);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    }

    boost::json::object state(Config& config) override {
        boost::json::array list;
        for (const Contact& contact : Contacts(config).all()) {
            boost::json::value picture;
            if (contact.picture)
                picture = {{"url", contact.picture->url}, {"key", crypto::toHex(contact.picture->key)}};
            list.push_back({{"account_id", contact.id.hex()},
                            {"name", contact.name},
                            {"nickname", contact.nickname},
                            {"pic", picture},
                            {"approved", contact.approved},
                            {"approved_me", contact.approvedMe},
                            {"blocked", contact.blocked},
                            {"priority", contact.priority},
                            {"notifications", int(contact.notify)},
                            {"mute_until_s", contact.muteUntil},
                            {"exp_mode", int(contact.expiryMode)},
                            {"exp_timer_s", contact.expirySeconds},
                            {"created_s", contact.createdAt}});
        }
        return {{"contacts", list}};
    }

    void note(Config& config) override {
        for (int i = 0; i < 500; ++i) {
            const std::string number = std::to_string(i);
            Contact contact{*crypto::AccountId::fromHex("05" + made("big contact " + number))};
            contact.name = made("big name " + number);
            contact.nickname = made("big nick " + number);
            contact.picture =
                Picture{"http://x/" + made("big url " + number), hex(made("big key " + number))};
            Contacts(config).set(contact).ok();
        }
    }

private:
    static void setField(Contact& contact, std::string_view key, const boost::json::value& value) {
        if (key == "name")
            contact.name = std::string_view(value.as_string());
        else if (key == "nickname")
            contact.nickname = std::string_view(value.as_string());
        else if (key == "nickname_truncated")
            contact.nickname = cutToBytes(std::string_view(value.as_string()), crypto::kLongestName);
        else if (key == "pic")
            contact.picture = value.is_null()
                                  ? std::nullopt
                                  : std::optional(Picture{textMember(value, "url"), hexMember(value, "key")});
        else if (key == "approved")
            contact.approved = value.as_bool();
        else if (key == "approved_me")
            contact.approvedMe = value.as_bool();
        else if (key == "blocked")
            contact.blocked = value.as_bool();
        else if (key == "priority")
            contact.priority = int(value.as_int64());
        else if (key == "notifications")
            contact.notify = static_cast<Notify>(value.as_int64());
        else if (key == "mute_until_s")
            contact.muteUntil = value.as_int64();
        else if (key == "exp_mode")
            contact.expiryMode = static_cast<ExpiryMode>(value.as_int64());
        else if (key == "exp_timer_s")
            contact.expirySeconds = value.as_int64();
        else if (key == "created_s")
            contact.createdAt = value.as_int64();
        else if (key != "account_id")
            contact.name = "unknown field";
    }
};

} // namespace

class ContactsTest : public QObject {
    Q_OBJECT
private slots:
    void scenariosOfTheVectors();
    void exampleOfTheChapter();
    void keepsWhatItDoesNotKnow();
    void passesOverForeignRecords();
};

void ContactsTest::scenariosOfTheVectors() {
    const auto vectors = loadVectors("config_contacts.json");
    ContactActions actions;
    ScenarioRunner runner(UserConfig::Contacts, actions, 1'700'000'000'000);
    for (const auto& scenario : *jsonArray(vectors, "scenarios"))
        runner.run(scenario);
    QVERIFY2(runner.failures.empty(), runner.failures.c_str());
    QCOMPARE(runner.scenarios, 8);
    QCOMPARE(runner.steps, 193);
    QCOMPARE(runner.pushes, 24);
}

void ContactsTest::exampleOfTheChapter() {
    const auto vectors = loadVectors("config_chapter.json");
    auto config = makeUserConfig(UserConfig::Contacts, *crypto::Account::fromSeed(Bytes(16, 1)));
    Bytes key(33, 0);
    key[0] = 5;
    Contact contact{*crypto::AccountId::fromBytes(key)};
    contact.name = "Joe";
    contact.nickname = "Joey";
    contact.approved = contact.approvedMe = true;
    contact.expiryMode = ExpiryMode::AfterSend;
    contact.expirySeconds = 3600;
    contact.priority = 1;
    contact.createdAt = 1'700'000'000;
    QVERIFY(Contacts(config).set(contact).ok());
    const auto expected = parseDocument(hexMember(vectors, "contacts_plain"));
    QCOMPARE(config.data().at("c").encode(), expected->document.data.at("c").encode());
}

void ContactsTest::keepsWhatItDoesNotKnow() {
    auto config = makeUserConfig(UserConfig::Contacts, *crypto::Account::fromSeed(Bytes(16, 1)));
    Bytes key(33, 7);
    key[0] = 5;
    Contact contact{*crypto::AccountId::fromBytes(key)};
    contact.name = "Name";
    contact.profileUpdatedAt = 1'700'000'000;
    QVERIFY(Contacts(config).set(contact).ok());
    auto editor = *config.edit();
    const std::string id = toString(key);
    editor.insert({"c", id, "f"}, Bencode(std::int64_t(1)));
    editor.set({"c", id, "x", "y"}, Bencode(std::string_view("z")));
    editor.set({"b", "https://example.org", "#"}, Bencode(std::string_view("key")));
    contact = *Contacts(config).find(contact.id);
    contact.nickname = "Nick";
    QVERIFY(Contacts(config).set(contact).ok());
    QVERIFY(valueAt(config.data(), {"c", id, "f"}));
    QVERIFY(valueAt(config.data(), {"c", id, "x", "y"}));
    QVERIFY(valueAt(config.data(), {"b", "https://example.org", "#"}));
    QCOMPARE(*valueAt(config.data(), {"c", id, "t"})->integer(), std::int64_t(1'700'000'000));
}

void ContactsTest::passesOverForeignRecords() {
    auto config = makeUserConfig(UserConfig::Contacts, *crypto::Account::fromSeed(Bytes(16, 1)));
    auto editor = *config.edit();
    editor.set({"c", std::string(33, '\x15'), "n"}, Bencode(std::string_view("blinded")));
    editor.set({"c", "short", "n"}, Bencode(std::string_view("short")));
    editor.set({"c", "\x05" + std::string(32, 'a')}, Bencode(std::string_view("no record")));
    editor.set({"c", "\x05" + std::string(32, 'b'), "n"}, Bencode(std::string_view("\xff\xfe")));
    editor.set({"c", "\x05" + std::string(32, 'b'), "@"}, Bencode(std::int64_t(99)));
    editor.set({"c", "\x05" + std::string(32, 'b'), "e"}, Bencode(std::int64_t(3)));
    const auto all = Contacts(config).all();
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(isValidUtf8(all[0].name));
    QVERIFY(all[0].notify == Notify::Default && all[0].expiryMode == ExpiryMode::Off);
}

QTEST_APPLESS_MAIN(ContactsTest)
#include "contacts_test.moc"
