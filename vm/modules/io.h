// Files, as other modules see them: opening, the console's streams, and writing text without a method call.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

Value io_open(Vm&, Args args);         // (file, mode, buffering, encoding, errors, newline, closefd, opener)
Value console_stream(Vm&, int which);  // 0 stdin, 1 stdout, 2 stderr: text files on the port's console
int console_number(Value file);        // 1 or 2: a text file on that console stream; else -1
bool is_text_file(Value file);         // an exact TextIOWrapper
Value text_file_write(Vm&, Value file, Value str);  // the number of characters
Value text_file_flush(Vm&, Value file);
Value text_file_readline(Vm&, Value file);  // a Str with its line end; empty at the end of the file
bool flush_all_files(Vm&);                  // before the files are looked at by name; false: raised
void close_all_files(Vm&);                  // at the end of the VM

}  // namespace adder::vm
