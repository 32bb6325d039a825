// Two streams joined back to back in memory: what one writes the other reads. For tests, where a scripted device sits
// on the far end. Closing an end, or destroying it, makes the other end see kVanished after it has read what was still
// in flight.
#pragma once

#include <memory>
#include <utility>

#include "transport/byte_stream.h"

namespace adder::transport {

// Both ends are ordinary streams and may live in different threads.
std::pair<std::unique_ptr<ByteStream>, std::unique_ptr<ByteStream>> make_memory_pair();

}  // namespace adder::transport
