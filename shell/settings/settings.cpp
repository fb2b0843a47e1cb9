#include "settings/settings.h"

#include "words/secret_text.h"

#include <QUrl>

namespace sotto::settings {

Settings::Settings(bridge::Bridge& bridge, profile::Profile& profile, window::Toasts& toasts, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile)
    , toasts_(toasts) {
    connect(&profile, &profile::Profile::opened, this, &Settings::load);
    connect(&profile, &profile::Profile::closed, this, &Settings::forget);
    // Some are needed before there is an account.
    connect(&profile, &profile::Profile::changed, this, [this] {
        if (profile_.state() == profile::Profile::NoAccount && values_.isEmpty())
            load();
    });
    connect(&bridge, &bridge::Bridge::happened, this, &Settings::take);
}

void Settings::load() {
    bridge_.ask<std::map<std::string, std::string>>(
        this, [](client::Client& client, auto done) { client.settings(std::move(done)); },
        [this](const Result<std::map<std::string, std::string>>& all) {
            if (!all)
                return kept(all.error());
            for (const auto& [name, value] : *all)
                values_.insert(QString::fromStdString(name), QString::fromStdString(value));
            emit changed();
        });
}

void Settings::forget() {
    hideWords();
    values_.clear();
    unsaved_.clear();
    problem_.clear();
    emit changed();
}

void Settings::take(const std::vector<client::Event>& events) {
    bool any = false;
    for (const client::Event& event : events)
        if (const auto* setting = std::get_if<client::SettingChanged>(&event)) {
            values_.insert(QString::fromStdString(setting->name), QString::fromStdString(setting->value));
            any = true;
        }
    if (any)
        emit changed();
}

void Settings::begin() {
    busy_ = true;
    problem_.clear();
    emit changed();
}

void Settings::end(const QString& problem) {
    busy_ = false;
    problem_ = problem;
    emit changed();
}

void Settings::set(const QString& name, const QString& value) {
    // Shown at once; when it cannot be kept the old value comes back with the reason.
    const QVariant before = values_.value(name);
    values_.insert(name, value);
    emit changed();
    bridge_.ask<void>(
        this,
        [&](client::Client& client, auto done) {
            client.setSetting(name.toStdString(), value.toStdString(), std::move(done));
        },
        [this, name, before](const Result<void>& done) {
            if (!done)
                values_.insert(name, before);
            kept(done);
        });
}

void Settings::reset(const QString& name) {
    bridge_.ask<void>(
        this,
        [&](client::Client& client, auto done) {
            client.setSetting(name.toStdString(), {}, std::move(done));
        },
        [this](const Result<void>& done) { kept(done); });
}

void Settings::kept(const Result<void>& done) {
    unsaved_ = done ? QString() : QString::fromStdString(done.error().text);
    emit changed();
}

QVariantMap Settings::defaults() {
    QVariantMap all;
    for (const auto& [name, value] : client::Client::defaultSettings())
        all.insert(QString::fromStdString(name), QString::fromStdString(value));
    return all;
}

QString Settings::proxyOf(const QString& typed) {
    const QString text = typed.trimmed();
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("socks5://") + text);
    const bool known = url.scheme() == QLatin1String("socks5") || url.scheme() == QLatin1String("http");
    const bool plain = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.isValid() || !known || !plain || url.host().isEmpty() || url.port() <= 0)
        return {};
    return url.toString(QUrl::FullyEncoded | QUrl::RemovePath);
}

void Settings::setDisplayName(const QString& name) {
    bridge_.ask<client::Account>(
        this, [&](client::Client& client, auto done) { client.setName(name.toStdString(), std::move(done)); },
        [this](const Result<client::Account>& account) {
            if (!account)
                return end(QString::fromStdString(account.error().text));
            profile_.adopt(*account);
            end({});
            toasts_.show(tr("Saved"));
        });
}

void Settings::revealWords(QString password) {
    begin();
    if (!profile_.protectedByPassword())
        return fetchWords();
    client::Unlock unlock;
    unlock.password.emplace(words::takeSecret(password));
    bridge_.ask<void>(
        this,
        [&unlock](client::Client& client, auto done) {
            client.checkUnlock(std::move(unlock), std::move(done));
        },
        [this](const Result<void>& right) {
            if (right)
                return fetchWords();
            end(right.error().code == Code::Denied ? tr("That's not the password.")
                                                   : QString::fromStdString(right.error().text));
        });
}

void Settings::fetchWords() {
    bridge_.ask<crypto::SecretBytes>(
        this, [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); },
        [this](const Result<crypto::SecretBytes>& phrase) {
            if (!phrase)
                return end(QString::fromStdString(phrase.error().text));
            words_ =
                QString::fromUtf8(reinterpret_cast<const char*>(phrase->data()), qsizetype(phrase->size()))
                    .split(QLatin1Char(' '));
            end({});
        });
}

void Settings::hideWords() {
    for (QString& word : words_)
        word.fill(QChar(0));
    words_.clear();
    emit changed();
}

void Settings::changePassword(QString old, QString next) {
    const bool password = !next.isEmpty();
    changeProtection(std::move(old), profile_.guardedBySystem(), password, std::move(next));
}

void Settings::changeProtection(QString old, bool system, bool password, QString next) {
    client::Unlock before;
    client::Unlock after;
    after.system = system;
    if (profile_.protectedByPassword())
        before.password.emplace(words::takeSecret(old));
    if (password && !next.isEmpty())
        after.password.emplace(words::takeSecret(next));
    else if (password && before.password)
        after.password.emplace(before.password->clone());
    QString told = tr("Saved");
    if (system == profile_.guardedBySystem())
        told = after.password ? tr("Password changed") : tr("Password removed");
    protect(std::move(before), std::move(after), told);
}

void Settings::protect(client::Unlock before, client::Unlock after, const QString& told) {
    begin();
    const client::Protection protection{after.password.has_value(), after.system};
    bridge_.ask<void>(
        this,
        [&](client::Client& client, auto done) {
            client.changeUnlock(std::move(before), std::move(after), std::move(done));
        },
        [this, protection, told](const Result<void>& done) {
            if (!done)
                return end(done.error().code == Code::Denied ? tr("That's not the password.")
                                                             : QString::fromStdString(done.error().text));
            profile_.setProtection(protection);
            end({});
            toasts_.show(told);
            emit passwordChanged();
        });
}

} // namespace sotto::settings
