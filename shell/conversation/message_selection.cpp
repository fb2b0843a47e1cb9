#include "conversation/message_selection.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace sotto::conversation {

MessageSelection::MessageSelection(bridge::Bridge& bridge, MessageListModel& messages, QObject* parent)
    : QObject(parent)
    , messages_(messages) {
    connect(&bridge, &bridge::Bridge::happened, this, &MessageSelection::take);
}

QStringList MessageSelection::keys() const {
    QStringList keys;
    for (const client::Message& message : chosen_)
        keys << QString::fromStdString(message.id.text);
    return keys;
}

const client::Message* MessageSelection::find(const QString& key) const {
    const std::string id = key.toStdString();
    const auto found =
        std::find_if(chosen_.begin(), chosen_.end(), [&id](const auto& each) { return each.id.text == id; });
    return found == chosen_.end() ? nullptr : &*found;
}

bool MessageSelection::has(const client::MessageId& id) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&id](const auto& each) { return each.id == id; });
}

void MessageSelection::choose(const client::Message& message) {
    if (message.kind == client::MessageKind::System || has(message.id))
        return;
    chosen_.insert(std::upper_bound(chosen_.begin(), chosen_.end(), message, isOlder), message);
}

void MessageSelection::drop(const client::MessageId& id) {
    std::erase_if(chosen_, [&id](const auto& each) { return each.id == id; });
}

void MessageSelection::toggle(const QString& key) {
    const client::Message* message = messages_.find(key);
    if (!message)
        return;
    anchor_ = key;
    if (has(message->id))
        drop(message->id);
    else
        choose(*message);
    publish();
}

void MessageSelection::extendTo(const QString& key) {
    const int to = messages_.rowOf(key);
    const int from = messages_.rowOf(anchor_);
    if (to < 0)
        return;
    if (from < 0)
        return toggle(key);
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        choose(*messages_.at(row));
    publish();
}

void MessageSelection::clear() {
    anchor_.clear();
    if (chosen_.empty())
        return;
    chosen_.clear();
    publish();
}

void MessageSelection::copy() const {
    if (chosen_.size() == 1)
        return QGuiApplication::clipboard()->setText(messages_.contentOf(chosen_.front()));
    QStringList texts;
    for (const client::Message& message : chosen_)
        texts << tr("%1, %2:\n%3", "author, date and time, text of a copied message")
                     .arg(messages_.authorOf(message), messages_.fullTimeOf(message),
                          messages_.contentOf(message));
    QGuiApplication::clipboard()->setText(texts.join(QLatin1String("\n\n")));
}

void MessageSelection::take(const std::vector<client::Event>& events) {
    const std::size_t before = chosen_.size();
    for (const client::Event& event : events) {
        if (const auto* removed = std::get_if<client::MessageRemoved>(&event)) {
            drop(removed->message);
        } else if (const auto* changedOne = std::get_if<client::MessageChanged>(&event)) {
            for (client::Message& each : chosen_)
                if (each.id == changedOne->message.id)
                    each = changedOne->message;
        }
    }
    if (chosen_.size() != before)
        publish();
}

void MessageSelection::publish() {
    const QStringList all = keys();
    messages_.setSelected({all.begin(), all.end()});
    emit changed();
}

} // namespace sotto::conversation
