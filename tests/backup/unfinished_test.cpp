#include "backup/unfinished.h"

#include "store/store_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::backup;

/// Erasing what a restore takes the place of.
class UnfinishedTest : public QObject {
    Q_OBJECT
private slots:
    void spacesAreErasedInSlices() {
        test::StoreFixture fixture;
        put(fixture, 'm', 0, 4500);
        put(fixture, 'c', 0, 10);
        put(fixture, 'o', 0, 3);
        SpaceEraser eraser(*fixture.store, "cm");
        int slices = 0;
        std::size_t before = rows(fixture, 'm') + rows(fixture, 'c');
        for (bool more = true; more; ++slices) {
            const auto next = eraser.next();
            QVERIFY(next.ok());
            more = *next;
            const std::size_t now = rows(fixture, 'm') + rows(fixture, 'c');
            QVERIFY(before - now <= 2000);
            before = now;
        }
        QCOMPARE(before, std::size_t(0));
        QCOMPARE(slices, 3);
        QCOMPARE(rows(fixture, 'o'), std::size_t(3));
        QVERIFY(!*eraser.next());
    }

    void aSliceGoesOnWhereTheOneBeforeEnded() {
        test::StoreFixture fixture;
        put(fixture, 'm', 0, 4500);
        SpaceEraser eraser(*fixture.store, "m");
        QVERIFY(*eraser.next());
        put(fixture, 'm', 7, 8); // among those that are gone, and not met again
        while (*eraser.next())
            ;
        QCOMPARE(rows(fixture, 'm'), std::size_t(1));
    }

private:
    static void put(test::StoreFixture& fixture, char space, std::uint16_t first, std::uint16_t end) {
        auto batch = fixture.store->batch();
        for (std::uint16_t i = first; i < end; ++i)
            batch.putRaw({std::uint8_t(space), std::uint8_t(i >> 8), std::uint8_t(i)}, {1});
        QVERIFY(fixture.store->commit(batch, store::Durable::No).ok());
    }
    static std::size_t rows(test::StoreFixture& fixture, char space) {
        return *fixture.store->count(space, 100'000);
    }
};

QTEST_APPLESS_MAIN(UnfinishedTest)
#include "unfinished_test.moc"
