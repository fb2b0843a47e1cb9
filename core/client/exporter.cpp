#include "client/exporter.h"

#include "store/new_file.h"

#include <optional>

namespace sotto::client {

/// What a worker needs; outlives the exporter while a worker is at it.
struct Exporter::Output {
    ExportRequest request;
    std::unique_ptr<ExportFormat> format;
    std::optional<store::NewFile> file;
    std::uint64_t messages = 0;
    Result<void> state{};

    void put(const std::string& text) {
        if (state)
            state = file->write(asBytes(text));
    }

    void open(const ExportHeader& header) {
        auto created =
            store::NewFile::create(request.path, request.replace ? store::NewFile::Existing::Replace
                                                                 : store::NewFile::Existing::Keep);
        if (!created) {
            state = created.error();
            return;
        }
        file.emplace(std::move(*created));
        put(format->begin(header));
    }

    void add(const Rows& rows) {
        for (const ExportRow& row : rows) {
            put(format->message(row));
            messages += state ? 1 : 0;
        }
    }

    void close() {
        put(format->end(messages));
        if (state)
            state = file->commit();
    }
};

Exporter::Exporter(Loop& loop, Source source, ExportProgress progress, Done<Exported> done)
    : loop_(loop)
    , source_(std::move(source))
    , progress_(std::move(progress))
    , done_(std::move(done)) {
}

Exporter::~Exporter() = default;

void Exporter::start(const ExportRequest& request, ExportHeader header) {
    output_ = std::make_shared<Output>();
    output_->request = request;
    output_->format = ExportFormat::make(request.kind);
    loop_.work([output = output_, header = std::move(header)] { output->open(header); },
               lifetime_.bind([this] { next(); }));
}

void Exporter::next() {
    if (!output_->state)
        return end(output_->state.error());
    if (progress_ && !progress_(output_->messages))
        return end(fail(Code::Cancelled, "The export was cancelled."));
    auto rows = source_();
    if (!rows)
        return end(rows.error());
    if (rows->empty())
        return finish();
    write(std::move(*rows));
}

void Exporter::write(Rows rows) {
    loop_.work([output = output_, rows = std::move(rows)] { output->add(rows); },
               lifetime_.bind([this] { next(); }));
}

void Exporter::finish() {
    loop_.work([output = output_] { output->close(); }, lifetime_.bind([this] {
        if (!output_->state)
            return end(output_->state.error());
        end(Exported{output_->request.path, output_->messages, output_->file->size()});
    }));
}

void Exporter::end(Result<Exported> result) {
    output_.reset();
    auto done = std::move(done_);
    // Whoever is told may destroy the exporter.
    done(std::move(result));
}

} // namespace sotto::client
