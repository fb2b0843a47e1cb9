#include "conversation/reading_order.h"
#include "support/window_stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace sotto;
using namespace sotto::conversation;
using Role = MessageListModel::Role;

/// The models of the open conversation over a real client.
class ConversationTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        stage_ = std::make_unique<test::WindowStage>();
        stage_->begin(QStringLiteral("Ada"));
    }
    void cleanup() { stage_.reset(); }

    void opensWithWhatIsThere() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("one"));
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("two"));
        open(QStringLiteral("Mira"));
        QCOMPARE(chat().state(), ChatModel::Ready);
        QCOMPARE(chat().name(), QStringLiteral("Mira"));
        QVERIFY(chat().incomingRequest());
        QCOMPARE(texts(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QVERIFY(role(1, Role::StartRole).toBool());
        QVERIFY(!role(1, Role::DayRole).toString().isEmpty());
        QVERIFY(role(0, Role::DayRole).toString().isEmpty());
        QVERIFY(role(0, Role::JoinedRole).toBool());
        QVERIFY(!role(0, Role::OwnRole).toBool());
        QVERIFY(role(0, Role::SpokenRole).toString().startsWith(QStringLiteral("Mira, ")));
        QVERIFY(role(0, Role::SpokenRole).toString().endsWith(QStringLiteral("two")));
    }

    void somebodyNewIsEmptyAndCanBeWrittenTo() {
        open(QStringLiteral("Mira"));
        QCOMPARE(chat().state(), ChatModel::Ready);
        QCOMPARE(messages().count(), 0);
        QVERIFY(chat().name().contains(QStringLiteral("…")));
        write(QStringLiteral("Hello"));
        QCOMPARE(texts(), QStringList{QStringLiteral("Hello")});
        QVERIFY(chat().outgoingRequest());
        stage_->advance(6000);
        QCOMPARE(stage_->receivedBy(QStringLiteral("Mira")), QStringList{QStringLiteral("Hello")});
        QCOMPARE(role(0, Role::StateRole).toString(), QStringLiteral("sent"));
    }

    void eventsChangeSingleRows() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("one"));
        open(QStringLiteral("Mira"));
        QSignalSpy resets(&messages(), &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&messages(), &QAbstractItemModel::rowsInserted);
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("two"));
        write(QStringLiteral("three"));
        stage_->advance(6000);
        QCOMPARE(resets.count(), 0);
        QVERIFY(inserts.count() >= 2);
        QCOMPARE(texts(),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        chat().remove({keyOf(QStringLiteral("two"))}, ChatModel::Here);
        stage_->settle();
        QCOMPARE(resets.count(), 0);
        QVERIFY(!texts().contains(QStringLiteral("two")));
    }

    void pagesComeAndGo() {
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("m"), 300);
        stage_->accept(QStringLiteral("Mira"));
        readAll(QStringLiteral("Mira"));
        open(QStringLiteral("Mira"));
        QCOMPARE(messages().count(), 50);
        QVERIFY(messages().atNewest());
        scrollToStart();
        QVERIFY(messages().count() <= 300 && messages().count() >= 100);
        QVERIFY(!messages().atNewest());
        QCOMPARE(role(messages().count() - 1, Role::TextRole).toString(), QStringLiteral("m 1"));
        QVERIFY(inOrder());
        while (!messages().atNewest()) {
            const int before = messages().rowOf(role(0, Role::KeyRole).toString());
            QCOMPARE(before, 0);
            chat().viewing(0, 10, 0, false);
            stage_->settle();
        }
        QVERIFY(inOrder());
        QVERIFY(messages().count() <= 260);
    }

    void whatComesInWhileOneReadsFarUpWaits() {
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("m"), 300);
        stage_->accept(QStringLiteral("Mira"));
        readAll(QStringLiteral("Mira"));
        open(QStringLiteral("Mira"));
        scrollToStart();
        const QString newest = role(0, Role::KeyRole).toString();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("new"));
        QCOMPARE(role(0, Role::KeyRole).toString(), newest);
        QCOMPARE(chat().unread(), 1);
        QSignalSpy placed(&messages(), &MessageListModel::placed);
        messages().goToNewest();
        stage_->settle();
        QCOMPARE(placed.count(), 1);
        QCOMPARE(role(0, Role::TextRole).toString(), QStringLiteral("new"));
    }

    void thousandsAtOnceKeepTheWindow() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("first"));
        open(QStringLiteral("Mira"));
        chat().viewing(0, 0, 0, true);
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("m"), 600);
        QVERIFY(messages().count() <= 250);
        QCOMPARE(role(0, Role::TextRole).toString(), QStringLiteral("m 600"));
        QVERIFY(inOrder());
    }

    void beginsAtTheFirstUnread() {
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("old"), 120);
        stage_->accept(QStringLiteral("Mira"));
        readAll(QStringLiteral("Mira"));
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("new"), 120);
        QSignalSpy placed(&messages(), &MessageListModel::placed);
        open(QStringLiteral("Mira"));
        QCOMPARE(placed.count(), 1);
        const int row = placed[0][0].toInt();
        QCOMPARE(role(row, Role::TextRole).toString(), QStringLiteral("new 1"));
        QVERIFY(role(row, Role::FirstUnreadRole).toBool());
        QVERIFY(!role(row, Role::JoinedRole).toBool());
        QVERIFY(qAbs(placed[0][1].toReal() - 1.0 / 3) < 0.01);
    }

    void readOnlyWhatIsSeen() {
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("m"), 10);
        open(QStringLiteral("Mira"));
        QCOMPARE(chat().unread(), 10);
        chat().viewing(4, 9, 0, false);
        stage_->settle();
        QCOMPARE(chat().unread(), 10);
        chat().setActive(true);
        stage_->settle();
        QCOMPARE(chat().unread(), 4);
        chat().viewing(0, 9, 0, true);
        stage_->settle();
        QCOMPARE(chat().unread(), 0);
    }

    void theReadingPositionComesBack() {
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("m"), 200);
        readAll(QStringLiteral("Mira"));
        open(QStringLiteral("Mira"));
        scrollToStart();
        const QString key = role(messages().count() - 20, Role::KeyRole).toString();
        chat().viewing(messages().count() - 30, messages().count() - 20, -0.25, false);
        open(QStringLiteral("Jo"));
        QSignalSpy placed(&messages(), &MessageListModel::placed);
        open(QStringLiteral("Mira"));
        QCOMPARE(placed.count(), 1);
        QCOMPARE(role(placed[0][0].toInt(), Role::KeyRole).toString(), key);
        QCOMPARE(placed[0][1].toReal(), -0.25);
    }

    void aDraftSurvivesAKill() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("question"));
        open(QStringLiteral("Mira"));
        chat().reply(role(0, Role::KeyRole).toString());
        composer().setText(QStringLiteral("half an 👍 answer"));
        composer().setCursor(10);
        QTRY_VERIFY(draftIsKept());
        stage_->killAndRestart();
        open(QStringLiteral("Mira"));
        QCOMPARE(composer().text(), QStringLiteral("half an 👍 answer"));
        QCOMPARE(composer().cursor(), 10);
        QCOMPARE(composer().replyText(), QStringLiteral("question"));
        QCOMPARE(composer().replyAuthor(), QStringLiteral("Mira"));
        composer().send();
        stage_->settle();
        stage_->killAndRestart();
        open(QStringLiteral("Mira"));
        QCOMPARE(composer().text(), QString());
        QCOMPARE(composer().replyKey(), QString());
    }

    void draftsBelongToTheirConversation() {
        open(QStringLiteral("Mira"));
        composer().setText(QStringLiteral("for Mira"));
        open(QStringLiteral("Jo"));
        QCOMPARE(composer().text(), QString());
        composer().setText(QStringLiteral("for Jo"));
        open(QStringLiteral("Mira"));
        QCOMPARE(composer().text(), QStringLiteral("for Mira"));
        open(QStringLiteral("Jo"));
        QCOMPARE(composer().text(), QStringLiteral("for Jo"));
    }

    void answersQuote() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("question\nwith lines"));
        open(QStringLiteral("Mira"));
        const QString question = role(0, Role::KeyRole).toString();
        chat().reply(question);
        QCOMPARE(composer().replyText(), QStringLiteral("question with lines"));
        write(QStringLiteral("answer"));
        QCOMPARE(composer().replyKey(), QString());
        QVERIFY(role(0, Role::AnswersRole).toBool());
        QCOMPARE(role(0, Role::QuoteTextRole).toString(), QStringLiteral("question with lines"));
        QCOMPARE(role(0, Role::QuoteAuthorRole).toString(), QStringLiteral("Mira"));
        QCOMPARE(role(0, Role::QuoteKeyRole).toString(), question);
        chat().remove({question}, ChatModel::Here);
        stage_->settle();
        QCOMPARE(role(0, Role::QuoteTextRole).toString(), QStringLiteral("Message removed"));
        chat().remove({question}, ChatModel::Here);
        stage_->settle();
        QCOMPARE(role(0, Role::QuoteKeyRole).toString(), QString());
        QCOMPARE(role(0, Role::QuoteTextRole).toString(),
                 QStringLiteral("This message isn't on this computer."));
    }

    void longTextsAreCountedAndSplit() {
        open(QStringLiteral("Mira"));
        composer().setText(QString(1500, QLatin1Char('a')));
        QVERIFY(!composer().counting());
        composer().setText(QString(1600, QLatin1Char('a')));
        QVERIFY(composer().counting());
        QCOMPARE(composer().left(), 400);
        composer().setText(QStringLiteral("word ").repeated(900));
        QVERIFY(composer().left() < 0);
        QCOMPARE(composer().parts(), 3);
        composer().send();
        stage_->settle();
        QCOMPARE(messages().count(), 3);
        QCOMPARE(composer().text(), QString());
        stage_->advance(6000);
        QCOMPARE(stage_->receivedBy(QStringLiteral("Mira")).size(), 3);
    }

    void nothingIsSentOfNothing() {
        open(QStringLiteral("Mira"));
        composer().setText(QStringLiteral(" \n "));
        QVERIFY(!composer().canSend());
        composer().send();
        stage_->settle();
        QCOMPARE(messages().count(), 0);
    }

    void offlineMessagesWait() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("hi"));
        stage_->setOnline(false);
        open(QStringLiteral("Mira"));
        write(QStringLiteral("later"));
        stage_->advance(60'000);
        QCOMPARE(role(0, Role::StateRole).toString(), QStringLiteral("queued"));
        QCOMPARE(role(0, Role::StateWordsRole).toString(), QStringLiteral("Waiting for connection"));
        stage_->setOnline(true);
        stage_->advance(60'000);
        QCOMPARE(role(0, Role::StateRole).toString(), QStringLiteral("sent"));
    }

    void blockingAndBack() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("hi"));
        open(QStringLiteral("Mira"));
        chat().accept();
        stage_->settle();
        QVERIFY(!chat().incomingRequest());
        chat().block();
        stage_->settle();
        QVERIFY(chat().blocked());
        chat().unblock();
        stage_->settle();
        QVERIFY(!chat().blocked());
    }

    void deletingLeaves() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("hi"));
        open(QStringLiteral("Mira"));
        QSignalSpy gone(&chat(), &ChatModel::gone);
        chat().deleteContact();
        stage_->settle();
        QCOMPARE(gone.count(), 1);
    }

    void clearingKeepsTheConversation() {
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("m"), 5);
        open(QStringLiteral("Mira"));
        chat().clearMessages();
        stage_->settle();
        QCOMPARE(messages().count(), 0);
        QCOMPARE(chat().state(), ChatModel::Ready);
    }

    void nothingStaysWhenLocked() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("secret"));
        open(QStringLiteral("Mira"));
        composer().setText(QStringLiteral("draft"));
        stage_->app()->profile()->lock();
        stage_->settle();
        QCOMPARE(messages().count(), 0);
        QCOMPARE(composer().text(), QString());
        QCOMPARE(chat().name(), QString());
        QCOMPARE(chat().state(), ChatModel::Closed);
    }

    void detailsOfAPerson() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("hi"));
        ContactDetails& details = *stage_->app()->contact();
        details.show(stage_->idOf(QStringLiteral("Mira")));
        stage_->settle();
        QVERIFY(details.known());
        QCOMPARE(details.name(), QStringLiteral("Mira"));
        QVERIFY(!details.knownSince().isEmpty());
        open(QStringLiteral("Mira"));
        details.setNickname(details.accountId(), QStringLiteral("Mirabelle"));
        details.setNote(details.accountId(), QStringLiteral("met at the lake"));
        stage_->settle();
        QCOMPARE(details.nickname(), QStringLiteral("Mirabelle"));
        QCOMPARE(details.note(), QStringLiteral("met at the lake"));
        QCOMPARE(chat().name(), QStringLiteral("Mirabelle"));
        details.setNickname(details.accountId(), QString());
        stage_->settle();
        QCOMPARE(chat().name(), QStringLiteral("Mira"));
    }

    void detailsOfAMessage() {
        open(QStringLiteral("Mira"));
        write(QStringLiteral("hello"));
        stage_->advance(6000);
        MessageInfo& info = *stage_->app()->messageInfo();
        info.show(role(0, Role::KeyRole).toString(), QStringLiteral("Mira"));
        stage_->settle();
        QVERIFY(info.own());
        info.copy();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(stage_->app()->profile()->accountId()), qPrintable(copied));
        QVERIFY2(copied.contains(QStringLiteral("State: Sent")), qPrintable(copied));
        QSignalSpy gone(&info, &MessageInfo::gone);
        chat().remove({info.key()}, ChatModel::Here);
        stage_->settle();
        QCOMPARE(gone.count(), 0); // a mark is left, which has details as well
        chat().remove({info.key()}, ChatModel::Here);
        stage_->settle();
        QCOMPARE(gone.count(), 1);
        QVERIFY(info.lines().isEmpty());
    }

    void linksAreAskedAboutFirst() {
        QList<QUrl> opened;
        Links links(stage_->bridge(), *stage_->app()->profile(), [&opened](const QUrl& url) {
            opened << url;
            return true;
        });
        links.ask(QStringLiteral("https://xn--bcher-kva.example/a"));
        QCOMPARE(links.host(), QStringLiteral("xn--bcher-kva.example"));
        QVERIFY(opened.isEmpty());
        links.dismiss();
        links.open(false);
        QVERIFY(opened.isEmpty());
        for (const char* other : {"javascript:alert(1)", "file:///etc/passwd", "https://", "x", ""}) {
            links.ask(QString::fromLatin1(other));
            QVERIFY2(links.asked().isEmpty(), other);
        }
        const QUrl url(QStringLiteral("https://example.org/?q=1"));
        links.ask(url.toString());
        links.open(true);
        QCOMPARE(opened, QList<QUrl>{url});
        QVERIFY(links.asked().isEmpty());
        links.ask(url.toString());
        QCOMPARE(opened, (QList<QUrl>{url, url}));
        links.ask(QStringLiteral("https://example.org.evil.example/"));
        QVERIFY(!links.asked().isEmpty());
    }

    void trustedHostsAreKept() {
        stage_->app()->links()->ask(QStringLiteral("https://example.org/"));
        QCOMPARE(stage_->app()->links()->host(), QStringLiteral("example.org"));
        stage_->ask<void>(
            [](client::Client& client, auto done) {
                client.setSetting("privacy.trustedHosts", "a.example example.org", std::move(done));
            },
            [](const Result<void>& done) { QVERIFY(done.ok()); });
        stage_->killAndRestart();
        QSignalSpy asked(stage_->app()->links(), &Links::askedChanged);
        stage_->app()->links()->ask(QStringLiteral("https://other.example/"));
        QCOMPARE(asked.count(), 1);
    }

    void emojiAreFoundAndRemembered() {
        emoji::EmojiModel& model = *stage_->app()->emoji();
        QVERIFY(model.groups().size() > 5);
        model.setSearch(QStringLiteral("thumbs UP"));
        QCOMPARE(model.count(), 1);
        const QString thumb = model.data(model.index(0), emoji::EmojiModel::EmojiRole).toString();
        QCOMPARE(thumb, QStringLiteral("👍"));
        model.use(QStringLiteral("🎉"));
        model.use(thumb);
        stage_->settle();
        stage_->killAndRestart();
        emoji::EmojiModel& again = *stage_->app()->emoji();
        again.setGroup(QStringLiteral("recent"));
        QCOMPARE(again.count(), 2);
        QCOMPARE(again.data(again.index(0), emoji::EmojiModel::EmojiRole).toString(), thumb);
        again.setSearch(QStringLiteral("no such thing"));
        QCOMPARE(again.count(), 0);
    }

    void readersGetTheOrderOnTheScreen() {
        QQuickItem parent;
        QQuickItem low, high, middle;
        for (auto& [item, y] : {std::pair(&low, 30.0), std::pair(&high, 10.0), std::pair(&middle, 20.0)}) {
            item->setParentItem(&parent);
            item->setY(y);
        }
        ReadingOrder::sort(parent);
        QCOMPARE(parent.childItems(), (QList<QQuickItem*>{&high, &middle, &low}));
    }

