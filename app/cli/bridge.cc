// adderctl bridge: one device for several programs, in the foreground until Ctrl-C.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "repl/bridge_server.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

using transport::HostPort;

struct Options {
  std::vector<std::string> ptys, tcp, rfc2217, websocket;
  std::string token;
  bool quiet = false;
};

std::atomic<repl::BridgeServer*> running{nullptr};

void on_end(int) {
  if (repl::BridgeServer* server = running) server->stop();
}

Result<std::vector<HostPort>> addresses_of(const std::vector<std::string>& texts) {
  std::vector<HostPort> addresses;
  for (const std::string& text : texts) {
    Result<HostPort> address = transport::parse_listen_address(text);
    if (!address.ok()) return address.error();
    addresses.push_back(*address);
  }
  return addresses;
}

// A board that was reset comes back under another path, but with its serial number.
transport::Endpoint where_it_is_now(transport::Endpoint endpoint) {
  if (endpoint.serial_number.empty()) return endpoint;
  for (const transport::PortInfo& port : transport::list_ports()) {
    if (port.kind == endpoint.kind && port.serial_number == endpoint.serial_number) endpoint.path = port.path;
  }
  return endpoint;
}

std::string label_of(const transport::Endpoint& endpoint) {
  for (const transport::PortInfo& port : transport::list_ports()) {
    if (port.path == endpoint.path) return port.path + ", " + port.description;
  }
  return endpoint.kind == transport::PortKind::kSimulator ? "simulator (board " + endpoint.board + ")" : endpoint.path;
}

// Where a pty goes that nobody has named: mpremote and others want a name outside of /dev/pts.
Result<std::string> default_pty(const std::string& key) {
  Result<std::string> directory = transport::sim_runtime_dir();
  if (!directory.ok()) return directory;
  std::error_code failed;  // is told by whoever creates the link
  std::filesystem::create_directories(*directory + "/bridges", failed);
  std::string base = key.substr(key.rfind('/') + 1);
  std::replace(base.begin(), base.end(), ':', '-');
  return *directory + "/bridges/" + base + ".pty";
}

Result<repl::BridgeServerOptions> make_options(const Options& options, const Context& context) {
  Result<transport::Endpoint> endpoint = transport::resolve_device(context.device);
  if (!endpoint.ok()) return endpoint.error();
  repl::BridgeServerOptions made;
  made.key = transport::bridge_key(*endpoint);
  made.label = label_of(*endpoint);
  made.open = [at = *endpoint] { return transport::open_endpoint(where_it_is_now(at)); };
  made.token = options.token;
  made.ptys = options.ptys;
  bool has_door =
      !options.ptys.empty() || !options.tcp.empty() || !options.rfc2217.empty() || !options.websocket.empty();
  if (!has_door) {
    Result<std::string> pty = default_pty(made.key);
    if (!pty.ok()) return pty.error();
    made.ptys.push_back(*pty);
  }
  struct {
    const std::vector<std::string>& texts;
    std::vector<HostPort>& addresses;
  } const lists[] = {{options.tcp, made.tcp}, {options.rfc2217, made.rfc2217}, {options.websocket, made.websocket}};
  for (const auto& list : lists) {
    Result<std::vector<HostPort>> addresses = addresses_of(list.texts);
    if (!addresses.ok()) return addresses.error();
    list.addresses = std::move(addresses).value();
  }
  if (!options.quiet) made.log = [](const std::string& line) { std::fprintf(stderr, "adderctl: %s\n", line.c_str()); };
  return made;
}

int run(const Options& options, const Context& context) {
  Result<repl::BridgeServerOptions> made = make_options(options, context);
  if (!made.ok()) return report(made.error());
  std::string label = made->label;
  Result<std::unique_ptr<repl::BridgeServer>> server = repl::BridgeServer::start(std::move(made).value());
  if (!server.ok()) return report(server.error());
  running = server->get();
  struct sigaction action = {};
  action.sa_handler = on_end;
  for (int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
  std::printf("Bridge to %s. Ctrl-C ends it.\n", label.c_str());
  for (const std::string& door : (*server)->doors()) std::printf("  %s\n", door.c_str());
  std::fflush(stdout);
  Result<void> ended = (*server)->run();
  action.sa_handler = SIG_IGN;
  for (int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
  running = nullptr;
  return ended.ok() ? static_cast<int>(kExitOk) : report(ended.error());
}

}  // namespace

Command add_bridge(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("--pty", options->ptys,
                 "a pty under this name, for one program at a time; may be repeated. Without any door: one is made")
      ->type_name("LINK");
  app.add_option("--tcp", options->tcp, "plain TCP, as `nc` and socket:// speak it")->type_name("HOST:PORT");
  app.add_option("--rfc2217", options->rfc2217, "a serial port over telnet, as rfc2217:// speaks it")
      ->type_name("HOST:PORT");
  app.add_option("--ws", options->websocket, "a WebSocket, as MicroPython's WebREPL clients speak it")
      ->type_name("HOST:PORT");
  app.add_option(
         "--token", options->token,
         "what network clients have to say first: their first line, or a WebREPL's password; a must where others "
         "than this computer can connect")
      ->envname("ADDER_BRIDGE_TOKEN")
      ->type_name("TEXT");
  app.add_flag("-q,--quiet", options->quiet, "do not tell who comes and goes");
  return [options, &context] { return run(*options, context); };
}

}  // namespace adder::app::cli
