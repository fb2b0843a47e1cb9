#include "theme/theme_file.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace sotto::theme {

namespace {

constexpr qsizetype kMaxText = 400;

/// Text for the gallery: bounded, on one line, without control characters that could disturb a layout.
QString line(const QJsonValue& value) {
    QString text = value.toString().left(kMaxText).simplified();
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text;
}

bool isBase(const QString& name) {
    return name == QLatin1String("paper") || name == QLatin1String("ink") ||
           name == QLatin1String("contrast");
}

} // namespace

Result<ThemeFile> parseThemeFile(const QByteArray& bytes) {
    if (bytes.size() > kMaxThemeFile)
        return fail(Code::Invalid, "The theme file is too large.");
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject root = document.object();
    if (root.value(QLatin1String("format")).toString() != QLatin1String("sotto-theme"))
        return fail(Code::Invalid, "Not a theme file.");

    ThemeFile file;
    file.version = root.value(QLatin1String("version")).toInt();
    if (file.version < 1)
        return fail(Code::Invalid, "The theme file has no version.");
    file.id = root.value(QLatin1String("id")).toString();
    static const QRegularExpression idForm(QStringLiteral("\\A[a-z0-9][a-z0-9.-]{1,63}\\z"));
    if (!idForm.match(file.id).hasMatch())
        return fail(Code::Invalid, "The theme file has no usable id.");
    file.name = line(root.value(QLatin1String("name")));
    if (file.name.isEmpty())
        return fail(Code::Invalid, "The theme file has no name.");
    file.author = line(root.value(QLatin1String("author")));
    file.license = line(root.value(QLatin1String("license")));
    file.description = line(root.value(QLatin1String("description")));
    file.homepage = line(root.value(QLatin1String("homepage")));
    const QString appearance = root.value(QLatin1String("appearance")).toString();
    if (appearance != QLatin1String("light") && appearance != QLatin1String("dark"))
        return fail(Code::Invalid, "The theme file does not say whether it is light or dark.");
    file.appearance = appearance == QLatin1String("dark") ? Appearance::Dark : Appearance::Light;
    file.base = root.value(QLatin1String("base")).toString();
    if (!isBase(file.base))
        return fail(Code::Invalid, "The theme file names no known base.");
    file.values = root;
    return file;
}

} // namespace sotto::theme
