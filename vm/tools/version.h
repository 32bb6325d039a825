// The one place that says which version this is.
#pragma once
namespace adder::vm {
inline constexpr char kAdderVersion[] = "0.1.0";
}
