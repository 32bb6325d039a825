// Images of ROMFS, the read-only filesystem that MicroPython (1.25 and later) keeps in flash beside its firmware and
// mounts as /rom. The format is that of MicroPython's documentation, "Working with ROMFS": nested records of a kind, a
// length and a payload, numbers in base 128 with the highest digits first. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adder::repl {

struct RomfsEntry {
  std::string name;
  bool is_directory = false;
  std::string bytes;                 // of a file
  std::vector<RomfsEntry> children;  // of a directory
};

// The whole image, of an even number of bytes.
std::string build_romfs(const std::vector<RomfsEntry>& root);

// The size in bytes of the image that begins so, header included; nothing when it is no image. Twelve bytes suffice.
std::optional<uint64_t> romfs_size(std::string_view beginning);

}  // namespace adder::repl
