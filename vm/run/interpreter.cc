// The interpreter's loop and nothing else. Invariants:
//   1. `ip` is at the current instruction; before anything that may collect, raise or call, frame->pc is set past it
//   (SAVE), and afterwards
//      ip comes from frame->pc again, because the blob may have moved.
//   2. Registers do not move. Constants are reached through frame->consts, which the collector keeps right.
//   3. A Value held in a C++ local does not survive a Vm& call. Results go into a register at once.
//   4. Python functions and generators are entered by pushing a frame, never by recursion; only native code that calls
//   back recurses.
#include "vm/code/code.h"
#include "vm/code/opcode_counts.h"
#include "vm/core/ops.h"
#include "vm/objects/class.h"
#include "vm/objects/exception_group.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/shape.h"
#include "vm/objects/table.h"
#include "vm/port.h"
#include "vm/run/async.h"
#include "vm/run/arithmetic.h"
#include "vm/run/calls.h"
#include "vm/run/enter.h"
#include "vm/run/finalize.h"
#include "vm/run/import.h"
#include "vm/run/instructions.h"
#include "vm/run/items.h"
#include "vm/run/lookup.h"
#include "vm/run/pattern.h"
#include "vm/run/pause.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

constexpr i32 kJumpsBetweenPolls = 4096;

[[gnu::noinline]] Value poll(Vm& vm) {
  vm.loop_budget = kJumpsBetweenPolls;
  if (vm.finalizers_due) run_finalizers(vm);
  if (vm.thread_hooks) vm.thread_hooks->yield(vm);
  return check_interrupt(vm);
}

// What an entry of the attribute cache cannot tell: modules have their names in a dict.
inline Value module_name(Value module, Value name) {
  if (!is_exact(module, kTypeId_Module)) return Value();
  return dict_get_name(module.as<Module>()->dict, name);
}

// What a module or class has by that name, if that is known; else Undefined.
inline Value known_attribute(Vm& vm, Value self, Value name) {
  if (!kWord64 || !self.is_object()) return Value();
  if (self.is(Kind::Type)) {
    const Vm::TypeAttr& known = type_attr_place(vm, self, name);
    return known.type == self && known.name == name ? known.value : Value();
  }
  if (!is_exact(self, kTypeId_Module)) return Value();
  const Value dict = self.as<Module>()->dict;
  if (Value* at = cached_global(vm, dict, name)) return *at;
  if (const i32 row = dict_find_name(dict.as<Dict>(), name); row >= 0) {
    note_global_row(vm, name, static_cast<u32>(row));
    return dict_row_value(dict.as<Dict>(), static_cast<u32>(row));
  }
  const Vm::TypeAttr& known = type_attr_place(vm, self, name);
  return known.type == self && known.name == name ? known.value : Value();
}

[[gnu::noinline]] Value get_attr_slow(Vm& vm, Value self, Value name) {
  if (Value v = known_attribute(vm, self, name); !v.is_undefined()) return v;
  Value v = module_name(self, name);
  return v.is_undefined() ? get_attr(vm, self, name) : v;
}

// The method `name` of `self` for a call: out[0], out[1] = function, self, or out[0] = callable, out[1] = Undefined.
[[gnu::noinline]] Value load_method_slow(Vm& vm, Value* out, Value self, Value name) {
  if (Value v = known_attribute(vm, self, name); !v.is_undefined() && !v.is(Kind::BoundMethod)) {
    out[0] = v;
    out[1] = Value();
    return Value::none();
  }
  if constexpr (kWord64) {  // ints and floats that are no objects
    if (!self.is_object()) {
      const u16 shape = self.is_small() ? kTypeId_Int : self.is_unboxed_float() ? kTypeId_Float : 0;
      const AttrCacheEntry* e = cached_attribute(vm, shape, name);
      if (e && e->read == AttrRead::Method) {
        out[0] = e->found;
        out[1] = self;
        return Value::none();
      }
    }
  }
  Local<> me(vm, self);
  Value method = super_method(vm, self, name, &out[1]);
  if (method.is_object()) {
    out[0] = method;
    return Value::none();
  }
  Value v = TRY(get_attr_slow(vm, self, name));
  if (v.is(Kind::BoundMethod)) {
    out[0] = v.as<BoundMethod>()->function;
    out[1] = v.as<BoundMethod>()->self;
  } else {
    out[0] = v;
    out[1] = Value();
  }
  return Value::none();
}

[[gnu::noinline]] Value set_attr_slow(Vm& vm, Value self, Value name, Value value) {
  if (!self.is(Kind::Instance)) return set_attr(vm, self, name, value);
  const u16 before = self.obj()->shape;
  Local<> object(vm, self), n(vm, name);
  Value r = TRY(set_attr(vm, self, name, value));
  note_added_attribute(vm, object, before, n);
  return r;
}

// Does the instruction at `at` take a pair in the temporary `source` apart, and nothing else need it?
inline bool unpacks_pair(const u8* at, const Frame* f, u32 source) {
  return static_cast<Op>(at[0]) == Op::UNPACK && at[2] == source && at[3] == 2 &&
         source >= code_header(f->function.as<Function>()->code.as<Code>())->local_count;
}

// Can this native be called with n positional arguments as they lie?
inline bool takes_flat(const Native* row, u32 n) {
  return !(row->native_flags & (kVarArgs | kVarKeywords)) && n >= row->min && n <= row->max;
}

}  // namespace

