#include "chat/conversation_book.h"
#include "sync/contact_mapping.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::sync;
using config::Contact;
using store::pb::Conversation;
using store::pb::Person;

namespace {

constexpr TimeMs kNow = 1'700'000'000'000;

crypto::AccountId someone() {
    return *crypto::AccountId::fromHex("05" + std::string(64, '1'));
}

Contact everythingSet() {
    Contact contact{someone()};
    contact.name = "Bob";
    contact.nickname = "Bobby";
    contact.picture = config::Picture{"http://files.example/1", Bytes(32, 7)};
    contact.profileUpdatedAt = 1'600'000'000;
    contact.approved = contact.approvedMe = contact.blocked = true;
    contact.createdAt = 1'500'000'000;
    contact.notify = config::Notify::Disabled;
    contact.muteUntil = 1'800'000'000;
    return contact;
}

} // namespace

class ContactMappingTest : public QObject {
    Q_OBJECT
private slots:
    void whatCameDoesNotGoBack() {
        Contact undated = everythingSet();
        undated.profileUpdatedAt = 0;
        Contact bare{someone()};
        for (const Contact& contact : {everythingSet(), undated, bare}) {
            Person person;
            updatePerson(person, contact, kNow);
            QVERIFY(contactOf(someone(), contact, person, nullptr) == contact);
        }
    }

