// Compiles Python to Adder's bytecode by adder-cross, which stands beside adderctl or on the PATH.
#pragma once

#include <string>

#include "transport/result.h"

namespace adder::app::cli {

// The image (.apy) of a module; `name` is what its tracebacks call it. kLocalFile with what does not compile, and
// where.
transport::Result<std::string> compile_to_image(const std::string& source, const std::string& name);

}  // namespace adder::app::cli
