// Sources made into images that Adder's own firmware executes in place, by the program adder-cross, which lies beside
// the running program or on PATH.
#pragma once

#include <string>
#include <string_view>

#include "packages/result.h"

namespace adder::packages {

inline constexpr std::string_view kImageSuffix = ".apy";

// kNotFound says where it was looked for.
Result<std::string> find_compiler();
// The image of `source`; `name` is what tracebacks call it. kPackage with the compiler's own words when it does not
// compile.
Result<std::string> compile_source(const std::string& compiler, std::string_view source, const std::string& name);

}  // namespace adder::packages
