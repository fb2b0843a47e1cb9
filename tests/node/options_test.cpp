#include "node/options.h"

#include <QtTest>

#include <vector>

using namespace sotto;
using namespace sotto::node;

namespace {

Command parse(std::vector<const char*> words) {
    words.insert(words.begin(), "sotto-node");
    return parseCommandLine(static_cast<int>(words.size()), words.data());
}

} // namespace

class OptionsTest : public QObject {
    Q_OBJECT

private slots:
    void readsLocal();
    void namesTheNearest();
    void refusesWrongUse();
    void helps();
};

void OptionsTest::readsLocal() {
    const auto plain = std::get<LocalCommand>(parse({"local", "--dir", "x"}));
    QCOMPARE(plain.folder.string(), std::string("x"));
    QVERIFY(!plain.nodes && !plain.swarms && !plain.control);
    QCOMPARE(plain.basePort, std::uint16_t(22100));
    const auto full = std::get<LocalCommand>(
        parse({"local", "--dir=x", "--nodes", "12", "--swarms", "4", "--base-port", "30000", "--control"}));
    QCOMPARE(*full.nodes, 12u);
    QCOMPARE(*full.swarms, 4u);
    QCOMPARE(full.basePort, std::uint16_t(30000));
    QVERIFY(full.control);
}

void OptionsTest::namesTheNearest() {
    const struct {
        std::vector<const char*> words;
        std::string text;
    } cases[] = {
        {{"local", "--dir", "x", "--node", "3"}, "Unknown option --node. Did you mean --nodes?\n"},
        {{"local", "--dor", "x"}, "Unknown option --dor. Did you mean --dir?\n"},
        {{"locla", "--dir", "x"}, "Unknown command locla. Did you mean local?\n"},
        {{"--versoin"}, "Unknown option --versoin. Did you mean --version?\n"},
    };
    for (const auto& each : cases) {
        const auto remark = std::get<Remark>(parse(each.words));
        QCOMPARE(remark.exitCode, 2);
        QCOMPARE(remark.text, each.text);
    }
}

void OptionsTest::refusesWrongUse() {
    const std::vector<const char*> cases[] = {
        {},
        {"local"},
        {"local", "--dir", "x", "--nodes", "0"},
        {"local", "--dir", "x", "--nodes", "201"},
        {"local", "--dir", "x", "--nodes", "two"},
        {"local", "--dir", "x", "--nodes", "2", "--swarms", "3"},
        {"local", "--dir", "x", "--base-port", "65300"},
        {"local", "--dir", "x", "--base-port", "80"},
    };
    for (const auto& words : cases)
        QCOMPARE(std::get<Remark>(parse(words)).exitCode, 2);
}

void OptionsTest::helps() {
    const auto help = std::get<Remark>(parse({"local", "--help"}));
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.text.find("--control") != std::string::npos);
    QCOMPARE(std::get<Remark>(parse({"--help"})).exitCode, 0);
    QVERIFY(std::get<Remark>(parse({"--version"})).text.starts_with("sotto-node "));
}

QTEST_APPLESS_MAIN(OptionsTest)
#include "options_test.moc"
