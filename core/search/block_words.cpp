#include "search/block_words.h"

#include "schema.pb.h"
#include "search/indexer.h"

#include <algorithm>

namespace sotto::search {

namespace {

using store::MessageKey;

/// Bytes kept of a word; far more than words have that people look for.
constexpr std::size_t kLongest = 100;
/// Up to so many messages are listed one by one; more are a bit each.
constexpr std::size_t kListed = 8;
constexpr std::uint8_t kBits = 0xff;
constexpr std::size_t kBitsSize = sizeof(std::uint64_t);

void appendPlaces(std::string& to, std::uint64_t places) {
    std::string list;
    for (std::size_t message = 0; message < kBlockMessages; ++message)
        if (places >> message & 1)
            list += char(message);
    if (list.size() <= kListed) {
        to += char(list.size());
        to += list;
        return;
    }
    to += char(kBits);
    for (std::size_t byte = 0; byte < kBitsSize; ++byte)
        to += char(places >> byte * 8 & 0xff);
}

/// Goes through the words of a block. What it is given may be anything.
class WordReader {
public:
    explicit WordReader(std::string_view rows) : rest_(rows) {}

    /// The next word and its messages; false at the end, and when the rest is no list of words.
    bool next() {
        if (rest_.size() < 2)
            return false;
        const auto shared = std::size_t(std::uint8_t(rest_[0]));
        const auto size = std::size_t(std::uint8_t(rest_[1]));
        rest_.remove_prefix(2);
        if (shared > word_.size() || size > rest_.size())
            return false;
        word_.resize(shared);
        word_ += rest_.substr(0, size);
        rest_.remove_prefix(size);
        return readPlaces();
    }
    bool atEnd() const { return rest_.empty(); }
    std::string_view word() const { return word_; }
    std::uint64_t places() const { return places_; }

private:
    bool readPlaces() {
        if (rest_.empty())
            return false;
        const auto count = std::uint8_t(rest_[0]);
        const std::size_t size = count == kBits ? kBitsSize : count;
        rest_.remove_prefix(1);
        if (size > rest_.size() || (count != kBits && count > kListed))
            return false;
        places_ = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint64_t byte = std::uint8_t(rest_[i]);
            places_ |= count == kBits ? byte << i * 8 : std::uint64_t(1) << (byte % kBlockMessages);
        }
        rest_.remove_prefix(size);
        return true;
    }

    std::string_view rest_;
    std::string word_;
    std::uint64_t places_ = 0;
};

bool is(std::string_view word, const WantedWord& wanted) {
    const std::string_view text = wanted.text.substr(0, kLongest);
    return wanted.beginning || wanted.text.size() > kLongest ? word.starts_with(text) : word == text;
}

std::vector<MessageKey> chosen(const store::pb::SearchWords& row, store::ConversationNo conversation,
                               std::uint64_t places) {
    std::vector<MessageKey> messages;
    TimeMs time = 0;
    for (int i = 0; i < row.times_size(); ++i) {
        time = TimeMs(std::uint64_t(time) + std::uint64_t(row.times(i)));
        if (places >> i & 1)
            messages.push_back({conversation, time, row.breakers(i)});
    }
    std::reverse(messages.begin(), messages.end());
    return messages;
}

} // namespace

void BlockWordsBuilder::add(const MessageKey& key, const Words& words) {
    const std::uint64_t place = std::uint64_t(1) << messages_.size();
    messages_.push_back(key);
    for (std::size_t n = 0; n < words.size(); ++n)
        places_[std::string(words.folded(n).substr(0, kLongest))] |= place;
}

Bytes BlockWordsBuilder::build() const {
    store::pb::SearchWords row;
    TimeMs before = 0;
    for (const MessageKey& key : messages_) {
        row.add_times(key.timeMs - before);
        row.add_breakers(key.n);
        before = key.timeMs;
    }
    std::string& words = *row.mutable_words();
    std::string_view last;
    for (const auto& [word, places] : places_) {
        const auto shared = std::size_t(
            std::mismatch(word.begin(), word.end(), last.begin(), last.end()).first - word.begin());
        words += char(shared);
        words += char(word.size() - shared);
        words += word.substr(shared);
        appendPlaces(words, places);
        last = word;
    }
    Bytes bytes(row.ByteSizeLong());
    row.SerializeWithCachedSizesToArray(bytes.data());
    return bytes;
}

std::optional<std::vector<MessageKey>> messagesWith(ByteView block, store::ConversationNo conversation,
                                                    const std::vector<WantedWord>& wanted) {
    store::pb::SearchWords row;
    if (!row.ParseFromArray(block.data(), int(block.size())) || row.times_size() != row.breakers_size() ||
        row.times_size() > int(kBlockMessages))
        return std::nullopt;
    std::vector<std::uint64_t> places(wanted.size(), 0);
    WordReader reader(row.words());
    while (reader.next())
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (is(reader.word(), wanted[i]))
                places[i] |= reader.places();
    if (!reader.atEnd())
        return std::nullopt;
    std::uint64_t all = ~std::uint64_t(0);
    for (const std::uint64_t each : places)
        all &= each;
    return chosen(row, conversation, all);
}

} // namespace sotto::search
