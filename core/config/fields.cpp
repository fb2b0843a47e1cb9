#include "config/fields.h"

#include "base/text.h"
#include "crypto/display_name.h"

#include <algorithm>
#include <limits>

namespace sotto::config {

namespace {

constexpr std::int64_t kLeastMicroseconds = 9'000'000'000'000;
constexpr std::int64_t kLeastMilliseconds = 9'000'000'000;

} // namespace

std::int64_t toSeconds(std::int64_t time) {
    if (time > kLeastMicroseconds)
        return time / 1'000'000;
    return time > kLeastMilliseconds ? time / 1000 : time;
}

bool Picture::valid() const {
    return !url.empty() && url.size() <= kLongestPictureUrl && key.size() == kPictureKeySize;
}

const Bencode* RecordReader::find(std::string_view key) const {
    if (!record_)
        return nullptr;
    const auto found = record_->find(key);
    return found == record_->end() ? nullptr : &found->second;
}

std::string RecordReader::text(std::string_view key) const {
    const auto* value = find(key);
    return value && value->text() ? *value->text() : std::string();
}

std::string RecordReader::name(std::string_view key) const {
    return std::string(cutToBytes(toValidUtf8(text(key)), crypto::kLongestName));
}

Bytes RecordReader::bytes(std::string_view key, std::size_t size) const {
    const auto* value = find(key);
    if (!value || !value->text() || value->text()->size() != size)
        return {};
    return toBytes(asBytes(*value->text()));
}

std::int64_t RecordReader::integer(std::string_view key) const {
    const auto* value = find(key);
    return value && value->integer() ? *value->integer() : 0;
}

int RecordReader::priority() const {
    return static_cast<int>(std::clamp<std::int64_t>(integer("+"), std::numeric_limits<int>::min(),
                                                     std::numeric_limits<int>::max()));
}

Notify RecordReader::notify() const {
    const std::int64_t value = integer("@");
    return value >= 1 && value <= 3 ? static_cast<Notify>(value) : Notify::Default;
}

std::optional<Picture> RecordReader::picture(std::string_view urlKey, std::string_view pictureKey) const {
    Picture picture{text(urlKey), bytes(pictureKey, kPictureKeySize)};
    if (!picture.valid())
        return std::nullopt;
    return picture;
}

std::vector<std::string> RecordReader::texts(std::string_view key) const {
    std::vector<std::string> result;
    const auto* value = find(key);
    if (!value || !value->list())
        return result;
    for (const auto& item : *value->list()) {
        if (item.text())
            result.push_back(*item.text());
    }
    return result;
}

Path RecordWriter::at(std::string_view key) const {
    Path path = record_;
    path.emplace_back(key);
    return path;
}

bool RecordWriter::nonZero(std::string_view key, std::int64_t value) {
    return value == 0 ? erase(key) : integer(key, value);
}

bool RecordWriter::textIfAny(std::string_view key, std::string_view value) {
    return value.empty() ? erase(key) : text(key, value);
}

bool RecordWriter::picture(std::string_view urlKey, std::string_view pictureKey,
                           const std::optional<Picture>& value) {
    const bool valid = value && value->valid();
    const bool urlChanged = valid ? text(urlKey, value->url) : erase(urlKey);
    const bool keyChanged = valid ? text(pictureKey, asText(value->key)) : erase(pictureKey);
    return urlChanged || keyChanged;
}

bool RecordWriter::set(std::string_view key, Set items) {
    std::sort(items.begin(), items.end(), scalarLess);
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return editor_->set(at(key), Bencode(std::move(items)));
}

} // namespace sotto::config
