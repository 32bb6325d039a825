// The collector. See heap.h for the picture. Order of a collection: mark from the roots, sweep the weak tables, plan
// (sum live granules per block), rewrite the roots, slide the objects upwards-walking while rewriting their references.
#include "vm/core/heap.h"

#include <bit>

#include "vm/code/code.h"
#include "vm/core/ops.h"
#include "vm/core/state.h"
#include "vm/objects/class.h"
#include "vm/objects/interned.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON(p, n) ASAN_POISON_MEMORY_REGION(p, n)
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#else
#define POISON(p, n) ((void)0)
#define UNPOISON(p, n) ((void)0)
#endif

namespace adder::vm {

namespace {
constexpr u8 kV = sizeof(Value);
constexpr size_t kBlockGranules = sizeof(word) * 8;  // one bitmap word
constexpr size_t kBlockBytes = kBlockGranules * kGranule;
constexpr size_t kMinGrowth = size_t{1} << 20;  // soft heaps: at least this much between collections

constexpr size_t kStressRelief = size_t{64} << 10;  // stress build: with less than this in use, nothing is left out
constexpr u32 kStressPatience = 8192;  // stress build: after so many collections, one more allocation is left out

constexpr u8 after_header(int values) { return static_cast<u8>(sizeof(Object) + values * kV); }
}  // namespace

bool is_kind(word bits, Kind k) {
  Value v = Value::from_bits(bits);
  return v.is_object() && v.obj()->kind == k;
}

const Layout kLayouts[static_cast<int>(Kind::kCount)] = {
    /* Free */ {8, 0, 8, 0, false},
    /* Array */ {8, kV, 8, 0, true},
    /* Blob */ {8, 1, 8, 0, false},
    /* Float */ {16, 0, 8, 0, false},
    /* Int */ {8, 4, 8, 0, false},
    /* Complex */ {24, 0, 8, 0, false},
    /* Str */ {13, 1, 8, 0, false},  // the NUL counted
    /* Bytes */ {12, 1, 8, 0, false},
    /* ByteArray */ {after_header(1), 0, 8, 1, false},
    /* ItemArray */ {after_header(1) + 8, 0, 8, 1, false},
    /* Tuple */ {8, kV, 8, 0, true},
    /* List */ {after_header(1), 0, 8, 1, false},
    /* Dict */ {after_header(2) + 8, 0, 8, 2, false},
    /* Set */ {after_header(2) + 8, 0, 8, 2, false},
    /* Cell */ {after_header(1), 0, 8, 1, false},
    /* Function */ {after_header(5), kV, 8, 5, true},
    /* Code */ {after_header(5), 0, 8, 5, false},
    /* BoundMethod */ {after_header(2), 0, 8, 2, false},
    /* Native */ {sizeof(Native), 0, 8, 1, false},
    /* Module */ {sizeof(Module), 0, 8, 2, false},
    /* Type */ {sizeof(Type), 0, 8, 8, false},
    /* Instance */ {after_header(1), kV, 8, 1, true},
    /* Exception */ {after_header(6), 0, 8, 6, false},
    /* Generator */ {after_header(4) + 8, kV, 8, 4, true},
    /* Shape */ {after_header(4) + 8, 0, 8, 4, false},
    /* WeakRef */ {after_header(4), 0, 8, 3, false},  // the referent is not followed
    /* Record */ {8, kV, 8, 0, true},
};
static_assert(static_cast<int>(Kind::Float) == 3 && static_cast<int>(Kind::Int) == 4 &&
              static_cast<int>(Kind::Complex) == 5);
static_assert(sizeof(Exception) == sizeof(Object) + 6 * kV && sizeof(Code) == sizeof(Object) + 5 * kV);
static_assert(sizeof(Function) == sizeof(Object) + 5 * kV && sizeof(Dict) == sizeof(Object) + 2 * kV + 8);
static_assert(sizeof(Generator) == sizeof(Object) + 4 * kV + 8 && sizeof(Shape) == sizeof(Object) + 4 * kV + 8);

static bool is_shared_str(const Object* o) { return o->kind == Kind::Str && (o->flags & kShared); }

size_t object_size(const Object* o) {
  const Layout& l = kLayouts[static_cast<int>(o->kind)];
  size_t n = round_to_granule(l.fixed + size_t{l.element} * o->len);
  if (is_shared_str(o)) n = sizeof(SharedStr);
  return (o->flags & kHasAttrs) ? n + kV : n;
}

// Applies f to every reference in o.
template <class F>
static inline void visit(Object* o, F f) {
  const Layout& l = kLayouts[static_cast<int>(o->kind)];
  auto* first = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + l.first);
  for (u32 i = 0; i < l.count; ++i) f(first[i]);
  if (l.element_values) {
    auto* items = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + l.fixed);
    for (u32 i = 0; i < o->len; ++i) f(items[i]);
  }
  if (is_shared_str(o)) f(reinterpret_cast<SharedStr*>(o)->buffer);
  if (o->flags & kHasAttrs) f(*attrs_slot(o));
}

