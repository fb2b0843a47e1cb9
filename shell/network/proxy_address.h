#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sotto::network {

/// A proxy as its parts; the setting "network.proxy" keeps it as a URL.
struct ProxyAddress {
    enum Kind { None, Socks5, Http };

    Kind kind = None;
    QString host;
    int port = 0;
    QString user;
    QString password;

    bool operator==(const ProxyAddress&) const = default;

    /// Empty: nothing that is needed is missing. Else the sentence for the form.
    QString problem() const;
    /// "" for None. Only of an address without problem().
    QString url() const;
};

/// What was kept; None for what is no proxy's URL.
ProxyAddress parseProxy(const QString& url);

/// What the desktop or the environment uses for https, if anything that we can use too.
std::optional<ProxyAddress> systemProxy();

} // namespace sotto::network
