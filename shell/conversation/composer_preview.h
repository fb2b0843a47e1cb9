#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QTimer>

namespace sotto::conversation {

/// The page behind the first link of what is being written, as it would be sent along. Its site is asked when
/// the text has not changed for a moment, and only if the settings allow it, which the core decides. What the
/// person removes stays away as long as the link stands there.
class ComposerPreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// There is one.
    Q_PROPERTY(bool present READ present NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString host READ host NOTIFY changed FINAL)

public:
    explicit ComposerPreview(bridge::Bridge& bridge, QObject* parent = nullptr);

    bool present() const { return found_.has_value(); }
    QString title() const;
    QString host() const;

    /// The text is this now.
    void consider(const QString& text);
    /// Another conversation: nothing of the text before counts.
    void begin();
    /// The preview that goes with `text`, if its link is in there.
    std::optional<client::LinkPreview> of(const QString& text) const;
    Q_INVOKABLE void remove();
    /// The text is complete, so the moment is not waited for.
    Q_INVOKABLE void askNow();

signals:
    void changed();

private:
    void show(std::optional<client::LinkPreview> found);

    bridge::Bridge& bridge_;
    QString text_;
    std::optional<client::LinkPreview> found_;
    QString removed_; ///< the link whose preview is not wanted
    QTimer pause_;
};

} // namespace sotto::conversation
