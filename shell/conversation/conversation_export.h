#pragma once

#include "bridge/bridge.h"
#include "profile/profile.h"

#include <QQmlEngine>
#include <QUrl>

#include <atomic>

namespace sotto::conversation {

/// Writes a whole conversation to a file, one at a time.
class ConversationExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    /// Messages written so far.
    Q_PROPERTY(int written READ written NOTIFY changed FINAL)
    /// Why the last one was not written, in a sentence; else empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    /// As client::ExportKind.
    enum Kind { Html, Json, Text };
    Q_ENUM(Kind)

    ConversationExport(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    bool running() const { return stop_ != nullptr; }
    int written() const { return written_; }
    const QString& problem() const { return problem_; }

    /// A name for the file, without anything of the conversation in it.
    Q_INVOKABLE QString suggestedName(sotto::conversation::ConversationExport::Kind kind) const;
    /// Replaces what is at `file`. `since` and `until`: days as a search has them, or empty.
    Q_INVOKABLE void start(const QString& conversation, sotto::conversation::ConversationExport::Kind kind,
                           const QUrl& file, const QString& since = {}, const QString& until = {});
    /// Whether it is empty, or the program understands it as a day.
    Q_INVOKABLE static bool isDay(const QString& text);
    Q_INVOKABLE void cancel();
    /// Forgets how the last one ended.
    Q_INVOKABLE void reset();

signals:
    void changed();
    /// It is complete; `path` is where.
    void finished(const QString& path, int messages);

private:
    using Stop = std::shared_ptr<std::atomic<bool>>;

    void adopt(const Result<client::Exported>& exported);

    bridge::Bridge& bridge_;
    Stop stop_; ///< read on the core thread; null while nothing is written
    int written_ = 0;
    QString problem_;
};

} // namespace sotto::conversation
