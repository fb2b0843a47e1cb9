#include "crypto/account.h"
#include "crypto/encoding.h"
#include "support/two_clients.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

client::OpenOptions withPassword(std::string_view text) {
    client::OpenOptions options;
    options.unlock.password.emplace(asBytes(text));
    return options;
}

} // namespace

/// Accounts, protection of the profile, and what can be read in it.
class ProfileTest : public QObject {
    Q_OBJECT
private slots:
    void anAccountIsMadeOnce() {
        World world;
        Person person(world, 1);
        const auto opened = person.open();
        QVERIFY(opened.ok() && !opened->has_value());
        QCOMPARE(account(person).error().code, Code::NotFound);
        const auto made = create(person, "  Nora ");
        QVERIFY(made.ok());
        QCOMPARE(made->account.name, std::string("Nora"));
        QCOMPARE(create(person, "Other").error().code, Code::Rejected);
        QVERIFY(person.close().ok());
        const auto again = person.open();
        QVERIFY(again.ok() && again->has_value());
        QVERIFY((*again)->accountId == made->account.accountId && (*again)->name == "Nora");
    }

    void namesAreChecked() {
        World world;
        Person person(world, 1);
        QVERIFY(person.open().ok());
        for (const std::string& bad :
             {std::string(), std::string("   "), std::string(101, 'x'), std::string("\xff")})
            QCOMPARE(create(person, bad).error().code, Code::Invalid);
        QVERIFY(create(person, "Nora").ok());
        const auto renamed = person.ask<client::Account>(
            [](client::Client& client, auto done) { client.setName("Nora B.", std::move(done)); });
        QCOMPARE(renamed->name, std::string("Nora B."));
    }

