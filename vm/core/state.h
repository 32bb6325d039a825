// The state of one virtual machine. Only vm/ sees inside; others use vm/vm.h.
#pragma once
#include "vm/core/heap.h"
#include "vm/core/roots.h"
#include "vm/core/type.h"
#include "vm/vm.h"

namespace adder::vm {

enum class FrameAction : u8 {  // what happens with the value a frame returns or yields
  Store,                       // into the caller's register `result`
  Native,                      // hand it to the native code that entered the interpreter
  Construct,  // an __init__: check for None, store the instance (the frame's first register is not it any more: `keep`
              // is)
  ForIter,    // a generator run by FORITER: yield stores, return takes the jump
  Discard,    // drop it
  Operator,   // an operator's method: NotImplemented is not the end; else Store
  Delegate,   // a generator run by YIELD_FROM: yield yields again, return stores
  Then,       // `keep` is called with it, and what that returns goes into the caller's register `result`
};

struct Frame {   // grows down from the end of the stack region, while registers grow up
  const u8* pc;  // next instruction; adjusted when the code's blob moves
  Value* registers;
  const Value* consts;  // of the code object; adjusted likewise
  Value function;       // Function
  Value saved_handled;  // vm.handled on entry
  Value keep;           // Construct: the instance; a generator's frame: the Generator
  Value* end;  // vm.sp while it is the current frame: above its registers, and above the registers of its callers,
               // among which its own begin (what the collector does not see there would be stale when they go on)
  u8 result;   // caller's register for the result
  u8 extra;    // of the action
  FrameAction action;
  bool suspends;  // a generator's
};

// How the interpreter's loop gets an attribute of instances of a shape, and how it sets it, when nothing else need be
// looked at. Slow: the generic way.
enum class AttrRead : u8 {
  Slow,
  Slot,         // a value of the instance
  FarSlot,      // the same of an object that is no plain Instance
  Method,       // `found` is a function or a method of a built-in type: bound to the instance
  Constant,     // `found` is the value
  Static,       // `found` is a staticmethod
  ClassMethod,  // `found` is a classmethod of a function
  Property,     // `found` is a property
};
enum class AttrWrite : u8 { Slow, Slot, Add, Property };  // Add: the instance changes its shape to next_shape

struct AttrCacheEntry {  // (shape, name) -> where an instance finds the attribute; flushed by every collection and
                         // class change
  Value name;
  Value found;  // class attribute, or Undefined
  Value owner;  // the type whose dict or rows have it
  u16 shape;
  u16 next_shape;
  u8 slot;       // instance slot + 1 when found in the instance, else 0
  u8 next_slot;  // with Add: where the value goes
  AttrRead read;
  AttrWrite write;
};

// A built-in name that these globals do not have, as long as neither they nor vm.builtins get or lose a key; flushed by
// every collection.
struct BuiltinCacheEntry {
  Value name, globals, value;
  u32 version, own_version;
};

// What of a thread is put aside while another runs (run/threads.cc). The running one's fields are those of the Vm.
struct ThreadState {
  ThreadState* next;  // a ring of all threads
  LocalBase* locals;
  Value *stack, *sp;
  Frame *frame, *frame_base;
  const void* stack_end;
  u32 c_depth, depth;
  u32 number;    // from 1, the main thread
  u8 status;     // ThreadStatus
  u64 deadline;  // while it waits: when it goes on in any case, in port_ticks_us()
  void* fiber;   // the port's
  // Roots:
  Value handled, pending;
  Value waits_for;  // the lock; or Undefined
  Value slots;      // Dict for modules that keep something for each thread
  Value call;       // Tuple of the function, its arguments and keywords, until it starts
  Value roots_end;
};

struct ThreadHooks {   // set by the first thread that is started, so that programs without threads link none of this
  void (*yield)(Vm&);  // lets the others run
  void (*pause)(Vm&, u64 deadline, Value waits_for);  // the same until then, or until it is woken
  bool (*is_main)(const Vm&);
};

inline constexpr u32 kOptLevelSlot = 2;  // of Vm::module_slots: micropython.opt_level

struct Vm {
  Heap heap;
  LocalBase* locals = nullptr;
  Value* stack = nullptr;
  Value* sp = nullptr;     // first free slot above the current frame's registers
  Frame* frame = nullptr;  // current; frame_base when none
  Frame* frame_base = nullptr;
  union {
    volatile u16 due_at_safe_point = 0;  // either of these
    struct {
      volatile bool interrupt_requested;
      bool finalizers_due;  // a collection found some; run at the next safe point
    };
  };
  // The attribute cache. A board begins with a few entries and takes room for more when they are not enough.
  AttrCacheEntry* attr_places = attr_cache;
  u32 attr_count = kFirstAttrs;    // a power of two
  u32 attr_conflicts = 0;          // how often an entry took the place of another
  bool attributes_cached = false;  // is there anything in it?
  ThreadState* thread = nullptr;   // the running one; null: there has been no other
  const ThreadHooks* thread_hooks = nullptr;
  void* source = nullptr;  // what take_source() gave out
  size_t source_size = 0;
  Value (*signal_hook)(Vm&) = nullptr;  // what an interrupt means, once the program has set a handler for a signal
  bool finalizing = false;              // they are being run
  const void* stack_end = nullptr;  // where the C++ stack of the running thread ends, with a margin; null: not known
  u32 c_depth = 0;
  i32 loop_budget = 0;     // backward jumps until the port is polled
  bool reraising = false;  // the exception passes through its own frame again: no new traceback row
  u32 depth = 0, recursion_limit = kDefaultRecursionLimit;

