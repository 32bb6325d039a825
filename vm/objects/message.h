// Messages of exceptions and reprs, put together from a format. The codes are those of raise() in core/ops.h: %s C
// string, %d int, %u unsigned, %v str(Value), %r repr(Value), %t the name of the Value's type, %c a character's code,
// %%.
#pragma once
#include <cstdarg>

#include "vm/core/ops.h"

namespace adder::vm {

Value make_str_format(Vm&, const char* format, va_list arguments);  // a Str
Value make_str_format(Vm&, const char* format, ...);
// What str() of a UnicodeDecodeError or UnicodeEncodeError with its five arguments says (objects/codec.cc).
Value unicode_error_str(Vm&, Value exception);
Value exception_repr(Vm&, Value self);
extern const TypeOps kExceptionOps;  // for the exception types of modules (objects/exception.cc)

}  // namespace adder::vm
