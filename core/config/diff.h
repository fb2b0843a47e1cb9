#pragma once

#include "config/data.h"

namespace sotto::config {

/// Differences between two states of the data (05 §4): a dictionary of the same shape with "" for a scalar
/// that was added or changed, "-" for one that was removed, [[added…],[removed…]] for a set. Values are not
/// in it but in the document that carries it. All functions here are pure and [any].

Dict diff(const Dict& older, const Dict& newer);

/// Applies `changes` to `data`, taking values from `source`, the data of the document that carries `changes`.
/// May leave empty sets and dictionaries behind; prune() comes after the last one.
void apply(Dict& data, const Dict& changes, const Dict& source);

/// Whether `changes`, as received, have the shape of a diff.
bool isDiff(const Dict& changes);

} // namespace sotto::config
