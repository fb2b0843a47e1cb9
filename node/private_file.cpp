#include "node/private_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace sotto::node {

namespace {

constexpr std::uintmax_t kMaxFileSize = 1u << 20;

Error failure(const std::filesystem::path& path, int reason) {
    return fail(reason == ENOSPC ? Code::Full : Code::Internal,
                "The file " + path.filename().string() + " cannot be written: " + std::strerror(reason) +
                    ".");
}

bool writeAll(int file, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

} // namespace

Result<std::optional<std::string>> readFile(const std::filesystem::path& path) {
    std::error_code ec;
    const auto size = std::filesystem::file_size(path, ec);
    if (ec == std::errc::no_such_file_or_directory)
        return std::optional<std::string>();
    if (ec || size > kMaxFileSize)
        return fail(Code::Invalid, "The file " + path.filename().string() + " cannot be read.");
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    if (!file)
        return fail(Code::Invalid, "The file " + path.filename().string() + " cannot be read.");
    return std::optional(content.str());
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view content, bool secret) {
    auto temporary = path;
    temporary += ".new";
    const int file =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, secret ? 0600 : 0644);
    if (file < 0)
        return failure(path, errno);
    const bool written = writeAll(file, content);
    const int reason = errno;
    ::close(file);
    if (!written)
        return failure(path, reason);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return failure(path, errno);
    return {};
}

} // namespace sotto::node