// Looks for a handler from the current frame up to and including `entry`. True: execution continues at frame->pc.
// False: `entry` is gone.
static bool unwind(Vm& vm, Frame* entry) {
  for (;;) {
    Frame* f = vm.frame;
    auto* code = f->function.as<Function>()->code.as<Code>();
    u32 offset = static_cast<u32>(f->pc - code_start(code));
    offset = offset ? offset - 1 : 0;
    add_traceback(vm, f, offset);  // may collect
    f = vm.frame;
    code = f->function.as<Function>()->code.as<Code>();
    auto* h = code_header(code);
    auto* handlers = code_handlers(code);
    for (u32 i = 0; i < h->handler_count; ++i) {
      if (offset < handlers[i].start || offset >= handlers[i].end) continue;
      f->registers[handlers[i].exception_register] = vm.pending;
      vm.pending = Value();
      f->pc = code_start(code) + handlers[i].target;
      return true;
    }
    bool last = f == entry;
    if (f->suspends) {
      generator_finish(vm, f);
      convert_stop_iteration(vm, f->keep);
    }
    pop_frame(vm);
    if (last) return false;
  }
}

// clang-format off: an instruction a line where it fits
Value run_frame(Vm& vm) {
  static const void* const kLabels[] = {
#define OP(name, operands, meaning) &&op_##name,
#include "vm/code/opcodes.def"
#undef OP
  };
  Frame* const entry = vm.frame;
  Frame* frame = entry;
  ++vm.c_depth;
  const u8* ip = frame->pc;
  Value* R = frame->registers;
  const Value* consts = frame->consts;
  Value result;
  int fast;
  const void* const* labels = kLabels;
  if constexpr (!kWord64) asm("" : "+r"(labels));  // stays in a register instead of being loaded for each jump

#define A ip[1]
#define B ip[2]
#define C ip[3]
#define K(at) (consts[read_u16(ip + (at))])
#define DISPATCH()                                     \
  do {                                                 \
    if constexpr (kCountOpcodes) count_opcode(*ip);    \
    goto* labels[*ip];                                 \
  } while (0)
#define NEXT(n) \
  do {          \
    ip += (n);  \
    DISPATCH(); \
  } while (0)
#define SAVE(n) (frame->pc = ip + (n))
#define RESUME()             \
  do {                       \
    ip = frame->pc;          \
    consts = frame->consts;  \
    DISPATCH();              \
  } while (0)
// Stores the result of a call that may raise into R[reg].
#define STORE_RESULT(n, reg, expr)   \
  do {                               \
    SAVE(n);                         \
    u8 reg_ = (reg);                 \
    Value v_ = (expr);               \
    if (v_.is_raised()) [[unlikely]] \
      goto error;                    \
    R[reg_] = v_;                    \
    RESUME();                        \
  } while (0)
#define EFFECT(n, expr)                  \
  do {                                   \
    SAVE(n);                             \
    if ((expr).is_raised()) [[unlikely]] \
      goto error;                        \
    RESUME();                            \
  } while (0)
#define EFFECT_OK(n, expr)    \
  do {                        \
    SAVE(n);                  \
    if (!(expr)) [[unlikely]] \
      goto error;             \
    RESUME();                 \
  } while (0)
#define POLL_DUE() (vm.due_at_safe_point || --vm.loop_budget < 0)
#define JUMP_EITHER_WAY(n, at)              \
  do {                                      \
    fast = (n) + read_i16(ip + (at));       \
    if (fast < 0 && POLL_DUE()) [[unlikely]] \
      goto poll_and_jump;                   \
    NEXT(fast);                             \
  } while (0)
#define ENTER_FRAME()     \
  do {                    \
    frame = vm.frame;     \
    R = frame->registers; \
    RESUME();             \
  } while (0)
// Goes on in the frame `f` that was pushed, or in this one if it is that; null: an error.
#define GO_ON(f)                  \
  do {                            \
    Frame* f_ = (f);              \
    if (!f_) [[unlikely]]         \
      goto error;                 \
    if (f_ == frame) RESUME();    \
    frame = f_;                   \
    R = frame->registers;         \
    RESUME();                     \
  } while (0)

  if (frame->extra) {  // a generator resumed by throw(): the exception is pending at its yield
    frame->extra = 0;
    goto error;
  }
  DISPATCH();

op_MOVE:
  R[A] = R[B];
  NEXT(3);
op_LOADK:
  R[A] = K(2);
  NEXT(4);
op_LOADI:
  R[A] = Value::small(read_i16(ip + 2));
  NEXT(4);
op_LOADS : {
  static constexpr Value kSingletons[] = {Value::none(), Value::false_(), Value::true_(), Value::ellipsis(),
                                          Value::from_const(&kAssertionErrorType)};
  R[A] = kSingletons[B];
  NEXT(3);
}
op_CHECK:
  if (!R[A].is_undefined()) [[likely]]
    NEXT(2);
  SAVE(2);
  static_cast<void>(unbound(vm, frame, A));
  goto error;
op_LOAD_GLOBAL : {
  Value globals = frame->function.as<Function>()->globals, name = K(2);
  if (Value* at = cached_global(vm, globals, name)) [[likely]] {
    R[A] = *at;
    NEXT(4);
  }
  STORE_RESULT(4, A, load_global(vm, globals, name));
}
op_STORE_GLOBAL : {
  Value globals = frame->function.as<Function>()->globals, name = K(2);
  if (Value* at = cached_global(vm, globals, name)) [[likely]] {
    *at = R[A];
    NEXT(4);
  }
  EFFECT_OK(4, store_global(vm, globals, name, R[A]));
}
op_DEL_GLOBAL : {
  SAVE(3);
  Value name = K(1);
  result = dict_get_name(frame->function.as<Function>()->globals, name);
  if (result.is_undefined()) {
    static_cast<void>(raise_name_error(vm, "name '%v' is not defined", name));
    goto error;
  }
  if (dict_pop(vm, frame->function.as<Function>()->globals, name).is_raised()) goto error;
  RESUME();
}
op_LOAD_NAME:
  STORE_RESULT(4, A, load_name(vm, R[0], frame->function.as<Function>()->globals, K(2)));
op_STORE_NAME:
  EFFECT(4, set_item(vm, R[0], K(2), R[A]));
op_DEL_NAME : {
  SAVE(3);
  Value name = K(1);
  if (del_item(vm, R[0], name).is_raised()) {
    if (pending_is(vm, kKeyErrorType)) {
      vm.pending = Value();
      ip = frame->pc - 3;
      consts = frame->consts;
      static_cast<void>(raise_name_error(vm, "name '%v' is not defined", K(1)));
    }
    goto error;
  }
  RESUME();
}
op_LOAD_NAME_FREE : {
  SAVE(5);
  Value v;
  if (is_exact(R[0], kTypeId_Dict)) {
    v = dict_get_name(R[0], K(3));
  } else {
    v = get_item(vm, R[0], K(3));
    ip = frame->pc - 5;
    if (v.is_raised()) {
      if (!pending_is(vm, kKeyErrorType)) goto error;
      vm.pending = v = Value();
    }
  }
  if (v.is_undefined()) v = frame->function.as<Function>()->cells[B].as<Cell>()->value;
  if (v.is_undefined()) {
    static_cast<void>(unbound_free(vm, frame, B));
    goto error;
  }
  R[A] = v;
  RESUME();
}
op_MAKE_CELL:
  STORE_RESULT(2, A, make_cell(vm, R[A]));
op_LOAD_CELL : {
  Value v = R[B].as<Cell>()->value;
  if (v.is_undefined()) [[unlikely]] {
    SAVE(3);
    static_cast<void>(unbound(vm, frame, B));
    goto error;
  }
  R[A] = v;
  NEXT(3);
}
op_STORE_CELL:
  R[A].as<Cell>()->value = R[B];
  NEXT(3);
op_LOAD_FREE : {
  Value v = frame->function.as<Function>()->cells[B].as<Cell>()->value;
  if (v.is_undefined()) [[unlikely]] {
    SAVE(3);
    static_cast<void>(unbound_free(vm, frame, B));
    goto error;
  }
  R[A] = v;
  NEXT(3);
}
op_STORE_FREE:
  frame->function.as<Function>()->cells[A].as<Cell>()->value = R[B];
  NEXT(3);
op_FREE_CELL:
  R[A] = frame->function.as<Function>()->cells[B];
  NEXT(3);
op_CLEAR:
  R[A] = Value();
  NEXT(2);
op_CLEAR_CELL : {
  SAVE(2);
  if (R[A].as<Cell>()->value.is_undefined()) {
    static_cast<void>(unbound(vm, frame, A));
    goto error;
  }
  R[A].as<Cell>()->value = Value();
  NEXT(2);
}
op_CLEAR_FREE : {
  SAVE(2);
  auto* c = frame->function.as<Function>()->cells[A].as<Cell>();
  if (c->value.is_undefined()) {
    static_cast<void>(unbound_free(vm, frame, A));
    goto error;
  }
  c->value = Value();
  NEXT(2);
}

op_GETATTR : {
  Value self = R[B];
  if (self.is_object()) [[likely]] {
    if (const AttrCacheEntry* e = cached_attribute(vm, self.obj()->shape, K(3))) [[likely]] {
      Value v = read_attribute(e, self.obj());
      if (!v.is_undefined()) [[likely]] {
        R[A] = v;
        NEXT(5);
      }
      if (e->read == AttrRead::Property) {
        Value getter = e->found.as<Record>()->items[kPropertyGet];
        if (getter.is(Kind::Function)) {
          SAVE(5);
          GO_ON(call_above(vm, getter, &R[B], 1, FrameAction::Store, A));
        }
      }
    }
  }
  STORE_RESULT(5, A, get_attr_slow(vm, self, K(3)));
}
op_SETATTR : {
  Value self = R[A];
  if (self.is_object()) [[likely]] {
    if (const AttrCacheEntry* e = cached_attribute(vm, self.obj()->shape, K(2))) [[likely]] {
      if (write_attribute(e, self.obj(), R[ip[4]])) [[likely]]
        NEXT(5);
      if (e->write == AttrWrite::Property) {
        Value setter = e->found.as<Record>()->items[kPropertySet];
        if (setter.is(Kind::Function)) {
          SAVE(5);
          Value both[2] = {self, R[ip[4]]};
          GO_ON(call_above(vm, setter, both, 2, FrameAction::Discard, 0));
        }
      }
    }
  }
  EFFECT(5, set_attr_slow(vm, self, K(2), R[ip[4]]));
}
op_DELATTR:
  EFFECT(4, del_attr(vm, R[A], K(2)));
op_GETITEM : {
  Value c = R[B], k = R[C];
  if (k.is_small() && c.is_object()) [[likely]] {
    Object* o = c.obj();
    const u32 i = sequence_place(k, o->len);
    if (o->shape == kTypeId_List) {
      if (i < o->len) [[likely]] {
        R[A] = list_item(c, i);
        NEXT(4);
      }
    } else if (o->shape == kTypeId_Tuple && i < o->len) {
      R[A] = c.as<Tuple>()->items[i];
      NEXT(4);
    }
  }
  Value v = quick_item(c, k);
  if (!v.is_undefined()) [[likely]] {
    R[A] = v;
    NEXT(4);
  }
  if (Value method = instance_method(vm, c, N(__getitem__)); method.is_object()) {
    SAVE(4);
    const Value both[] = {c, k};
    GO_ON(call_above(vm, method, both, 2, FrameAction::Store, A));
  }
  STORE_RESULT(4, A, get_item(vm, c, k));
}
op_GETITEMI : {
  Value c = R[B];
  i64 i = static_cast<i8>(C);
  if (c.is_object()) {
    Object* o = c.obj();
    if (o->shape == kTypeId_List || o->shape == kTypeId_Tuple) {
      if (i < 0) i += o->len;
      if (i >= 0 && i < static_cast<i64>(o->len)) {
        R[A] = o->shape == kTypeId_List ? list_item(c, static_cast<u32>(i)) : reinterpret_cast<Tuple*>(o)->items[i];
        NEXT(4);
      }
    }
  }
  STORE_RESULT(4, A, get_item(vm, c, Value::small(static_cast<i8>(C))));
}
op_GETSLICE:
  STORE_RESULT(4, A, get_slice(vm, R[B], &R[C]));
op_SETITEM : {
  Value c = R[A], k = R[B];
  if (k.is_small() && is_exact(c, kTypeId_List)) {
    auto* l = c.as<List>();
    const u32 i = sequence_place(k, l->len);
    if (i < l->len) [[likely]] {
      l->items.as<Array>()->items[i] = R[C];
      NEXT(4);
    }
  }
  if (quick_set_item(c, k, R[C])) [[likely]]
    NEXT(4);
  if (Value method = instance_method(vm, c, N(__setitem__)); method.is_object()) {
    SAVE(4);
    const Value all[] = {c, k, R[C]};
    GO_ON(call_above(vm, method, all, 3, FrameAction::Discard, 0));
  }
  EFFECT(4, set_item(vm, c, k, R[C]));
}
op_DELITEM:
  EFFECT(3, del_item(vm, R[A], R[B]));

#define ARITH(NAME, OPERATION)                                        \
  op_##NAME : {                                                       \
    Value v = arith_fast<BinaryOp::OPERATION>(R[B], R[C]);            \
    if (!v.is_undefined()) [[likely]] {                               \
      R[A] = v;                                                       \
      NEXT(4);                                                        \
    }                                                                 \
    goto operate;                                                     \
  }                                                                   \
  op_I##NAME : {                                                      \
    Value v = arith_fast<BinaryOp::OPERATION>(R[B], R[C]);            \
    if (!v.is_undefined()) [[likely]] {                               \
      R[A] = v;                                                       \
      NEXT(4);                                                        \
    }                                                                 \
    goto operate;                                                     \
  }
  ARITH(ADD, Add)
  ARITH(SUB, Sub)
  ARITH(MUL, Mul)
  ARITH(DIV, Div)
  ARITH(FLOORDIV, FloorDiv)
  ARITH(MOD, Mod)
  ARITH(POW, Pow)
  ARITH(MATMUL, MatMul)
  ARITH(LSHIFT, LShift)
  ARITH(RSHIFT, RShift)
  ARITH(AND, And)
  ARITH(OR, Or)
  ARITH(XOR, Xor)
