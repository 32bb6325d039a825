// All files below a directory of the device with their sizes and digests, in one exchange: a program that walks there
// and prints. Works where DeviceFs works; a device without SHA-256 and CRC-32 computes a sum of 40 bits by itself,
// which is enough to see whether a file was changed. Same threading as Session.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "repl/session.h"
#include "repl/sync_plan.h"

namespace adder::repl {

struct DeviceTree {
  bool exists = true;  // else there is no such directory yet
  std::vector<TreeEntry> entries;
  // The kind of digest that the device makes; files of this computer are to get the same.
  enum class Digest { kSha256, kCrc32, kSum } digest = Digest::kSha256;
};

// root: as a path on the device, "" for the current directory. kLeave: see Session::capture().
Result<DeviceTree> read_device_tree(Session& session, const std::string& root,
                                    Session::Then then = Session::Then::kStay);

std::string tree_digest(std::string_view bytes, DeviceTree::Digest kind);

}  // namespace adder::repl
