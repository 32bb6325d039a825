// The collector. Marking: from the roots, then the weak tables are swept. Moving together: plan (sum dead granules per
// block), rewrite the roots, slide the live objects down, upwards-walking, while rewriting their references. Objects
// that were made between the two are alive.
//
// While marking, an object is white (no bit set) or black (the bits of all its granules); what it refers to is marked
// at once, before the rest of what referred to it, which waits on the stack as a range of Values. So the stack is as
// deep as objects refer to others by anything but their last Value. When it is full, what is found is left grey (only
// the bit of its first granule), to be looked for in the bitmap, in passes over the objects from the lowest grey one.
// An object of a single granule has no grey; it refers to nothing but its shape.
#include "vm/core/collector.h"

#include <bit>
#include <cstddef>

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

static_assert(std::endian::native == std::endian::little && sizeof(Value) == kGranule);
static_assert(sizeof(Object) % kGranule == 0);

// What is to be looked at more closely, in an object's first word: trailing attributes, shared text, shapes of classes
// (and the last built-in types, since this is one test).
static_assert(kFirstUserShape >= 0x80);
inline u32 unusual_bits() {
  u32 bits = (kHasAttrs | kShared) << 24 | 0xFF80;
  asm("" : "+r"(bits));  // one constant; gcc would take it apart into four instructions
  return bits;
}

u32 header_of(const Object* o) {
  u32 header;
  std::memcpy(&header, o, sizeof header);
  return header;
}
u32 scan_of(u32 header) { return kScans.of[header >> 16 & 0xFF]; }
u32 elements_of(const Object* o, u32 scan) { return o->len & static_cast<u32>(static_cast<i32>(scan) >> 31); }
size_t byte_granules(const Object* o, u32 scan) {
  return ((scan & 0xFF) + (size_t{o->len} << (scan >> kScanShift & 3))) / kGranule;
}

size_t granules_of(const Object* o) { return o->kind == Kind::Free ? o->shape : object_size(o) / kGranule; }
bool refers_to_nothing(const Object* o) {
  return (kLayouts[static_cast<int>(o->kind)].flags & kLeaf) && o->shape < kFirstUserShape && !(o->flags & kHasAttrs) &&
         !is_shared_str(o);
}

struct Range {
  Value *from, *to;
};

// Applies f to the ranges of Values in o that keep others alive.
template <class F>
void for_each_range(Object* o, F f) {
  const Layout& l = kLayouts[static_cast<int>(o->kind)];
  auto* values = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + sizeof(Object));
  Value* end = values + l.count;
  if (l.flags & kElementsAreValues) {
    if (l.flags & kApart) {
      f(values, end);
      values = end = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + l.fixed);
    }
    end += o->len;
  }
  if (values != end) f(values, end);
  if (is_shared_str(o)) {
    Value* buffer = &reinterpret_cast<SharedStr*>(o)->buffer;
    f(buffer, buffer + 1);
  }
  if (o->flags & kHasAttrs) f(attrs_slot(o), attrs_slot(o) + 1);
}
constexpr size_t kMostRanges = 5;  // of an object: four, and what of another waits

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
    struct Four {
      word words[4];
    };
    for (; n >= 2 * sizeof(Four); n -= 2 * sizeof(Four), from += 2 * sizeof(Four), to += 2 * sizeof(Four)) {
      auto* out = reinterpret_cast<Four*>(to);
      auto* in = reinterpret_cast<const Four*>(from);
      out[0] = in[0];
      out[1] = in[1];
    }
    for (; n; n -= sizeof(word), from += sizeof(word), to += sizeof(word))
      *reinterpret_cast<word*>(to) = *reinterpret_cast<const word*>(from);
  }
}

// The threads that wait for their turn, each with a stack of its own.
template <class F>
void for_each_parked(Vm& vm, F f) {
  if (!vm.thread) return;
  for (ThreadState* t = vm.thread->next; t != vm.thread; t = t->next) f(*t);
}

using RangeVisitor = void (*)(Collector&, Value* from, Value* to);

