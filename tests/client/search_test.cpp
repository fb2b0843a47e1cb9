#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::client;
using namespace sotto::test;

/// Finding messages as people ask for it: names, dates, stars, and what happens to the index on the way.
class SearchTest : public QObject {
    Q_OBJECT
private slots:
    void init() { world_ = std::make_unique<TwoClients>(); }

    void findsInBothDirectionsNewestFirst() {
        say(true, "The lake is frozen");
        say(false, "Which lake?");
        const auto hits = find("lake");
        QCOMPARE(hits.size(), std::size_t(2));
        QCOMPARE(hits[0].message.text, std::string("Which lake?"));
        QCOMPARE(hits[0].snippet.substr(hits[0].marks.at(0).from, 4), std::string("lake"));
        QVERIFY(find("ocean").empty());
        QVERIFY(find("").empty());
    }

    void namesAndConversations() {
        say(true, "from Alice");
        say(false, "from Bob");
        QVERIFY(world_->alice
                    .ask<Message>([](Client& client, Done<Message> done) {
                        client.send({"self"}, {"from the notes"}, std::move(done));
                    })
                    .ok());
        QCOMPARE(find("from:bob from").size(), std::size_t(1));
        QCOMPARE(find("from:me \"from\"").size(), std::size_t(2));
        QCOMPARE(find("from:alice \"from\"").size(), std::size_t(2));
        QCOMPARE(find("in:bob \"from\"").size(), std::size_t(2));
        QCOMPARE(find("in:me \"from\"").size(), std::size_t(1));
        QVERIFY(find("from:nobody \"from\"").empty());
        SearchRequest request{"from", ConversationId{world_->bob.id()}};
        QCOMPARE(find(request).size(), std::size_t(2));
        request.text = "in:me \"from\"";
        QVERIFY(find(request).empty());
    }

    void theIndexChangesNothing() {
        for (int i = 0; i < 120; ++i)
            say(i % 2 == 0, "message " + std::to_string(i));
        const auto before = ids(find("message 11"));
        world_->pass(std::chrono::minutes(1));
        QCOMPARE(ids(find("message 11")), before);
        QVERIFY(!before.empty());
    }

    void whatWasRemovedIsNotFound() {
        for (int i = 0; i < 40; ++i)
            say(true, "secret " + std::to_string(i));
        world_->pass(std::chrono::minutes(1));
        const auto hits = find("\"secret 7\"");
        QCOMPARE(hits.size(), std::size_t(1));
        const MessageId id = hits[0].message.id;
        QVERIFY(world_->alice
                    .ask<void>([&](Client& client, Done<void> done) { client.remove(id, std::move(done)); })
                    .ok());
        QVERIFY(find("\"secret 7\"").empty());
        world_->pass(std::chrono::minutes(1));
        QVERIFY(find("\"secret 7\"").empty());
        QCOMPARE(find("secret").size(), std::size_t(39));
    }

    void starsStay() {
        say(true, "remember this");
        const MessageId id = find("remember").at(0).message.id;
        const auto starred = world_->alice.ask<Message>(
            [&](Client& client, Done<Message> done) { client.star(id, true, std::move(done)); });
        QVERIFY(starred.ok() && starred->starred);
        world_->alice.crash();
        QVERIFY(world_->alice.open().ok());
        QCOMPARE(find("is:starred").size(), std::size_t(1));
        const auto nobody = world_->alice.ask<Message>([&](Client& client, Done<Message> done) {
            client.star({std::string(32, '0')}, true, std::move(done));
        });
        QCOMPARE(nobody.error().code, Code::NotFound);
    }

    void goesToADate() {
        say(true, "first");
        const TimeMs between = world_->clock.wallMs() + 1000;
        world_->pass(std::chrono::hours(1));
        say(true, "second");
        const auto at = [this](TimeMs time) {
            const auto id = world_->alice.ask<std::optional<MessageId>>(
                [&](Client& client, Done<std::optional<MessageId>> done) {
                    client.messageAt({world_->bob.id()}, time, std::move(done));
                });
            return id.ok() && *id ? textOf(**id) : std::string();
        };
        QCOMPARE(at(0), std::string("first"));
        QCOMPARE(at(between), std::string("second"));
        QCOMPARE(at(world_->clock.wallMs() + 1'000'000), std::string("second"));
    }

private:
    void say(bool alice, const std::string& text) {
        world_->pass(std::chrono::seconds(5));
        Person& from = alice ? world_->alice : world_->bob;
        Person& to = alice ? world_->bob : world_->alice;
        QVERIFY(from.send(to, text).ok());
        world_->pass(std::chrono::seconds(30));
    }

    std::vector<SearchHit> find(const std::string& text) { return find(SearchRequest{text}); }
    std::vector<SearchHit> find(const SearchRequest& request) {
        auto hits = std::make_shared<std::vector<SearchHit>>();
        const auto end = world_->alice.ask<SearchEnd>([&](Client& client, Done<SearchEnd> done) {
            client.search(
                request,
                [hits](std::vector<SearchHit> more) {
                    std::move(more.begin(), more.end(), std::back_inserter(*hits));
                },
                std::move(done));
        });
        return end ? *hits : std::vector<SearchHit>();
    }

    static std::vector<std::string> ids(const std::vector<SearchHit>& hits) {
        std::vector<std::string> ids;
        for (const SearchHit& hit : hits)
            ids.push_back(hit.message.id.text);
        return ids;
    }

    std::string textOf(const MessageId& id) {
        const auto message = world_->alice.ask<Message>(
            [&](Client& client, Done<Message> done) { client.message(id, std::move(done)); });
        return message ? message->text : std::string();
    }

    std::unique_ptr<TwoClients> world_;
};

QTEST_APPLESS_MAIN(SearchTest)
#include "search_test.moc"