operate : {  // what the numbers of the loop are not: a class's method in a frame, or whatever the types know
  const bool in_place = *ip >= static_cast<u8>(Op::IADD);
  const auto op = static_cast<BinaryOp>(*ip - static_cast<u8>(in_place ? Op::IADD : Op::ADD));
  Value method = left_operator(vm, op, R[B], R[C], in_place);
  if (method.is_object()) {
    SAVE(4);
    const Value both[] = {R[B], R[C]};
    GO_ON(call_above(vm, method, both, 2, FrameAction::Operator, A));
  }
  STORE_RESULT(4, A, in_place ? inplace(vm, op, R[B], R[C]) : binary(vm, op, R[B], R[C]));
}
#define ARITH_I(NAME, OPERATION, FUNCTION)                          \
  op_##NAME : {                                                     \
    Value i = Value::small(static_cast<i8>(C)), left = R[B];        \
    Value v;                                                        \
    if (left.is_small()) [[likely]]                                 \
      v = arith_small<BinaryOp::OPERATION>(left, i);                \
    else                                                            \
      v = arith_fast<BinaryOp::OPERATION>(left, i);                 \
    if (!v.is_undefined()) [[likely]] {                             \
      R[A] = v;                                                     \
      NEXT(4);                                                      \
    }                                                               \
    STORE_RESULT(4, A, FUNCTION(vm, BinaryOp::OPERATION, R[B], i)); \
  }
  ARITH_I(ADDI, Add, binary)
  ARITH_I(SUBI, Sub, binary)
  ARITH_I(IADDI, Add, inplace)
  ARITH_I(ISUBI, Sub, inplace)
