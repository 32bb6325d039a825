// The layout of every heap object. An Object opens with eight bytes: which shape (so which type), which layout, flags,
// a length.
//
// Invariant that the collector lives by: all references of an object are Values, in one contiguous run that the Layout
// table below describes. A new native type needs no new Kind: it is a Record (an array of Values) with a Type of its
// own.
#pragma once
#include "vm/core/value.h"

namespace adder::vm {

enum class Kind : u8 {
  Free,   // never a live object
  Array,  // raw Values[len], not visible to Python
  Blob,   // raw bytes[len], not visible to Python
  Float,
  Int,
  Complex,
  Str,
  Bytes,
  ByteArray,
  ItemArray,  // array.array
  Tuple,
  List,
  Dict,
  Set,  // Set: set and frozenset
  Cell,
  Function,
  Code,
  BoundMethod,
  Native,
  Module,
  Type,
  Instance,
  Exception,
  Generator,
  Shape,
  WeakRef,
  Record,  // Values[len]; what they mean is its Type's business (range, slice, iterators, property, file, deque, ...)
  kCount
};

enum ObjectFlags : u8 {
  // An instance of a user's subclass of a built-in layout: one more Value at the very end, its attributes.
  kHasAttrs = 1,
  kAscii = 2,        // Str: every byte < 0x80
  kInterned = 4,     // Str: equal strings that are both interned are the same object
  kNegative = 8,     // Int
  kShared = 8,       // Str: the text lies in a buffer, see SharedStr
  kStoresHash = 16,  // Dict, Set: entries carry their hash
  kFrozen = 32,      // Set: a frozenset
  kUserFlag = 64,    // meaning depends on the kind
};

struct Object {
  u16 shape;  // < kFirstUserShape: a TypeId; else an index into the VM's shape table
  Kind kind;
  u8 flags;
  u32 len;  // what it counts depends on the kind
};

struct Array : Object {
  Value items[];
};
struct Blob : Object {
  u8 data[];
};
using UnalignedDouble [[gnu::aligned(4)]] = double;  // heap objects are 4-aligned on 32-bit
struct Float : Object {
  UnalignedDouble value;
};
struct Complex : Object {
  UnalignedDouble real, imag;
};
struct Int : Object {
  u32 digits[];
};                     // magnitude, least significant first, no leading zeros; sign in flags
struct Str : Object {  // UTF-8, len bytes; then a NUL, but for shared ones; hash 0: not computed yet
  u32 hash;
  char own[];
  inline char* data();
  inline const char* data() const { return const_cast<Str*>(this)->data(); }
};
// A Str made by appending to a long one (objects/text.cc): its text is the beginning of a buffer that others may share,
// and whoever ends where the text in the buffer ends may be appended to without copying what is there.
struct SharedStr : Object {
  u32 hash;
  Value buffer;  // Blob: a TextBuffer
};
struct TextBuffer {
  u32 used;  // bytes of text; room for a NUL is behind them
  char text[];
};
inline bool is_shared_str(const Object* o) { return (o->flags & kShared) && o->kind == Kind::Str; }
inline char* Str::data() {
  if (!(flags & kShared)) [[likely]]
    return own;
  return reinterpret_cast<TextBuffer*>(reinterpret_cast<SharedStr*>(this)->buffer.as<Blob>()->data)->text;
}
struct Bytes : Object {
  u32 hash;
  u8 data[];
};  // len bytes
struct ByteArray : Object {
  Value blob;
};  // len used of blob->len bytes
struct ItemArray : Object {
  Value blob;
  u32 code, item;  // the typecode, and bytes of an item
};                 // len items; the blob, Undefined while there never was one, has room for more
struct Tuple : Object {
  Value items[];
};
struct List : Object {
  Value items;
};  // an Array; len used of its capacity; Undefined when never filled
struct Dict
    : Object {  // also Set. len: live entries. entries: an Array of `used` rows key[,value][,hash]; see objects/table.h
  Value entries, index;
  u32 used;     // rows ever filled since the last compaction of the table, holes included
  u32 version;  // changes when a key is added or removed
};
using Set = Dict;
struct Cell : Object {
  Value value;
};
struct Function : Object {                           // len: number of cells
  Value code, globals, defaults, kwdefaults, attrs;  // Code, Dict, Tuple|Undefined, Dict|Undefined, Dict|Undefined
  Value cells[];
};
struct Code : Object {
  Value text;                      // Blob, in RAM or in flash: header, bytecode, tables (vm/code/code.h)
  Value consts;                    // Array: constants, names and nested Code objects
  Value name, qualname, filename;  // Str
};
struct BoundMethod : Object {
  Value function, self;
};
struct Module : Object {        // flags: kUserFlag = its code has not run to the end
  Value name, dict;             // Str, Dict
  const struct ModuleDef* def;  // rows of a built-in module, or null
};
struct Instance : Object {  // len: values kept inline; attribute i of the shape is slots[i], or overflow[i - len]
  Value overflow;           // Array | Undefined, or the Dict of an instance in dict mode
  Value slots[];
};
struct Exception : Object {  // flags: kUserFlag = suppress context
  Value args;                // Tuple
  Value cause, context;      // Exception | Undefined
  Value traceback;           // Array of rows, see run/traceback.h, or Undefined
  Value notes;               // List | Undefined
  Value extra;               // StopIteration.value, OSError.errno, ...: what args does not say; or Undefined
};
struct Shape : Object {  // len: number of attributes; flags: kUserFlag = dict mode
  Value type;            // Type
  Value parent, name;    // the shape without the last attribute (Undefined for the root), and that attribute's name
  Value children;        // Undefined, a Shape, or an Array of Shapes
  u32 id;                // its number in the shape table
  u32 family;            // root only: shapes made from it so far
};
struct WeakRef : Object {
  Value callback;  // or Undefined
  Value next;      // in the chain vm.due_refs, or Undefined
  Value hash;      // of the referent, once asked for
  Value referent;  // weak: the collector does not follow it, but keeps it right; Undefined when it is dead
};
struct Record : Object {
  Value items[];
};
struct Generator : Object {       // len: registers kept
  Value function, name, handled;  // handled: the exception being handled inside it, or Undefined
  Value delegate;                 // the iterator of a running `yield from`, or Undefined
  u32 pc;                         // offset into the bytecode
  u8 state;                       // GeneratorState in run/generator.h
  u8 result;                      // register that takes the sent value
  u16 async_flags;                // AsyncFlags in run/async.h
  Value registers[];
};

// How the collector sees a kind: `fixed` bytes, then `len` elements of `element` bytes. References: `count` Values
// behind the header, and the elements too if they are Values.
enum LayoutFlags : u8 {
  kElementsAreValues = 1,
  kSmallElements = 2,  // their size is not a granule's
  kLeaf = 4,           // no references, if the type is built in (and a Str has its own text)
  kApart = 8,          // between the first Values and the elements lies something else
  kRefersWeakly = 16,  // behind the first Values is one that keeps nothing alive
};
struct Layout {
  u8 fixed, element, count, flags;
};
extern const Layout kLayouts[static_cast<int>(Kind::kCount)];

size_t object_size(const Object* o);  // bytes, a multiple of kGranule

// Small code calls a function for it, and hands it the word: a member function would make its callers put each Value
// into memory.
[[gnu::pure]] bool is_kind(word bits, Kind k);  // core/heap.cc
inline bool Value::is(Kind k) const {
  if constexpr (!kWord64) return is_kind(bits_, k);
  return is_object() && obj()->kind == k;
}
inline bool Value::is_float() const {
  if constexpr (kUnboxedFloats) return is_unboxed_float();
  return is(Kind::Float);
}
inline double Value::as_float() const {
  if constexpr (kUnboxedFloats) return as_unboxed_float();
  return as<Float>()->value;
}

// The trailing Value of an object with kHasAttrs.
inline Value* attrs_slot(Object* o) {
  return reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + object_size(o)) - 1;
}

}  // namespace adder::vm
