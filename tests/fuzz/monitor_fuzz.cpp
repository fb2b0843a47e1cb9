#include "wire/monitor.h"

using namespace sotto;
using namespace sotto::wire;

/// What a node sends to a subscriber.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)parseMonitorReply({data, size});
    (void)parseMonitorMessage({data, size});
    (void)parseMonitorEnded({data, size});
    return 0;
}