op_NEG:
  if (R[B].is_small() && R[B].as_small() != Value::kSmallMin) {
    R[A] = Value::small(-R[B].as_small());
    NEXT(3);
  }
  STORE_RESULT(3, A, unary(vm, UnaryOp::Neg, R[B]));
op_POS:
  STORE_RESULT(3, A, unary(vm, UnaryOp::Pos, R[B]));
op_INVERT:
  STORE_RESULT(3, A, unary(vm, UnaryOp::Invert, R[B]));
op_NOT : {
  fast = truth_fast(R[B]);
  if (fast >= 0) {
    R[A] = Value::boolean(!fast);
    NEXT(3);
  }
  SAVE(3);
  u8 to = A;
  result = truth(vm, R[B]);
  if (result.is_raised()) goto error;
  R[to] = Value::boolean(result.is_false());
  RESUME();
}

#define COMPARE(NAME, OPERATION)                                          \
  op_##NAME : fast = compare_fast<CompareOp::OPERATION>(R[B], R[C]);      \
  if (fast >= 0) [[likely]] {                                             \
    R[A] = Value::boolean(fast);                                          \
    NEXT(4);                                                              \
  }                                                                       \
  STORE_RESULT(4, A, compare(vm, CompareOp::OPERATION, R[B], R[C])); \
  COMPARE_AND_JUMP(NAME, OPERATION, R[B], 0)                              \
  COMPARE_AND_JUMP(NAME##I, OPERATION, Value::small(static_cast<i8>(B)), 2)
// `how`: four times the CompareOp, 2 if the operand is in the instruction, 1 if to jump when it is true
#define COMPARE_AND_JUMP(NAME, OPERATION, RIGHT, IMMEDIATE)                                        \
  op_JT_##NAME : {                                                                                 \
    const Value left = R[A], right = RIGHT;                                                        \
    if (IMMEDIATE ? left.is_small() : Value::both_small(left, right)) [[likely]] {                 \
      if (!compare_as<CompareOp::OPERATION>(left.small_order(), right.small_order())) NEXT(5);     \
      JUMP_EITHER_WAY(5, 3);                                                                       \
    }                                                                                              \
    fast = compare_fast<CompareOp::OPERATION>(left, right);                                        \
    if (fast == 0) NEXT(5);                                                                        \
    if (fast > 0) JUMP_EITHER_WAY(5, 3);                                                           \
    fast = static_cast<int>(CompareOp::OPERATION) * 4 + IMMEDIATE + 1;                             \
    goto compare_and_jump;                                                                         \
  }                                                                                                \
  op_JF_##NAME : {                                                                                 \
    const Value left = R[A], right = RIGHT;                                                        \
    if (IMMEDIATE ? left.is_small() : Value::both_small(left, right)) [[likely]] {                 \
      if (compare_as<CompareOp::OPERATION>(left.small_order(), right.small_order())) NEXT(5);      \
      NEXT(5 + read_i16(ip + 3));                                                                  \
    }                                                                                              \
    fast = compare_fast<CompareOp::OPERATION>(left, right);                                        \
    if (fast > 0) NEXT(5);                                                                         \
    if (fast == 0) NEXT(5 + read_i16(ip + 3));                                                     \
    fast = static_cast<int>(CompareOp::OPERATION) * 4 + IMMEDIATE;                                 \
    goto compare_and_jump;                                                                         \
  }
  COMPARE(LT, Lt)
  COMPARE(LE, Le)
  COMPARE(EQ, Eq)
  COMPARE(NE, Ne)
  COMPARE(GT, Gt)
  COMPARE(GE, Ge)
