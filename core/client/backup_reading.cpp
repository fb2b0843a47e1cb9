#include "client/backup_reading.h"

namespace sotto::client {
namespace {

constexpr std::size_t kPageRecords = 500;
constexpr std::size_t kPageBytes = 1u << 20;
constexpr std::size_t kCheckedInSlice = 20'000;

Error givenUp() {
    return fail(Code::Cancelled, "It was cancelled.");
}

} // namespace

/// What a worker needs; outlives the reading while a worker is at it.
struct BackupReading::Input {
    Opening opening;
    std::optional<backup::Reader> reader{};
    backup::Inspection inspection{};
    std::vector<backup::Record> page{};
    bool ended = false;
    Result<void> state{};

    void open() {
        auto opened = backup::Reader::open(opening.path);
        if (!opened) {
            state = opened.error();
            return;
        }
        reader.emplace(std::move(*opened));
        state = reader->unlock({opening.secret.view(), opening.ownSeed.empty()
                                                           ? std::optional<ByteView>()
                                                           : std::optional(opening.ownSeed.view())});
    }

    std::optional<backup::Record> next() {
        auto record = state ? reader->next() : Result<std::optional<backup::Record>>(state.error());
        if (!record)
            state = record.error();
        ended = !record || !*record;
        return record ? std::move(*record) : std::nullopt;
    }

    void check() {
        for (std::size_t i = 0; i < kCheckedInSlice && !ended; ++i)
            if (const auto record = next())
                state = inspection.take(*record);
    }

    void read() {
        page.clear();
        std::size_t bytes = 0;
        while (page.size() < kPageRecords && bytes < kPageBytes && !ended)
            if (auto record = next()) {
                bytes += record->payload.size();
                page.push_back(std::move(*record));
            }
    }

    void rewind() {
        ended = false;
        state = reader->rewind();
    }
};

template <class F>
void BackupReading::work(F job, std::function<void()> then) {
    loop_.work([input = input_, job] { job(*input); }, lifetime_.bind(std::move(then)));
}

std::uint64_t BackupReading::size() const {
    return input_->reader->size();
}

bool BackupReading::tell(BackupStep::What what) {
    return !progress_ || progress_({what, input_->reader->position(), input_->reader->size()});
}

void BackupReading::check(Opening opening, Done<backup::Summary> done) {
    input_ = std::make_shared<Input>(Input{std::move(opening)});
    checkDone_ = std::move(done);
    work([](Input& input) { input.open(); }, [this] { checkNext(); });
}

void BackupReading::checkNext() {
    if (input_->state && !tell(BackupStep::What::Checking))
        input_->state = givenUp();
    if (!input_->state || input_->ended)
        return checked();
    work([](Input& input) { input.check(); }, [this] { checkNext(); });
}

void BackupReading::checked() {
    auto done = std::move(checkDone_);
    done(input_->state ? input_->inspection.summary() : Result<backup::Summary>(input_->state.error()));
}

void BackupReading::each(Take take, Done<void> done) {
    take_ = std::move(take);
    eachDone_ = std::move(done);
    work([](Input& input) { input.rewind(); }, [this] { readNext(); });
}

void BackupReading::readNext() {
    work([](Input& input) { input.read(); }, [this] { this->take(); });
}

void BackupReading::take() {
    Result<void> taken = input_->state;
    if (taken && !input_->page.empty())
        taken = take_(input_->page);
    if (taken && !tell(BackupStep::What::Restoring))
        taken = givenUp();
    if (taken && !input_->ended)
        return readNext();
    auto done = std::move(eachDone_);
    done(std::move(taken));
}

} // namespace sotto::client
