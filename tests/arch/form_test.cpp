#include "source_tree.h"

#include <QtTest>

#include <regex>

namespace {

constexpr std::size_t kLineCeiling = 500;

bool contains(const std::string& line, const std::regex& pattern) {
    return std::regex_search(line, pattern);
}

} // namespace

/// Rules of form that hold for every hand-written source file.
class FormTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        files_ = arch::sourcesBelow(SOTTO_SOURCE_DIR, {"core", "sdk", "plugins", "node", "shell", "tests"});
        QVERIFY(files_.size() > 80);
    }

    void filesStaySmall() {
        QStringList wrong;
        for (const auto& file : files_)
            if (file.lines.size() > kLineCeiling)
                wrong << QString("%1 has %2 lines").arg(file.path.c_str()).arg(file.lines.size());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void headersAreGuarded() {
        static const std::regex guard("^#pragma once|^#ifndef [A-Z_]+_H(PP)?$");
        for (const auto& file : files_) {
            if (!file.path.ends_with(".h") && !file.path.ends_with(".hpp"))
                continue;
            const bool guarded = std::any_of(file.lines.begin(), file.lines.end(),
                                             [](const auto& line) { return contains(line, guard); });
            QVERIFY2(guarded, file.path.c_str());
        }
    }

    void nothingIsLeftUnfinished() {
        // Spelled in two parts so that this file does not find itself.
        static const std::regex unfinished(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b");
        QStringList wrong;
        for (const auto& file : files_)
            for (std::size_t i = 0; i < file.lines.size(); ++i)
                if (contains(file.lines[i], unfinished))
                    wrong << QString("%1:%2").arg(file.path.c_str()).arg(i + 1);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void testsAreNeverSkipped() {
        static const std::regex skipping(std::string("QSK") + "IP|QEXPECT_" + "FAIL");
        for (const auto& file : files_)
            for (const std::string& line : file.lines)
                QVERIFY2(!contains(line, skipping), file.path.c_str());
    }

    void testsDoNotSleep() {
        static const std::regex sleeping("\\b(usleep|nanosleep|sleep_for|sleep_until|qSleep|qWait)\\b");
        for (const auto& file : files_)
            for (const std::string& line : file.lines)
                QVERIFY2(file.path == "tests/arch/form_test.cpp" || !contains(line, sleeping),
                         file.path.c_str());
    }

private:
    std::vector<arch::SourceFile> files_;
};

QTEST_APPLESS_MAIN(FormTest)
#include "form_test.moc"
