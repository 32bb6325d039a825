// Tracebacks: a chain of Records, outermost frame first, and their printing in CPython 3.11's form.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// Fields of a kTracebackType Record.
enum TracebackField { kTbNext, kTbCode, kTbOffset, kTbGlobals, kTbFrame, kTbFields };

void add_traceback(Vm&, const Frame* frame, u32 offset);  // to vm.pending; silently nothing when memory is out
Value format_exception(Vm&, Value exception);             // the whole text, causes included, as a Str
void show_exception(Vm&, Value exception);   // on sys.stderr if the program has set one, else on the error console
Value sys_attribute(Vm&, Value name);        // what the program has put into module sys, or Undefined
Value write_error_text(Vm&, Value text);     // a Str; to where show_exception() writes; None or raised
Value exception_line(Vm&, Value exception);  // "ValueError: message" lines

}  // namespace adder::vm
