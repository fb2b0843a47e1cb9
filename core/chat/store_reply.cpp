#include "chat/store_reply.h"

namespace sotto::chat {
namespace {

using store::pb::Message;

NetworkAnswer ofCode(int code) {
    switch (code) {
    case 400:
    case 401:
    case 403:
    case 404:
        return {Outcome::Never, Message::REFUSED};
    case 413:
        return {Outcome::Never, Message::TOO_LARGE};
    case 406:
    case 425:
        return {Outcome::WrongClock, Message::WRONG_CLOCK};
    case 429:
    case 503:
        return {Outcome::Later, Message::BUSY};
    default:
        return {Outcome::Later, Message::NO_ROUTE};
    }
}

NetworkAnswer ofFailure(Code code) {
    switch (code) {
    case Code::Offline:
        return {Outcome::Later, Message::OFFLINE};
    case Code::Invalid:
        return {Outcome::Never, Message::INTERNAL};
    case Code::Internal:
        return {Outcome::Later, Message::INTERNAL};
    default:
        return {Outcome::Later, Message::NO_ROUTE};
    }
}

} // namespace

NetworkAnswer readAnswer(const Result<sdk::Reply>& reply) {
    if (!reply)
        return ofFailure(reply.error().code);
    if (reply->status() != 200)
        return ofCode(int(reply->status()));
    auto batch = wire::parseBatch(std::string_view(reply->body()));
    if (!batch || batch->parts.empty())
        return {Outcome::Later, Message::NO_ROUTE};
    wire::PartResult& first = batch->parts.front();
    if (!first.ok())
        return ofCode(first.code);
    return {Outcome::Done, Message::NONE, std::move(first.body)};
}

} // namespace sotto::chat
