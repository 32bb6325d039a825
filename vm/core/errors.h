// errno numbers (Linux's) with their names and the exception each becomes. One row an error.
#pragma once
#include "vm/core/type.h"

namespace adder::vm {

struct ErrnoRow {
  u16 number;
  const char* name;
  const char* text;       // as strerror
  const Type* exception;  // null: OSError itself
};
extern const ErrnoRow kErrnoRows[];
extern const u32 kErrnoRowCount;
const ErrnoRow* errno_row_or_null(int number);

}  // namespace adder::vm
