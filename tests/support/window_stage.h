#pragma once

#include "app/app.h"
#include "fake_system_keys.h"
#include "two_clients.h"

#include <QTimer>
#include <QUrl>

#include <map>

namespace sotto::test {

/// A window's App over a real client, with other people on a network in memory. Nothing waits for real time:
/// the core runs on the UI thread between its events, and time moves by advance() alone.
class WindowStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(sotto::app::App* app READ app NOTIFY changed FINAL)

public:
    explicit WindowStage(QObject* parent = nullptr);
    ~WindowStage() override;

    app::App* app() { return app_.get(); }
    bridge::Bridge& bridge() { return *bridge_; }
    FakeSystemKeys& keys() { return *keys_; }
    World& world() { return *world_; }
    Person& person(const QString& name);
    /// A command to our client, as Bridge::ask; its answer is there afterwards.
    template <class T, class Start, class Then>
    void ask(Start start, Then then) {
        bridge_->ask<T>(this, std::move(start), std::move(then));
        settle();
    }

    /// Begins again with a profile that has no account.
    Q_INVOKABLE void fresh();
    /// Begins again with an account of this name, online.
    Q_INVOKABLE void begin(const QString& name);
    /// Ends the program without closing anything and starts it again on the same profile.
    Q_INVOKABLE void killAndRestart();
    /// Somebody else, made at the first use of the name; returns the account id.
    Q_INVOKABLE QString idOf(const QString& name);
    /// The person writes to us, and we have it.
    Q_INVOKABLE void receive(const QString& name, const QString& text);
    /// The person writes several messages at once, numbered from 1, and we have them.
    Q_INVOKABLE void receiveMany(const QString& name, const QString& text, int count);
    /// We accept the request of the person.
    Q_INVOKABLE void accept(const QString& name);
    /// We write to the person.
    Q_INVOKABLE void send(const QString& name, const QString& text);
    /// A place for a file that goes with the stage.
    Q_INVOKABLE QUrl fileFor(const QString& name) const;
    /// The recovery words of our account.
    Q_INVOKABLE QString phrase();
    /// The texts that the person got from us.
    Q_INVOKABLE QStringList receivedBy(const QString& name);
    /// Every page of the web calls itself so from now on.
    Q_INVOKABLE void publish(const QString& title);
    /// As receive(), with what the person says about a page that the text links to.
    Q_INVOKABLE void receiveCard(const QString& name, const QString& text, const QString& url,
                                 const QString& title);
    /// The titles of pages that the person got along with texts from us; empty where there was none.
    Q_INVOKABLE QStringList cardsReceivedBy(const QString& name);
    /// The person, who has a program with calls, begins one.
    Q_INVOKABLE void call(const QString& name);
    /// The person invites us to a community.
    Q_INVOKABLE void receiveInvitation(const QString& name, const QString& url, const QString& community);
    /// Messages of the person disappear from now on so long after they were sent.
    Q_INVOKABLE void setTimerOf(const QString& name, int seconds);
    Q_INVOKABLE void setOnline(bool online);
    /// Whether the network refuses for good what anybody sends.
    Q_INVOKABLE void setRefusing(bool refusing);
    /// Whether the system's key store answers; it does not at the beginning.
    Q_INVOKABLE void setKeyStore(bool there);
    /// Damages the file that holds the profile's key.
    Q_INVOKABLE void damageKeystore();
    /// `state`: "offline", "connecting" or "ready"; `cause`: as client::name() has it, e.g. "blocked".
    Q_INVOKABLE void setTrouble(const QString& state, const QString& cause, const QString& problem);
    /// So many routes work.
    Q_INVOKABLE void setRoutes(int count);
    /// What the next tests of the connection find: { kind, passed, ms, cause, problem } each.
    Q_INVOKABLE void setTestSteps(const QVariantList& steps);
    /// A plugin that is found from now on: { id, name, version, description, state, reason, provides,
    /// permissions, granted, bundled, enabled, suspect, folder, views: [{ slot, file, kind, title, order }]
    /// }.
    Q_INVOKABLE void addPlugin(const QVariantMap& facts);
    /// Writes a file below a folder that is there as long as this; returns its path.
    Q_INVOKABLE QString writeFile(const QString& name, const QString& text);
    /// Lets time pass for everybody.
    Q_INVOKABLE void advance(int ms);
    /// The same for hours, in which nobody has a connection: what would be fetched and sent takes its time.
    Q_INVOKABLE void advanceOffline(int ms);
    /// Runs everything that is ready, on both sides of the bridge.
    Q_INVOKABLE void settle();

signals:
    void changed();

private:
    /// A new program on the profile.
    void make();
    /// Opens it.
    void start();
    void setEverybody(client::Online mode);

    std::unique_ptr<World> world_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FaultyStorage> storage_;
    std::unique_ptr<FakeTransport> transport_;
    std::unique_ptr<FakeSystemKeys> keys_;
    std::unique_ptr<SeededRandom> random_;
    std::map<QString, std::unique_ptr<Person>> people_;
    std::vector<client::PluginRow> plugins_;
    QTemporaryDir files_;
    std::unique_ptr<bridge::Bridge> bridge_;
    std::unique_ptr<app::App> app_;
    int tries_ = 0; ///< what the program would keep of wrong passwords
    QTimer pump_;
};

} // namespace sotto::test
