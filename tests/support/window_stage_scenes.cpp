#include "window_stage.h"

#include "call_offer.h"

#include <QDir>
#include <QFile>

#include <map>

namespace sotto::test {

namespace {

sdk::TransportStatus::Cause causeOf(const QString& name) {
    static const std::map<QString, sdk::TransportStatus::Cause> causes = {
        {"", sdk::TransportStatus::NONE},
        {"no_internet", sdk::TransportStatus::NO_INTERNET},
        {"blocked", sdk::TransportStatus::BLOCKED},
        {"no_route", sdk::TransportStatus::NO_ROUTE},
        {"proxy_failed", sdk::TransportStatus::PROXY_FAILED},
        {"proxy_refused", sdk::TransportStatus::PROXY_REFUSED},
        {"wrong_clock", sdk::TransportStatus::WRONG_CLOCK},
    };
    return causes.at(name);
}

std::vector<std::string> texts(const QVariant& list) {
    std::vector<std::string> all;
    for (const QString& each : list.toStringList())
        all.push_back(each.toStdString());
    return all;
}

std::string text(const QVariantMap& facts, const char* key) {
    return facts.value(QLatin1String(key)).toString().toStdString();
}

} // namespace

void WindowStage::setTrouble(const QString& state, const QString& cause, const QString& problem) {
    transport_->setTrouble(state == QLatin1String("ready")        ? sdk::TransportStatus::READY
                           : state == QLatin1String("connecting") ? sdk::TransportStatus::CONNECTING
                                                                  : sdk::TransportStatus::OFFLINE,
                           causeOf(cause), problem.toStdString());
    settle();
}

void WindowStage::setRoutes(int count) {
    transport_->setRoutes(std::size_t(count));
    settle();
}

void WindowStage::setTestSteps(const QVariantList& steps) {
    transport_->report.clear_steps();
    for (const QVariant& each : steps) {
        const QVariantMap facts = each.toMap();
        sdk::ConnectionStep& step = *transport_->report.add_steps();
        step.set_kind(sdk::ConnectionStep::Kind(facts.value(QStringLiteral("kind")).toInt()));
        step.set_passed(facts.value(QStringLiteral("passed")).toBool());
        step.set_took_ms(facts.value(QStringLiteral("ms")).toUInt());
        step.set_cause(causeOf(facts.value(QStringLiteral("cause")).toString()));
        step.set_problem(text(facts, "problem"));
    }
}

void WindowStage::addPlugin(const QVariantMap& facts) {
    client::PluginRow row;
    row.id = text(facts, "id");
    row.name = text(facts, "name");
    row.version = text(facts, "version");
    row.description = text(facts, "description");
    row.state = text(facts, "state");
    row.reason = text(facts, "reason");
    row.provides = texts(facts.value(QStringLiteral("provides")));
    row.permissions = texts(facts.value(QStringLiteral("permissions")));
    row.granted = texts(facts.value(QStringLiteral("granted")));
    row.bundled = facts.value(QStringLiteral("bundled")).toBool();
    row.enabled = facts.value(QStringLiteral("enabled"), true).toBool();
    row.suspect = facts.value(QStringLiteral("suspect")).toBool();
    row.folder = text(facts, "folder");
    for (const QVariant& each : facts.value(QStringLiteral("views")).toList()) {
        const QVariantMap view = each.toMap();
        row.views.push_back({text(view, "slot"), text(view, "file"), text(view, "kind"), text(view, "title"),
                             view.value(QStringLiteral("order")).toInt()});
    }
    plugins_.push_back(std::move(row));
    app_->plugins()->refresh();
    settle();
}

void WindowStage::publish(const QString& title) {
    transport_->web = [page = title.toHtmlEscaped().toStdString()](const auto&) -> Result<sdk::Reply> {
        sdk::Reply reply;
        reply.set_status(200);
        auto& header = *reply.add_headers();
        header.set_name("content-type");
        header.set_value("text/html; charset=utf-8");
        reply.set_body("<title>" + page + "</title>");
        return reply;
    };
}

void WindowStage::receiveCard(const QString& name, const QString& text, const QString& url,
                              const QString& title) {
    Person& from = person(name);
    (void)from.ask<void>([](client::Client& client, auto done) {
        client.setSetting("privacy.linkPreviews", "on", std::move(done));
    });
    client::Draft draft{text.toStdString()};
    draft.preview = client::LinkPreview{url.toStdString(), title.toStdString()};
    const client::ConversationId own{app_->profile()->accountId().toStdString()};
    const auto sent = from.ask<client::Message>(
        [&](client::Client& client, auto done) { client.send(own, std::move(draft), std::move(done)); });
    if (!sent)
        qFatal("%s", sent.error().text.c_str());
    advance(6000);
}

void WindowStage::call(const QString& name) {
    const auto caller = accountOf(*person(name).ask<crypto::SecretBytes>(
        [](client::Client& client, auto done) { client.recoveryPhrase(std::move(done)); }));
    const auto own = *crypto::AccountId::fromHex(app_->profile()->accountId().toStdString());
    FakeNetwork& network = world_->network;
    network.put(own, callOffer(caller, own, network.now(), "call at " + std::to_string(network.now())));
    advance(6000);
}

void WindowStage::receiveInvitation(const QString& name, const QString& url, const QString& community) {
    client::Draft draft;
    draft.invitation = client::Invitation{url.toStdString(), community.toStdString()};
    const client::ConversationId own{app_->profile()->accountId().toStdString()};
    const auto sent = person(name).ask<client::Message>(
        [&](client::Client& client, auto done) { client.send(own, std::move(draft), std::move(done)); });
    if (!sent)
        qFatal("%s", sent.error().text.c_str());
    advance(6000);
}

void WindowStage::setTimerOf(const QString& name, int seconds) {
    const client::ConversationId own{app_->profile()->accountId().toStdString()};
    const auto set = person(name).ask<client::Conversation>([&](client::Client& client, auto done) {
        client.setExpiry(own, client::Expiry{client::Expiry::From::Send, std::uint32_t(seconds)},
                         std::move(done));
    });
    if (!set)
        qFatal("%s", set.error().text.c_str());
    advance(6000);
}

QStringList WindowStage::cardsReceivedBy(const QString& name) {
    QStringList titles;
    for (const client::Message& message :
         person(name).messagesWith(app_->profile()->accountId().toStdString()))
        if (!message.own && message.kind == client::MessageKind::Text)
            titles << (message.preview ? QString::fromStdString(message.preview->title) : QString());
    return titles;
}

QString WindowStage::writeFile(const QString& name, const QString& content) {
    const QString path = files_.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
        qFatal("A file of a test cannot be written.");
    return path;
}

} // namespace sotto::test
