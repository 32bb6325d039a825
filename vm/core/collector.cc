// The collector. Order of a collection: mark from the roots, sweep the weak tables, plan (sum live granules per block),
// rewrite the roots, slide the live objects down, upwards-walking, while rewriting their references.
//
// While marking, an object is white (no bit set), grey (the bit of its first granule: found, but not looked into) or
// black (the bits of all its granules). The mark stack only saves looking for the grey ones: when it is full they are
// found in the bitmap, in passes over the objects, from the lowest one that was not put on it. An object of a single
// granule has no grey; it refers to nothing but its shape.
#include "vm/core/collector.h"

#include <bit>

#include "vm/code/code.h"
#include "vm/core/ops.h"
#include "vm/core/state.h"
#include "vm/objects/class.h"
#include "vm/objects/interned.h"

// For speed, on boards too: a collection is a pause.
#pragma GCC optimize("O2")

namespace adder::vm {

class Collector;

namespace {

constexpr size_t kBits = sizeof(word) * 8;  // granules to a block, which is one word of the bitmap

// An object as the loops below see it, from two words: its header's first, and what its kind's Layout says, packed.
static_assert(std::endian::native == std::endian::little && sizeof(Layout) == 4 && sizeof(Value) == kGranule);
struct Seen {
  u32 header, layout;

  explicit Seen(const Object* o) {
    std::memcpy(&header, o, sizeof header);
    std::memcpy(&layout, &kLayouts[header >> 16 & 0xFF], sizeof layout);
  }
  u32 shape() const { return header & 0xFFFF; }
  bool has(ObjectFlags f) const { return header >> 24 & f; }
  bool has(LayoutFlags f) const { return layout >> 24 & f; }
  u32 values() const { return layout >> 16 & 0xFF; }
  u32 fixed() const { return layout & 0xFF; }
  bool is_leaf() const {
    return has(kLeaf) && shape() < kFirstUserShape &&
           !((header >> 24 & kShared) && Kind(header >> 16 & 0xFF) == Kind::Str);
  }
  size_t granules(const Object* o) const {
    if (has(kSmallElements)) return object_size(o) / kGranule;
    return fixed() / kGranule + (header >> 24 & kHasAttrs) + (has(kElementsAreValues) ? o->len : 0);
  }
};
static_assert(kHasAttrs == 1);

// Applies f to the references in o, which takes `size` granules, and `rare` to those that few objects have.
template <class F, class Rare>
[[gnu::always_inline]] inline void visit(Object* o, Seen seen, size_t size, F f, Rare rare) {
  auto* p = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + sizeof(Object));
  Value* end = p + seen.values();
  if (seen.has(kElementsAreValues)) {
    if (seen.has(kApart)) [[unlikely]] {
      while (p < end) rare(*p++);
      p = end = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + seen.fixed());
    }
    end += o->len;
  }
  for (; p < end; ++p) f(*p);
  if (seen.header & (kHasAttrs | kShared) << 24) [[unlikely]] {
    if (is_shared_str(o)) rare(reinterpret_cast<SharedStr*>(o)->buffer);
    if (seen.has(kHasAttrs)) rare(reinterpret_cast<Value*>(o)[size - 1]);
  }
}

inline u32 population(word w) {  // in instructions that every processor has
  if constexpr (kWord64) {
    u64 x = w;
    x -= x >> 1 & 0x5555555555555555u;
    x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
    x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return static_cast<u32>(x * 0x0101010101010101u >> 56);
  } else {
    u32 x = static_cast<u32>(w);
    x -= x >> 1 & 0x55555555u;
    x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
    x = (x + (x >> 4)) & 0x0F0F0F0Fu;
    return x * 0x01010101u >> 24;
  }
}

// Words that are to lie lower, both ranges perhaps overlapping. The library's memmove of small boards goes by bytes.
[[gnu::optimize("no-tree-loop-distribute-patterns")]] inline void move_down(char* to, const char* from, size_t n) {
  if constexpr (kWord64) {
    std::memmove(to, from, n);
  } else {
    auto* out = reinterpret_cast<word*>(to);
    auto* in = reinterpret_cast<const word*>(from);
    auto* end = reinterpret_cast<const word*>(from + n);
    for (; end - in >= 4; in += 4, out += 4) {
      word a = in[0], b = in[1], c = in[2], d = in[3];
      out[0] = a, out[1] = b, out[2] = c, out[3] = d;
    }
    while (in < end) *out++ = *in++;
  }
}

