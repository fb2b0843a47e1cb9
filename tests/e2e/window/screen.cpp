#include "screen.h"

#include <QFile>
#include <QtEndian>

#include <array>

namespace {

constexpr int kStartMs = 20'000;
constexpr int kStopMs = 5'000;

/// Words of the header of an X window dump, which is how the server keeps its picture.
enum HeaderWord { HeaderSize = 0, Width = 4, Height = 5, BitsPerPixel = 11, BytesPerLine = 12, Colours = 19 };
constexpr int kHeaderWords = 25;
constexpr quint32 kColourSize = 12;

} // namespace

Screen::~Screen() {
    server_.terminate();
    if (!server_.waitForFinished(kStopMs))
        server_.kill();
    server_.waitForFinished(kStopMs);
}

QString Screen::start(QSize size) {
    server_.setStandardErrorFile(QProcess::nullDevice());
    server_.start("Xvfb", {"-displayfd", "1", "-nolisten", "tcp", "-noreset", "-fbdir", folder_.path(),
                           "-screen", "0", QString("%1x%2x24").arg(size.width()).arg(size.height())});
    if (!server_.waitForStarted())
        return "Xvfb: " + server_.errorString();
    while (!server_.canReadLine())
        if (!server_.waitForReadyRead(kStartMs))
            return "Xvfb does not get ready.";
    display_ = ':' + QString::fromLatin1(server_.readLine().trimmed());
    return {};
}

std::vector<std::uint32_t> Screen::pixels() const {
    QFile file(folder_.filePath("Xvfb_screen0"));
    std::array<quint32_be, kHeaderWords> header{};
    if (!file.open(QIODevice::ReadOnly) ||
        file.read(reinterpret_cast<char*>(header.data()), sizeof header) != sizeof header ||
        header[BitsPerPixel] != 32 || header[BytesPerLine] != header[Width] * 4)
        return {};
    std::vector<std::uint32_t> result(header[Width] * header[Height]);
    const auto bytes = qint64(result.size() * sizeof(std::uint32_t));
    file.seek(header[HeaderSize] + header[Colours] * kColourSize);
    if (file.read(reinterpret_cast<char*>(result.data()), bytes) != bytes)
        return {};
    for (std::uint32_t& pixel : result)
        pixel &= 0xffffff;
    return result;
}

double Screen::brightness() const {
    double sum = 0;
    const auto all = pixels();
    for (const std::uint32_t pixel : all)
        sum += double((pixel >> 16) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / (3 * 255);
    return all.empty() ? 0 : sum / double(all.size());
}
