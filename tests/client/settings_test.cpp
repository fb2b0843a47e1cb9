#include "store/setting_list.h"
#include "support/two_clients.h"

#include <QtTest>

#include <fstream>
#include <iterator>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

/// Settings in the sealed store, and what the core itself does with them.
class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void defaultsHoldUntilSomebodyDecides() {
        World world;
        Person person(world, 1);
        QVERIFY(person.open().ok());
        for (const auto& spec : store::settingList()) {
            QVERIFY(store::checkSetting(spec, spec.fallback).ok());
            QCOMPARE(*get(person, std::string(spec.name)), std::string(spec.fallback));
        }
        QVERIFY(set(person, "security.lockAfterS", "300").ok());
        const auto changed = person.take<client::SettingChanged>();
        QCOMPARE(changed.size(), 1u);
        QCOMPARE(changed[0].value, std::string("300"));
        person.crash();
        QVERIFY(person.open().ok());
        QCOMPARE(*get(person, "security.lockAfterS"), std::string("300"));
        QVERIFY(set(person, "security.lockAfterS", std::nullopt).ok());
        QCOMPARE(*get(person, "security.lockAfterS"), std::string("900"));
        const auto all = person.ask<std::map<std::string, std::string>>(
            [](client::Client& client, auto done) { client.settings(std::move(done)); });
        QCOMPARE(all->size(), store::settingList().size());
    }

    void badValuesAreRefused() {
        World world;
        Person person(world, 1);
        QVERIFY(person.open().ok());
        QCOMPARE(get(person, "no.such").error().code, Code::NotFound);
        QCOMPARE(set(person, "no.such", "on").error().code, Code::NotFound);
        const std::pair<const char*, std::string> bad[] = {
            {"privacy.typing", "yes"},           {"security.lockAfterS", "-1"},
            {"security.lockAfterS", ""},         {"security.lockAfterS", "1234567890"},
            {"notifications.content", "all"},    {"notifications.content", ""},
            {"window.lastConversation", "\xff"}, {"window.lastConversation", std::string(5000, 'x')},
            {"network.proxy", "ftp://host:1"}};
        for (const auto& [name, value] : bad)
            QCOMPARE(set(person, name, value).error().code, Code::Invalid);
        QVERIFY(person.take<client::SettingChanged>().empty());
    }

    void hiddenWordsStayHidden() {
        TwoClients world;
        const auto phrase = [&] {
            return world.alice.ask<crypto::SecretBytes>(
                [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        };
        QVERIFY(set(world.alice, "words.hidden", "off").ok());
        QVERIFY(phrase().ok());
        QVERIFY(set(world.alice, "words.hidden", "on").ok());
        QCOMPARE(phrase().error().code, Code::Rejected);
        QCOMPARE(set(world.alice, "words.hidden", "off").error().code, Code::Rejected);
        QCOMPARE(set(world.alice, "words.hidden", std::nullopt).error().code, Code::Rejected);
        QVERIFY(set(world.alice, "words.hidden", "on").ok());
        world.alice.crash();
        QVERIFY(world.alice.open().ok());
        QCOMPARE(*get(world.alice, "words.hidden"), std::string("on"));
        QCOMPARE(phrase().error().code, Code::Rejected);
    }

    void theProxyHoldsAtOnceAndNextTime() {
        TwoClients world;
        const std::string proxy = "socks5://127.0.0.1:9050";
        QVERIFY(set(world.alice, "network.proxy", proxy).ok());
        QCOMPARE(world.alice.transport().proxy, proxy);
        QVERIFY(world.alice.close().ok());
        world.alice.transport().proxy.clear();
        QVERIFY(world.alice.openWith({}).ok());
        QCOMPARE(world.alice.transport().proxy, proxy);
        QVERIFY(set(world.alice, "network.proxy", std::nullopt).ok());
        QVERIFY(world.alice.transport().proxy.empty());
    }

    void strangersAreHeardOnlyWhenWanted() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "hello").ok());
        world.pass(6s);
        QVERIFY(set(world.bob, "privacy.requestsPolicy", "nobody").ok());
        Person stranger(world, 5);
        stranger.start("Stranger");
        QVERIFY(stranger.send(world.bob, "buy now").ok());
        world.pass(6s);
        QVERIFY(world.bob.messagesWith(stranger.id()).empty());
        QVERIFY(set(world.bob, "privacy.requestsPolicy", std::nullopt).ok());
        QVERIFY(stranger.send(world.bob, "hello?").ok());
        world.pass(6s);
        QCOMPARE(world.bob.textsWith(stranger), std::vector<std::string>{"hello?"});
    }

    void theListIsDocumented() {
        std::ifstream file(std::string(SOTTO_SOURCE_DIR) + "/docs/keys.md");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (const auto& spec : store::settingList())
            QVERIFY2(text.find("`" + std::string(spec.name) + "`") != std::string::npos, spec.name.data());
    }

private:
    Result<std::string> get(Person& person, const std::string& name) {
        return person.ask<std::string>(
            [&](client::Client& client, auto done) { client.setting(name, std::move(done)); });
    }
    Result<void> set(Person& person, const std::string& name, std::optional<std::string> value) {
        return person.ask<void>(
            [&](client::Client& client, auto done) { client.setSetting(name, value, std::move(done)); });
    }
};

QTEST_APPLESS_MAIN(SettingsTest)
#include "settings_test.moc"