compare_and_jump : {
  const int how = fast;
  SAVE(5);
  i16 distance = read_i16(ip + 3);
  result = compare(vm, static_cast<CompareOp>(how >> 2), R[A], how & 2 ? Value::small(static_cast<i8>(B)) : R[B]);
  if (!result.is_raised() && !result.is_bool()) result = truth(vm, result);
  if (result.is_raised()) goto error;
  if (result.is_true() == static_cast<bool>(how & 1)) {
    if (distance < 0 && POLL_DUE() && poll(vm).is_raised()) goto error;
    frame->pc += distance;
  }
  RESUME();
}
op_IN:
  STORE_RESULT(4, A, contains(vm, R[C], R[B]));
op_NOT_IN : {
  SAVE(4);
  u8 to = A;
  result = contains(vm, R[C], R[B]);
  if (result.is_raised()) goto error;
  R[to] = Value::boolean(result.is_false());
  RESUME();
}
op_IS:
  R[A] = Value::boolean(R[B] == R[C]);
  NEXT(4);
op_IS_NOT:
  R[A] = Value::boolean(R[B] != R[C]);
  NEXT(4);

op_JUMP:
  NEXT(3 + read_i16(ip + 1));
op_LOOP:
  fast = 3 + read_i16(ip + 1);
  if (POLL_DUE()) [[unlikely]]
    goto poll_and_jump;
  NEXT(fast);
poll_and_jump:  // by `fast` bytes
  SAVE(1);
  if (poll(vm).is_raised()) goto error;
  frame->pc += fast - 1;
  RESUME();
op_JT:
  fast = truth_fast(R[A]);
  if (fast >= 0) [[likely]] {
    if (!fast) NEXT(4);
    JUMP_EITHER_WAY(4, 2);
  }
  result = Value::true_();
  goto truth_and_jump;
op_JF:
  fast = truth_fast(R[A]);
  if (fast >= 0) [[likely]] {
    if (fast) NEXT(4);
    JUMP_EITHER_WAY(4, 2);
  }
  result = Value::false_();
truth_and_jump : {
  bool wanted = result.is_true();
  SAVE(4);
  i16 distance = read_i16(ip + 2);
  result = truth(vm, R[A]);
  if (result.is_raised()) goto error;
  if (result.is_true() == wanted) {
    if (distance < 0 && POLL_DUE() && poll(vm).is_raised()) goto error;
    frame->pc += distance;
  }
  RESUME();
}
op_JNONE:
  if (!R[A].is_none()) NEXT(4);
  JUMP_EITHER_WAY(4, 2);
op_JNOT_NONE:
  if (R[A].is_none()) NEXT(4);
  JUMP_EITHER_WAY(4, 2);
op_JT_IS:
  NEXT(R[A] == R[B] ? 5 + read_i16(ip + 3) : 5);
