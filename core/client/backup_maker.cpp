#include "client/backup_maker.h"

namespace sotto::client {

/// What a worker needs; outlives the maker while a worker is at it.
struct BackupMaker::Output {
    BackupRequest request;
    crypto::SecretBytes seed;
    std::optional<backup::Writer> writer{};
    Result<void> state{};

    void open(const backup::Header& header) {
        const auto key =
            backup::keyFor(header, {request.passphrase.view(),
                                    seed.empty() ? std::optional<ByteView>() : std::optional(seed.view())});
        if (!key) {
            state = key.error();
            return;
        }
        auto created = backup::Writer::create(request.path,
                                              request.replace ? store::NewFile::Existing::Replace
                                                              : store::NewFile::Existing::Keep,
                                              header, *key);
        if (created)
            writer.emplace(std::move(*created));
        else
            state = created.error();
    }

    void add(const std::vector<backup::Record>& page) {
        for (const backup::Record& record : page)
            if (state)
                state = writer->add(record);
    }
};

BackupMaker::BackupMaker(Loop& loop, backup::Source source, BackupProgress progress, Done<BackupMade> done)
    : loop_(loop)
    , source_(std::move(source))
    , progress_(std::move(progress))
    , done_(std::move(done)) {
}

void BackupMaker::start(BackupRequest request, backup::Header header, crypto::SecretBytes seed) {
    output_ = std::make_shared<Output>(Output{std::move(request), std::move(seed)});
    loop_.work([output = output_, header] { output->open(header); }, lifetime_.bind([this] { next(); }));
}

void BackupMaker::next() {
    if (!output_->state)
        return end(output_->state.error());
    if (progress_ && !progress_({BackupStep::What::Writing, source_.messages(), 0}))
        return end(fail(Code::Cancelled, "The backup was cancelled."));
    auto page = source_.next();
    if (!page)
        return end(page.error());
    if (page->empty())
        return finish();
    write(std::move(*page));
}

void BackupMaker::write(std::vector<backup::Record> page) {
    loop_.work([output = output_, page = std::move(page)] { output->add(page); },
               lifetime_.bind([this] { next(); }));
}

void BackupMaker::finish() {
    loop_.work([output = output_] { output->state = output->writer->finish(); }, lifetime_.bind([this] {
        if (!output_->state)
            return end(output_->state.error());
        end(BackupMade{output_->request.path, source_.messages(), output_->writer->size(),
                       source_.unreadable()});
    }));
}

void BackupMaker::end(Result<BackupMade> result) {
    output_.reset();
    auto done = std::move(done_);
    // Whoever is told may destroy the maker.
    done(std::move(result));
}

} // namespace sotto::client
