// See port_watcher.h.
#include "transport/port_watcher.h"

#include <libudev.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <thread>

namespace adder::transport {

namespace {

constexpr std::chrono::milliseconds kLookSpan{500};
constexpr std::chrono::milliseconds kSettleSpan{30};
constexpr int kMostLooks = 10;

// udev's announcements for serial ports and USB devices; silent where there is no udev.
class Announcements {
public:
  Announcements() : udev_(udev_new()) {
    if (udev_ == nullptr) return;
    monitor_ = udev_monitor_new_from_netlink(udev_, "udev");
    bool ready = monitor_ != nullptr &&
                 udev_monitor_filter_add_match_subsystem_devtype(monitor_, "tty", nullptr) >= 0 &&
                 udev_monitor_filter_add_match_subsystem_devtype(monitor_, "usb", nullptr) >= 0 &&
                 udev_monitor_enable_receiving(monitor_) >= 0;
    if (ready) fd_ = udev_monitor_get_fd(monitor_);
  }
  ~Announcements() {
    if (monitor_ != nullptr) udev_monitor_unref(monitor_);
    if (udev_ != nullptr) udev_unref(udev_);
  }
  Announcements(const Announcements&) = delete;
  Announcements& operator=(const Announcements&) = delete;

  int fd() const { return fd_; }  // -1, which poll() passes over, when there are none
  // What has been announced is found out by looking.
  void take_all() {
    for (;;) {
      pollfd wait = {fd_, POLLIN, 0};
      if (poll(&wait, 1, 0) <= 0) return;
      udev_device* device = udev_monitor_receive_device(monitor_);
      if (device == nullptr) return;  // one that the filter has kept out
      udev_device_unref(device);
    }
  }

private:
  udev* udev_ = nullptr;
  udev_monitor* monitor_ = nullptr;
  int fd_ = -1;
};

class Watcher : public PortWatcher {
public:
  Watcher() : wake_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), ports_(list_ports()) {}
  ~Watcher() override { ::close(wake_fd_); }

  const std::vector<PortInfo>& ports() const override { return ports_; }

  Result<std::vector<PortChange>> wait(Deadline deadline) override {
    for (;;) {
      if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
      std::vector<PortChange> changes = look();
      if (!changes.empty()) return changes;
      if (Clock::now() >= deadline) return Error{ErrorKind::kTimeout, "no device has come or gone in time"};
      if (Result<void> waited = wait_once(std::min(deadline, after(kLookSpan))); !waited.ok()) return waited.error();
    }
  }
  void cancel() override {
    cancelled_ = true;
    uint64_t one = 1;
    [[maybe_unused]] ssize_t sent = ::write(wake_fd_, &one, sizeof one);  // full is as good as one more
  }
  void clear_cancel() override {
    uint64_t count;
    [[maybe_unused]] ssize_t got = ::read(wake_fd_, &count, sizeof count);
    cancelled_ = false;
  }

private:
  // While a device comes or goes, the kernel's files about it do so one after the other: two looks must agree.
  std::vector<PortChange> look() {
    std::vector<PortInfo> now = list_ports();
    if (now == ports_) return {};
    for (int round = 0; round < kMostLooks; ++round) {
      std::this_thread::sleep_for(kSettleSpan);
      std::vector<PortInfo> again = list_ports();
      if (again == now) break;
      now = std::move(again);
    }
    std::vector<PortChange> changes = changes_between(ports_, now);
    ports_ = std::move(now);
    return changes;
  }
  Result<void> wait_once(Deadline until) {
    auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd waits[2] = {{wake_fd_, POLLIN, 0}, {announcements_.fd(), POLLIN, 0}};
    if (poll(waits, 2, static_cast<int>(std::max<long>(left, 0))) < 0 && errno != EINTR)
      return error_from_errno(errno, "cannot wait for devices");
    if (waits[1].revents != 0) announcements_.take_all();
    return {};
  }

  Announcements announcements_;  // first: what happens after the first look is not missed
  int wake_fd_;
  std::atomic<bool> cancelled_{false};
  std::vector<PortInfo> ports_;
};

}  // namespace

std::vector<PortChange> changes_between(const std::vector<PortInfo>& before, const std::vector<PortInfo>& now) {
  auto is_in = [](const std::vector<PortInfo>& list, const PortInfo& port) {
    return std::find(list.begin(), list.end(), port) != list.end();
  };
  std::vector<PortChange> changes;
  for (const PortInfo& port : before) {
    if (!is_in(now, port)) changes.push_back({false, port});
  }
  for (const PortInfo& port : now) {
    if (!is_in(before, port)) changes.push_back({true, port});
  }
  return changes;
}

std::unique_ptr<PortWatcher> watch_ports() { return std::make_unique<Watcher>(); }

}  // namespace adder::transport
