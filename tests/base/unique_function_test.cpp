#include "base/unique_function.h"

#include <QtTest>

#include <memory>
#include <string>

using namespace sotto;

class UniqueFunctionTest : public QObject {
    Q_OBJECT

private slots:
    void holdsMoveOnlyCallables();
    void passesArgumentsThrough();
    void destroysWhatItHolds();
    void keepsStateBetweenCalls();
};

void UniqueFunctionTest::holdsMoveOnlyCallables() {
    UniqueFunction<int()> function = [value = std::make_unique<int>(4)] { return *value; };
    UniqueFunction<int()> moved = std::move(function);
    QCOMPARE(moved(), 4);
    QVERIFY(!function); // NOLINT(bugprone-use-after-move): the state after moving is promised
    QVERIFY(!UniqueFunction<void()>(nullptr));
}

void UniqueFunctionTest::passesArgumentsThrough() {
    UniqueFunction<std::unique_ptr<int>(std::unique_ptr<int>, int&)> function = [](std::unique_ptr<int> value,
                                                                                   int& count) {
        ++count;
        return value;
    };
    int count = 0;
    auto value = function(std::make_unique<int>(7), count);
    QCOMPARE(*value, 7);
    QCOMPARE(count, 1);
}

void UniqueFunctionTest::destroysWhatItHolds() {
    auto watched = std::make_shared<int>(1);
    UniqueFunction<void()> function = [watched] {};
    QCOMPARE(watched.use_count(), 2L);
    function = nullptr;
    QCOMPARE(watched.use_count(), 1L);
}

void UniqueFunctionTest::keepsStateBetweenCalls() {
    UniqueFunction<int()> function = [count = 0]() mutable { return ++count; };
    QCOMPARE(function(), 1);
    QCOMPARE(function(), 2);
}

QTEST_APPLESS_MAIN(UniqueFunctionTest)
#include "unique_function_test.moc"
