#include "config/config.h"
#include "crypto/encoding.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace sotto;
using namespace sotto::config;

namespace {

constexpr int kRuns = 25;
constexpr int kActions = 120;
constexpr TimeMs kNow = 1'700'000'000'000;

class RandomSource {
public:
    explicit RandomSource(unsigned seed) : engine_(seed) {}
    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class Items>
    void shuffle(Items& items) {
        std::shuffle(items.begin(), items.end(), engine_);
    }

private:
    std::mt19937 engine_;
};

Config newDevice() {
    Setup setup;
    setup.domain = "Contacts";
    setup.keys.push_back(*crypto::SymmetricKey::from(Bytes(32, 1)));
    return Config(std::move(setup));
}

std::string storageHash(ByteView message) {
    return crypto::toHex(crypto::blake2b32({message}).view());
}

/// Three devices of one account and the swarm between them.
class Account {
public:
    explicit Account(unsigned seed) : random_(seed) {
        for (int i = 0; i < 3; ++i)
            devices_.push_back(newDevice());
    }

    void act() {
        Config& device = devices_[static_cast<std::size_t>(random_.below(3))];
        const int kind = random_.below(100);
        if (kind < 45)
            edit(device);
        else if (kind < 70)
            push(device);
        else if (kind < 97)
            poll(device, false);
        else
            restart(device);
    }

    /// Everybody polls and pushes in random order until nothing moves any more. False if that does not end.
    bool settle() {
        for (int round = 0; round < 30; ++round) {
            bool moved = false;
            std::vector<std::size_t> order{0, 1, 2};
            random_.shuffle(order);
            for (const std::size_t i : order) {
                poll(devices_[i], true);
                moved = moved || devices_[i].needsPush();
                push(devices_[i], false);
            }
            if (!moved)
                return true;
        }
        return false;
    }

    std::vector<Config>& devices() { return devices_; }
    const std::map<std::string, Bytes>& everything() const { return everything_; }
    RandomSource& random() { return random_; }
    std::size_t onServer() const { return server_.size(); }

private:
    Path randomPath() {
        static const char* const names[] = {"a", "b", "c"};
        Path path;
        for (int depth = random_.below(3); depth >= 0; --depth)
            path.emplace_back(names[random_.below(3)]);
        return path;
    }

    Bencode randomScalar() {
        if (random_.chance(50))
            return Bencode(std::int64_t(random_.below(4)));
        return Bencode(std::string_view(random_.chance(50) ? "x" : "yy"));
    }

    void edit(Config& device) {
        auto editor = *device.edit();
        for (int i = random_.below(4); i >= 0; --i) {
            const int kind = random_.below(10);
            if (kind < 4)
                editor.set(randomPath(), randomScalar());
            else if (kind < 7)
                editor.insert(randomPath(), randomScalar());
            else if (kind < 8)
                editor.remove(randomPath(), randomScalar());
            else
                editor.erase(randomPath());
        }
    }

    /// Sometimes the answer is lost, sometimes the request.
    void push(Config& device, bool mayFail = true) {
        if (!device.needsPush())
            return;
        const auto push = device.push();
        if (mayFail && random_.chance(10))
            return;
        std::vector<std::string> hashes;
        for (const Bytes& message : push->messages) {
            hashes.push_back(storageHash(message));
            server_[hashes.back()] = message;
            everything_[hashes.back()] = message;
        }
        for (const std::string& hash : push->obsolete) {
            if (std::find(hashes.begin(), hashes.end(), hash) == hashes.end())
                server_.erase(hash);
        }
        if (!mayFail || random_.chance(90))
            device.confirmPushed(push->seqno, hashes);
    }

    void poll(Config& device, bool complete) {
        std::vector<Incoming> incoming;
        for (const auto& [hash, message] : server_) {
            if (complete || random_.chance(80))
                incoming.push_back({hash, message});
        }
        random_.shuffle(incoming);
        if (complete || random_.chance(80)) {
            device.merge(incoming, kNow);
            return;
        }
        for (const Incoming& one : incoming)
            device.merge(std::span(&one, 1), kNow);
    }

    void restart(Config& device) {
        Setup setup;
        setup.domain = "Contacts";
        setup.keys.push_back(*crypto::SymmetricKey::from(Bytes(32, 1)));
        device = *Config::load(std::move(setup), device.dump());
    }

    RandomSource random_;
    std::vector<Config> devices_;
    std::map<std::string, Bytes> server_;
    std::map<std::string, Bytes> everything_;
};

} // namespace

class ConvergenceTest : public QObject {
    Q_OBJECT
private slots:
    void devicesConverge();
    void orderDoesNotMatter();
};

void ConvergenceTest::devicesConverge() {
    for (unsigned seed = 1; seed <= kRuns; ++seed) {
        Account account(seed);
        for (int i = 0; i < kActions; ++i)
            account.act();
        QVERIFY2(account.settle(), std::to_string(seed).c_str());
        auto& devices = account.devices();
        const Bytes message = devices[0].push()->messages.at(0);
        for (Config& device : devices) {
            QVERIFY(device.data() == devices[0].data());
            QCOMPARE(device.seqno(), devices[0].seqno());
            QCOMPARE(device.push()->messages.at(0), message);
        }
        // What was superseded is gone from the server.
        QVERIFY(account.onServer() <= 1);
    }
}

void ConvergenceTest::orderDoesNotMatter() {
    int merges = 0;
    for (unsigned seed = 1; seed <= kRuns; ++seed) {
        Account account(seed + 1000);
        for (int i = 0; i < kActions / 2; ++i)
            account.act();
        std::vector<Incoming> incoming;
        for (const auto& [hash, message] : account.everything())
            incoming.push_back({hash, message});
        if (incoming.empty())
            continue;
        Bytes expected;
        for (int i = 0; i < 4; ++i) {
            account.random().shuffle(incoming);
            Config device = newDevice();
            QCOMPARE(device.merge(incoming, kNow).accepted.size(), incoming.size());
            merges += device.needsPush() ? 1 : 0;
            const Bytes message = device.push()->messages.at(0);
            if (i == 0)
                expected = message;
            QCOMPARE(message, expected);
        }
    }
    QVERIFY(merges > 15);
}

QTEST_APPLESS_MAIN(ConvergenceTest)
#include "convergence_test.moc"
