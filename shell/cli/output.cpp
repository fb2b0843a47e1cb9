#include "output.h"

#include <boost/json/serialize.hpp>

#include <cstdio>

#include <unistd.h>

namespace sotto::cli {

void Output::print(const boost::json::object& row, const std::string& text) {
    line(json_ ? boost::json::serialize(row) : text);
}

void Output::printSecret(const boost::json::object& row, const std::string& name, const std::string& text,
                         const crypto::SecretBytes& secret, const std::string& after) {
    std::string before = text;
    std::string behind = after + "\n";
    if (json_) {
        before = boost::json::serialize(row);
        before.pop_back();
        before += (row.empty() ? "\"" : ",\"") + name + "\":\"";
        behind = "\"}\n";
    }
    // Past the buffer of stdout, which nobody wipes.
    std::fflush(stdout);
    for (const ByteView part : {asBytes(before), secret.view(), asBytes(behind)})
        closed_ = closed_ || ::write(STDOUT_FILENO, part.data(), part.size()) != ssize_t(part.size());
}

void Output::error(const Error& error) {
    if (json_) {
        line(boost::json::serialize(boost::json::object{
            {"error", boost::json::object{{"code", codeName(error.code)}, {"text", error.text}}}}));
    } else {
        note("sotto-cli: " + error.text);
    }
}

void Output::note(const std::string& text) {
    std::fprintf(stderr, "%s\n", text.c_str());
}

void Output::line(const std::string& text) {
    if (closed_)
        return;
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
                         std::fputc('\n', stdout) != EOF && std::fflush(stdout) == 0;
    closed_ = !written;
}

} // namespace sotto::cli
