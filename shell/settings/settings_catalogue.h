#pragma once

#include "plugins/plugin_list.h"

#include <QVariantList>

#include <vector>

namespace sotto::settings {

/// A page of the settings, or an item on one.
struct SettingPlace {
    QString link; ///< as Navigation::openSetting() takes it, without the scheme, e.g. "privacy.typing"
    QString icon;
    QString title;
    QString page; ///< title of the page it stands on; empty: it is a page
};

/// All pages of the settings and what stands on them, those of plugins among them: the one list behind the
/// pages, finding in them, the search and the command palette.
class SettingsCatalogue : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// The pages in order: { link, icon, title, page } each.
    Q_PROPERTY(QVariantList pages READ pages NOTIFY changed FINAL)

public:
    /// Outlives it.
    explicit SettingsCatalogue(const plugins::PluginList& plugins, QObject* parent = nullptr);

    QVariantList pages() const;
    /// Pages, each before what stands on it.
    std::vector<SettingPlace> places() const;
    /// Those with `text` in their title, as `pages` has them; without text the pages.
    Q_INVOKABLE QVariantList find(const QString& text) const;

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const plugins::PluginList& plugins_;
};

} // namespace sotto::settings
