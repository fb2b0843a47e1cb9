#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

sdk::Reply page(const std::string& html, std::uint32_t status = 200) {
    sdk::Reply reply;
    reply.set_status(status);
    auto& header = *reply.add_headers();
    header.set_name("content-type");
    header.set_value("text/html; charset=utf-8");
    reply.set_body(html);
    return reply;
}

} // namespace

/// Titles of pages that messages link to: asked for only when somebody wants it, sent along, and shown (04
/// §7).
class LinkPreviewTest : public QObject {
    Q_OBJECT
private slots:
    void nothingIsAskedUntilSomebodyDecides() {
        TwoClients world;
        QCOMPARE(ask(world.alice, "https://example.org/").error().code, Code::Denied);
        // With a proxy in mind, the way around it is not what was decided about.
        QVERIFY(set(world.alice, "privacy.linkPreviews", "on"));
        QCOMPARE(ask(world.alice, "https://example.org/").error().code, Code::Denied);
        QVERIFY(world.alice.transport().webAsked.empty());
    }

    void whoMaySeeOurAddress() {
        TwoClients world;
        answer(world.alice);
        QVERIFY(set(world.alice, "privacy.linkPreviews", "on"));
        QVERIFY(set(world.alice, "privacy.previewsDirect", "on"));
        QVERIFY(ask(world.alice, "https://one.example/").ok());
        QVERIFY(world.alice.transport().webAsked.back().own_address());
        // A proxy in force is never gone around, whatever is allowed without one.
        QVERIFY(set(world.alice, "network.proxy", "socks5://127.0.0.1:9050"));
        QVERIFY(ask(world.alice, "https://two.example/").ok());
        QVERIFY(!world.alice.transport().webAsked.back().own_address());
        QVERIFY(set(world.alice, "privacy.previewsDirect", std::nullopt));
        QVERIFY(ask(world.alice, "https://three.example/").ok());
        QVERIFY(set(world.alice, "network.proxy", std::nullopt));
        QCOMPARE(ask(world.alice, "https://four.example/").error().code, Code::Denied);
        QCOMPARE(world.alice.transport().webAsked.size(), std::size_t(3));
    }

    void aTitleIsFoundOnce() {
        TwoClients world;
        allow(world.alice);
        answer(world.alice);
        const auto found = ask(world.alice, "Look: https://example.org/a, and https://other.example/");
        QVERIFY(found.ok());
        QCOMPARE(*found,
                 std::optional(LinkPreview{"https://example.org/a", "Title of https://example.org/a"}));
        QCOMPARE(world.alice.transport().webAsked.size(), std::size_t(1));
        QCOMPARE(world.alice.transport().webAsked.front().most_bytes(), 500u * 1024);
        QVERIFY(ask(world.alice, "https://example.org/a").ok());
        QCOMPARE(world.alice.transport().webAsked.size(), std::size_t(1));
    }

    void pagesWithoutTitlesHaveNone() {
        TwoClients world;
        allow(world.alice);
        world.alice.transport().web = [](const sdk::WebTarget& target) -> Result<sdk::Reply> {
            if (target.url() == "https://gone.example/")
                return page("<title>Not found</title>", 404);
            return page("no title");
        };
        for (const char* text : {"https://gone.example/", "https://plain.example/", "no link", ""}) {
            const auto found = ask(world.alice, text);
            QVERIFY(found.ok());
            QVERIFY(!*found);
        }
        world.alice.transport().web = [](const auto&) -> Result<sdk::Reply> {
            return fail(Code::Timeout, "The site did not answer in time.");
        };
        QCOMPARE(ask(world.alice, "https://slow.example/").error().code, Code::Timeout);
        // It may have been the network.
        answer(world.alice);
        QVERIFY(ask(world.alice, "https://slow.example/")->has_value());
    }

    void theLastQuestionCounts() {
        TwoClients world;
        allow(world.alice);
        answer(world.alice);
        std::vector<Result<std::optional<LinkPreview>>> answers;
        for (const char* text : {"https://one.example", "https://one.example and", "https://two.example"})
            world.alice.client().previewFor(text, Done<std::optional<LinkPreview>>([&](auto answer) {
                                                answers.push_back(std::move(answer));
                                            }));
        world.pass(1s);
        QCOMPARE(answers.size(), std::size_t(3));
        QCOMPARE(answers[0].error().code, Code::Cancelled);
        QCOMPARE(answers[1].error().code, Code::Cancelled);
        QCOMPARE(answers[2]->value().url, std::string("https://two.example"));
        QCOMPARE(world.alice.transport().webAsked.size(), std::size_t(2));
    }

    void withoutANetworkThereIsNone() {
        TwoClients world;
        allow(world.alice);
        world.alice.transport().setState(sdk::TransportStatus::OFFLINE);
        QCOMPARE(ask(world.alice, "https://example.org/").error().code, Code::Offline);
        QVERIFY(world.alice
                    .ask<void>([](Client& client, auto done) { client.online(Online::No, std::move(done)); })
                    .ok());
        QCOMPARE(ask(world.alice, "https://other.example/").error().code, Code::Offline);
        QCOMPARE(world.alice.transport().webAsked.size(), std::size_t(1));
    }

    void itGoesWithTheMessageToEveryDevice() {
        TwoClients world;
        Person tablet(world, 9);
        tablet.restore(world.alice);
        allow(world.alice);
        const LinkPreview preview{"https://example.org/a", "A page"};
        Draft draft{"See https://example.org/a"};
        draft.preview = preview;
        QVERIFY(send(world.alice, world.bob.id(), draft).ok());
        world.pass(30s);
        QCOMPARE(world.bob.messagesWith(world.alice.id()).front().preview, std::optional(preview));
        QCOMPARE(tablet.messagesWith(world.bob.id()).front().preview, std::optional(preview));
        // Nobody who gets it asks the site.
        QVERIFY(world.bob.transport().webAsked.empty());
    }

    void onlyWhatTheTextLinksToIsSent() {
        TwoClients world;
        allow(world.alice);
        Draft draft{"See https://bank.example.evil.example/"};
        draft.preview = LinkPreview{"https://bank.example", "Your bank"};
        QCOMPARE(send(world.alice, world.bob.id(), draft).error().code, Code::Invalid);
        draft.text = "See https://bank.example";
        draft.preview->title.clear();
        QCOMPARE(send(world.alice, world.bob.id(), draft).error().code, Code::Invalid);
    }

private:
    static Result<std::optional<LinkPreview>> ask(Person& person, const std::string& text) {
        return person.ask<std::optional<LinkPreview>>(
            [&](Client& client, auto done) { client.previewFor(text, std::move(done)); });
    }
    static bool set(Person& person, const std::string& name, std::optional<std::string> value) {
        return person
            .ask<void>([&](Client& client, auto done) { client.setSetting(name, value, std::move(done)); })
            .ok();
    }
    static void allow(Person& person) {
        QVERIFY(set(person, "privacy.linkPreviews", "on"));
        QVERIFY(set(person, "privacy.previewsDirect", "on"));
    }
    static void answer(Person& person) {
        person.transport().web = [](const sdk::WebTarget& target) -> Result<sdk::Reply> {
            return page("<title>Title of " + target.url() + "</title>");
        };
    }
    static Result<Message> send(Person& from, const std::string& to, const Draft& draft) {
        return from.ask<Message>(
            [&](Client& client, auto done) { client.send({to}, draft, std::move(done)); });
    }
};

QTEST_APPLESS_MAIN(LinkPreviewTest)
#include "link_preview_test.moc"
