// Files on this computer: read whole, and written so that a half one never stands under its name.
#pragma once

#include <string>
#include <string_view>

#include "packages/result.h"

namespace adder::packages {

// kNotFound when it is not there, kLocalFile when it cannot be read, is no file, or has more than most_bytes.
Result<std::string> read_local(const std::string& path, size_t most_bytes);
// Makes the folders it lies in. kLocalFile.
Result<void> write_local(const std::string& path, std::string_view bytes);

}  // namespace adder::packages
