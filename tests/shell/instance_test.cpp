#include "instance/single_instance.h"

#include <QTemporaryDir>
#include <QtTest>

using sotto::instance::SingleInstance;

class InstanceTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        // Sockets of a program that really runs are left alone.
        QVERIFY(folder_.isValid());
        qputenv("XDG_RUNTIME_DIR", folder_.path().toUtf8());
    }

    void theSecondAsksTheFirst() {
        SingleInstance first(QStringLiteral("/profiles/a"));
        QVERIFY(!first.isSecond());
        QSignalSpy wanted(&first, &SingleInstance::showWanted);
        SingleInstance second(QStringLiteral("/profiles/a"));
        QVERIFY(second.isSecond());
        QTRY_COMPARE(wanted.size(), 1);
    }

    void profilesDoNotKnowOneAnother() {
        SingleInstance first(QStringLiteral("/profiles/a"));
        QVERIFY(!first.isSecond());
        SingleInstance other(QStringLiteral("/profiles/b"));
        QVERIFY(!other.isSecond());
    }

    void whatAKilledProgramLeftIsTakenOver() {
        QString socket;
        {
            SingleInstance first(QStringLiteral("/profiles/a"));
            QVERIFY(!first.isSecond());
            socket = QDir(folder_.path()).entryList(QDir::System).value(0);
        }
        QVERIFY(!socket.isEmpty());
        QFile left(folder_.filePath(socket));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance next(QStringLiteral("/profiles/a"));
        QVERIFY(!next.isSecond());
        SingleInstance second(QStringLiteral("/profiles/a"));
        QVERIFY(second.isSecond());
    }

private:
    QTemporaryDir folder_;
};

QTEST_MAIN(InstanceTest)
#include "instance_test.moc"
