#pragma once

#include <leveldb/env.h>

namespace sotto::leveldb_storage {

/// The file system, read with plain reads. LevelDB maps whole tables into memory otherwise: everything that
/// was ever looked at would count as memory of the program, beside the cache that is there for it.
class PlainEnv final : public leveldb::EnvWrapper {
public:
    PlainEnv() : EnvWrapper(leveldb::Env::Default()) {}

    leveldb::Status NewRandomAccessFile(const std::string& path, leveldb::RandomAccessFile** file) override;
};

} // namespace sotto::leveldb_storage