op_JF_IS:
  NEXT(R[A] == R[B] ? 5 : 5 + read_i16(ip + 3));
op_JT_IN:
  result = Value::true_();
  goto search_and_jump;
op_JF_IN:
  result = Value::false_();
search_and_jump : {
  bool wanted = result.is_true();
  SAVE(5);
  i16 distance = read_i16(ip + 3);
  result = contains(vm, R[B], R[A]);
  if (result.is_raised()) goto error;
  if (result.is_true() == wanted) frame->pc += distance;
  RESUME();
}

op_GETITER:
  STORE_RESULT(3, A, get_iter(vm, R[B]));
op_FORITER : {
  Value it = R[B];
  if (it.is_object()) [[likely]] {
    Value v;
    switch (it.obj()->shape) {
      case kTypeId_RangeIterator: v = range_iter_next(it.as<Record>()); break;
      case kTypeId_ListIterator: v = list_iter_next(it.as<Record>()); break;
      case kTypeId_TupleIterator: v = tuple_iter_next(it.as<Record>()); break;
      case kTypeId_Generator: {
        SAVE(5);
        Frame* f = resume_frame(vm, it, Value::none(), FrameAction::ForIter, A, vm.sp);
        if (!f) {
          if (vm.has_pending()) goto error;
          frame->pc += read_i16(frame->pc - 2);  // already exhausted
          RESUME();
        }
        ENTER_FRAME();
      }
      default:
        if (yields_pairs(it.obj()->shape) && unpacks_pair(ip + 5, frame, A)) {  // never makes the tuple
          SAVE(5);
          Value first, second;
          result = pair_next(vm, it, &first, &second);
          if (result.is_raised()) [[unlikely]]
            goto error;
          ip = frame->pc - 5;
          if (result.is_stop()) {
            consts = frame->consts;
            NEXT(5 + read_i16(ip + 3));
          }
          if (result.is_none()) {
            R[A] = result;
            R[ip[6]] = first;
            R[ip[6] + 1] = second;
            consts = frame->consts;
            NEXT(5 + 4);
          }
        }
        v = quick_next(it);
        break;
    }
    if (!v.is_undefined()) {
      if (v.is_stop()) NEXT(5 + read_i16(ip + 3));
      R[A] = v;
      NEXT(5);
    }
  }
  SAVE(5);
  u8 to = A;
  i16 distance = read_i16(ip + 3);
  result = iter_step(vm, it);
  if (result.is_raised()) goto error;
  if (result.is_stop())
    frame->pc += distance;
  else
    R[to] = result;
  RESUME();
}
op_FORLOOP : {
  Value it = R[B];
  if (it.is_object()) [[likely]] {
    Value v;
    switch (it.obj()->shape) {
      case kTypeId_RangeIterator: v = range_iter_next(it.as<Record>()); break;
      case kTypeId_ListIterator: v = list_iter_next(it.as<Record>()); break;
      case kTypeId_TupleIterator: v = tuple_iter_next(it.as<Record>()); break;
      case kTypeId_Generator:
      case kTypeId_DictItemIterator:
      case kTypeId_Enumerate:
      case kTypeId_Zip: break;
      default: v = quick_next(it);
    }
    if (!v.is_undefined()) {
      if (v.is_stop()) NEXT(5);
      R[A] = v;
      fast = 5 + read_i16(ip + 3);
      if (POLL_DUE()) [[unlikely]]
        goto poll_and_jump;
      NEXT(fast);
    }
  }
  fast = read_i16(ip + 3);  // the FORITER, which knows all kinds of iterators
  if (POLL_DUE()) [[unlikely]]
    goto poll_and_jump;
  NEXT(fast);
}
op_BUILD_TUPLE:
  STORE_RESULT(4, A, make_tuple(vm, &R[B], C));
op_BUILD_LIST:
  STORE_RESULT(4, A, make_list(vm, &R[B], C));
op_BUILD_SET:
  STORE_RESULT(4, A, build_set(vm, &R[B], C));
op_BUILD_MAP:
  STORE_RESULT(4, A, build_map(vm, &R[B], C));
op_BUILD_SLICE:
  STORE_RESULT(3, A, make_slice(vm, R[B], R[B + 1], R[B + 2]));
op_LIST_APPEND:
  EFFECT_OK(3, list_append(vm, R[A], R[B]));
op_LIST_EXTEND : {
  SAVE(3);
  u8 from = B;
  if (!list_extend(vm, R[A], R[B])) {
    if (pending_is(vm, kTypeErrorType) && lookup_special(vm, R[from], N(__iter__)).is_undefined() &&
        lookup_special(vm, R[from], N(__getitem__)).is_undefined()) {
      vm.pending = Value();
      static_cast<void>(raise(vm, kTypeErrorType, "Value after * must be an iterable, not %t", R[from]));
    }
    goto error;
  }
  RESUME();
}
op_SET_ADD:
  EFFECT_OK(3, set_add(vm, R[A], R[B]));
op_SET_UPDATE:
  EFFECT_OK(3, set_update(vm, R[A], R[B]));
op_MAP_SET:
  EFFECT_OK(4, dict_set(vm, R[A], R[B], R[C]));
op_MAP_UPDATE : {
  SAVE(3);
  u8 to = A, from = B;
  if (!R[from].is(Kind::Dict)) {  // pairs, which update() takes, are not unpacked
    Value keys = get_attr_or_undefined(vm, R[from], N(keys));
    if (keys.is_raised()) goto error;
    if (keys.is_undefined()) {
      static_cast<void>(raise(vm, kTypeErrorType, "'%t' object is not a mapping", R[from]));
      goto error;
    }
  }
  if (!dict_update(vm, R[to], R[from])) goto error;
  RESUME();
}
op_MAP_MERGE:
  EFFECT(4, map_merge(vm, &R[A], &R[B], &R[C]));
