// adderctl sim: the simulator in the foreground, its pty published for every tool. The process becomes adder-sim.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "transport/process_stream.h"

namespace adder::app::cli {

namespace {

// "64k", "1m" or plain bytes; 0 when it is not a size.
long bytes_of(const std::string& text) {
  char* end = nullptr;
  long number = std::strtol(text.c_str(), &end, 10);
  std::string unit = end;
  long factor = unit.empty() ? 1 : unit == "k" || unit == "K" ? 1024 : unit == "m" || unit == "M" ? 1048576 : 0;
  return number > 0 ? number * factor : 0;
}

}  // namespace

Command add_sim(CLI::App& app, Context&) {
  auto options = std::make_shared<transport::SimOptions>();
  auto heap = std::make_shared<std::string>();
  app.add_option("--board", options->board, "the board that it is like")->type_name("NAME")->capture_default_str();
  app.add_option("--pty", options->pty_link,
                 "publish its pty under this name; default: a name that `adderctl devices` lists")
      ->type_name("LINK");
  app.add_option("--flash", options->flash_file, "the file that holds its filesystem; default: one for each board")
      ->type_name("FILE");
  app.add_option("--heap", *heap, "heap in bytes, or with k or m; default: the board's")
      ->type_name("SIZE")
      ->check(
          [](const std::string& text) { return bytes_of(text) > 0 ? "" : text + " is not a size: say 65536 or 64k"; });
  return [options, heap] {
    options->heap_bytes = heap->empty() ? 0 : bytes_of(*heap);
    return report(transport::become_sim(*options));
  };
}

}  // namespace adder::app::cli