// The threads that wait for their turn, each with a stack of its own.
template <class F>
void for_each_parked(Vm& vm, F f) {
  if (!vm.thread) return;
  for (ThreadState* t = vm.thread->next; t != vm.thread; t = t->next) f(*t);
}

using RootVisitor = void (*)(Collector&, Value&);

void visit_values(Collector& c, RootVisitor f, Value* from, const Value* to) {
  while (from < to) f(c, *from++);
}

void visit_stack(Collector& c, RootVisitor f, Value* stack, const Value* sp, Frame* frame, const Frame* frame_base,
                 const LocalBase* locals) {
  visit_values(c, f, stack, sp);
  for (; frame < frame_base; ++frame) {
    f(c, frame->function);
    f(c, frame->saved_handled);
    f(c, frame->keep);
  }
  for (; locals; locals = locals->previous()) f(c, *const_cast<LocalBase*>(locals)->slot());
}

void visit_roots(Collector& c, Vm& vm, RootVisitor f) {
  visit_stack(c, f, vm.stack, vm.sp, vm.frame, vm.frame_base, vm.locals);
  visit_values(c, f, &vm.pending, &vm.roots_end);
  for_each_parked(vm, [&](ThreadState& t) { visit_stack(c, f, t.stack, t.sp, t.frame, t.frame_base, t.locals); });
  if (ThreadState* t = vm.thread) {
    do {
      visit_values(c, f, &t->handled, &t->roots_end);
    } while ((t = t->next) != vm.thread);
  }
}

// The weak tables: they live, what is in them lives only if something else refers to it.
template <class F>
void for_each_weak_table(Vm& vm, F f) {
  Value* const tables[] = {&vm.shapes, &vm.interned, &vm.identities, &vm.open_files, &vm.weak_refs, &vm.finalizable};
  for (Value* p : tables)
    if (p->is_object()) f(*p);
}

// Where objects will be: each moves down by what is dead below it.
struct Forwarder {
  word base;
  size_t dense, span;  // bytes: what does not move, and what is above it
  const word* bitmap;
  const u32* dead;
  size_t shift;  // to the heap's other half

  [[gnu::always_inline]] Value operator()(Value v) const {
    if constexpr (!kWord64)
      if (v.bits() & 3) return v;
    const size_t offset = v.bits() - base;
    if (offset - dense >= span) return v;
    const size_t g = offset / kGranule;
    const word live = bitmap[g / kBits];
    size_t down = dead[g / kBits];
    if (live != ~word{0}) down += g % kBits + 1 - population(live << (kBits - 1 - g % kBits));
    return Value::from_bits(v.bits() - down * kGranule + (kGcStress ? shift : 0));
  }
};

}  // namespace

class Collector {
public:
  Collector(Vm& vm, Heap& heap) : vm_(vm), heap_(heap), base_(heap.base_), used_(heap.used()), bitmap_(heap.bitmap_) {}
  char* run(char* destination);
  void mark(Value v);
  void mark_root(Value v) {
    mark(v);
    if (top_ == stack_end_) drain();
  }
  Forwarder forwarder() const;

private:
  void choose_stack(Object** spare, size_t capacity);
  size_t granule_of(const void* p) const { return static_cast<size_t>(static_cast<const char*>(p) - base_) / kGranule; }
  bool bit(size_t g) const { return bitmap_[g / kBits] >> (g % kBits) & 1; }
  size_t next_live(size_t g) const;
  static void fill(word* bitmap, size_t g, size_t n);
  void set_live(const Object* o) { fill(bitmap_, granule_of(o), Seen(o).granules(o)); }
  static bool find(Value v, word base, size_t used, word* bitmap);
  void fill_leaf(const Object* o);
  const Object* overflowed(const Object* o, const Object* unscanned);
  void drain();
  void drain_stack();
  void rescan();
  void mark_due();
  size_t plan(char* destination);
  void forward_frames(Frame* f, const Frame* end) const;
  void forward_roots();
  char* slide(char* destination);