void visit_stack(Collector& c, RangeVisitor f, Value* stack, Value* sp, Frame* frame, const Frame* frame_base,
                 const LocalBase* locals) {
  f(c, stack, sp);
  static_assert(offsetof(Frame, keep) == offsetof(Frame, function) + 2 * sizeof(Value));
  for (; frame < frame_base; ++frame) f(c, &frame->function, &frame->keep + 1);
  for (; locals; locals = locals->previous()) {
    Value* slot = const_cast<LocalBase*>(locals)->slot();
    f(c, slot, slot + 1);
  }
}

void visit_roots(Collector& c, Vm& vm, RangeVisitor f) {
  visit_stack(c, f, vm.stack, vm.sp, vm.frame, vm.frame_base, vm.locals);
  f(c, &vm.pending, &vm.roots_end);
  for_each_parked(vm, [&](ThreadState& t) { visit_stack(c, f, t.stack, t.sp, t.frame, t.frame_base, t.locals); });
  if (ThreadState* t = vm.thread) {
    do {
      f(c, &t->handled, &t->roots_end);
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

// What is remembered by addresses of objects.
void forget_places(Vm& vm) {
  invalidate_attributes(vm);
  std::memset(static_cast<void*>(vm.builtin_cache), 0, sizeof vm.builtin_cache);
  std::memset(static_cast<void*>(vm.native_shapes), 0, sizeof vm.native_shapes);
  vm.str_index.clear();
  if constexpr (kWord64)
    for (Vm::PackedFormat& f : vm.packed_formats) f.format = Value();
}

// Where objects will be: each moves down by what is dead below it.
struct Forwarder {
  word base;    // of the first block in which anything moves
  size_t span;  // bytes from there
  const word* bitmap;
  const u32* dead;
  size_t shift;  // to the heap's other half

  [[gnu::always_inline]] Value operator()(Value v) const {
    if constexpr (!kWord64)
      if (v.bits() & 3) return v;
    const size_t offset = v.bits() - base;
    return offset < span ? moved(v, offset) : v;
  }
  [[gnu::always_inline]] Value moved(Value v, size_t offset) const {
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
  Collector(Vm& vm, Heap& heap) : vm_(vm), heap_(heap), base_(heap.base_), used_(heap.taken()), bitmap_(heap.bitmap_) {}
  void mark_all();
  char* move_all(char* destination);
  Forwarder forwarder() const;

private:
  void choose_stack(Range* spare, size_t capacity);
  size_t offset_of(const void* p) const { return static_cast<size_t>(static_cast<const char*>(p) - base_); }
  size_t granule_of(const void* p) const { return offset_of(p) / kGranule; }
  bool bit(size_t g) const { return bitmap_[g / kBits] >> (g % kBits) & 1; }
  template <bool kLive>
  size_t next(size_t g) const;
  static void fill(word* block, size_t bit, size_t n);
  void fill(size_t g, size_t n) { fill(bitmap_ + g / kBits, g % kBits, n); }
  void set_live(const Object* o) { fill(granule_of(o), granules_of(o)); }
  void overflow(Object* o);
  void look_closely(Object* o);
  void scan(Value* from, Value* to);
  void drain(Value* from, Value* to);
  void rescan();
  void mark_due();
  void mark_young();
  size_t plan(char* destination);
  void forward_frames(Frame* f, const Frame* end) const;
  void forward_roots();
  size_t forward_closely(Object* o);
  char* slide(char* destination);

  Vm& vm_;
  Heap& heap_;
  char* const base_;
  const size_t used_;
  word* const bitmap_;
  Range *stack_ = nullptr, *stack_end_ = nullptr, *top_ = nullptr, *highest_ = nullptr;
  const Object* unscanned_ = nullptr;  // the lowest grey object; null: there is none
};

// The free space above the objects serves as the mark stack, or the reserve that boards keep, or a few words of C
// stack.
void Collector::choose_stack(Range* spare, size_t spare_capacity) {
  stack_ = reinterpret_cast<Range*>(heap_.top_);
  size_t capacity = static_cast<size_t>(heap_.reserve_end_ - heap_.top_) / sizeof(Range);
  if (heap_.reserve_ && heap_.reserve_size_ / sizeof(Range) > capacity) {
    stack_ = static_cast<Range*>(heap_.reserve_);
    capacity = heap_.reserve_size_ / sizeof(Range);
  }
  if (kGcStress || capacity < spare_capacity) stack_ = spare, capacity = spare_capacity;
  if (kGcStress && heap_.collections_ / 2 % 8 == 1) capacity = 16;  // it overflows: that is tested too
  stack_end_ = stack_ + capacity - kMostRanges;
  top_ = highest_ = stack_;
}

// The first granule from g on that is live (or dead); or beyond the end.
template <bool kLive>
size_t Collector::next(size_t g) const {
  const size_t end = used_ / kGranule;
  while (g < end) {
    const word w = bitmap_[g / kBits];
    if (word rest = (kLive ? w : ~w) >> (g % kBits)) return g + static_cast<size_t>(std::countr_zero(rest));
    g = (g / kBits + 1) * kBits;
  }
  return g;
}

// ---- marking

// Sets n bits from that one of a block on.
[[gnu::noinline]] void Collector::fill(word* block, size_t bit, size_t n) {
  constexpr word kOnes = ~word{0};
  if (bit + n <= kBits) {
    *block |= kOnes >> (kBits - n) << bit;
    return;
  }
  *block++ |= kOnes << bit;
  for (n -= kBits - bit; n >= kBits; n -= kBits) *block++ = kOnes;
  if (n) *block |= kOnes >> (kBits - n);
}

// The stack is full: leaves o grey. What has no grey has its shape left instead.
[[gnu::noinline]] void Collector::overflow(Object* o) {
  const size_t g = granule_of(o);
  bitmap_[g / kBits] |= word{1} << (g % kBits);
  if (granules_of(o) > 1) {
    if (!unscanned_ || o < unscanned_) unscanned_ = o;
  } else if (o->shape >= kFirstUserShape) {
    Object* shape = vm_.shapes.as<Array>()->items[o->shape - kFirstUserShape].obj();
    if (!bit(granule_of(shape))) overflow(shape);
  }
}

// Marks an unusual object and puts all that it refers to on the stack, where there is room for that.
[[gnu::noinline]] void Collector::look_closely(Object* o) {
  set_live(o);
  if (o->shape >= kFirstUserShape) {
    Value* shape = vm_.shapes.as<Array>()->items + (o->shape - kFirstUserShape);
    if (!bit(granule_of(shape->obj()))) *top_++ = {shape, shape + 1};
  }
  if (!refers_to_nothing(o)) for_each_range(o, [this](Value* from, Value* to) { *top_++ = {from, to}; });
  if (kWord64 && top_ > highest_) highest_ = top_;
}

// Marks what a range refers to, and all that that refers to. The loop that half the time of a collection goes into: its
// state is in locals, so in registers.
void Collector::drain(Value* p, Value* end) {
  const word base = reinterpret_cast<word>(base_);
  const size_t used = used_;
  word* const bitmap = bitmap_;
  const u32 unusual = unusual_bits();
  Range *const bottom = stack_, *const full = stack_end_;
  Range* top = top_;
  for (;;) {
    while (p == end) {
      if (top == bottom) {
        top_ = top;
        return;
      }
      --top;
      p = top->from, end = top->to;
    }
    const Value v = *p++;
    if constexpr (!kWord64)
      if (v.bits() & 3) continue;
    const size_t offset = v.bits() - base;
    if (offset >= used) continue;
    const size_t bit = offset / kGranule % kBits;
    word& block = bitmap[offset / kGranule / kBits];
    const word w = block;
    if (w >> bit & 1) continue;
    Object* o = v.obj();
    const u32 header = header_of(o), scan = scan_of(header);
    if (header & unusual) [[unlikely]]
      goto closely;
    if (scan & kScanOther) {
      if (scan & kScanClosely) [[unlikely]]
        goto closely;
      const size_t size = byte_granules(o, scan);
      if (bit + size <= kBits) [[likely]]
        block = w | ~word{0} >> (kBits - size) << bit;
      else
        fill(&block, bit, size);
      continue;
    }
    if (p != end) {
      if (top >= full) [[unlikely]] {
        overflow(o);
        continue;
      }
      top->from = p, top->to = end;
      ++top;
      if (kWord64 && top > highest_) highest_ = top;
    }
    {
      const u32 elements = elements_of(o, scan);
      const size_t size = (scan & 0xFF) + elements;
      p = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + sizeof(Object));
      end = reinterpret_cast<Value*>(o) + (scan >> kScanExtent & 0xFF) + elements;
      if (bit + size <= kBits) [[likely]]
        block = w | ~word{0} >> (kBits - size) << bit;
      else
        fill(&block, bit, size);
    }
    continue;
  closely:
    if (top >= full) {
      overflow(o);
      continue;
    }
    if (p != end) *top++ = {p, end};
    top_ = top;
    look_closely(o);
    top = top_;
    p = end;
  }
}

void Collector::scan(Value* from, Value* to) {
  drain(from, to);
  while (unscanned_) rescan();
}

// Looks into the grey objects, in one pass upwards; the stack is empty.
void Collector::rescan() {
  size_t g = granule_of(unscanned_);
  const Object* again = nullptr;  // the lowest that was found behind the pass
  unscanned_ = nullptr;
  const size_t end = used_ / kGranule;
  for (; (g = next<true>(g)) < end;) {
    auto* o = reinterpret_cast<Object*>(base_ + g * kGranule);
    const size_t size = granules_of(o);
    if (size > 1 && !bit(g + 1)) {
      look_closely(o);
      drain(nullptr, nullptr);
      if (unscanned_ && unscanned_ <= o && (!again || unscanned_ < again)) again = unscanned_;
      if (unscanned_ && unscanned_ <= o) unscanned_ = nullptr;
    }
    g += size;
  }
  unscanned_ = again;
}

// What died with something still to be done for it lives until that is done.
void Collector::mark_due() {
  if (!vm_.due_count) return;
  Value* due = vm_.finalizable.as<Array>()->items + vm_.finalizable_count;
  scan(due, due + vm_.due_count);
}

// Marks, and sweeps the weak tables.
void Collector::mark_all() {
  Range spare[kGcStress ? 2048 : 16];
  choose_stack(spare, sizeof spare / sizeof *spare);
  std::memset(bitmap_, 0, (used_ / kGranule + kBits - 1) / kBits * sizeof(word));
  for_each_weak_table(vm_, [this](Value& v) { set_live(v.obj()); });
  if (vm_.open_files.is_object() && !vm_.open_files.as<List>()->items.is_undefined())
    set_live(vm_.open_files.as<List>()->items.obj());
  visit_roots(*this, vm_, [](Collector& c, Value* from, Value* to) { c.scan(from, to); });
  mark_due();
  sweep_weak_refs(vm_, false);
  sweep_finalizable(vm_);
  mark_due();
  sweep_weak_refs(vm_, true);
  sweep_interned(vm_);
  sweep_shapes(vm_);
  sweep_identities(vm_);
  sweep_files(vm_);
  forget_places(vm_);
  if (heap_.dirty_ < reinterpret_cast<char*>(highest_) && stack_ != spare)
    heap_.dirty_ = reinterpret_cast<char*>(highest_);
}

// ---- moving together

// What was made after the marking lives, and so does all of what has grown since.
void Collector::mark_young() {
  const size_t marked = granule_of(heap_.marked_end_), blocks = (used_ / kGranule + kBits - 1) / kBits;
  size_t first = marked / kBits;
  if (marked % kBits) bitmap_[first++] &= ~(~word{0} << (marked % kBits));
  if (first < blocks) std::memset(bitmap_ + first, 0, (blocks - first) * sizeof(word));
  if (heap_.young_ != heap_.marked_end_) fill(marked, granule_of(heap_.young_) - marked);
  heap_.for_each_packed_from(heap_.young_, [this](Object* o) { set_live(o); });
}

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
  const size_t block = static_cast<size_t>(dense - base) / kGranule / kBits, fixed = block * kBits * kGranule;
  return {reinterpret_cast<word>(base) + fixed, used - fixed, bitmap + block, dead + block,
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
  visit_roots(*this, vm_, [](Collector& c, Value* from, Value* to) {
    for (; from < to; ++from) *from = c.heap_.forwarded(*from);
  });
  for_each_weak_table(vm_, [this](Value& v) { v = heap_.forwarded(v); });
}

// Rewrites the references of an unusual object; returns its granules.
[[gnu::noinline]] size_t Collector::forward_closely(Object* o) {
  if (!refers_to_nothing(o)) {
    for_each_range(o, [this](Value* from, Value* to) {
      for (; from < to; ++from) *from = heap_.forwarded(*from);
    });
  }
  if (kLayouts[static_cast<int>(o->kind)].flags & kRefersWeakly) {
    auto* ref = static_cast<WeakRef*>(o);
    ref->referent = heap_.forwarded(ref->referent);
  }
  return granules_of(o);
}

// Live objects in address order, found by the bitmap: what lies between them need not parse. Those that lie side by
// side are moved together. Returns the end of the last.
char* Collector::slide(char* destination) {
  const Forwarder forward = forwarder();
  const u32 unusual = unusual_bits();
  const size_t end = used_ / kGranule;
  char* to = destination;
  for (size_t g = 0; (g = next<true>(g)) < end;) {
    char* const from = base_ + g * kGranule;
    g = next<false>(g);
    if (g > end) g = end;
    auto* const stop = reinterpret_cast<Object*>(base_ + g * kGranule);
    for (auto* o = reinterpret_cast<Object*>(from); o < stop;) {
      const u32 header = header_of(o), scan = scan_of(header);
      size_t size;
      if (header & unusual) [[unlikely]] {
        size = forward_closely(o);
      } else if (scan & kScanOther) {
        size = scan & kScanClosely ? forward_closely(o) : byte_granules(o, scan);
      } else {
        const u32 elements = elements_of(o, scan);
        auto* p = reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + sizeof(Object));
        Value* const last = reinterpret_cast<Value*>(o) + (scan >> kScanExtent & 0xFF) + elements;
        size = (scan & 0xFF) + elements;
        while (p < last) {
          const Value v = *p++;
          if constexpr (!kWord64)
            if (v.bits() & 3) continue;
          const size_t offset = v.bits() - forward.base;
          if (offset < forward.span) p[-1] = forward.moved(v, offset);
        }
      }
      o = reinterpret_cast<Object*>(reinterpret_cast<char*>(o) + size * kGranule);
    }
    const auto n = static_cast<size_t>(reinterpret_cast<char*>(stop) - from);
    if (kGcStress) UNPOISON(to, n);
    if (to != from) move_down(to, from, n);
    to += n;
  }
  return to;
}

char* Collector::move_all(char* destination) {
  mark_young();
  forget_places(vm_);
  const size_t live = plan(destination) * kGranule;
  if (live == used_ && destination == base_) return heap_.top_;  // nothing died
  forward_roots();
  destination = slide(destination);
  place_attributes(vm_);
  return destination;
}

void mark_heap(Vm& vm, Heap& heap) { Collector(vm, heap).mark_all(); }
char* move_heap(Vm& vm, Heap& heap, char* destination) { return Collector(vm, heap).move_all(destination); }

size_t Heap::dead_bytes() const {
  if (!marked_end_) return 0;
  const auto granules = static_cast<size_t>(marked_end_ - base_) / kGranule;
  size_t live = 0;
  for (size_t b = 0; b < granules / kBits; ++b) live += population(bitmap_[b]);
  if (granules % kBits) live += population(bitmap_[granules / kBits] << (kBits - granules % kBits));
  return (granules - live) * kGranule;
}

bool Heap::is_marked(const Object* o) const {
  if (!contains(o)) return true;
  size_t g = static_cast<size_t>(reinterpret_cast<const char*>(o) - base_) / kGranule;
  return bitmap_[g / kBits] >> (g % kBits) & 1;
}

Value Heap::forwarded(Value v) const { return make_forwarder(base_, taken(), bitmap_, dead_, dense_, destination_)(v); }

}  // namespace adder::vm
