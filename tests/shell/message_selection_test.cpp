#include "support/window_stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace sotto;
using namespace sotto::conversation;

/// Several messages at once, over a real client.
class MessageSelectionTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        stage_ = std::make_unique<test::WindowStage>();
        stage_->begin(QStringLiteral("Ada"));
        for (const char* text : {"one", "two", "three", "four"})
            stage_->receive(QStringLiteral("Mira"), QString::fromLatin1(text));
        stage_->accept(QStringLiteral("Mira"));
        chat().open(stage_->idOf(QStringLiteral("Mira")));
        stage_->settle();
    }
    void cleanup() { stage_.reset(); }

    void choosesInTheOrderOfTime() {
        selection().toggle(keyOf("three"));
        selection().toggle(keyOf("one"));
        QCOMPARE(selection().keys(), (QStringList{keyOf("one"), keyOf("three")}));
        QCOMPARE(shown(), (QStringList{QStringLiteral("three"), QStringLiteral("one")}));
        selection().toggle(keyOf("three"));
        QCOMPARE(selection().count(), 1);
        selection().clear();
        QVERIFY(shown().isEmpty());
    }

    void extendsOverARange() {
        selection().toggle(keyOf("four"));
        selection().extendTo(keyOf("two"));
        QCOMPARE(selection().count(), 3);
        QCOMPARE(selection().keys().front(), keyOf("two"));
    }

    void leavesSystemLinesOut() {
        const int line = stage_->app()->chat()->messages()->count() - 1;
        for (int row = 0; row <= line; ++row)
            if (const client::Message* message = messages().at(row);
                message->kind == client::MessageKind::System)
                selection().toggle(QString::fromStdString(message->id.text));
        QCOMPARE(selection().count(), 0);
    }

    void copiesOneAsItIsAndSeveralWithAuthors() {
        selection().toggle(keyOf("two"));
        selection().copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("two"));
        selection().toggle(keyOf("one"));
        selection().copy();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("Mira, ")), qPrintable(copied));
        QVERIFY(copied.indexOf(QStringLiteral("one")) < copied.indexOf(QStringLiteral("two")));
    }

    void deletedMessagesAreNotChosenAnyMore() {
        selection().toggle(keyOf("two"));
        selection().toggle(keyOf("three"));
        chat().remove({keyOf("two")}, ChatModel::Here);
        stage_->settle();
        QVERIFY(selection().count() <= 1);
        selection().clear();
        selection().toggle(keyOf("one"));
        selection().toggle(keyOf("three"));
        chat().remove(selection().keys(), ChatModel::Here);
        stage_->settle();
        QCOMPARE(selection().count(), 0);
        QVERIFY(keyOf("one").isEmpty());
    }

    void anotherConversationBeginsWithoutOne() {
        selection().toggle(keyOf("two"));
        chat().open(stage_->idOf(QStringLiteral("Jo")));
        QCOMPARE(selection().count(), 0);
    }

private:
    ChatModel& chat() { return *stage_->app()->chat(); }
    MessageSelection& selection() { return *chat().selection(); }
    MessageListModel& messages() { return *chat().messages(); }

    QString keyOf(const std::string& text) {
        for (int row = 0; row < messages().count(); ++row)
            if (messages().at(row)->text == text)
                return QString::fromStdString(messages().at(row)->id.text);
        return {};
    }
    /// Texts of the rows that are shown as chosen, the newest first.
    QStringList shown() {
        QStringList texts;
        for (int row = 0; row < messages().count(); ++row)
            if (messages().data(messages().index(row), MessageListModel::SelectedRole).toBool())
                texts << QString::fromStdString(messages().at(row)->text);
        return texts;
    }

    std::unique_ptr<test::WindowStage> stage_;
};

QTEST_MAIN(MessageSelectionTest)
#include "message_selection_test.moc"
