// What the C++ library would do by throwing: a board without exceptions says so and restarts. Defining these keeps the
// library's exceptions, strings and unwinder out of the image. Linked on bare metal only.
#include <bits/functexcept.h>

#include <cstring>

#include "firmware/common/chip.h"

namespace {

[[noreturn]] void stop(const char* what) {
  static const char kStart[] = "\r\nFatal error: ";
  static const char kEnd[] = ". The board restarts.\r\n";
  adder::firmware::chip_write(kStart, sizeof kStart - 1);
  adder::firmware::chip_write(what, std::strlen(what));
  adder::firmware::chip_write(kEnd, sizeof kEnd - 1);
  adder::firmware::chip_reset();
  for (;;) {
  }
}

}  // namespace

namespace std {
void __throw_out_of_range_fmt(const char* format, ...) { stop(format); }
void __throw_length_error(const char* what) { stop(what); }
void __throw_logic_error(const char* what) { stop(what); }
void __throw_bad_array_new_length() { stop("bad array length"); }
void __throw_bad_alloc() { stop("bad allocation"); }
void __throw_bad_function_call() { stop("bad function call"); }
}  // namespace std

extern "C" {
void abort() { stop("abort"); }
void __cxa_pure_virtual() { stop("pure virtual call"); }
// Nothing is ever unwound; these names keep the linker from bringing in libgcc's unwinder.
void __aeabi_unwind_cpp_pr0() {}
void __aeabi_unwind_cpp_pr1() {}
void __aeabi_unwind_cpp_pr2() {}
}
