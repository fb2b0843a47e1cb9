#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QVariantList>

namespace sotto::network {

/// Walks the way to the network step by step and says in plain words how far it got.
class ConnectionTest : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    /// Of every step that was taken: { key, text, detail, passed }; only the last can have failed.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
    /// What came out of it, or why it could not begin; empty before the first run.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed FINAL)
    Q_PROPERTY(bool passed READ passed NOTIFY changed FINAL)

public:
    /// The bridge outlives it.
    explicit ConnectionTest(bridge::Bridge& bridge, QObject* parent = nullptr);

    bool running() const { return running_; }
    QVariantList steps() const;
    QString verdict() const;
    bool passed() const { return !steps_.empty() && steps_.back().passed; }
    /// The steps and the verdict as lines of text; empty before the first run.
    QString report() const;

    /// Over the connection as it is set up.
    Q_INVOKABLE void run();
    /// Through a proxy that need not be in force.
    Q_INVOKABLE void runThrough(const QString& proxy);
    Q_INVOKABLE void forget();

signals:
    void changed();

private:
    void start(std::optional<std::string> proxy);

    bridge::Bridge& bridge_;
    bool running_ = false;
    std::uint64_t run_ = 0; ///< answers to earlier ones come too late
    std::vector<client::ConnectionStep> steps_;
    QString refusal_;
};

} // namespace sotto::network
