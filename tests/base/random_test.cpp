#include "base/random.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <vector>

using namespace sotto;

namespace {

/// Hands out given 32-bit numbers, then zeros.
class ListedRandom final : public Random {
public:
    explicit ListedRandom(std::vector<std::uint32_t> numbers) : numbers_(std::move(numbers)) {}
    void fill(std::span<std::uint8_t> out) override {
        const std::uint32_t number = next_ < numbers_.size() ? numbers_[next_] : 0;
        ++next_;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    std::size_t drawn() const { return next_; }

private:
    std::vector<std::uint32_t> numbers_;
    std::size_t next_ = 0;
};

} // namespace

class RandomTest : public QObject {
    Q_OBJECT

private slots:
    void staysBelowTheBound();
    void drawsAgainWhereTheRangeIsUneven();
};

void RandomTest::staysBelowTheBound() {
    ListedRandom random({5, 6, 0xffffffff});
    QCOMPARE(random.below(4), 1u);
    QCOMPARE(random.below(4), 2u);
    QCOMPARE(random.below(1), 0u);
    QCOMPARE(random.below(0), 0u);
    QCOMPARE(random.drawn(), std::size_t{3});
}

void RandomTest::drawsAgainWhereTheRangeIsUneven() {
    // 2^32 mod 3 is 1: exactly the value 0 would make 0 likelier than the rest.
    ListedRandom random({0, 4});
    QCOMPARE(random.below(3), 1u);
    QCOMPARE(random.drawn(), std::size_t{2});
}

QTEST_APPLESS_MAIN(RandomTest)
#include "random_test.moc"
