// Functions, code objects and cells. What a program gives a function in place of what its code says (__name__,
// __annotations__, ...) is kept in Function::attrs under that name; attributes of its own in the Dict that attrs has
// under
// __dict__.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

#define COUNT(rows) (sizeof rows / sizeof *rows)

// ---- function

static Value function_attrs(Vm& vm, Local<Function>& f) {
  if (f->attrs.is_undefined()) {
    Value d = TRY(make_dict(vm));
    f->attrs = d;
  }
  return f->attrs;
}
static Value function_own(Value f, Value name) {
  Value attrs = f.as<Function>()->attrs;
  return attrs.is_undefined() ? Value() : dict_get_name(attrs, name);
}
// The Dict under `name` in attrs, made when first asked for.
static Value function_dict(Vm& vm, Value self, Value name) {
  Local<Function> f(vm, self);
  Local<> attrs(vm, function_attrs(vm, f));
  if (attrs.is_raised()) return attrs;
  Value known = dict_get_name(attrs, name);
  if (!known.is_undefined() && !known.is_none()) return known;
  Local<> fresh(vm, make_dict(vm));
  if (fresh.is_raised()) return fresh;
  TRY_OK(dict_set(vm, attrs, name, fresh));
  return fresh;
}

static Value or_none(Value v) { return v.is_undefined() ? Value::none() : v; }

static Value function_closure(Vm& vm, Value self) {
  Local<Function> f(vm, self);
  if (!f->len) return Value::none();
  Value t = TRY(make_tuple(vm, f->len));
  for (u32 i = 0; i < f->len; ++i) t.as<Tuple>()->items[i] = f->cells[i];
  return t;
}

static Value function_builtins(Vm& vm) {
  Value module = TRY(import_module(vm, N(builtins)));
  return get_attr(vm, module, N(__dict__));
}

static Value function_getattr(Vm& vm, Value self_, Value name_) {
  Local<> self(vm, self_), name(vm, name_);
  TRY_OK(ready_function(vm, self_));
  auto* f = self.value().as<Function>();
  auto* code = f->code.as<Code>();
  if (name.value() == N(__code__)) return f->code;
  if (name.value() == N(__globals__)) return f->globals;
  if (name.value() == N(__defaults__)) return or_none(f->defaults);
  if (name.value() == N(__kwdefaults__)) return or_none(f->kwdefaults);
  if (name.value() == N(__closure__)) return function_closure(vm, self);
  if (name.value() == N(__builtins__)) return function_builtins(vm);
  if (name.value() == N(__dict__)) return function_dict(vm, self, name);
  const Value own = function_own(self, name);
  if (name.value() == N(__annotations__))
    return own.is_undefined() || own.is_none() ? function_dict(vm, self, name) : own;
  if (name.value() == N(__type_params__)) return own.is_undefined() ? make_tuple(vm, 0) : own;
  if (name.value() == N(__doc__)) return own.is_undefined() ? code->consts.as<Array>()->items[2] : own;
  if (name.value() == N(__name__)) return own.is_undefined() ? code->name : own;
  if (name.value() == N(__qualname__)) return own.is_undefined() ? code->qualname : own;
  if (name.value() == N(__module__)) return own.is_undefined() ? or_none(dict_get_name(f->globals, N(__name__))) : own;
  const Value dict = function_own(self, N(__dict__));
  return dict.is_undefined() ? dict : dict_get_name(dict, name);
}

static Value set_code(Vm& vm, Local<Function>& f, Value value) {
  if (!value.is(Kind::Code)) return raise(vm, kTypeErrorType, "__code__ must be set to a code object");
  Local<> code(vm, value);
  const u32 n = code_header(code.value().as<Code>())->free_count;
  if (n != f->len)
    return raise(vm, kValueErrorType, "%v() requires a code object with %u free vars, not %u", f->code.as<Code>()->name,
                 f->len, n);
  // Its name stays what it was.
  Local<> attrs(vm, function_attrs(vm, f));
  if (attrs.is_raised()) return attrs;
  for (Value name : {N(__name__), N(__qualname__)})
    if (dict_get_name(attrs, name).is_undefined()) {
      auto* old = f->code.as<Code>();
      TRY_OK(dict_set(vm, attrs, name, name == N(__name__) ? old->name : old->qualname));
    }
  f->code = code;
  return Value::none();
}

