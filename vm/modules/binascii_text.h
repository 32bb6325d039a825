// The text encodings of binascii that mail has beside base64: uuencode and quoted-printable.
#pragma once
#include "vm/core/type.h"

namespace adder::vm {

extern const Type kBinasciiErrorType;
bool ascii_argument(Vm&, Value v);  // bytes-like, or a str of ASCII; false: raised
Value binascii_a2b_uu(Vm&, Args), binascii_b2a_uu(Vm&, Args), binascii_a2b_qp(Vm&, Args), binascii_b2a_qp(Vm&, Args);

}  // namespace adder::vm
