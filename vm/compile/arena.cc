// The arena's chunk list. The newest chunk is the only one that is allocated from.
#include "vm/compile/arena.h"

#include <cstring>

namespace adder::vm {

void* Arena::allocate(size_t bytes) {
  const size_t rounded = round_up(bytes);
  if (rounded < bytes) return nullptr;
  if (!chunk_ || chunk_->size - chunk_->used < rounded) {
    if (!add_chunk(rounded)) return nullptr;
  }
  void* memory = reinterpret_cast<char*>(chunk_) + chunk_->used;
  chunk_->used += rounded;
  return memory;
}

void* Arena::allocate_zeroed(size_t bytes) {
  void* memory = allocate(bytes);
  if (memory) std::memset(memory, 0, bytes);
  return memory;
}

bool Arena::add_chunk(size_t bytes) {
  const size_t needed = bytes + sizeof(Chunk);
  if (needed < bytes) return false;
  const size_t size = needed > chunk_bytes_ ? needed : chunk_bytes_;
  Chunk* chunk = static_cast<Chunk*>(allocate_chunk_(context_, size));
  if (!chunk) return false;
  *chunk = Chunk{chunk_, size, sizeof(Chunk)};
  chunk_ = chunk;
  held_bytes_ += size;
  if (held_bytes_ > peak_bytes_) peak_bytes_ = held_bytes_;
  return true;
}

bool Arena::is_last(const void* memory, size_t rounded) const {
  return chunk_ && static_cast<const char*>(memory) + rounded == reinterpret_cast<const char*>(chunk_) + chunk_->used;
}

bool Arena::grow_last(void* memory, size_t allocated, size_t wanted) {
  const size_t before = round_up(allocated), after = round_up(wanted);
  if (!is_last(memory, before) || after < before || chunk_->size - chunk_->used < after - before) return false;
  chunk_->used += after - before;
  return true;
}

void Arena::shrink_last(void* memory, size_t allocated, size_t used) {
  if (is_last(memory, round_up(allocated))) chunk_->used -= round_up(allocated) - round_up(used);
}

Arena::Mark Arena::mark() const { return chunk_ ? Mark{chunk_, chunk_->used} : Mark{}; }

void Arena::reset(Mark mark) {
  while (chunk_ && chunk_ != mark.chunk) {
    Chunk* dead = chunk_;
    chunk_ = dead->previous;
    held_bytes_ -= dead->size;
    release_chunk_(context_, dead, dead->size);
  }
  if (chunk_) chunk_->used = mark.used;
}

}  // namespace adder::vm
