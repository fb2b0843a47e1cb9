#include "plugins/plugin_imports.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace sotto::plugins {

namespace {

constexpr qint64 kLargestFile = 256 * 1024;
constexpr int kMostFiles = 200;
const QStringList kAllowed = {QStringLiteral("QtQml"),
                              QStringLiteral("QtQml.Models"),
                              QStringLiteral("QtQuick"),
                              QStringLiteral("QtQuick.Controls"),
                              QStringLiteral("QtQuick.Controls.Basic"),
                              QStringLiteral("QtQuick.Layouts"),
                              QStringLiteral("QtQuick.Templates"),
                              QStringLiteral("Sotto.Plugin"),
                              QStringLiteral("Sotto.Ui")};

} // namespace

QString forbiddenImportIn(const QString& text) {
    static const QRegularExpression comments(QStringLiteral("/\\*.*?\\*/|//[^\\n]*"),
                                             QRegularExpression::DotMatchesEverythingOption);
    // Scripts name what they take from another file of the plugin before it.
    static const QRegularExpression import(
        QStringLiteral("\\bimport\\s+([A-Za-z][\\w.]*)(?!\\s*,|\\s+from\\b|[\\w.])"));
    QString code = text;
    code.replace(comments, QStringLiteral(" "));
    auto found = import.globalMatch(code);
    while (found.hasNext())
        if (const QString module = found.next().captured(1); !kAllowed.contains(module))
            return module;
    return {};
}

QString forbiddenImport(const QString& folder) {
    QDirIterator files(folder, {QStringLiteral("*.qml"), QStringLiteral("*.js"), QStringLiteral("*.mjs")},
                       QDir::Files, QDirIterator::Subdirectories);
    for (int count = 1; files.hasNext(); ++count) {
        QFile file(files.next());
        if (count > kMostFiles || file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
            return file.fileName();
        if (const QString module = forbiddenImportIn(QString::fromUtf8(file.readAll())); !module.isEmpty())
            return module;
    }
    return {};
}

} // namespace sotto::plugins
