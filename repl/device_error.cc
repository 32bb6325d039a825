// See device_error.h.
#include "repl/device_error.h"

#include <string_view>

namespace adder::repl {

using transport::Error;
using transport::ErrorKind;

namespace {

struct DeviceErrno {
  const char* name;    // as newer firmware prints it
  const char* number;  // as older firmware does: "OSError: 2"
  const char* older;   // words of the micro:bit's own
  const char* meaning;
};

constexpr DeviceErrno kDeviceErrnos[] = {
    {"ENOENT", "2", "file not found", kNoSuchFile},
    {"EEXIST", "17", nullptr, "it exists already"},
    {"ENOTDIR", "20", nullptr, "a part of the path is a file, not a directory"},
    {"EISDIR", "21", nullptr, "it is a directory"},
    {"ENOSPC", "28", "no more storage space", "the device's filesystem is full: delete files there first"},
    {"EROFS", "30", nullptr, "the device's filesystem is read-only (is its drive mounted on this computer? eject it)"},
    {"ENOTEMPTY", "39", nullptr, "the directory is not empty"},
    {"EPERM", "1", nullptr, "the device forbids it"},
    {"EACCES", "13", nullptr, "the device forbids it (FAT says so of directories, too)"},
    {"EINVAL", "22", nullptr, "the device does not accept this name"},
    {"EIO", "5", nullptr, "the device cannot read or write its storage"},
    {"EMFILE", "24", nullptr, "the device has too many open files: a soft reset closes them"},
    {"ENODEV", "19", nullptr, "the device has no filesystem there"},
};

bool means(const DeviceErrno& row, const std::string& raised) {
  if (raised.find(row.name) != std::string::npos) return true;
  if (row.older != nullptr && raised.find(row.older) != std::string::npos) return true;
  return raised == std::string("OSError: ") + row.number ||
         raised.find(std::string("[Errno ") + row.number + "]") != std::string::npos;
}

}  // namespace

Error file_error(const std::string& raised, const std::string& what) {
  for (const DeviceErrno& row : kDeviceErrnos) {
    if (!means(row, raised)) continue;
    ErrorKind kind = std::string_view(row.name) == "ENOSPC" ? ErrorKind::kDeviceFull : ErrorKind::kDeviceFile;
    return {kind, what + ": " + row.meaning};
  }
  if (raised.starts_with("AttributeError"))
    return {ErrorKind::kDeviceFile, what + ": this device has no such operation"};
  if (raised.starts_with("MemoryError")) {
    return {ErrorKind::kDeviceFull,
            what + ": the device has not enough memory left: a soft reset frees what earlier programs hold"};
  }
  return {ErrorKind::kDeviceFile, what + ": the device says " + raised};
}

}  // namespace adder::repl
