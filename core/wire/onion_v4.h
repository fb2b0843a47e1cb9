#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sotto::wire {

using V4Headers = std::vector<std::pair<std::string, std::string>>;

/// Head and body of a v4 request (03 §6.2). `body` is absent for GET and DELETE, present (perhaps empty) for
/// POST and PUT.
struct V4Request {
    std::string method;
    std::string endpoint; ///< path with query, begins with '/'
    V4Headers headers;
    std::optional<Bytes> body;
};

/// Both parts of a v4 reply. Header names are lower-case.
struct V4Response {
    int code = 0;
    V4Headers headers;
    Bytes body;

    /// Value of a header, by lower-case name; empty when missing.
    std::string_view header(std::string_view name) const;
};

/// `l<len>:<metadata>[<len>:<body>]e` with the metadata JSON as given. [any]
Bytes encodeV4(std::string_view metadata, std::optional<ByteView> body);
/// Metadata JSON of a request: endpoint, headers, method in this order, unicode unescaped.
std::string v4Metadata(const V4Request& request);
Bytes encodeV4Request(const V4Request& request);
/// Server side. Code::Invalid unless the bytes are exactly one request whose endpoint begins with '/'.
Result<V4Request> parseV4Request(ByteView payload);

Bytes encodeV4Response(const V4Response& response);
/// Code::Corrupt unless the bytes are exactly a list of two strings with metadata that has an integer code.
Result<V4Response> parseV4Response(ByteView plaintext);

} // namespace sotto::wire
