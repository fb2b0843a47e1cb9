#include "plugin/plugin_instance.h"

#include "plugin/library.h"

namespace sotto::plugin {

namespace {

/// Keeps what abandoned plugins still point to, for as long as the process lives.
void keepForever(std::shared_ptr<HostTables> tables) {
    static auto* kept = new std::vector<std::shared_ptr<HostTables>>;
    kept->push_back(std::move(tables));
}

} // namespace

std::string_view stateName(State state) {
    switch (state) {
    case State::Found:
        return "found";
    case State::Resolved:
        return "resolved";
    case State::Loaded:
        return "loaded";
    case State::Starting:
        return "starting";
    case State::Running:
        return "running";
    case State::Stopping:
        return "stopping";
    case State::Stopped:
        return "stopped";
    case State::Failed:
        return "failed";
    }
    return "failed";
}

PluginInstance::PluginInstance(const HostServices& services, CrashLedger& ledger, Manifest manifest,
                               Origin origin, std::filesystem::path folder, std::filesystem::path data)
    : services_(services)
    , ledger_(ledger)
    , manifest_(std::move(manifest))
    , origin_(origin)
    , folder_(std::move(folder))
    , data_(std::move(data)) {
}

PluginInstance::~PluginInstance() {
    if (object_)
        abandon("The program ended before it stopped.");
}

void PluginInstance::decide(const Decision& decision) {
    state_ = decision.verdict == Verdict::Start     ? State::Resolved
             : decision.verdict == Verdict::Refused ? State::Failed
                                                    : State::Found;
    reason_ = decision.reason;
}

bool PluginInstance::isGranted(std::string_view permission) const {
    return origin_ == Origin::Bundled || services_.settings.granted(manifest_.id, permission);
}

void PluginInstance::enter(const char* step) {
    if (const auto written = ledger_.enter(manifest_.id, step); !written)
        services_.log.write(LogLevel::Warning, written.error().text);
}

void PluginInstance::leave(const char* step) {
    if (const auto written = ledger_.leave(manifest_.id, step); !written)
        services_.log.write(LogLevel::Warning, written.error().text);
}

Result<void> PluginInstance::load() {
    if (entry_ || manifest_.library.empty())
        return {};
    enter("load");
    auto loaded = loadLibrary(folder_ / manifest_.library, manifest_.id);
    leave("load");
    if (!loaded)
        return loaded.error();
    entry_ = *loaded;
    state_ = State::Loaded;
    return {};
}

Result<void> PluginInstance::create() {
    std::error_code ec;
    if (!data_.empty()) {
        std::filesystem::create_directories(data_, ec);
        if (!ec)
            std::filesystem::permissions(data_, std::filesystem::perms::owner_all, ec);
        if (ec)
            return sotto::fail(Code::Internal, "Its data folder cannot be made.");
    }
    callbacks_ = Callbacks::make(services_.loop, services_.log, manifest_.id);
    if (!callbacks_)
        return sotto::fail(Code::Rejected, "Too many plugins are running.");
    std::set<std::string, std::less<>> granted;
    for (const auto& permission : manifest_.permissions)
        if (isGranted(permission))
            granted.insert(permission);
    tables_ = std::make_shared<HostTables>(services_, manifest_, std::move(granted));
    enter("create");
    object_ = entry_->create(tables_->face(), data_.c_str());
    leave("create");
    if (!object_)
        return sotto::fail(Code::Internal, "It could not be created.");
    return checkInterfaces();
}

Result<void> PluginInstance::checkInterfaces() const {
    if (!object_->start || !object_->stop || !object_->destroy || !object_->get)
        return sotto::fail(Code::Invalid, "It lacks functions every plugin must have.");
    for (const auto& use : manifest_.provided)
        if (!object_->get(object_, use.id.c_str()))
            return sotto::fail(Code::Invalid,
                               "It does not provide " + use.id + ", which its plugin.json promises.");
    if (object_->get(object_, "sotto.unknown/1"))
        return sotto::fail(Code::Invalid, "It claims to provide an interface that does not exist.");
    return {};
}

void PluginInstance::start(Done<void> done) {
    if (state_ != State::Resolved && state_ != State::Loaded && state_ != State::Stopped)
        return done(
            sotto::fail(Code::Invalid, reason_.empty() ? "The plugin cannot be started now." : reason_));
    startDone_ = std::move(done);
    auto ready = load();
    if (ready && entry_)
        ready = create();
    if (!ready) {
        refuse(ready.error());
        const auto* unused = std::exchange(object_, nullptr);
        if (unused && unused->destroy)
            unused->destroy(unused);
        else if (unused)
            keepForever(tables_);
        return finish();
    }
    state_ = State::Starting;
    reason_.clear();
    if (!object_)
        return onStarted({});
    tables_->open();
    limit_ = services_.loop.after(kStartLimit, [this] {
        leave("start");
        abandon("It did not start within 10 seconds.");
        refuse(Error{Code::Timeout, reason_});
        finish();
    });
    enter("start");
    Done<void> started(whileAlive([this](Result<void> result) { onStarted(std::move(result)); }));
    object_->start(object_, callbacks_->completion(std::move(started), "It could not start."));
}

void PluginInstance::onStarted(Result<void> result) {
    if (state_ != State::Starting)
        return;
    limit_.cancel();
    leave("start");
    if (!result) {
        refuse(result.error());
        return beginStop();
    }
    state_ = State::Running;
    auto done = std::move(startDone_);
    if (!stopDone_.empty())
        beginStop();
    done({});
}

void PluginInstance::refuse(const Error& why) {
    reason_ = why.text;
    failing_ = true;
    startError_ = why;
}

void PluginInstance::stop(Done<void> done) {
    if (state_ != State::Starting && state_ != State::Running && state_ != State::Stopping)
        return done({});
    stopDone_.push_back(std::move(done));
    if (state_ == State::Running)
        beginStop();
}

void PluginInstance::fail(Error reason, Done<void> done) {
    reason_ = std::move(reason.text);
    failing_ = true;
    stop(std::move(done));
}

void PluginInstance::beginStop() {
    state_ = State::Stopping;
    if (!object_)
        return finish();
    limit_ = services_.loop.after(kStopLimit, [this] {
        leave("stop");
        abandon("It did not stop within 5 seconds.");
        finish();
    });
    enter("stop");
    Done<void> stopped(whileAlive([this](Result<void>) { onStopped(); }));
    object_->stop(object_, callbacks_->completion(std::move(stopped), "It could not stop."));
}

void PluginInstance::onStopped() {
    if (state_ != State::Stopping || !object_)
        return;
    callbacks_->close();
    tables_->close(whileAlive([this] { onIdle(); }));
}

void PluginInstance::onIdle() {
    if (!object_)
        return;
    limit_.cancel();
    const auto* object = std::exchange(object_, nullptr);
    object->destroy(object);
    leave("stop");
    finish();
}

void PluginInstance::abandon(const char* reason) {
    reason_ = reason;
    failing_ = true;
    limit_.cancel();
    object_ = nullptr;
    callbacks_->close();
    tables_->close(nullptr);
    keepForever(std::move(tables_));
    services_.log.write(LogLevel::Warning, manifest_.id + ": " + reason_);
}

/// The end of a plugin, tidy or not: everybody who waits for it hears of it.
void PluginInstance::finish() {
    const bool failed = std::exchange(failing_, false);
    state_ = failed ? State::Failed : State::Stopped;
    misuses_ += callbacks_ ? callbacks_->misuses() : 0;
    callbacks_.reset();
    tables_.reset();
    auto started = std::move(startDone_);
    auto startError = std::exchange(startError_, std::nullopt);
    auto waiting = std::exchange(stopDone_, {});
    if (startError)
        started(std::move(*startError));
    for (auto& done : waiting)
        done({});
}

void PluginInstance::settingChanged(std::string_view key, std::string_view value) {
    if (tables_)
        tables_->settingChanged(key, value);
}

} // namespace sotto::plugin