  Vm& vm_;
  Heap& heap_;
  char* const base_;
  const size_t used_;
  word* const bitmap_;
  Object **stack_ = nullptr, **stack_end_ = nullptr, **top_ = nullptr, **highest_ = nullptr;
  const Object* unscanned_ = nullptr;  // the lowest grey object that is not on the stack; null: there is none
};

// The free space above the objects serves as the mark stack, or the reserve that boards keep, or a few words of C
// stack.
void Collector::choose_stack(Object** spare, size_t spare_capacity) {
  stack_ = reinterpret_cast<Object**>(heap_.top_);
  size_t capacity = static_cast<size_t>(heap_.reserve_end_ - heap_.top_) / sizeof(Object*);
  if (heap_.reserve_ && heap_.reserve_size_ / sizeof(Object*) > capacity) {
    stack_ = static_cast<Object**>(heap_.reserve_);
    capacity = heap_.reserve_size_ / sizeof(Object*);
  }
  if (kGcStress || capacity < spare_capacity) stack_ = spare, capacity = spare_capacity;
  if (kGcStress && heap_.collections_ % 16 == 0) capacity = 32;  // it overflows: that is tested too
  stack_end_ = stack_ + capacity;
  top_ = highest_ = stack_;
}

// The first granule from g on that is live; or beyond the end.
size_t Collector::next_live(size_t g) const {
  const size_t end = used_ / kGranule;
  while (g < end) {
    if (word rest = bitmap_[g / kBits] >> (g % kBits)) return g + static_cast<size_t>(std::countr_zero(rest));
    g = (g / kBits + 1) * kBits;
  }
  return g;
}

// ---- marking

[[gnu::always_inline]] inline void Collector::fill(word* bitmap, size_t g, size_t n) {
  constexpr word kOnes = ~word{0};
  word* w = bitmap + g / kBits;
  const size_t bit = g % kBits;
  if (bit + n <= kBits) {
    *w |= kOnes >> (kBits - n) << bit;
    return;
  }
  *w++ |= kOnes << bit;
  for (n -= kBits - bit; n >= kBits; n -= kBits) *w++ = kOnes;
  if (n) *w |= kOnes >> (kBits - n);
}

// Sets the first bit: was v a white object of this heap?
[[gnu::always_inline]] inline bool Collector::find(Value v, word base, size_t used, word* bitmap) {
  if constexpr (!kWord64)
    if (v.bits() & 3) return false;
  const size_t offset = v.bits() - base;
  if (offset >= used) return false;
  const size_t g = offset / kGranule;
  word& w = bitmap[g / kBits];
  const word mask = word{1} << (g % kBits);
  if (w & mask) return false;
  w |= mask;
  return true;
}

[[gnu::noinline]] void Collector::mark(Value v) {
  if (!find(v, reinterpret_cast<word>(base_), used_, bitmap_)) return;
  Object* o = v.obj();
  if (Seen(o).is_leaf())
    set_live(o);
  else if (top_ == stack_end_)
    unscanned_ = overflowed(o, unscanned_);
  else
    *top_++ = o;
}

[[gnu::noinline]] const Object* Collector::overflowed(const Object* o, const Object* unscanned) {
  if (!unscanned || o < unscanned) unscanned = o;
  if (sizeof(Object) > kGranule || o->shape < kFirstUserShape || Seen(o).granules(o) > 1) return unscanned;
  const Value shape = vm_.shapes.as<Array>()->items[o->shape - kFirstUserShape];
  if (!find(shape, reinterpret_cast<word>(base_), used_, bitmap_)) return unscanned;
  return shape.obj() < unscanned ? shape.obj() : unscanned;
}

[[gnu::noinline]] void Collector::fill_leaf(const Object* o) { set_live(o); }

