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
    /// Both outlive it.
    Onboarding(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

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
    /// Whether `typed` is the word at `index` of the new phrase.
    Q_INVOKABLE bool wordIs(int index, const QString& typed) const;
    /// Three different places to ask for.
    Q_INVOKABLE QList<int> places() const;
    Q_INVOKABLE void savePhrase(const QUrl& file);
    /// The text in a QR code in a picture, or empty.
    Q_INVOKABLE static QString readQr(const QUrl& picture);

    /// 0 nothing, 1 very weak … 5 very strong.
    Q_INVOKABLE static int strength(const QString& password);
    /// From now on the profile needs this password; empty: none. Emits protectedNow().
    Q_INVOKABLE void protect(QString password);

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

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    bool busy_ = false;
    QString problem_;
    QStringList words_;
    std::optional<client::Account> account_;
    bool restoring_ = false;
    bool caughtUp_ = false;
    int messages_ = 0;
};

} // namespace sotto::onboarding
