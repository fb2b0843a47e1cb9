#include "client/plugin_decisions.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace sotto;
using namespace sotto::client;

namespace {

PluginDecisions some() {
    PluginDecisions decisions;
    decisions.transport = "org.example.transport";
    decisions.disabled = {"org.example.b", "org.example.a"};
    decisions.granted["org.example.a"] = {"network", "messages"};
    return decisions;
}

} // namespace

/// The file of decisions about plugins: what is written comes back, and damage never grants anything.
class PluginDecisionsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void comesBackAsWritten() {
        QVERIFY(writeDecisions(file(), some()).ok());
        const auto read = readDecisions(file());
        QVERIFY(read.ok());
        QVERIFY(*read == some());
        QVERIFY(read->isGranted("org.example.a", "network"));
        QVERIFY(!read->isGranted("org.example.a", "identity"));
        QVERIFY(!read->isGranted("org.example.b", "network"));
    }

    void nothingIsDecidedWithoutAFile() {
        const auto read = readDecisions(file());
        QVERIFY(read.ok());
        QVERIFY(*read == PluginDecisions());
    }

    void isForTheOwnerAlone() {
        QVERIFY(writeDecisions(file(), some()).ok());
        using std::filesystem::perms;
        QCOMPARE(std::filesystem::status(file()).permissions(), perms::owner_read | perms::owner_write);
        QCOMPARE(entries(), 1);
    }

    void laterFieldsAreNoDamage() {
        put(R"({"format":"sotto-plugins","version":1,"transport":"","disabled":["org.a"],"granted":{},"new":[1]})");
        const auto read = readDecisions(file());
        QVERIFY(read.ok());
        QVERIFY(read->disabled.contains("org.a"));
    }

    void damageIsNoticed_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("not an object") << QByteArray("[]");
        QTest::newRow("another format")
            << QByteArray(R"({"format":"x","version":1,"transport":"","disabled":[],"granted":{}})");
        QTest::newRow("a newer version") << QByteArray(
            R"({"format":"sotto-plugins","version":2,"transport":"","disabled":[],"granted":{}})");
        QTest::newRow("no list") << QByteArray(
            R"({"format":"sotto-plugins","version":1,"transport":"","granted":{}})");
        QTest::newRow("no id") << QByteArray(
            R"({"format":"sotto-plugins","version":1,"transport":"","disabled":["../x"],"granted":{}})");
        QTest::newRow("no transport id") << QByteArray(
            R"({"format":"sotto-plugins","version":1,"transport":"..","disabled":[],"granted":{}})");
        QTest::newRow("a grant to nobody") << QByteArray(
            R"({"format":"sotto-plugins","version":1,"transport":"","disabled":[],"granted":{"":["network"]}})");
        QTest::newRow("a grant of nothing known") << QByteArray(
            R"({"format":"sotto-plugins","version":1,"transport":"","disabled":[],"granted":{"org.a":["*"]}})");
        QTest::newRow("too large") << QByteArray(70'000, ' ');
    }

    void damageIsNoticed() {
        QFETCH(QByteArray, content);
        put(content.toStdString());
        QCOMPARE(readDecisions(file()).error().code, Code::Corrupt);
    }

    /// However the file is cut off or changed in one place, it is read as it was, as something that was
    /// written elsewhere in it, or not at all; never with more rights.
    void noSingleFaultGrantsAnything() {
        PluginDecisions strict = some();
        strict.granted.clear();
        QVERIFY(writeDecisions(file(), strict).ok());
        std::ifstream in(file(), std::ios::binary);
        const std::string whole{std::istreambuf_iterator<char>(in), {}};
        for (std::size_t i = 0; i < whole.size(); ++i) {
            put(whole.substr(0, i));
            if (const auto read = readDecisions(file()))
                QVERIFY(read->granted.empty());
            for (const char c : {'\0', 'x', '"', '{', ','}) {
                std::string changed = whole;
                changed[i] = c;
                put(changed);
                if (const auto read = readDecisions(file()))
                    QVERIFY(read->granted.empty());
            }
        }
    }

    void isBounded() {
        PluginDecisions many;
        for (int i = 0; i < 5000; ++i)
            many.disabled.insert("org.example.plugin" + std::to_string(i));
        QCOMPARE(writeDecisions(file(), many).error().code, Code::Rejected);
        QCOMPARE(entries(), 0);
    }

private:
    std::filesystem::path file() const {
        return std::filesystem::path(dir_->path().toStdString()) / "plugins.json";
    }
    void put(const std::string& content) {
        std::ofstream(file(), std::ios::binary | std::ios::trunc) << content;
    }
    int entries() const {
        return static_cast<int>(std::distance(std::filesystem::directory_iterator(file().parent_path()), {}));
    }

    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_APPLESS_MAIN(PluginDecisionsTest)
#include "plugin_decisions_test.moc"
