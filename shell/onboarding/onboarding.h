#pragma once

#include "profile/profile.h"

#include <QUrl>
#include <QVariantList>

#include <optional>

namespace sotto::onboarding {

/// The way to an account: made new or restored from words, protected, finished. The account is on the disk as
/// soon as it is made, so that a kill half-way loses nothing; the window shows it after finish().
class Onboarding : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /// What went wrong last, in one sentence, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed FINAL)
    /// The recovery words of a new account, until finish().
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)
    /// Steps of a restoration: { text, done }.
    Q_PROPERTY(QVariantList progress READ progress NOTIFY changed FINAL)

public:
    /// What opens the profile from then on.
    enum Guard { Nothing, KeyStore, Password, Both };
    Q_ENUM(Guard)

    /// Both outlive it.
    Onboarding(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    /// A backup brought the account; goes on as after restore().
    void restoredFrom(const client::Account& account) { restoredAs(account); }

    bool busy() const { return busy_; }
    const QString& problem() const { return problem_; }
    QString accountId() const;
    const QStringList& words() const { return words_; }
    QVariantList progress() const;

    /// Empty when `name` can be used; bytes of UTF-8 count (01 §4.2).
    Q_INVOKABLE static QString nameProblem(const QString& name);
    Q_INVOKABLE static int bytesOf(const QString& text) { return int(text.toUtf8().size()); }
    Q_INVOKABLE void create(const QString& name);

    /// { words: [{ text, known, suggestion }], count, complete, problem }
    Q_INVOKABLE static QVariantMap checkPhrase(const QString& typed, bool finished);
    Q_INVOKABLE void restore(const QString& typed, const QString& name);
    /// `typed` with the first word that is in no list exchanged for the one suggested for it.
    Q_INVOKABLE static QString corrected(const QString& typed);
    /// Three different places to ask for, of so many words.
    Q_INVOKABLE static QList<int> places(int words);
    /// The person has shown that the words are kept somewhere; until then a reminder stays.
    Q_INVOKABLE void wordsChecked();
    /// The text in a QR code in a picture, or empty.
    Q_INVOKABLE static QString readQr(const QUrl& picture);
    /// The same of a picture in the clipboard.
    Q_INVOKABLE static QString pastedQr();

    /// 0 nothing, 1 very weak … 5 very strong.
    Q_INVOKABLE static int strength(const QString& password);
    /// Emits protectedNow(). `password` is wiped; it counts where `guard` has one.
    Q_INVOKABLE void protect(Guard guard, QString password);

    /// The window may show the account.
    Q_INVOKABLE void finish();

signals:
    void changed();
    void created();
    void restored();
    void protectedNow();

private:
    void begin();
    void fail(const Error& error);
    void restoredAs(Result<client::Account> account);
    void take(const std::vector<client::Event>& events);
    void remember(bool unchecked);
    void count();

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    bool busy_ = false;
    QString problem_;
    QStringList words_;
    std::optional<client::Account> account_;
    bool restoring_ = false;
    bool caughtUp_ = false;
    int messages_ = 0;
    int contacts_ = 0;
};

} // namespace sotto::onboarding
