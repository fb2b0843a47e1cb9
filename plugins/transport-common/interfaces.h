#pragma once

namespace sotto::transport {

/// Whether a network interface of this computer other than loopback is up and has an address beyond its own
/// link. Contacts nobody. [any]
bool hasNetwork();

} // namespace sotto::transport
