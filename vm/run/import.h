// import: sys.modules, built-in modules, packages and files along sys.path.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

Value import_name(Vm&, Value name, u32 level, Value fromlist, Value globals);  // __import__
Value import_from(Vm&, Value module, Value name);
Value import_star(Vm&, Value module, Value globals);
Value import_module(Vm&, Value dotted_name);  // the leaf module
Value lookup_builtin(Vm&, Value name);        // builtins; Undefined if none
Value builtin_module(Vm&, Value name);        // a module linked in, made when first asked for; Undefined if none
Value run_code(Vm&, Value code, Value globals,
               Value locals);          // executes; locals Undefined: module code, else a namespace body
Value read_file(Vm&, Value path);      // Bytes
Value print_expression(Vm&, Value v);  // what the REPL shows, by sys.displayhook
Value display(Vm&, Value v);           // sys.displayhook as it is at first
Value module_attribute(Vm&, Value module, Value name);  // own dict, rows, consts; Undefined if none

}  // namespace adder::vm
