#include "search/block_filter.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::search;

class BlockFilterTest : public QObject {
    Q_OBJECT
private slots:
    void neverDeniesWhatIsThere() {
        FilterBuilder builder;
        for (int i = 0; i < 500; ++i)
            builder.add(Words("word" + std::to_string(i) + " 今日本 zoë"));
        const Bytes filter = builder.build();
        for (int i = 0; i < 500; ++i)
            QVERIFY(mayContain(filter, wholeEntry("word" + std::to_string(i))));
        for (const char* beginning : {"wo", "wor", "word", "word1", "word12", "word123", "zo", "zoe"})
            QVERIFY2(mayContain(filter, *beginningEntry(beginning)), beginning);
        QVERIFY(mayContain(filter, pairEntry("今", "日")));
        QVERIFY(mayContain(filter, wholeEntry("本")));
    }

    void seldomClaimsWhatIsNot() {
        FilterBuilder builder;
        for (int i = 0; i < 500; ++i)
            builder.add(Words("word" + std::to_string(i)));
        const Bytes filter = builder.build();
        int wrong = 0;
        for (int i = 0; i < 10'000; ++i)
            wrong += mayContain(filter, wholeEntry("other" + std::to_string(i)));
        QVERIFY2(wrong < 100, std::to_string(wrong).c_str());
    }

    void whatIsNoFilterSaysYes() {
        QVERIFY(mayContain({}, wholeEntry("word")));
        QVERIFY(!mayContain(FilterBuilder().build(), wholeEntry("word")));
    }

    void shortBeginningsHaveNoEntry() {
        QVERIFY(!beginningEntry("a"));
        QVERIFY(!beginningEntry("é"));
        QVERIFY(beginningEntry("éa"));
    }
};

QTEST_APPLESS_MAIN(BlockFilterTest)
#include "block_filter_test.moc"
