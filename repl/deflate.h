// Raw deflate (RFC 1951) with a window that small devices can afford.
#pragma once

#include <string>
#include <string_view>

namespace adder::repl {

inline constexpr int kDeflateWindowBits = 12;

std::string deflate(std::string_view bytes);

}  // namespace adder::repl