op_LIST_TO_TUPLE:
  STORE_RESULT(3, A, tuple_from_iterable(vm, R[B]));
op_UNPACK:
  EFFECT(4, unpack(vm, &R[A], R[B], C));
op_UNPACK_EX:
  EFFECT(5, unpack_ex(vm, &R[A], R[B], C, ip[4]));
op_FORMAT:
  STORE_RESULT(4, A, format_value(vm, &R[B], C));
op_CONCAT:
  STORE_RESULT(4, A, concat(vm, &R[B], C));

// Calls R[a] or the function in it with the n arguments at `at`, plain ones.
#define CALL_PLAIN(callable_, at, n_)                                        \
  do {                                                                               \
    const u8 a = B, to = A;                                                           \
    Value callable = (callable_);                                                    \
    Value* args = (at);                                                              \
    const u32 n = (n_);                                                              \
    SAVE(4);                                                                    \
    if (callable.is_object()) [[likely]] {                                           \
      if (callable.obj()->kind == Kind::Function) [[likely]] {                       \
        if (Frame* f = enter_plain(vm, callable, args, n, FrameAction::Store, Value(), to)) [[likely]] { \
          frame = f;                                                                 \
          R = args;                                                                  \
          RESUME();                                                                  \
        }                                                                            \
      } else if (callable.obj()->kind == Kind::Native && takes_flat(callable.as<Native>(), n)) { \
        result = callable.as<Native>()->fn(vm, Args{args, n});                       \
        if (result.is_raised()) [[unlikely]]                                         \
          goto error;                                                                \
        R[to] = result;                                                               \
        RESUME();                                                                    \
      }                                                                              \
    }                                                                                \
    GO_ON(call_in_place(vm, callable, args, n, Value(), to));                         \
  } while (0)
op_CALL:
  CALL_PLAIN(R[a], &R[a + 1], C);
op_CALL_KW : {
  const u8 a = B;
  SAVE(6);
  GO_ON(call_in_place(vm, R[a], &R[a + 1], C, K(4), A));
}
op_CALL_EX :
  SAVE(3);
  GO_ON(call_spread(vm, &R[B], A));
op_LOAD_METHOD : {
  Value self = R[B];
  if (self.is_object()) [[likely]] {
    const AttrCacheEntry* e = cached_attribute(vm, self.obj()->shape, K(3));
    if (e && read_method(e, self, &R[A])) [[likely]]
      NEXT(5);
  }
  EFFECT(5, load_method_slow(vm, &R[A], self, K(3)));
}
op_CALL_METHOD : {
  const u32 method = !R[B + 1].is_undefined();
  CALL_PLAIN(R[a], &R[a + 2 - method], C + method);
}
op_CALL_METHOD_KW : {
  const u8 a = B;
  SAVE(6);
  const u32 method = !R[a + 1].is_undefined();
  GO_ON(call_in_place(vm, R[a], &R[a + 2 - method], C + method, K(4), A));
}
op_RETURN_NONE:
  result = Value::none();
  goto do_return;
op_RETURN:
  result = R[A];
do_return:
  if (returns_plainly(frame)) [[likely]] {
    vm.handled = frame->saved_handled;
    const u8 to = frame->result;
    vm.frame = ++frame;
    --vm.depth;
    R = frame->registers;
    vm.sp = frame->end;
    R[to] = result;
    RESUME();
  } else {
    Frame* done = frame;
    if (done->suspends) generator_finish(vm, done);
    vm.handled = done->saved_handled;
    FrameAction action = done->action;
    u8 to = done->result;
    Value keep = done->keep;
    vm.frame = ++frame;
    --vm.depth;
    if (action == FrameAction::Native) {
      --vm.c_depth;
      return result;
    }
    R = frame->registers;
    vm.sp = frame->end;
    switch (action) {
      case FrameAction::Construct:
        if (!result.is_none()) {
          static_cast<void>(raise(vm, kTypeErrorType, "__init__() should return None, not '%t'", result));
          goto error;
        }
        result = keep;
        break;
      case FrameAction::Operator:
        if (result.is_not_implemented()) {  // the right operand's class is asked, and then the types
          const u8* at = frame->pc - 4;
          const bool in_place = *at >= static_cast<u8>(Op::IADD);
          const auto op = static_cast<BinaryOp>(*at - static_cast<u8>(in_place ? Op::IADD : Op::ADD));
          result = binary_by_right(vm, op, R[at[2]], R[at[3]], in_place);
          if (result.is_raised()) goto error;
        }
        break;
      case FrameAction::ForIter: frame->pc += read_i16(frame->pc - 2); RESUME();
      case FrameAction::Discard: RESUME();
      case FrameAction::Then:
        result = call1(vm, keep, result);
        if (result.is_raised()) goto error;
        break;
      default: break;
    }
    R[to] = result;
    RESUME();
  }
op_MAKE_FUNCTION:
  STORE_RESULT(6, A, make_function(vm, frame, R, K(2), ip[5], &R[ip[4]]));
op_BUILD_CLASS:
  STORE_RESULT(2, A, lookup_builtin(vm, N(__build_class__)));

op_RAISE:
  SAVE(2);
  static_cast<void>(raise_statement(vm, R[A]));
  goto error;
op_RAISE_FROM:
  SAVE(3);
  static_cast<void>(raise_from(vm, R[A], R[B]));
  goto error;
op_RERAISE:
  SAVE(2);
  vm.pending = R[A];
  vm.reraising = true;
  goto error;
