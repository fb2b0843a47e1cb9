#include "conversation/links.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace sotto::conversation {

namespace {

constexpr auto kTrusted = "privacy.trustedHosts";
constexpr auto kAsk = "privacy.askLinks";
constexpr qsizetype kMostTrusted = 100;
constexpr qsizetype kLongestHost = 253; // of DNS

} // namespace

Links::Links(bridge::Bridge& bridge, profile::Profile& profile, Opener opener, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , opener_(std::move(opener)) {
    connect(&profile, &profile::Profile::opened, this, &Links::read);
    connect(&profile, &profile::Profile::closed, this, [this] {
        trusted_.clear();
        asks_ = true;
        emit trustedChanged();
        dismiss();
    });
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        for (const client::Event& event : events)
            if (const auto* setting = std::get_if<client::SettingChanged>(&event))
                take(setting->name, setting->value);
    });
}

void Links::read() {
    for (const char* name : {kTrusted, kAsk})
        bridge_.ask<std::string>(
            this, [name](client::Client& client, auto done) { client.setting(name, std::move(done)); },
            [this, name](const Result<std::string>& value) {
                if (value)
                    take(name, *value);
            });
}

void Links::take(const std::string& setting, const std::string& value) {
    if (setting == kAsk)
        asks_ = value != "off";
    if (setting != kTrusted)
        return;
    trusted_ = QString::fromStdString(value).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    emit trustedChanged();
}

void Links::ask(const QString& address) {
    const QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || url.host().isEmpty())
        return;
    if (!asks_ || trusted_.contains(url.host(QUrl::FullyEncoded)))
        return handOver(url);
    asked_ = QString::fromLatin1(url.toEncoded());
    emit askedChanged();
}

QString Links::host() const {
    return QUrl(asked_).host(QUrl::FullyEncoded);
}

void Links::open(bool always) {
    if (asked_.isEmpty())
        return;
    const QUrl url(asked_);
    if (always)
        trust(host());
    dismiss();
    handOver(url);
}

void Links::handOver(const QUrl& url) {
    if (!opener_(url))
        emit refused();
}

void Links::trust(const QString& host) {
    if (trusted_.contains(host) || host.size() > kLongestHost)
        return;
    QStringList hosts = trusted_;
    hosts.prepend(host);
    keepTrusted(hosts.mid(0, kMostTrusted));
}

void Links::distrust(const QString& host) {
    QStringList hosts = trusted_;
    if (hosts.removeAll(host) > 0)
        keepTrusted(std::move(hosts));
}

/// Holds at once; what could not be kept is not trusted.
void Links::keepTrusted(QStringList hosts) {
    const QStringList before = std::exchange(trusted_, std::move(hosts));
    emit trustedChanged();
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.setSetting(kTrusted, trusted_.join(QLatin1Char(' ')).toStdString(), std::move(done));
        },
        [this, before](const Result<void>& done) {
            if (done)
                return;
            trusted_ = before;
            emit trustedChanged();
        });
}

void Links::copy() {
    QGuiApplication::clipboard()->setText(asked_);
    dismiss();
}

void Links::dismiss() {
    asked_.clear();
    emit askedChanged();
}

} // namespace sotto::conversation
