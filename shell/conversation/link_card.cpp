#include "conversation/link_card.h"

#include <QCoreApplication>
#include <QUrl>

namespace sotto::conversation {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LinkCard)
};

QString hostOf(const client::LinkPreview& preview) {
    return QUrl(QString::fromStdString(preview.url)).host(QUrl::FullyEncoded);
}

} // namespace

QVariantMap cardOf(const client::LinkPreview& preview) {
    return {{QStringLiteral("title"), QString::fromStdString(preview.title)},
            {QStringLiteral("host"), hostOf(preview)}};
}

QString withCard(const QString& words, const std::optional<client::LinkPreview>& preview) {
    if (!preview)
        return words;
    //: A message, then the title of the page it links to and the page's site.
    return Words::tr("%1. Page: %2, %3").arg(words, QString::fromStdString(preview->title), hostOf(*preview));
}

} // namespace sotto::conversation