static bool kept_in_attrs(Value name) {
  return name == N(__name__) || name == N(__qualname__) || name == N(__module__) || name == N(__doc__) ||
         name == N(__annotations__) || name == N(__type_params__) || name == N(__dict__);
}

static Value function_setattr(Vm& vm, Value self, Value name_, Value value_) {
  Local<Function> f(vm, self);
  Local<> name(vm, name_), value(vm, value_);
  TRY_OK(ready_function(vm, self));
  name_ = name;
  value_ = value;
  const bool deleting = value_.is_undefined(), none = deleting || value_.is_none();
  auto is = [&](Value n) { return name.value() == n; };
  if (is(N(__defaults__))) {
    if (!none && !value_.is(Kind::Tuple))
      return raise(vm, kTypeErrorType, "__defaults__ must be set to a tuple object");
    f->defaults = none ? Value() : value_;
    return Value::none();
  }
  if (is(N(__kwdefaults__))) {
    if (!none && !value_.is(Kind::Dict))
      return raise(vm, kTypeErrorType, "__kwdefaults__ must be set to a dict object");
    f->kwdefaults = none ? Value() : value_;
    return Value::none();
  }
  if (is(N(__code__))) return set_code(vm, f, value_);
  if (is(N(__globals__)) || is(N(__closure__)) || is(N(__builtins__)))
    return raise(vm, kAttributeErrorType, "readonly attribute");
  if ((is(N(__name__)) || is(N(__qualname__))) && !value_.is(Kind::Str))
    return raise(vm, kTypeErrorType, "%v must be set to a string object", name);
  if (is(N(__annotations__)) && !none && !value_.is(Kind::Dict))
    return raise(vm, kTypeErrorType, "__annotations__ must be set to a dict object");
  if (is(N(__dict__)) && deleting) return raise(vm, kTypeErrorType, "cannot delete __dict__");
  if (is(N(__dict__)) && !value_.is(Kind::Dict))
    return raise(vm, kTypeErrorType, "__dict__ must be set to a dictionary, not a '%t'", value);
  const bool special = kept_in_attrs(name);
  Local<> dict(vm, special ? function_attrs(vm, f) : function_dict(vm, f, N(__dict__)));
  if (dict.is_raised()) return dict;
  if (!deleting || special) {
    TRY_OK(dict_set(vm, dict, name, deleting ? Value::none() : value.value()));
    return Value::none();
  }
  Value old = TRY(dict_pop(vm, dict, name));
  if (old.is_undefined()) return raise(vm, kAttributeErrorType, "'function' object has no attribute '%v'", name);
  return Value::none();
}

Value function_qualname(Value f) {
  Value q = function_own(f, N(__qualname__));
  return q.is(Kind::Str) ? q : f.as<Function>()->code.as<Code>()->qualname;
}
Value function_name(Value f) {
  Value q = function_own(f, N(__name__));
  return q.is(Kind::Str) ? q : f.as<Function>()->code.as<Code>()->name;
}
static Value function_repr(Vm& vm, Value self) {
  Local<> f(vm, self);
  TRY_OK(ready_function(vm, self));
  StrBuilder b(vm);
  TRY_OK(b.append("<function ") && b.append_str(function_qualname(f)) && b.append(" at 0x"));
  TRY_OK(append_identity(vm, b, f) && b.append(">"));
  return b.take_str();
}

