#include "plugins/plugin_imports.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace sotto::plugins;

class PluginImportsTest : public QObject {
    Q_OBJECT
private slots:
    void texts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("forbidden");
        QTest::newRow("none") << "Item {}"
                              << "";
        QTest::newRow("allowed")
            << "import QtQuick\nimport QtQuick.Layouts 1.15\nimport Sotto.Ui\nimport \"parts\"\nItem {}"
            << "";
        QTest::newRow("the program's models") << "import QtQuick\nimport Sotto.Models\nItem {}"
                                              << "Sotto.Models";
        QTest::newRow("on one line") << "import QtQuick; import Sotto.Models; Item {}"
                                     << "Sotto.Models";
        QTest::newRow("comment between") << "import /* it */ Sotto.Models\nItem {}"
                                         << "Sotto.Models";
        QTest::newRow("in a comment")
            << "// import Sotto.Models\n/* import QtWebEngine */\nimport QtQuick\nItem {}"
            << "";
        QTest::newRow("in a string")
            << "Item { Component.onCompleted: Qt.createQmlObject('import Sotto.Models; Item {}', this) }"
            << "Sotto.Models";
        QTest::newRow("begins alike") << "import QtQuick.LocalStorage\nItem {}"
                                      << "QtQuick.LocalStorage";
        QTest::newRow("script") << ".import Sotto.Models 1.0 as Models"
                                << "Sotto.Models";
        QTest::newRow("script of its own")
            << "import help from \"./help.mjs\"\nimport { a, b } from \"./c.mjs\""
            << "";
    }
    void texts() {
        QFETCH(QString, text);
        QFETCH(QString, forbidden);
        QCOMPARE(forbiddenImportIn(text), forbidden);
    }

    void wholeFolders() {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("qml/deep")));
        write(folder.filePath(QStringLiteral("qml/A.qml")), "import QtQuick\nItem {}");
        QCOMPARE(forbiddenImport(folder.path()), QString());
        write(folder.filePath(QStringLiteral("qml/deep/B.qml")), "import QtMultimedia\nItem {}");
        QCOMPARE(forbiddenImport(folder.path()), QStringLiteral("QtMultimedia"));
        write(folder.filePath(QStringLiteral("qml/deep/B.qml")), QByteArray(300 * 1024, ' '));
        QVERIFY(forbiddenImport(folder.path()).endsWith(QStringLiteral("B.qml")));
    }

private:
    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(PluginImportsTest)
#include "plugin_imports_test.moc"
