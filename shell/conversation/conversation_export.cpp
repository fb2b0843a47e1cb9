#include "conversation/conversation_export.h"

#include <QDate>

namespace sotto::conversation {

namespace {

constexpr int kFirstYear = 1970;

} // namespace

ConversationExport::ConversationExport(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QObject(parent)
    , bridge_(bridge) {
    connect(&profile, &profile::Profile::closed, this, [this] {
        cancel();
        reset();
    });
}

QString ConversationExport::suggestedName(Kind kind) const {
    const QString name = tr("Conversation", "name of an exported file");
    return kind == Html ? name + QStringLiteral(".html")
                        : name + (kind == Json ? QStringLiteral(".jsonl") : QStringLiteral(".txt"));
}

bool ConversationExport::isDay(const QString& text) {
    for (const char* form : {"yyyy-M-d", "yyyy-M", "yyyy"})
        if (QDate::fromString(text, QLatin1String(form)).year() >= kFirstYear)
            return true;
    return text.isEmpty();
}

void ConversationExport::start(const QString& conversation, Kind kind, const QUrl& file, const QString& since,
                               const QString& until) {
    if (running())
        return;
    reset();
    const Stop stop = std::make_shared<std::atomic<bool>>(false);
    stop_ = stop;
    emit changed();
    const auto report = bridge_.onUiThread(this, [this, stop](std::uint64_t messages) {
        if (stop != stop_)
            return;
        written_ = int(messages);
        emit changed();
    });
    bridge_.ask<client::Exported>(
        this,
        [&](client::Client& client, auto done) {
            client::ExportRequest request{{conversation.toStdString()},
                                          client::ExportKind(kind),
                                          file.toLocalFile().toStdString(),
                                          true,
                                          since.toStdString(),
                                          until.toStdString()};
            client.exportConversation(
                std::move(request),
                [stop, report](std::uint64_t messages) {
                    report(messages);
                    return !*stop;
                },
                std::move(done));
        },
        [this, stop](const Result<client::Exported>& exported) {
            if (stop == stop_)
                adopt(exported);
        });
}

void ConversationExport::adopt(const Result<client::Exported>& exported) {
    stop_.reset();
    if (exported) {
        written_ = int(exported->messages);
        emit changed();
        return emit finished(QString::fromStdString(exported->path.string()), written_);
    }
    switch (exported.error().code) {
    case Code::Full:
        problem_ = tr("The disk is full. Nothing was written.");
        break;
    case Code::Denied:
        problem_ = tr("This place can't be written to.");
        break;
    case Code::NotFound:
        problem_ = tr("There is nothing to export yet.");
        break;
    default:
        problem_ = tr("The file couldn't be written. Nothing is left of it.");
    }
    emit changed();
}

void ConversationExport::cancel() {
    if (!stop_)
        return;
    *stop_ = true;
    stop_.reset();
    emit changed();
}

void ConversationExport::reset() {
    written_ = 0;
    problem_.clear();
    emit changed();
}

} // namespace sotto::conversation
