#pragma once

#include "client/export_format.h"

namespace sotto::client {

/// One JSON object a line: a header, then message objects as the command line prints them, then an end with
/// their number (docs/cli.md).
class ExportJson final : public ExportFormat {
public:
    std::string begin(const ExportHeader& header) override;
    std::string message(const ExportRow& row) override;
    std::string end(std::uint64_t messages) override;
};

} // namespace sotto::client
