#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

/// A profile that real processes of sotto-cli use, one after the other.
class CliProfile {
public:
    struct Outcome {
        bool killed = false;  ///< by a signal, its own or ours
        bool reached = false; ///< what runUntil waits for came
        int exitCode = -1;    ///< when it ended by itself
        QList<QJsonObject> rows;
        QByteArray errors; ///< what it said to people

        bool ok() const { return !killed && exitCode == 0; }
    };

    /// `switches` stand in front of every command.
    explicit CliProfile(QStringList switches) : switches_(std::move(switches)) {}

    /// Runs a command to its end. `more` are switches for this run only.
    Outcome run(const QStringList& command, const QStringList& more = {}) const;
    /// As above, but kill -9 after so many milliseconds.
    Outcome runFor(int milliseconds, const QStringList& command) const;
    /// Runs a command that stays until a row is enough, then ends it with SIGTERM.
    Outcome runUntil(const QStringList& command, const QStringList& more,
                     const std::function<bool(const QJsonObject&)>& enough) const;

    /// Makes an account; its id, or empty with a warning that says why.
    QString createAccount(const QString& name) const;
    /// Rows of all messages of a conversation, oldest first.
    QList<QJsonObject> messages(const QString& conversation) const;
    /// Texts of a conversation by one author, in the order of the conversation.
    QStringList texts(const QString& conversation, const QString& author) const;
    /// The row of a conversation; empty when there is none.
    QJsonObject conversation(const QString& id) const;
    /// Whether something of our own has not reached the network yet.
    bool waits(const QString& conversation) const;

    /// Variables of the processes to come.
    QProcessEnvironment& environment() { return environment_; }
    QString path() const { return folder_.path(); }
    /// Whether the folder holds no file at all.
    bool isEmpty() const;

private:
    void begin(QProcess& process, const QStringList& command, const QStringList& more) const;
    Outcome start(const QStringList& command, const QStringList& more, int milliseconds) const;

    QStringList switches_;
    QTemporaryDir folder_;
    QProcessEnvironment environment_ = QProcessEnvironment::systemEnvironment();
};
