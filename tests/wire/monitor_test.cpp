#include "wire/monitor.h"

#include "support/keys.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

class MonitorTest : public QObject {
    Q_OBJECT

private slots:
    void asksAsTheVectors();
    void readsAnswers();
    void readsNotifications();
    void readsTheEnd();
    void refusesDisorder();
};

void MonitorTest::asksAsTheVectors() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto user = ed25519Member(*jsonMember(vectors, "user"), "ed25519_seed");
    const auto group = ed25519Member(*jsonMember(vectors, "group"), "ed25519_seed");
    const auto userId = *crypto::AccountId::fromHex(textMember(*jsonMember(vectors, "user"), "account_id"));
    const auto groupId = *crypto::AccountId::fromHex(textMember(*jsonMember(vectors, "group"), "account_id"));
    const auto auth =
        *crypto::SubaccountAuth::from(hexMember(*jsonMember(vectors, "subaccount"), "auth_data_100_bytes"));
    const AccountSigner account(userId, user.secret);
    const GroupSigner admin(groupId, group.secret);
    const SubaccountSigner member(groupId, auth, user.secret);
    const std::tuple<const StorageSigner*, MonitorParams> requests[] = {
        {&account, {{0, 2, 3, 4, 5}, true, 1767225600}},
        {&admin, {{-11, 11, 12, 13, 14}, false, 1767225600}},
        {&member, {{11}, true, 1767225600}},
    };
    std::size_t cases = 0;
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "monitor"), "requests")) {
        const auto& [signer, params] = requests[cases++];
        QCOMPARE(toString(monitorText(signer->account(), params)), textMember(entry, "signed_text"));
        QCOMPARE(*monitorRequest(params, *signer), hexMember(entry, "request_bt_hex"));
    }
    QCOMPARE(cases, std::size_t(3));
}

void MonitorTest::readsAnswers() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto ok = parseMonitorReply(hexMember(*jsonMember(vectors, "monitor"), "reply_ok_hex"));
    QCOMPARE(ok->error, MonitorError::None);
    const auto key = std::string(32, 'k');
    const auto moved = parseMonitorReply(
        asBytes("d7:errcodei6e5:error1:x6:snodesld14:pubkey_ed2551932:" + key +
                "ed14:pubkey_ed2551964:" + std::string(64, 'a') + "ed1:ai1eei7ee5:swarm2:ffe"));
    QCOMPARE(moved->error, MonitorError::WrongSwarm);
    QCOMPARE(moved->swarm, SwarmId(255));
    QCOMPARE(moved->members.size(), std::size_t(2));
    QCOMPARE(parseMonitorReply(asBytes("d7:errcodei99ee"))->error, MonitorError::Unknown);
    for (const char* text : {"", "de", "le", "d7:successi0ee", "d7:errcode1:6e"})
        QVERIFY2(!parseMonitorReply(asBytes(text)), text);
}

void MonitorTest::readsNotifications() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto bytes = hexMember(*jsonMember(vectors, "monitor"), "notification_hex");
    const auto message = parseMonitorMessage(bytes);
    QVERIFY(message.ok());
    QCOMPARE(message->account.hex(), textMember(*jsonMember(vectors, "user"), "account_id"));
    QCOMPARE(messageHashText(message->hash), std::string("gaITPiRtThEbvbOXCNTTLm6fkoYeET5mhF3FPcv1q/4"));
    QCOMPARE(message->timestamp, TimeMs(1767225600000));
    QCOMPARE(message->expiry, TimeMs(1768435200000));
    QCOMPARE(toString(*message->data), std::string("hello"));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!parseMonitorMessage(ByteView(bytes).first(size)));
    const std::string head = "d1:@33:\x05" + std::string(32, 'k') + "1:h43:" + std::string(43, 'h') + "1:n";
    QVERIFY(parseMonitorMessage(asBytes(head + "i-11e1:ti1e1:zi2ee")).ok());
    QVERIFY(!parseMonitorMessage(asBytes(head + "i32768e1:ti1e1:zi2ee")));
    QVERIFY(!parseMonitorMessage(asBytes(head + "i0e1:zi2ee")));
}

void MonitorTest::readsTheEnd() {
    const std::string account = "d1:@33:\x03" + std::string(32, 'k');
    const auto ended = parseMonitorEnded(asBytes(account + "7:errcodei6e5:error1:x5:swarm1:1e"));
    QCOMPARE(ended->reply.error, MonitorError::WrongSwarm);
    QCOMPARE(ended->reply.swarm, SwarmId(1));
    QVERIFY(!parseMonitorEnded(asBytes(account + "e")));
    QVERIFY(!parseMonitorEnded(asBytes("d7:errcodei6ee")));
}

void MonitorTest::refusesDisorder() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto group = ed25519Member(*jsonMember(vectors, "group"), "ed25519_seed");
    const GroupSigner signer(crypto::AccountId::ofGroup(group.publicKey), group.secret);
    for (const auto& list : {std::vector<Namespace>{}, {2, 1}, {1, 1}})
        QVERIFY(!monitorRequest({list, false, 1767225600}, signer));
}

QTEST_APPLESS_MAIN(MonitorTest)
#include "monitor_test.moc"
