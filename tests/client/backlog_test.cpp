#include "support/mailbox_writer.h"
#include "support/two_clients.h"

#include <QtTest>

#include <map>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kWaiting = 50'000;
constexpr std::size_t kSenders = 7;
constexpr std::size_t kPageSize = 1000;
/// Every so many messages one is bad, in turn of each kind.
constexpr std::size_t kEveryBad = 100;
constexpr std::uint64_t kOfEachKind = kWaiting / kEveryBad / 4;

/// What waits for one account, and what of it people shall see.
struct Mail {
    std::vector<Bytes> values;
    std::vector<std::pair<std::string, std::string>> good; ///< (sender, text), in order
    std::map<std::string, std::vector<std::string>> texts; ///< the same by sender
};

Mail writeMail(const crypto::AccountId& recipient, TimeMs now) {
    MailboxWriter writer(recipient, kSenders, 77);
    Mail mail;
    Bytes lastGood;
    for (std::size_t i = 0; i < kWaiting; ++i) {
        const TimeMs time = now - TimeMs(kWaiting - i) * 20;
        if (i % kEveryBad == kEveryBad - 1) {
            switch (i / kEveryBad % 4) {
            case 0:
                mail.values.push_back(writer.malformed());
                continue;
            case 1:
                mail.values.push_back(MailboxWriter::replayed(lastGood));
                continue;
            case 2:
                mail.values.push_back(writer.wronglySigned(time));
                continue;
            case 3:
                mail.values.push_back(writer.forSomebodyElse(time));
                continue;
            }
        }
        const std::size_t sender = i * i % kSenders;
        const std::string text = "message " + std::to_string(i);
        lastGood = writer.text(sender, time, text);
        mail.values.push_back(lastGood);
        mail.good.emplace_back(writer.sender(sender).hex(), text);
        mail.texts[mail.good.back().first].push_back(text);
    }
    return mail;
}

/// Counts what nodes hand to a client before it has taken in what they gave before.
class Backpressure {
public:
    Backpressure(FakeNetwork& network, const crypto::AccountId& account) {
        const auto& box = network.nodes().front().mailboxes.at(account.hex());
        for (std::size_t i = 0; i < box.size(); ++i)
            places_.emplace(box[i].hash, i + 1);
        network.intercept([this](FakeNetwork::Node& node, const std::string& method, const auto& params) {
            if (method == "batch")
                asked(node, params.at("requests").as_array().at(0).at("params").as_object());
            return std::nullopt;
        });
    }

    std::size_t most() const { return most_; }

private:
    /// The cursor in a request comes from the store, so that everything before it is committed.
    void asked(const FakeNetwork::Node& node, const boost::json::object& params) {
        const auto* last = params.if_contains("last_hash");
        const auto place = last ? places_.find(std::string(last->as_string())) : places_.end();
        const std::size_t committed = place == places_.end() ? 0 : place->second;
        std::size_t& given = given_.try_emplace(&node, committed).first->second;
        const std::size_t end = std::min(committed + kPageSize, places_.size());
        most_ = std::max(most_, given - committed + (end - committed));
        given = end;
    }

    std::map<std::string, std::size_t> places_; ///< number of messages up to each hash
    std::map<const FakeNetwork::Node*, std::size_t> given_;
    std::size_t most_ = 0; ///< of one node
};

} // namespace

/// A mailbox with everything of two weeks in it, good and bad, comes in completely, in pieces of bounded
/// size.
class BacklogTest : public QObject {
    Q_OBJECT
private slots:
    void everythingArrivesOnceAndInOrder() {
        World world(2);
        Person bob(world, 2);
        prepare(world, bob);
        Backpressure pressure(world.network, accountOf(bob));
        QVERIFY(bob.open().ok());
        world.loop.advance(10s);
        expectComplete(bob);
        expectInOrder(bob);
        QCOMPARE(pressure.most(), kPageSize);
        QVERIFY2(bob.storage().largestWrite() <= 1000, std::to_string(bob.storage().largestWrite()).c_str());
        QVERIFY2(bob.mostEvents() <= 400, std::to_string(bob.mostEvents()).c_str());
    }