// FunctionType(code, globals, name=None, argdefs=None, closure=None)
static Value function_new(Vm& vm, Args a) {  // a[0] the class
  if (!a[1].is(Kind::Code)) return raise(vm, kTypeErrorType, "function() argument 'code' must be code, not %t", a[1]);
  if (!a[2].is(Kind::Dict))
    return raise(vm, kTypeErrorType, "function() argument 'globals' must be dict, not %t", a[2]);
  auto given = [&](u32 i) { return a.has(i) && !a[i].is_none(); };
  if (given(3) && !a[3].is(Kind::Str)) return raise(vm, kTypeErrorType, "arg 3 (name) must be None or string");
  if (given(4) && !a[4].is(Kind::Tuple)) return raise(vm, kTypeErrorType, "arg 4 (defaults) must be None or tuple");
  const u32 wanted = code_header(a[1].as<Code>())->free_count;
  if (given(5) ? !a[5].is(Kind::Tuple) : wanted > 0)
    return raise_text(vm, kTypeErrorType,
                      a.has(5) && wanted && a[5].is_none() ? PACKED("arg 5 (closure) must be tuple")
                      : given(5)                           ? PACKED("arg 5 (closure) must be None or tuple")
                                                           : PACKED("arg 5 (closure) must be tuple"));
  const u32 n = given(5) ? a[5].as<Tuple>()->len : 0;
  if (n != wanted)
    return raise(vm, kValueErrorType, "%v requires closure of length %u, not %u", a[1].as<Code>()->name, wanted, n);
  for (u32 i = 0; i < n; ++i)
    if (!a[5].as<Tuple>()->items[i].is(Kind::Cell))
      return raise(vm, kTypeErrorType, "arg 5 (closure) expected cell, found %t", a[5].as<Tuple>()->items[i]);
  Object* o = vm.heap.allocate(vm, kTypeId_Function, Kind::Function, sizeof(Function) + n * sizeof(Value), n);
  if (!o) return Value::raised();
  Local<Function> f(vm, Value::from(o));
  f->code = a[1];
  f->globals = a[2];
  if (given(4)) f->defaults = a[4];
  for (u32 i = 0; i < n; ++i) f->cells[i] = a[5].as<Tuple>()->items[i];
  if (given(3)) TRY(function_setattr(vm, f, N(__name__), a[3]));
  return f;
}

static Value function_get(Vm& vm, Args a) {
  if (a[1].is_none()) {
    if (!a.has(2) || a[2].is_none()) return raise(vm, kTypeErrorType, "__get__(None, None) is invalid");
    return a[0];
  }
  return make_bound_method(vm, a[0], a[1]);
}
static constinit const Native kFunctionRows[] = {
    native(N(__get__), function_get, 2, 3),
    native(N(__new__), function_new, 3, 6, "- code globals name argdefs closure", kStaticNative),
};
static Value function_make(Vm& vm, Value, Args args, Value names) {
  StackArgs all(vm, args.count + 1);
  if (!all.ok()) return Value::raised();
  for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
  all[0] = Value::from_const(&kFunctionType);
  return call_native(vm, Value::from_const(&kFunctionRows[1]), all.slots(), args.count + 1, names);
}
static Value function_call(Vm& vm, Value self, Args args, Value names) { return call(vm, self, args, names); }
static constexpr TypeOps kFunctionOps{.repr = function_repr,
                                      .call = function_call,
                                      .getattr = function_getattr,
                                      .setattr = function_setattr,
                                      .make = function_make};
constinit const Type kFunctionType = make_const_type(kTypeId_Function, N(function), &kObjectType, Kind::Function,
                                                     &kFunctionOps, kFunctionRows, COUNT(kFunctionRows), kTypeFinal);

// ---- code

// The bits of inspect.CO_*.
constexpr i64 kCoIterableCoroutine = 0x100;
static i64 code_flags(const Code* c) {
  const CodeHeader* h = code_header(c);
  i64 flags = h->flags & (kCodeModule | kCodeClassBody) ? 0 : 3;  // OPTIMIZED, NEWLOCALS
  if (h->flags & kCodeVarArgs) flags |= 4;
  if (h->flags & kCodeVarKeywords) flags |= 8;
  if (h->flags & kCodeNested) flags |= 16;
  if (h->flags & kCodeGenerator) flags |= 32;
  if (h->flags & kCodeCoroutine) flags |= 128;
  if (h->flags & kCodeAsyncGenerator) flags |= 512;
  if (c->flags & kUserFlag) flags |= kCoIterableCoroutine;
  return flags;
}

