// The heap: one span, bump allocation, precise sliding mark-compact collection. The only allocator in the VM.
//
//   base ........ top ..... clean ........ limit ........ reserve_end | mark bitmap | block offsets
//   [objects     )[free, zero)[free       )[may be grown into)
//
// A collection marks from the roots into a bitmap (a bit a granule), sums the bits a block so that the new address of
// any object is one table look-up and one population count, then walks the live objects once, upwards, rewriting their
// references and sliding each run of them down. What lies below the lowest dead granule stays where it is. There is no
// forwarding word and no free list; after a collection all free memory is one piece, and is cleared piece by piece just
// before it is allocated from.
//
// So that no pause is longer than half of that, a heap of given size is marked a little before it is full, and moved
// together when it is full: what dies in between stays until the next time. A heap that may grow does both at once. In
// the stress build the heap has two halves and every allocation (in a large heap, every few) moves everything to the
// other half, poisoning the one it leaves; the marking is mostly that of the allocation before.
#pragma once
#include "vm/core/object.h"

namespace adder::vm {

struct Vm;
struct Frame;

class Heap {
  static constexpr size_t kBlockGranules = sizeof(word) * 8;  // one bitmap word
  static constexpr size_t kBlockBytes = kBlockGranules * kGranule;

public:
  // `span` of `size` bytes, word-aligned; never released. soft: collections are paced by growth (native), else only
  // when full (boards). zeroed: it is all zero, and its far end is not used by anybody else.
  void init(void* span, size_t size, bool soft, bool zeroed);

  // An object with its header set and everything after it zero, or null with MemoryError pending. May move everything.
  Object* allocate(Vm& vm, u16 shape, Kind kind, size_t size, u32 len, u8 flags = 0);
  // The same, natively inline, where many small objects are made.
  [[gnu::always_inline]] Object* allocate_fast(Vm& vm, u16 shape, Kind kind, size_t size, u32 len, u8 flags = 0) {
    if constexpr (!kWord64 || kGcStress) return allocate(vm, shape, kind, size, len, flags);
    size = (size + kGranule - 1) & ~(kGranule - 1);
    if (size > static_cast<size_t>(clean_ - top_)) [[unlikely]]
      return allocate(vm, shape, kind, size, len, flags);
    return bump(shape, kind, size, len, flags);
  }
  Object* allocate_if_room(u16 shape, Kind kind, size_t size, u32 len);  // collects nothing; null: nothing is raised
  void collect(Vm& vm);                                                  // all free memory is one piece then
  void find_dead(Vm& vm);  // half of it: what is dead counts as free, and is so when an allocation needs it

  bool contains(const void* p) const {
    return static_cast<const char*>(p) >= base_ && static_cast<const char*>(p) < top_;
  }
  bool is_last(const Object* o) const;           // nothing was allocated after it
  bool extend_last(Object* o, size_t new_size);  // grow it in place; false: no room. The new bytes are zero.
  void shrink(Object* o, size_t old_size);       // after its len was reduced, which nobody may do without

  // Memory at the far end of the heap that does not move and holds no objects; given back in reverse order. Null: no
  // room (nothing is raised). May not be taken while a pointer into it is used after it was given back, of course.
  void* take_tail(size_t size);
  void give_tail(void* memory, size_t size);

  // A few kilobytes at the far end that a board's programs do not get, so that after a MemoryError there is room to
  // compile the line that frees something and to say what was wrong. Soft heaps and the stress build keep none.
  void keep_reserve(Vm& vm);  // collects if that makes room for it; without room, nothing is kept until the next call
  void open_reserve();

  // Without what is known to be dead.
  size_t used() const { return taken() - dead_bytes(); }
  size_t capacity() const { return static_cast<size_t>(reserve_end_ - base_); }
  size_t available() const { return capacity() - used(); }
  u32 collections() const { return collections_; }
  bool collecting() const { return collecting_; }
  bool is_marked(const Object* o) const;  // during a collection, for weak tables
  Value forwarded(Value v) const;         // during a collection, after marking: where v will be
  // Testing: the nth allocation from now on fails, and the count - 1 after it (n 0: none). Returns how far off the
  // first failure was.
  u32 set_failure_countdown(u32 n, u32 count = 1);
  bool enabled = true;  // gc.disable(): collect only when full

  // Every object there is, dead ones included; right after collect() only live ones.
  template <class F>
  void for_each_packed(F f) const {
    for_each_packed_from(base_, f);
  }

private:
  Object* bump(u16 shape, Kind kind, size_t size, u32 len, u8 flags) {
    auto* o = reinterpret_cast<Object*>(top_);
    top_ += size;
    *o = Object{shape, kind, flags, len};
    return o;
  }
  size_t dead_bytes() const;  // that are known
  size_t taken() const { return static_cast<size_t>(top_ - base_); }
  template <class F>
  void for_each_packed_from(char* p, F f) const {
    while (p < top_) {
      auto* o = reinterpret_cast<Object*>(p);
      p += o->kind == Kind::Free ? o->shape * kGranule : object_size(o);
      if (o->kind != Kind::Free) f(o);
    }
  }
  void mark(Vm& vm);
  void move_together(Vm& vm);
  void reclaim(Vm& vm, size_t size);
  void stress(Vm& vm);
  void pace();
  char* next_limit(size_t size) const;
  size_t room() const { return static_cast<size_t>(reserve_end_ - top_); }
  bool stress_due();                               // stress build
  bool make_room(Vm& vm, u16 shape, size_t size);  // between top_ and clean_; false: raised
  void clear_ahead(size_t size);                   // moves clean_ up to at least `size` above top_
  friend class Collector;

  char* base_ = nullptr;
  char* top_ = nullptr;
  char* clean_ = nullptr;                        // from top_ to here all is zero
  char* limit_ = nullptr;                        // where the next collection is due
  char *dirty_ = nullptr, *tail_low_ = nullptr;  // what lies between them is still zero as it was given; the same: none
  char* reserve_end_ = nullptr;
  word* bitmap_ = nullptr;
  u32* dead_ = nullptr;   // how many granules before each block are dead, not counting those below dense_
  char* tail_ = nullptr;  // start of what take_tail() gave out; the end of the span when nothing is out
  char* destination_ = nullptr;
  // Between marking and moving; marked_end_ null: not marked. What lies below marked_end_ is as the bitmap says, from
  // there to young_ all lives, and from there to top_ are the objects that were made since.
  char *marked_end_ = nullptr, *young_ = nullptr;
  char* dense_ = nullptr;       // below it, nothing moves
  char* other_half_ = nullptr;  // stress build
  void* reserve_ = nullptr;     // what keep_reserve() holds
  size_t reserve_size_ = 0;
  bool soft_ = false, collecting_ = false;
  u32 collections_ = 0;
  u32 fail_in_ = 0, fail_count_ = 1;  // allocations up to the last that fails; how many do
  size_t stress_skip_ = 0;            // stress build: allocations until the next collection
};

}  // namespace adder::vm
