#include "wire/path_error.h"

#include "wire/json_fields.h"

#include <array>

namespace sotto::wire {

namespace {

struct KnownText {
    int status;
    std::string_view prefix;
    PathErrorKind kind;
};

constexpr std::array kKnownTexts{
    KnownText{502, "Next node not found: ", PathErrorKind::UnknownNode},
    KnownText{502, "Next node is currently unreachable: ", PathErrorKind::UnreachableNode},
    KnownText{502, "oxend returned unparsable data", PathErrorKind::BadDaemon},
    KnownText{503, "Snode not ready: ", PathErrorKind::NodeNotReady},
    KnownText{503, "Service node is not ready: ", PathErrorKind::EdgeNotReady},
    KnownText{503, "Server busy, try again later", PathErrorKind::EdgeBusy},
    KnownText{504, "Request time out", PathErrorKind::PathTimeout},
    KnownText{500, "Invalid response from snode", PathErrorKind::BadHopResponse},
    KnownText{400, "Invalid ciphertext", PathErrorKind::BadRequest},
    KnownText{400, "Error parsing onion request: ", PathErrorKind::BadRequest},
    KnownText{400, "onion request max path length exceeded", PathErrorKind::BadRequest},
    KnownText{400, "Invalid internal onion request: ", PathErrorKind::BadRequest},
    KnownText{413, "Request body too large", PathErrorKind::TooLarge},
};

bool namesNode(PathErrorKind kind) {
    return kind == PathErrorKind::UnknownNode || kind == PathErrorKind::UnreachableNode ||
           kind == PathErrorKind::NodeNotReady;
}

std::string_view firstWord(std::string_view text) {
    return text.substr(0, text.find_first_of(" \t\r\n"));
}

} // namespace

PathError parsePathError(int status, std::string_view body) {
    for (const auto& known : kKnownTexts) {
        if (known.status != status || !body.starts_with(known.prefix))
            continue;
        PathError error{known.kind, std::nullopt};
        if (namesNode(known.kind))
            error.node = keyFromHex<crypto::Ed25519PublicKey>(firstWord(body.substr(known.prefix.size())));
        return error;
    }
    if (status == 404 && body.ends_with(" Not Found"))
        return {PathErrorKind::NotANode, std::nullopt};
    return {};
}

} // namespace sotto::wire
