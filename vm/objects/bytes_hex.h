// Hexadecimal text of bytes, shared by bytes.hex and binascii.hexlify.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

int hex_value(u8 c);  // 0..15, or -1
// args: data, separator, bytes between separators (negative: counted from the left). A str, or bytes.
Value hex_text(Vm&, Args args, bool as_bytes);

}  // namespace adder::vm
