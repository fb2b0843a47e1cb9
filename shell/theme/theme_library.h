#pragma once

#include "theme/theme_file.h"

#include <vector>

namespace sotto::theme {

/// The themes one can choose: the built-in ones, then those that were added, by name. Added ones are files of
/// a folder; what is wrong among them is left out.
class ThemeLibrary {
public:
    /// `folder` need not be there.
    explicit ThemeLibrary(QString folder);

    const std::vector<ThemeFile>& themes() const { return themes_; }
    /// Null when there is none with this id.
    const ThemeFile* find(const QString& id) const;
    static bool isBuiltin(const QString& id);

    /// Reads a file from anywhere. Code::NotFound when it cannot be read, Code::Invalid when it is no theme.
    static Result<ThemeFile> read(const QString& path);
    /// Copies the theme into the folder, in place of one with the same id. Code::Rejected for the id of a
    /// built-in one; Code::Internal when it cannot be written.
    Result<void> add(const ThemeFile& theme);
    void remove(const QString& id);

private:
    void load();
    QString pathOf(const QString& id) const;

    QString folder_;
    std::vector<ThemeFile> themes_;
};

} // namespace sotto::theme
