#include "onboarding/onboarding.h"

#include "crypto/display_name.h"
#include "crypto/encoding.h"
#include "images/qr_code.h"
#include "onboarding/phrase_check.h"
#include "words/secret_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sotto::onboarding {

namespace {

constexpr int kPlaces = 3;
constexpr int kShortestPassword = 8;
constexpr int kLongestPassword = 256;

QVariantMap step(const QString& text, bool done) {
    return {{QStringLiteral("text"), text}, {QStringLiteral("done"), done}};
}

} // namespace

Onboarding::Onboarding(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile) {
    connect(&bridge, &bridge::Bridge::happened, this, &Onboarding::take);
}

QString Onboarding::accountId() const {
    return account_ ? QString::fromStdString(account_->accountId) : QString();
}

void Onboarding::begin() {
    busy_ = true;
    problem_.clear();
    emit changed();
}

void Onboarding::fail(const Error& error) {
    busy_ = false;
    problem_ = error.code == Code::Full ? tr("There is no space left on this disk.")
                                        : QString::fromStdString(error.text);
    emit changed();
}

QString Onboarding::nameProblem(const QString& name) {
    const int over = bytesOf(name) - int(crypto::kLongestName);
    if (over > 0)
        return tr("Too long by %n character(s).", nullptr, over);
    return crypto::checkedName(name.toStdString()) ? QString() : tr("Pick any name, even one letter.");
}

void Onboarding::create(const QString& name) {
    if (account_)
        return emit created();
    begin();
    bridge_.ask<client::NewAccount>(
        this,
        [&name](client::Client& client, auto done) {
            client.createAccount(name.toStdString(), std::move(done));
        },
        [this](Result<client::NewAccount> made) {
            if (!made)
                return fail(made.error());
            busy_ = false;
            account_ = made->account;
            words_ = QString::fromUtf8(reinterpret_cast<const char*>(made->phrase.data()),
                                       qsizetype(made->phrase.size()))
                         .split(QLatin1Char(' '));
            // From the beginning, so that no kill makes the reminder forget.
            remember(true);
            emit changed();
            emit created();
        });
}

void Onboarding::remember(bool unchecked) {
    bridge_.ask<void>(
        this,
        [unchecked](client::Client& client, auto done) {
            client.setSetting("words.unchecked", unchecked ? "on" : "off", std::move(done));
        },
        [this](const Result<void>& kept) {
            if (!kept)
                fail(kept.error());
        });
}

void Onboarding::wordsChecked() {
    remember(false);
}

QVariantMap Onboarding::checkPhrase(const QString& typed, bool finished) {
    const PhraseCheck check = onboarding::checkPhrase(typed, finished);
    QVariantList words;
    for (const auto& word : check.words)
        words << QVariantMap{{QStringLiteral("text"), word.text},
                             {QStringLiteral("known"), word.known},
                             {QStringLiteral("suggestion"), word.suggestion}};
    return {{QStringLiteral("words"), words},
            {QStringLiteral("count"), check.words.size()},
            {QStringLiteral("complete"), check.complete},
            {QStringLiteral("problem"), check.problem}};
}

void Onboarding::restore(const QString& typed, const QString& name) {
    begin();
    QString plain = plainPhrase(typed);
    const bool seed = isSeed(plain);
    auto start = [&](client::Client& client, Done<client::Account> done) {
        if (!seed)
            return client.restoreFromPhrase(words::takeSecret(plain), name.toStdString(), std::move(done));
        auto bytes = crypto::fromHex(plain.toStdString());
        crypto::SecretBytes secret{ByteView(*bytes)};
        crypto::wipe(*bytes);
        client.restoreFromSeed(std::move(secret), name.toStdString(), std::move(done));
    };
    bridge_.ask<client::Account>(this, start,
                                 [this](Result<client::Account> account) { restoredAs(std::move(account)); });
}

void Onboarding::restoredAs(Result<client::Account> account) {
    if (!account)
        return fail(account.error());
    account_ = std::move(*account);
    restoring_ = true;
    busy_ = false;
    emit changed();
    emit restored();
    // What waits on the network is fetched while the next steps are shown; nobody has to wait for it.
    bridge_.ask<void>(
        this, [](client::Client& client, auto done) { client.online(client::Online::Full, std::move(done)); },
        [](const Result<void>&) {});
}

