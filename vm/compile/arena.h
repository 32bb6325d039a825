// Memory for one top-level statement's tree: bump allocation out of chunks, given back all at once.
//
// The arena owns its chunks and nothing in them: only trivially destructible data may live here. Running out is a
// value (nullptr), never an exit. Chunks come from two callbacks so that a board can lend the unused end of its heap
// and a desktop can use malloc. After reset(mark) everything allocated since that mark() is gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace adder::vm {

class Arena {
public:
  // Returns at least `bytes` bytes aligned for a pointer and for 8 bytes, or nullptr.
  using AllocateChunk = void* (*)(void* context, size_t bytes);
  // `bytes` is what was asked for. Chunks come back in reverse order of their allocation.
  using ReleaseChunk = void (*)(void* context, void* chunk, size_t bytes);

  // Chunks are `chunk_bytes` long unless one allocation needs more.
  Arena(AllocateChunk allocate_chunk, ReleaseChunk release_chunk, void* context, size_t chunk_bytes)
      : allocate_chunk_(allocate_chunk), release_chunk_(release_chunk), context_(context), chunk_bytes_(chunk_bytes) {}
  ~Arena() { reset(Mark{}); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Uninitialised memory aligned for a pointer, or nullptr when no chunk is to be had.
  [[nodiscard]] void* allocate(size_t bytes);
  // A zeroed T, or nullptr.
  template <typename T>
  [[nodiscard]] T* make() {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= kAlignment);
    return static_cast<T*>(allocate_zeroed(sizeof(T)));
  }
  // Lengthens the most recent allocation in place; false when it is not the last or its chunk is full.
  [[nodiscard]] bool grow_last(void* memory, size_t allocated, size_t wanted);
  // Gives back the end of the most recent allocation: `memory` of `allocated` bytes keeps its first `used`.
  void shrink_last(void* memory, size_t allocated, size_t used);

  struct Mark {
    void* chunk = nullptr;
    size_t used = 0;
  };
  [[nodiscard]] Mark mark() const;
  void reset(Mark mark);

  // Bytes held from the callbacks now, and the most ever held: what a compile really cost.
  size_t held_bytes() const { return held_bytes_; }
  size_t peak_bytes() const { return peak_bytes_; }

private:
  static constexpr size_t kAlignment = alignof(void*);
  struct Chunk {
    Chunk* previous;
    size_t size;  // of the whole chunk, this header included
    size_t used;  // header included
  };
  void* allocate_zeroed(size_t bytes);
  static constexpr size_t round_up(size_t bytes) { return (bytes + kAlignment - 1) & ~(kAlignment - 1); }
  bool is_last(const void* memory, size_t rounded) const;
  bool add_chunk(size_t bytes);

  AllocateChunk allocate_chunk_;
  ReleaseChunk release_chunk_;
  void* context_;
  size_t chunk_bytes_;
  Chunk* chunk_ = nullptr;
  size_t held_bytes_ = 0;
  size_t peak_bytes_ = 0;
};

}  // namespace adder::vm
