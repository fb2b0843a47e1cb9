#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace sotto::wire {

/// What a stranger's bencode may cost. `values` counts every string, integer, list and dictionary.
struct BencodeLimits {
    std::size_t bytes = 16u << 20;
    std::size_t depth = 16;
    std::size_t values = 100'000;
};

/// A bencoded value: byte string, integer, list or dictionary. A plain value type, usable on any thread.
class Bencode {
public:
    using List = std::vector<Bencode>;
    using Dict = std::map<std::string, Bencode, std::less<>>;

    Bencode() : value_(std::string()) {}
    Bencode(std::int64_t number) : value_(number) {}
    Bencode(std::string_view text) : value_(std::string(text)) {}
    Bencode(ByteView bytes) : value_(toString(bytes)) {}
    Bencode(List list) : value_(std::move(list)) {}
    Bencode(Dict dict) : value_(std::move(dict)) {}

    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
    const std::string* text() const { return std::get_if<std::string>(&value_); }
    const List* list() const { return std::get_if<List>(&value_); }
    const Dict* dict() const { return std::get_if<Dict>(&value_); }
    List* list() { return std::get_if<List>(&value_); }
    Dict* dict() { return std::get_if<Dict>(&value_); }

    /// Member of a dictionary; null when this is none or has no such key.
    const Bencode* find(std::string_view key) const;
    /// Members by type; null when missing or of another type.
    const std::string* textAt(std::string_view key) const;
    const std::int64_t* integerAt(std::string_view key) const;
    const List* listAt(std::string_view key) const;

    /// The one canonical form: keys in byte order, integers without leading zeros.
    Bytes encode() const;

    bool operator==(const Bencode&) const = default;

private:
    std::variant<std::int64_t, std::string, List, Dict> value_;
};

/// Parses exactly one value that fills `bytes`. Refuses keys out of order or given twice, numbers in another
/// than the canonical form or beyond 64 bits, and whatever exceeds `limits`. [any]
Result<Bencode> parseBencode(ByteView bytes, BencodeLimits limits = {});

/// Reads one value at the front of `input`, strict as parseBencode(), and moves `input` past it. [any]
Result<Bencode> takeBencode(ByteView& input, BencodeLimits limits = {});

/// Appends the canonical form of a value, or of a dictionary with these members, to `to`. [any]
void appendBencode(Bytes& to, const Bencode& value);
void appendBencode(Bytes& to, const Bencode::Dict& members);

/// Reads the byte string `<length>:<bytes>` at the front of `input` and moves `input` past it. The result
/// points into it.
Result<ByteView> takeBencodeString(ByteView& input);

} // namespace sotto::wire
