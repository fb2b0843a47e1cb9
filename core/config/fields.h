#pragma once

#include "config/editor.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace sotto::config {

/// Conventions common to the records of all configs (05 §11). Values of the wrong type count as absent.

/// Seconds since 1970, whether `time` is in seconds, milliseconds or microseconds.
std::int64_t toSeconds(std::int64_t time);

/// 05 §11; the numbers are the network's.
enum class Notify { Default = 0, All = 1, Disabled = 2, MentionsOnly = 3 };

inline constexpr std::size_t kLongestPictureUrl = 223;
inline constexpr std::size_t kPictureKeySize = 32;

/// A picture on a file server and the key it is encrypted with.
struct Picture {
    std::string url;
    Bytes key;

    /// Whether it may be stored: a URL of at most 223 bytes and a key of 32.
    bool valid() const;
    bool operator==(const Picture&) const = default;
};

/// Reads the members of a record; a null record has none.
class RecordReader {
public:
    explicit RecordReader(const Dict* record) : record_(record) {}
    explicit RecordReader(const Bencode& value) : record_(value.dict()) {}

    bool exists() const { return record_ != nullptr; }
    const Bencode* find(std::string_view key) const;
    /// Empty text when absent.
    std::string text(std::string_view key) const;
    /// Cut to 100 bytes and made presentable.
    std::string name(std::string_view key) const;
    /// Empty unless the value has exactly `size` bytes.
    Bytes bytes(std::string_view key, std::size_t size) const;
    /// 0 when absent.
    std::int64_t integer(std::string_view key) const;
    std::int64_t seconds(std::string_view key) const { return toSeconds(integer(key)); }
    bool flag(std::string_view key) const { return integer(key) != 0; }
    int priority() const;
    Notify notify() const;
    std::optional<Picture> picture(std::string_view urlKey, std::string_view pictureKey) const;
    /// Items of a set that are byte strings.
    std::vector<std::string> texts(std::string_view key) const;

private:
    const Dict* record_;
};

/// Writes the members of a record; members it is not told about stay. Every function tells whether there was
/// a change.
class RecordWriter {
public:
    RecordWriter(Editor& editor, Path record) : editor_(&editor), record_(std::move(record)) {}

    bool flag(std::string_view key, bool value) { return nonZero(key, value ? 1 : 0); }
    bool positive(std::string_view key, std::int64_t value) { return nonZero(key, value > 0 ? value : 0); }
    bool nonZero(std::string_view key, std::int64_t value);
    bool seconds(std::string_view key, std::int64_t time) { return positive(key, toSeconds(time)); }
    bool notify(Notify value) { return nonZero("@", static_cast<std::int64_t>(value)); }
    bool integer(std::string_view key, std::int64_t value) { return editor_->set(at(key), Bencode(value)); }
    /// Writes empty text as such.
    bool text(std::string_view key, std::string_view value) { return editor_->set(at(key), Bencode(value)); }
    bool textIfAny(std::string_view key, std::string_view value);
    /// Both members, or none if there is no valid picture.
    bool picture(std::string_view urlKey, std::string_view pictureKey, const std::optional<Picture>& value);
    bool set(std::string_view key, Set items);
    bool erase(std::string_view key) { return editor_->erase(at(key)); }

private:
    Path at(std::string_view key) const;

    Editor* editor_;
    Path record_;
};

} // namespace sotto::config
