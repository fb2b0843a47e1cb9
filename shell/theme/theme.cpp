#include "theme/theme.h"

#include "theme/accent.h"
#include "theme/avatar_colours.h"
#include "theme/resolve.h"

#include <algorithm>

namespace sotto::theme {

namespace {

constexpr int kSpaceSteps = 17; // the scale ends with 16

} // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    setTheme(builtinTheme(QStringLiteral("paper")));
}

void Theme::setTheme(const ThemeFile& file) {
    id_ = file.id;
    own_ = resolve(file).tokens;
    apply();
}

void Theme::setView(const View& view) {
    View bounded = view;
    bounded.zoom = std::clamp(view.zoom, kZoomMin, kZoomMax);
    if (bounded == view_)
        return;
    view_ = bounded;
    apply();
}

void Theme::apply() {
    tokens_ = own_;
    if (const Accent* accent = accentById(view_.accent))
        tokens_.palette = withAccent(own_.palette, *accent);
    tokens_.bubbleStyle = view_.bubbleStyle.value_or(own_.bubbleStyle);
    tokens_.avatarShape = view_.avatarShape.value_or(own_.avatarShape);
    space_.clear();
    for (int step = 0; step < kSpaceSteps; ++step)
        space_ << view_.scaled(step * tokens_.spaceUnit);
    color_.apply(tokens_);
    size_.apply(view_);
    radius_.apply(tokens_, view_);
    motion_.apply(tokens_, view_);
    type_.apply(tokens_, view_);
    elevation_.apply(tokens_, view_);
    chat_.apply(tokens_);
    list_.apply(tokens_);
    icon_.apply(tokens_);
    emit changed();
}

int Theme::avatarIndex(const QString& key) const {
    return theme::avatarIndex(key, tokens_.avatar.count);
}

QString Theme::initials(const QString& name) {
    return theme::initials(name);
}

} // namespace sotto::theme
