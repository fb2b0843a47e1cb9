// A library that is loaded in front of the C library with LD_PRELOAD. It writes down everything the process
// reaches out to, and may give it a wrong clock:
//
//     SOTTO_TEST_CONTACTS   file that gets a line for each contact: "tcp ADDRESS PORT", "udp ADDRESS PORT",
//                           or "name HOST" for a question to the resolver
//     SOTTO_TEST_AHEAD_S    seconds to add to the clock of the day
#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

/// The function that this library stands in front of.
template <class Function>
Function* next(Function*, const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

void write(const char* line) {
    const char* path = std::getenv("SOTTO_TEST_CONTACTS");
    const int file = path ? ::open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    if (file < 0)
        return;
    // One write, so that lines of several threads stay whole.
    if (::write(file, line, std::strlen(line)) < 0)
        std::abort();
    ::close(file);
}

void recordName(const char* name) {
    char line[512];
    std::snprintf(line, sizeof line, "name %s\n", name ? name : "");
    write(line);
}

void record(int socket, const sockaddr* address) {
    if (!address)
        return;
    char text[INET6_ADDRSTRLEN] = "";
    unsigned port = 0;
    if (address->sa_family == AF_INET) {
        const auto* four = reinterpret_cast<const sockaddr_in*>(address);
        ::inet_ntop(AF_INET, &four->sin_addr, text, sizeof text);
        port = ntohs(four->sin_port);
    } else if (address->sa_family == AF_INET6) {
        const auto* six = reinterpret_cast<const sockaddr_in6*>(address);
        ::inet_ntop(AF_INET6, &six->sin6_addr, text, sizeof text);
        port = ntohs(six->sin6_port);
    } else {
        return;
    }
    int type = 0;
    socklen_t size = sizeof type;
    ::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size);
    char line[128];
    std::snprintf(line, sizeof line, "%s %s %u\n", type == SOCK_STREAM ? "tcp" : "udp", text, port);
    write(line);
}

} // namespace

extern "C" {

int connect(int socket, const sockaddr* address, socklen_t size) {
    record(socket, address);
    return next(&connect, "connect")(socket, address, size);
}

ssize_t sendto(int socket, const void* data, size_t count, int flags, const sockaddr* to, socklen_t size) {
    record(socket, to);
    return next(&sendto, "sendto")(socket, data, count, flags, to, size);
}

ssize_t sendmsg(int socket, const msghdr* message, int flags) {
    record(socket, static_cast<const sockaddr*>(message->msg_name));
    return next(&sendmsg, "sendmsg")(socket, message, flags);
}

int sendmmsg(int socket, mmsghdr* messages, unsigned count, int flags) {
    for (unsigned i = 0; i < count; ++i)
        record(socket, static_cast<const sockaddr*>(messages[i].msg_hdr.msg_name));
    return next(&sendmmsg, "sendmmsg")(socket, messages, count, flags);
}

int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** found) {
    recordName(name);
    return next(&getaddrinfo, "getaddrinfo")(name, service, hints, found);
}

hostent* gethostbyname(const char* name) {
    recordName(name);
    return next(&gethostbyname, "gethostbyname")(name);
}

int gethostbyname_r(const char* name, hostent* result, char* buffer, size_t size, hostent** found,
                    int* error) {
    recordName(name);
    return next(&gethostbyname_r, "gethostbyname_r")(name, result, buffer, size, found, error);
}

int clock_gettime(clockid_t clock, timespec* time) noexcept {
    const int result = next(&clock_gettime, "clock_gettime")(clock, time);
    if (clock == CLOCK_REALTIME && result == 0)
        if (const char* ahead = std::getenv("SOTTO_TEST_AHEAD_S"))
            time->tv_sec += std::atoll(ahead);
    return result;
}

} // extern "C"
