// What devices raise about files, as they word it, and what becomes of it.
#include "repl/device_error.h"

#include <gtest/gtest.h>

namespace adder::repl {
namespace {

using transport::ErrorKind;

TEST(DeviceError, EveryFirmwaresWordsForAMissingFile) {
  for (const char* raised : {"OSError: [Errno 2] ENOENT", "OSError: 2", "OSError: file not found",
                             "FileNotFoundError: [Errno 2] No such file or directory: 'a.py'",
                             "OSError: [Errno 2] No such file/directory: a"}) {
    transport::Error error = file_error(raised, "cannot read :a.py");
    EXPECT_EQ(error.kind, ErrorKind::kDeviceFile) << raised;
    EXPECT_EQ(error.message, std::string("cannot read :a.py: ") + kNoSuchFile) << raised;
  }
}

TEST(DeviceError, RoomAndMemoryAreOfTheirOwnKind) {
  for (const char* raised : {"OSError: 28", "OSError: [Errno 28] ENOSPC", "OSError: no more storage space",
                             "MemoryError", "MemoryError: memory allocation failed, allocating 512 bytes"}) {
    EXPECT_EQ(file_error(raised, "cannot write :a").kind, ErrorKind::kDeviceFull) << raised;
  }
}

TEST(DeviceError, WhatIsUnknownIsQuoted) {
  EXPECT_EQ(file_error("OSError: 2000", "cannot read :a").message, "cannot read :a: the device says OSError: 2000");
  EXPECT_EQ(file_error("ValueError: I/O operation", "cannot read :a").message,
            "cannot read :a: the device says ValueError: I/O operation");
}

}  // namespace
}  // namespace adder::repl
