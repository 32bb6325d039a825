// Callables and descriptors: functions, natives, bound methods, code, cells; property, staticmethod, classmethod,
// super.
#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/run/calls.h"

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

static Value function_getattr(Vm& vm, Value self, Value name) {
  Value own = function_own(self, name);
  if (!own.is_undefined() && !own.is_none()) return own;
  auto* f = self.as<Function>();
  auto* code = f->code.as<Code>();
  if (name == N(__name__)) return code->name;
  if (name == N(__qualname__)) return code->qualname;
  if (name == N(__code__)) return f->code;
  if (name == N(__globals__)) return f->globals;
  if (name == N(__defaults__)) return f->defaults.is_undefined() ? Value::none() : f->defaults;
  if (name == N(__kwdefaults__)) return f->kwdefaults.is_undefined() ? Value::none() : f->kwdefaults;
  if (name == N(__doc__)) return !own.is_undefined() ? own : code->consts.as<Array>()->items[2];
  if (name == N(__module__)) {
    Value m = dict_get_name(f->globals, N(__name__));
    return m.is_undefined() ? Value::none() : m;
  }
  if (name == N(__closure__)) {
    if (!f->len) return Value::none();
    Local<Function> keep(vm, self);
    Value t = TRY(make_tuple(vm, keep->len));
    for (u32 i = 0; i < keep->len; ++i) t.as<Tuple>()->items[i] = keep->cells[i];
    return t;
  }
  if (name == N(__dict__)) {
    Local<Function> keep(vm, self);
    return function_attrs(vm, keep);
  }
  if (name == N(__type_params__)) return make_tuple(vm, 0);
  if (name == N(__annotations__)) {
    Local<Function> keep(vm, self);
    Local<> attrs(vm, function_attrs(vm, keep));
    if (attrs.is_raised()) return attrs;
    Local<> fresh(vm, make_dict(vm));
    if (fresh.is_raised()) return fresh;
    TRY_OK(dict_set(vm, attrs, N(__annotations__), fresh));
    return fresh;
  }
  return own;
}

static Value function_setattr(Vm& vm, Value self, Value name_, Value value_) {
  Local<Function> f(vm, self);
  Local<> name(vm, name_), value(vm, value_);
  if (name.value() == N(__defaults__)) {
    if (!value_.is_none() && !value_.is_undefined() && !value_.is(Kind::Tuple))
      return raise(vm, kTypeErrorType, "__defaults__ must be set to a tuple object");
    f->defaults = value_.is_none() ? Value() : value_;
    return Value::none();
  }
  if (name.value() == N(__kwdefaults__)) {
    f->kwdefaults = value_.is_none() ? Value() : value_;
    return Value::none();
  }
  if (name.value() == N(__code__) || name.value() == N(__globals__) || name.value() == N(__closure__))
    return raise(vm, kAttributeErrorType, "readonly attribute");
  if ((name.value() == N(__name__) || name.value() == N(__qualname__)) && !value_.is(Kind::Str))
    return raise(vm, kTypeErrorType, "%v must be set to a string object", name);
  Local<> attrs(vm, function_attrs(vm, f));
  if (attrs.is_raised()) return attrs;
  if (value.value().is_undefined()) {
    Value old = TRY(dict_pop(vm, attrs, name));
    if (old.is_undefined()) return raise(vm, kAttributeErrorType, "'function' object has no attribute '%v'", name);
    return Value::none();
  }
  TRY_OK(dict_set(vm, attrs, name, value));
  return Value::none();
}

