#include "client/export_format.h"

#include "base/plain_text.h"
#include "client/export_html.h"
#include "client/export_json.h"
#include "client/export_text.h"

#include <ctime>

namespace sotto::client {

std::unique_ptr<ExportFormat> ExportFormat::make(ExportKind kind) {
    switch (kind) {
    case ExportKind::Html:
        return std::make_unique<ExportHtml>();
    case ExportKind::Json:
        return std::make_unique<ExportJson>();
    case ExportKind::Text:
        break;
    }
    return std::make_unique<ExportText>();
}

std::string isoTime(TimeMs ms) {
    const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
    char text[40];
    // A time of a stranger may lie beyond what a calendar knows.
    if (!localtime_r(&seconds, &parts) || std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S%z", &parts) < 5)
        return std::to_string(ms) + " ms";
    std::string iso = text;
    iso.insert(iso.size() - 2, ":");
    return iso;
}

std::string exportName(const std::string& name, const std::string& id) {
    const std::string brief = id.size() < 8 ? id : id.substr(0, 4) + "..." + id.substr(id.size() - 4);
    const std::string line = toPlainLine(name);
    return line.empty() ? brief : line + " (" + brief + ")";
}

namespace {

/// What the author did, in words.
std::string_view describeLine(const Message& message) {
    if (message.system == "timer_changed")
        return message.timer ? "From here on messages disappear." : "From here on messages stay.";
    if (message.system == "screenshot")
        return "Took a screenshot.";
    if (message.system == "media_saved")
        return "Saved something that was attached.";
    if (message.system == "call_missed")
        return "Missed call";
    if (message.system == "call_declined")
        return "Declined call";
    if (message.system == "call_answered")
        return "Call, answered on another device";
    return "A message of a kind that this version cannot show.";
}

} // namespace

std::vector<std::string> detailsOf(const Message& message) {
    std::vector<std::string> lines;
    if (const auto& invitation = message.invitation)
        lines = {toPlainLine(invitation->name), toPlainLine(invitation->url)};
    if (const auto& preview = message.preview)
        lines = {toPlainLine(preview->title), toPlainLine(preview->url)};
    if (const auto& timer = message.timer)
        lines = {std::to_string(timer->seconds) + " seconds after they were " +
                 (timer->from == Expiry::From::Read ? "read" : "sent")};
    std::erase(lines, std::string());
    return lines;
}

std::string_view describe(const Message& message) {
    switch (message.kind) {
    case MessageKind::Text:
        return {};
    case MessageKind::Voice:
        return "Voice message";
    case MessageKind::Attachment:
        return "Attachment";
    case MessageKind::Removed:
        return "This message was deleted.";
    case MessageKind::System:
        if (message.system == "request_accepted")
            return "The message request was accepted.";
        if (message.system == "accepted_by_us")
            return "You accepted the message request.";
        return describeLine(message);
    case MessageKind::Invitation:
        return "Invitation to a community";
    case MessageKind::Unknown:
        break;
    }
    return "A message of a kind that this version cannot show.";
}

} // namespace sotto::client
