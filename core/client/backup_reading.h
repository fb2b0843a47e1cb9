#pragma once

#include "backup/inspection.h"
#include "backup/reader.h"
#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "client/backup.h"

#include <functional>
#include <memory>

namespace sotto::client {

/// Reads a backup twice at most: check() goes through all of it, so that nothing is done with one that is not
/// whole, and only then each() hands out its records in pages. Both passes read the same open file, which
/// another cannot take the place of. Reading happens on a worker, one page at a time; everything else is on
/// [core]. Destroyed in between nothing more is called.
class BackupReading {
public:
    struct Opening {
        std::filesystem::path path;
        crypto::SecretBytes secret;
        crypto::SecretBytes ownSeed; ///< empty: there is no account
    };
    using Take = std::function<Result<void>(std::span<const backup::Record>)>;

    BackupReading(Loop& loop, BackupProgress progress) : loop_(loop), progress_(std::move(progress)) {}

    /// Errors of backup::Reader; Code::Corrupt for anything that is not a whole backup.
    void check(Opening opening, Done<backup::Summary> done);
    /// After check(). `take` gets every record, in order.
    void each(Take take, Done<void> done);

    /// Of the file; after check().
    std::uint64_t size() const;

private:
    struct Input;
    template <class F>
    void work(F job, std::function<void()> then);
    bool tell(BackupStep::What what);
    void checkNext();
    void checked();
    void readNext();
    void take();

    Loop& loop_;
    BackupProgress progress_;
    std::shared_ptr<Input> input_;
    Done<backup::Summary> checkDone_;
    Take take_;
    Done<void> eachDone_;
    Lifetime lifetime_;
};

} // namespace sotto::client
