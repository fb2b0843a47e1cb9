#include "conversation/composer_preview.h"

#include "conversation/link_card.h"

#include <algorithm>
#include <chrono>

namespace sotto::conversation {
namespace {

using namespace std::chrono_literals;

/// Long enough that nobody is asked about half an address.
constexpr auto kPause = 1s;
constexpr QLatin1String kSettings[] = {QLatin1String("privacy.linkPreviews"),
                                       QLatin1String("privacy.previewsDirect"),
                                       QLatin1String("network.proxy")};

bool decides(const client::Event& event) {
    const auto* setting = std::get_if<client::SettingChanged>(&event);
    return setting && std::find(std::begin(kSettings), std::end(kSettings),
                                QString::fromStdString(setting->name)) != std::end(kSettings);
}

} // namespace

ComposerPreview::ComposerPreview(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &ComposerPreview::askNow);
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        if (std::any_of(events.begin(), events.end(), decides)) {
            show({});
            pause_.start();
        }
    });
}

QString ComposerPreview::title() const {
    return found_ ? QString::fromStdString(found_->title) : QString();
}

QString ComposerPreview::host() const {
    return found_ ? cardOf(*found_).value(QStringLiteral("host")).toString() : QString();
}

void ComposerPreview::consider(const QString& text) {
    text_ = text;
    if (!removed_.isEmpty() && !text.contains(removed_))
        removed_.clear();
    if (found_ && !of(text))
        show({});
    if (text.contains(QLatin1String("https://"), Qt::CaseInsensitive))
        pause_.start();
    else
        pause_.stop();
}

void ComposerPreview::begin() {
    removed_.clear();
    text_.clear();
    pause_.stop();
    show({});
}

std::optional<client::LinkPreview> ComposerPreview::of(const QString& text) const {
    const bool there = found_ && text.contains(QString::fromStdString(found_->url));
    return there ? found_ : std::nullopt;
}

void ComposerPreview::remove() {
    if (found_)
        removed_ = QString::fromStdString(found_->url);
    show({});
}

void ComposerPreview::askNow() {
    pause_.stop();
    if (!text_.contains(QLatin1String("https://"), Qt::CaseInsensitive))
        return;
    bridge_.ask<std::optional<client::LinkPreview>>(
        this,
        [this](client::Client& client, auto done) {
            client.previewFor(text_.toStdString(), std::move(done));
        },
        [this, asked = text_](Result<std::optional<client::LinkPreview>> found) {
            // What is not wanted, or not reached, is no news: the link goes without.
            if (asked == text_)
                show(found ? std::move(*found) : std::nullopt);
        });
}

void ComposerPreview::show(std::optional<client::LinkPreview> found) {
    if (found && QString::fromStdString(found->url) == removed_)
        found.reset();
    if (found == found_)
        return;
    found_ = std::move(found);
    emit changed();
}

} // namespace sotto::conversation
