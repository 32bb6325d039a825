// The errors of packages/ are those of the rest of the host's half. kPackage says that a package cannot be had: its
// download failed, what came is refused, or it does not go with the others.
#pragma once

#include <string>

#include "transport/result.h"

namespace adder::packages {

using transport::Error;
using transport::ErrorKind;
template <class T>
using Result = transport::Result<T>;

inline Error package_error(std::string message) { return {ErrorKind::kPackage, std::move(message)}; }

}  // namespace adder::packages