// The threads that wait for their turn, each with a stack of its own.
template <class F>
static void for_each_parked(Vm& vm, F f) {
  if (!vm.thread) return;
  for (ThreadState* t = vm.thread->next; t != vm.thread; t = t->next) f(*t);
}

template <class F>
static void visit_roots(Vm& vm, F f) {
  for (Value* p = vm.stack; p < vm.sp; ++p) f(*p);
  for (Frame* fr = vm.frame; fr < vm.frame_base; ++fr) {
    f(fr->function);
    f(fr->saved_handled);
    f(fr->keep);
  }
  for (LocalBase* l = vm.locals; l; l = l->previous()) f(*l->slot());
  for (Value* p = &vm.pending; p != &vm.roots_end; ++p) f(*p);
  for_each_parked(vm, [&](ThreadState& t) {
    for (Value* p = t.stack; p < t.sp; ++p) f(*p);
    for (Frame* fr = t.frame; fr < t.frame_base; ++fr) {
      f(fr->function);
      f(fr->saved_handled);
      f(fr->keep);
    }
    for (LocalBase* l = t.locals; l; l = l->previous()) f(*l->slot());
  });
  if (ThreadState* t = vm.thread) {
    do {
      for (Value* p = &t->handled; p != &t->roots_end; ++p) f(*p);
    } while ((t = t->next) != vm.thread);
  }
}

void Heap::init(void* span, size_t size, bool soft) {
  soft_ = soft;
  auto* start = static_cast<char*>(span);
  size_t blocks = size / (kBlockBytes + sizeof(word) + sizeof(u32));
  size_t heap_bytes = blocks * kBlockBytes;
  bitmap_ = reinterpret_cast<word*>(start + heap_bytes);
  offsets_ = reinterpret_cast<u32*>(bitmap_ + blocks);
  base_ = top_ = start;
  reserve_end_ = tail_ = start + heap_bytes;
  if constexpr (kGcStress) {
    size_t half = heap_bytes * 3 / 8 / kBlockBytes * kBlockBytes;  // the last quarter is for take_tail()
    other_half_ = base_ + half;
    reserve_end_ = base_ + half;
    POISON(other_half_, half);
  }
  limit_ = soft && static_cast<size_t>(reserve_end_ - base_) > kMinGrowth ? base_ + kMinGrowth : reserve_end_;
}

static Object* out_of_memory(Vm& vm) {
  static_cast<void>(raise_memory_error(vm));
  return nullptr;
}

u32 Heap::set_failure_countdown(u32 n, u32 count) {
  u32 remaining = fail_in_ < fail_count_ ? 0 : fail_in_ - fail_count_ + 1;
  fail_in_ = n ? n + count - 1 : 0;
  fail_count_ = count;
  return remaining;
}

// Every allocation moves everything, but in a large heap, or after many thousands, only every few do: loops come to an
// end.
bool Heap::stress_due() {
  if (stress_skip_ == 0) {
    stress_skip_ = used() / kStressRelief * (used() / kStressRelief) + collections_ / kStressPatience;
    return true;
  }
  --stress_skip_;
  return false;
}

