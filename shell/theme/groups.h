#pragma once

#include "theme/size_tokens.h"
#include "theme/tokens.h"
#include "theme/view.h"

#include <QEasingCurve>
#include <QFont>
#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace sotto::theme {

/// One step of the type scale, ready for a text item.
class TextStyle {
    Q_GADGET
    QML_VALUE_TYPE(textStyle)
    Q_PROPERTY(QFont font MEMBER font FINAL)
    Q_PROPERTY(int size MEMBER size FINAL)
    Q_PROPERTY(int lineHeight MEMBER lineHeight FINAL)
    Q_PROPERTY(int lift MEMBER lift FINAL)
    Q_PROPERTY(int weight MEMBER weight FINAL)
    Q_PROPERTY(QString family READ family FINAL)
public:
    QFont font;
    int size = 0;       ///< pixels
    int lineHeight = 0; ///< pixels
    int lift = 0;       ///< pixels above the letters that put them into the middle of their line
    int weight = 0;

    QString family() const { return font.family(); }
    /// The same at another size, for what grows with its frame.
    Q_INVOKABLE QFont sized(int pixels) const;
    /// The same in italics.
    Q_INVOKABLE QFont italic() const;
    /// The same as a link looks.
    Q_INVOKABLE QFont link(bool underlined) const;
    bool operator==(const TextStyle&) const = default;
};

/// The look of a surface that floats above others.
class ElevationStyle {
    Q_GADGET
    QML_VALUE_TYPE(elevationStyle)
    Q_PROPERTY(int y MEMBER y FINAL)
    Q_PROPERTY(int blur MEMBER blur FINAL)
    Q_PROPERTY(QColor color MEMBER color FINAL)
    Q_PROPERTY(int outline MEMBER outline FINAL)
public:
    int y = 0;
    int blur = 0;
    QColor color;
    int outline = 1; ///< width of the border; wider where the theme has no shadows
    bool operator==(const ElevationStyle&) const = default;
};

class ColourGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
#define SOTTO_ROLE(NAME)                                                                                     \
    Q_PROPERTY(QColor NAME READ NAME NOTIFY changed FINAL)                                                   \
public:                                                                                                      \
    QColor NAME() const {                                                                                    \
        return palette_[ColourRole::NAME];                                                                   \
    }
    SOTTO_COLOUR_ROLES(SOTTO_ROLE)
#undef SOTTO_ROLE
    Q_PROPERTY(QList<QColor> avatar READ avatar NOTIFY changed FINAL)
    Q_PROPERTY(QColor avatarText READ avatarText NOTIFY changed FINAL)
    /// Nothing painted, for grounds that show only sometimes.
    Q_PROPERTY(QColor none READ none CONSTANT FINAL)
    /// Opacity of what cannot be used now.
    Q_PROPERTY(qreal disabled READ disabled CONSTANT FINAL)
    /// Veils of the text colour, for grounds that stand out a little on any surface: at rest, under the
    /// pointer, pressed.
    Q_PROPERTY(QColor fill READ fill NOTIFY changed FINAL)
    Q_PROPERTY(QColor fillHover READ fillHover NOTIFY changed FINAL)
    Q_PROPERTY(QColor fillPressed READ fillPressed NOTIFY changed FINAL)
    /// Whether edges are drawn where other themes rely on shadow and shade.
    Q_PROPERTY(bool outlined READ outlined NOTIFY changed FINAL)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens);
    QList<QColor> avatar() const {
        return avatar_;
    }
    QColor avatarText() const {
        return avatarText_;
    }
    QColor fill() const {
        return veil(0.06F);
    }
    QColor fillHover() const {
        return veil(0.1F);
    }
    QColor fillPressed() const {
        return veil(0.15F);
    }
    bool outlined() const {
        return palette_[ColourRole::shadow].alpha() == 0;
    }
    static QColor none() {
        return QColor(Qt::transparent);
    }
    static qreal disabled() {
        return 0.45;
    }
signals:
    void changed();

private:
    QColor veil(float share) const;

    Palette palette_;
    QList<QColor> avatar_;
    QColor avatarText_;
};

class SizeGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
#define SOTTO_SIZE(NAME, COMFORTABLE, COMPACT)                                                               \
    Q_PROPERTY(int NAME READ NAME NOTIFY changed FINAL)                                                      \
public:                                                                                                      \
    int NAME() const {                                                                                       \
        return view_.scaled(view_.compact ? COMPACT : COMFORTABLE);                                          \
    }
    SOTTO_SIZES(SOTTO_SIZE)
#undef SOTTO_SIZE
    /// The smallest window; no zoom, because a window must fit its screen.
    Q_PROPERTY(int windowWidth READ windowWidth CONSTANT FINAL)
    Q_PROPERTY(int windowHeight READ windowHeight CONSTANT FINAL)