// The loop that the time of a collection goes into: its state is in locals, so in registers.
void Collector::drain_stack() {
  const Value* const shapes = vm_.shapes.is_object() ? vm_.shapes.as<Array>()->items : nullptr;
  const word base = reinterpret_cast<word>(base_);
  const size_t used = used_;
  word* const bitmap = bitmap_;
  Object **const bottom = stack_, **const end = stack_end_;
  Object** top = top_;
  auto slowly = [&](Value v) {
    top_ = top;
    mark(v);
    top = top_;
  };
  while (top != bottom) {
    if (kWord64 && top > highest_) highest_ = top;
    Object* o = *--top;
    const Seen seen(o);
    const size_t size = seen.granules(o);
    fill(bitmap, (reinterpret_cast<word>(o) - base) / kGranule, size);
    if (seen.shape() >= kFirstUserShape) {
      const Value shape = shapes[seen.shape() - kFirstUserShape];
      const size_t g = (shape.bits() - base) / kGranule;
      if (!(bitmap[g / kBits] >> (g % kBits) & 1)) slowly(shape);
    }
    visit(
        o, seen, size,
        [&](Value v) {
          if (!find(v, base, used, bitmap)) return;
          Object* found = v.obj();
          if (Seen(found).is_leaf())
            fill_leaf(found);
          else if (top == end) [[unlikely]]
            unscanned_ = overflowed(found, unscanned_);
          else
            *top++ = found;
        },
        slowly);
  }
  top_ = top;
}

void Collector::drain() {
  drain_stack();
  while (unscanned_) rescan();
}

// Looks into the grey objects that are not on the stack, which is empty, in one pass upwards.
void Collector::rescan() {
  size_t g = granule_of(unscanned_);
  const Object* again = nullptr;  // the lowest that was found behind the pass
  unscanned_ = nullptr;
  const size_t end = used_ / kGranule;
  for (; (g = next_live(g)) < end;) {
    auto* o = reinterpret_cast<Object*>(base_ + g * kGranule);
    const size_t size = Seen(o).granules(o);
    if (size > 1 && !bit(g + 1)) {
      *top_++ = o;
      drain_stack();
      if (unscanned_ && unscanned_ <= o && (!again || unscanned_ < again)) again = unscanned_;
      if (unscanned_ && unscanned_ <= o) unscanned_ = nullptr;
    }
    g += size;
  }
  unscanned_ = again;
}

// What died with something still to be done for it lives until that is done.
void Collector::mark_due() {
  for (u32 i = 0; i < vm_.due_count; ++i) {
    mark(vm_.finalizable.as<Array>()->items[vm_.finalizable_count + i]);
    drain();
  }
}

// ---- sliding

// Sums the dead granules. Returns how many are alive.
size_t Collector::plan(char* destination) {
  const size_t end = used_ / kGranule, blocks = (end + kBits - 1) / kBits;
  size_t dead = 0, dense = end;
  for (size_t b = 0; b < blocks; ++b) {
    heap_.dead_[b] = static_cast<u32>(dead);
    const word w = bitmap_[b];
    if (w == ~word{0}) continue;
    if (!dead) dense = b * kBits + static_cast<size_t>(std::countr_one(w));
    dead += kBits - population(w);
  }
  heap_.destination_ = destination;
  heap_.dense_ = destination == base_ ? base_ + (dense < end ? dense : end) * kGranule : base_;
  return blocks * kBits - dead;
}

static Forwarder make_forwarder(char* base, size_t used, const word* bitmap, const u32* dead, char* dense,
                                char* destination) {
  const auto fixed = static_cast<size_t>(dense - base);
  return {reinterpret_cast<word>(base),
          fixed,
          used - fixed,
          bitmap,
          dead,
          reinterpret_cast<word>(destination) - reinterpret_cast<word>(base)};
}

Forwarder Collector::forwarder() const {
  return make_forwarder(base_, used_, bitmap_, heap_.dead_, heap_.dense_, heap_.destination_);
}

