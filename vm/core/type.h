// Types: constant data for what is built in, heap objects of the same struct for classes. A type's behaviour is its
// TypeOps (how native code performs the operation) and its rows (methods, getters, constants). A new method is a
// function and one row.
#pragma once
#include "vm/core/names.h"
#include "vm/core/object.h"

namespace adder::vm {

struct Vm;
struct Type;

enum TypeId : u16 {
  kTypeId_None_ = 0,  // shape 0: an object whose type has no number yet; never live
#define TYPE(id, base) kTypeId_##id,
#include "vm/core/types.def"
#undef TYPE
#define EXCEPTION(id, base) kTypeId_##id,
#include "vm/core/exceptions.def"
#undef EXCEPTION
  kFirstUserShape
};

// The arguments of a native: slots of the VM stack, so roots; a native may overwrite them. Absent optional arguments
// are Undefined.
struct Args {
  Value* slots;
  u32 count;
  [[gnu::always_inline]] Value& operator[](u32 i) const { return slots[i]; }
  [[gnu::always_inline]] bool has(u32 i) const { return i < count && !slots[i].is_undefined(); }
  Args from(u32 i) const { return {slots + i, count - i}; }
};
using NativeFn = Value (*)(Vm&, Args);

enum NativeFlags : u8 {
  kMethod = 0,        // looked up through an instance, it is bound: args[0] is self, an instance of the type (checked)
  kStaticNative = 1,  // static method of a type
  kClassNative = 2,   // class method: args[0] is the class
  kGetter = 4,        // attribute computed on access: called with (self); if max is 2, also (self, value) to set
  kVarArgs = 8,     // max is ignored: args are the slots named in params (keyword-only), then every positional argument
  kDeletable = 32,  // of a kGetter: the setter is called with Undefined when the attribute is deleted
  kVarKeywords = 16,  // args[0] is a Dict of the keywords (or Undefined), then the positional arguments
};

// A row of a type's or module's table, itself a callable Python object in flash. `params`: null when no argument may be
// given by keyword; else the names of all slots, space-separated, "-" for a positional-only one, and "*" before those
// that are keyword-only, as in "- key * strict" (with kVarArgs: the keyword-only names). min and max count positional
// arguments, self included for methods.
struct Native {  // an Object, but what would be its length holds the counts: there are over a thousand of them
  u16 shape;
  Kind kind;
  u8 flags;
  u8 min, max, native_flags, unused;
  Value name;
  NativeFn fn;
  const char* params;
};
static_assert(sizeof(Native) == sizeof(Object) + 3 * sizeof(void*));
constexpr Native native(Value name, NativeFn fn, u8 min, u8 max, const char* params = nullptr, u8 flags = kMethod) {
  return Native{kTypeId_NativeFunction, Kind::Native, 0, min, max, flags, 0, name, fn, params};
}

struct ConstRow {  // a constant attribute of a module or type: an immediate, a small int, a type, a static Str or Float
  Value name, value;
};

enum class BinaryOp : u8 {
  Add,
  Sub,
  Mul,
  Div,
  FloorDiv,
  Mod,
  Pow,
  MatMul,
  LShift,
  RShift,
  And,
  Or,
  Xor,
  DivMod,
  kCount
};
enum class UnaryOp : u8 { Neg, Pos, Invert, Abs, kCount };
enum class CompareOp : u8 { Lt, Le, Eq, Ne, Gt, Ge };

// A call that becomes another one. The arguments are the last on the VM stack; nothing here is rooted.
struct Forwarded {
  Value callable;  // Undefined: there is nothing left to call, `then` is the result
  Value* args;
  u32 n;
  Value names;  // of the last arguments: Tuple|Undefined
  Value then;   // if not Undefined, it is called with the result, and what it returns is the result
};

// How native code performs an operation on objects of a type; null: the type does not have it. Receivers are checked by
// the caller. Results are Values (raised() on error). Binary and compare return not_implemented() for operands they do
// not know.
struct TypeOps {
  Value (*repr)(Vm&, Value self) = nullptr;   // a Str
  Value (*str)(Vm&, Value self) = nullptr;    // null: repr
  Value (*hash)(Vm&, Value self) = nullptr;   // a small int holding a u32-range hash; null: identity; see kUnhashable
  Value (*truth)(Vm&, Value self) = nullptr;  // True or False; null: by len, else True
  Value (*len)(Vm&, Value self) = nullptr;    // a small int
  Value (*getitem)(Vm&, Value self, Value key) = nullptr;
  Value (*setitem)(Vm&, Value self, Value key, Value value) = nullptr;  // value Undefined: delete; None on success
  Value (*contains)(Vm&, Value self, Value item) = nullptr;             // True or False; null: by iteration
  Value (*iter)(Vm&, Value self) = nullptr;
  Value (*next)(Vm&, Value self) = nullptr;  // stop() at the end
  Value (*call)(Vm&, Value self, Args args,
                Value keyword_names) = nullptr;  // names: Tuple|Undefined, their values are the last args
  Value (*binary)(Vm&, BinaryOp, Value left,
                  Value right) = nullptr;  // tried for left's type, then right's, same operand order
  Value (*inplace)(Vm&, BinaryOp, Value left, Value right) = nullptr;  // not_implemented(): fall back to binary
  Value (*unary)(Vm&, UnaryOp, Value self) = nullptr;
  Value (*compare)(Vm&, CompareOp, Value left, Value right) = nullptr;  // Eq/Ne fall back to identity
  Value (*getattr)(Vm&, Value self, Value name) = nullptr;  // before the generic look-up; Undefined: go on with it
  Value (*setattr)(Vm&, Value self, Value name,
                   Value value) = nullptr;  // value Undefined: delete; Undefined result: go on generic
  bool (*forward)(Vm&, Value self, Forwarded* call) = nullptr;  // what stands for another callable; false: raised
  Value (*make)(Vm&, Value type, Args args,
                Value keyword_names) = nullptr;  // __new__ and __init__ of the built-in in one; args without type;
                                                 // type may be a subclass: allocate with alloc_for_type
};

enum TypeFlags : u16 {
  kTypeIsException = 1,
  kTypeHeap = 2,   // made by a class statement
  kTypeFinal = 4,  // may not be subclassed (bool, NoneType, function, ...)
  kTypeUnhashable = 8,
  kTypeNoInstances = 16,  // cannot be called
  kTypeHasGetattr = 32,   // heap: __getattr__ or __getattribute__ somewhere in the MRO
  kTypeHasSetattr = 64,   // heap: __setattr__ or __delattr__ somewhere in the MRO
  kTypeHasSlots = 128,    // heap: __slots__ without __dict__
  kTypeAbstract = 256,
  kTypeHasInit = 512,          // heap: a Python-level __init__ somewhere in the MRO
  kTypeHasNew = 1024,          // heap: a Python-level __new__ somewhere in the MRO
  kTypeHasEq = 2048,           // heap: a Python-level __eq__ or __hash__
  kTypeIsSequence = 4096,      // built-in: sequence patterns match it (PEP 634); classes say so by __abc_tpflags__
  kTypeAlsoException = 16384,  // built-in: Exception comes after its base in the MRO (ExceptionGroup)
  kTypeIsMapping = 8192,       // built-in: mapping patterns match it
};

enum MoreTypeFlags : u8 {  // of classes
  kTypeNoWeakRef = 1,      // __slots__ without __weakref__
  kTypeHasDel = 2,         // __del__ somewhere in the MRO
  kTypeSlotted = 4,        // it or a base declares slots
};

struct Type : Object {
  Value name;        // Str
  Value qualname;    // Str, or Undefined: the name
  Value base;        // the base whose layout instances have (Type), Undefined for object
  Value bases, mro;  // Tuples; Undefined for constant types (single inheritance through base)
  Value dict;        // Dict; Undefined for constant types
  Value root_shape;  // Shape of fresh instances; Undefined until the first is made, and for constant types
  Value subclasses;  // List of WeakRefs to direct heap subclasses, or Undefined
  const TypeOps* ops;
  const Native* rows;
  const ConstRow* consts;
  u16 row_count, const_count;
  u16 type_id;  // constant core types: their shape number; else 0
  Kind layout;  // of instances
  u8 more_flags;
  u16 type_flags;
  u16 inline_slots;  // heap: how many attributes to reserve in a new Instance, learned
};

constexpr Type make_const_type(u16 id, Value name, const Type* base, Kind layout, const TypeOps* ops,
                               const Native* rows, u16 row_count, u16 flags = 0, const ConstRow* consts = nullptr,
                               u16 const_count = 0) {
  return Type{{kTypeId_Type, Kind::Type, 0, 0},
              name,
              Value::undefined(),
              Value::from_const(base),
              Value::undefined(),  // null is Undefined
              Value::undefined(),
              Value::undefined(),
              Value::undefined(),
              Value::undefined(),
              ops,
              rows,
              consts,
              row_count,
              const_count,
              id,
              layout,
              0,
              flags,
              0};
}

struct ModuleDef {
  Value name;
  const Native* rows;
  const ConstRow* consts;
  u16 row_count, const_count;
  Value (*init)(Vm&, Value module);                 // after creation, or null; None on success
  Value (*getattr)(Vm&, Value module, Value name);  // computed attributes, or null; Undefined: no such
  Value (*computed_name)(Vm&, u32 i) = nullptr;     // the names of those, for dir(); Undefined after the last
};

#define TYPE(id, base) extern const Type k##id##Type;
#include "vm/core/types.def"
#undef TYPE
#define EXCEPTION(id, base) extern const Type k##id##Type;
#include "vm/core/exceptions.def"
#undef EXCEPTION
extern const Type* const kBuiltinTypes[kFirstUserShape];

template <size_t Size>
constexpr StaticStr<Size> make_static(const char (&text)[Size]) {
  StaticStr<Size> s{{kTypeId_Str, Kind::Str, kAscii | kInterned, Size - 1}, hash_bytes(text, Size - 1), {}};
  for (size_t i = 0; i < Size; ++i) s.data[i] = text[i];
  return s;
}

}  // namespace adder::vm
