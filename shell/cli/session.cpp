#include "session.h"

#include "client/hosted_plugins.h"
#include "client/network_choice.h"
#include "client/program_folders.h"
#include "secret_input.h"

#include <algorithm>

namespace sotto::cli {

namespace {

/// More than enough for what needs no network.
constexpr std::chrono::seconds kLocalAnswer{5};

Result<client::Unlock> unlockFrom(const Options& options) {
    client::Unlock unlock;
    if (options.passwordFile) {
        auto password = passwordFromFile(*options.passwordFile);
        if (!password)
            return password.error();
        unlock.password = std::move(*password);
    } else {
        unlock.password = passwordFromEnvironment();
    }
    return unlock;
}

client::PluginChoice choiceFrom(const Options& options, const std::string& networkJson) {
    client::PluginChoice choice;
    choice.bundled = client::bundledPlugins();
    choice.paths = options.pluginPaths;
    for (std::filesystem::path& folder : client::pluginPathsOfEnvironment())
        choice.paths.push_back(std::move(folder));
    choice.safeMode = options.safeMode;
    if (!options.storage.empty())
        choice.storage = options.storage;
    choice.transport = options.transport;
    choice.networkJson = networkJson;
    choice.proxy = options.proxy;
    for (const PluginSetting& setting : options.settings)
        choice.settings[{setting.plugin, setting.key}] = setting.value;
    return choice;
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const Options& options, Interrupts& interrupts,
                                               Opening opening) {
    std::unique_ptr<Session> session(new Session(options, interrupts));
    if (auto prepared = session->prepareClient(options); !prepared)
        return prepared.error();
    if (opening == Opening::None)
        return session;
    session->opening_ = session->openClient(options);
    session->opened_ = session->opening_.ok();
    if (!session->opened_ && opening == Opening::Required)
        return session->opening_.error();
    return session;
}

Session::Session(const Options& options, Interrupts& interrupts)
    : log_(options.verbose ? LogLevel::Debug : LogLevel::Warning)
    , deadline_(std::chrono::steady_clock::now() + options.timeout.value_or(kDefaultTimeout)) {
    interrupts.onInterrupt([box = box_] {
        const std::lock_guard lock(box->mutex);
        box->interrupted = true;
        box->changed.notify_all();
    });
}

Session::~Session() {
    if (opened_) {
        // The plugins have some seconds to stop, whatever the command was allowed.
        deadline_ = std::chrono::steady_clock::now() + std::chrono::seconds(12);
        {
            const std::lock_guard lock(box_->mutex);
            box_->interrupted = false;
        }
        if (auto closed =
                wait<void>([](client::Client& client, Done<void> done) { client.close(std::move(done)); });
            !closed)
            log_.write(LogLevel::Warning, "The profile could not be closed in order: " + closed.error().text);
    }
    loop_.stop();
}

Result<void> Session::prepareClient(const Options& options) {
    auto network = client::chooseNetwork(options.network);
    if (!network)
        return network.error();
    const client::Profile profile{options.profile, network->name, network->json, options.proxy};
    auto folder = client::folderFor(profile);
    if (!folder)
        return folder.error();
    auto plugins = std::make_unique<client::HostedPlugins>(choiceFrom(options, network->json), *folder, loop_,
                                                           clock_, log_);
    client_ =
        std::make_unique<client::Client>(client::Environment{loop_, clock_, random_, log_}, profile,
                                         std::move(plugins), [box = box_](std::vector<client::Event> events) {
                                             const std::lock_guard lock(box->mutex);
                                             for (client::Event& event : events)
                                                 box->events.push_back(std::move(event));
                                             box->changed.notify_all();
                                         });
    return {};
}

Result<void> Session::openClient(const Options& options) {
    auto unlock = unlockFrom(options);
    if (!unlock)
        return unlock.error();
    unlock_ = std::move(*unlock);
    if (options.repairStore)
        if (auto repaired = repairStore(); !repaired)
            return repaired;
    auto opened = wait<std::optional<client::Account>>(
        [&](client::Client& client, Done<std::optional<client::Account>> done) {
            client.open(client::OpenOptions{this->unlock(), true}, std::move(done));
        });
    return opened ? Result<void>() : opened.error();
}

Result<void> Session::repairStore() {
    liftDeadline();
    auto repaired = wait<std::filesystem::path>([](client::Client& client, Done<std::filesystem::path> done) {
        client.repairStore(std::move(done));
    });
    if (!repaired)
        return repaired.error();
    damagedStore_ = std::move(*repaired);
    return {};
}

client::Unlock Session::unlock() const {
    client::Unlock copy;
    if (unlock_.password)
        copy.password = unlock_.password->clone();
    return copy;
}

Result<void> Session::goOnline(client::Online mode) {
    return wait<void>([&](client::Client& client, Done<void> done) { client.online(mode, std::move(done)); });
}

Result<client::Account> Session::account() {
    return wait<client::Account>(
        [](client::Client& client, Done<client::Account> done) { client.account(std::move(done)); });
}

std::optional<client::Event> Session::nextEvent(std::optional<Deadline> until) {
    std::unique_lock lock(box_->mutex);
    const auto ready = [&] { return !box_->events.empty() || box_->interrupted; };
    if (until)
        box_->changed.wait_until(lock, *until, ready);
    else
        box_->changed.wait(lock, ready);
    if (box_->interrupted || box_->events.empty())
        return std::nullopt;
    client::Event event = std::move(box_->events.front());
    box_->events.pop_front();
    return event;
}

bool Session::interrupted() const {
    const std::lock_guard lock(box_->mutex);
    return box_->interrupted;
}

void Session::allowLocalAnswer() {
    deadline_ = std::max(deadline_, std::chrono::steady_clock::now() + kLocalAnswer);
}

void Session::liftDeadline() {
    // Far enough for everything, near enough to be added to and converted without overflow.
    deadline_ = std::chrono::steady_clock::now() + std::chrono::hours(24 * 365 * 10);
}

} // namespace sotto::cli
