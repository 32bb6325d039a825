// adderctl: the device command line. chain.h runs what it is told; command_table.cc says which commands exist.
#include <signal.h>

#include "app/cli/chain.h"

int main(int argc, char** argv) {
  signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error where it is written to
  return adder::app::cli::run_chain({argv + 1, argv + argc});
}
