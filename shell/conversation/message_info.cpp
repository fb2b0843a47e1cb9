#include "conversation/message_info.h"

#include "conversation/message_words.h"
#include "words/time_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace sotto::conversation {

namespace {

/// How a value is shown: what is to be read sign by sign, with signs that can be told apart.
constexpr QLatin1String kWords("words");
constexpr QLatin1String kSigns("signs");
constexpr QLatin1String kAccount("account");

QVariantMap line(const QString& label, const QString& value, QLatin1String kind = kWords) {
    return {
        {QStringLiteral("label"), label}, {QStringLiteral("value"), value}, {QStringLiteral("kind"), kind}};
}

} // namespace

MessageInfo::MessageInfo(bridge::Bridge& bridge, const Clock& clock, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , clock_(clock) {
    connect(&bridge, &bridge::Bridge::happened, this, &MessageInfo::take);
}

void MessageInfo::show(const QString& key, const QString& author) {
    author_ = author;
    bridge_.ask<client::Message>(
        this,
        [&key](client::Client& client, auto done) { client.message({key.toStdString()}, std::move(done)); },
        [this](Result<client::Message> message) {
            if (message)
                adopt(std::move(*message));
            else
                emit gone();
        });
}

void MessageInfo::adopt(client::Message message) {
    message_ = std::move(message);
    emit changed();
}

QVariantList MessageInfo::lines() const {
    if (message_.id.text.empty())
        return {};
    const words::TimeWords times(clock_.wallMs());
    QVariantList all;
    all << line(tr("From"), message_.own ? tr("You") : author_);
    all << line(tr("Account ID"), QString::fromStdString(message_.author), kAccount);
    all << line(tr("Sent"), times.full(message_.sentMs));
    if (message_.receivedMs > 0 && !message_.own)
        all << line(tr("Received"), times.full(message_.receivedMs));
    if (const QString state = stateWords(message_, online_); !state.isEmpty())
        all << line(tr("State"), state);
    if (const QString code = troubleCode(message_.trouble); !code.isEmpty())
        all << line(tr("Cause"), code, kSigns);
    if (message_.expiresMs > 0)
        all << line(tr("Disappears"), times.full(message_.expiresMs));
    if (const TimeMs left = message_.networkUntilMs - clock_.wallMs(); left > 0) {
        constexpr TimeMs kDay = 86'400'000;
        all << line(tr("Network"), tr("Leaves the network in %n day(s)", "", int((left + kDay - 1) / kDay)));
    }
    if (message_.size > 0)
        all << line(tr("Size"),
                    QLocale().formattedDataSize(qint64(message_.size), 1, QLocale::DataSizeSIFormat));
    if (!message_.networkHash.empty())
        all << line(tr("Hash"), QString::fromStdString(message_.networkHash), kSigns);
    if (const QString reactions = reactionLines(); !reactions.isEmpty())
        all << line(tr("Reactions"), reactions);
    return all;
}

QString MessageInfo::nameOf(const std::string& person) const {
    if (person == message_.author)
        return message_.own ? tr("You") : author_;
    return person == message_.conversation.text ? author_ : tr("You");
}

QString MessageInfo::reactionLines() const {
    QStringList lines;
    for (const client::Reaction& reaction : message_.reactions) {
        QStringList names;
        for (const std::string& author : reaction.authors)
            names << nameOf(author);
        lines << tr("%1 %2", "an emoji and who reacted with it")
                     .arg(QString::fromStdString(reaction.emoji), names.join(tr(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

void MessageInfo::copy() const {
    QStringList text;
    for (const QVariant& each : lines()) {
        const QVariantMap shown = each.toMap();
        text << tr("%1: %2").arg(shown.value(QStringLiteral("label")).toString(),
                                 shown.value(QStringLiteral("value")).toString());
    }
    QGuiApplication::clipboard()->setText(text.join(QLatin1Char('\n')));
}

void MessageInfo::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events) {
        if (const auto* changedOne = std::get_if<client::MessageChanged>(&event)) {
            if (changedOne->message.id == message_.id)
                adopt(changedOne->message);
        } else if (const auto* network = std::get_if<client::NetworkChanged>(&event)) {
            online_ = network->status.state == client::NetworkState::Ready;
            emit changed();
        } else if (const auto* removed = std::get_if<client::MessageRemoved>(&event)) {
            if (removed->message == message_.id && !message_.id.text.empty()) {
                adopt({});
                emit gone();
            }
        }
    }
}

} // namespace sotto::conversation
