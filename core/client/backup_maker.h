#pragma once

#include "backup/source.h"
#include "backup/writer.h"
#include "base/done.h"
#include "base/lifetime.h"
#include "base/loop.h"
#include "client/backup.h"

#include <memory>

namespace sotto::client {

/// Writes a backup: a page of records is read on the core thread, sealed and written on a worker, then the
/// next, so that memory holds one page however large the profile is. Destroyed before the end it leaves what
/// was at the path. All on [core].
class BackupMaker {
public:
    BackupMaker(Loop& loop, backup::Source source, BackupProgress progress, Done<BackupMade> done);

    /// Once. `seed`: of the account, for a backup that its words open; empty with a passphrase.
    void start(BackupRequest request, backup::Header header, crypto::SecretBytes seed);

private:
    struct Output;

    void next();
    void write(std::vector<backup::Record> page);
    void finish();
    void end(Result<BackupMade> result);

    Loop& loop_;
    backup::Source source_;
    BackupProgress progress_;
    Done<BackupMade> done_;
    std::shared_ptr<Output> output_;
    Lifetime lifetime_;
};

} // namespace sotto::client
