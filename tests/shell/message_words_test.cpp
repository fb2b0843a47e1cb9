#include "conversation/message_words.h"
#include "words/sentence.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::conversation;

namespace {

const QString kName = QStringLiteral("Mira");

client::Message of(client::MessageKind kind, const std::string& system = {}) {
    client::Message message;
    message.kind = kind;
    message.system = system;
    return message;
}

} // namespace

class MessageWordsTest : public QObject {
    Q_OBJECT
private slots:
    void everythingThatHappensHasWords_data() {
        QTest::addColumn<QString>("words");
        const QString name = words::isolated(kName);
        QTest::newRow("request_accepted") << name + QStringLiteral(" accepted your message request.");
        QTest::newRow("accepted_by_us")
            << QStringLiteral("You accepted the message request of %1.").arg(name);
        QTest::newRow("timer_changed")
            << QStringLiteral("Messages of %1 don't disappear any more.").arg(name);
        QTest::newRow("screenshot") << name + QStringLiteral(" took a picture of the conversation.");
        QTest::newRow("media_saved") << name + QStringLiteral(" saved something that you sent.");
        QTest::newRow("call_missed") << name + QStringLiteral(" called.");
        QTest::newRow("call_declined") << name + QStringLiteral(" called; you declined.");
        QTest::newRow("call_answered") << name + QStringLiteral(" called; answered on another device.");
    }
    void everythingThatHappensHasWords() {
        QFETCH(QString, words);
        QCOMPARE(systemWords(of(client::MessageKind::System, QTest::currentDataTag()), kName), words);
    }

    void aMarkNamesWhoRemovedTheMessage() {
        client::Message message = of(client::MessageKind::Removed);
        QCOMPARE(placeholderWords(message, kName), QStringLiteral("Message removed by you"));
        message.removedForAll = true;
        QCOMPARE(placeholderWords(message, kName),
                 QStringLiteral("Message removed by ") + words::isolated(kName));
        message.own = true;
        QCOMPARE(placeholderWords(message, kName), QStringLiteral("Message removed by you"));
    }

    void anInvitationNamesTheCommunity() {
        client::Message message = of(client::MessageKind::Invitation);
        QCOMPARE(placeholderWords(message, kName), QStringLiteral("Invitation to a community"));
        message.invitation = client::Invitation{"https://c.example/room", "Reading\n group"};
        QCOMPARE(placeholderWords(message, kName), QStringLiteral("Invitation to the community ") +
                                                       words::isolated(QStringLiteral("Reading group")));
    }

    void quotesOfWhatHasNoTextSaySo() {
        using Kind = client::MessageKind;
        for (const Kind kind :
             {Kind::Voice, Kind::Attachment, Kind::Removed, Kind::Unknown, Kind::Invitation})
            QVERIFY(!placeholderWords(client::Quote{"", 0, kind}).isEmpty());
        QVERIFY(placeholderWords(client::Quote{"", 0, Kind::Text}).isEmpty());
    }
};

QTEST_MAIN(MessageWordsTest)
#include "message_words_test.moc"
#include "words/sentence.h"
