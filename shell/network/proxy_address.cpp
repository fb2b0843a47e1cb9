#include "network/proxy_address.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QUrl>

namespace sotto::network {

namespace {

constexpr int kLargestPort = 65535;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Network)
};

QUrl urlOf(const ProxyAddress& address) {
    QUrl url;
    url.setScheme(address.kind == ProxyAddress::Socks5 ? QStringLiteral("socks5") : QStringLiteral("http"));
    url.setHost(address.host.trimmed());
    url.setPort(address.port);
    if (!address.user.isEmpty()) {
        url.setUserName(address.user, QUrl::DecodedMode);
        url.setPassword(address.password, QUrl::DecodedMode);
    }
    return url;
}

} // namespace

QString ProxyAddress::problem() const {
    if (kind == None)
        return {};
    if (host.trimmed().isEmpty())
        return Words::tr("The proxy needs a host.");
    if (urlOf(*this).host().isEmpty())
        return Words::tr("That isn't the name or address of a host.");
    if (port < 1 || port > kLargestPort)
        return Words::tr("The port is a number from 1 to 65535.");
    return user.isEmpty() && !password.isEmpty() ? Words::tr("A password needs a user.") : QString();
}

QString ProxyAddress::url() const {
    return kind == None ? QString() : QString::fromLatin1(urlOf(*this).toEncoded());
}

ProxyAddress parseProxy(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    ProxyAddress address;
    if (!url.isValid() || url.host().isEmpty())
        return address;
    if (url.scheme() == QLatin1String("socks5"))
        address.kind = ProxyAddress::Socks5;
    else if (url.scheme() == QLatin1String("http"))
        address.kind = ProxyAddress::Http;
    else
        return address;
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(0);
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = url.password(QUrl::FullyDecoded);
    return address;
}

std::optional<ProxyAddress> systemProxy() {
    const QNetworkProxyQuery query(QUrl(QStringLiteral("https://example.org/")));
    for (const QNetworkProxy& proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
        if (!socks && proxy.type() != QNetworkProxy::HttpProxy)
            continue;
        return ProxyAddress{socks ? ProxyAddress::Socks5 : ProxyAddress::Http, proxy.hostName(), proxy.port(),
                            proxy.user(), proxy.password()};
    }
    return std::nullopt;
}

} // namespace sotto::network
