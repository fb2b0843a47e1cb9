#pragma once

#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "client/export_format.h"

#include <functional>
#include <memory>
#include <vector>

namespace sotto::client {

/// Writes one conversation to a file: a page is read on the core thread, formatted and written on a worker,
/// then the next, so that memory holds one page however long the conversation is. Destroyed before the end it
/// leaves nothing at the path. All on [core].
class Exporter {
public:
    static constexpr std::size_t kPage = 256;

    /// The next rows, oldest first, at most kPage; none at the end.
    using Source = std::function<Result<std::vector<ExportRow>>()>;

    Exporter(Loop& loop, Source source, ExportProgress progress, Done<Exported> done);
    ~Exporter();

    /// Once.
    void start(const ExportRequest& request, ExportHeader header);

private:
    struct Output;
    using Rows = std::vector<ExportRow>;

    void next();
    void write(Rows rows);
    void finish();
    void end(Result<Exported> result);

    Loop& loop_;
    Source source_;
    ExportProgress progress_;
    Done<Exported> done_;
    std::shared_ptr<Output> output_;
    Lifetime lifetime_;
};

} // namespace sotto::client
