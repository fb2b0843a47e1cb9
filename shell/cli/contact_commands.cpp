#include "commands.h"

#include <memory>

namespace sotto::cli {

namespace {

struct ContactArguments {
    std::string id;
    bool accept = false;
    bool decline = false;
    bool block = false;
    bool unblock = false;
    bool pin = false;
    bool unpin = false;
    bool remove = false;
    std::optional<std::string> nickname;
};

std::vector<client::ContactAction> actionsOf(const ContactArguments& arguments) {
    std::vector<client::ContactAction> actions;
    const std::pair<bool, client::ContactAction> all[] = {
        {arguments.accept, client::ContactAction::Accept},
        {arguments.decline, client::ContactAction::Decline},
        {arguments.block, client::ContactAction::Block},
        {arguments.unblock, client::ContactAction::Unblock},
        {arguments.pin, client::ContactAction::Pin},
        {arguments.unpin, client::ContactAction::Unpin},
        {arguments.remove, client::ContactAction::Delete},
    };
    for (const auto& [chosen, action] : all)
        if (chosen)
            actions.push_back(action);
    return actions;
}

Result<void> changeContact(Session& session, Output& output, const ContactArguments& arguments) {
    auto contact = session.wait<client::Contact>([&](client::Client& client, Done<client::Contact> done) {
        client.contact(arguments.id, std::move(done));
    });
    for (const client::ContactAction action : actionsOf(arguments)) {
        contact = session.wait<client::Contact>([&](client::Client& client, Done<client::Contact> done) {
            client.act(arguments.id, action, std::move(done));
        });
        if (!contact)
            return contact.error();
    }
    if (arguments.nickname)
        contact = session.wait<client::Contact>([&](client::Client& client, Done<client::Contact> done) {
            client.setNickname(arguments.id, *arguments.nickname, std::move(done));
        });
    if (!contact)
        return contact.error();
    output.row(*contact);
    return {};
}

Result<void> listContacts(Session& session, Output& output) {
    auto rows = session.wait<std::vector<client::Contact>>(
        [](client::Client& client, Done<std::vector<client::Contact>> done) {
            client.contacts(std::move(done));
        });
    if (!rows)
        return rows.error();
    for (const client::Contact& contact : *rows)
        output.row(contact);
    return {};
}

Result<void> listRequests(Session& session, Output& output) {
    auto rows = session.wait<std::vector<client::Conversation>>(
        [](client::Client& client, Done<std::vector<client::Conversation>> done) {
            client.requests(std::move(done));
        });
    if (!rows)
        return rows.error();
    for (const client::Conversation& conversation : *rows)
        output.row(conversation);
    return {};
}

} // namespace

void addContactCommands(CLI::App& app, Invocation& invocation) {
    app.add_subcommand("contacts", "List contacts")->callback([&invocation] {
        invocation.command = listContacts;
    });
    app.add_subcommand("requests", "List message requests")->callback([&invocation] {
        invocation.command = listRequests;
    });

    auto arguments = std::make_shared<ContactArguments>();
    auto* contact = app.add_subcommand("contact", "Show or change one contact");
    contact->add_option("id", arguments->id, "Account id")->required();
    auto* accept = contact->add_flag("--accept", arguments->accept, "Accept the message request");
    contact->add_flag("--decline", arguments->decline, "Decline the message request")->excludes(accept);
    auto* block = contact->add_flag("--block", arguments->block, "Drop whatever this person sends");
    contact->add_flag("--unblock", arguments->unblock, "Undo --block")->excludes(block);
    auto* pin = contact->add_flag("--pin", arguments->pin, "Keep the conversation at the top");
    contact->add_flag("--unpin", arguments->unpin, "Undo --pin")->excludes(pin);
    contact->add_flag("--delete", arguments->remove, "Forget the contact and the conversation");
    contact->add_option("--nickname", arguments->nickname, "Name shown on this device; empty removes it");
    contact->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return changeContact(session, output, *arguments);
        };
    });
}

} // namespace sotto::cli
