#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>

/// One run of the real program, as another program sees it.
struct CliRun {
    int exitCode = -1; ///< -1: it did not end by itself in time
    QByteArray out;
    QByteArray errors;

    /// Every line of stdout as an object; a line that is none gives an empty object.
    QList<QJsonObject> rows() const;
    /// The only row; empty when there is not exactly one.
    QJsonObject row() const;
    /// `code` of the error that the last line tells; empty when it tells none.
    QString errorCode() const;
};

/// Starts sotto-cli with `arguments`.
void startCli(QProcess& process, const QStringList& arguments);
/// Runs it to its end with `input` on stdin.
CliRun runCli(const QStringList& arguments, const QByteArray& input = {},
              const QStringList& environment = {});
/// Waits until stdout has a line that contains `wanted`.
bool waitForLine(QProcess& process, const QByteArray& wanted);