void Onboarding::take(const std::vector<client::Event>& events) {
    if (!restoring_)
        return;
    bool more = false;
    for (const client::Event& event : events) {
        messages_ += std::holds_alternative<client::MessageAdded>(event);
        more = more || std::holds_alternative<client::ContactChanged>(event) ||
               std::holds_alternative<client::AccountChanged>(event) ||
               std::holds_alternative<client::Polled>(event);
        if (const auto* polled = std::get_if<client::Polled>(&event))
            caughtUp_ = caughtUp_ || polled->caughtUp;
    }
    emit changed();
    if (more)
        count();
}

/// What came with the settings of the other devices, as far as it is here.
void Onboarding::count() {
    bridge_.ask<client::Account>(
        this, [](client::Client& client, auto done) { client.account(std::move(done)); },
        [this](Result<client::Account> account) {
            if (account && account_)
                account_ = std::move(*account);
            emit changed();
        });
    bridge_.ask<std::vector<client::Contact>>(
        this, [](client::Client& client, auto done) { client.contacts(std::move(done)); },
        [this](const Result<std::vector<client::Contact>>& contacts) {
            if (contacts)
                contacts_ = int(contacts->size());
            emit changed();
        });
}

QVariantList Onboarding::progress() const {
    if (!restoring_)
        return {};
    const QString name = account_ ? QString::fromStdString(account_->name) : QString();
    return {step(tr("Account found"), true),
            step(name.isEmpty() ? tr("Name") : tr("Name: %1").arg(name), !name.isEmpty()),
            step(contacts_ == 0 ? tr("Contacts") : tr("%n contact(s)", nullptr, contacts_), caughtUp_),
            step(messages_ == 0 ? tr("Messages from the last 14 days…")
                                : tr("%n message(s) of the last 14 days", nullptr, messages_),
                 caughtUp_)};
}

QList<int> Onboarding::places(int words) {
    QList<int> all;
    for (int i = 0; i < words; ++i)
        all << i;
    std::shuffle(all.begin(), all.end(), *QRandomGenerator::system());
    all = all.mid(0, kPlaces);
    std::sort(all.begin(), all.end());
    return all;
}

QString Onboarding::readQr(const QUrl& picture) {
    return images::readQrFile(picture.toLocalFile());
}

QString Onboarding::pastedQr() {
    const QImage picture = QGuiApplication::clipboard()->image();
    return picture.isNull() ? QString() : images::readQr(picture);
}

QString Onboarding::corrected(const QString& typed) {
    return onboarding::corrected(typed);
}

int Onboarding::strength(const QString& password) {
    if (password.isEmpty())
        return 0;
    if (password.size() < kShortestPassword)
        return 1;
    // Kinds of characters and different ones among them: enough to tell "aaaaaaaa" from a sentence.
    int alphabet = 0;
    for (const auto& [pattern, size] : {std::pair("[a-z]", 26), std::pair("[A-Z]", 26),
                                        std::pair("[0-9]", 10), std::pair("[^a-zA-Z0-9]", 32)})
        if (password.contains(QRegularExpression(QLatin1String(pattern))))
            alphabet += size;
    const QSet<QChar> different(password.begin(), password.end());
    const double bits =
        std::log2(alphabet) * std::min<double>(double(password.size()), double(different.size()) * 1.5);
    return bits < 40 ? 1 : bits < 55 ? 2 : bits < 70 ? 3 : bits < 90 ? 4 : 5;
}

void Onboarding::protect(Guard guard, QString password) {
    const bool typed = guard == Password || guard == Both;
    if (typed && (password.size() < kShortestPassword || password.size() > kLongestPassword))
        return;
    begin();
    client::Unlock next;
    next.system = guard == KeyStore || guard == Both;
    if (typed)
        next.password.emplace(words::takeSecret(password));
    const client::Protection protection{typed, next.system};
    bridge_.ask<void>(
        this,
        [&next](client::Client& client, auto done) {
            client.changeUnlock({}, std::move(next), std::move(done));
        },
        [this, protection](const Result<void>& changed) {
            if (!changed)
                return fail(changed.error());
            profile_.setProtection(protection);
            busy_ = false;
            emit this->changed();
            emit protectedNow();
        });
}

void Onboarding::finish() {
    for (QString& word : words_)
        word.fill(QChar(0));
    words_.clear();
    restoring_ = false;
    if (account_)
        profile_.adopt(*std::exchange(account_, std::nullopt));
    emit changed();
}

} // namespace sotto::onboarding
