// A socket pair: the kernel's own bounded buffer gives the pair a real wire's back-pressure, and the same waiting code
// as real ports.
#include "transport/memory_stream.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstdlib>

#include "transport/fd_stream.h"

namespace adder::transport {

std::pair<std::unique_ptr<ByteStream>, std::unique_ptr<ByteStream>> make_memory_pair() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    std::abort();  // out of descriptors: no test can go on
  return {std::make_unique<FdBacked<ByteStream>>(ends[0], "memory stream"),
          std::make_unique<FdBacked<ByteStream>>(ends[1], "memory stream")};
}

}  // namespace adder::transport
