#include "storage_bed.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <thread>

namespace sotto::conformance {

namespace {

using plugin::Direction;
using plugin::Durable;
using plugin::Edit;
using plugin::Storage;

using Model = std::map<Bytes, Bytes>;
using Entries = std::vector<std::pair<Bytes, Bytes>>;

constexpr std::size_t kLargeValue = 1u << 20;
constexpr std::size_t kSnapshotKeys = 2000;

Bytes bytes(std::string_view text) {
    return toBytes(asBytes(text));
}

Error broken(std::string promise) {
    return fail(Code::Internal, std::move(promise));
}

Result<void> expect(bool holds, const char* promise) {
    return holds ? Result<void>() : Result<void>(broken(promise));
}

Result<Entries> entries(const Storage& storage, ByteView first = {}, ByteView last = {},
                        Direction direction = Direction::Forwards) {
    Entries found;
    auto scanned = storage.scan(first, last, direction, [&found](ByteView key, ByteView value) {
        found.emplace_back(toBytes(key), toBytes(value));
        return true;
    });
    if (!scanned)
        return scanned.error();
    return found;
}

/// Compares the whole map, both ways, and every single key.
Result<void> equals(const Storage& storage, const Model& model) {
    const Entries expected(model.begin(), model.end());
    auto forwards = entries(storage);
    if (!forwards)
        return forwards.error();
    auto backwards = entries(storage, {}, {}, Direction::Backwards);
    if (!backwards)
        return backwards.error();
    std::reverse(backwards->begin(), backwards->end());
    if (*forwards != expected || *backwards != expected)
        return broken("A scan shows exactly what was written, in order of the keys, both ways.");
    for (const auto& [key, value] : model) {
        auto found = storage.read(key);
        if (!found)
            return found.error();
        if (*found != value)
            return broken("A read gives what was written last.");
    }
    return {};
}

Result<void> writeAll(Storage& storage, const Model& model, Durable durable) {
    std::vector<Edit> edits;
    for (const auto& [key, value] : model)
        edits.push_back(Edit::put(key, value));
    return storage.write(edits, durable);
}

Result<void> startsEmpty(StorageBed& bed) {
    const auto missing = bed.storage().read(bytes("nothing"));
    if (!missing)
        return missing.error();
    if (*missing)
        return broken("A key that was never written is not found.");
    return equals(bed.storage(), {});
}

Result<void> ordersKeysAsUnsignedBytes(StorageBed& bed) {
    Model model = {{{}, bytes("empty key")}};
    for (const auto& key :
         {Bytes{0}, Bytes{0, 0}, Bytes{1}, Bytes{0x7f}, Bytes{0x80}, Bytes{0x80, 0}, Bytes{0xff},
          Bytes{0xff, 0xff}, Bytes{0x41}, Bytes{0x41, 0x00}, Bytes{0x41, 0x42}})
        model[key] = key;
    if (auto written = writeAll(bed.storage(), model, Durable::No); !written)
        return written;
    return equals(bed.storage(), model);
}

Result<void> scansHalfOpenRanges(StorageBed& bed) {
    Model model;
    for (const char key : {'b', 'd', 'f', 'h'})
        model[{static_cast<std::uint8_t>(key)}] = bytes("x");
    if (auto written = writeAll(bed.storage(), model, Durable::No); !written)
        return written;
    struct Case {
        const char* first;
        const char* last;
        const char* expected;
    };
    for (const auto& c : {Case{"b", "f", "bd"}, Case{"a", "i", "bdfh"}, Case{"c", "e", "d"},
                          Case{"d", "d", ""}, Case{"f", "b", ""}, Case{"d", "", "dfh"}, Case{"", "d", "b"},
                          Case{"i", "", ""}, Case{"e", "z", "fh"}, Case{"bb", "ff", "df"}, Case{"", "a", ""}})
        for (const auto direction : {Direction::Forwards, Direction::Backwards}) {
            const auto found = entries(bed.storage(), asBytes(c.first), asBytes(c.last), direction);
            if (!found)
                return found.error();
            std::string keys;
            for (const auto& entry : *found)
                keys += toString(entry.first);
            if (direction == Direction::Backwards)
                std::reverse(keys.begin(), keys.end());
            if (keys != c.expected)
                return broken("A scan visits the keys from first, included, to last, excluded.");
        }
    return {};
}

Result<void> stopsWhenTold(StorageBed& bed) {
    if (auto written = writeAll(bed.storage(), {{{1}, {}}, {{2}, {}}, {{3}, {}}}, Durable::No); !written)
        return written;
    for (const auto direction : {Direction::Forwards, Direction::Backwards}) {
        Bytes seen;
        const auto scanned = bed.storage().scan({}, {}, direction, [&seen](ByteView key, ByteView) {
            append(seen, key);
            return seen.size() < 2;
        });
        if (!scanned)
            return scanned;
        if (seen != (direction == Direction::Forwards ? Bytes{1, 2} : Bytes{3, 2}))
            return broken("A scan ends when its visitor says so.");
    }
    return {};
}

Result<void> appliesEditsInOrder(StorageBed& bed) {
    auto& storage = bed.storage();
    const std::vector<Edit> edits = {Edit::put({1}, bytes("first")),
                                     Edit::put({1}, bytes("second")),
                                     Edit::put({2}, bytes("gone")),
                                     Edit::remove({2}),
                                     Edit::remove({3}),
                                     Edit::put({3}, bytes("back")),
                                     Edit::remove(bytes("never there"))};
    if (auto written = storage.write(edits, Durable::No); !written)
        return written;
    if (auto same = equals(storage, {{{1}, bytes("second")}, {{3}, bytes("back")}}); !same)
        return same;
    const std::vector<Edit> more = {Edit::remove({1}), Edit::put({3}, {})};
    if (auto written = storage.write(more, Durable::Yes); !written)
        return written;
    return equals(storage, {{{3}, {}}});
}

Result<void> holdsLargeAndEmptyValues(StorageBed& bed) {
    Bytes large(kLargeValue);
    for (std::size_t i = 0; i < large.size(); ++i)
        large[i] = static_cast<std::uint8_t>(i * 31 >> 3);
    Model model = {{{1}, large}, {{2}, {}}, {{3}, large}, {Bytes(256, 0xfe), bytes("long key")}};
    if (auto written = writeAll(bed.storage(), model, Durable::Yes); !written)
        return written;
    if (auto same = equals(bed.storage(), model); !same || bed.amnesic())
        return same;
    if (auto reopened = bed.reopen(); !reopened)
        return reopened;
    return equals(bed.storage(), model);
}

Result<void> keepsWhatWasWritten(StorageBed& bed) {
    Model model;
    for (int round = 0; round < 3; ++round) {
        const auto mark = static_cast<std::uint8_t>(round);
        model[{mark, 'd'}] = bytes("durable");
        model[{mark, 'p'}] = bytes("plain");
        const std::vector<Edit> durable = {Edit::put({mark, 'd'}, bytes("durable"))};
        const std::vector<Edit> plain = {Edit::put({mark, 'p'}, bytes("plain"))};
        for (const auto& written :
             {bed.storage().write(durable, Durable::Yes), bed.storage().write(plain, Durable::No)})
            if (!written)
                return written;
        if (auto reopened = bed.reopen(); !reopened)
            return reopened;
        if (bed.amnesic())
            model.clear();
        if (auto same = equals(bed.storage(), model); !same)
            return broken(bed.amnesic() ? "A storage that forgets keeps nothing when it is closed."
                                        : "What was written is there after closing and opening.");
    }
    return {};
}

Result<void> scansOneState(StorageBed& bed) {
    Model model;
    for (std::size_t i = 0; i < kSnapshotKeys; ++i)
        model[{static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)}] = bytes("old");
    if (auto written = writeAll(bed.storage(), model, Durable::No); !written)
        return written;
    std::atomic<bool> begun = false;
    std::size_t old = 0;
    Result<void> scanned;
    // The write may wait for the end of the scan or overtake it; the scan must not see it either way.
    std::thread reader([&] {
        scanned = bed.storage().scan({}, {}, Direction::Forwards, [&](ByteView, ByteView value) {
            old += asText(value) == "old";
            begun = true;
            begun.notify_all();
            return true;
        });
        begun = true;
        begun.notify_all();
    });
    begun.wait(false);
    std::vector<Edit> edits;
    for (const auto& [key, value] : model)
        edits.push_back(key[1] % 2 ? Edit::remove(key) : Edit::put(key, bytes("new")));
    const auto written = bed.storage().write(edits, Durable::No);
    reader.join();
    if (!scanned || !written)
        return scanned ? written : scanned;
    return expect(old == kSnapshotKeys, "A scan sees the map as it was when the scan began.");
}

Result<void> readsFromManyThreads(StorageBed& bed) {
    const auto pair = [](std::uint8_t n) {
        return std::vector<Edit>{Edit::put({'a'}, Bytes(1000, n)), Edit::put({'b'}, Bytes(1000, n))};
    };
    if (auto written = bed.storage().write(pair(0), Durable::No); !written)
        return written;
    std::atomic<bool> over = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            while (!over) {
                const auto both = entries(bed.storage());
                if (!both || both->size() != 2 || (*both)[0].second != (*both)[1].second)
                    ++wrong;
                const auto one = bed.storage().read(bytes("a"));
                if (!one || !*one || (*one)->size() != 1000)
                    ++wrong;
            }
        });
    Result<void> written;
    for (int n = 1; n < 200 && written; ++n)
        written = bed.storage().write(pair(static_cast<std::uint8_t>(n)), Durable::No);
    over = true;
    for (auto& reader : readers)
        reader.join();
    if (!written)
        return written;
    return expect(wrong == 0, "Threads that read while a batch is written see all of it or nothing.");
}

