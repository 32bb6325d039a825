// The names of characters.
#include "vm/objects/unicode.h"

namespace adder::vm {

u32 unicode_lookup(const char*, size_t) { return kNoNamedCharacter; }

}  // namespace adder::vm
