#include "engine/engine_guard.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace sotto::engine;

class EngineGuardTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("plugin/qml")));
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("plugin-other")));
        write(QStringLiteral("plugin/qml/Inside.qml"), "import QtQml\nQtObject { }");
        write(QStringLiteral("plugin-other/Outside.qml"), "import QtQml\nQtObject { }");
        write(QStringLiteral("secret.qml"), "import QtQml\nQtObject { }");
        QVERIFY(QFile::link(path(QStringLiteral("secret.qml")), path(QStringLiteral("plugin/qml/Link.qml"))));
    }

    void urls_data() {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<bool>("allowed");
        const auto file = [this](const char* name) { return QUrl::fromLocalFile(path(QLatin1String(name))); };
        QTest::newRow("program") << QUrl(QStringLiteral("qrc:/qt/qml/Sotto/Ui/Button.qml")) << true;
        QTest::newRow("image source") << QUrl(QStringLiteral("image://icon/plus")) << true;
        QTest::newRow("plugin") << file("plugin/qml/Inside.qml") << true;
        QTest::newRow("beside") << file("plugin-other/Outside.qml") << false;
        QTest::newRow("dots") << file("plugin/qml/../../secret.qml") << false;
        QTest::newRow("link out") << file("plugin/qml/Link.qml") << false;
        QTest::newRow("passwd") << QUrl(QStringLiteral("file:///etc/passwd")) << false;
        QTest::newRow("http") << QUrl(QStringLiteral("http://example.org/a.qml")) << false;
        QTest::newRow("https") << QUrl(QStringLiteral("https://example.org/a.png")) << false;
        QTest::newRow("data") << QUrl(QStringLiteral("data:image/png;base64,AAAA")) << false;
        QTest::newRow("other host") << QUrl(QStringLiteral("file://server/share/a.qml")) << false;
    }

    void urls() {
        QFETCH(QUrl, url);
        QFETCH(bool, allowed);
        EngineGuard guard;
        guard.setPluginFolders({path(QStringLiteral("plugin"))});
        for (const auto type :
             {QQmlAbstractUrlInterceptor::QmlFile, QQmlAbstractUrlInterceptor::UrlString,
              QQmlAbstractUrlInterceptor::JavaScriptFile, QQmlAbstractUrlInterceptor::QmldirFile})
            QCOMPARE(guard.intercept(url, type) == url, allowed);
    }

    void enginesObey() {
        EngineGuard guard;
        guard.setPluginFolders({path(QStringLiteral("plugin"))});
        QQmlEngine engine;
        guard.protect(engine);
        QQmlComponent inside(&engine, QUrl::fromLocalFile(path(QStringLiteral("plugin/qml/Inside.qml"))));
        QVERIFY2(inside.isReady(), qPrintable(inside.errorString()));
        QQmlComponent outside(&engine, QUrl::fromLocalFile(path(QStringLiteral("secret.qml"))));
        QVERIFY(outside.isError());
    }

    void whatIsTurnedOffIsOutsideAgain() {
        EngineGuard guard;
        const QUrl url = QUrl::fromLocalFile(path(QStringLiteral("plugin/qml/Inside.qml")));
        guard.setPluginFolders({path(QStringLiteral("plugin"))});
        QCOMPARE(guard.intercept(url, QQmlAbstractUrlInterceptor::QmlFile), url);
        guard.setPluginFolders({});
        QVERIFY(guard.intercept(url, QQmlAbstractUrlInterceptor::QmlFile) != url);
    }

    /// A server that would be reached if anything were sent.
    void nothingIsSent() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        EngineGuard guard;
        std::unique_ptr<QNetworkAccessManager> manager(guard.create(nullptr));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
        std::unique_ptr<QNetworkReply> reply(manager->get(QNetworkRequest(url)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);
        QVERIFY(!server.waitForNewConnection(50));
    }

private:
    QString path(const QString& name) const { return folder_.filePath(name); }

    void write(const QString& name, const char* text) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir folder_;
};

QTEST_MAIN(EngineGuardTest)
#include "engine_guard_test.moc"
