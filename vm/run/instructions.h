// Bodies of instructions that are too long or too rare for the loop. They follow roots.h: any of them may collect, `at`
// and `out` are registers of the current frame.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// run/names.cc
Value load_global(Vm&, Value globals, Value name);
bool store_global(Vm&, Value globals, Value name, Value value);  // false: raised
Value load_name(Vm&, Value ns, Value globals, Value name);
Value unbound(Vm&, const Frame* f, u32 reg);         // UnboundLocalError
Value unbound_free(Vm&, const Frame* f, u32 index);  // NameError

// run/building.cc
Value get_slice(Vm&, Value object, const Value* bounds);  // object[bounds[0] : bounds[1]]
Value make_function(Vm&, Frame* f, Value* R, Value code, u32 flags, Value* parts);
Value unpack(Vm&, Value* out, Value source, u32 n);
Value unpack_ex(Vm&, Value* out, Value source, u32 before, u32 after);
Value build_map(Vm&, const Value* pairs, u32 n);
Value build_set(Vm&, const Value* items, u32 n);
Value format_value(Vm&, const Value* at, u32 n);
Value concat(Vm&, const Value* parts, u32 n);
Value bad_star_argument(Vm&, const char* format, Value callable, Value argument);
Value map_merge(Vm&, Value* dict, Value* mapping, Value* callable);

// run/raising.cc
Value raise_statement(Vm&, Value v);
Value raise_from(Vm&, Value v, Value cause);
Value match_except(Vm&, Value exc, Value types);  // True or False
Value with_enter(Vm&, Value* out, Value manager);
Value with_exit(Vm&, Value exit, Value exc);
Value exit_call(Vm&, Value exit, Value exc);

}  // namespace adder::vm
