#include "person.h"

#include <QDirIterator>

using namespace sotto;

Person::Person(std::string name, std::string networkFile, cli::Interrupts& interrupts,
               const Combination& plugins, Settings settings)
    : name_(std::move(name))
    , interrupts_(interrupts) {
    options_.profile = profile_.path().toStdString();
    options_.network = std::move(networkFile);
    options_.storage = plugins.storage;
    options_.transport = plugins.transport;
    options_.settings = std::move(settings);
}

std::string Person::open() {
    auto session = cli::Session::open(options_, interrupts_);
    if (!session)
        return session.error().text;
    session_ = std::move(*session);
    session_->liftDeadline();
    return {};
}

std::string Person::goOnline() {
    auto online = session_->goOnline(client::Online::Full);
    return online ? std::string() : online.error().text;
}

std::string Person::startAsDeviceOf(Person& first) {
    if (auto problem = open(); !problem.empty())
        return problem;
    auto phrase =
        first.session().wait<crypto::SecretBytes>([](client::Client& client, Done<crypto::SecretBytes> done) {
            client.recoveryPhrase(std::move(done));
        });
    if (!phrase)
        return phrase.error().text;
    auto restored = session_->wait<client::Account>([&](client::Client& client, Done<client::Account> done) {
        client.restoreFromPhrase(phrase->clone(), "", std::move(done));
    });
    if (!restored)
        return restored.error().text;
    id_ = restored->accountId;
    return goOnline();
}

std::string Person::start() {
    if (auto problem = open(); !problem.empty())
        return problem;
    if (auto account = session_->account()) {
        id_ = account->accountId;
    } else {
        auto made =
            session_->wait<client::NewAccount>([&](client::Client& client, Done<client::NewAccount> done) {
                client.createAccount(name_, std::move(done));
            });
        if (!made)
            return made.error().text;
        id_ = made->account.accountId;
    }
    return goOnline();
}

bool Person::leftNothing() const {
    return !QDirIterator(profile_.path(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories)
                .hasNext();
}

Result<client::Message> Person::write(const std::string& to, const std::string& text) {
    return session_->wait<client::Message>([&](client::Client& client, Done<client::Message> done) {
        client.send(client::ConversationId{to}, client::Draft{text, std::nullopt}, std::move(done));
    });
}

std::vector<std::string> Person::route() {
    auto status = session_->wait<client::NetworkStatus>(
        [](client::Client& client, Done<client::NetworkStatus> done) { client.network(std::move(done)); });
    std::vector<std::string> ips;
    if (status && !status->routes.empty())
        for (const client::Hop& hop : status->routes.front().hops)
            ips.push_back(hop.ip);
    return ips;
}

std::map<std::string, int> Person::counts() const {
    std::map<std::string, int> result;
    for (const std::string& text : received_)
        ++result[text];
    return result;
}

void Person::take(const client::Event& event) {
    if (const auto* typing = std::get_if<client::Typing>(&event))
        typing_ = typing->on;
    if (const auto* added = std::get_if<client::MessageAdded>(&event)) {
        if (!added->message.own && added->message.kind == client::MessageKind::Text)
            received_.push_back(added->message.text);
        return;
    }
    const auto* changed = std::get_if<client::MessageChanged>(&event);
    if (!changed || !changed->message.own)
        return;
    if (changed->message.state == client::MessageState::Sent)
        sent_.insert(changed->message.id.text);
    else if (changed->message.state == client::MessageState::Failed)
        failed_.insert(changed->message.id.text);
}