    void aClientThatEndsAnywhereGoesOnThere() {
        World world(2);
        Person bob(world, 2);
        prepare(world, bob);
        SeededRandom random(5);
        int commitsLost = 0;
        int ended = 0;
        for (bool happened = true; happened;) {
            happened = random.below(2) == 0 ? loseCommit(bob, world, random) : end(bob, world, random);
            (bob.storage().failing() ? commitsLost : ended) += happened;
            bob.crash();
            bob.storage().heal();
        }
        QVERIFY2(commitsLost >= 5 && ended >= 5, std::to_string(commitsLost + ended).c_str());
        QVERIFY(bob.open().ok());
        expectComplete(bob);
    }

private:
    static crypto::AccountId accountOf(const Person& person) {
        return *crypto::AccountId::fromHex(person.id());
    }

    /// Bob has an account, is away, and has mail. The account is the same in every test.
    void prepare(World& world, Person& bob) {
        world.network.pageSize = kPageSize;
        bob.start("Bob");
        QVERIFY(bob.close().ok());
        if (mail_.values.empty())
            mail_ = writeMail(accountOf(bob), world.network.now());
        QCOMPARE(mail_.values.size(), kWaiting);
        world.network.fill(accountOf(bob), mail_.values);
    }

    /// The client runs until one of its next commits and all after it are lost; false when it got by with
    /// fewer.
    static bool loseCommit(Person& bob, World& world, Random& random) {
        bob.storage().failFrom(int(1 + random.below(60)), Code::Internal);
        const auto opened = bob.open();
        if (opened)
            world.loop.advance(4s);
        return bob.storage().failing();
    }

    /// The client runs until it is destroyed after one of its next requests, with work under way; false when
    /// it got by with fewer.
    static bool end(Person& bob, World& world, Random& random) {
        auto left = 1 + random.below(8);
        world.network.intercept([&](FakeNetwork::Node&, const std::string& method, const auto&) {
            if (method == "batch" && left > 0 && --left == 0)
                world.loop.post([&] { bob.crash(); });
            return std::nullopt;
        });
        const auto opened = bob.openWith({});
        if (opened) {
            bob.client().online(client::Online::Full, [](const Result<void>&) {});
            world.loop.advance(4s);
        }
        world.network.intercept({});
        return left == 0;
    }

    void expectComplete(Person& bob) {
        for (const auto& [sender, expected] : mail_.texts) {
            std::vector<std::string> texts;
            for (const client::Message& message : bob.messagesWith(sender))
                texts.push_back(message.text);
            QVERIFY(texts == expected);
        }
        const auto conversations = bob.ask<std::vector<client::Conversation>>(
            [](client::Client& client, auto done) { client.conversations(std::move(done)); });
        QCOMPARE(conversations->size(), mail_.texts.size());
        for (const client::Conversation& conversation : *conversations)
            QCOMPARE(conversation.unread, mail_.texts.at(conversation.id.text).size());
        const auto drops = bob.ask<client::DropCounts>(
            [](client::Client& client, auto done) { client.dropCounts(std::move(done)); });
        QVERIFY(*drops == (client::DropCounts{{"bad_signature", kOfEachKind},
                                              {"bad_wrapper", kOfEachKind},
                                              {"box_closed", kOfEachKind},
                                              {"duplicate", kOfEachKind}}));
    }

    void expectInOrder(Person& bob) {
        std::vector<std::pair<std::string, std::string>> told;
        for (const client::MessageAdded& added : bob.take<client::MessageAdded>())
            told.emplace_back(added.message.author, added.message.text);
        QVERIFY(told == mail_.good);
    }

    Mail mail_;
};

QTEST_APPLESS_MAIN(BacklogTest)
#include "backlog_test.moc"