static Value named_repr(Vm& vm, const char* before, Value name_, const char* after) {
  Local<> name(vm, name_);
  StrBuilder b(vm);
  TRY_OK(b.append(before) && b.append_str(name) && b.append(after));
  return b.take_str();
}
static Value function_qualname(Value f) {
  Value q = function_own(f, N(__qualname__));
  return q.is(Kind::Str) ? q : f.as<Function>()->code.as<Code>()->qualname;
}
static Value function_repr(Vm& vm, Value self) {
  Local<> f(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<function ") && b.append_str(function_qualname(f)) && b.append(" at 0x"));
  TRY_OK(append_identity(vm, b, f) && b.append(">"));
  return b.take_str();
}

static Value function_get(Vm& vm, Args a) {
  if (a[1].is_none()) return a[0];
  return make_bound_method(vm, a[0], a[1]);
}
static constinit const Native kFunctionRows[] = {native(N(__get__), function_get, 2, 3)};
static Value callable_call(Vm& vm, Value self, Args args, Value names) { return call(vm, self, args, names); }
static constexpr TypeOps kFunctionOps{
    .repr = function_repr, .call = callable_call, .getattr = function_getattr, .setattr = function_setattr};
constinit const Type kFunctionType =
    make_const_type(kTypeId_Function, N(function), &kObjectType, Kind::Function, &kFunctionOps, kFunctionRows,
                    COUNT(kFunctionRows), kTypeFinal | kTypeNoInstances);

// ---- natives

static Value method_getattr(Vm& vm, Value self, Value name);
static Value method_repr(Vm& vm, Value self);
static Value method_compare(Vm& vm, CompareOp op, Value l, Value r);
static Value method_hash(Vm& vm, Value self);

static Value native_getattr(Vm& vm, Value self, Value name) {
  if (self.is(Kind::BoundMethod)) return method_getattr(vm, self, name);
  if (name == N(__name__) || name == N(__qualname__)) return self.as<Native>()->name;
  if (name == N(__doc__)) return Value::none();
  if (name == N(__module__)) return native_module_name(vm, self);
  return Value();
}
static Value native_compare(Vm& vm, CompareOp op, Value l, Value r) {
  return l.is(Kind::BoundMethod) && r.is(Kind::BoundMethod) ? method_compare(vm, op, l, r) : Value::not_implemented();
}
static Value native_hash(Vm& vm, Value self) {
  return self.is(Kind::BoundMethod) ? method_hash(vm, self) : identity_hash(vm, self);
}
static Value native_repr(Vm& vm, Value self) {
  if (self.is(Kind::BoundMethod)) return method_repr(vm, self);
  return named_repr(vm, "<built-in function ", self.as<Native>()->name, ">");
}
static constexpr TypeOps kNativeOps{.repr = native_repr,
                                    .hash = native_hash,
                                    .call = callable_call,
                                    .compare = native_compare,
                                    .getattr = native_getattr};
constinit const Type kNativeFunctionType =
    make_const_type(kTypeId_NativeFunction, N(builtin_function_or_method), &kObjectType, Kind::Native, &kNativeOps,
                    kFunctionRows, COUNT(kFunctionRows), kTypeFinal | kTypeNoInstances);

// ---- bound methods

Value make_bound_method(Vm& vm, Value function, Value self) {
  Local<> f(vm, function), s(vm, self);
  // To Python, a built-in function that is bound is of the same type as one that is not.
  u16 shape = function.is(Kind::Native) ? kTypeId_NativeFunction : kTypeId_BoundMethod;
  Object* o = vm.heap.allocate(vm, shape, Kind::BoundMethod, sizeof(BoundMethod), 0);
  if (!o) return Value::raised();
  auto* m = reinterpret_cast<BoundMethod*>(o);
  m->function = f;
  m->self = s;
  return Value::from(o);
}
static Value method_getattr(Vm& vm, Value self, Value name) {
  auto* m = self.as<BoundMethod>();
  if (name == N(__self__)) return m->self;
  if (name == N(__func__))
    return m->function.is(Kind::Native) ? Value() : m->function;  // native code trusts its first argument
  // What methods can do themselves must not be done by the function without self.
  bool own = !lookup_in_type(vm, type_of(vm, self), name).is_undefined();
  if (own && name != N(__doc__) && !(name == N(__dict__) && self.as<BoundMethod>()->function.is(Kind::Function)))
    return Value();
  return get_attr_or_undefined(vm, self.as<BoundMethod>()->function, name);
}
static Value method_repr(Vm& vm, Value self) {
  Local<BoundMethod> m(vm, self);
  if (!m->function.is(Kind::Function)) {
    Value n = TRY(get_attr(vm, m->function, N(__name__)));
    Local<> name(vm, n);
    StrBuilder b(vm);
    TRY_OK(b.append("<built-in method ") && b.append_str(name) && b.append(" of ") &&
           b.append_str(type_ptr(vm, m->self)->name) && b.append(" object at 0x") && append_identity(vm, b, m->self) &&
           b.append(">"));
    return b.take_str();
  }
  StrBuilder b(vm);
  TRY_OK(b.append("<bound method ") && b.append_str(function_qualname(m->function)) && b.append(" of ") &&
         b.append_repr(m->self) && b.append(">"));
  return b.take_str();
}
static Value method_compare(Vm& vm, CompareOp op, Value l, Value r) {
  if (!r.is(Kind::BoundMethod) || !l.is(Kind::BoundMethod) || (op != CompareOp::Eq && op != CompareOp::Ne))
    return Value::not_implemented();
  bool same = l.as<BoundMethod>()->function == r.as<BoundMethod>()->function &&
              l.as<BoundMethod>()->self == r.as<BoundMethod>()->self;
  static_cast<void>(vm);
  return Value::boolean(same == (op == CompareOp::Eq));
}
static Value method_hash(Vm& vm, Value self) {
  Local<> m(vm, self);
  Value a = TRY(identity_hash(vm, m.value().as<BoundMethod>()->self));
  i64 h = a.as_small() * 31;
  Value b = TRY(identity_hash(vm, m.value().as<BoundMethod>()->function));
  return Value::small((h ^ b.as_small()) & 0x1FFF'FFFF);
}
static Value method_make(Vm& vm, Value, Args a, Value) {  // types.MethodType(function, object)
  if (a.count != 2) return raise(vm, kTypeErrorType, "method expected 2 arguments, got %u", a.count);
  return make_bound_method(vm, a[0], a[1]);
}
static constexpr TypeOps kBoundMethodOps{.repr = method_repr,
                                         .hash = method_hash,
                                         .call = callable_call,
                                         .compare = method_compare,
                                         .getattr = method_getattr,
                                         .make = method_make};
constinit const Type kBoundMethodType = make_const_type(kTypeId_BoundMethod, N(method), &kObjectType, Kind::BoundMethod,
                                                        &kBoundMethodOps, nullptr, 0, kTypeFinal);

// ---- code and cells

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
  if (name == N(co_flags)) {
    return Value::small((h->flags & kCodeVarArgs ? 4 : 0) | (h->flags & kCodeVarKeywords ? 8 : 0) |
                        (h->flags & kCodeGenerator ? 32 : 0) | (h->flags & kCodeCoroutine ? 128 : 0) |
                        (h->flags & kCodeAsyncGenerator ? 512 : 0));
  }
  if (name == N(co_varnames)) return c->consts.as<Array>()->items[0];
  if (name == N(co_freevars)) return c->consts.as<Array>()->items[1];
  static_cast<void>(vm);
  return Value();
}
static Value code_repr(Vm& vm, Value self) {
  Local<Code> c(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<code object ") && b.append_str(c->name) && b.append(" at 0x") && append_identity(vm, b, c) &&
         b.append(", file \"") && b.append_str(c->filename) && b.append("\", line ") &&
         b.append_int(code_header(c.get())->first_line) && b.append(">"));
  return b.take_str();
}
static constexpr TypeOps kCodeOps{.repr = code_repr, .getattr = code_getattr};
constinit const Type kCodeType = make_const_type(kTypeId_Code, N(code), &kObjectType, Kind::Code, &kCodeOps, nullptr, 0,
                                                 kTypeFinal | kTypeNoInstances);

Value make_cell(Vm& vm, Value content) {
  Local<> c(vm, content);
  Object* o = vm.heap.allocate(vm, kTypeId_Cell, Kind::Cell, sizeof(Cell), 0);
  if (!o) return Value::raised();
  reinterpret_cast<Cell*>(o)->value = c;
  return Value::from(o);
}
static Value cell_contents(Vm& vm, Args a) {
  Value v = a[0].as<Cell>()->value;
  return v.is_undefined() ? raise(vm, kValueErrorType, "Cell is empty") : v;
}
static constinit const Native kCellRows[] = {native(N(cell_contents), cell_contents, 1, 1, nullptr, kGetter)};
static constexpr TypeOps kCellOps{};
constinit const Type kCellType = make_const_type(kTypeId_Cell, N(cell), &kObjectType, Kind::Cell, &kCellOps, kCellRows,
                                                 1, kTypeFinal | kTypeNoInstances);

// ---- staticmethod, classmethod: Records of the wrapped callable

static Value wrapper_make(Vm& vm, Value type, Args args, Value) {
  if (args.count != 1)
    return raise(vm, kTypeErrorType, "%v expected 1 argument, got %u", type.as<Type>()->name, args.count);
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kWrapperFields * sizeof(Value), kWrapperFields);
  if (!o) return Value::raised();
  reinterpret_cast<Record*>(o)->items[0] = args[0];
  return Value::from(o);
}
static Value wrapper_getattr(Vm& vm, Value self, Value name) {
  Value f = self.as<Record>()->items[0];
  if (name == N(__func__) || name == N(__wrapped__)) return f;
  if (name == N(__name__) || name == N(__qualname__) || name == N(__doc__) || name == N(__module__))
    return get_attr_or_undefined(vm, f, name);
  return Value();
}
static Value static_call(Vm& vm, Value self, Args args, Value names) {
  return call(vm, self.as<Record>()->items[0], args, names);
}
static Value descriptor_get(Vm& vm, Args a) {
  Value owner = a.has(2) && !a[2].is_none() ? a[2] : type_of(vm, a[1]);
  return bind_attribute(vm, a[0], a[1].is_none() ? Value() : a[1], owner);
}
static constinit const Native kWrapperRows[] = {native(N(__get__), descriptor_get, 2, 3)};
static constexpr TypeOps kStaticOps{.call = static_call, .getattr = wrapper_getattr, .make = wrapper_make};
constinit const Type kStaticMethodType =
    make_const_type(kTypeId_StaticMethod, N(staticmethod), &kObjectType, Kind::Record, &kStaticOps, kWrapperRows, 1);
