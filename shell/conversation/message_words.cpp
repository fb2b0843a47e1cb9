#include "conversation/message_words.h"
#include "words/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace sotto::conversation {

namespace {

/// The words of this file; its functions are no members of a QObject.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Message)
};

QString otherSystemWords(const client::Message& message, const QString& name) {
    if (message.system == "screenshot")
        return message.own ? Words::tr("You took a picture of the conversation.")
                           : Words::tr("%1 took a picture of the conversation.").arg(words::isolated(name));
    if (message.system == "media_saved")
        return message.own ? Words::tr("You saved something that was sent.")
                           : Words::tr("%1 saved something that you sent.").arg(words::isolated(name));
    if (message.system == "call_missed")
        return Words::tr("%1 called.").arg(words::isolated(name));
    if (message.system == "call_declined")
        return Words::tr("%1 called; you declined.").arg(words::isolated(name));
    if (message.system == "call_answered")
        return Words::tr("%1 called; answered on another device.").arg(words::isolated(name));
    return Words::tr("A message this version can't show");
}

QString kindWords(client::MessageKind kind) {
    switch (kind) {
    case client::MessageKind::Removed:
        return Words::tr("Message removed");
    case client::MessageKind::Voice:
        return Words::tr("Voice message");
    case client::MessageKind::Attachment:
        return Words::tr("File");
    case client::MessageKind::Invitation:
        return Words::tr("Invitation to a community");
    case client::MessageKind::Unknown:
        return Words::tr("A message this version can't show");
    case client::MessageKind::Text:
    case client::MessageKind::System:
        break;
    }
    return {};
}

bool waits(const client::Message& message, bool online) {
    return !online || message.trouble != client::Trouble::None;
}

} // namespace

QString stateName(const client::Message& message, bool online) {
    switch (message.state) {
    case client::MessageState::Held:
        return QStringLiteral("held");
    case client::MessageState::Queued:
    case client::MessageState::Sending:
        return waits(message, online) ? QStringLiteral("queued") : QStringLiteral("sending");
    case client::MessageState::Sent:
        return QStringLiteral("sent");
    case client::MessageState::Read:
        return message.own ? QStringLiteral("read") : QStringLiteral("received");
    case client::MessageState::Failed:
        return QStringLiteral("failed");
    case client::MessageState::WaitingKey:
        return QStringLiteral("waiting");
    case client::MessageState::Received:
        break;
    }
    return QStringLiteral("received");
}

QString stateWords(const client::Message& message, bool online) {
    switch (message.state) {
    case client::MessageState::Held:
        return Words::tr("Waiting, undo available");
    case client::MessageState::Queued:
    case client::MessageState::Sending:
        if (!waits(message, online))
            return Words::tr("Sending");
        return !online || message.trouble == client::Trouble::Offline
                   ? Words::tr("Waiting for connection")
                   : Words::tr("Waiting. %1").arg(troubleWords(message.trouble));
    case client::MessageState::Sent:
        return Words::tr("Sent");
    case client::MessageState::Read:
        return message.own ? Words::tr("Read") : QString();
    case client::MessageState::Failed:
        return Words::tr("Not sent. %1").arg(troubleWords(message.trouble));
    case client::MessageState::WaitingKey:
        return Words::tr("Waiting for the group key");
    case client::MessageState::Received:
        break;
    }
    return {};
}

QString troubleWords(client::Trouble trouble) {
    switch (trouble) {
    case client::Trouble::None:
        return {};
    case client::Trouble::Offline:
        return Words::tr("No internet connection. Messages will be sent later.");
    case client::Trouble::NoRoute:
        return Words::tr("No route could be built. Nodes answer too slowly or are blocked here.");
    case client::Trouble::Busy:
        return Words::tr("The network is busy.");
    case client::Trouble::WrongClock:
        return Words::tr("This computer's clock is wrong, so the network rejects messages.");
    case client::Trouble::TooLarge:
        return Words::tr("Too large to send.");
    case client::Trouble::Refused:
        return Words::tr("The network refused the message.");
    case client::Trouble::TooOld:
        return Words::tr("It waited two weeks without reaching the network.");
    case client::Trouble::Internal:
        break;
    }
    return Words::tr("The program couldn't prepare it.");
}

