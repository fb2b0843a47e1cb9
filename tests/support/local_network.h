#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <optional>
#include <string>

/// A network of storage nodes in a process of its own, for tests that run everything together. Single nodes
/// can be stopped and started while it runs.
class LocalNetwork {
public:
    /// Every test program takes a base port of its own, 1000 apart, so that they can run side by side.
    explicit LocalNetwork(int basePort);
    ~LocalNetwork();
    LocalNetwork(const LocalNetwork&) = delete;
    LocalNetwork& operator=(const LocalNetwork&) = delete;

    /// Sets a variable of the processes to come.
    void setVariable(const QString& name, const QString& value) { environment_.insert(name, value); }
    /// Empty when the network is ready; else what went wrong. Data of an earlier run of this object are kept.
    QString start();
    /// SIGTERM; false when the process did not end cleanly in time.
    bool stop();
    void kill();
    /// While it does not run: the messages of each swarm become the business of other nodes, as when the
    /// network forms its swarms anew. False when the folder holds no network.
    bool exchangeSwarms();

    bool stopNode(int index) { return control("stop", index); }
    bool startNode(int index) { return control("start", index); }

    QString networkFile() const;
    /// Node i listens on 127.0.(10+i).1.
    static std::optional<int> indexOf(const std::string& ip);

private:
    bool control(const char* verb, int index);

    int basePort_;
    QTemporaryDir folder_;
    QProcess process_;
    QProcessEnvironment environment_ = QProcessEnvironment::systemEnvironment();
};