static constexpr TypeOps kClassOps{.getattr = wrapper_getattr, .make = wrapper_make};
constinit const Type kClassMethodType =
    make_const_type(kTypeId_ClassMethod, N(classmethod), &kObjectType, Kind::Record, &kClassOps, kWrapperRows, 1);

// ---- property: Record of fget, fset, fdel, doc, and the name under which a class got it

static Value keyword_or(Args args, Value names, u32 positional, u32 i, Value name) {
  if (i < positional) return args[i];
  if (!names.is_undefined())
    for (u32 k = 0; k < names.as<Tuple>()->len; ++k)
      if (str_equal(names.as<Tuple>()->items[k], name)) return args[positional + k];
  return Value::none();
}
static Value property_make(Vm& vm, Value type, Args args, Value names_) {
  Local<> names(vm, names_);
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + 5 * sizeof(Value), 5);
  if (!o) return Value::raised();
  Local<Record> p(vm, Value::from(o));
  u32 positional = args.count - (names.value().is_undefined() ? 0 : names.value().as<Tuple>()->len);
  if (positional > 4) return raise(vm, kTypeErrorType, "property() takes at most 4 arguments (%u given)", positional);
  const Value order[] = {N(fget), N(fset), N(fdel), N(doc)};
  for (u32 i = 0; i < 4; ++i) p->items[i] = keyword_or(args, names, positional, i, order[i]);
  if (p->items[3].is_none() && !p->items[0].is_none()) {
    Value d = get_attr_or_undefined(vm, p->items[0], N(__doc__));
    if (d.is_raised()) return d;
    if (!d.is_undefined()) p->items[3] = d;
  }
  return p;
}
static Value property_with(Vm& vm, Args a, u32 i) {
  Local<> type(vm, type_of(vm, a[0]));
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + 5 * sizeof(Value), 5);
  if (!o) return Value::raised();
  auto* p = reinterpret_cast<Record*>(o);
  for (u32 k = 0; k < 5; ++k) p->items[k] = a[0].as<Record>()->items[k];
  p->items[i] = a[1];
  return Value::from(o);
}
static Value property_getter(Vm& vm, Args a) { return property_with(vm, a, 0); }
static Value property_setter(Vm& vm, Args a) { return property_with(vm, a, 1); }
static Value property_deleter(Vm& vm, Args a) { return property_with(vm, a, 2); }
static Value property_getattr(Vm&, Value self, Value name) {
  auto* p = self.as<Record>();
  return name == N(fget)      ? p->items[0]
         : name == N(fset)    ? p->items[1]
         : name == N(fdel)    ? p->items[2]
         : name == N(__doc__) ? p->items[3]
                              : Value();
}
static Value property_set(Vm& vm, Args a) {
  Value f = a[0].as<Record>()->items[1];
  if (f.is_none()) return raise(vm, kAttributeErrorType, "property of '%t' object has no setter", a[1]);
  return call2(vm, f, a[1], a[2]);
}
static constinit const Native kPropertyRows[] = {
    native(N(getter), property_getter, 2, 2),   native(N(setter), property_setter, 2, 2),
    native(N(deleter), property_deleter, 2, 2), native(N(__get__), descriptor_get, 2, 3),
    native(N(__set__), property_set, 3, 3),
};
static constexpr TypeOps kPropertyOps{.getattr = property_getattr, .make = property_make};
constinit const Type kPropertyType = make_const_type(kTypeId_Property, N(property), &kObjectType, Kind::Record,
                                                     &kPropertyOps, kPropertyRows, COUNT(kPropertyRows));

