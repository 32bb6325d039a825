// How the bytes of a source are to be read (PEP 263): by a byte order mark, by a comment on the first two lines that
// says `coding: name`, else UTF-8. Pure functions over a span; compile.cc acts on them.
#pragma once
#include "vm/compile/source_text.h"

namespace adder::vm {

// The name in the coding comment, or empty.
Text coding_cookie(Text source);
// Is the name one that means UTF-8 or a part of it that needs no looking at?
bool names_utf8(Text name);
bool names_latin1(Text name);
bool has_byte_order_mark(Text source);
// The first byte that is not UTF-8; source.length when all is.
uint32_t first_bad_utf8(Text source);

}  // namespace adder::vm
