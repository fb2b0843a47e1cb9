#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

/// What the linter of Qt 6.4 says of sound code.
struct Mistake {
    const char* why;
    QRegularExpression message;
};

const QList<Mistake>& mistakes() {
    static const QList<Mistake> list = {
        {"it knows no methods of arrays on the lists of C++",
         QRegularExpression("^Property \"(concat|filter|find|findIndex|join|map)\" not found on type "
                            "\"(QVariantList|QStringList|QList<QString>)\"")},
        {"nor on lists written out", QRegularExpression("^Type is a list\\. You cannot access \"concat\"")},
        {"it takes the keys of a map for properties",
         QRegularExpression("^Property \".*\" not found on type \"QVariantMap\"")},
        {"it looks at the base of Qt.application only",
         QRegularExpression(
             "^Property \"(displayName|layoutDirection)\" not found on type \"QQmlApplication\"")},
        {"it does not know addresses as objects",
         QRegularExpression("^Property \"toString\" not found on type \"QUrl\"")},
        {"it takes Qt.callLater for a value", QRegularExpression("^Property \"callLater\" is a QJSValue")},
        {"it does not turn one list into the other",
         QRegularExpression("^Cannot assign binding of type (QStringList|int) to QList<(QString|int)>")},
        {"it forgets the type of a choice between items",
         QRegularExpression("^Cannot assign binding of type QObject to QQuickItem")},
    };
    return list;
}

bool isMistake(const QString& message) {
    return std::any_of(mistakes().begin(), mistakes().end(),
                       [&](const Mistake& known) { return known.message.match(message).hasMatch(); });
}

/// Ids of outer components can be bound by `pragma ComponentBehavior: Bound` only, with which Qt 6.4 makes
/// nothing of Loader.sourceComponent. A name that is no id is unqualified all the same.
bool isOuterId(const QString& message, const QString& text, const QJsonObject& place) {
    if (!message.startsWith(QLatin1String("Unqualified access")))
        return false;
    const QString name =
        text.mid(place[QLatin1String("charOffset")].toInt(), place[QLatin1String("length")].toInt());
    return QRegularExpression(QStringLiteral("\\bid: %1\\b").arg(QRegularExpression::escape(name)))
        .match(text)
        .hasMatch();
}

QStringList qmlFiles(const QDir& project) {
    QStringList files;
    QDirIterator found(project.filePath(QStringLiteral("qml")), {QStringLiteral("*.qml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (found.hasNext())
        files << found.next();
    files.sort();
    return files;
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList complaints(const QJsonObject& file) {
    const QString path = file[QLatin1String("filename")].toString();
    const QString text = textOf(path);
    QStringList found;
    for (const QJsonValue& value : file[QLatin1String("warnings")].toArray()) {
        const QJsonObject warning = value.toObject();
        const QString message = warning[QLatin1String("message")].toString();
        const bool counts = warning[QLatin1String("type")].toString() != QLatin1String("info");
        if (counts && !isMistake(message) && !isOuterId(message, text, warning))
            found << QStringLiteral("%1:%2: %3")
                         .arg(path)
                         .arg(warning[QLatin1String("line")].toInt())
                         .arg(message);
    }
    return found;
}

} // namespace

/// The linter of Qt over all files of the window, without what it says by mistake.
class QmlLintTest : public QObject {
    Q_OBJECT

private slots:
    void allFiles();
};

void QmlLintTest::allFiles() {
    // Above what .qmllint.ini turns off for people who only read the output.
    const QStringList arguments{QStringLiteral("--json"),
                                QStringLiteral("-"),
                                QStringLiteral("--unqualified"),
                                QStringLiteral("warning"),
                                QStringLiteral("--property"),
                                QStringLiteral("warning"),
                                QStringLiteral("--type"),
                                QStringLiteral("warning"),
                                QStringLiteral("-I"),
                                QStringLiteral(SOTTO_BUILD_DIR "/qml")};
    QProcess linter;
    linter.start(QStringLiteral(SOTTO_QMLLINT), arguments + qmlFiles(QDir(QStringLiteral(SOTTO_SOURCE_DIR))));
    QVERIFY2(linter.waitForFinished(100'000), qPrintable(linter.errorString()));
    const QJsonArray files =
        QJsonDocument::fromJson(linter.readAllStandardOutput())[QLatin1String("files")].toArray();
    QVERIFY(files.size() > 100);
    QStringList found;
    for (const QJsonValue& file : files)
        found += complaints(file.toObject());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(QmlLintTest)
#include "qml_lint_test.moc"
