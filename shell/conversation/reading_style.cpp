#include "conversation/reading_style.h"

namespace sotto::conversation {

namespace {

constexpr auto kMarkdown = "chats.markdown";
constexpr auto kBigEmoji = "chats.bigEmoji";

} // namespace

ReadingStyle::ReadingStyle(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        for (const client::Event& event : events)
            if (const auto* setting = std::get_if<client::SettingChanged>(&event))
                take(setting->name, setting->value);
    });
}

void ReadingStyle::read() {
    for (const char* name : {kMarkdown, kBigEmoji})
        bridge_.ask<std::string>(
            this, [name](client::Client& client, auto done) { client.setting(name, std::move(done)); },
            [this, name](const Result<std::string>& value) {
                if (value)
                    take(name, *value);
            });
}

void ReadingStyle::take(const std::string& setting, const std::string& value) {
    TextStyle next = style_;
    if (setting == kMarkdown)
        next.markdown = value != "off";
    else if (setting == kBigEmoji)
        next.bigEmoji = value != "off";
    if (next == style_)
        return;
    style_ = next;
    emit changed();
}

} // namespace sotto::conversation
