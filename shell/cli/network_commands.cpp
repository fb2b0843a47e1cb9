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
    app.add_subcommand("network", "Show connection, routes and the own swarm")->callback([&invocation] {
        invocation.command = showNetwork;
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
