#include "two_clients.h"

#include <algorithm>

namespace sotto::test {

Result<std::optional<client::Account>> Person::openWith(client::OpenOptions options) {
    client::Profile profile{folder(), "test", "{}", ""};
    client_ = std::make_unique<client::Client>(
        client::Environment{world_.loop, world_.clock, random_, world_.log, keys_}, profile,
        std::make_unique<FakePlugins>(world_.loop, *chosen_, transport_, amnesic),
        [this](std::vector<client::Event> events) {
            mostEvents_ = std::max(mostEvents_, events.size());
            for (client::Event& event : events)
                events_.push_back(std::move(event));
        });
    return ask<std::optional<client::Account>>(
        [&](client::Client& client, auto done) { client.open(std::move(options), std::move(done)); });
}

Result<std::optional<client::Account>> Person::open(client::Online online) {
    auto opened = openWith({});
    if (!opened)
        return opened;
    auto started =
        ask<void>([&](client::Client& client, auto done) { client.online(online, std::move(done)); });
    return started ? std::move(opened) : started.error();
}

void Person::start(const std::string& name) {
    auto opened = open();
    if (!opened)
        qFatal("%s", opened.error().text.c_str());
    auto made = ask<client::NewAccount>(
        [&](client::Client& client, auto done) { client.createAccount(name, std::move(done)); });
    if (!made)
        qFatal("%s", made.error().text.c_str());
    id_ = made->account.accountId;
}

void Person::restore(Person& other) {
    auto phrase = other.ask<crypto::SecretBytes>(
        [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); });
    auto opened = open();
    if (!phrase || !opened)
        qFatal("The account cannot be restored.");
    auto restored = ask<client::Account>([&](client::Client& client, auto done) {
        client.restoreFromPhrase(phrase->clone(), "", std::move(done));
    });
    if (!restored)
        qFatal("%s", restored.error().text.c_str());
    id_ = restored->accountId;
}

Result<void> Person::close() {
    auto closed = ask<void>([](client::Client& client, auto done) { client.close(std::move(done)); });
    client_.reset();
    return closed;
}

Result<void> Person::lock() {
    return ask<void>([](client::Client& client, auto done) { client.close(std::move(done)); });
}

Result<std::optional<client::Account>> Person::unlock(client::OpenOptions options) {
    return ask<std::optional<client::Account>>(
        [&](client::Client& client, auto done) { client.open(std::move(options), std::move(done)); });
}

Result<client::Message> Person::send(const Person& to, const std::string& text) {
    return ask<client::Message>([&](client::Client& client, auto done) {
        client.send({to.id()}, {text, {}}, std::move(done));
    });
}

std::vector<client::Message> Person::messagesWith(const std::string& conversation) {
    constexpr std::size_t kPage = 1000;
    std::vector<client::Message> newestFirst;
    std::optional<client::MessageId> before;
    for (;;) {
        const auto page = ask<std::vector<client::Message>>([&](client::Client& client, auto done) {
            client.messages({conversation}, {before, kPage}, std::move(done));
        });
        if (!page)
            return {};
        newestFirst.insert(newestFirst.end(), page->rbegin(), page->rend());
        if (page->size() < kPage)
            return {newestFirst.rbegin(), newestFirst.rend()};
        before = page->front().id;
    }
}

std::vector<std::string> Person::textsWith(const Person& other) {
    std::vector<std::string> texts;
    for (const client::Message& message : messagesWith(other.id()))
        if (message.kind != client::MessageKind::System)
            texts.push_back(message.text);
    return texts;
}

} // namespace sotto::test