// pc points into a blob that may move: it is set right while the old headers are there.
void Collector::forward_frames(Frame* f, const Frame* end) const {
  const Forwarder forward = forwarder();
  for (; f < end; ++f) {
    if (!f->function.is_object() || !f->pc) continue;
    Value code = f->function.as<Function>()->code;
    Value text = code.as<Code>()->text, consts = code.as<Code>()->consts;
    f->pc += forward(text).as<u8>() - text.as<u8>();
    f->consts = reinterpret_cast<const Value*>(reinterpret_cast<const char*>(f->consts) +
                                               (forward(consts).as<char>() - consts.as<char>()));
  }
}

void Collector::forward_roots() {
  forward_frames(vm_.frame, vm_.frame_base);
  for_each_parked(vm_, [this](ThreadState& t) { forward_frames(t.frame, t.frame_base); });
  visit_roots(*this, vm_, [](Collector& c, Value& v) { v = c.heap_.forwarded(v); });
  for_each_weak_table(vm_, [this](Value& v) { v = heap_.forwarded(v); });
}

// Live objects in address order, found by the bitmap: what lies between them need not parse. Those that lie side by
// side are moved together. Returns the end of the last.
char* Collector::slide(char* destination) {
  const Forwarder forward = forwarder();
  auto slowly = [this](Value& v) { v = heap_.forwarded(v); };
  const size_t end = used_ / kGranule;
  char* to = destination;
  for (size_t g = 0; (g = next_live(g)) < end;) {
    char* const from = base_ + g * kGranule;
    do {
      auto* o = reinterpret_cast<Object*>(base_ + g * kGranule);
      const Seen seen(o);
      const size_t size = seen.granules(o);
      g += size;
      visit(
          o, seen, size, [&](Value& v) { v = forward(v); }, slowly);
      if (seen.has(kRefersWeakly)) [[unlikely]]
        slowly(static_cast<WeakRef*>(o)->referent);
    } while (g < end && bit(g));
    const auto n = static_cast<size_t>(base_ + g * kGranule - from);
    if (kGcStress) UNPOISON(to, n);
    if (to != from) move_down(to, from, n);
    to += n;
  }
  return to;
}

char* Collector::run(char* destination) {
  Object* spare[kGcStress ? 4096 : 32];
  choose_stack(spare, sizeof spare / sizeof *spare);
  std::memset(bitmap_, 0, (used_ / kGranule + kBits - 1) / kBits * sizeof(word));
  for_each_weak_table(vm_, [this](Value& v) { set_live(v.obj()); });
  if (vm_.open_files.is_object() && !vm_.open_files.as<List>()->items.is_undefined())
    set_live(vm_.open_files.as<List>()->items.obj());
  visit_roots(*this, vm_, [](Collector& c, Value& v) { c.mark_root(v); });
  drain();
  mark_due();
  sweep_weak_refs(vm_, false);
  sweep_finalizable(vm_);
  mark_due();
  sweep_weak_refs(vm_, true);
  sweep_interned(vm_);
  sweep_shapes(vm_);
  sweep_identities(vm_);
  sweep_files(vm_);
  invalidate_attributes(vm_);
  std::memset(static_cast<void*>(vm_.builtin_cache), 0, sizeof vm_.builtin_cache);
  std::memset(static_cast<void*>(vm_.native_shapes), 0, sizeof vm_.native_shapes);
  vm_.str_index.clear();
  if constexpr (kWord64)
    for (Vm::PackedFormat& f : vm_.packed_formats) f.format = Value();
  if (heap_.dirty_ < reinterpret_cast<char*>(highest_) && stack_ != spare)
    heap_.dirty_ = reinterpret_cast<char*>(highest_);
  const size_t live = plan(destination) * kGranule;
  if (live == used_ && destination == base_) return heap_.top_;  // nothing died
  forward_roots();
  return slide(destination);
}

char* run_collection(Vm& vm, Heap& heap, char* destination) { return Collector(vm, heap).run(destination); }

bool Heap::is_marked(const Object* o) const {
  if (!contains(o)) return true;
  size_t g = static_cast<size_t>(reinterpret_cast<const char*>(o) - base_) / kGranule;
  return bitmap_[g / kBits] >> (g % kBits) & 1;
}

Value Heap::forwarded(Value v) const { return make_forwarder(base_, used(), bitmap_, dead_, dense_, destination_)(v); }

}  // namespace adder::vm
