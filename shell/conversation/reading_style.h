#pragma once

#include "bridge/bridge.h"
#include "conversation/message_text.h"

namespace sotto::conversation {

/// How the person wants messages to be shown, as the settings of the profile say.
class ReadingStyle : public QObject {
    Q_OBJECT

public:
    /// The bridge outlives it.
    explicit ReadingStyle(bridge::Bridge& bridge, QObject* parent = nullptr);

    const TextStyle& style() const { return style_; }
    /// Asks for what is kept; afterwards it follows every change.
    void read();

signals:
    void changed();

private:
    void take(const std::string& setting, const std::string& value);

    bridge::Bridge& bridge_;
    TextStyle style_;
};

} // namespace sotto::conversation
