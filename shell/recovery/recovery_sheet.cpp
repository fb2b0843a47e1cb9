#include "recovery/recovery_sheet.h"

#include "images/qr_code.h"

#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSaveFile>

namespace sotto::recovery {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kTitleSize = 20; // points, as everything here
constexpr double kBodySize = 11;
constexpr double kWordSize = 14;
constexpr double kGap = 18;
constexpr double kRow = 26;
constexpr double kQrSize = 150;
constexpr int kColumns = 3;

QFont font(double size, bool strong = false, bool fixed = false) {
    QFont font = QGuiApplication::font();
    if (fixed)
        font.setFamilies({QStringLiteral("monospace")});
    // Sizes are in points of the page, which the painter is scaled to.
    font.setPixelSize(int(size));
    font.setBold(strong);
    return font;
}

/// Writes from top to bottom.
class Pen {
public:
    Pen(QPainter& painter, double width) : painter_(painter), width_(width) {}

    void text(const QString& text, const QFont& font) {
        painter_.setFont(font);
        QRectF used;
        painter_.drawText(QRectF(0, y_, width_, 1000), Qt::TextWordWrap, text, &used);
        y_ = used.bottom() + kGap;
    }
    void words(const QStringList& words) {
        const double column = width_ / kColumns;
        painter_.setFont(font(kWordSize, false, true));
        for (qsizetype i = 0; i < words.size(); ++i)
            painter_.drawText(
                QRectF(column * double(i % kColumns), y_ + kRow * double(i / kColumns), column, kRow),
                Qt::AlignVCenter, QStringLiteral("%1 %2").arg(i + 1, 2).arg(words[i]));
        y_ += kRow * double((words.size() + kColumns - 1) / kColumns) + kGap;
    }
    void code(const QString& text) {
        painter_.drawImage(QRectF(0, y_, kQrSize, kQrSize), images::qrModules(text));
        y_ += kQrSize + kGap;
    }

private:
    QPainter& painter_;
    double width_;
    double y_ = 0;
};

} // namespace

void RecoverySheet::setPrinter(Print print) {
    print_ = std::move(print);
    emit changed();
}

QString RecoverySheet::save(const QStringList& words, const QString& accountId, const QUrl& file) {
    QSaveFile out(file.toLocalFile());
    const QByteArray text = (words.join(QLatin1Char(' ')) + QLatin1Char('\n') +
                             //: %1 is an account id; stands in a file below the recovery words
                             tr("Recovery words of the account %1").arg(accountId) + QLatin1Char('\n'))
                                .toUtf8();
    const bool saved = out.open(QIODevice::WriteOnly) &&
                       out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                       out.write(text) == text.size() && out.commit();
    return saved ? QString() : tr("The file can't be written there.");
}

QString RecoverySheet::print(const QStringList& words, const QString& accountId) const {
    const bool done = print_ && print_(tr("Recovery words"),
                                       [&](QPagedPaintDevice& device) { draw(device, words, accountId); });
    return done ? QString() : tr("There is no printer that works.");
}

void RecoverySheet::draw(QPagedPaintDevice& device, const QStringList& words, const QString& accountId) {
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / kPointsPerInch;
    painter.scale(scale, scale);
    Pen pen(painter, device.width() / scale);
    pen.text(tr("Recovery words"), font(kTitleSize, true));
    pen.text(
        tr("These 13 words are your account. Anyone who has them can be you. Keep this sheet where nobody "
           "else looks."),
        font(kBodySize));
    pen.words(words);
    pen.code(words.join(QLatin1Char(' ')));
    pen.text(tr("Account ID: %1").arg(accountId), font(kBodySize));
}

} // namespace sotto::recovery