// consts but for the tables in front, or the names among the locals that nested functions share.
static Value code_tuple(Vm& vm, Value self, bool cells) {
  Local<Code> c(vm, self);
  Local<> list(vm, make_list(vm));
  if (list.is_raised()) return list;
  if (!cells) {
    for (u32 i = 2; i < c->consts.as<Array>()->len; ++i) {
      Value v = c->consts.as<Array>()->items[i];
      if (v.is(Kind::Blob)) {
        v = TRY(code_of_text(vm, v));
      } else if (v.is(Kind::Code)) {
        TRY_OK(ready(vm, v));
        v = c->consts.as<Array>()->items[i];
      }
      TRY_OK(list_append(vm, list, v));
    }
  } else {
    const u32 size = code_header(c.get())->bytecode_size;
    for (u32 at = 0; at < size; at += static_cast<u32>(op_length(code_start(c.get()) + at))) {
      const u8* pc = code_start(c.get()) + at;
      if (static_cast<Op>(*pc) != Op::MAKE_CELL) continue;
      auto* names = c->consts.as<Array>()->items[0].as<Tuple>();
      if (pc[1] < names->len) TRY_OK(list_append(vm, list, names->items[pc[1]]));
    }
  }
  return call1(vm, Value::from_const(&kTupleType), list);
}

static Value code_getattr(Vm& vm, Value self, Value name) {
  auto* c = self.as<Code>();
  auto* h = code_header(c);
  if (name == N(co_name)) return c->name;
  if (name == N(co_qualname)) return c->qualname;
  if (name == N(co_filename)) return c->filename;
  if (name == N(co_firstlineno)) return Value::small(h->first_line);
  if (name == N(co_argcount)) return Value::small(h->arg_count);
  if (name == N(co_kwonlyargcount)) return Value::small(h->keyword_only_count);
  if (name == N(co_posonlyargcount)) return Value::small(h->positional_only_count);
  if (name == N(co_nlocals)) return Value::small(h->flags & (kCodeModule | kCodeClassBody) ? 0 : h->local_count);
  if (name == N(co_stacksize)) return Value::small(h->register_count);
  if (name == N(co_flags)) return Value::small(code_flags(c));
  if (name == N(co_varnames)) return c->consts.as<Array>()->items[0];
  if (name == N(co_freevars)) return c->consts.as<Array>()->items[1];
  if (name == N(co_cellvars)) return code_tuple(vm, self, true);
  if (name == N(co_consts)) return code_tuple(vm, self, false);
  if (name == N(co_code)) {
    Local<Code> code(vm, self);
    Value bytes = TRY(make_bytes(vm, nullptr, h->bytecode_size));
    std::memcpy(bytes.as<Bytes>()->data, code_start(code.get()), bytes.as<Bytes>()->len);
    return bytes;
  }
  return Value();
}

