#include "commands.h"

#include <memory>

namespace sotto::cli {

namespace {

std::string confirmedText(std::size_t confirmed, std::size_t nodes) {
    return std::to_string(confirmed) + " of " + std::to_string(nodes) + " nodes confirmed";
}

Result<void> deleteAccount(Session& session, Output& output, const client::RemovalRequest& request) {
    auto removal = session.wait<client::Removal>([&](client::Client& client, Done<client::Removal> done) {
        client.deleteAccount(
            request,
            [](std::size_t confirmed, std::size_t nodes) { Output::note(confirmedText(confirmed, nodes)); },
            std::move(done));
    });
    if (!removal)
        return removal.error();
    if (removal->deleted)
        session.profileIsGone();
    const std::string network =
        request.everywhere ? confirmedText(removal->nodesConfirmed, removal->nodes) + ". " : "";
    output.print({{"deleted", removal->deleted},
                  {"nodes_confirmed", removal->nodesConfirmed},
                  {"nodes", removal->nodes}},
                 network + (removal->deleted ? "The account is deleted here. Others keep what they received."
                                             : "The account is still here."));
    if (!removal->deleted)
        return fail(Code::Rejected,
                    "Not all nodes confirmed, so nothing was deleted here. Try again later, or "
                    "with --force to delete it here all the same.");
    return {};
}

} // namespace

void addAccountDeleteCommand(CLI::App& account, Invocation& invocation) {
    auto request = std::make_shared<client::RemovalRequest>();
    auto* command = account.add_subcommand("delete", "Erase the account and all its data from this computer");
    auto* everywhere = command->add_flag(
        "--everywhere", request->everywhere,
        "First let the network delete all it keeps for the account: waiting messages, settings");
    command
        ->add_flag("--force", request->evenIfUnconfirmed,
                   "Erase it here although not every node confirmed, or none could be asked")
        ->needs(everywhere);
    command->callback([&invocation, request] {
        invocation.command = [request](Session& session, Output& output) {
            return deleteAccount(session, output, *request);
        };
    });
}

} // namespace sotto::cli
