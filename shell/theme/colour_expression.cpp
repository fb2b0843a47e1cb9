#include "theme/colour_expression.h"

#include <QRegularExpression>

namespace sotto::theme {

namespace {

constexpr qsizetype kMaxLength = 200;
constexpr int kMaxDepth = 12;

std::optional<QColor> literal(QStringView text) {
    if (text.size() != 6 && text.size() != 8)
        return std::nullopt;
    bool ok = false;
    const uint value = text.toUInt(&ok, 16);
    if (!ok)
        return std::nullopt;
    const uint rgb = text.size() == 8 ? value >> 8 : value;
    QColor colour(QRgb(rgb | 0xFF000000U));
    if (text.size() == 8)
        colour.setAlpha(static_cast<int>(value & 0xFFU));
    return colour;
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()),
                  part(a.alpha(), b.alpha()));
}

} // namespace

/// Recursive descent over one text.
class ColourExpressions::Reader {
public:
    Reader(ColourExpressions& owner, QStringView text) : owner_(owner), rest_(text) {}

    std::optional<QColor> all() {
        const auto colour = expression();
        skip();
        return rest_.isEmpty() ? colour : std::nullopt;
    }

private:
    std::optional<QColor> expression() {
        if (++depth_ > kMaxDepth)
            return std::nullopt;
        skip();
        std::optional<QColor> colour;
        if (take(u'#')) {
            colour = literal(word());
        } else if (take(u'{')) {
            const QString name = word().toString();
            colour = take(u'}') ? owner_.role(name) : std::nullopt;
        } else {
            const QString name = word().toString();
            colour = take(u'(') ? call(name) : owner_.role(name);
        }
        --depth_;
        return colour;
    }

    std::optional<QColor> call(const QString& name) {
        auto first = expression();
        if (!first || !comma())
            return std::nullopt;
        std::optional<QColor> second;
        if (name == QLatin1String("mix")) {
            second = expression();
            if (!second || !comma())
                return std::nullopt;
        } else if (name != QLatin1String("alpha")) {
            return std::nullopt;
        }
        const auto share = number();
        skip();
        if (!share || !take(u')'))
            return std::nullopt;
        if (second)
            return mixed(*first, *second, *share);
        first->setAlphaF(static_cast<float>(*share));
        return first;
    }

    std::optional<double> number() {
        skip();
        qsizetype length = 0;
        while (length < rest_.size() && (rest_[length].isDigit() || rest_[length] == u'.'))
            ++length;
        bool ok = false;
        const double value = rest_.left(length).toDouble(&ok);
        rest_ = rest_.mid(length);
        if (!ok || value < 0 || value > 1)
            return std::nullopt;
        return value;
    }

    QStringView word() {
        qsizetype length = 0;
        while (length < rest_.size() && rest_[length].unicode() < 128 && rest_[length].isLetterOrNumber())
            ++length;
        const QStringView result = rest_.left(length);
        rest_ = rest_.mid(length);
        return result;
    }

    bool comma() {
        skip();
        return take(u',');
    }

    bool take(QChar c) {
        if (rest_.isEmpty() || rest_.front() != c)
            return false;
        rest_ = rest_.mid(1);
        return true;
    }

    void skip() {
        while (!rest_.isEmpty() && rest_.front() == u' ')
            rest_ = rest_.mid(1);
    }

    ColourExpressions& owner_;
    QStringView rest_;
    int depth_ = 0;
};

ColourExpressions::ColourExpressions(Source source, Fallback fallback)
    : source_(std::move(source))
    , fallback_(std::move(fallback)) {
}

std::optional<QColor> ColourExpressions::role(const QString& name) {
    if (const auto known = done_.constFind(name); known != done_.constEnd())
        return *known;
    // Until it is known the role has its fallback, which ends cycles.
    const auto fallback = fallback_(name);
    done_.insert(name, fallback);
    const auto text = source_(name);
    auto colour = text ? evaluate(*text) : std::nullopt;
    if (!colour)
        colour = fallback;
    done_.insert(name, colour);
    return colour;
}

std::optional<QColor> ColourExpressions::evaluate(const QString& text) {
    if (text.size() > kMaxLength || depth_ >= kMaxDepth)
        return std::nullopt;
    ++depth_;
    const auto colour = Reader(*this, text).all();
    --depth_;
    return colour;
}

QString colourText(const QColor& colour) {
    QString text = colour.name(QColor::HexRgb).toUpper();
    if (colour.alpha() != 255)
        text += QStringLiteral("%1").arg(colour.alpha(), 2, 16, QLatin1Char('0')).toUpper();
    return text;
}

} // namespace sotto::theme