QString troubleCode(client::Trouble trouble) {
    switch (trouble) {
    case client::Trouble::None:
        return {};
    case client::Trouble::Offline:
        return QStringLiteral("E-NET-01");
    case client::Trouble::NoRoute:
        return QStringLiteral("E-NET-02");
    case client::Trouble::Busy:
        return QStringLiteral("E-NET-04");
    case client::Trouble::WrongClock:
        return QStringLiteral("E-NET-05");
    case client::Trouble::TooLarge:
        return QStringLiteral("E-SND-01");
    case client::Trouble::Refused:
    case client::Trouble::TooOld:
    case client::Trouble::Internal:
        break;
    }
    return QString::fromLatin1(client::name(trouble).data());
}

QString spanWords(std::uint32_t seconds) {
    constexpr std::uint32_t kMinute = 60;
    constexpr std::uint32_t kHour = 60 * kMinute;
    constexpr std::uint32_t kDay = 24 * kHour;
    constexpr std::uint32_t kWeek = 7 * kDay;
    if (seconds % kWeek == 0)
        return Words::tr("%n week(s)", "", int(seconds / kWeek));
    if (seconds % kDay == 0)
        return Words::tr("%n day(s)", "", int(seconds / kDay));
    if (seconds % kHour == 0)
        return Words::tr("%n hour(s)", "", int(seconds / kHour));
    if (seconds % kMinute == 0)
        return Words::tr("%n minute(s)", "", int(seconds / kMinute));
    return Words::tr("%n second(s)", "", int(seconds));
}

QString expiryWords(const client::Expiry& expiry) {
    return (expiry.from == client::Expiry::From::Read ? Words::tr("%1 after reading")
                                                      : Words::tr("%1 after sending"))
        .arg(spanWords(expiry.seconds));
}

QString timerWords(const std::optional<client::Expiry>& expiry, const QString& name) {
    if (name.isEmpty())
        return expiry ? Words::tr("Your messages disappear %1.").arg(expiryWords(*expiry))
                      : Words::tr("Your messages don't disappear any more.");
    return expiry ? Words::tr("Messages of %1 disappear %2.").arg(words::isolated(name), expiryWords(*expiry))
                  : Words::tr("Messages of %1 don't disappear any more.").arg(words::isolated(name));
}

QString systemWords(const client::Message& message, const QString& name) {
    if (message.system == "request_accepted")
        return Words::tr("%1 accepted your message request.").arg(words::isolated(name));
    if (message.system == "accepted_by_us")
        return Words::tr("You accepted the message request of %1.").arg(words::isolated(name));
    if (message.system == "timer_changed")
        return timerWords(message.timer, message.own ? QString() : name);
    return otherSystemWords(message, name);
}

QString placeholderWords(const client::Message& message, const QString& name) {
    if (message.kind == client::MessageKind::Removed)
        return message.own || !message.removedForAll
                   ? Words::tr("Message removed by you")
                   : Words::tr("Message removed by %1").arg(words::isolated(name));
    if (message.invitation && !message.invitation->name.empty())
        return Words::tr("Invitation to the community %1")
            .arg(words::isolated(QString::fromStdString(message.invitation->name).simplified()));
    return kindWords(message.kind);
}

QString placeholderWords(const client::Quote& quote) {
    return kindWords(quote.kind);
}

QString reactionWords(const client::Message& message) {
    QStringList all;
    for (const client::Reaction& reaction : message.reactions)
        all << Words::tr("%1 %2", "a reaction and by how many people")
                   .arg(QString::fromStdString(reaction.emoji), QLocale().toString(reaction.authors.size()));
    return all.join(Words::tr(", "));
}

QString spokenMessage(const client::Message& message, const QString& author, const QString& time,
                      const QString& content, const QString& state) {
    const QString reactions = reactionWords(message);
    QStringList parts = {Words::tr("%1, %2").arg(author, time), content};
    if (!state.isEmpty())
        parts << state;
    if (message.starred)
        parts << Words::tr("Starred");
    if (message.pinned)
        parts << Words::tr("Pinned");
    if (!reactions.isEmpty())
        parts << Words::tr("Reactions: %1").arg(reactions);
    return parts.join(Words::tr(". ", "between the parts of a spoken message"));
}

} // namespace sotto::conversation
