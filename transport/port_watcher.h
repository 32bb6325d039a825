// Being told when a device is plugged in or pulled out. udev's announcements are acted on at once; where there are none
// (a container, a simulator's pty), the list is compared twice a second, so that every change is known within a second.
#pragma once

#include <memory>
#include <vector>

#include "transport/byte_stream.h"
#include "transport/port_list.h"

namespace adder::transport {

struct PortChange {
  bool added = false;  // else removed
  PortInfo port;

  bool operator==(const PortChange&) const = default;
};

// From one list to the next: removals first, since a device may come back under its old name within one look.
std::vector<PortChange> changes_between(const std::vector<PortInfo>& before, const std::vector<PortInfo>& now);

// One thread waits; cancel() may come from any thread and from a signal handler.
class PortWatcher {
public:
  virtual ~PortWatcher() = default;
  // The ports as the last wait(), or the start, has seen them.
  virtual const std::vector<PortInfo>& ports() const = 0;
  // Waits until something has changed since then. Never empty; kTimeout, kCancelled.
  virtual Result<std::vector<PortChange>> wait(Deadline deadline) = 0;
  virtual void cancel() = 0;
  virtual void clear_cancel() = 0;
};
std::unique_ptr<PortWatcher> watch_ports();

}  // namespace adder::transport
