#include "vm/compile/arena.h"

#include <gtest/gtest.h>

#include <cstring>

#include "tests/vm/compile/compile_fixture.h"

namespace adder::vm {
namespace {

TEST(Arena, ResetGivesBackWhatCameAfterTheMark) {
  CountedMemory memory;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 64);
  char* kept = static_cast<char*>(arena.allocate(8));
  std::memcpy(kept, "kept...", 8);
  const Arena::Mark mark = arena.mark();
  const size_t held = memory.held;
  for (int i = 0; i < 100; ++i) ASSERT_NE(arena.allocate(24), nullptr);
  EXPECT_GT(memory.held, held);
  arena.reset(mark);
  EXPECT_EQ(memory.held, held);
  EXPECT_STREQ(kept, "kept...");
  arena.reset(Arena::Mark{});
  EXPECT_EQ(memory.held, 0u);
  EXPECT_GT(arena.peak_bytes(), 2400u);
}

TEST(Arena, OutOfMemoryIsNull) {
  CountedMemory memory;
  memory.limit = 200;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 64);
  int got = 0;
  while (arena.allocate(16)) ++got;
  EXPECT_GT(got, 3);
  EXPECT_LT(got, 13);
  EXPECT_EQ(arena.allocate(SIZE_MAX), nullptr);
  EXPECT_EQ(arena.allocate(SIZE_MAX - 16), nullptr);
}

TEST(Arena, OnlyTheLastAllocationGrowsAndShrinks) {
  CountedMemory memory;
  Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 256);
  void* first = arena.allocate(16);
  EXPECT_TRUE(arena.grow_last(first, 16, 32));
  arena.shrink_last(first, 32, 16);
  void* second = arena.allocate(16);
  EXPECT_EQ(static_cast<char*>(second), static_cast<char*>(first) + 16);
  EXPECT_FALSE(arena.grow_last(first, 16, 32));
  EXPECT_FALSE(arena.grow_last(second, 16, 1024));
}

}  // namespace
}  // namespace adder::vm
