#include "support/vectors.h"

#include "crypto/encoding.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace sotto::test {

namespace {

[[noreturn]] void giveUp(std::string_view problem, std::string_view where) {
    std::fprintf(stderr, "test data: %.*s: %.*s\n", static_cast<int>(problem.size()), problem.data(),
                 static_cast<int>(where.size()), where.data());
    std::abort();
}

} // namespace

Bytes readFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        giveUp("cannot be read", path);
    return Bytes(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

boost::json::value loadVectors(std::string_view name) {
    const Bytes text = readFile(std::string(SOTTO_VECTORS "/") + std::string(name));
    auto value = parseJson(asText(text));
    if (!value)
        giveUp("is not JSON", name);
    return std::move(*value);
}

Bytes hex(std::string_view text) {
    auto bytes = crypto::fromHex(text);
    if (!bytes)
        giveUp("is not hex", text);
    return std::move(*bytes);
}

Bytes hexMember(const boost::json::value& entry, std::string_view key) {
    const auto text = jsonText(entry, key);
    if (!text)
        giveUp("is missing", key);
    return hex(*text);
}

Bytes base64Member(const boost::json::value& entry, std::string_view key) {
    const auto text = jsonText(entry, key);
    auto bytes = text ? crypto::fromBase64(*text) : std::nullopt;
    if (!bytes)
        giveUp("is missing or not base64", key);
    return std::move(*bytes);
}

std::string textMember(const boost::json::value& entry, std::string_view key) {
    const auto text = jsonText(entry, key);
    if (!text)
        giveUp("is missing", key);
    return std::string(*text);
}

} // namespace sotto::test
