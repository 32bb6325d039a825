// See frame_object.h.
#include "vm/run/frame_object.h"

#include "vm/code/code.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

Value& field(Value frame, FrameField f) { return frame.as<Record>()->items[f]; }
const Code* code_of(Value frame) { return field(frame, kFrameCode).as<Code>(); }

// The named registers, then the cells of the function. registers() says where they are: those of a generator move.
template <typename Registers>
Value copy_locals(Vm& vm, Value function_, Registers registers) {
  Local<Function> function(vm, function_);
  const u32 n = code_header(function->code.as<Code>())->local_count;
  Value values = TRY(make_array(vm, n + function->len));
  auto* out = values.as<Array>()->items;
  for (u32 i = 0; i < n; ++i) out[i] = registers()[i];
  for (u32 i = 0; i < function->len; ++i) out[n + i] = function->cells[i];
  return values;
}

Value frame_of(Vm& vm, const Frame* f, Value back_) {
  Local<> back(vm, back_);
  Local<> values(vm, copy_locals(vm, f->function, [f] { return f->registers; }));
  if (values.is_raised()) return values;
  Value r = TRY(make_record(vm, kFrameType, kFrameFields));
  auto* function = f->function.as<Function>();
  field(r, kFrameCode) = function->code;
  field(r, kFrameOffset) = Value::small(f->pc - code_start(function->code.as<Code>()) - 1);
  field(r, kFrameGlobals) = function->globals;
  field(r, kFrameBack) = back;
  field(r, kFrameValues) = values;
  return r;
}

Value frame_locals(Vm& vm, Args a) {
  Local<> frame(vm, a[0]), out(vm, Value());
  const u16 flags = code_header(code_of(frame))->flags;
  if (flags & kCodeModule) return field(frame, kFrameGlobals);
  Local<Array> values(vm, field(frame, kFrameValues));
  if ((flags & kCodeClassBody) && !values.value().is_undefined()) return values->items[0];
  out = make_dict(vm);
  if (out.is_raised() || values.value().is_undefined()) return out;
  u32 at = 0;
  for (u32 table = 0; table < 2; ++table) {  // varnames, freenames
    const u32 n = table ? values->len - at : code_header(code_of(frame))->local_count;
    for (u32 i = 0; i < n && at < values->len; ++i, ++at) {
      Value v = values->items[at];
      if (v.is(Kind::Cell)) v = v.as<Cell>()->value;
      auto* names = code_of(frame)->consts.as<Array>()->items[table].as<Tuple>();
      if (v.is_undefined() || i >= names->len) continue;
      TRY_OK(dict_set(vm, out, names->items[i], v));
    }
  }
  return out;
}

Value frame_back(Vm&, Args a) { return field(a[0], kFrameBack); }
Value frame_code(Vm&, Args a) { return field(a[0], kFrameCode); }
Value frame_globals(Vm&, Args a) { return field(a[0], kFrameGlobals); }
Value frame_builtins(Vm& vm, Args) {
  Value module = TRY(import_module(vm, N(builtins)));
  return get_attr(vm, module, N(__dict__));
}
Value frame_lasti(Vm&, Args a) { return field(a[0], kFrameOffset); }
Value frame_lineno(Vm&, Args a) {
  const i64 offset = field(a[0], kFrameOffset).as_small();
  if (offset < 0) return Value::small(code_header(code_of(a[0]))->first_line);
  return Value::small(code_position(code_of(a[0]), static_cast<u32>(offset)).line);
}
Value frame_trace(Vm&, Args) { return Value::none(); }
Value frame_clear(Vm&, Args a) {
  field(a[0], kFrameValues) = Value();
  return Value::none();
}
Value frame_repr(Vm& vm, Value self) {
  Local<> f(vm, self);
  StrBuilder b(vm);
  Value line = frame_lineno(vm, Args{f.slot(), 1});
  TRY_OK(b.append("<frame at 0x") && append_identity(vm, b, f) && b.append(", file ") &&
         b.append_repr(code_of(f)->filename) && b.append(", line ") && b.append_int(line.as_small()) &&
         b.append(", code ") && b.append_str(code_of(f)->name) && b.append(">"));
  return b.take_str();
}

constinit const Native kFrameRows[] = {
    native(N(clear), frame_clear, 1, 1),
    native(N(f_back), frame_back, 1, 1, nullptr, kGetter),
    native(N(f_builtins), frame_builtins, 1, 1, nullptr, kGetter),
    native(N(f_code), frame_code, 1, 1, nullptr, kGetter),
    native(N(f_globals), frame_globals, 1, 1, nullptr, kGetter),
    native(N(f_lasti), frame_lasti, 1, 1, nullptr, kGetter),
    native(N(f_lineno), frame_lineno, 1, 1, nullptr, kGetter),
    native(N(f_locals), frame_locals, 1, 1, nullptr, kGetter),
    native(N(f_trace), frame_trace, 1, 1, nullptr, kGetter),
};
constexpr TypeOps kFrameOps{.repr = frame_repr};

}  // namespace

constinit const Type kFrameType =
    make_const_type(kTypeId_Frame, N(frame), &kObjectType, Kind::Record, &kFrameOps, kFrameRows,
                    sizeof kFrameRows / sizeof *kFrameRows, kTypeFinal | kTypeNoInstances);

Value make_frame(Vm& vm, Value code_, Value offset, Value globals_) {
  Local<> code(vm, code_), globals(vm, globals_);
  Value r = TRY(make_record(vm, kFrameType, kFrameFields));
  field(r, kFrameCode) = code;
  field(r, kFrameOffset) = offset;
  field(r, kFrameGlobals) = globals;
  field(r, kFrameBack) = Value::none();
  return r;
}

Value generator_frame_object(Vm& vm, Value generator) {
  Local<Generator> g(vm, generator);
  if (g->state == kGeneratorDone) return Value::none();
  if (g->state == kGeneratorRunning) {  // it is on the stack
    for (Frame* f = vm.frame; f < vm.frame_base; ++f)
      if (f->keep == g.value()) return frame_of(vm, f, Value::none());
  }
  Local<> values(vm, copy_locals(vm, g->function, [&g] { return g->registers; }));
  if (values.is_raised()) return values;
  auto* function = g->function.as<Function>();
  const i64 offset = g->state == kGeneratorFresh ? -1 : static_cast<i64>(g->pc) - 1;
  Value r = TRY(make_frame(vm, function->code, Value::small(offset), function->globals));
  field(r, kFrameValues) = values;
  return r;
}

Value sys_getframe(Vm& vm, Args a) {
  i64 depth = 0;
  if (a.has(0) && !to_i64(vm, a[0], &depth)) return Value::raised();
  Frame* wanted = vm.frame;
  for (; depth > 0 && wanted < vm.frame_base; --depth) ++wanted;
  if (wanted >= vm.frame_base) return raise(vm, kValueErrorType, "call stack is not deep enough");
  Local<> at(vm, Value::none());
  for (Frame* f = vm.frame_base - 1; f >= wanted; --f) {
    at = frame_of(vm, f, at);
    if (at.is_raised()) return at;
  }
  return at;
}

}  // namespace adder::vm
