#include "theme/fonts.h"

#include <QFontDatabase>

namespace sotto::theme {

namespace {

bool isChoice(const QString& family) {
    static const QStringList generic = {QStringLiteral("Sans"),        QStringLiteral("Sans Serif"),
                                        QStringLiteral("Monospace"),   QStringLiteral("Mono"),
                                        QStringLiteral("Serif"),       QStringLiteral("System-ui"),
                                        QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Sans Mono")};
    return !family.isEmpty() && !generic.contains(family, Qt::CaseInsensitive);
}

QStringList families(const QString& wanted, QFontDatabase::SystemFont system, const QStringList& ours) {
    QStringList list;
    if (!wanted.isEmpty())
        list << wanted;
    const QString desktop = QFontDatabase::systemFont(system).family();
    if (isChoice(desktop))
        list << desktop;
    list << ours;
    list.removeDuplicates();
    return list;
}

} // namespace

QString emojiFamily() {
    return QStringLiteral("Noto Color Emoji");
}

QStringList textFamilies(const QString& wanted) {
    // DejaVu draws some emoji as outlines, so the colour ones are asked first.
    return families(
        wanted, QFontDatabase::GeneralFont,
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), emojiFamily(), QStringLiteral("DejaVu Sans")});
}

QStringList monoFamilies(const QString& wanted) {
    return families(wanted, QFontDatabase::FixedFont,
                    {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")});
}

} // namespace sotto::theme
