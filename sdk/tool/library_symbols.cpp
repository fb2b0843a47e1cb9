#include "library_symbols.h"

#include "base/bytes.h"

#include <algorithm>
#include <cstring>
#include <elf.h>
#include <fstream>
#include <link.h>
#include <optional>

namespace sotto::conformance {

namespace {

using Header = ElfW(Ehdr);
using Section = ElfW(Shdr);
using Symbol = ElfW(Sym);

constexpr std::size_t kMaxLibraryBytes = 512u << 20;

template <class T>
std::optional<T> at(ByteView file, std::uint64_t offset) {
    if (offset > file.size() || file.size() - offset < sizeof(T))
        return std::nullopt;
    T value;
    std::memcpy(&value, file.data() + offset, sizeof(T));
    return value;
}

/// The text that starts at `offset` of the section `names`.
std::string nameAt(ByteView file, const Section& names, std::uint64_t offset) {
    if (names.sh_offset > file.size() || names.sh_size > file.size() - names.sh_offset ||
        offset >= names.sh_size)
        return {};
    const auto text = asText(file.subspan(names.sh_offset + offset, names.sh_size - offset));
    return std::string(text.substr(0, text.find('\0')));
}

bool isExported(const Symbol& symbol) {
    const auto binding = symbol.st_info >> 4;
    const auto visibility = symbol.st_other & 3;
    return symbol.st_shndx != SHN_UNDEF && (binding == STB_GLOBAL || binding == STB_WEAK) &&
           (visibility == STV_DEFAULT || visibility == STV_PROTECTED);
}

std::vector<std::string> symbolsOf(ByteView file, const Section& table, const Section& names) {
    std::vector<std::string> found;
    const auto count = std::min<std::uint64_t>(table.sh_size, file.size()) / sizeof(Symbol);
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto symbol = at<Symbol>(file, table.sh_offset + i * sizeof(Symbol));
        if (symbol && isExported(*symbol))
            found.push_back(nameAt(file, names, symbol->st_name));
    }
    return found;
}

Result<Bytes> readFile(const std::filesystem::path& path) {
    std::error_code ec;
    const auto size = std::filesystem::file_size(path, ec);
    if (ec || size > kMaxLibraryBytes)
        return fail(Code::NotFound, "The library is missing or too large.");
    Bytes bytes(size);
    std::ifstream in(path, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))
        return fail(Code::NotFound, "The library cannot be read.");
    return bytes;
}

} // namespace

Result<std::vector<std::string>> exportedSymbols(const std::filesystem::path& library) {
    const auto file = readFile(library);
    if (!file)
        return file.error();
    const auto header = at<Header>(*file, 0);
    constexpr auto kClass = sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32;
    if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != kClass)
        return fail(Code::Invalid, "The library is not a shared library for this machine.");
    std::vector<std::string> names;
    for (std::uint64_t i = 0; i < header->e_shnum; ++i) {
        const auto section = at<Section>(*file, header->e_shoff + i * sizeof(Section));
        if (!section || section->sh_type != SHT_DYNSYM)
            continue;
        const auto strings = at<Section>(*file, header->e_shoff + section->sh_link * sizeof(Section));
        if (strings)
            names = symbolsOf(*file, *section, *strings);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace sotto::conformance