private:
    ChatModel& chat() { return *stage_->app()->chat(); }
    MessageListModel& messages() { return *chat().messages(); }
    ComposerModel& composer() { return *chat().composer(); }
    QVariant role(int row, Role role) { return messages().data(messages().index(row), role); }

    void open(const QString& name) {
        chat().open(stage_->idOf(name));
        stage_->settle();
    }
    void write(const QString& text) {
        composer().setText(text);
        composer().send();
        stage_->settle();
    }
    void readAll(const QString& name) {
        open(name);
        chat().setActive(true);
        messages().goToNewest();
        stage_->settle();
        chat().viewing(0, 10, 0, true);
        stage_->settle();
        chat().setActive(false);
        chat().open({});
        stage_->settle();
        QCOMPARE(chat().unread(), 0);
        stage_->advance(1000);
    }
    void scrollToStart() {
        while (!role(messages().count() - 1, Role::StartRole).toBool()) {
            chat().viewing(messages().count() - 10, messages().count() - 1, 0, false);
            stage_->settle();
        }
    }
    QStringList texts() {
        QStringList all;
        for (int row = messages().count() - 1; row >= 0; --row)
            if (role(row, Role::KindRole).toString() == QLatin1String("text"))
                all << role(row, Role::TextRole).toString();
        return all;
    }
    QString keyOf(const QString& text) {
        for (int row = 0; row < messages().count(); ++row)
            if (role(row, Role::TextRole).toString() == text)
                return role(row, Role::KeyRole).toString();
        return {};
    }
    bool inOrder() {
        for (int row = 0; row + 1 < messages().count(); ++row)
            if (messages().at(row)->sentMs < messages().at(row + 1)->sentMs)
                return false;
        return true;
    }
    bool draftIsKept() {
        stage_->settle();
        bool kept = false;
        stage_->ask<client::Conversation>(
            [this](client::Client& client, auto done) {
                client.conversation({chat().conversation().toStdString()}, std::move(done));
            },
            [&kept](const Result<client::Conversation>& found) {
                kept = found && found->draft && found->draft->cursor == 9;
            });
        return kept;
    }

    std::unique_ptr<test::WindowStage> stage_;
};

QTEST_MAIN(ConversationTest)
#include "conversation_test.moc"
