// The boot loader model as a program, to try flashing tools by hand without a chip:
//   stm32_model LINK      then, elsewhere:  adderctl flash --device LINK firmware.hex
// Runs until its input ends or Ctrl-C; LINK is a symlink to its pty.
#include <unistd.h>

#include <cstdio>

#include "tests/flasher/model_stream.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: stm32_model LINK\n");
    return 2;
  }
  adder::test::ModelPty device(argv[1]);
  if (!device.error().empty()) {
    std::fprintf(stderr, "stm32_model: %s\n", device.error().c_str());
    return 1;
  }
  std::printf("an STM32F10x in its boot loader is at %s\n", argv[1]);
  std::fflush(stdout);
  char piece[64];
  while (::read(STDIN_FILENO, piece, sizeof piece) > 0) {
  }
  return 0;
}
