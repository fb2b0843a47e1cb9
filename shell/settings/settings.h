#pragma once

#include "profile/profile.h"
#include "window/toasts.h"

#include <QVariantMap>

namespace sotto::settings {

/// The settings of the profile, which are kept encrypted in it, and what changes the account or its
/// protection. Names and values are those of docs/keys.md.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// Every setting by its name, as text: "on", "off", a number, a word.
    Q_PROPERTY(QVariantMap values READ values NOTIFY changed FINAL)
    /// The same before anybody decided otherwise.
    Q_PROPERTY(QVariantMap defaults READ defaults CONSTANT FINAL)
    /// Why the last change of a setting was not kept, or empty.
    Q_PROPERTY(QString unsaved READ unsaved NOTIFY changed FINAL)
    /// Why the last command about the account or its protection failed, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /// The recovery words after revealWords(), until hideWords().
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)

public:
    /// All outlive it.
    Settings(bridge::Bridge& bridge, profile::Profile& profile, window::Toasts& toasts,
             QObject* parent = nullptr);

    const QVariantMap& values() const { return values_; }
    static QVariantMap defaults();
    const QString& unsaved() const { return unsaved_; }
    const QString& problem() const { return problem_; }
    bool busy() const { return busy_; }
    const QStringList& words() const { return words_; }
    bool isOn(const QString& name) const { return values_.value(name).toString() == QLatin1String("on"); }

    Q_INVOKABLE void set(const QString& name, const QString& value);
    Q_INVOKABLE void reset(const QString& name);
    /// The proxy that `typed` names as a URL, SOCKS5 where it names no kind; empty when it names none.
    Q_INVOKABLE static QString proxyOf(const QString& typed);
    Q_INVOKABLE void setDisplayName(const QString& name);
    /// Asks for the password first where there is one; `password` is wiped.
    Q_INVOKABLE void revealWords(QString password);
    Q_INVOKABLE void hideWords();
    /// Emits passwordChanged(). Empty: without one. Both are wiped. The key store guards as before.
    Q_INVOKABLE void changePassword(QString old, QString next);
    /// Emits passwordChanged(). With `password` a profile that has one keeps it where `next` is empty.
    Q_INVOKABLE void changeProtection(QString old, bool system, bool password, QString next);

signals:
    void changed();
    void passwordChanged();

private:
    void load();
    void forget();
    void take(const std::vector<client::Event>& events);
    void begin();
    void end(const QString& problem);
    void fetchWords();
    void protect(client::Unlock before, client::Unlock after, const QString& told);
    void kept(const Result<void>& done);

    bridge::Bridge& bridge_;
    profile::Profile& profile_;
    window::Toasts& toasts_;
    QVariantMap values_;
    QString unsaved_;
    QString problem_;
    QStringList words_;
    bool busy_ = false;
};

} // namespace sotto::settings
