#include "conversation/named_people.h"

#include <QtTest>

using namespace sotto::conversation;

namespace {

const QString kMira = QStringLiteral("05") + QString(64, QLatin1Char('a'));
const QString kOwn = QStringLiteral("05") + QString(64, QLatin1Char('b'));

NamedPeople miraAnd(const QString& own) {
    NamedPeople named;
    named.setPeople({{kMira, QStringLiteral("Mira")}, {kOwn, own}});
    return named;
}

} // namespace

class NamedPeopleTest : public QObject {
    Q_OBJECT
private slots:
    void onlyWhoIsChosenIsNamed() {
        NamedPeople named = miraAnd(QStringLiteral("Ada"));
        const QString text = QStringLiteral("@Mira, @Ada; @Miranda");
        QCOMPARE(named.outgoing(text), text);
        named.choose(kMira);
        QCOMPARE(named.outgoing(text), QStringLiteral("@") + kMira + QStringLiteral(", @Ada; @Miranda"));
        named.choose(QStringLiteral("05 nobody"));
        named.clear();
        QCOMPARE(named.outgoing(text), text);
    }

    void theLongerNameWins() {
        NamedPeople named = miraAnd(QStringLiteral("Mira Held"));
        named.choose(kMira);
        named.choose(kOwn);
        QCOMPARE(named.outgoing(QStringLiteral("@Mira Held and @Mira")),
                 QStringLiteral("@") + kOwn + QStringLiteral(" and @") + kMira);
    }

    void whatComesBackIsTheSame() {
        NamedPeople named = miraAnd(QStringLiteral("@"));
        const QString sent = QStringLiteral("a @") + kMira + QStringLiteral(" b @") + kOwn.toUpper();
        QCOMPARE(named.incoming(sent), QStringLiteral("a @Mira b @@"));
        QCOMPARE(named.outgoing(QStringLiteral("a @Mira b @@")),
                 QStringLiteral("a @") + kMira + QStringLiteral(" b @") + kOwn);
        // Somebody else stays an id.
        const QString other = QStringLiteral("@05") + QString(64, QLatin1Char('c'));
        QCOMPARE(named.incoming(other), other);
    }
};

QTEST_APPLESS_MAIN(NamedPeopleTest)
#include "named_people_test.moc"
