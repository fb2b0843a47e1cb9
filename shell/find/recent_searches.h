#pragma once

#include "settings/settings.h"

namespace sotto::find {

/// What was searched for last, kept encrypted among the settings of the profile unless the person does not
/// want that.
class RecentSearches : public QObject {
    Q_OBJECT

public:
    /// Outlives it.
    explicit RecentSearches(settings::Settings& settings, QObject* parent = nullptr);

    /// The last one first.
    QStringList all() const;
    void add(const QString& text);
    void remove(const QString& text);
    void clear();

signals:
    void changed();

private:
    void keep(const QStringList& texts);
    void look();

    settings::Settings& settings_;
    QStringList known_;
};

} // namespace sotto::find