    void aNewContactTellsAll() {
        Person person;
        updatePerson(person, everythingSet(), kNow);
        Conversation conversation;
        conversation.set_pinned(true);
        const Contact made = contactOf(someone(), std::nullopt, person, &conversation);
        QCOMPARE(made.name, std::string("Bob"));
        QCOMPARE(made.nickname, std::string("Bobby"));
        QVERIFY(made.picture == everythingSet().picture);
        QCOMPARE(made.createdAt, std::int64_t(1'500'000'000));
        QCOMPARE(made.priority, 1);
        QVERIFY(made.approved && made.approvedMe && made.blocked);
        QVERIFY(made.notify == config::Notify::Default);
    }

    void mutingGoesBothWays_data() {
        QTest::addColumn<qint64>("mutedUntilMs");
        QTest::addColumn<int>("notify");
        QTest::addColumn<qint64>("muteUntil");
        QTest::newRow("not") << qint64(0) << 0 << qint64(0);
        QTest::newRow("for ever") << qint64(chat::kMutedForEver) << 2 << qint64(0);
        QTest::newRow("until") << qint64(kNow) << 0 << qint64(kNow / 1000);
        QTest::newRow("parts of a second") << qint64(kNow + 1) << 0 << qint64(kNow / 1000 + 1);
    }

    void mutingGoesBothWays() {
        QFETCH(qint64, mutedUntilMs);
        QFETCH(int, notify);
        QFETCH(qint64, muteUntil);
        Conversation here;
        here.set_muted_until_ms(mutedUntilMs);
        const Contact contact = contactOf(someone(), std::nullopt, Person(), &here);
        QCOMPARE(int(contact.notify), notify);
        QCOMPARE(qint64(contact.muteUntil), muteUntil);
        Conversation there;
        updateMute(there, contact);
        QVERIFY(contactOf(someone(), contact, Person(), &there) == contact);
        updateMute(here, contact);
        QCOMPARE(qint64(here.muted_until_ms()), mutedUntilMs);
    }

    void whoeverWantsAllNotificationsKeepsThatWord() {
        Contact contact{someone()};
        contact.notify = config::Notify::All;
        Conversation conversation;
        conversation.set_muted_until_ms(kNow);
        QVERIFY(contactOf(someone(), contact, Person(), &conversation).notify == config::Notify::All);
        conversation.set_muted_until_ms(chat::kMutedForEver);
        const Contact silenced = contactOf(someone(), contact, Person(), &conversation);
        QVERIFY(silenced.notify == config::Notify::Disabled);
        conversation.set_muted_until_ms(0);
        QVERIFY(contactOf(someone(), silenced, Person(), &conversation).notify == config::Notify::Default);
    }

    void hostileTimesAreNoTimes() {
        Conversation conversation;
        Contact contact{someone()};
        contact.muteUntil = -5;
        updateMute(conversation, contact);
        QCOMPARE(qint64(conversation.muted_until_ms()), qint64(0));
    }

    void whatIsNotOursStays() {
        Person person;
        updatePerson(person, everythingSet(), kNow);
        person.clear_nickname();
        const Contact changed = contactOf(someone(), everythingSet(), person, nullptr);
        QVERIFY(changed.nickname.empty());
        QVERIFY(changed.notify == config::Notify::Disabled);
        QCOMPARE(changed.muteUntil, std::int64_t(1'800'000'000));
    }

    void theNewerProfileStays() {
        Person person;
        person.set_name("Robert");
        person.set_profile_updated_s(1'600'000'001);
        updatePerson(person, everythingSet(), kNow);
        QCOMPARE(person.name(), std::string("Robert"));
        const Contact contact = contactOf(someone(), everythingSet(), person, nullptr);
        QCOMPARE(contact.name, std::string("Robert"));
        QVERIFY(!contact.picture);
        QCOMPARE(contact.profileUpdatedAt, std::int64_t(1'600'000'001));

        person.set_profile_updated_s(1'599'999'999);
        QVERIFY(contactOf(someone(), everythingSet(), person, nullptr) == everythingSet());
        updatePerson(person, everythingSet(), kNow);
        QCOMPARE(person.name(), std::string("Bob"));
    }

    void theFirstDealingIsKept() {
        Person person;
        updatePerson(person, Contact{someone()}, kNow);
        QCOMPARE(person.known_since_ms(), kNow);
        updatePerson(person, everythingSet(), kNow + 1);
        QCOMPARE(person.known_since_ms(), kNow);
    }

    void timersAreTranslated() {
        using config::ExpiryMode;
        for (const ExpiryMode mode : {ExpiryMode::Off, ExpiryMode::AfterSend, ExpiryMode::AfterRead}) {
            Contact contact = everythingSet();
            contact.expiryMode = mode;
            contact.expirySeconds = mode == ExpiryMode::Off ? 0 : 3600;
            Person person;
            updatePerson(person, contact, kNow);
            Conversation conversation;
            QCOMPARE(updateTimer(conversation, mode, contact.expirySeconds), mode != ExpiryMode::Off);
            QVERIFY(!updateTimer(conversation, mode, contact.expirySeconds));
            updateMute(conversation, contact);
            QVERIFY(contactOf(someone(), contact, person, &conversation) == contact);
        }
        Conversation conversation;
        QVERIFY(updateTimer(conversation, ExpiryMode::AfterRead, 300));
        QCOMPARE(conversation.expiration_type(), 1u);
        QVERIFY(updateTimer(conversation, ExpiryMode::AfterSend, std::int64_t(1) << 40));
        QCOMPARE(conversation.expiration_type(), 2u);
        QVERIFY(updateTimer(conversation, ExpiryMode::AfterRead, -1));
        QCOMPARE(conversation.expiration_timer_s(), 0u);
    }

    void prioritiesSayPinnedAndHidden() {
        Conversation plain, pinned, hidden, drafted;
        pinned.set_pinned(true);
        hidden.set_hidden(true);
        drafted.set_hidden(true);
        drafted.set_draft("so far");
        for (const int present : {-2, -1, 0, 1, 7}) {
            QCOMPARE(priorityOf(present, plain), 0);
            QCOMPARE(priorityOf(present, pinned), present > 0 ? present : 1);
            QCOMPARE(priorityOf(present, hidden), present < 0 ? present : -1);
            QCOMPARE(priorityOf(present, drafted), present);
        }
    }
};

QTEST_APPLESS_MAIN(ContactMappingTest)
#include "contact_mapping_test.moc"