op_RERAISE_CURRENT:
  SAVE(1);
  if (vm.handled.is_undefined() || vm.handled.is_none())
    static_cast<void>(raise(vm, kRuntimeErrorType, "No active exception to reraise"));
  else
    vm.pending = vm.handled, vm.reraising = true;
  goto error;
op_ENTER_EXCEPT:
  vm.handled = R[A];
  NEXT(2);
op_EXIT_EXCEPT:
  vm.handled = A == 255 ? frame->saved_handled : R[A];
  NEXT(2);
op_MATCH_EXCEPT:
  STORE_RESULT(4, A, match_except(vm, R[B], R[C]));
op_MATCH_EXCEPT_STAR:
  STORE_RESULT(4, A, match_except_star(vm, &R[B], R[C]));
op_JOIN_EXCEPTIONS:
  STORE_RESULT(4, A, join_exceptions(vm, R[B], R[C]));
op_WITH_ENTER:
  EFFECT(3, with_enter(vm, &R[A], R[B]));
op_WITH_EXIT:
  STORE_RESULT(4, A, with_exit(vm, R[B], R[C]));

op_YIELD_ASYNC:
  frame->keep.as<Generator>()->async_flags |= kAsyncYielded;
op_YIELD : {
  SAVE(3);
  result = R[B];
  frame->keep.as<Generator>()->result = A;
}
do_yield : {  // `result` goes out of the current frame, a generator's; its pc is where it goes on
  Frame* f = frame;
  suspend_frame(vm, f);
  FrameAction action = f->action;
  u8 to = f->result;
  vm.handled = f->saved_handled;
  ++vm.frame;
  --vm.depth;
  if (action == FrameAction::Native) {
    --vm.c_depth;
    return result;
  }
  frame = vm.frame;
  R = frame->registers;
  vm.sp = frame->end;
  if (action == FrameAction::Delegate) {
    frame->pc -= kYieldFromLength;
    frame->keep.as<Generator>()->result = to;
    goto do_yield;
  }
  R[to] = result;
  RESUME();
}
op_YIELD_FROM : {
  SAVE(3);
  Value it = R[B];
  if (it.is(Kind::Generator)) {
    Frame* f = resume_frame(vm, it, R[A], FrameAction::Delegate, A, vm.sp);
    if (f) ENTER_FRAME();
    if (vm.has_pending()) goto error;
    R[A] = Value::none();  // it had ended before
    RESUME();
  }
  u8 to = A;
  bool done = false;
  result = delegate_step(vm, it, R[A], &done);
  if (result.is_raised()) goto error;
  if (done) {
    R[to] = result;
    RESUME();
  }
  frame->pc -= kYieldFromLength;
  frame->keep.as<Generator>()->result = to;
  goto do_yield;
}
op_GETITER_DELEGATE : {
  if (is_exact(R[B], kTypeId_Generator)) {
    R[A] = R[B];
    NEXT(3);
  }
  STORE_RESULT(3, A, get_delegate(vm, R[B]));
}

op_GET_AWAITABLE:
  STORE_RESULT(4, A, get_awaitable(vm, R[B], static_cast<AwaitOf>(C)));
op_GET_AITER:
  STORE_RESULT(3, A, get_async_iterator(vm, R[B]));
op_GET_ANEXT:
  STORE_RESULT(3, A, get_async_next(vm, R[B]));
op_END_ASYNC_FOR:
  if (is_instance(vm, R[A], kStopAsyncIterationType)) NEXT(2);
  SAVE(2);
  vm.pending = R[A];
  vm.reraising = true;
  goto error;
op_ASYNC_WITH_ENTER:
  EFFECT(3, async_with_enter(vm, &R[A], R[B]));
op_EXIT_CALL:
  STORE_RESULT(4, A, exit_call(vm, R[B], R[C]));

op_MATCH_SEQUENCE:
  STORE_RESULT(5, A, match_sequence(vm, R[B], C, ip[4]));
op_MATCH_MAPPING:
  STORE_RESULT(4, A, match_mapping(vm, R[B], C));
op_MATCH_KEYS:
  STORE_RESULT(4, A, match_keys(vm, R[B], R[C]));
op_MAP_WITHOUT:
  STORE_RESULT(4, A, map_without(vm, R[B], R[C]));
op_MATCH_CLASS:
  STORE_RESULT(5, A, match_class(vm, R[B], &R[C], ip[4]));

op_IMPORT:
  STORE_RESULT(6, A, import_name(vm, K(2), ip[4], R[ip[5]], frame->function.as<Function>()->globals));
op_IMPORT_FROM:
  STORE_RESULT(5, A, import_from(vm, R[B], K(3)));
op_IMPORT_STAR:
  EFFECT(2, import_star(vm, R[A], frame->function.as<Function>()->globals));
op_PRINT_EXPR:
  EFFECT(2, print_expression(vm, R[A]));
op_WIDE_LOAD : {
  Value v = R[read_u16(ip + 2)];
  if (v.is_undefined()) [[unlikely]] {
    SAVE(4);
    static_cast<void>(unbound(vm, frame, read_u16(ip + 2)));
    goto error;
  }
  R[A] = v;
  NEXT(4);
}
op_WIDE_STORE:
  R[read_u16(ip + 1)] = R[ip[3]];
  NEXT(4);

error:
  if (!unwind(vm, entry)) {
    --vm.c_depth;
    return Value::raised();
  }
  frame = vm.frame;
  R = frame->registers;
  vm.sp = frame->end;
  RESUME();
}

// clang-format on
}  // namespace adder::vm
