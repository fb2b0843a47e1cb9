#include "node/peer_link.h"

#include "wire/bencode.h"

namespace sotto::node {

namespace {

Bytes encodeParts(const PeerParts& parts) {
    wire::Bencode::List list;
    for (const auto& part : parts)
        list.emplace_back(ByteView(part));
    return wire::Bencode(std::move(list)).encode();
}

Result<PeerParts> decodeParts(ByteView bytes) {
    auto parsed = wire::parseBencode(bytes);
    if (!parsed)
        return parsed.error();
    PeerParts parts;
    const auto* list = parsed->list();
    if (!list)
        return fail(Code::Corrupt, "The message of a node is no list.");
    for (const auto& item : *list) {
        const auto* text = item.text();
        if (!text)
            return fail(Code::Corrupt, "The message of a node has a part of another type.");
        parts.push_back(toBytes(asBytes(*text)));
    }
    return parts;
}

} // namespace

void PeerLink::ask(const crypto::Ed25519PublicKey& node, std::string_view command, const PeerParts& parts,
                   std::chrono::milliseconds timeout, Done<PeerParts> done) {
    const auto* found = map_.find(node);
    if (!found)
        return done(fail(Code::NotFound, "The node is unknown."));
    PeerParts message{toBytes(asBytes(command))};
    message.insert(message.end(), parts.begin(), parts.end());
    auto sealed = seal_.sealQuestion(node, encodeParts(message));
    if (!sealed)
        return done(sealed.error());
    HttpClient::Request request;
    request.host = wire::ipv4Text(found->ip);
    request.port = found->httpsPort;
    request.path = kPeerPath;
    request.body = toString(sealed->bytes);
    request.userAgent = "sotto-node";
    request.peer = true;
    request.timeout = timeout;
    request.maxReply = kMaxPeerMessage;
    client_.post(std::move(request), [this, thread = std::move(sealed->thread),
                                      done = std::move(done)](Result<HttpReply> reply) mutable {
        if (!reply)
            return done(reply.error());
        if (reply->status != 200)
            return done(fail(Code::Corrupt, "A node refused the message of another."));
        auto plaintext = seal_.openAnswer(thread, asBytes(reply->body));
        if (!plaintext)
            return done(fail(Code::Corrupt, "The answer of a node cannot be opened."));
        done(decodeParts(*plaintext));
    });
}

Result<PeerLink::Question> PeerLink::open(ByteView body) {
    auto opened = seal_.openQuestion(body);
    if (!opened)
        return opened.error();
    auto parts = decodeParts(opened->plaintext);
    if (!parts)
        return parts.error();
    if (parts->empty())
        return fail(Code::Corrupt, "The message of a node has no command.");
    Question question{toString(parts->front()), {}, std::move(opened->thread)};
    question.parts.assign(std::make_move_iterator(parts->begin() + 1), std::make_move_iterator(parts->end()));
    return question;
}

Result<Bytes> PeerLink::answer(const PeerSeal::Thread& thread, const PeerParts& parts) {
    return seal_.sealAnswer(thread, encodeParts(parts));
}

} // namespace sotto::node
