#include "engine.h"

#include "support/fault_env.h"

#include <QtTest>

#include <fstream>
#include <map>

using namespace sotto;
using leveldb_storage::Engine;

namespace {

using Model = std::map<std::string, std::string>;

sotto_bytes raw(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

sotto_status put(Engine& engine, const Model& values, bool durable) {
    std::vector<sotto_edit> edits;
    for (const auto& [key, value] : values)
        edits.push_back({raw(key), raw(value), 0});
    return engine.write(edits, durable);
}

/// Everything in the engine, or the status of a failed scan.
std::pair<sotto_status, Model> contents(Engine& engine) {
    Model model;
    const sdk::Each each({&model, [](void* ctx, sotto_bytes key, sotto_bytes value) {
                              (*static_cast<Model*>(ctx))[std::string(sdk::text(sdk::view(key)))] =
                                  sdk::text(sdk::view(value));
                              return std::int32_t{1};
                          }});
    const auto status = engine.scan({}, {}, false, each);
    return {status, model};
}

/// A batch large enough to span blocks of the log.
Model batch(int n) {
    const auto mark = std::to_string(n);
    return {{"a", mark},
            {"b" + mark, std::string(500, 'x')},
            {"large", std::string(40'000, static_cast<char>('a' + n % 26))}};
}

void mergeInto(Model& model, const Model& more) {
    for (const auto& [key, value] : more)
        model[key] = value;
}

} // namespace

class LevelDbEngineTest : public QObject {
    Q_OBJECT
private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void aFailedWriteChangesNothing_data() {
        QTest::addColumn<bool>("durable");
        QTest::addColumn<bool>("torn");
        QTest::addColumn<int>("count");
        for (const bool durable : {true, false})
            for (const bool torn : {true, false})
                for (const int count : {1, 1000})
                    QTest::addRow("%s %s %d", durable ? "durable" : "plain", torn ? "torn" : "whole", count)
                        << durable << torn << count;
    }

    /// For every n: fail the n-th change on disk of a run of writes, see that the map holds exactly what was
    /// reported as written, now, after going on, and after opening again without any goodbye.
    void aFailedWriteChangesNothing() {
        QFETCH(bool, durable);
        QFETCH(bool, torn);
        QFETCH(int, count);
        int failures = 0;
        for (int nth = 1; nth < 200; ++nth) {
            test::FaultEnv env(leveldb::Env::Default());
            const auto folder = path("n" + std::to_string(nth));
            Engine engine(&env);
            QCOMPARE(engine.open(folder), SOTTO_OK);
            Model model;
            for (int n = 0; n < 3; ++n) {
                QCOMPARE(put(engine, batch(n), durable), SOTTO_OK);
                mergeInto(model, batch(n));
            }
            env.failFrom(nth, count, EIO, torn);
            for (int n = 3; n < 12; ++n) {
                const auto status = put(engine, batch(n), durable);
                if (status == SOTTO_OK)
                    mergeInto(model, batch(n));
                failures += status != SOTTO_OK;
                QVERIFY(contents(engine) == std::pair(sotto_status{SOTTO_OK}, model) || status != SOTTO_OK);
            }
            const bool reached = env.spent() || count == 1000;
            copyFolder(folder, folder + "-killed");
            env.heal();
            QVERIFY(sameWhenOpened(folder + "-killed", model));
            QCOMPARE(put(engine, {{"after", "all"}}, true), SOTTO_OK);
            model["after"] = "all";
            QVERIFY(contents(engine) == std::pair(sotto_status{SOTTO_OK}, model));
            engine.close();
            QVERIFY(sameWhenOpened(folder, model));
            if (!reached || nth > 28)
                break;
        }
        QVERIFY(failures >= 10);
    }

    void aFullDiskIsSaidAndReadingGoesOn() {
        test::FaultEnv env(leveldb::Env::Default());
        Engine engine(&env);
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        QCOMPARE(put(engine, batch(0), true), SOTTO_OK);
        env.failFrom(1, 1'000'000, ENOSPC, true);
        for (int n = 0; n < 5; ++n) {
            QCOMPARE(put(engine, batch(1), true), SOTTO_REJECTED);
            QVERIFY(contents(engine) == std::pair(sotto_status{SOTTO_OK}, batch(0)));
        }
        env.heal();
        QCOMPARE(put(engine, batch(1), true), SOTTO_OK);
        Model model = batch(0);
        mergeInto(model, batch(1));
        engine.close();
        QVERIFY(sameWhenOpened(path("map"), model));
    }

    void manyTablesSurviveFailures() {
        // Enough to make LevelDB write tables and begin new logs in the background, with a failure now and
        // then.
        test::FaultEnv env(leveldb::Env::Default());
        Engine engine(&env);
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        Model model;
        int failures = 0;
        for (int n = 0; n < 120; ++n) {
            if (n % 7 == 3)
                env.failFrom(1 + n % 4, 1, n % 2 ? EIO : ENOSPC, n % 3 == 0);
            const Model values = {{"k" + std::to_string(n), std::string(200'000, static_cast<char>(n))}};
            const auto status = put(engine, values, n % 5 == 0);
            failures += status != SOTTO_OK;
            if (status == SOTTO_OK)
                mergeInto(model, values);
        }
        env.heal();
        QVERIFY(failures > 3);
        QCOMPARE(put(engine, {{"after", "all"}}, true), SOTTO_OK);
        model["after"] = "all";
        QVERIFY(contents(engine) == std::pair(sotto_status{SOTTO_OK}, model));
        engine.close();
        QVERIFY(sameWhenOpened(path("map"), model));
    }

    void damageIsReportedAndLeftAlone_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("log") << ".log";
        QTest::newRow("manifest") << "MANIFEST";
        QTest::newRow("current") << "CURRENT";
    }

    void damageIsReportedAndLeftAlone() {
        QFETCH(QString, ending);
        Engine engine;
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        for (int n = 0; n < 5; ++n)
            QCOMPARE(put(engine, batch(n), true), SOTTO_OK);
        engine.close();
        const auto file = fileWith(ending.toStdString());
        auto text = read(file);
        QVERIFY(text.size() > 10);
        text[ending == "CURRENT" ? 0 : 9] ^= 0x55;
        std::ofstream(file, std::ios::binary) << text;
        for (int i = 0; i < 2; ++i) {
            const auto status = engine.open(path("map"));
            QCOMPARE(status, SOTTO_CORRUPT);
            QCOMPARE(read(file), text);
        }
        text[ending == "CURRENT" ? 0 : 9] ^= 0x55;
        std::ofstream(file, std::ios::binary) << text;
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
    }

    void aMissingTableIsReported() {
        Engine engine;
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        for (int n = 0; n < 40; ++n)
            QCOMPARE(put(engine, {{std::to_string(n), std::string(200'000, 'v')}}, true), SOTTO_OK);
        engine.close();
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        engine.close();
        std::filesystem::remove(fileWith(".ldb"));
        QCOMPARE(engine.open(path("map")), SOTTO_CORRUPT);
    }

    void repairBringsBackWhatSurvives_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("atLeast");
        for (const char* damage : {"flip", "cut", "remove", "empty"}) {
            // Of 40 values some are in tables and the rest in the log.
            QTest::addRow("log %s", damage) << ".log" << damage << 15;
            QTest::addRow("table %s", damage) << ".ldb" << damage << 15;
            QTest::addRow("manifest %s", damage) << "MANIFEST" << damage << 40;
            QTest::addRow("current %s", damage) << "CURRENT" << damage << 40;
        }
    }

    void repairBringsBackWhatSurvives() {
        QFETCH(QString, file);
        QFETCH(QString, damage);
        QFETCH(int, atLeast);
        Engine engine;
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        Model model;
        for (int n = 0; n < 40; ++n) {
            const Model value = {
                {"k" + std::to_string(n), std::string(200'000, static_cast<char>('a' + n % 26))}};
            QCOMPARE(put(engine, value, true), SOTTO_OK);
            mergeInto(model, value);
        }
        engine.close();
        spoil(fileWith(file.toStdString()), damage);
        const auto opened = engine.open(path("map"));
        QVERIFY(file != "CURRENT" || opened == SOTTO_CORRUPT);
        const bool readable =
            opened == SOTTO_OK && contents(engine) == std::pair(sotto_status{SOTTO_OK}, model);
        engine.close();
        QCOMPARE(engine.repair(path("map")), SOTTO_OK);
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        const auto [status, survived] = contents(engine);
        QCOMPARE(status, SOTTO_OK);
        QVERIFY2(int(survived.size()) >= (readable ? 40 : atLeast), std::to_string(survived.size()).c_str());
        for (const auto& [key, value] : survived)
            QVERIFY(model.contains(key) || file == ".log");
        QCOMPARE(put(engine, {{"after", "repair"}}, true), SOTTO_OK);
        engine.close();
        QVERIFY(!std::filesystem::exists(path("map") + "/lost"));
    }

    void repairNeedsAFolderOfItsOwn() {
        Engine engine;
        QCOMPARE(engine.repair(path("none")), SOTTO_NOT_FOUND);
        QVERIFY(!std::filesystem::exists(path("none")));
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        QCOMPARE(engine.repair(path("map")), SOTTO_INVALID);
        Engine other;
        QCOMPARE(other.repair(path("map")), SOTTO_DENIED);
    }

    void syncsWhereItIsAskedToAndNowhereElse() {
        test::FaultEnv env(leveldb::Env::Default());
        Engine engine(&env);
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        const int before = env.syncs();
        for (int n = 0; n < 10; ++n)
            QCOMPARE(put(engine, batch(n), false), SOTTO_OK);
        QCOMPARE(env.syncs(), before);
        for (int n = 0; n < 10; ++n)
            QCOMPARE(put(engine, batch(n), true), SOTTO_OK);
        QCOMPARE(env.syncs(), before + 10);
    }

    void oneOpenerAtATime() {
        Engine first;
        QCOMPARE(first.open(path("map")), SOTTO_OK);
        QCOMPARE(first.open(path("map")), SOTTO_INVALID);
        Engine second;
        QCOMPARE(second.open(path("map")), SOTTO_DENIED);
        first.close();
        QCOMPARE(second.open(path("map")), SOTTO_OK);
    }

    void whatIsNotOpenSaysSo() {
        Engine engine;
        QCOMPARE(put(engine, batch(0), true), SOTTO_INVALID);
        QVERIFY(contents(engine).first != SOTTO_OK);
        std::ofstream(path("file")) << "x";
        QCOMPARE(engine.open(path("file")), SOTTO_INTERNAL);
        engine.close();
    }

    void leavesNoWordsOfItsOwn() {
        Engine engine;
        QCOMPARE(engine.open(path("map")), SOTTO_OK);
        QCOMPARE(put(engine, batch(0), true), SOTTO_OK);
        engine.close();
        QVERIFY(!std::filesystem::exists(path("map") + "/LOG"));
    }

private:
    std::string path(const std::string& name) const { return dir_->path().toStdString() + "/" + name; }

    std::string fileWith(const std::string& part) const {
        std::string found;
        for (const auto& entry : std::filesystem::directory_iterator(path("map")))
            if (entry.path().filename().string().find(part) != std::string::npos && entry.file_size() > 0)
                found = entry.path().string();
        return found;
    }

    static void spoil(const std::string& file, const QString& damage) {
        auto text = read(file);
        if (damage == "remove") {
            std::filesystem::remove(file);
            return;
        }
        if (damage == "flip")
            for (const auto part : {2, 3, 4})
                text[text.size() / 5 * static_cast<std::size_t>(part)] ^= 0x55;
        else
            text.resize(damage == "cut" ? text.size() / 2 : 0);
        std::ofstream(file, std::ios::binary) << text;
    }

    static std::string read(const std::string& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    static void copyFolder(const std::string& from, const std::string& to) {
        std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
    }

    static bool sameWhenOpened(const std::string& folder, const Model& model) {
        test::FaultEnv env(leveldb::Env::Default());
        Engine engine(&env);
        return engine.open(folder) == SOTTO_OK &&
               contents(engine) == std::pair(sotto_status{SOTTO_OK}, model);
    }

    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_APPLESS_MAIN(LevelDbEngineTest)
#include "leveldb_engine_test.moc"
