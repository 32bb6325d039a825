// Names of error kinds, and how errno values become Errors that say what to do.
#include "transport/result.h"

#include <cerrno>
#include <cstring>

namespace adder::transport {

namespace {

struct KindOfErrno {
  int number;
  ErrorKind kind;
  const char* advice;
};

constexpr KindOfErrno kKinds[] = {
    {EBUSY, ErrorKind::kBusy,
     "another program holds it: close that program (Thonny, mpremote, a terminal) and try again"},
    {EWOULDBLOCK, ErrorKind::kBusy,
     "another program holds it: close that program (Thonny, mpremote, a terminal) and try again"},
    {EACCES, ErrorKind::kPermission,
     "you may not use it: add yourself to the group that owns it (usually dialout) and log in again"},
    {EPERM, ErrorKind::kPermission,
     "you may not use it: add yourself to the group that owns it (usually dialout) and log in again"},
    {ENOENT, ErrorKind::kNotFound, "there is no such thing: `adderctl devices` lists what is connected"},
    {ENOTTY, ErrorKind::kIo, "it is not a terminal or serial port: `adderctl devices` lists what is connected"},
    {EIO, ErrorKind::kVanished, "the device is gone: plug it in again and reconnect"},
    {ENXIO, ErrorKind::kVanished, "the device is gone: plug it in again and reconnect"},
    {ENODEV, ErrorKind::kVanished, "the device is gone: plug it in again and reconnect"},
    {EPIPE, ErrorKind::kVanished, "the other side hung up: reconnect"},
    {ECONNRESET, ErrorKind::kVanished, "the other side hung up: reconnect"},
};

}  // namespace

const char* error_kind_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kTimeout: return "timeout";
    case ErrorKind::kVanished: return "vanished";
    case ErrorKind::kClosed: return "closed";
    case ErrorKind::kCancelled: return "cancelled";
    case ErrorKind::kBusy: return "busy";
    case ErrorKind::kPermission: return "permission";
    case ErrorKind::kNotFound: return "not found";
    case ErrorKind::kIo: return "io";
    case ErrorKind::kProtocol: return "protocol";
    case ErrorKind::kLocalFile: return "local file";
    case ErrorKind::kDeviceFile: return "device file";
    case ErrorKind::kDeviceFull: return "device full";
    case ErrorKind::kDeviceRaised: return "device raised";
    case ErrorKind::kPackage: return "package";
  }
  return "unknown";
}

Error error_from_errno(int errno_value, const std::string& what_failed) {
  for (const KindOfErrno& row : kKinds) {
    if (row.number == errno_value) return {row.kind, what_failed + ": " + row.advice};
  }
  return {ErrorKind::kIo, what_failed + ": " + std::strerror(errno_value)};
}

}  // namespace adder::transport
