#pragma once

#include "bridge/bridge.h"

#include <map>
#include <set>
#include <string>

namespace sotto::requests {

/// What people who are not known yet wrote first: what they say about themselves stands there, while the
/// conversation list has the newest message only. UI thread.
class FirstMessages : public QObject {
    Q_OBJECT

public:
    /// `bridge` outlives it.
    explicit FirstMessages(bridge::Bridge& bridge, QObject* parent = nullptr);

    /// Exactly of these, by account id, it is read and kept up to date.
    void want(std::set<std::string> conversations);
    /// Null as long as it was not read, and when there is none.
    const client::Message* of(const std::string& conversation) const;

signals:
    /// Of what was wanted: it is there, or is another one now.
    void arrived(const std::string& conversation);

private:
    void take(const std::vector<client::Event>& events);
    void readFrom(const std::string& conversation);
    void read(const std::string& conversation, const client::MessageId& from);
    void keep(const std::string& conversation, const std::vector<client::Message>& beginning);

    bridge::Bridge& bridge_;
    std::set<std::string> wanted_;
    std::map<std::string, client::Message> first_;
};

} // namespace sotto::requests