Object* Heap::allocate(Vm& vm, u16 shape, Kind kind, size_t size, u32 len, u8 flags) {
  size = round_to_granule(size);
  if (fail_in_ && --fail_in_ < fail_count_) [[unlikely]] {
    Local<> keep(vm, shape < kFirstUserShape ? Value() : vm.shapes.as<Array>()->items[shape - kFirstUserShape]);
    collect(vm);  // as a full heap does before it gives up
    return out_of_memory(vm);
  }
  bool stress = kGcStress && stress_due();
  if (stress || size > static_cast<size_t>(limit_ - top_)) [[unlikely]] {
    if (stress || enabled || size > static_cast<size_t>(reserve_end_ - top_)) {
      // A shape without other instances lives on nothing but the number that the caller holds.
      Local<> keep(vm, shape < kFirstUserShape ? Value() : vm.shapes.as<Array>()->items[shape - kFirstUserShape]);
      collect(vm);
    }
    if (size > static_cast<size_t>(limit_ - top_)) {
      if (size > static_cast<size_t>(reserve_end_ - top_)) return out_of_memory(vm);
      limit_ = soft_ && static_cast<size_t>(reserve_end_ - top_) - size > kMinGrowth ? top_ + size + kMinGrowth
                                                                                     : reserve_end_;
    }
  }
  auto* o = reinterpret_cast<Object*>(top_);
  UNPOISON(top_, size);
  std::memset(top_ + sizeof(Object), 0, size - sizeof(Object));
  *o = Object{shape, kind, flags, len};
  top_ += size;
  return o;
}

void* Heap::take_tail(size_t size) {
  size = (size + 15) & ~size_t{15};
  if (kGcStress) {
    if (size > static_cast<size_t>(tail_ - (base_ < other_half_ ? other_half_ : base_)) -
                   static_cast<size_t>(reserve_end_ - base_))
      return nullptr;
    return tail_ -= size;
  }
  if (size > static_cast<size_t>(reserve_end_ - top_)) return nullptr;
  tail_ = reserve_end_ -= size;
  if (limit_ > reserve_end_) limit_ = reserve_end_;
  return tail_;
}

void Heap::give_tail(void*, size_t size) {
  size = (size + 15) & ~size_t{15};
  tail_ += size;
  if (kGcStress) return;
  if (limit_ == reserve_end_ && !soft_) limit_ += size;
  reserve_end_ += size;
}

void Heap::keep_reserve(Vm& vm) {
  if (soft_ || kGcStress || reserve_) return;
  constexpr size_t kShare = kWord64 ? 8 : 32, kMost = kWord64 ? 24576 : 6144,
                   kToBegin = 512;  // the compiler takes larger chunks there
  size_t wanted = capacity() / kShare < kMost ? capacity() / kShare : kMost;
  // A program that has just been compiled needs a little to begin with, and may be the one that frees memory: it gets
  // that from the reserve, but never more than half of it, so that programs that go on filling the heap do not use it
  // up.
  if (available() < wanted + kToBegin) collect(vm);
  size_t rest = available() < kToBegin ? 0 : available() - kToBegin;
  reserve_size_ = rest > wanted ? wanted : rest < wanted / 2 ? wanted / 2 : rest;
  reserve_ = take_tail(reserve_size_);
}

void Heap::open_reserve() {
  if (!reserve_) return;
  give_tail(reserve_, reserve_size_);
  reserve_ = nullptr;
}

bool Heap::is_last(const Object* o) const {
  return !kGcStress && reinterpret_cast<const char*>(o) + object_size(o) == top_ && contains(o);
}

bool Heap::extend_last(Object* o, size_t new_size) {
  new_size = round_to_granule(new_size);
  if (!is_last(o) || new_size > static_cast<size_t>(limit_ - reinterpret_cast<char*>(o))) return false;
  char* end = reinterpret_cast<char*>(o) + new_size;
  if (end > top_) std::memset(top_, 0, static_cast<size_t>(end - top_));
  top_ = end;
  return true;
}

void Heap::shrink(Object* o, size_t old_size) {
  if (!kGcStress && reinterpret_cast<char*>(o) + round_to_granule(old_size) == top_ && contains(o))
    top_ = reinterpret_cast<char*>(o) + object_size(o);
}

bool Heap::is_marked(const Object* o) const {
  if (!contains(o)) return true;
  size_t g = static_cast<size_t>(reinterpret_cast<const char*>(o) - base_) / kGranule;
  return bitmap_[g / kBlockGranules] >> (g % kBlockGranules) & 1;
}

