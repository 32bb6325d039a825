// Runs a real program and collects what it prints; for tests against objcopy, stm32flash and adderctl.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace adder::test {

struct ProgramResult {
  int exit_code = -1;  // -1: it could not be started, or was killed
  std::string output;  // stdout and stderr, as they came
};

// Kills the program after `seconds`. `interrupt_when`: asked again and again; SIGINT is sent once it says true.
ProgramResult run_program(const std::vector<std::string>& arguments, int seconds = 120,
                          const std::function<bool()>& interrupt_when = {});

// A directory of the test's own, removed with its contents at the end.
class TemporaryDirectory {
public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
  std::string path_;
};

std::vector<unsigned char> read_whole_file(const std::string& path);
void write_whole_file(const std::string& path, const std::vector<unsigned char>& bytes);

}  // namespace adder::test