// ---- super: Record of the class, the object, the class the search follows

static Value super_make(Vm& vm, Value type, Args args, Value) {
  if (args.count == 0) return raise(vm, kRuntimeErrorType, "super(): no arguments");
  if (args.count > 2) return raise(vm, kTypeErrorType, "super() expected at most 2 arguments, got %u", args.count);
  if (!args[0].is(Kind::Type)) return raise(vm, kTypeErrorType, "super() argument 1 must be a type, not %t", args[0]);
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + 3 * sizeof(Value), 3);
  if (!o) return Value::raised();
  auto* s = reinterpret_cast<Record*>(o);
  s->items[0] = args[0];
  if (args.count == 1) return Value::from(o);
  Value start;
  if (args[1].is(Kind::Type) && is_subtype(vm, args[1], args[0]))
    start = args[1];
  else if (is_subtype(vm, type_of(vm, args[1]), args[0]))
    start = type_of(vm, args[1]);
  else
    return raise(vm, kTypeErrorType, "super(type, obj): obj must be an instance or subtype of type");
  s->items[1] = args[1];
  s->items[2] = start;
  return Value::from(o);
}

static Value super_getattr(Vm& vm, Value self, Value name_) {
  Local<Record> s(vm, self);
  Local<> name(vm, name_);
  if (s->items[2].is_undefined() || name.value() == N(__class__)) return Value();
  Local<> mro(vm, get_attr(vm, s->items[2], N(__mro__)));
  if (mro.is_raised()) return mro;
  auto* t = mro.value().as<Tuple>();
  u32 i = 0;
  while (i < t->len && t->items[i] != s->items[0]) ++i;
  for (++i; i < t->len; ++i) {
    auto* c = t->items[i].as<Type>();
    Value found;
    if (c->type_flags & kTypeHeap) {
      found = dict_get_name(c->dict, name);
    } else {
      // A constant type's own rows only: what it inherits comes later in this very MRO.
      Value owner;
      found = lookup_in_type(vm, t->items[i], name, &owner);
      if (!found.is_undefined() && owner != t->items[i]) found = Value();
    }
    if (found.is_undefined()) continue;
    bool on_class = s->items[1] == s->items[2];
    return bind_attribute(vm, found, on_class ? Value() : s->items[1], s->items[2]);
  }
  return Value();
}
static Value super_repr(Vm& vm, Value self) {
  Local<Record> s(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<super: ") && b.append_repr(s->items[0]));
  if (s->items[1].is_undefined()) {
    TRY_OK(b.append(", NULL>"));
    return b.take_str();
  }
  TRY_OK(b.append(", <"));
  TRY_OK(b.append_str(type_ptr(vm, s->items[1])->name) && b.append(" object>>"));
  return b.take_str();
}
static constexpr TypeOps kSuperOps{.repr = super_repr, .getattr = super_getattr, .make = super_make};
constinit const Type kSuperType =
    make_const_type(kTypeId_Super, N(super), &kObjectType, Kind::Record, &kSuperOps, nullptr, 0);

}  // namespace adder::vm
