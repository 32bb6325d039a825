// A folder of this computer that has no package.json, as a package: an importable package when it has __init__.py or
// lies below a folder that is named, else all modules in it.
#pragma once

#include <string>

#include "packages/description.h"

namespace adder::packages {

// `folder` is absolute. A folder with __init__.py becomes NAME/…; of any other the contents are taken as they are.
// The urls are relative to the folder. kPackage.
Result<Description> describe_folder(const std::string& folder);

}  // namespace adder::packages
