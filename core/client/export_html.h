#pragma once

#include "client/export_format.h"

namespace sotto::client {

/// One self-contained page: no scripts, nothing fetched, and a policy in it that forbids both. Reads in light
/// and dark, on paper, and in every direction of writing.
class ExportHtml final : public ExportFormat {
public:
    std::string begin(const ExportHeader& header) override;
    std::string message(const ExportRow& row) override;
    std::string end(std::uint64_t messages) override;
};

} // namespace sotto::client
