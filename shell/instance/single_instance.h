#pragma once

#include <QLocalServer>
#include <QObject>

namespace sotto::instance {

/// One window a profile: a second start asks the first to show itself and ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `profile`: folder of the profile, as both starts name it.
    explicit SingleInstance(const QString& profile, QObject* parent = nullptr);

    /// Whether another window of this profile is there; it has been asked to show itself.
    bool isSecond();

signals:
    /// Somebody started the program once more.
    void showWanted();

private:
    void listen();

    QString name_;
    QLocalServer server_;
};

} // namespace sotto::instance
