#include "base/result.h"

#include <QtTest>

#include <memory>
#include <set>

using namespace sotto;

class ResultTest : public QObject {
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void holdsNothing();
    void namesEveryCode();
};

void ResultTest::holdsAValue() {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    QVERIFY(result.ok());
    QVERIFY(result);
    QCOMPARE(**result, 5);
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 5);
    const Result<std::string> text(std::string("abc"));
    QCOMPARE(text->size(), std::size_t{3});
}

void ResultTest::holdsAnError() {
    const Result<int> result = fail(Code::NotFound, "There is none.");
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code::NotFound);
    QCOMPARE(result.error().text, std::string("There is none."));
}

void ResultTest::holdsNothing() {
    QVERIFY(Result<void>().ok());
    const Result<void> failed = fail(Code::Denied, "No.");
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Code::Denied);
}

void ResultTest::namesEveryCode() {
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(Code::WrongClock); ++code)
        names.insert(codeName(static_cast<Code>(code)));
    QCOMPARE(names.size(), static_cast<std::size_t>(Code::WrongClock) + 1);
    QCOMPARE(codeName(Code::WrongClock), std::string_view("wrong_clock"));
}

QTEST_APPLESS_MAIN(ResultTest)
#include "result_test.moc"
