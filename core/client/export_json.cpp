#include "client/export_json.h"

#include "base/text.h"
#include "client/message_json.h"

#include <boost/json/serialize.hpp>

namespace sotto::client {

namespace json = boost::json;

namespace {

/// Serializing escapes quotes, backslashes and C0 controls; the rest has to be UTF-8.
std::string line(const json::object& row) {
    return toValidUtf8(json::serialize(row)) + '\n';
}

} // namespace

std::string ExportJson::begin(const ExportHeader& header) {
    return line(
        {{"format", "sotto-export"},
         {"version", 1},
         {"account_id", header.accountId},
         {"conversation",
          json::object{{"id", header.conversation.text}, {"name", header.name}, {"self", header.self}}},
         {"exported_ms", header.exportedMs}});
}

std::string ExportJson::message(const ExportRow& row) {
    json::object object = toJson(row.message);
    object["author_name"] = row.author;
    return line(object);
}

std::string ExportJson::end(std::uint64_t messages) {
    return line({{"messages", messages}});
}

} // namespace sotto::client
