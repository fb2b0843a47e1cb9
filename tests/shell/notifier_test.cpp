#include "notifications/notifier.h"

#include "support/window_stage.h"

#include <QtTest>

using namespace sotto;
using notifications::Desktop;
using notifications::Notice;

/// Remembers what would be on the screen.
class RecordingDesktop : public Desktop {
public:
    void show(const QString& tag, const Notice& notice) override {
        notices[tag] = notice;
        ++shown;
    }
    void close(const QString& tag) override { notices.erase(tag); }
    void closeAll() override { notices.clear(); }

    std::map<QString, Notice> notices;
    int shown = 0;
};

class NotifierTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        stage_ = std::make_unique<test::WindowStage>();
        stage_->begin(QStringLiteral("Ada"));
        auto desktop = std::make_unique<RecordingDesktop>();
        desktop_ = desktop.get();
        app::App& app = *stage_->app();
        notifier_ = std::make_unique<notifications::Notifier>(stage_->bridge(), *app.profile(),
                                                              *app.conversations(), *app.settings(),
                                                              std::move(desktop), stage_->world().clock);
    }
    void cleanup() {
        notifier_.reset();
        stage_.reset();
    }

    void strangersAreNotQuoted() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Buy this"));
        QCOMPARE(desktop_->notices.size(), 1u);
        QCOMPARE(only().text, QStringLiteral("New message request"));
        QVERIFY(!only().aboutMessages);
    }

    void strangersAreToldOfOnce() {
        const QString mira = QStringLiteral("Mira");
        stage_->receive(mira, QStringLiteral("Buy this"));
        stage_->receive(mira, QStringLiteral("And this"));
        QCOMPARE(desktop_->shown, 1);
        stage_->app()->conversations()->markRead({stage_->idOf(mira)});
        stage_->advance(1000);
        QVERIFY(desktop_->notices.empty());
        stage_->receive(mira, QStringLiteral("Why don't you answer?"));
        QCOMPARE(desktop_->shown, 1);
        stage_->accept(mira);
        stage_->receive(mira, QStringLiteral("Thanks"));
        QCOMPARE(desktop_->shown, 2);
        QVERIFY(only().aboutMessages);
    }

    void oneNoticeAConversation() {
        knowMira();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("One"));
        QCOMPARE(only().title, QStringLiteral("Mira"));
        QCOMPARE(only().text, QStringLiteral("One"));
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Two"));
        QCOMPARE(desktop_->notices.size(), 1u);
        QCOMPARE(only().title, QStringLiteral("\u2068Mira\u2069 (2)"));
        QCOMPARE(only().text, QStringLiteral("Two"));
    }

    void ofManyAtOnceTheLastIsShown() {
        knowMira();
        desktop_->shown = 0;
        stage_->receiveMany(QStringLiteral("Mira"), QStringLiteral("Page"), 20);
        QCOMPARE(desktop_->shown, 1);
        QCOMPARE(only().title, QStringLiteral("\u2068Mira\u2069 (20)"));
        QVERIFY(only().text.endsWith(QStringLiteral("20")));
    }

    void tellsOfCallsAndNames() {
        knowMira();
        const QString mira = QStringLiteral("Mira");
        stage_->receive(mira, QStringLiteral("Hi @") + stage_->app()->profile()->accountId());
        QCOMPARE(only().text, QStringLiteral("Hi @Ada"));
        stage_->call(mira);
        QCOMPARE(desktop_->notices.size(), 1u);
        QVERIFY(only().text.contains(QStringLiteral("called")));
        // What else happens there is no news.
        emit desktop_->acted(desktop_->notices.begin()->first, Desktop::Action::MarkRead);
        stage_->settle();
        stage_->setTimerOf(mira, 3600);
        QVERIFY(desktop_->notices.empty());
    }

    void goesWhenRead() {
        knowMira();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("One"));
        emit desktop_->acted(desktop_->notices.begin()->first, Desktop::Action::MarkRead);
        stage_->settle();
        QVERIFY(desktop_->notices.empty());
        QCOMPARE(stage_->app()->conversations()->unread(), 0);
    }

    void opensTheConversation() {
        knowMira();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("One"));
        QSignalSpy chosen(notifier_.get(), &notifications::Notifier::chosen);
        emit desktop_->acted(desktop_->notices.begin()->first, Desktop::Action::Open);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), stage_->idOf(QStringLiteral("Mira")));
    }

    void mutesTheConversationForAnHour() {
        knowMira();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("One"));
        emit desktop_->acted(desktop_->notices.begin()->first, Desktop::Action::Mute);
        stage_->settle();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Two"));
        QVERIFY(desktop_->notices.empty());
        stage_->advance(3'600'000);
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Three"));
        QCOMPARE(desktop_->notices.size(), 1u);
    }

    void quietWhenMutedSeenOrTurnedOff() {
        knowMira();
        const QString mira = QStringLiteral("Mira");
        notifier_->muteUntil(stage_->world().clock.wallMs() + 3'600'000);
        stage_->receive(mira, QStringLiteral("One"));
        QVERIFY(desktop_->notices.empty());
        notifier_->muteUntil(0);
        notifier_->setSeen(stage_->idOf(mira));
        stage_->receive(mira, QStringLiteral("Two"));
        QVERIFY(desktop_->notices.empty());
        notifier_->setSeen({});
        stage_->app()->settings()->set(QStringLiteral("notifications.on"), QStringLiteral("off"));
        stage_->receive(mira, QStringLiteral("Three"));
        QVERIFY(desktop_->notices.empty());
    }

    void saysAsMuchAsChosen() {
        knowMira();
        const QString content = QStringLiteral("notifications.content");
        stage_->app()->settings()->set(content, QStringLiteral("name"));
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Secret"));
        QCOMPARE(only().title, QStringLiteral("Mira"));
        QVERIFY(!only().text.contains(QStringLiteral("Secret")));
        stage_->app()->settings()->set(content, QStringLiteral("nothing"));
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Secret"));
        QVERIFY(!only().title.contains(QStringLiteral("Mira")));
        QVERIFY(!only().text.contains(QStringLiteral("Secret")));
    }

    void nothingStaysAfterLocking() {
        knowMira();
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("One"));
        stage_->app()->profile()->lock();
        QVERIFY(desktop_->notices.empty());
    }

private:
    /// What she wrote before is read, and its notice gone.
    void knowMira() {
        stage_->receive(QStringLiteral("Mira"), QStringLiteral("Hi"));
        stage_->accept(QStringLiteral("Mira"));
        stage_->app()->conversations()->markRead({stage_->idOf(QStringLiteral("Mira"))});
        // What comes next is newer than what was read.
        stage_->advance(1000);
        QVERIFY(desktop_->notices.empty());
    }
    Notice only() const {
        return desktop_->notices.size() == 1 ? desktop_->notices.begin()->second : Notice{};
    }

    std::unique_ptr<test::WindowStage> stage_;
    std::unique_ptr<notifications::Notifier> notifier_;
    RecordingDesktop* desktop_ = nullptr;
};

QTEST_MAIN(NotifierTest)
#include "notifier_test.moc"
