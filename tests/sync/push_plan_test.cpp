#include "sync/push_plan.h"

#include "config/contacts.h"
#include "store/store_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace sotto;
using namespace sotto::sync;
using namespace sotto::test;
using config::UserConfig;

namespace {

constexpr TimeMs kNow = 1'700'000'000'000;

} // namespace

/// What is stored, what is deleted, and what is known of it afterwards.
class PushPlanTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<StoreFixture>();
        configs_ = std::make_unique<ConfigSet>(*ConfigSet::load(*fixture_->store, account_));
        contacts().known = true;
    }

    void whatIsChangedDuringAPushIsDeletedWithTheNext() {
        name("one");
        const PushPlan first = plan();
        QCOMPARE(first.items.size(), std::size_t(1));
        name("two");
        settle(*configs_, first, allStored(first));
        const PushPlan second = plan();
        QCOMPARE(second.items.size(), std::size_t(1));
        QCOMPARE(second.deletes, first.items[0].hashes);
        settle(*configs_, second, allStored(second));
        QVERIFY(!contacts().config.needsPush());
        QVERIFY(plan().empty());
        QCOMPARE(contacts().obsolete.size(), std::size_t(0));
    }

    void whatWasNotStoredIsDeletedByNobody() {
        name("one");
        const PushPlan first = plan();
        name("two");
        PushOutcome none;
        none.stored.assign(first.items.size(), false);
        settle(*configs_, first, none);
        QVERIFY(plan().deletes.empty());
    }

    /// As of a client that does not wrap, or packs in another way.
    void aLostDocumentInAnotherFormIsStoredOnce() {
        name("one");
        const Bytes ours = plan().items[0].messages[0];
        const Bytes bare = bareFormOf(ours);
        QVERIFY(bare != ours);
        const std::string hash = "hash of another client's form";
        const config::Incoming incoming[] = {{hash, bare}};
        config::Config fresh = config::makeUserConfig(UserConfig::Contacts, account_);
        QVERIFY(fresh.merge(incoming, kNow).changed);
        contacts().config = std::move(fresh);
        QCOMPARE(contacts().config.currentHashes(), std::vector<std::string>{hash});

        contacts().lost = true;
        const PushPlan again = plan();
        QCOMPARE(again.items.size(), std::size_t(1));
        QCOMPARE(again.items[0].messages[0], ours);
        settle(*configs_, again, allStored(again));
        QVERIFY(!contacts().lost);
        QVERIFY(plan().empty());
        QCOMPARE(contacts().config.currentHashes(),
                 std::vector<std::string>{wire::messageHashText(again.items[0].hashes[0])});
    }

private:
    HeldConfig& contacts() { return configs_->of(UserConfig::Contacts); }
    PushPlan plan() { return planPush(*configs_, account_.id(), kNow); }

    void name(const std::string& nickname) {
        config::Contact contact{testPerson(2)};
        contact.nickname = nickname;
        QVERIFY(config::Contacts(contacts().config).set(contact).ok());
    }

    static PushOutcome allStored(const PushPlan& plan) {
        PushOutcome outcome;
        outcome.stored.assign(plan.items.size(), true);
        outcome.deleted = true;
        return outcome;
    }

    Bytes bareFormOf(const Bytes& wrapped) const {
        return config::LegacyWrapper(account_.clone(), config::LegacyWrapper::Kind::Contacts).unwrap(wrapped);
    }

    crypto::Account account_ = *crypto::Account::fromSeed(Bytes(16, 1));
    std::unique_ptr<StoreFixture> fixture_;
    std::unique_ptr<ConfigSet> configs_;
};

QTEST_APPLESS_MAIN(PushPlanTest)
#include "push_plan_test.moc"
