#include "support/local_network.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr int kStartMs = 60'000;
constexpr int kAnswerMs = 20'000;

/// Reads lines until one contains `wanted`; false when the process ends or the time is up.
bool readUntil(QProcess& process, const QByteArray& wanted, int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    for (;;) {
        while (process.canReadLine())
            if (process.readLine().contains(wanted))
                return true;
        if (deadline.hasExpired() || process.state() != QProcess::Running)
            return false;
        process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
}

} // namespace

LocalNetwork::LocalNetwork(int basePort) : basePort_(basePort) {
}

LocalNetwork::~LocalNetwork() {
    stop();
}

QString LocalNetwork::start() {
    process_.setProcessChannelMode(QProcess::SeparateChannels);
    process_.setProcessEnvironment(environment_);
    process_.start(QStringLiteral(SOTTO_BUILD_DIR "/bin/sotto-node"),
                   {"local", "--dir", folder_.path(), "--nodes", "9", "--swarms", "3", "--base-port",
                    QString::number(basePort_), "--control"});
    if (!process_.waitForStarted())
        return process_.errorString();
    if (!readUntil(process_, "\"ready\":true", kStartMs))
        return "The network did not get ready: " + process_.readAllStandardError();
    return {};
}

bool LocalNetwork::stop() {
    if (process_.state() == QProcess::NotRunning)
        return true;
    process_.terminate();
    if (process_.waitForFinished(kAnswerMs))
        return process_.exitStatus() == QProcess::NormalExit && process_.exitCode() == 0;
    kill();
    return false;
}

void LocalNetwork::kill() {
    process_.kill();
    process_.waitForFinished(kAnswerMs);
}

bool LocalNetwork::exchangeSwarms() {
    QFile file(folder_.filePath("nodes.json"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QJsonArray nodes = root["nodes"].toArray();
    if (nodes.isEmpty())
        return false;
    // Neighbours in the list are in different swarms.
    const QJsonValue first = nodes.first().toObject()["swarm"];
    for (int i = 0; i < nodes.size(); ++i) {
        QJsonObject node = nodes[i].toObject();
        node["swarm"] = i + 1 < nodes.size() ? nodes[i + 1].toObject()["swarm"] : first;
        nodes[i] = node;
    }
    root["nodes"] = nodes;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    return file.write(QJsonDocument(root).toJson()) > 0;
}

QString LocalNetwork::networkFile() const {
    return folder_.filePath("network.json");
}

std::optional<int> LocalNetwork::indexOf(const std::string& ip) {
    const QList<QByteArray> octets = QByteArray::fromStdString(ip).split('.');
    if (octets.size() != 4)
        return std::nullopt;
    return octets[2].toInt() - 10;
}

bool LocalNetwork::control(const char* verb, int index) {
    process_.write(QByteArray(verb) + ' ' + QByteArray::number(index) + '\n');
    return readUntil(process_, QByteArray("\"node\":") + QByteArray::number(index), kAnswerMs);
}
