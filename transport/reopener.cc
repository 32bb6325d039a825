// See reopener.h.
#include "transport/reopener.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace adder::transport {

namespace {

constexpr std::chrono::milliseconds kRetrySpan{200};
constexpr std::chrono::seconds kGrace{5};  // for a port that is there and cannot be opened

bool is_usb_serial(const Endpoint& endpoint) {
  return (endpoint.kind == PortKind::kSerial || endpoint.kind == PortKind::kUsb) && !endpoint.serial_number.empty();
}

}  // namespace

Result<std::unique_ptr<ByteStream>> Reopener::open() {
  Result<Endpoint> endpoint = resolve_device(name_);
  if (!endpoint.ok()) return endpoint.error();
  Result<std::unique_ptr<ByteStream>> opened = open_shared(*endpoint);
  if (opened.ok()) {
    endpoint_ = *endpoint;
    link_ = link_identity();
  }
  return opened;
}

// The port that is the device; null when it is not there. What is no USB device is looked for by opening it.
const PortInfo* Reopener::find(const std::vector<PortInfo>& ports) const {
  for (const PortInfo& port : ports) {
    bool same_device =
        is_usb_serial(*endpoint_) ? port.serial_number == endpoint_->serial_number : port.path == endpoint_->path;
    if (same_device) return &port;
  }
  return nullptr;
}

// Who is killed leaves his link behind, and the kernel gives the number of his pty to the next terminal: only a link
// that was made anew leads to the device. Empty for what is no link.
std::string Reopener::link_identity() const {
  struct stat info = {};
  if (lstat(endpoint_->path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode)) return "";
  return std::to_string(info.st_ino) + " " + std::to_string(info.st_ctim.tv_sec) + " " +
         std::to_string(info.st_ctim.tv_nsec);
}

Result<std::unique_ptr<ByteStream>> Reopener::open_again() {
  Endpoint endpoint = *endpoint_;
  if (is_usb_serial(endpoint)) {
    const PortInfo* port = find(watcher_->ports());
    if (port == nullptr) return Error{ErrorKind::kNotFound, describe() + " has not come back"};
    endpoint.kind = port->kind;
    endpoint.path = port->path;
  }
  std::string link = link_identity();
  if (endpoint.kind == PortKind::kPty && link == link_)
    return Error{ErrorKind::kNotFound, describe() + " has not come back"};
  Result<std::unique_ptr<ByteStream>> opened = open_shared(endpoint);
  if (opened.ok()) {
    endpoint_ = endpoint;
    link_ = link;
  }
  return opened;
}

Result<std::unique_ptr<ByteStream>> Reopener::reopen(Deadline deadline) {
  if (!endpoint_) return open();
  watcher_ = watch_ports();
  live_watcher_ = watcher_.get();
  Deadline there_until = kNoDeadline;  // of a port that is there, when its error is told
  for (;;) {
    if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
    Result<std::unique_ptr<ByteStream>> opened = open_again();
    if (opened.ok()) return opened;
    ErrorKind kind = opened.error().kind;
    bool is_there = kind == ErrorKind::kPermission || kind == ErrorKind::kBusy || kind == ErrorKind::kProtocol;
    Deadline now = Clock::now();
    if (!is_there) there_until = kNoDeadline;
    if (is_there && there_until == kNoDeadline) there_until = now + kGrace;
    if (is_there && now >= there_until) return opened.error();
    if (now >= deadline)
      return Error{ErrorKind::kTimeout, describe() + " has not come back: plug it in again and reconnect"};
    Result<std::vector<PortChange>> changed = watcher_->wait(std::min(deadline, after(kRetrySpan)));
    if (!changed.ok() && changed.error().kind != ErrorKind::kTimeout) return changed.error();
  }
}

void Reopener::cancel() {
  cancelled_ = true;
  if (PortWatcher* watcher = live_watcher_) watcher->cancel();
}

bool Reopener::can_return() const {
  if (!endpoint_ || endpoint_->kind == PortKind::kSimulator) return false;
  return !endpoint_->path.starts_with("/dev/pts/");
}

std::string Reopener::describe() const {
  if (!endpoint_) return name_.empty() ? "the device" : name_;
  if (endpoint_->kind == PortKind::kSimulator) return "the simulator";
  if (is_usb_serial(*endpoint_)) return endpoint_->path + " (serial number " + endpoint_->serial_number + ")";
  return endpoint_->path;
}

std::function<Result<std::unique_ptr<ByteStream>>()> reopening_factory(
    std::shared_ptr<Reopener> reopener, std::chrono::milliseconds patience,
    std::function<void(const std::string& device)> on_wait) {
  return [reopener, patience, on_wait, is_first = true]() mutable {
    if (std::exchange(is_first, false)) return reopener->open();
    if (on_wait) on_wait(reopener->describe());
    return reopener->reopen(after(patience));
  };
}

}  // namespace adder::transport
