// A directory of a test's own under /tmp, gone with the object.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace adder::transport {

class Scratch {
public:
  Scratch() {
    char name[] = "/tmp/adder-test-XXXXXX";
    path_ = mkdtemp(name);
  }
  ~Scratch() {
    std::error_code ignored;  // a leftover in /tmp is no reason to fail
    std::filesystem::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::string& path() const { return path_; }

private:
  std::string path_;
};

}  // namespace adder::transport
