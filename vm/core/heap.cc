// Allocation, and what is known of the free memory. See heap.h for the picture; collector.cc collects.
#include "vm/core/heap.h"

#include "vm/core/collector.h"
#include "vm/core/ops.h"
#include "vm/core/state.h"

namespace adder::vm {

namespace {
constexpr u8 kV = sizeof(Value);
constexpr size_t kMinGrowth = size_t{1} << 20;   // soft heaps: at least this much between collections,
constexpr size_t kGrowth = 2;                    // and this much for each byte that lives;
constexpr size_t kFastGrowth = 8;                // more while that is little memory:
constexpr size_t kFastMost = size_t{8} << 20;    // up to this much
constexpr size_t kAhead = 8;                    // others: marked when this part of what was free is left
constexpr size_t kSmall = 512;
constexpr size_t kClearAhead = kWord64 ? 8192 : 256;

constexpr size_t kStressRelief = size_t{64} << 10;  // stress build: with less than this in use, nothing is left out
constexpr u32 kStressPatience = 8192;  // stress build: after so many collections, one more allocation is left out

constexpr u8 after_header(int values) { return static_cast<u8>(sizeof(Object) + values * kV); }
}  // namespace

void LocalBase::link(Vm& vm, Value v) {
  value_ = v;
  previous_ = vm.locals;
  head_ = &vm.locals;
  vm.locals = this;
}

bool is_kind(word bits, Kind k) {
  Value v = Value::from_bits(bits);
  return v.is_object() && v.obj()->kind == k;
}

constexpr Layout kLayouts[static_cast<int>(Kind::kCount)] = {
    /* Free */ {0, 0, 0, 0},
    /* Array */ {8, kV, 0, kElementsAreValues},
    /* Blob */ {8, 1, 0, kSmallElements | kLeaf},
    /* Float */ {16, 0, 0, kLeaf},
    /* Int */ {8, 4, 0, kSmallElements | kLeaf},
    /* Complex */ {24, 0, 0, kLeaf},
    /* Str */ {13, 1, 0, kSmallElements | kLeaf},  // the NUL counted
    /* Bytes */ {12, 1, 0, kSmallElements | kLeaf},
    /* ByteArray */ {after_header(1), 0, 1, 0},
    /* ItemArray */ {after_header(1) + 8, 0, 1, 0},
    /* Tuple */ {8, kV, 0, kElementsAreValues},
    /* List */ {after_header(1), 0, 1, 0},
    /* Dict */ {after_header(2) + 8, 0, 2, 0},
    /* Set */ {after_header(2) + 8, 0, 2, 0},
    /* Cell */ {after_header(1), 0, 1, 0},
    /* Function */ {after_header(5), kV, 5, kElementsAreValues},
    /* Code */ {after_header(5), 0, 5, 0},
    /* BoundMethod */ {after_header(2), 0, 2, 0},
    /* Native */ {sizeof(Native), 0, 1, 0},
    /* Module */ {sizeof(Module), 0, 2, 0},
    /* Type */ {sizeof(Type), 0, 8, 0},
    /* Instance */ {after_header(1), kV, 1, kElementsAreValues},
    /* Exception */ {after_header(6), 0, 6, 0},
    /* Generator */ {after_header(4) + 8, kV, 4, kElementsAreValues | kApart},
    /* Shape */ {after_header(4) + 8, 0, 4, 0},
    /* WeakRef */ {after_header(4), 0, 3, kRefersWeakly},  // the referent is not followed
    /* Record */ {8, kV, 0, kElementsAreValues},
};
static_assert(static_cast<int>(Kind::Float) == 3 && static_cast<int>(Kind::Int) == 4 &&
              static_cast<int>(Kind::Complex) == 5);
static_assert(sizeof(Exception) == sizeof(Object) + 6 * kV && sizeof(Code) == sizeof(Object) + 5 * kV);
static_assert(sizeof(Function) == sizeof(Object) + 5 * kV && sizeof(Dict) == sizeof(Object) + 2 * kV + 8);
static_assert(sizeof(Generator) == sizeof(Object) + 4 * kV + 8 && sizeof(Shape) == sizeof(Object) + 4 * kV + 8);

namespace {
constexpr u32 scan_word(const Layout& l) {
  if (!l.fixed || (l.flags & (kApart | kRefersWeakly))) return kScanOther | kScanClosely;
  constexpr u32 kHeader = sizeof(Object) / kGranule;
  if (l.flags & kLeaf) {  // without elements, len is 0
    return (l.fixed + kGranule - 1) | kScanOther | (l.element == 4 ? 2u : 0u) << kScanShift;
  }
  u32 scan = (l.fixed + kGranule - 1) / kGranule | (kHeader + l.count) << kScanExtent;
  if (l.flags & kElementsAreValues) scan |= kScanElements;
  return scan;
}
constexpr Scans make_scans() {
  Scans scans{};
  for (int i = 0; i < static_cast<int>(Kind::kCount); ++i) scans.of[i] = scan_word(kLayouts[i]);
  return scans;
}
}  // namespace
constinit const Scans kScans = make_scans();

size_t object_size(const Object* o) {
  const Layout& l = kLayouts[static_cast<int>(o->kind)];
  size_t n = round_to_granule(l.fixed + size_t{l.element} * o->len);
  if (is_shared_str(o)) n = sizeof(SharedStr);
  return (o->flags & kHasAttrs) ? n + kV : n;
}

void Heap::init(void* span, size_t size, bool soft, bool zeroed) {
  soft_ = soft;
  auto* start = static_cast<char*>(span);
  constexpr size_t kTables = sizeof(word) + sizeof(u32);  // for each block; the last one may be only begun
  size_t blocks = (size + kBlockBytes + kTables - 1) / (kBlockBytes + kTables);
  size_t heap_bytes = (size - blocks * kTables) & ~size_t{15};
  if (heap_bytes > blocks * kBlockBytes) heap_bytes = blocks * kBlockBytes;
  bitmap_ = reinterpret_cast<word*>(start + heap_bytes);
  dead_ = reinterpret_cast<u32*>(bitmap_ + blocks);
  base_ = top_ = clean_ = dirty_ = start;
  reserve_end_ = tail_ = tail_low_ = start + heap_bytes;
  if (!zeroed) tail_low_ = start;
  if constexpr (kGcStress) {
    size_t half = heap_bytes * 3 / 8 / kBlockBytes * kBlockBytes;  // the last quarter is for take_tail()
    other_half_ = base_ + half;
    reserve_end_ = base_ + half;
    tail_low_ = start;
    POISON(other_half_, half);
  }
  pace();
}

// After a collection: when the next is due.
void Heap::pace() {
  size_t until = room();
  if (kGcStress) {
  } else if (soft_) {
    size_t growth = taken() * kFastGrowth < kFastMost ? taken() * kFastGrowth : kFastMost;
    if (growth < taken() * kGrowth) growth = taken() * kGrowth;
    if (growth < kMinGrowth) growth = kMinGrowth;
    if (growth < until) until = growth;
  } else {
    until -= until / kAhead;
  }
  limit_ = top_ + until;
}

u32 Heap::set_failure_countdown(u32 n, u32 count) {
  u32 remaining = fail_in_ < fail_count_ ? 0 : fail_in_ - fail_count_ + 1;
  fail_in_ = n ? n + count - 1 : 0;
  fail_count_ = count;
  clean_ = top_;  // so that every allocation is seen
  return remaining;
}

// Every allocation moves everything, but in a large heap, or after many thousands, only every few do: loops come to an
// end.
bool Heap::stress_due() {
  if (stress_skip_ == 0) {
    stress_skip_ = taken() / kStressRelief * (taken() / kStressRelief) + collections_ / kStressPatience;
    return true;
  }
  --stress_skip_;
  return false;
}

Object* Heap::allocate(Vm& vm, u16 shape, Kind kind, size_t size, u32 len, u8 flags) {
  size = round_to_granule(size);
  if ((kGcStress || size > static_cast<size_t>(clean_ - top_)) && !make_room(vm, shape, size)) [[unlikely]]
    return nullptr;
  return bump(shape, kind, size, len, flags);
}

Object* Heap::allocate_if_room(u16 shape, Kind kind, size_t size, u32 len) {
  size = round_to_granule(size);
  if (size > room()) return nullptr;
  if (top_ + size > limit_) limit_ = top_ + size;
  if (top_ + size > clean_) clear_ahead(size);
  return bump(shape, kind, size, len, 0);
}

bool Heap::make_room(Vm& vm, u16 shape, size_t size) {
  // A shape without other instances lives on nothing but the number that the caller holds.
  Local<> keep(vm, shape < kFirstUserShape ? Value() : vm.shapes.as<Array>()->items[shape - kFirstUserShape]);
  if (fail_in_ && --fail_in_ < fail_count_) [[unlikely]] {
    collect(vm);  // as a full heap does before it gives up
    return failed(raise_memory_error(vm));
  }
  const bool stress = kGcStress && stress_due();
  if (stress || size > static_cast<size_t>(limit_ - top_)) {
    if (stress)
      this->stress(vm);
    else if (enabled || size > room())
      reclaim(vm, size);
    if (size > static_cast<size_t>(limit_ - top_)) {
      if (size > room()) return failed(raise_memory_error(vm));
      limit_ = next_limit(size);
    }
  }
  clear_ahead(size);
  return true;
}

// Free memory is cleared a little ahead of its use, while it comes into the processor's cache anyway.
static void clear(char* from, char* to) {
  if (from >= to) return;
  UNPOISON(from, static_cast<size_t>(to - from));
  std::memset(from, 0, static_cast<size_t>(to - from));
}

void Heap::clear_ahead(size_t size) {
  char* end = top_ + size;
  if (!kGcStress && !fail_in_) {
    size_t room = static_cast<size_t>(limit_ - end);
    end += room < kClearAhead ? room : kClearAhead;
  }
  if (end <= clean_) return;
  if (dirty_ < tail_low_) {
    clear(clean_, end < dirty_ ? end : dirty_);
    clear(clean_ > tail_low_ ? clean_ : tail_low_, end);
    if (dirty_ < end) dirty_ = end;
  } else {
    clear(clean_, end);
  }
  clean_ = end;
}

// When a collection is due that was not enough to stay below the last limit.
char* Heap::next_limit(size_t size) const {
  if (soft_) return room() - size > kMinGrowth ? top_ + size + kMinGrowth : reserve_end_;
  return marked_end_ || !enabled ? reserve_end_ : top_ + size;
}

void* Heap::take_tail(size_t size) {
  size = (size + 15) & ~size_t{15};
  if (kGcStress) {
    if (size > static_cast<size_t>(tail_ - (base_ < other_half_ ? other_half_ : base_)) -
                   static_cast<size_t>(reserve_end_ - base_))
      return nullptr;
    return tail_ -= size;
  }
  if (size > room()) return nullptr;
  tail_ = reserve_end_ -= size;
  if (limit_ > reserve_end_) limit_ = reserve_end_;
  if (clean_ > reserve_end_) clean_ = reserve_end_;
  if (tail_low_ > tail_) tail_low_ = tail_;
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
  if (room() < wanted + kToBegin) collect(vm);
  size_t rest = room() < kToBegin ? 0 : room() - kToBegin;
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
  const char* most = soft_ ? limit_ : reserve_end_;
  if (!is_last(o) || new_size > static_cast<size_t>(most - reinterpret_cast<char*>(o))) return false;
  char* end = reinterpret_cast<char*>(o) + new_size;
  if (end > limit_) limit_ = end;  // the next allocation finds that a collection is due
  if (end > clean_) clear_ahead(static_cast<size_t>(end - top_));
  top_ = end;
  if (reinterpret_cast<char*>(o) < young_) young_ = end;
  return true;
}

// What is given back below other objects is no object; one that fills it lets all of them be walked over.
static void fill_gap(char* from, char* to) {
  constexpr size_t kMost = size_t{0xFFFF} * kGranule;
  while (from < to) {
    const auto rest = static_cast<size_t>(to - from), size = rest < kMost ? rest : kMost;
    const u32 header = static_cast<u32>(size / kGranule) | static_cast<u32>(Kind::Free) << 16;
    std::memcpy(from, &header, sizeof header);
    from += size;
  }
}

void Heap::shrink(Object* o, size_t old_size) {
  if (!contains(o)) return;
  char* end = reinterpret_cast<char*>(o) + object_size(o);
  char* const old_end = reinterpret_cast<char*>(o) + round_to_granule(old_size);
  if (end == old_end) return;
  if (kGcStress || old_end != top_) return fill_gap(end, old_end);
  if (end < marked_end_) marked_end_ = end;
  if (end < young_) young_ = end;
  if (static_cast<size_t>(top_ - end) <= kClearAhead)
    std::memset(end, 0, static_cast<size_t>(top_ - end));
  else
    clean_ = end;
  top_ = end;
}

void Heap::mark(Vm& vm) {
  ++collections_;
  clean_ = top_;  // the mark stack is written above the objects
  collecting_ = true;
  mark_heap(vm, *this);
  collecting_ = false;
  marked_end_ = young_ = top_;
}

void Heap::move_together(Vm& vm) {
  ++collections_;
  char* destination = kGcStress ? other_half_ : base_;
  const size_t old_used = taken();
  collecting_ = true;
  top_ = move_heap(vm, *this, destination);
  collecting_ = false;
  clean_ = top_;
  marked_end_ = young_ = nullptr;
  if constexpr (kGcStress) {
    // The bitmap describes the half that was left; nobody asks it between collections.
    size_t half = static_cast<size_t>(reserve_end_ - base_);
    other_half_ = base_;
    base_ = destination;
    reserve_end_ = base_ + half;
    std::memset(other_half_, 0xDB, old_used);  // beyond it, all is poisoned already
    POISON(other_half_, old_used);
  }
  pace();
}

void Heap::collect(Vm& vm) {
  mark(vm);
  move_together(vm);
}

void Heap::find_dead(Vm& vm) {
  if (soft_) return collect(vm);
  mark(vm);
}

// Called when limit_ would be crossed.
void Heap::reclaim(Vm& vm, size_t size) {
  if (soft_) {
    collect(vm);
  } else if (size <= room()) {
    mark(vm);
    limit_ = reserve_end_;
  } else {
    // Counting what is dead takes a tenth as long as moving.
    if (marked_end_ && (size <= kSmall || dead_bytes() + room() >= size)) move_together(vm);
    if (size > room()) collect(vm);
  }
}

void Heap::stress(Vm& vm) {
  if (!marked_end_) mark(vm);
  move_together(vm);
  if (collections_ % 4) mark(vm);
}

}  // namespace adder::vm
