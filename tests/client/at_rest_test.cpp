#include "crypto/account.h"
#include "crypto/encoding.h"
#include "support/disk_storage.h"
#include "support/stored_profile.h"
#include "support/two_clients.h"

#include <QtTest>

#include <iterator>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

/// What a person has besides messages of open conversations is as unreadable on disk as these are.
class AtRestTest : public QObject {
    Q_OBJECT
private slots:
    void requestsDraftsAndWhatCannotBeReadAreSealed() {
        QTemporaryDir folder;
        World world;
        DiskStorage disk(folder.path().toStdString() + "/map");
        Person nora(world, 1);
        Person stranger(world, 2);
        nora.useStorage(disk);
        nora.start("Nora Nightingale");
        stranger.start("Wilhelmina");
        QVERIFY(stranger.send(nora, "a stranger knocks softly").ok());
        world.network.put(*crypto::AccountId::fromHex(nora.id()), toBytes(asBytes("an odd parcel of bytes")));
        world.loop.advance(10s);
        QVERIFY(!nora.take<client::Unreadable>().empty());
        const client::Draft draft{"half a thought", {}, 4};
        QVERIFY(nora.ask<void>([&](client::Client& client, auto done) {
                        client.setDraft({stranger.id()}, draft, std::move(done));
                    })
                    .ok());
        auto phrase = nora.ask<crypto::SecretBytes>(
            [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
        QVERIFY(phrase.ok());
        const auto account = crypto::Account::fromPhrase(asText(phrase->view()));
        QVERIFY(account.ok());
        nora.crash();

        std::vector<Forbidden> forbidden = secretsOf(*account);
        for (const char* text : {"a stranger knocks softly", "an odd parcel of bytes", "half a thought",
                                 "Nora Nightingale", "Wilhelmina"})
            add(forbidden, waysToWrite(text, text));
        add(forbidden, waysToWrite("the recovery phrase", toString(phrase->view())));
        for (const std::string& id : {nora.id(), stranger.id()})
            add(forbidden, waysToWriteKey("an account id", *crypto::fromHex(id.substr(2))));
        for (const std::string& place : {folder.path().toStdString(), nora.folder()}) {
            const auto found = StoredProfile(place).find(forbidden);
            QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
        }
        QVERIFY(StoredProfile(folder.path().toStdString()).size() > 2000);

        disk.crash(false);
        QVERIFY(nora.open(client::Online::No).ok());
        const auto conversations = nora.ask<std::vector<client::Conversation>>(
            [](client::Client& client, auto done) { client.conversations(std::move(done)); });
        QVERIFY(conversations.ok());
        QCOMPARE(conversations->size(), 1u);
        QCOMPARE(conversations->front().request, client::RequestState::Incoming);
        QVERIFY(conversations->front().draft == draft);
        QCOMPARE(nora.textsWith(stranger), std::vector<std::string>{"a stranger knocks softly"});
    }

private:
    static void add(std::vector<Forbidden>& all, std::vector<Forbidden> more) {
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }

    static std::vector<Forbidden> secretsOf(const crypto::Account& account) {
        std::vector<Forbidden> all = waysToWriteKey("the seed", account.entropy());
        add(all, waysToWriteKey("the Ed25519 secret", account.ed25519().secret.view()));
        add(all, waysToWriteKey("the X25519 secret", account.x25519().secret.view()));
        return all;
    }
};

QTEST_APPLESS_MAIN(AtRestTest)
#include "at_rest_test.moc"