    void phraseAndSeedRestore() {
        World world;
        Person first(world, 1), second(world, 2), third(world, 3);
        QVERIFY(first.open().ok());
        const auto made = create(first, "Nora");
        QVERIFY(second.open().ok());
        const auto words = first.ask<crypto::SecretBytes>(
            [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        QVERIFY(crypto::equalSecrets(words->view(), made->phrase.view()));
        const auto restored = second.ask<client::Account>([&](client::Client& client, auto done) {
            client.restoreFromPhrase(words->clone(), "", std::move(done));
        });
        QCOMPARE(restored->accountId, made->account.accountId);
        QVERIFY(third.open().ok());
        for (const std::size_t size : {0u, 15u, 17u, 64u}) {
            const auto bad = third.ask<client::Account>([&](client::Client& client, auto done) {
                client.restoreFromSeed(crypto::SecretBytes(size), "", std::move(done));
            });
            QCOMPARE(bad.error().code, Code::Invalid);
        }
        const auto wrong = third.ask<client::Account>([&](client::Client& client, auto done) {
            client.restoreFromPhrase(crypto::SecretBytes(asBytes("not a phrase")), "", std::move(done));
        });
        QCOMPARE(wrong.error().code, Code::Invalid);
        QCOMPARE(account(third).error().code, Code::NotFound);
    }

    void aProfileBelongsToOneProgram() {
        World world;
        Person person(world, 1);
        QVERIFY(person.open().ok());
        client::Client other(
            {world.loop, world.clock, random_, world.log}, {person.folder(), "test", "{}", ""},
            std::make_unique<FakePlugins>(world.loop, person.storage(), person.transport(), false),
            [](auto) {});
        std::optional<Result<std::optional<client::Account>>> result;
        other.open({}, Done<std::optional<client::Account>>([&](auto value) { result = std::move(value); }));
        world.loop.run();
        QCOMPARE(result->error().code, Code::Locked);
    }

    void passwordsProtect() {
        World world;
        Person person(world, 1);
        QVERIFY(person.openWith(withPassword("open sesame")).ok());
        QVERIFY(create(person, "Nora").ok());
        QVERIFY(person.close().ok());
        QCOMPARE(person.openWith(withPassword("open barley")).error().code, Code::Denied);
        QCOMPARE(person.openWith({}).error().code, Code::Denied);
        QVERIFY(person.openWith(withPassword("open sesame")).ok());
        const auto wrong = change(person, withPassword("x").unlock, {});
        QCOMPARE(wrong.error().code, Code::Denied);
        QVERIFY(change(person, withPassword("open sesame").unlock, {}).ok());
        QVERIFY(person.close().ok());
        const auto opened = person.openWith({});
        QVERIFY(opened.ok() && opened->has_value());
    }

    void aMissingProfileIsNotMadeUnasked() {
        World world;
        Person person(world, 1);
        client::OpenOptions options;
        options.create = false;
        QCOMPARE(person.openWith(std::move(options)).error().code, Code::NotFound);
        QVERIFY(std::filesystem::is_empty(person.folder()));
    }

    void aLostKeystoreIsNotReplaced() {
        TwoClients world;
        QVERIFY(world.alice.close().ok());
        std::filesystem::remove(std::filesystem::path(world.alice.folder()) / "networks/test/keystore");
        const auto before = world.alice.storage().entries();
        QCOMPARE(world.alice.openWith({}).error().code, Code::Corrupt);
        QVERIFY(world.alice.storage().entries() == before);
    }

    void amnesicProfilesLeaveNothing() {
        World world;
        Person person(world, 1);
        person.amnesic = true;
        person.start("Nora");
        world.loop.advance(1min);
        QVERIFY(person.close().ok());
        QVERIFY(std::filesystem::is_empty(person.folder()));
    }

    void closingTellsWhatHappenedBefore() {
        TwoClients world;
        world.alice.takeEvents();
        const auto told = std::make_shared<std::size_t>(0);
        // The store's plugin goes away in the turn that follows.
        world.alice.client().send({world.bob.id()}, {"hello", std::nullopt},
                                  Done<client::Message>([](auto) {}));
        world.alice.client().close(Done<void>([&, told](auto closed) {
            if (closed)
                *told = world.alice.take<client::MessageAdded>().size();
        }));
        world.loop.run();
        QCOMPARE(*told, 1u);
    }

    void badNetworkNamesAreRefused() {
        for (const std::string& name :
             {std::string(), std::string("../x"), std::string("A"), std::string(41, 'a')})
            QCOMPARE(client::folderFor({"/p", name, "", ""}).error().code, Code::Invalid);
        QCOMPARE(*client::folderFor({"/p", "main-net_2", "", ""}),
                 std::filesystem::path("/p/networks/main-net_2"));
    }

    void commandsNeedAnOpenProfile() {
        World world;
        Person person(world, 1);
        QVERIFY(person.open().ok());
        QVERIFY(person.close().ok());
        client::Client closed(
            {world.loop, world.clock, random_, world.log}, {person.folder(), "test", "{}", ""},
            std::make_unique<FakePlugins>(world.loop, person.storage(), person.transport(), true),
            [](auto) {});
        std::optional<Code> code;
        closed.account(Done<client::Account>([&](auto result) { code = result.error().code; }));
        world.loop.run();
        QVERIFY(code == Code::Invalid);
    }

    void whatIsUnderWayIsCancelledWithTheClient() {
        TwoClients world;
        std::optional<Code> code;
        world.alice.client().connected(
            Done<void>([&](auto result) { code = result ? Code::Ok : result.error().code; }));
        world.alice.crash();
        world.loop.run();
        QVERIFY(code == Code::Cancelled);
    }

    void nothingReadableIsInTheProfile() {
        TwoClients world;
        QVERIFY(world.alice.send(world.bob, "the heron lands at dusk").ok());
        world.pass(10s);
        QVERIFY(world.bob.send(world.alice, "the otter knows").ok());
        world.pass(10s);
        const auto phrase = world.alice.ask<crypto::SecretBytes>(
            [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        const auto account = crypto::Account::fromPhrase(asText(phrase->view()));
        std::vector<Bytes> secrets;
        for (const std::string& text :
             {std::string("heron lands"), std::string("otter knows"), std::string("Alice"),
              std::string("Bob"), std::string(asText(phrase->view()))})
            secrets.push_back(toBytes(asBytes(text)));
        for (const std::string& id : {world.alice.id(), world.bob.id()})
            secrets.push_back(*crypto::fromHex(id.substr(2)));
        secrets.push_back(toBytes(account->entropy()));
        secrets.push_back(toBytes(account->ed25519().publicKey.view()));
        for (const Bytes& secret : std::vector(secrets)) {
            secrets.push_back(toBytes(asBytes(crypto::toHex(secret))));
            secrets.push_back(toBytes(asBytes(crypto::toBase64Unpadded(secret))));
        }
        Bytes everything;
        for (const auto& [key, value] : world.alice.storage().entries()) {
            append(everything, key);
            append(everything, value);
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(world.alice.folder()))
            if (entry.is_regular_file()) {
                std::ifstream in(entry.path(), std::ios::binary);
                const std::string content{std::istreambuf_iterator<char>(in), {}};
                append(everything, asBytes(content));
            }
        QVERIFY(everything.size() > 1000);
        for (const Bytes& secret : secrets)
            QVERIFY(std::search(everything.begin(), everything.end(), secret.begin(), secret.end()) ==
                    everything.end());
    }

private:
    static Result<client::Account> account(Person& person) {
        return person.ask<client::Account>(
            [](client::Client& client, auto done) { client.account(std::move(done)); });
    }
    static Result<client::NewAccount> create(Person& person, const std::string& name) {
        return person.ask<client::NewAccount>(
            [&](client::Client& client, auto done) { client.createAccount(name, std::move(done)); });
    }
    static Result<void> change(Person& person, client::Unlock old, client::Unlock next) {
        return person.ask<void>([&](client::Client& client, auto done) {
            client.changeUnlock(std::move(old), std::move(next), std::move(done));
        });
    }

    SeededRandom random_{77};
};

QTEST_APPLESS_MAIN(ProfileTest)
#include "profile_test.moc"
