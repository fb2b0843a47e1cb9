#include "cli_profile.h"
#include "support/local_network.h"
#include "window_run.h"

#include <QtTest>

namespace {

constexpr QSize kScreen(1280, 800);
constexpr QSize kSize(900, 650);

/// How many windows are killed; the environment may ask for more than the short version.
int wantedKills() {
    bool given = false;
    const int kills = qEnvironmentVariableIntValue("SOTTO_KILLS", &given);
    return given ? kills : 4;
}

const auto kComposer = WindowRun::saying({"Message to "});

} // namespace

/// kill -9 of the window in the moment in which it shows that something was done: after the next start it is
/// still done.
class WindowKillTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        ada_ = std::make_unique<CliProfile>(QStringList{"--network", network_.networkFile()});
        mira_ = std::make_unique<CliProfile>(QStringList{"--network", network_.networkFile()});
        adaId_ = ada_->createAccount("Ada");
        miraId_ = mira_->createAccount("Mira");
        QCOMPARE(adaId_.size(), 66);
        QCOMPARE(miraId_.size(), 66);
        write("number 0");
        QVERIFY(ada_->run({"send", miraId_, "number 0"}).ok());
        QCOMPARE(run_.prepare(kScreen, {"--profile", ada_->path(), "--network", network_.networkFile()}),
                 QString());
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void nothingIsLost() {
        const std::array moments{&WindowKillTest::sendMessage, &WindowKillTest::writeDraft,
                                 &WindowKillTest::changeTheme, &WindowKillTest::sendDraft};
        for (round_ = 1; round_ <= wantedKills(); ++round_) {
            QVERIFY(run_.open(round_ == 1 ? std::optional(kSize) : std::nullopt));
            compareWithScreen();
            if (!QTest::currentTestFailed())
                (this->*moments[std::size_t(round_ - 1) % moments.size()])();
            run_.kill();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(run_.open());
        compareWithScreen();
        QVERIFY(run_.quit());
    }

    void everythingArrives() {
        QVERIFY(ada_->run({"send", miraId_, "the end", "--wait"}).ok());
        write("the end");
        for (int attempt = 0; attempt < 20 && ada_->waits(miraId_); ++attempt)
            ada_->runFor(3000, {"run"});
        QVERIFY(mira_->run({"receive"}).ok());
        QCOMPARE(ada_->texts(miraId_, adaId_), written_);
        QCOMPARE(mira_->texts(adaId_, adaId_), written_);
    }

private:
    void write(const QString& text) { written_ << text; }
    QString text(const char* what) const { return QString("%1 %2").arg(what).arg(round_); }

    void compareWithScreen() {
        run_.press("ctrl+k");
        QVERIFY(run_.seeFocus(WindowRun::named("Search")));
        run_.type(miraId_.left(6));
        QVERIFY(run_.see(WindowRun::a("list item", WindowRun::saying({miraId_.left(6)}))));
        run_.press("Down");
        QVERIFY(run_.seeFocus(WindowRun::a("list item", WindowRun::saying({miraId_.left(6)}))));
        run_.press("Return");
        QVERIFY(run_.seeFocus(kComposer));
        for (const QString& each : written_)
            QVERIFY(run_.see(WindowRun::a("list item", WindowRun::saying({"You, ", each + '.'}))));
        QCOMPARE(run_.textOf(kComposer), draft_);
        QVERIFY(run_.seeBrightness([this](double brightness) { return dark_ == (brightness < kDark); }));
        QCOMPARE(run_.size(), kSize);
    }

    void sendMessage() {
        const QString message = text("number");
        run_.type(message);
        run_.press("Return");
        QVERIFY(run_.see(WindowRun::a("list item", WindowRun::saying({"You, ", message + '.'}))));
        write(message);
    }
    void writeDraft() {
        draft_ = text("draft");
        run_.type(draft_);
        QVERIFY(run_.see(WindowRun::a("list item", WindowRun::saying({"not sent yet", draft_}))));
    }
    void sendDraft() {
        run_.press("Return");
        QVERIFY(run_.see(WindowRun::a("list item", WindowRun::saying({"You, ", draft_ + '.'}))));
        write(std::exchange(draft_, QString()));
    }
    void changeTheme() {
        dark_ = !dark_;
        run_.press("ctrl+comma");
        QVERIFY(run_.tabTo(WindowRun::named("Search settings")));
        run_.type("theme");
        run_.press("Return");
        const QString theme = dark_ ? "Ink" : "Paper";
        QVERIFY(run_.tabTo(WindowRun::a("radio button", WindowRun::named(theme))));
        run_.press("space");
        QVERIFY(run_.see(
            [theme](const Thing& thing) { return thing.name == theme && thing.is(Thing::Checked); }));
    }

    /// Of a screen with a window of kSize: below it with Ink, above it with Paper.
    static constexpr double kDark = 0.25;

    LocalNetwork network_{21000};
    std::unique_ptr<CliProfile> ada_;
    std::unique_ptr<CliProfile> mira_;
    QString adaId_, miraId_;
    WindowRun run_;
    QStringList written_;
    QString draft_;
    bool dark_ = false;
    int round_ = 0;
};

QTEST_GUILESS_MAIN(WindowKillTest)
#include "window_kill_test.moc"
