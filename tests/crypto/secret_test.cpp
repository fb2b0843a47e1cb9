#include "crypto/secret.h"

#include <QtTest>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <string>
#include <type_traits>
#include <vector>

using namespace sotto;
using namespace sotto::crypto;

class SecretTest : public QObject {
    Q_OBJECT

private slots:
    void cannotBeCopiedByAccident();
    void movesAndClones();
    void fixedSizeChecksItsSize();
    void comparesInConstantTime();
    void wipes();
    void liesInLockedMemory();
    void leavesNothingBehind();
};

void SecretTest::cannotBeCopiedByAccident() {
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    static_assert(!std::is_copy_constructible_v<Secret<32, struct AnyTag>>);
    QVERIFY(SecretBytes().empty());
    QVERIFY(SecretBytes(ByteView()).empty());
}

void SecretTest::movesAndClones() {
    SecretBytes first(asBytes("secret"));
    const SecretBytes copy = first.clone();
    const SecretBytes moved = std::move(first);
    QCOMPARE(toString(moved.view()), std::string("secret"));
    QCOMPARE(toString(copy.view()), std::string("secret"));
    QVERIFY(first.empty()); // NOLINT(bugprone-use-after-move): the state after moving is promised
    QVERIFY(copy.data() != moved.data());
}

void SecretTest::fixedSizeChecksItsSize() {
    using Key = Secret<4, struct KeyTag>;
    QVERIFY(!Key::from(Bytes(3)));
    QVERIFY(!Key::from(Bytes(5)));
    const auto key = Key::from(asBytes("1234"));
    QVERIFY(key);
    QCOMPARE(toString(key->clone().view()), std::string("1234"));
    QCOMPARE(toBytes(Key().view()), Bytes(4));
}

void SecretTest::comparesInConstantTime() {
    QVERIFY(equalSecrets(asBytes("abc"), asBytes("abc")));
    QVERIFY(!equalSecrets(asBytes("abc"), asBytes("abd")));
    QVERIFY(!equalSecrets(asBytes("abc"), asBytes("ab")));
    QVERIFY(equalSecrets({}, {}));
}

void SecretTest::wipes() {
    Bytes memory(8, 1);
    wipe(memory);
    QCOMPARE(memory, Bytes(8));
}

/// One readable and writable range of this process, with what the system says of it.
struct Mapping {
    std::uintptr_t first = 0, last = 0;
    bool locked = false;
    bool kept = false; ///< out of core dumps
};

static std::vector<Mapping> mappings() {
    std::vector<Mapping> all;
    std::ifstream in("/proc/self/smaps");
    std::string line;
    while (std::getline(in, line)) {
        char mode[5] = {};
        std::uintptr_t first = 0, last = 0;
        if (std::sscanf(line.c_str(), "%" SCNxPTR "-%" SCNxPTR " %4s", &first, &last, mode) == 3) {
            if (std::string_view(mode).substr(0, 2) == "rw")
                all.push_back({first, last});
            else
                all.push_back({0, 0});
        } else if (line.rfind("VmFlags:", 0) == 0 && !all.empty()) {
            all.back().locked = line.find(" lo") != std::string::npos;
            all.back().kept = line.find(" dd") != std::string::npos;
        }
    }
    return all;
}

/// Beyond it lie only address ranges that sanitizers reserve for themselves.
constexpr std::uintptr_t kLargestMapping = std::uintptr_t{1} << 30;

/// How often the bytes can be found in the memory of this process; read as a debugger does.
static std::size_t occurrences(ByteView wanted) {
    std::size_t found = 0;
    std::ifstream memory("/proc/self/mem", std::ios::binary);
    const auto maps = mappings();
    std::vector<char> block;
    for (const Mapping& map : maps) {
        if (map.last - map.first > kLargestMapping)
            continue;
        block.assign(map.last - map.first, 0);
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(map.first));
        memory.read(block.data(), static_cast<std::streamsize>(block.size()));
        const auto bytes = asBytes(std::string_view(block.data(), static_cast<std::size_t>(memory.gcount())));
        for (auto at = bytes.begin();; ++at) {
            at = std::search(at, bytes.end(), wanted.begin(), wanted.end());
            if (at == bytes.end())
                break;
            ++found;
        }
        wipe({reinterpret_cast<std::uint8_t*>(block.data()), block.size()});
    }
    return found;
}

/// Bytes that occur nowhere else but in the result.
static Bytes marker() {
    Bytes bytes(24);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = std::uint8_t(i * 37 + 11);
    return bytes;
}

void SecretTest::liesInLockedMemory() {
    const SecretBytes secret(asBytes("locked"));
    const auto address = reinterpret_cast<std::uintptr_t>(secret.data());
    const auto maps = mappings();
    const auto map = std::find_if(maps.begin(), maps.end(), [&](const Mapping& each) {
        return each.first <= address && address < each.last;
    });
    QVERIFY(map != maps.end());
    QVERIFY(map->locked);
    QVERIFY(map->kept);
}

void SecretTest::leavesNothingBehind() {
    const Bytes wanted = marker();
    const std::size_t alone = occurrences(wanted);
    {
        const SecretBytes first{ByteView(wanted)};
        const SecretBytes second = first.clone();
        QCOMPARE(occurrences(wanted), alone + 2);
    }
    QCOMPARE(occurrences(wanted), alone);
}

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
