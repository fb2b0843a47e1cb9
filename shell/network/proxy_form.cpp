#include "network/proxy_form.h"

#include <algorithm>

namespace sotto::network {

namespace {

const QString kSetting = QStringLiteral("network.proxy");

} // namespace

ProxyForm::ProxyForm(settings::Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {
    connect(&settings, &settings::Settings::changed, this, &ProxyForm::readKept);
}

void ProxyForm::readKept() {
    const ProxyAddress kept = parseProxy(settings_.values().value(kSetting).toString());
    if (kept == kept_)
        return;
    kept_ = kept;
    fill(kept);
}

void ProxyForm::fill(const ProxyAddress& address) {
    typed_ = address;
    port_ = address.port == 0 ? QString() : QString::number(address.port);
    emit changed();
}

void ProxyForm::setKind(int kind) {
    typed_.kind = ProxyAddress::Kind(std::clamp(kind, int(ProxyAddress::None), int(ProxyAddress::Http)));
    // What is hidden is not part of the address.
    if (typed_.kind == ProxyAddress::None)
        return fill({});
    emit changed();
}

void ProxyForm::setHost(const QString& host) {
    typed_.host = host;
    emit changed();
}

void ProxyForm::setPort(const QString& port) {
    port_ = port;
    typed_.port = port.toInt();
    emit changed();
}

void ProxyForm::setUser(const QString& user) {
    typed_.user = user;
    emit changed();
}

void ProxyForm::setPassword(const QString& password) {
    typed_.password = password;
    emit changed();
}

void ProxyForm::save() {
    if (problem().isEmpty())
        settings_.set(kSetting, typed_.url());
}

void ProxyForm::revert() {
    fill(kept_);
}

void ProxyForm::fillTor() {
    fill({ProxyAddress::Socks5, QStringLiteral("127.0.0.1"), 9050, {}, {}});
}

void ProxyForm::fillSystem() {
    if (const auto proxy = systemProxy())
        fill(*proxy);
}

} // namespace sotto::network
