#include "window_stage.h"

#include <QCoreApplication>
#include <QFile>

namespace sotto::test {

using namespace std::chrono_literals;

namespace {

/// Whose storage lies in the folder of the profile, and goes with it when that is erased.
class ErasablePlugins final : public FakePlugins {
public:
    ErasablePlugins(Loop& loop, FaultyStorage& storage, FakeTransport& transport)
        : FakePlugins(loop, storage, transport, false)
        , storage_(storage) {}

    void startStorage(const std::filesystem::path& folder, Done<plugin::Storage*> done) override {
        if (!std::filesystem::exists(folder.parent_path() / "keystore"))
            storage_.entries().clear();
        FakePlugins::startStorage(folder, std::move(done));
    }

private:
    FaultyStorage& storage_;
};

} // namespace

WindowStage::WindowStage(QObject* parent) : QObject(parent) {
    // Between a test's own steps the core runs whenever the UI thread is idle.
    connect(&pump_, &QTimer::timeout, this, [this] { world_->loop.run(); });
    fresh();
    pump_.start(5ms);
}

WindowStage::~WindowStage() = default;

void WindowStage::fresh() {
    app_.reset();
    bridge_.reset();
    people_.clear();
    plugins_.clear();
    world_ = std::make_unique<World>();
    folder_ = std::make_unique<QTemporaryDir>();
    storage_ = std::make_unique<FaultyStorage>();
    random_ = std::make_unique<SeededRandom>(0);
    transport_ = std::make_unique<FakeTransport>(world_->loop, world_->network, world_->clock);
    keys_ = std::make_unique<FakeSystemKeys>();
    setKeyStore(false);
    tries_ = 0;
    make();
    start();
}

void WindowStage::make() {
    bridge_ = std::make_unique<bridge::Bridge>();
    const client::Profile profile{folder_->path().toStdString(), "test", "{}", ""};
    auto plugins = std::make_unique<ErasablePlugins>(world_->loop, *storage_, *transport_);
    plugins->list(&plugins_);
    bridge_->use(std::make_unique<client::Client>(
        client::Environment{world_->loop, world_->clock, *random_, world_->log, keys_.get()}, profile,
        std::move(plugins), bridge_->sink()));
    app_ = std::make_unique<app::App>(*bridge_, world_->clock, keys_.get());
    app_->profile()->setFolder(folder_->path(), true);
    app_->profile()->rememberTries({[this] { return tries_; }, [this](int tries) { tries_ = tries; }});
    app_->dataFolder()->setPath(folder_->path(), false);
    emit changed();
}

void WindowStage::start() {
    app_->profile()->open();
    settle();
}

void WindowStage::killAndRestart() {
    auto app = std::move(app_);
    auto bridge = std::move(bridge_);
    // What shows the old one turns to the new one before that is gone.
    make();
    app.reset();
    bridge.reset();
    start();
    app_->profile()->shown();
    settle();
}

void WindowStage::begin(const QString& name) {
    fresh();
    // Another initial is another account.
    Bytes skipped(std::size_t(name.at(0).unicode() - u'A'));
    random_->fill(skipped);
    bridge_->ask<client::NewAccount>(
        app_.get(),
        [&name](client::Client& client, auto done) {
            client.createAccount(name.toStdString(), std::move(done));
        },
        [this](Result<client::NewAccount> made) {
            if (!made)
                qFatal("%s", made.error().text.c_str());
            app_->profile()->adopt(made->account);
        });
    settle();
    app_->profile()->shown();
    settle();
}

Person& WindowStage::person(const QString& name) {
    auto& person = people_[name];
    if (!person) {
        person = std::make_unique<Person>(*world_, std::uint8_t(people_.size()));
        person->start(name.toStdString());
    }
    return *person;
}

QString WindowStage::idOf(const QString& name) {
    return QString::fromStdString(person(name).id());
}

void WindowStage::receive(const QString& name, const QString& text) {
    const std::string own = app_->profile()->accountId().toStdString();
    const auto sent = person(name).ask<client::Message>([&](client::Client& client, auto done) {
        client.send({own}, {text.toStdString(), {}}, std::move(done));
    });
    if (!sent)
        qFatal("%s", sent.error().text.c_str());
    advance(6000);
}

void WindowStage::receiveMany(const QString& name, const QString& text, int count) {
    const std::string own = app_->profile()->accountId().toStdString();
    for (int i = 1; i <= count; ++i)
        person(name).client().send({own}, {(text + QLatin1Char(' ') + QString::number(i)).toStdString(), {}},
                                   Done<client::Message>([](const Result<client::Message>&) {}));
    advance(60'000);
}

void WindowStage::accept(const QString& name) {
    bridge_->ask<client::Contact>(
        this,
        [this, &name](client::Client& client, auto done) {
            client.act(idOf(name).toStdString(), client::ContactAction::Accept, std::move(done));
        },
        [](const Result<client::Contact>&) {});
    settle();
}

void WindowStage::send(const QString& name, const QString& text) {
    bridge_->ask<client::Message>(
        this,
        [&](client::Client& client, auto done) {
            client.send({idOf(name).toStdString()}, {text.toStdString(), {}}, std::move(done));
        },
        [](const Result<client::Message>&) {});
    settle();
}

QUrl WindowStage::fileFor(const QString& name) const {
    return QUrl::fromLocalFile(files_.filePath(name));
}

QString WindowStage::phrase() {
    QString words;
    bridge_->ask<crypto::SecretBytes>(
        this, [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); },
        [&words](const Result<crypto::SecretBytes>& phrase) {
            words = QString::fromStdString(toString(phrase->view()));
        });
    settle();
    return words;
}

QStringList WindowStage::receivedBy(const QString& name) {
    QStringList texts;
    for (const client::Message& message :
         person(name).messagesWith(app_->profile()->accountId().toStdString()))
        if (!message.own && message.kind == client::MessageKind::Text)
            texts << QString::fromStdString(message.text);
    return texts;
}

void WindowStage::setOnline(bool online) {
    transport_->setState(online ? sdk::TransportStatus::READY : sdk::TransportStatus::OFFLINE);
    settle();
}

void WindowStage::setRefusing(bool refusing) {
    using Answer = std::optional<Result<FakeNetwork::Answer>>;
    if (!refusing)
        return world_->network.intercept(nullptr);
    world_->network.intercept([](FakeNetwork::Node&, const std::string& method, const auto&) -> Answer {
        return method == "sequence" ? Answer(FakeNetwork::Answer{403, "no"}) : std::nullopt;
    });
}

void WindowStage::setKeyStore(bool there) {
    keys_->trouble = there ? std::nullopt : std::optional(Error{Code::Offline, "Nobody is there."});
}

void WindowStage::damageKeystore() {
    QFile file(folder_->path() + QStringLiteral("/networks/test/keystore"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write("damaged") != 7)
        qFatal("The keystore cannot be written.");
}

void WindowStage::advance(int ms) {
    world_->loop.advance(std::chrono::milliseconds(ms));
    settle();
}

void WindowStage::setEverybody(client::Online mode) {
    const auto set = [mode](client::Client& client, auto done) { client.online(mode, std::move(done)); };
    for (const auto& [name, person] : people_)
        if (const auto done = person->ask<void>(set); !done)
            qFatal("%s", done.error().text.c_str());
    ask<void>(set, [](const Result<void>&) {});
}

void WindowStage::advanceOffline(int ms) {
    setEverybody(client::Online::No);
    advance(ms);
    setEverybody(client::Online::Full);
}

void WindowStage::settle() {
    do
        QCoreApplication::sendPostedEvents();
    while (world_->loop.run() > 0);
    QCoreApplication::sendPostedEvents();
}

} // namespace sotto::test
