// adder-sim: the firmware as a program on the desktop. Options, then the board's life, then out, leaving no names
// behind.
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "firmware/common/device.h"
#include "firmware/common/version.h"
#include "firmware/sim/machine.h"

namespace adder::firmware {
namespace {

constexpr size_t kLeastHeap = 8 * 1024, kMostHeap = size_t{1} << 30;

const char kHelp[] =
    "adder-sim: a simulated board that runs Adder\n"
    "\n"
    "  --board NAME     the board to imitate; --board help lists them (default: sim)\n"
    "  --pty LINK       offer the console on a pseudo terminal, published as the symlink LINK\n"
    "                   (default: the terminal that adder-sim was started from; Ctrl-C then goes to the program)\n"
    "  --flash FILE     keep the board's files in FILE, made if it is not there (default: nothing is kept)\n"
    "  --heap N[k|m]    memory for Python, in bytes (default: the board's)\n"
    "  --control PATH   a Unix socket to see and drive the pins: `pin 5`, `pin 5 = 1`, `pins`, `watch`, `reset`\n"
    "  --version, --help\n"
    "\n"
    "With --pty it prints `adder-sim: ready on LINK` when it can be connected to, and runs until SIGTERM or Ctrl-C.\n";

int fail(const std::string& message) {
  std::fprintf(stderr, "adder-sim: %s\n", message.c_str());
  return 2;
}

bool parse_size(const char* text, size_t* size) {
  char* end;
  errno = 0;
  unsigned long n = std::strtoul(text, &end, 0);
  unsigned long unit = *end == 'k' || *end == 'K' ? 1024 : *end == 'm' || *end == 'M' ? 1024 * 1024 : 1;
  if (unit > 1) ++end;
  if (end == text || *end != 0 || errno != 0 || n > LONG_MAX / unit) return false;
  *size = n * unit;
  return true;
}

const SimBoard* board_named(const std::string& name) {
  for (size_t i = 0; i < kSimBoardCount; ++i) {
    if (name == kSimBoards[i].name) return &kSimBoards[i];
  }
  return nullptr;
}

void list_boards() {
  for (size_t i = 0; i < kSimBoardCount; ++i) {
    std::printf("%-16s %4zu KB for Python, %5u KB of flash, %u pins\n", kSimBoards[i].name, kSimBoards[i].memory / 1024,
                kSimBoards[i].flash / 1024, kSimBoards[i].pins);
  }
}

// Fills `options`; -1 to go on, else the exit status.
int parse(int argc, char** argv, SimOptions* options) {
  for (int i = 1; i < argc; ++i) {
    std::string name = argv[i], value;
    size_t equals = name.find('=');
    if (name == "--help" || name == "-h") return std::fputs(kHelp, stdout), 0;
    if (name == "--version") return std::printf("adder-sim %s (%s)\n", kVersion, kBuildDate), 0;
    if (equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    } else if (i + 1 < argc) {
      value = argv[++i];
    } else {
      return fail(name + " needs a value, or is not known; see adder-sim --help");
    }
    if (name == "--board") {
      if (value == "help") return list_boards(), 0;
      options->board = board_named(value);
      if (options->board == nullptr) return fail("there is no board " + value + "; --board help lists them");
    } else if (name == "--pty") {
      options->pty_link = value;
    } else if (name == "--flash") {
      options->flash_file = value;
    } else if (name == "--control") {
      options->control_path = value;
    } else if (name == "--heap") {
      if (!parse_size(value.c_str(), &options->heap) || options->heap < kLeastHeap || options->heap > kMostHeap) {
        return fail("--heap takes a number of bytes from 8k to 1024m, with k or m after it if you like; not " + value);
      }
    } else {
      return fail("there is no option " + name + "; see adder-sim --help");
    }
  }
  return -1;
}

int run(int argc, char** argv) {
  SimOptions options;
  options.board = &kSimBoards[0];
  if (int status = parse(argc, argv, &options); status >= 0) return status;
  SimMachine machine(options);
  if (std::string why = machine.start(); !why.empty()) return fail(why);
  if (machine.terminal().is_pty()) {
    std::printf("adder-sim: ready on %s\n", options.pty_link.c_str());
    std::fflush(stdout);
  }
  run_device();
  machine.stop();
  return 0;
}

}  // namespace
}  // namespace adder::firmware

int main(int argc, char** argv) { return adder::firmware::run(argc, argv); }
