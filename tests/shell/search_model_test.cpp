#include "find/search_model.h"

#include "support/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sotto;
using namespace sotto::find;

namespace {

const QString kMira = QStringLiteral("Mira");
const QString kJo = QStringLiteral("Jo");

} // namespace

/// Searching everything, over a real client.
class SearchModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        stage_ = std::make_unique<test::WindowStage>();
        stage_->begin(QStringLiteral("Ada"));
        for (const QString& name : {kMira, kJo}) {
            stage_->receive(name, QStringLiteral("hi from ") + name);
            stage_->accept(name);
            stage_->advance(1000);
        }
    }
    void cleanup() { stage_.reset(); }

    void findsEverythingInItsSection() {
        stage_->receive(kMira, QStringLiteral("the theme of the evening"));
        find(QStringLiteral("theme"));
        QCOMPARE(kinds(), QStringList({"message", "setting", "command"}));
        QCOMPARE(of(0, "heading"), QStringLiteral("Messages"));
        QCOMPARE(of(1, "heading"), QStringLiteral("Settings"));
        QCOMPARE(of(1, "key"), QStringLiteral("appearance.theme"));
        QCOMPARE(of(2, "key"), QStringLiteral("theme"));
        QVERIFY(!search().searching());
        QCOMPARE(search().summary(), QStringLiteral("3 result(s)"));
    }

    void findsConversationsByNameAndMarksWhatWasFound() {
        stage_->send(kJo, QStringLiteral("Is Míra there?"));
        find(QStringLiteral("mira"));
        QCOMPARE(of(0, "kind"), QStringLiteral("conversation"));
        QCOMPARE(of(0, "title"), kMira);
        const int at = rowWith(QStringLiteral("You: Is Míra there?"));
        QVERIFY(at > 0);
        QCOMPARE(of(at, "title"), kJo);
        QCOMPARE(search().data(search().index(at), role("marks")).toList(), (QVariantList{8, 4}));
        QVERIFY(of(at, "spoken").contains(QStringLiteral("Is Míra there?")));
    }

    void findsPeopleWithoutConversation() {
        const std::string id = stage_->idOf(QStringLiteral("Zoë")).toStdString();
        const auto ignore = [](const Result<client::Contact>&) {};
        stage_->ask<client::Contact>(
            [&id](client::Client& client, auto done) {
                client.act(id, client::ContactAction::Block, std::move(done));
            },
            ignore);
        stage_->ask<client::Contact>(
            [&id](client::Client& client, auto done) {
                client.setNickname(id, "Zoe of the harbour", std::move(done));
            },
            ignore);
        find(QStringLiteral("harbour"));
        QCOMPARE(kinds(), QStringList({"person"}));
        QCOMPARE(of(0, "conversation"), stage_->idOf(QStringLiteral("Zoë")));
    }

    void theNextKeyEndsTheSearchBefore() {
        stage_->receive(kMira, QStringLiteral("tea"));
        stage_->receive(kMira, QStringLiteral("team"));
        search().setText(QStringLiteral("tea"));
        search().setText(QStringLiteral("team"));
        stage_->settle();
        QCOMPARE(texts(), QStringList({"team"}));
        search().setText({});
        QVERIFY(texts().isEmpty());
        stage_->settle();
        QVERIFY(texts().isEmpty());
    }

    void whatWasFoundBeforeGoesWhenASearchTakesLong() {
        stage_->receive(kMira, QStringLiteral("tea"));
        find(QStringLiteral("tea"));
        search().setText(QStringLiteral("teak"));
        QVERIFY(search().waiting());
        QCOMPARE(texts(), QStringList({"tea"})); // for the moment in which the next hits may be here
        QVERIFY(search().status().isEmpty());
        search().lose();
        QVERIFY(texts().isEmpty());
        QCOMPARE(search().status(), QStringLiteral("Searching…"));
        QVERIFY(!search().nothing());
        stage_->settle();
        QVERIFY(!search().waiting() && search().status().isEmpty());
        QVERIFY(search().nothing());
        find(QStringLiteral("tea"));
        search().lose();
        QCOMPARE(texts(), QStringList({"tea"}));
    }

    void saysHowFarTheIndexIs() {
        const auto told = [this](int percent, bool mending) {
            emit stage_->bridge().happened({client::IndexChanged{percent, mending}});
            return search().status();
        };
        QCOMPARE(told(42, false), QStringLiteral("Indexing — 42 %. Results may be incomplete."));
        QCOMPARE(told(7, true), QStringLiteral("The index is damaged. Rebuilding… 7 %"));
        QCOMPARE(told(100, false), QString());
        told(42, false);
        stage_->app()->profile()->lock();
        QCOMPARE(search().status(), QString());
    }

    void rowsHaveWhatTheirMenuNeeds() {
        stage_->receive(kMira, QStringLiteral("the good tea,\nin two lines"));
        find(QStringLiteral("tea"));
        const QString key = of(0, "key");
        QCOMPARE(search().textOf(key), QStringLiteral("the good tea,\nin two lines"));
        QVERIFY(!search().isStarred(key));
        search().star(key);
        QTRY_VERIFY(search().isStarred(key));
        find(QStringLiteral("is:starred"));
        QCOMPARE(of(0, "key"), key);
        search().star(key);
        QTRY_VERIFY(search().nothing());
        QVERIFY(search().textOf(key).isEmpty());
    }

    void rowsAreBoundedAndMoreCome() {
        stage_->receiveMany(kMira, QStringLiteral("hay"), 150);
        find(QStringLiteral("hay"));
        QCOMPARE(texts().size(), 60);
        QCOMPARE(kinds().last(), QStringLiteral("more"));
        QSignalSpy inserted(&search(), &SearchModel::rowsInserted);
        QSignalSpy removed(&search(), &SearchModel::rowsRemoved);
        search().atEnd();
        stage_->settle();
        QCOMPARE(texts().size(), 120);
        QCOMPARE(inserted.count(), 60);
        QCOMPARE(removed.count(), 0);
        search().more();
        stage_->settle();
        QCOMPARE(texts().size(), 150);
        QVERIFY(!kinds().contains(QStringLiteral("more")));
    }

    void saysWhenThereIsNothing() {
        find(QStringLiteral("xyzzy"));
        QVERIFY(search().nothing());
        QCOMPARE(search().summary(), QStringLiteral("No result for “xyzzy”."));
        find(QStringLiteral("from:"));
        QVERIFY(!search().nothing());
    }

    void offersOperatorsAndTheirValues() {
        QVERIFY(shown().contains(QStringLiteral("from:")));
        search().setText(QStringLiteral("fr"));
        QCOMPARE(shown(), QStringList({"from:"}));
        search().complete(0);
        QCOMPARE(search().text(), QStringLiteral("from:"));
        QCOMPARE(shown(), QStringList({"You", kJo, kMira}));
        search().complete(2);
        QCOMPARE(search().text(), QStringLiteral("from:Mira "));
        stage_->settle();
        QCOMPARE(texts(), QStringList({"hi from Mira"}));
        QVERIFY(!shown().contains(QStringLiteral("from:")));
    }

    void exactPhrasesBeginBetweenTheirMarks() {
        search().setText(QStringLiteral("tea"));
        QSignalSpy written(&search(), &SearchModel::written);
        search().complete(int(shown().indexOf(QStringLiteral("“…”"))));
        QCOMPARE(search().text(), QStringLiteral("tea \"\""));
        QCOMPARE(written.takeFirst().at(0).toInt(), 5);
    }

    void looksInOneConversation() {
        search().searchIn(stage_->idOf(kJo), QStringLiteral("hi"));
        stage_->settle();
        QCOMPARE(texts(), QStringList({"hi from Jo"}));
        QCOMPARE(kinds(), QStringList({"message"}));
        QCOMPARE(search().scopeName(), kJo);
        search().leaveScope();
        stage_->settle();
        QCOMPARE(texts().size(), 2);
    }

    void keepsUpWithStarsAndDeletion() {
        stage_->receive(kMira, QStringLiteral("the good tea"));
        chat().open(stage_->idOf(kMira));
        stage_->settle();
        find(QStringLiteral("is:starred"));
        QVERIFY(search().nothing());
        chat().star(keyOf(QStringLiteral("the good tea")));
        stage_->settle();
        stage_->advance(0);
        QTRY_COMPARE(texts(), QStringList({"the good tea"}));
        QVERIFY(chat().isStarred(keyOf(QStringLiteral("the good tea"))));
        chat().star(keyOf(QStringLiteral("the good tea")));
        QTRY_VERIFY(search().nothing());
        find(QStringLiteral("tea"));
        chat().remove({keyOf(QStringLiteral("the good tea"))}, conversation::ChatModel::Here);
        QTRY_VERIFY(search().nothing());
    }

    void recentSearchesAreKeptAndCanBeTurnedOff() {
        find(QStringLiteral("tea"));
        search().remember();
        find(QStringLiteral("cocoa"));
        search().remember();
        stage_->settle();
        stage_->killAndRestart();
        stage_->settle();
        QCOMPARE(recent(), QStringList({"cocoa", "tea"}));
        search().forgetRecent(QStringLiteral("cocoa"));
        stage_->settle();
        QCOMPARE(recent(), QStringList({"tea"}));
        settings().set(QStringLiteral("privacy.recentSearches"), QStringLiteral("off"));
        stage_->settle();
        QVERIFY(recent().isEmpty());
        settings().set(QStringLiteral("privacy.recentSearches"), QStringLiteral("on"));
        stage_->settle();
        QVERIFY(recent().isEmpty());
    }

    void opensAtTheMessageThatWasFound() {
        stage_->receive(kMira, QStringLiteral("the needle"));
        stage_->receiveMany(kMira, QStringLiteral("hay"), 300);
        find(QStringLiteral("needle"));
        QSignalSpy reached(&chat(), &conversation::ChatModel::reached);
        const QString key = of(0, "key");
        chat().goTo(stage_->idOf(kMira), key, true);
        chat().open(stage_->idOf(kMira));
        stage_->settle();
        QCOMPARE(reached.count(), 1);
        const int row = chat().messages()->rowOf(key);
        QVERIFY(row >= 0);
        QVERIFY(!chat().messages()->atNewest());
        QVERIFY(chat().messages()->index(row).data(conversation::MessageListModel::MarkedRole).toBool());
    }

    void saysWhenTheMessageIsGone() {
        stage_->receive(kMira, QStringLiteral("the needle"));
        chat().open(stage_->idOf(kMira));
        stage_->settle();
        const QString key = keyOf(QStringLiteral("the needle"));
        chat().remove({key}, conversation::ChatModel::Here);
        stage_->settle();
        chat().remove({key}, conversation::ChatModel::Here);
        stage_->settle();
        QSignalSpy trouble(&chat(), &conversation::ChatModel::trouble);
        chat().goTo(stage_->idOf(kMira), key, true);
        stage_->settle();
        QCOMPARE(trouble.count(), 1);
    }

    void goesToADay() {
        stage_->receive(kMira, QStringLiteral("the last"));
        chat().open(stage_->idOf(kMira));
        stage_->settle();
        const auto* last = chat().messages()->at(0);
        const auto* first = chat().messages()->at(chat().messages()->count() - 1);
        const QDateTime day = QDateTime::fromMSecsSinceEpoch(last->sentMs);
        QSignalSpy reached(&chat(), &conversation::ChatModel::reached);
        chat().goToDay(day);
        stage_->settle();
        QCOMPARE(reached.takeFirst().at(0).toString(), QString::fromStdString(first->id.text));
        chat().goToDay(day.addDays(2));
        stage_->settle();
        QCOMPARE(reached.takeFirst().at(0).toString(), QString::fromStdString(last->id.text));
    }

