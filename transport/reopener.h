// A device that comes back. A Reopener opens what a name means and remembers which device that is: by its USB serial
// number where it has one, else by its path or address. reopen() waits until that device is there again, also under
// another path, as boards are after a reset, and opens it. reopening_factory() is the same as a function, for whoever
// opens streams through one (repl::Session).
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "transport/endpoint.h"
#include "transport/port_watcher.h"

namespace adder::transport {

class Reopener {
public:
  explicit Reopener(std::string name) : name_(std::move(name)) {}

  // Opens what the name means now. Errors as of open_device().
  Result<std::unique_ptr<ByteStream>> open();
  // Waits for the device of the last open(); before that it is open(). A port that is there but cannot be opened is
  // tried for some seconds: udev may still be giving it to its owner, and a modem manager may sniff at it.
  Result<std::unique_ptr<ByteStream>> reopen(Deadline deadline);
  // Makes a pending and every later reopen() fail with kCancelled. From any thread, and from a signal handler.
  void cancel();

  // False for what is over when it is gone: a simulator that was started for the connection, and a bare /dev/pts/N,
  // whose number the next terminal gets.
  bool can_return() const;

  // What a person would call the device: its path, serial number or URL.
  std::string describe() const;

private:
  Result<std::unique_ptr<ByteStream>> open_again();
  std::string link_identity() const;
  const PortInfo* find(const std::vector<PortInfo>& ports) const;

  std::string name_;
  std::optional<Endpoint> endpoint_;  // of the last success
  std::string link_;                  // of a pty, as link_identity() told then
  std::unique_ptr<PortWatcher> watcher_;
  std::atomic<PortWatcher*> live_watcher_{nullptr};
  std::atomic<bool> cancelled_{false};
};

// First call: open(). Later calls: reopen(), with this patience. `on_wait` is told once a call what is waited for,
// before waiting.
std::function<Result<std::unique_ptr<ByteStream>>()> reopening_factory(
    std::shared_ptr<Reopener> reopener, std::chrono::milliseconds patience,
    std::function<void(const std::string& device)> on_wait = {});

}  // namespace adder::transport