void Heap::set_live(Object* o) {
  size_t g = static_cast<size_t>(reinterpret_cast<char*>(o) - base_) / kGranule;
  size_t n = object_size(o) / kGranule;
  while (n) {
    size_t bit = g % kBlockGranules, here = kBlockGranules - bit;
    if (here > n) here = n;
    word mask = (here == kBlockGranules ? ~word{0} : ((word{1} << here) - 1)) << bit;
    bitmap_[g / kBlockGranules] |= mask;
    g += here;
    n -= here;
  }
}

void Heap::mark_value(Value v) {
  if (!v.is_object()) return;
  Object* o = v.obj();
  if (!contains(o) || is_marked(o)) return;
  set_live(o);
  if (o->kind == Kind::Str || o->kind == Kind::Blob || o->kind == Kind::Bytes) {
    if (!(o->flags & kHasAttrs) && !is_shared_str(o)) return;
  }
  if (mark_top_ == mark_capacity_) {
    mark_overflow_ = true;
    return;
  }
  mark_stack_[mark_top_++] = o;
}

// The items of vm.open_files, or null.
static Object* files_table(Vm& vm) {
  if (!vm.open_files.is_object() || vm.open_files.as<List>()->items.is_undefined()) return nullptr;
  return vm.open_files.as<List>()->items.obj();
}

void Heap::mark_children(Object* o) {
  if (o->shape >= kFirstUserShape) mark_value(vm_->shapes.as<Array>()->items[o->shape - kFirstUserShape]);
  visit(o, [this](Value& v) { mark_value(v); });
}

void Heap::drain() {
  for (;;) {
    while (mark_top_) mark_children(mark_stack_[--mark_top_]);
    if (!mark_overflow_) return;
    // The mark stack was too small: some marked objects were not looked into. Look into all of them again.
    mark_overflow_ = false;
    for_each_object([this](Object* o) {
      if (o == vm_->shapes.obj() || o == vm_->interned.obj() || o == vm_->identities.obj() || o == files_table(*vm_) ||
          o == vm_->weak_refs.obj() || o == vm_->finalizable.obj())
        return;  // weak
      mark_children(o);
      while (mark_top_) mark_children(mark_stack_[--mark_top_]);
    });
  }
}

// Live objects in address order, found by the bitmap: what lies between them need not parse.
template <class F>
void Heap::for_each_object(F f) {
  size_t end = static_cast<size_t>(top_ - base_) / kGranule;
  for (size_t g = 0; g < end;) {
    word bits = bitmap_[g / kBlockGranules] >> (g % kBlockGranules);
    if (!bits) {
      g = (g / kBlockGranules + 1) * kBlockGranules;
      continue;
    }
    g += static_cast<size_t>(std::countr_zero(bits));
    auto* o = reinterpret_cast<Object*>(base_ + g * kGranule);
    g += object_size(o) / kGranule;
    f(o);
  }
}

void Heap::plan(char* destination) {
  destination_ = destination;
  u32 live = 0;
  size_t blocks = (static_cast<size_t>(top_ - base_) + kBlockBytes - 1) / kBlockBytes;
  for (size_t b = 0; b < blocks; ++b) {
    offsets_[b] = live;
    live += static_cast<u32>(std::popcount(bitmap_[b]));
  }
}

Value Heap::forwarded(Value v) const {
  if (!v.is_object() || !contains(v.obj())) return v;
  size_t g = static_cast<size_t>(v.as<char>() - base_) / kGranule;
  word below = bitmap_[g / kBlockGranules] & ((word{1} << (g % kBlockGranules)) - 1);
  size_t n = offsets_[g / kBlockGranules] + static_cast<size_t>(std::popcount(below));
  return Value::from(destination_ + n * kGranule);
}

// pc points into a blob that may move: it is set right while the old headers are there.
void Heap::forward_frames(Frame* f, const Frame* end) const {
  for (; f < end; ++f) {
    if (!f->function.is_object() || !f->pc) continue;
    Value code = f->function.as<Function>()->code;
    Value text = code.as<Code>()->text, consts = code.as<Code>()->consts;
    f->pc += forwarded(text).as<u8>() - text.as<u8>();
    f->consts = reinterpret_cast<const Value*>(reinterpret_cast<const char*>(f->consts) +
                                               (forwarded(consts).as<char>() - consts.as<char>()));
  }
}

