#include "commands.h"

#include <memory>

namespace sotto::cli {

namespace {

Result<void> showNetwork(Session& session, Output& output) {
    if (auto online = session.goOnline(client::Online::Deliver); !online)
        return online;
    auto connected = session.wait<void>(
        [](client::Client& client, Done<void> done) { client.connected(std::move(done)); });
    session.allowLocalAnswer();
    auto status = session.wait<client::NetworkStatus>(
        [](client::Client& client, Done<client::NetworkStatus> done) { client.network(std::move(done)); });
    if (!status)
        return status.error();
    output.row(*status);
    if (!connected && !status->problem.empty())
        return fail(connected.error().code, status->problem);
    return connected;
}

/// The last step is how far it got; one before it that did not pass is told, but was not needed.
Result<void> testConnection(Session& session, Output& output, const std::optional<std::string>& proxy) {
    // It ends by itself; whoever waits for a silent network wants to know how far it got.
    session.liftDeadline();
    const auto steps = session.wait<std::vector<client::ConnectionStep>>(
        [&](client::Client& client, Done<std::vector<client::ConnectionStep>> done) {
            client.testConnection(proxy, std::move(done));
        });
    if (!steps)
        return steps.error();
    for (const client::ConnectionStep& step : *steps)
        output.row(step);
    if (steps->empty() || !steps->back().passed)
        return fail(Code::Offline, "There is no way to the network.");
    return {};
}

Result<void> resolveName(Session& session, Output& output, const std::string& name) {
    if (auto online = session.goOnline(client::Online::Deliver); !online)
        return online;
    if (auto connected = session.wait<void>(
            [](client::Client& client, Done<void> done) { client.connected(std::move(done)); });
        !connected)
        return connected;
    auto account = session.wait<std::string>(
        [&](client::Client& client, Done<std::string> done) { client.resolve(name, std::move(done)); });
    if (!account)
        return account.error();
    output.print({{"name", name}, {"account_id", *account}}, *account);
    return {};
}

} // namespace

void addNetworkCommands(CLI::App& app, Invocation& invocation) {
    auto* network = app.add_subcommand("network", "Show connection, routes and the own swarm");
    network->require_subcommand(0, 1);
    network->callback([&invocation] {
        if (!invocation.command)
            invocation.command = showNetwork;
    });
    auto* test = network->add_subcommand("test", "Test the way to the network step by step");
    auto proxy = std::make_shared<std::string>();
    auto* option = test->add_option("--proxy", *proxy, "A proxy to test instead of the one in force");
    test->callback([&invocation, proxy, option] {
        const auto chosen = option->count() > 0 ? std::optional(*proxy) : std::nullopt;
        invocation.command = [chosen](Session& session, Output& output) {
            return testConnection(session, output, chosen);
        };
    });
    auto* resolve = app.add_subcommand("resolve", "Look up the account that a name stands for");
    auto name = std::make_shared<std::string>();
    resolve->add_option("name", *name, "A registered name")->required();
    resolve->callback([&invocation, name] {
        invocation.command = [name](Session& session, Output& output) {
            return resolveName(session, output, *name);
        };
    });
}

} // namespace sotto::cli