private:
    SearchModel& search() { return *stage_->app()->search(); }
    conversation::ChatModel& chat() { return *stage_->app()->chat(); }
    settings::Settings& settings() { return *stage_->app()->settings(); }

    void find(const QString& text) {
        search().setText(text);
        stage_->settle();
    }
    int role(const char* name) { return search().roleNames().key(name); }
    QString of(int row, const char* name) { return search().index(row).data(role(name)).toString(); }
    QStringList all(const char* name, const QString& kind) {
        QStringList list;
        for (int row = 0; row < search().rowCount(); ++row)
            if (kind.isEmpty() || of(row, "kind") == kind)
                list << of(row, name);
        return list;
    }
    QStringList kinds() { return all("kind", {}); }
    QStringList texts() { return all("detail", QStringLiteral("message")); }
    QStringList recent() { return all("title", QStringLiteral("recent")); }
    int rowWith(const QString& detail) { return int(all("detail", {}).indexOf(detail)); }
    QStringList shown() {
        QStringList list;
        for (const QVariant& each : search().completions())
            list << each.toMap().value(QStringLiteral("shown")).toString();
        return list;
    }
    QString keyOf(const QString& text) {
        const auto& messages = *chat().messages();
        for (int row = 0; row < messages.count(); ++row)
            if (messages.at(row)->text == text.toStdString())
                return QString::fromStdString(messages.at(row)->id.text);
        return {};
    }

    std::unique_ptr<test::WindowStage> stage_;
};

QTEST_MAIN(SearchModelTest)
#include "search_model_test.moc"
