#pragma once

#include <QImage>
#include <QQuickPaintedItem>

namespace sotto::images {

/// The QR code of a text, one pixel a module, without the quiet border; null when it does not fit.
QImage qrModules(const QString& text);

/// Text of the first QR code in a picture, or empty. [any thread]
QString readQr(const QImage& picture);
/// The same of a picture file; larger ones than 8000 pixels a side are not read.
QString readQrFile(const QString& path);

/// Draws a QR code, always dark on white with its quiet border, because readers need that in every theme. An
/// item and not an image provider, so that what it shows (recovery words, perhaps) stays in no image cache.
class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(bool valid READ isValid NOTIFY textChanged FINAL)

public:
    explicit QrCode(QQuickItem* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    bool isValid() const { return !modules_.isNull(); }
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString text_;
    QImage modules_;
};

} // namespace sotto::images