public:
    using QObject::QObject;
    void apply(const View& view);
    static int windowWidth() {
        return 360;
    }
    static int windowHeight() {
        return 440;
    }
signals:
    void changed();

private:
    View view_;
};

#define SOTTO_VALUE(TYPE, NAME)                                                                              \
    Q_PROPERTY(TYPE NAME READ NAME NOTIFY changed FINAL)                                                     \
public:                                                                                                      \
    TYPE NAME() const {                                                                                      \
        return NAME##_;                                                                                      \
    }                                                                                                        \
                                                                                                             \
private:                                                                                                     \
    TYPE NAME##_{};                                                                                          \
                                                                                                             \
public:

class RadiusGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(int, none)
    SOTTO_VALUE(int, s)
    SOTTO_VALUE(int, m)
    SOTTO_VALUE(int, l)
    SOTTO_VALUE(int, xl)
    SOTTO_VALUE(int, full)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens, const View& view);
signals:
    void changed();
};

class MotionGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(int, fast)
    SOTTO_VALUE(int, base)
    SOTTO_VALUE(int, slow)
    SOTTO_VALUE(int, turn)
    SOTTO_VALUE(bool, reduced)
    /// Waits, in milliseconds; they stay when motion is reduced.
    Q_PROPERTY(int toast MEMBER kToast CONSTANT FINAL)
    Q_PROPERTY(int toastUndo MEMBER kToastUndo CONSTANT FINAL)
    Q_PROPERTY(int tooltip MEMBER kTooltip CONSTANT FINAL)
    Q_PROPERTY(int skeleton MEMBER kSkeleton CONSTANT FINAL)
    Q_PROPERTY(QEasingCurve enter READ enter CONSTANT FINAL)
    Q_PROPERTY(QEasingCurve leave READ leave CONSTANT FINAL)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens, const View& view);
    static QEasingCurve enter() { return QEasingCurve(QEasingCurve::OutCubic); }
    static QEasingCurve leave() { return QEasingCurve(QEasingCurve::InCubic); }
signals:
    void changed();

private:
    const int kToast = 5000;
    const int kToastUndo = 8000;
    const int kTooltip = 600;
    const int kSkeleton = 150;
};

class TypeGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(sotto::theme::TextStyle, display)
    SOTTO_VALUE(sotto::theme::TextStyle, title)
    SOTTO_VALUE(sotto::theme::TextStyle, heading)
    SOTTO_VALUE(sotto::theme::TextStyle, body)
    SOTTO_VALUE(sotto::theme::TextStyle, bodyStrong)
    SOTTO_VALUE(sotto::theme::TextStyle, small)
    SOTTO_VALUE(sotto::theme::TextStyle, tiny)
    SOTTO_VALUE(sotto::theme::TextStyle, mono)
    // Nothing but emoji, in colour also where the text font draws some of them.
    SOTTO_VALUE(sotto::theme::TextStyle, emojiSmall)
    SOTTO_VALUE(sotto::theme::TextStyle, emoji)
    SOTTO_VALUE(sotto::theme::TextStyle, emojiBig)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens, const View& view);
signals:
    void changed();
};

class ElevationGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(sotto::theme::ElevationStyle, menu)
    SOTTO_VALUE(sotto::theme::ElevationStyle, dialog)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens, const View& view);
    /// The nine-patch of a shadow: its border is radius + blur on each side.
    Q_INVOKABLE static QUrl shadowUrl(int radius, int blur, const QColor& color);
signals:
    void changed();
};

class ChatGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(QColor, background)
    SOTTO_VALUE(bool, bubbleFilled)
    SOTTO_VALUE(bool, bubbleOutlined)
    SOTTO_VALUE(bool, bubbleTail)
    SOTTO_VALUE(bool, alignLeft)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens);
signals:
    void changed();
};

class ListGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(QString, avatarShape)
    SOTTO_VALUE(bool, separator)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens);
signals:
    void changed();
};

class IconGroup : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    SOTTO_VALUE(QString, set)
    SOTTO_VALUE(qreal, stroke)
public:
    using QObject::QObject;
    void apply(const Tokens& tokens);
    /// Where the image provider finds a symbol drawn that way; large ones get thinner lines for their size.
    Q_INVOKABLE static QUrl url(const QString& name, const QColor& color, int size, qreal stroke,
                                bool mirrored);
    /// Whether the symbol points along the line of reading and so turns round from right to left.
    Q_INVOKABLE static bool directional(const QString& name);
signals:
    void changed();
};

#undef SOTTO_VALUE

} // namespace sotto::theme