// replace(): another name, qualified name or file name, and CO_ITERABLE_COROUTINE (types.coroutine), which the flag of
// the object says; the rest is what was compiled.
static Value code_replace(Vm& vm, Args a) {
  Object* o = vm.heap.allocate(vm, kTypeId_Code, Kind::Code, sizeof(Code), 0);
  if (!o) return Value::raised();
  auto *to = reinterpret_cast<Code*>(o), *from = a[0].as<Code>();
  to->text = from->text;
  to->consts = from->consts;
  to->name = a.has(1) ? a[1] : from->name;
  to->qualname = a.has(2) ? a[2] : from->qualname;
  to->filename = a.has(3) ? a[3] : from->filename;
  if (a.has(4)) {
    if (!a[4].is_small()) return raise(vm, kTypeErrorType, "an integer is required (got type %t)", a[4]);
    if (a[4].as_small() & kCoIterableCoroutine) to->flags |= kUserFlag;
  } else {
    to->flags |= from->flags & kUserFlag;
  }
  for (Value v : {to->name, to->qualname, to->filename})
    if (!v.is(Kind::Str)) return raise(vm, kTypeErrorType, "replace() argument must be str, not %t", v);
  return Value::from(o);
}
static constinit const Native kCodeRows[] = {
    native(N(replace), code_replace, 1, 1, "- co_name co_qualname co_filename co_flags"),
};
static Value code_repr(Vm& vm, Value self) {
  Local<Code> c(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<code object ") && b.append_str(c->name) && b.append(" at 0x") && append_identity(vm, b, c) &&
         b.append(", file \"") && b.append_str(c->filename) && b.append("\", line ") &&
         b.append_int(code_header(c.get())->first_line) && b.append(">"));
  return b.take_str();
}
static constexpr TypeOps kCodeOps{.repr = code_repr, .getattr = code_getattr};
constinit const Type kCodeType = make_const_type(kTypeId_Code, N(code), &kObjectType, Kind::Code, &kCodeOps, kCodeRows,
                                                 COUNT(kCodeRows), kTypeFinal | kTypeNoInstances);

// ---- cells

Value make_cell(Vm& vm, Value content) {
  Local<> c(vm, content);
  Object* o = vm.heap.allocate_fast(vm, kTypeId_Cell, Kind::Cell, sizeof(Cell), 0);
  if (!o) return Value::raised();
  reinterpret_cast<Cell*>(o)->value = c;
  return Value::from(o);
}
static Value cell_contents(Vm& vm, Value self, Value name) {
  if (name != N(cell_contents)) return Value();
  Value v = self.as<Cell>()->value;
  return v.is_undefined() ? raise(vm, kValueErrorType, "Cell is empty") : v;
}
static Value cell_set(Vm&, Value self, Value name, Value value) {
  if (name != N(cell_contents)) return Value();
  self.as<Cell>()->value = value;
  return Value::none();
}
static Value cell_make(Vm& vm, Value, Args args, Value names) {
  if (!names.is_undefined()) return raise(vm, kTypeErrorType, "cell() takes no keyword arguments");
  if (args.count > 1) return raise(vm, kTypeErrorType, "cell expected at most 1 argument, got %u", args.count);
  return make_cell(vm, args.count ? args[0] : Value());
}
// Empty cells come first.
static Value cell_compare(Vm& vm, CompareOp op, Value l, Value r) {
  if (!l.is(Kind::Cell) || !r.is(Kind::Cell)) return Value::not_implemented();
  const Value a = l.as<Cell>()->value, b = r.as<Cell>()->value;
  if (!a.is_undefined() && !b.is_undefined()) return compare(vm, op, a, b);
  return compare(vm, op, Value::small(!a.is_undefined()), Value::small(!b.is_undefined()));
}
static Value cell_repr(Vm& vm, Value self) {
  Local<Cell> c(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<cell at 0x") && append_identity(vm, b, c));
  if (c->value.is_undefined()) {
    TRY_OK(b.append(": empty>"));
    return b.take_str();
  }
  Local<> held(vm, c->value);
  TRY_OK(b.append(": ") && b.append_str(type_ptr(vm, held)->name) && b.append(" object at 0x") &&
         append_identity(vm, b, held) && b.append(">"));
  return b.take_str();
}
static constexpr TypeOps kCellOps{
    .repr = cell_repr, .compare = cell_compare, .getattr = cell_contents, .setattr = cell_set, .make = cell_make};
constinit const Type kCellType = make_const_type(kTypeId_Cell, N(cell), &kObjectType, Kind::Cell, &kCellOps, nullptr, 0,
                                                 kTypeFinal | kTypeUnhashable);

}  // namespace adder::vm
