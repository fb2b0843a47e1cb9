#include "wire/bencode.h"

#include <charconv>
#include <optional>

namespace sotto::wire {

namespace {

constexpr std::size_t kMaxDigits = 20;

bool isDigit(std::uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

/// Reads a canonical decimal number up to `end` and moves `input` past `end`. Empty on anything else.
template <class Number>
std::optional<Number> takeNumber(ByteView& input, char end) {
    std::size_t size = 0;
    while (size < input.size() && size <= kMaxDigits && input[size] != static_cast<std::uint8_t>(end))
        ++size;
    if (size == 0 || size >= input.size() || size > kMaxDigits)
        return std::nullopt;
    const auto text = asText(input.first(size));
    const auto digits = text.substr(text.front() == '-' ? 1 : 0);
    if (digits.empty() || (digits.front() == '0' && text.size() > 1))
        return std::nullopt;
    Number number{};
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || last != text.data() + text.size())
        return std::nullopt;
    input = input.subspan(size + 1);
    return number;
}

class Parser {
public:
    Parser(ByteView input, BencodeLimits limits) : input_(input), limits_(limits) {}

    Result<Bencode> parse() { return value(0); }
    ByteView rest() const { return input_; }

private:
    Result<Bencode> value(std::size_t depth) {
        if (input_.empty())
            return fail(Code::Invalid, "The bencoded value ends early.");
        if (depth > limits_.depth || ++count_ > limits_.values)
            return fail(Code::Invalid, "The bencoded value is deeper or larger than allowed.");
        const auto first = input_.front();
        if (isDigit(first))
            return string();
        input_ = input_.subspan(1);
        if (first == 'i')
            return integer();
        if (first == 'l')
            return list(depth);
        if (first == 'd')
            return dict(depth);
        return fail(Code::Invalid, "A bencoded value has an unknown type.");
    }

    Result<Bencode> string() {
        const auto text = takeBencodeString(input_);
        if (!text)
            return text.error();
        return Bencode(*text);
    }

    Result<Bencode> integer() {
        const auto number = takeNumber<std::int64_t>(input_, 'e');
        if (!number)
            return fail(Code::Invalid, "A bencoded number is not canonical.");
        return Bencode(*number);
    }

    bool atEnd() {
        if (input_.empty() || input_.front() != 'e')
            return false;
        input_ = input_.subspan(1);
        return true;
    }

    Result<Bencode> list(std::size_t depth) {
        Bencode::List items;
        while (!atEnd()) {
            auto item = value(depth + 1);
            if (!item)
                return item;
            items.push_back(std::move(*item));
        }
        return Bencode(std::move(items));
    }

    Result<Bencode> dict(std::size_t depth) {
        Bencode::Dict members;
        while (!atEnd()) {
            const auto key = takeBencodeString(input_);
            if (!key)
                return key.error();
            // Comparing with the greatest key so far finds duplicates as well as disorder.
            if (!members.empty() && asText(*key) <= std::prev(members.end())->first)
                return fail(Code::Invalid, "The keys of a bencoded dictionary are not in order.");
            auto member = value(depth + 1);
            if (!member)
                return member;
            members.emplace_hint(members.end(), toString(*key), std::move(*member));
        }
        return Bencode(std::move(members));
    }

    ByteView input_;
    BencodeLimits limits_;
    std::size_t count_ = 0;
};

void appendString(Bytes& to, std::string_view text) {
    append(to, asBytes(std::to_string(text.size()) + ":"));
    append(to, asBytes(text));
}

} // namespace

const Bencode* Bencode::find(std::string_view key) const {
    const auto* members = dict();
    if (!members)
        return nullptr;
    const auto found = members->find(key);
    return found == members->end() ? nullptr : &found->second;
}

const std::string* Bencode::textAt(std::string_view key) const {
    const auto* member = find(key);
    return member ? member->text() : nullptr;
}

const std::int64_t* Bencode::integerAt(std::string_view key) const {
    const auto* member = find(key);
    return member ? member->integer() : nullptr;
}

const Bencode::List* Bencode::listAt(std::string_view key) const {
    const auto* member = find(key);
    return member ? member->list() : nullptr;
}

Bytes Bencode::encode() const {
    Bytes result;
    appendBencode(result, *this);
    return result;
}

Result<Bencode> parseBencode(ByteView bytes, BencodeLimits limits) {
    auto value = takeBencode(bytes, limits);
    if (value && !bytes.empty())
        return fail(Code::Invalid, "Bytes are left over after the bencoded value.");
    return value;
}

Result<Bencode> takeBencode(ByteView& input, BencodeLimits limits) {
    if (input.size() > limits.bytes)
        return fail(Code::Invalid, "The bencoded value is larger than allowed.");
    Parser parser(input, limits);
    auto value = parser.parse();
    if (value)
        input = parser.rest();
    return value;
}

void appendBencode(Bytes& to, const Bencode& value) {
    if (const auto* number = value.integer()) {
        append(to, asBytes("i" + std::to_string(*number) + "e"));
    } else if (const auto* text = value.text()) {
        appendString(to, *text);
    } else if (const auto* items = value.list()) {
        to.push_back('l');
        for (const auto& item : *items)
            appendBencode(to, item);
        to.push_back('e');
    } else {
        appendBencode(to, *value.dict());
    }
}

void appendBencode(Bytes& to, const Bencode::Dict& members) {
    to.push_back('d');
    for (const auto& [key, member] : members) {
        appendString(to, key);
        appendBencode(to, member);
    }
    to.push_back('e');
}

Result<ByteView> takeBencodeString(ByteView& input) {
    auto rest = input;
    const auto size = takeNumber<std::uint64_t>(rest, ':');
    if (!size || *size > rest.size())
        return fail(Code::Invalid, "A bencoded string has no usable length.");
    input = rest.subspan(static_cast<std::size_t>(*size));
    return rest.first(static_cast<std::size_t>(*size));
}

} // namespace sotto::wire
