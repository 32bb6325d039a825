// The terminal onto a device's REPL: keys go there, what it says comes back, until Ctrl-] or Ctrl-X, the end of input,
// or the end of the device. The user's terminal is raw meanwhile, and is restored on every way out, signals included.
#pragma once

#include <functional>

#include "app/cli/connection.h"
#include "transport/byte_stream.h"

namespace adder::app::cli {

// Returns an exit code. When stdin is not a terminal, its lines are typed, and the end comes when the device has
// answered them.
int run_terminal(transport::ByteStream& stream);

// The same on the connection's device, which is waited for when it is unplugged or restarts while a person sits there;
// then `greet` is called, and the terminal goes on.
int stay_in_terminal(Connection& connection, const std::function<Result<void>()>& greet);

}  // namespace adder::app::cli
