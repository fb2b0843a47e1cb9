#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "wire/message_hash.h"
#include "wire/storage_signer.h"
#include "wire/swarm.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sotto::wire {

/// A subscription lives this long; it is renewed hourly with the same body (02 §18).
inline constexpr std::int64_t kMonitorSeconds = 65 * 60;

struct MonitorParams {
    std::vector<Namespace> namespaces; ///< strictly ascending
    bool wantData = false;
    std::int64_t seconds = 0; ///< network time in seconds, not ms
};

/// Text that a subscription signs. [any]
Bytes monitorText(const crypto::AccountId& account, const MonitorParams& params);

/// Body of monitor.messages (OMQ) or monitor (QUIC), a bencoded dict. [core]
Result<Bytes> monitorRequest(const MonitorParams& params, const StorageSigner& signer);

enum class MonitorError {
    None = 0,
    BadArguments = 1,
    BadKey = 2,
    BadNamespaces = 3,
    BadTime = 4,
    BadSignature = 5,
    WrongSwarm = 6, ///< with `members`, where the node names them
    Unknown,
};

struct MonitorReply {
    MonitorError error = MonitorError::None;
    /// With WrongSwarm: who holds the account now, by key.
    SwarmId swarm = kNoSwarm;
    std::vector<crypto::Ed25519PublicKey> members;
};

/// A message that arrived at the node.
struct MonitorMessage {
    crypto::AccountId account;
    MessageHash hash;
    Namespace ns = kInboxNamespace;
    TimeMs timestamp = 0;
    TimeMs expiry = 0;
    std::optional<Bytes> data; ///< if asked for
};

/// The account left the node's swarm: subscribe elsewhere.
struct MonitorEnded {
    crypto::AccountId account;
    MonitorReply reply;
};

/// Code::Corrupt for anything else than what the chapter describes. [any]
Result<MonitorReply> parseMonitorReply(ByteView body);
Result<MonitorMessage> parseMonitorMessage(ByteView body);
Result<MonitorEnded> parseMonitorEnded(ByteView body);

} // namespace sotto::wire
