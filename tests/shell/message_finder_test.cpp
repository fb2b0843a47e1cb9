#include "support/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sotto;
using namespace sotto::conversation;

/// Finding in the open conversation, over a real client.
class MessageFinderTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        stage_ = std::make_unique<test::WindowStage>();
        stage_->begin(QStringLiteral("Ada"));
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("hi"));
        stage_->accept(QStringLiteral("Mira"));
        stage_->app()->chat()->open(stage_->idOf(QStringLiteral("Mira")));
        stage_->settle();
    }
    void cleanup() { stage_.reset(); }

    void findsWithoutCaseAndAccents() {
        receive({QStringLiteral("Das Café"), QStringLiteral("nothing"), QStringLiteral("two CAFES")});
        find(QStringLiteral("cafe"));
        QCOMPARE(finder().count(), 2);
        QCOMPARE(finder().place(), 1);
        QVERIFY(!finder().searching());
        QCOMPARE(marked(), QStringLiteral("two CAFES"));
        finder().next();
        QCOMPARE(marked(), QStringLiteral("Das Café"));
        finder().next();
        QCOMPARE(finder().place(), 1);
        finder().previous();
        QCOMPARE(finder().place(), 2);
    }

    void findsWhatIsFarFromTheView() {
        receive({QStringLiteral("the needle")});
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("hay"), 600);
        stage_->app()->chat()->messages()->goToNewest();
        stage_->settle();
        QSignalSpy placed(stage_->app()->chat()->messages(), &MessageListModel::placed);
        find(QStringLiteral("needle"));
        QCOMPARE(finder().count(), 1);
        QCOMPARE(placed.count(), 1);
        QCOMPARE(marked(), QStringLiteral("the needle"));
    }

    void looksForAuthorsAndLinks() {
        receive({QStringLiteral("see https://example.org"), QStringLiteral("see you")});
        stage_->send(QStringLiteral("Mira"), QStringLiteral("see what?"));
        find(QStringLiteral("see"));
        QCOMPARE(finder().count(), 3);
        finder().setAuthor(MessageFinder::Own);
        stage_->settle();
        QCOMPARE(finder().count(), 1);
        QCOMPARE(marked(), QStringLiteral("see what?"));
        finder().setAuthor(MessageFinder::Other);
        finder().setLinksOnly(true);
        stage_->settle();
        QCOMPARE(finder().count(), 1);
        finder().setText({});
        stage_->settle();
        QCOMPARE(finder().count(), 1);
    }

    void keepsUpWithWhatHappens() {
        receive({QStringLiteral("tea one"), QStringLiteral("tea two")});
        find(QStringLiteral("tea"));
        receive({QStringLiteral("tea three"), QStringLiteral("coffee")});
        QCOMPARE(finder().count(), 3);
        QCOMPARE(finder().place(), 2);
        stage_->app()->chat()->remove({keyOf(QStringLiteral("tea two"))}, ChatModel::Here);
        stage_->settle();
        QCOMPARE(finder().count(), 2);
        QCOMPARE(finder().place(), 2);
        finder().clear();
        QCOMPARE(finder().count(), 0);
        QVERIFY(marked().isEmpty());
    }

    void forgetsWithTheConversation() {
        find(QStringLiteral("hi"));
        QCOMPARE(finder().count(), 1);
        stage_->app()->chat()->open(stage_->idOf(QStringLiteral("Jo")));
        stage_->settle();
        QCOMPARE(finder().count(), 0);
        QVERIFY(finder().text().isEmpty());
    }

private:
    MessageFinder& finder() { return *stage_->app()->chat()->finder(); }
    MessageListModel& messages() { return *stage_->app()->chat()->messages(); }

    void receive(const QStringList& texts) {
        for (const QString& text : texts)
            stage_->receive(QStringLiteral("Mira"), text);
    }
    void find(const QString& text) {
        finder().setText(text);
        stage_->settle();
    }
    QString keyOf(const QString& text) {
        for (int row = 0; row < messages().count(); ++row)
            if (messages().at(row)->text == text.toStdString())
                return QString::fromStdString(messages().at(row)->id.text);
        return {};
    }
    /// The text of the message that is shown as found.
    QString marked() {
        for (int row = 0; row < messages().count(); ++row)
            if (messages().data(messages().index(row), MessageListModel::MarkedRole).toBool())
                return QString::fromStdString(messages().at(row)->text);
        return {};
    }

    std::unique_ptr<test::WindowStage> stage_;
};

QTEST_MAIN(MessageFinderTest)
#include "message_finder_test.moc"
