#include "support/two_clients.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <set>

using namespace sotto;
using namespace sotto::test;
using namespace std::chrono_literals;
using client::ContactAction;

namespace {

constexpr unsigned kRuns = 6;
constexpr int kActions = 70;

/// Messages are no shared state: whoever was blocked or deleted on one device is not heard there, while
/// another device has heard them already.
enum class Actions { WithoutParting, All };

std::size_t messagesOf(Person& device, const std::string& conversation) {
    const auto messages = device.messagesWith(conversation);
    return std::size_t(std::count_if(messages.begin(), messages.end(), [](const client::Message& message) {
        return message.kind != client::MessageKind::System;
    }));
}

template <class T>
std::vector<T> listOf(Person& device, void (client::Client::*list)(Done<std::vector<T>>)) {
    auto rows = device.ask<std::vector<T>>(
        [&](client::Client& client, auto done) { (client.*list)(std::move(done)); });
    return rows ? std::move(*rows) : std::vector<T>();
}

/// What a device shows of everything that is shared, as text.
std::string shown(Person& device, Actions actions) {
    std::set<std::string> lines;
    for (const auto& each : listOf(device, &client::Client::contacts))
        lines.insert(each.accountId.substr(0, 8) + " " + each.name + " '" + each.nickname + "' " +
                     std::to_string(each.approved) + std::to_string(each.approvedMe) +
                     std::to_string(each.blocked) + std::to_string(each.pinned));
    for (const auto& each : listOf(device, &client::Client::conversations)) {
        std::string line = "conversation " + each.id.text.substr(0, 8) + " marked " +
                           std::to_string(each.markedUnread) + " pinned " + std::to_string(each.pinned) +
                           " request " + std::to_string(int(each.request));
        if (actions == Actions::WithoutParting)
            line += " unread " + std::to_string(each.unread) + " of " +
                    std::to_string(messagesOf(device, each.id.text));
        lines.insert(line);
    }
    const auto account = device.ask<client::Account>(
        [](client::Client& client, auto done) { client.account(std::move(done)); });
    std::string all = account ? account->name : "?";
    for (const std::string& line : lines)
        all += "\n" + line;
    return all;
}

/// Three devices of one account that change things at random, and are offline at random.
class Household {
public:
    Household(unsigned seed, Actions actions) : world(3), random_(seed), actions_(actions) {
        friends_[0]->start("Bob");
        friends_[1]->start("Carol");
        devices[0]->start("Alice");
        devices[1]->restore(*devices[0]);
        devices[2]->restore(*devices[0]);
        for (auto& each : friends_)
            ids_.push_back(each->id());
        ids_.push_back("05" + std::string(64, '7'));
    }

    void act() {
        Person& device = *devices[below(3)];
        const std::string& id = ids_[below(ids_.size())];
        switch (below(12)) {
        case 0:
            return write(device, id);
        case 1:
            return hear(*friends_[below(2)]);
        case 2:
            return name(device);
        case 3:
        case 4:
            return nickname(device, id);
        case 5:
            return markRead(device, id);
        case 6:
            return markUnread(device, id);
        case 7:
            return decide(device, id, below(2) ? ContactAction::Pin : ContactAction::Unpin);
        case 8:
            return part(device, id, below(2) ? ContactAction::Block : ContactAction::Unblock);
        case 9:
            return part(device, id, below(3) ? ContactAction::Accept : ContactAction::Delete);
        default:
            return connect(device, below(2) == 0);
        }
    }
    void pass() { world.loop.advance(std::chrono::milliseconds(below(15'000))); }
    void settle() {
        for (auto& device : devices)
            connect(*device, true);
        world.loop.advance(3min);
    }
    crypto::AccountId account() const { return *crypto::AccountId::fromHex(devices[0]->id()); }

    World world;
    std::array<std::unique_ptr<Person>, 3> devices{std::make_unique<Person>(world, 1),
                                                   std::make_unique<Person>(world, 2),
                                                   std::make_unique<Person>(world, 3)};

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }
    void connect(Person& device, bool up) {
        device.transport().setState(up ? sdk::TransportStatus::READY : sdk::TransportStatus::OFFLINE);
    }
    void write(Person& device, const std::string& id) {
        (void)device.ask<client::Message>([&](client::Client& client, auto done) {
            client.send({id}, {"from a device", {}}, std::move(done));
        });
    }
    void hear(Person& person) { (void)person.send(*devices[0], "from a friend"); }
    void name(Person& device) {
        (void)device.ask<client::Account>([&](client::Client& client, auto done) {
            client.setName("Alice " + std::to_string(below(100)), std::move(done));
        });
    }
    void nickname(Person& device, const std::string& id) {
        const std::string text = below(4) ? "Nick " + std::to_string(below(100)) : "";
        (void)device.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.setNickname(id, text, std::move(done)); });
    }
    void markRead(Person& device, const std::string& id) {
        (void)device.ask<void>(
            [&](client::Client& client, auto done) { client.markRead({id}, {}, std::move(done)); });
    }
    void markUnread(Person& device, const std::string& id) {
        (void)device.ask<client::Conversation>([&](client::Client& client, auto done) {
            client.act({id}, client::ConversationAction::MarkUnread, std::move(done));
        });
    }
    void decide(Person& device, const std::string& id, ContactAction action) {
        (void)device.ask<client::Contact>(
            [&](client::Client& client, auto done) { client.act(id, action, std::move(done)); });
    }

    void part(Person& device, const std::string& id, ContactAction action) {
        decide(device, id, actions_ == Actions::All ? action : ContactAction::Accept);
    }

    std::mt19937 random_;
    Actions actions_;
    std::array<std::unique_ptr<Person>, 2> friends_{std::make_unique<Person>(world, 4),
                                                    std::make_unique<Person>(world, 5)};
    std::vector<std::string> ids_;
};

} // namespace

class SyncConvergenceTest : public QObject {
    Q_OBJECT
private slots:
    void randomChangesEndTheSameEverywhere_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("all");
        for (unsigned seed = 1; seed <= kRuns; ++seed) {
            QTest::addRow("%u", seed) << seed << true;
            QTest::addRow("%u without parting", seed) << seed << false;
        }
    }

    void randomChangesEndTheSameEverywhere() {
        QFETCH(unsigned, seed);
        QFETCH(bool, all);
        const Actions actions = all ? Actions::All : Actions::WithoutParting;
        Household home(seed, actions);
        for (int i = 0; i < kActions; ++i) {
            home.act();
            home.pass();
        }
        home.settle();
        const std::string first = shown(*home.devices[0], actions);
        for (const std::size_t other : {1u, 2u}) {
            const std::string second = shown(*home.devices[other], actions);
            QVERIFY2(second == first,
                     (first + "\n-- but device " + std::to_string(other) + "\n" + second).c_str());
        }
        // Whoever had other bytes would store them, since those of the others are not theirs.
        const auto stores = home.world.network.requests("store");
        home.world.loop.advance(5min);
        QCOMPARE(home.world.network.requests("store"), stores);
        for (const auto kind :
             {wire::kUserProfileNamespace, wire::kContactsNamespace, wire::kConvoInfoNamespace})
            QCOMPARE(home.world.network.messagesOf(home.account(), kind), 1u);
        QCOMPARE(shown(*home.devices[0], actions), first);
    }
};

QTEST_APPLESS_MAIN(SyncConvergenceTest)
#include "convergence_test.moc"
