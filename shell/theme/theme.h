#pragma once

#include "theme/groups.h"
#include "theme/theme_file.h"

namespace sotto::theme {

/// The tokens of the theme in use, for QML: read-only there, changed by Appearance. Plugins see it too. Lives
/// on the UI thread, one per engine; a change notifies each group once.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(sotto::theme::ColourGroup* color READ color CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::SizeGroup* size READ size CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::RadiusGroup* radius READ radius CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::MotionGroup* motion READ motion CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::TypeGroup* type READ type CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::ElevationGroup* elevation READ elevation CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::ChatGroup* chat READ chat CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::ListGroup* list READ list CONSTANT FINAL)
    Q_PROPERTY(sotto::theme::IconGroup* icon READ icon CONSTANT FINAL)
    /// Indexed by the step of the scale, e.g. space[4] is 16 at zoom 1; other indices are not part of the
    /// scale.
    Q_PROPERTY(QList<int> space READ space NOTIFY changed FINAL)
    Q_PROPERTY(QString id READ id NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    Q_PROPERTY(bool compact READ compact NOTIFY changed FINAL)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY changed FINAL)

public:
    explicit Theme(QObject* parent = nullptr);

    void setTheme(const ThemeFile& file);
    void setView(const View& view);

    const View& view() const { return view_; }
    const Tokens& tokens() const { return tokens_; }
    /// The theme's, without what the person wants otherwise.
    const Tokens& own() const { return own_; }

    ColourGroup* color() { return &color_; }
    SizeGroup* size() { return &size_; }
    RadiusGroup* radius() { return &radius_; }
    MotionGroup* motion() { return &motion_; }
    TypeGroup* type() { return &type_; }
    ElevationGroup* elevation() { return &elevation_; }
    ChatGroup* chat() { return &chat_; }
    ListGroup* list() { return &list_; }
    IconGroup* icon() { return &icon_; }
    QList<int> space() const { return space_; }
    QString id() const { return id_; }
    bool dark() const { return tokens_.appearance == Appearance::Dark; }
    bool compact() const { return view_.compact; }
    qreal zoom() const { return view_.zoom; }

    /// The colour of `key` in color.avatar.
    Q_INVOKABLE int avatarIndex(const QString& key) const;
    /// The letters drawn for `name` where there is no picture.
    Q_INVOKABLE static QString initials(const QString& name);

signals:
    void changed();

private:
    void apply();

    QString id_;
    Tokens own_;    ///< the theme's
    Tokens tokens_; ///< with what the person wants otherwise
    View view_;
    QList<int> space_;
    ColourGroup color_;
    SizeGroup size_;
    RadiusGroup radius_;
    MotionGroup motion_;
    TypeGroup type_;
    ElevationGroup elevation_;
    ChatGroup chat_;
    ListGroup list_;
    IconGroup icon_;
};

} // namespace sotto::theme
