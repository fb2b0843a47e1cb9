#include "conversation/link_card.h"

#include <QCoreApplication>
#include <QUrl>

namespace sotto::conversation {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LinkCard)
};

QString hostOf(const std::string& url) {
    return QUrl(QString::fromStdString(url)).host(QUrl::FullyEncoded);
}

} // namespace

QVariantMap cardOf(const client::LinkPreview& preview) {
    return {{QStringLiteral("title"), QString::fromStdString(preview.title)},
            {QStringLiteral("host"), hostOf(preview.url)}};
}

QVariantMap cardOf(const client::Message& message) {
    if (message.preview)
        return cardOf(*message.preview);
    if (!message.invitation)
        return {};
    return {{QStringLiteral("title"), QString()}, {QStringLiteral("host"), hostOf(message.invitation->url)}};
}

QString withCard(const QString& words, const std::optional<client::LinkPreview>& preview) {
    if (!preview)
        return words;
    //: A message, then the title of the page it links to and the page's site.
    return Words::tr("%1. Page: %2, %3")
        .arg(words, QString::fromStdString(preview->title), hostOf(preview->url));
}

} // namespace sotto::conversation
