#include "output.h"

#include <boost/json/serialize.hpp>

#include <cstdio>

namespace sotto::cli {

void Output::print(const boost::json::object& row, const std::string& text) {
    line(json_ ? boost::json::serialize(row) : text);
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
