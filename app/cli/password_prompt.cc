// The password goes where a person could have put it: into ADDER_WEBREPL_PASSWORD, of this process alone. Ctrl-C at the
// question ends adderctl, with the terminal as it was.
#include "app/cli/password_prompt.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "app/cli/raw_terminal.h"
#include "transport/device_url.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

constexpr int kMostQuestions = 3;

// What a person types before Enter; nothing: they would rather not (Ctrl-D, or no more input). Ctrl-C is SIGINT.
std::optional<std::string> read_unseen(const std::string& question) {
  constexpr char kCtrlC = 3, kCtrlD = 4, kCtrlU = 21, kBackspace = 8, kDelete = 127;
  std::string line;
  char c = kCtrlD;
  {
    RawTerminal terminal;
    std::fputs(question.c_str(), stderr);
    for (ssize_t got; (got = read(STDIN_FILENO, &c, 1)) == 1 || (got < 0 && errno == EINTR);) {
      if (got != 1) continue;
      if (c == '\r' || c == '\n' || c == kCtrlC || c == kCtrlD) break;
      if (c == kBackspace || c == kDelete) {
        if (!line.empty()) line.pop_back();
      } else if (c == kCtrlU) {
        line.clear();
      } else {
        line += c;
      }
    }
  }
  std::fputs("\n", stderr);
  if (c == kCtrlC) raise(SIGINT);
  if (c != '\r' && c != '\n') return {};
  return line;
}

bool wants_one(const transport::Error& error, const std::string& device) {
  if (error.kind != transport::ErrorKind::kPermission || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) return false;
  transport::Result<transport::Endpoint> endpoint = transport::resolve_device(device);
  if (!endpoint.ok() || !transport::is_device_url(endpoint->path)) return false;
  transport::Result<transport::DeviceUrl> url = transport::parse_device_url(endpoint->path);
  return url.ok() && url->scheme == transport::DeviceUrl::Scheme::kWebRepl && url->password.empty() &&
         endpoint->password.empty();
}

}  // namespace

transport::Result<std::unique_ptr<transport::ByteStream>> open_asking(transport::Reopener& reopener,
                                                                      const std::string& device) {
  auto stream = reopener.open();
  for (int asked = 0; !stream.ok() && asked < kMostQuestions && wants_one(stream.error(), device); ++asked) {
    auto password = read_unseen(asked == 0 ? "Password of " + device + ": " : "Not that one. Password: ");
    if (!password) break;
    setenv("ADDER_WEBREPL_PASSWORD", password->c_str(), 1);
    stream = reopener.open();
  }
  return stream;
}

}  // namespace adder::app::cli