void Heap::slide(Vm& vm, char* destination) {
  char* to = destination;
  forward_frames(vm.frame, vm.frame_base);
  for_each_parked(vm, [this](ThreadState& t) { forward_frames(t.frame, t.frame_base); });
  visit_roots(vm, [this](Value& v) { v = forwarded(v); });
  vm.shapes = forwarded(vm.shapes);
  vm.interned = forwarded(vm.interned);
  vm.identities = forwarded(vm.identities);
  vm.open_files = forwarded(vm.open_files);
  vm.weak_refs = forwarded(vm.weak_refs);
  vm.finalizable = forwarded(vm.finalizable);
  for_each_object([&](Object* o) {
    size_t size = object_size(o);
    visit(o, [this](Value& v) { v = forwarded(v); });
    if (o->kind == Kind::WeakRef) {
      Value& referent = reinterpret_cast<WeakRef*>(o)->referent;
      referent = forwarded(referent);
    }
    if (kGcStress) UNPOISON(to, size);
    if (to != reinterpret_cast<char*>(o)) std::memmove(to, o, size);
    to += size;
  });
  top_ = to;
}

// What died with something still to be done for it lives until that is done.
void Heap::mark_due(Vm& vm) {
  for (u32 i = 0; i < vm.due_count; ++i) {
    mark_value(vm.finalizable.as<Array>()->items[vm.finalizable_count + i]);
    drain();
  }
}

void Heap::collect(Vm& vm) {
  vm_ = &vm;
  ++collections_;
  size_t blocks = (used() + kBlockBytes - 1) / kBlockBytes;
  std::memset(bitmap_, 0, blocks * sizeof(word));
  // The free space above the objects serves as the mark stack; a few words of C stack where there is none.
  Object* spare[kGcStress ? 4096 : 32];
  mark_stack_ = reinterpret_cast<Object**>(top_);
  mark_capacity_ = static_cast<size_t>(reserve_end_ - top_) / sizeof(Object*);
  if (kGcStress || mark_capacity_ < 32) mark_stack_ = spare, mark_capacity_ = 32;
  if (kGcStress && collections_ % 16)
    mark_capacity_ = sizeof spare / sizeof *spare;  // else it overflows: that is tested too
  mark_top_ = 0;

  if (vm.shapes.is_object())
    set_live(vm.shapes.obj());  // kept themselves; what is in them only if something else refers to it
  if (vm.interned.is_object()) set_live(vm.interned.obj());
  if (vm.identities.is_object()) set_live(vm.identities.obj());
  if (vm.open_files.is_object()) set_live(vm.open_files.obj());
  if (Object* files = files_table(vm)) set_live(files);
  if (vm.weak_refs.is_object()) set_live(vm.weak_refs.obj());
  if (vm.finalizable.is_object()) set_live(vm.finalizable.obj());
  visit_roots(vm, [this](Value& v) {
    mark_value(v);
    drain();
  });
  mark_due(vm);
  sweep_weak_refs(vm, false);
  sweep_finalizable(vm);
  mark_due(vm);
  sweep_weak_refs(vm, true);
  sweep_interned(vm);
  sweep_shapes(vm);
  sweep_identities(vm);
  sweep_files(vm);
  invalidate_attributes(vm);
  std::memset(static_cast<void*>(vm.builtin_cache), 0, sizeof vm.builtin_cache);
  std::memset(static_cast<void*>(vm.native_shapes), 0, sizeof vm.native_shapes);
  vm.str_index.clear();

  char* old_base = base_;
  const size_t old_used = used();
  char* destination = kGcStress ? other_half_ : base_;
  plan(destination);
  slide(vm, destination);
  if constexpr (kGcStress) {
    size_t half = static_cast<size_t>(reserve_end_ - base_);
    // The bitmap describes the half that was left; nobody asks it between collections.
    base_ = destination;
    reserve_end_ = base_ + half;
    other_half_ = old_base;
    std::memset(old_base, 0xDB, old_used);  // beyond it, all is poisoned already
    POISON(old_base, old_used);
    limit_ = reserve_end_;
  } else if (soft_) {
    size_t growth = used() > kMinGrowth ? used() : kMinGrowth;
    limit_ = static_cast<size_t>(reserve_end_ - top_) > growth ? top_ + growth : reserve_end_;
  }
  vm_ = nullptr;
}

}  // namespace adder::vm
