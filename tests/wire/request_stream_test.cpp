#include "wire/request_stream.h"

#include "support/vectors.h"

#include <QtTest>

#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

StreamMessage messageMember(const boost::json::value& entry, std::string_view key) {
    StreamReader reader;
    reader.feed(hexMember(entry, key));
    auto message = reader.next();
    return std::move(**message);
}

} // namespace

class RequestStreamTest : public QObject {
    Q_OBJECT

private slots:
    void speaksAsTheVectors();
    void cutsAStreamAnywhere();
    void readsEveryReply();
    void refusesGarbage();
};

void RequestStreamTest::speaksAsTheVectors() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto& entry = *jsonMember(vectors, "bt_request_stream");
    const auto command = messageMember(entry, "command_hex");
    QCOMPARE(command.kind, StreamKind::Command);
    QCOMPARE(command.endpoint, std::string("info"));
    QCOMPARE(toString(command.body), std::string("{}"));
    const auto reply = streamReply(messageMember(entry, "reply_hex"));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, std::string(R"({"hf":[19,4],"t":1767225600000})"));
    const auto error = streamReply(messageMember(entry, "error_hex"));
    QCOMPARE(error->status, 400);
    QCOMPARE(error->body, std::string("invalid json"));
    for (const char* key : {"command_hex", "reply_hex", "error_hex"})
        QCOMPARE(*encodeStreamMessage(messageMember(entry, key)), hexMember(entry, key));
}

void RequestStreamTest::cutsAStreamAnywhere() {
    const StreamMessage first{StreamKind::Command, 1, "onion_req", Bytes(300, 7)};
    const StreamMessage second{StreamKind::Reply, 1, "", Bytes{1, 2}};
    auto bytes = *encodeStreamMessage(first);
    append(bytes, *encodeStreamMessage(second));
    for (const std::size_t step : {1u, 3u, 250u, 1000u}) {
        StreamReader reader;
        std::vector<StreamMessage> read;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            reader.feed(ByteView(bytes).subspan(at, std::min(step, bytes.size() - at)));
            for (auto message = reader.next(); message && *message; message = reader.next())
                read.push_back(std::move(**message));
        }
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].body, first.body);
        QCOMPARE(read[1].body, second.body);
    }
}

void RequestStreamTest::readsEveryReply() {
    const auto reply = [](StreamKind kind, std::string_view body) {
        return streamReply({kind, 1, "", toBytes(asBytes(body))});
    };
    QCOMPARE(reply(StreamKind::Reply, "pong")->body, std::string("pong"));
    QCOMPARE(reply(StreamKind::Reply, R"([421,{"snodes":[]}])")->status, 421);
    QCOMPARE(reply(StreamKind::Reply, R"([200,"text"])")->body, std::string("text"));
    QCOMPARE(reply(StreamKind::Reply, "[1,2,3]")->body, std::string("[1,2,3]"));
    QCOMPARE(reply(StreamKind::Error, "Invalid endpoint 'x'")->status, 400);
    QCOMPARE(reply(StreamKind::Error, "406 Not Acceptable")->body, std::string());
    QVERIFY(!reply(StreamKind::Command, "x"));
}

void RequestStreamTest::refusesGarbage() {
    for (const char* text :
         {":", "x:", "-1:", "123456789", "10000001:l", "99999999:l", "2:le", "3:abc", "10:l1:Xi1e0:0:e",
          "12:l1:Ri1e0:0:e", "11:l1:Ci1e0:xee", "8:l1:Ri1ee", "14:l1:Ri1e0:0:0:e"}) {
        StreamReader reader;
        reader.feed(asBytes(text));
        QVERIFY2(!reader.next(), text);
    }
    StreamReader patient;
    patient.feed(asBytes("10000000:"));
    QVERIFY(patient.next().ok());
    QVERIFY(!encodeStreamMessage({StreamKind::Reply, 1, "", Bytes(kMaxStreamMessage)}));
}

QTEST_APPLESS_MAIN(RequestStreamTest)
#include "request_stream_test.moc"
