#pragma once

#include "client/export_format.h"

namespace sotto::client {

/// Plain text: a line with time, author and state at the margin, what they wrote indented below it. Only this
/// class writes at the margin, so no text can look like another message.
class ExportText final : public ExportFormat {
public:
    std::string begin(const ExportHeader& header) override;
    std::string message(const ExportRow& row) override;
    std::string end(std::uint64_t messages) override;
};

} // namespace sotto::client
