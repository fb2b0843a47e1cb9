#pragma once

#include "wire/bencode.h"

namespace sotto::config {

/// The data of a config document (05 §3.2) are bencoded dictionaries whose values are scalars (integers and
/// byte strings), sets (lists of unique scalars) and further dictionaries. All functions here are pure and
/// [any].
using wire::Bencode;
using Dict = Bencode::Dict;
using Set = Bencode::List;

enum class Kind { Scalar, Items, Members };
Kind kindOf(const Bencode& value);

/// Order of a set: integers ascending, then byte strings ascending.
bool scalarLess(const Bencode& left, const Bencode& right);

/// Whether `items` are scalars, each greater than the one before.
bool isSet(const Set& items);

/// Whether `data` obey 05 §3.2 and §3.6: every set in order, no set or nested dictionary empty.
bool isCanonical(const Dict& data);

/// Removes empty sets and, from the inside out, empty dictionaries. `data` itself may become empty.
void prune(Dict& data);

Set united(const Set& left, const Set& right);
Set without(const Set& from, const Set& removed);

} // namespace sotto::config