Result<void> agreesWithAModel(StorageBed& bed) {
    std::mt19937 random(20);
    Model model;
    for (int round = 0; round < 60; ++round) {
        std::vector<Edit> edits;
        for (auto count = random() % 20; count > 0; --count) {
            const Bytes key = {static_cast<std::uint8_t>(random() % 8),
                               static_cast<std::uint8_t>(random() % 8)};
            if (random() % 3 == 0)
                edits.push_back(Edit::remove(key));
            else
                edits.push_back(Edit::put(key, Bytes(random() % 300, static_cast<std::uint8_t>(random()))));
        }
        for (const auto& edit : edits) {
            model.erase(edit.key);
            if (!edit.erase)
                model[edit.key] = edit.value;
        }
        if (auto written = bed.storage().write(edits, round % 8 ? Durable::No : Durable::Yes); !written)
            return written;
        if (round % 15 == 14 && !bed.amnesic())
            if (auto reopened = bed.reopen(); !reopened)
                return reopened;
        if (auto same = equals(bed.storage(), model); !same)
            return same;
    }
    return {};
}

} // namespace

const std::vector<StorageCheck>& storageSuite() {
    static const std::vector<StorageCheck> suite = {
        {"starts empty", startsEmpty},
        {"orders keys as unsigned bytes", ordersKeysAsUnsignedBytes},
        {"scans half-open ranges", scansHalfOpenRanges},
        {"stops a scan when told", stopsWhenTold},
        {"applies the edits of a batch in order", appliesEditsInOrder},
        {"holds large and empty values", holdsLargeAndEmptyValues},
        {"keeps what was written", keepsWhatWasWritten},
        {"scans one state", scansOneState},
        {"reads from many threads", readsFromManyThreads},
        {"agrees with a model", agreesWithAModel},
    };
    return suite;
}

} // namespace sotto::conformance
