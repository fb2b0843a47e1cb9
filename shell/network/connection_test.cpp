#include "network/connection_test.h"

#include "network/network_words.h"

namespace sotto::network {

namespace {

QString cause(const client::ConnectionStep& step) {
    return step.trouble == client::NetworkTrouble::None ? QString::fromStdString(step.problem)
                                                        : causeText(step.trouble);
}

} // namespace

ConnectionTest::ConnectionTest(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
}

QVariantList ConnectionTest::steps() const {
    QVariantList list;
    for (const client::ConnectionStep& step : steps_)
        list << QVariantMap{
            {QStringLiteral("key"), QString::fromUtf8(client::name(step.kind).data())},
            {QStringLiteral("text"), stepText(step.kind)},
            {QStringLiteral("detail"), step.passed ? tr("%1 ms").arg(step.tookMs) : cause(step)},
            {QStringLiteral("passed"), step.passed}};
    return list;
}

QString ConnectionTest::verdict() const {
    if (!refusal_.isEmpty() || steps_.empty())
        return refusal_;
    const client::ConnectionStep& last = steps_.back();
    if (last.passed)
        return tr("Everything works.");
    const QString advice = adviceText(last.trouble);
    return advice.isEmpty() ? cause(last) : advice;
}

QString ConnectionTest::report() const {
    QStringList lines;
    for (const client::ConnectionStep& step : steps_)
        lines << tr("%1: %2").arg(stepText(step.kind),
                                  step.passed ? tr("%1 ms").arg(step.tookMs) : cause(step));
    if (!verdict().isEmpty())
        lines << verdict();
    return lines.join(QLatin1Char('\n'));
}

void ConnectionTest::run() {
    start(std::nullopt);
}

void ConnectionTest::runThrough(const QString& proxy) {
    start(proxy.toStdString());
}

void ConnectionTest::forget() {
    ++run_;
    running_ = false;
    steps_.clear();
    refusal_.clear();
    emit changed();
}

void ConnectionTest::start(std::optional<std::string> proxy) {
    forget();
    running_ = true;
    emit changed();
    bridge_.ask<std::vector<client::ConnectionStep>>(
        this,
        [&proxy](client::Client& client, auto done) {
            client.testConnection(std::move(proxy), std::move(done));
        },
        [this, run = run_](Result<std::vector<client::ConnectionStep>> steps) {
            if (run != run_)
                return;
            running_ = false;
            if (steps)
                steps_ = std::move(*steps);
            else
                refusal_ = QString::fromStdString(steps.error().text);
            emit changed();
        });
}

} // namespace sotto::network
