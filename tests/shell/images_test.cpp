#include "images/icon_provider.h"
#include "images/picture.h"
#include "images/qr_code.h"
#include "images/shadow_provider.h"

#include <QBuffer>
#include <QtTest>

using namespace sotto::images;

namespace {

QByteArray png(QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QString idOf(const QUrl& url) {
    return url.path().mid(1);
}

} // namespace

class ImagesTest : public QObject {
    Q_OBJECT
private slots:
    void everySymbolDrawsSomething() {
        const QDir folder(QStringLiteral(":/icons"));
        const QStringList files = folder.entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 60);
        IconProvider provider;
        for (const QString& file : files) {
            QSize size;
            const IconLook look{file.chopped(4), Qt::red, 1.5, false};
            const QImage image = provider.requestImage(idOf(iconUrl(look)), &size, {40, 40});
            QCOMPARE(image.size(), QSize(40, 40));
            int inked = 0;
            for (int y = 0; y < 40; ++y)
                for (int x = 0; x < 40; ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            QVERIFY2(inked > 20, qPrintable(file));
        }
    }

    void symbolsTakeTheirColour() {
        IconProvider provider;
        QSize size;
        const QImage image = provider.requestImage(
            idOf(iconUrl({QStringLiteral("plus"), QColor(1, 2, 200), 2, false})), &size, {20, 20});
        QCOMPARE(image.pixelColor(10, 10), QColor(1, 2, 200));
    }

    void symbolsTurnRound() {
        IconProvider provider;
        QSize size;
        const IconLook look{QStringLiteral("back"), Qt::black, 1.5, false};
        IconLook turned = look;
        turned.mirrored = true;
        const QImage plain = provider.requestImage(idOf(iconUrl(look)), &size, {20, 20});
        const QImage other = provider.requestImage(idOf(iconUrl(turned)), &size, {20, 20});
        QCOMPARE(other, plain.mirrored(true, false));
        QVERIFY(isDirectional(QStringLiteral("back")));
        QVERIFY(!isDirectional(QStringLiteral("plus")));
    }

    void unknownSymbolsDrawNothing_data() {
        QTest::addColumn<QString>("id");
        QTest::newRow("no such") << "nothing/ff000000/1.5";
        QTest::newRow("path") << "../themes/paper/ff000000/1.5";
        QTest::newRow("short") << "plus";
        QTest::newRow("empty") << "";
    }

    void unknownSymbolsDrawNothing() {
        QFETCH(QString, id);
        IconProvider provider;
        QSize size;
        const QImage image = provider.requestImage(id, &size, {20, 20});
        for (int i = 0; i < image.width(); ++i)
            QCOMPARE(qAlpha(image.pixel(i, i)), 0);
    }

    void shadowsAreSoftAndBounded() {
        ShadowProvider provider;
        QSize size;
        const QImage image = provider.requestImage(idOf(shadowUrl({8, 8, QColor(0, 0, 0, 100)})), &size, {});
        QCOMPARE(image.width(), 2 * (8 + 8) + 2 * 8 + 1);
        QVERIFY(qAlpha(image.pixel(0, 0)) < 5);
        QVERIFY(qAlpha(image.pixel(image.width() / 2, image.height() / 2)) > 60);
        QVERIFY(provider.requestImage(QStringLiteral("100000/100000/ff000000"), &size, {}).width() < 1000);
        QVERIFY(provider.requestImage(QStringLiteral("8"), &size, {}).isNull());
    }

    void picturesOfStrangers_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("shown");
        QTest::newRow("png") << png({300, 200}) << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("noise") << QByteArray(1000, 'x') << false;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                             << false;
        QTest::newRow("cut off") << png({300, 200}).left(60) << false;
        QByteArray bomb = png({8, 8});
        bomb.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff"));
        QTest::newRow("claims 4 gigapixels") << bomb << false;
        QTest::newRow("too many bytes") << png({8, 8}) + QByteArray(10'000'001, 'x') << false;
    }

    void picturesOfStrangers() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, shown);
        QCOMPARE(!decodePicture(bytes, {96, 96}).isNull(), shown);
    }

    void picturesAreRounded() {
        const QImage image = roundedPicture(decodePicture(png({300, 200}), {64, 64}), 64, 32);
        QCOMPARE(image.size(), QSize(64, 64));
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        QCOMPARE(QColor(image.pixel(32, 32)), QColor(Qt::red));
        QVERIFY(roundedPicture({}, 64, 32).isNull());
    }

    void qrCodesAreReadAgain() {
        const QString text = QStringLiteral("05") + QString(64, QLatin1Char('a'));
        const QImage modules = qrModules(text);
        QVERIFY(!modules.isNull());
        QImage framed(modules.size() + QSize(8, 8), QImage::Format_Grayscale8);
        framed.fill(255);
        for (int y = 0; y < modules.height(); ++y)
            for (int x = 0; x < modules.width(); ++x)
                framed.setPixel(x + 4, y + 4, modules.pixel(x, y));
        QCOMPARE(readQr(framed.scaled(framed.size() * 4)), text);
        QVERIFY(qrModules(QString(5000, QLatin1Char('x'))).isNull());
        QVERIFY(readQr(QImage()).isEmpty());
        QVERIFY(readQr(framed.copy(0, 0, 9, 9)).isEmpty());
    }
};

QTEST_MAIN(ImagesTest)
#include "images_test.moc"