  // Weak tables: the collector sweeps them.
  Value interned;     // Array: open-addressed set of interned Strs
  Value identities;   // Array of pairs (object, number), sorted by address, for id() and hashing by identity
  Value open_files;   // List of File records: written out and closed when nothing else refers to them, and at the end
  Value weak_refs;    // Array of WeakRefs, sorted by the address of the referent; see objects/weakref.h
  Value finalizable;  // Array of objects that something is to be done for when they die; see run/finalize.h
  Value shapes;       // Array of Shape | Undefined; index = shape number - kFirstUserShape

  // Everything from here to the end mark is a root.
  Value pending;            // the exception being raised; Undefined: none
  Value handled;            // the exception being handled
  Value modules;            // Dict: sys.modules
  Value builtins;           // Dict of what programs put into builtins; looked up before the constant table
  Value path, argv;         // Lists: sys.path, sys.argv
  Value main_name;          // Str: the main script's file name
  Value memory_error;       // a MemoryError made in advance
  Value descriptors;        // Dict: natives of built-in types as seen from the class, see objects/method_descriptor.cc
  Value due_refs;           // chain of WeakRefs whose callback is to be called
  Value module_slots[8];    // state of native modules, by ModuleSlot
  Value scheduled;          // List of function, argument, ...: micropython.schedule
  Value mounts;             // the function that knows what vfs.mount() has mounted, or Undefined; see run/mounts.h
  Value held[kHeldPieces];  // Blobs: what the embedder keeps in the heap
  Value attr_blob;          // Blob: where attr_places are, once there are more than the first
  Value roots_end;

  u32 interned_count = 0;
  u32 identity_count = 0, next_identity = 1;
  u32 weak_ref_count = 0;
  u32 finalizable_count = 0, due_count = 0;  // how many of `finalizable` are alive; and behind them, dead and due
  u32 heap_locks = 0;                        // micropython.heap_lock
  bool interrupts_off = false;               // micropython.kbd_intr(-1)
  u32 shape_count = 0;
  u32 free_shape_hint = 0;
  u64 random_state[2] = {0x9E3779B97F4A7C15u, 0xD1B54A32D192ED03u};
  const VmConfig* config = nullptr;
  struct TypeAttr {
    Value type, name, value;
  };
  struct ChangingName {  // how often all caches were searched for what classes have by that name
    Value name;
    u32 changes;
  };
  union {
    u8 untouched = 0;  // the caches are not written to by the constructor: the Vm's memory is zero already
    struct {
      AttrCacheEntry attr_cache[kFirstAttrs];
      BuiltinCacheEntry builtin_cache[kBuiltinCacheSize];
      TypeAttr type_attrs[kTypeAttrCacheSize];     // of plain classes as seen from the class; flushed as attr_cache is
      ChangingName changing[kChangingNames];       // by the name's hash; the same
      Value native_shapes[kNativeShapeCacheSize];  // root Shapes of constant types without a number; by collections
      u16 global_rows[kGlobalHints];  // by name: the row of some globals that had it last; see run/lookup.h
    };
  };
  // Where characters lie in the non-ASCII strs that were last indexed; see objects/text.cc. Collections empty it.
  struct StrIndexCache {
    static constexpr u32 kEntries = kWord64 ? 4 : 1, kMarks = kWord64 ? 512 : 16;
    struct Entry {
      Value str;
      u32 length, shift;  // in characters; of which every 2^shift-th has a mark
      u32 chars, bytes;   // the last position looked up
      u32 marks[kMarks];  // byte offsets
    } entries[kEntries];
    u32 next = 0;  // the entry to be overwritten next
    void clear() {
      for (Entry& e : entries) e.str = Value();
    }
  } str_index;

  // Formats of struct that were used last, item by item; see modules/struct.cc. Collections empty it. Only used
  // natively.
  struct PackedFormat {
    static constexpr u32 kItems = kWord64 ? 12 : 1;
    Value format;
    u32 size;  // of all
    bool big_endian;
    u8 count;
    struct {
      u8 code, size;
      u16 offset;
    } items[kItems];
  } packed_formats[kWord64 ? 4 : 1];
  u32 next_packed_format = 0;

  Vm() {}  // written out because of the union
  bool has_pending() const { return !pending.is_undefined(); }
};

// Has native code recursed as deeply as it may? It asks before it goes on, and raises RecursionError. Where the end of
// the C++ stack is known it may go as deeply as programs in Python may, as long as there is stack.
inline bool out_of_stack(const Vm& vm) {
  if (!vm.stack_end) return vm.c_depth >= kMaxCDepth;
  return vm.c_depth >= vm.recursion_limit || __builtin_frame_address(0) < vm.stack_end;
}

inline LocalBase::LocalBase(Vm& vm, Value v) {
  if constexpr (!kWord64) {  // in small code, one function for all
    link(vm, v);
    return;
  }
  value_ = v;
  previous_ = vm.locals;
  head_ = &vm.locals;
  vm.locals = this;
}
inline LocalBase::~LocalBase() { *head_ = previous_; }

}  // namespace adder::vm
