#pragma once

#include <QTranslator>

namespace sotto::language {

/// A language that needs no translator and is always complete: it makes every text longer and accented, so
/// that what is not translatable, cut off or laid out by hand catches the eye. `RightToLeft` also runs the
/// other way.
class PseudoTranslator : public QTranslator {
    Q_OBJECT
public:
    enum class Kind { Long, RightToLeft };

    explicit PseudoTranslator(Kind kind, QObject* parent = nullptr);

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int n = -1) const override;

private:
    Kind kind_;
};

/// The text as a pseudo language writes it; places for arguments stay as they are.
QString pseudoText(const QString& text, PseudoTranslator::Kind kind);

} // namespace sotto::language
