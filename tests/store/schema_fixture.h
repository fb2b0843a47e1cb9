#pragma once

#include "store/store.h"

#include <functional>
#include <string>

/// A small profile with one of everything, for the fixture databases in tests/store/fixtures. A fixture is a
/// text file "schema-N.hex": one row a line, key and value in hex. It was written by the version that wrote
/// schema N, by running
///
///     SOTTO_WRITE_FIXTURE=FILE store_migrations_test
///
/// and is never written again: later versions must open it and find what is expected here.
namespace sotto::test {

/// The data key of all fixtures.
crypto::SymmetricKey fixtureKey();

/// Fills a new store with the profile, as today's schema has it.
Result<void> fillFixture(store::Store& store);

/// Compares everything field by field; empty when all is as expected, else what is not.
std::string fixtureDifference(const store::Store& store);

} // namespace sotto::test
