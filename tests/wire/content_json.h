#pragma once

#include "session.pb.h"

#include <boost/json/value.hpp>

namespace sotto::test {

/// How a vector file writes what JSON has no form for.
enum class ContentStyle {
    Base64AndText, ///< bytes base64, 64-bit numbers as text, AttachmentPointer.id named "deprecatedId"
    HexAndNumbers, ///< bytes hex, all numbers as numbers
};

/// All fields that are present, named as in the vectors, so that comparing compares presence too.
boost::json::object contentToJson(const wire::proto::Content& content, ContentStyle style);

} // namespace sotto::test
