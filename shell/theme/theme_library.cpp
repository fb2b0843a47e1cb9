#include "theme/theme_library.h"

#include "theme/resolve.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace sotto::theme {

namespace {

constexpr std::array kBuiltin = {"paper", "ink", "contrast"};
/// More than anybody chooses from; a folder filled by mistake must not hold up the start.
constexpr qsizetype kMostAdded = 100;

} // namespace

ThemeLibrary::ThemeLibrary(QString folder) : folder_(std::move(folder)) {
    load();
}

void ThemeLibrary::load() {
    themes_.clear();
    const QDir dir(folder_);
    const QStringList names = dir.entryList({QStringLiteral("*.sottotheme")}, QDir::Files, QDir::Name);
    for (const QString& name : names.mid(0, kMostAdded)) {
        auto theme = read(dir.filePath(name));
        if (theme && !isBuiltin(theme->id) && !find(theme->id))
            themes_.push_back(std::move(*theme));
    }
    std::sort(themes_.begin(), themes_.end(), [](const ThemeFile& one, const ThemeFile& other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    std::vector<ThemeFile> builtin;
    for (const char* id : kBuiltin)
        builtin.push_back(builtinTheme(QLatin1String(id)));
    themes_.insert(themes_.begin(), builtin.begin(), builtin.end());
}

const ThemeFile* ThemeLibrary::find(const QString& id) const {
    const auto found = std::find_if(themes_.begin(), themes_.end(),
                                    [&id](const ThemeFile& theme) { return theme.id == id; });
    return found == themes_.end() ? nullptr : &*found;
}

bool ThemeLibrary::isBuiltin(const QString& id) {
    return std::any_of(kBuiltin.begin(), kBuiltin.end(),
                       [&id](const char* builtin) { return id == QLatin1String(builtin); });
}

Result<ThemeFile> ThemeLibrary::read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotFound, "The file can't be opened for reading.");
    return parseThemeFile(file.read(kMaxThemeFile + 1));
}

Result<void> ThemeLibrary::add(const ThemeFile& theme) {
    if (isBuiltin(theme.id))
        return fail(Code::Rejected, "A built-in theme has the same id.");
    if (!QDir().mkpath(folder_))
        return fail(Code::Internal, "The folder of themes can't be made.");
    QSaveFile file(pathOf(theme.id));
    const QByteArray text = QJsonDocument(theme.values).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(Code::Internal, "The theme can't be written.");
    load();
    return {};
}

void ThemeLibrary::remove(const QString& id) {
    // An added theme may lie in a file of another name, put there by hand.
    const QDir dir(folder_);
    for (const QString& name : dir.entryList({QStringLiteral("*.sottotheme")}, QDir::Files))
        if (const auto theme = read(dir.filePath(name)); theme && theme->id == id)
            QFile::remove(dir.filePath(name));
    load();
}

QString ThemeLibrary::pathOf(const QString& id) const {
    return QDir(folder_).filePath(id + QStringLiteral(".sottotheme"));
}

} // namespace sotto::theme
