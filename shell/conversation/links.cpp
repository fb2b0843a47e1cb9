#include "conversation/links.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sotto::conversation {

namespace {

constexpr auto kSetting = "privacy.trustedHosts";
constexpr qsizetype kMostTrusted = 100;
constexpr qsizetype kLongestHost = 253; // of DNS

} // namespace

Links::Links(bridge::Bridge& bridge, profile::Profile& profile, Opener opener, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , opener_(std::move(opener)) {
    connect(&profile, &profile::Profile::opened, this, &Links::readTrusted);
    connect(&profile, &profile::Profile::closed, this, [this] {
        trusted_.clear();
        dismiss();
    });
}

void Links::readTrusted() {
    bridge_.ask<std::string>(
        this, [](client::Client& client, auto done) { client.setting(kSetting, std::move(done)); },
        [this](const Result<std::string>& value) {
            if (value)
                trusted_ = QString::fromStdString(*value).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        });
}

void Links::ask(const QString& address) {
    const QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || url.host().isEmpty())
        return;
    if (trusted_.contains(url.host(QUrl::FullyEncoded)))
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
    trusted_.prepend(host);
    while (trusted_.size() > kMostTrusted)
        trusted_.removeLast();
    bridge_.ask<void>(
        this,
        [this](client::Client& client, auto done) {
            client.setSetting(kSetting, trusted_.join(QLatin1Char(' ')).toStdString(), std::move(done));
        },
        [this, host](const Result<void>& done) {
            if (!done)
                trusted_.removeAll(host);
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
