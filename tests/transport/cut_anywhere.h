// For pure machines: whatever is fed to one must come to the same, however it is cut.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace adder::transport {

// `run` feeds the pieces to a fresh machine and describes all that came of it. It is tried with the whole, with two
// pieces cut at every byte, and byte by byte.
inline void expect_same_however_cut(std::string_view wire,
                                    const std::function<std::string(const std::vector<std::string_view>&)>& run,
                                    const std::string& expected) {
  EXPECT_EQ(run({wire}), expected);
  for (size_t at = 0; at <= wire.size(); ++at)
    ASSERT_EQ(run({wire.substr(0, at), wire.substr(at)}), expected) << "cut at byte " << at;
  std::vector<std::string_view> single;
  for (size_t at = 0; at < wire.size(); ++at) single.push_back(wire.substr(at, 1));
  EXPECT_EQ(run(single), expected);
}

// Printable, so that a failure can be read.
inline std::string shown(std::string_view bytes) {
  std::string text;
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      text += c;
    } else {
      char hex[8];
      std::snprintf(hex, sizeof hex, "\\x%02x", byte);
      text += hex;
    }
  }
  return text;
}

}  // namespace adder::transport
