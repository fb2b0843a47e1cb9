#pragma once

#include "base/bytes.h"
#include "base/unique_function.h"

#include <boost/json/value.hpp>

#include <string>
#include <variant>

namespace sotto::node {

/// The answer to one storage request: a status of 02 §13 and a result, an error text or (active_nodes_bin)
/// bytes.
struct RpcReply {
    int status = 200;
    std::variant<boost::json::value, std::string, Bytes> body;
};

using RpcDone = UniqueFunction<void(RpcReply)>;

inline RpcReply refusal(int status, std::string text) {
    return {status, std::move(text)};
}

} // namespace sotto::node
