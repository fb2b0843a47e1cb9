#pragma once

#include "client/types.h"

#include <QString>
#include <QVariantMap>

#include <optional>

namespace sotto::conversation {

/// What is shown of a page that a text links to: { title, host }; the host in the form that cannot imitate
/// another. The title is its sender's word.
QVariantMap cardOf(const client::LinkPreview& preview);
/// The same of the page that comes with a message, or of the place of a community it invites to, whose name
/// is in its words; empty for others.
QVariantMap cardOf(const client::Message& message);

/// `words` and the page, for people who hear the message.
QString withCard(const QString& words, const std::optional<client::LinkPreview>& preview);

} // namespace sotto::conversation
