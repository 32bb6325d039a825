// Waiting, cancelling and hanging up, on the stream that needs no device; FdChannel is the same for all that do.
#include "transport/memory_stream.h"

#include <gtest/gtest.h>

#include <thread>

namespace adder::transport {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(MemoryStream, CarriesBytesBothWays) {
  auto [a, b] = make_memory_pair();
  ASSERT_TRUE(a->write_text("to b", after(seconds(10))).ok());
  ASSERT_TRUE(b->write_text("to a", after(seconds(10))).ok());
  EXPECT_EQ(b->read_some(after(seconds(10))).value(), "to b");
  EXPECT_EQ(a->read_some(after(seconds(10)), 2).value(), "to");
  EXPECT_EQ(a->read_some(after(seconds(10))).value(), " a");
}

TEST(MemoryStream, ADeadlineInThePastPolls) {
  auto [a, b] = make_memory_pair();
  EXPECT_EQ(a->read_some(Deadline::min()).error().kind, ErrorKind::kTimeout);
  ASSERT_TRUE(b->write_text("x", after(seconds(10))).ok());
  EXPECT_EQ(a->read_some(Deadline::min()).value(), "x");
}

TEST(MemoryStream, WhatWasInFlightIsDeliveredBeforeTheHangUp) {
  auto [a, b] = make_memory_pair();
  ASSERT_TRUE(b->write_text("last words", after(seconds(10))).ok());
  b.reset();
  EXPECT_EQ(a->read_some(kNoDeadline).value(), "last words");
  EXPECT_EQ(a->read_some(kNoDeadline).error().kind, ErrorKind::kVanished);
  EXPECT_EQ(a->read_some(kNoDeadline).error().kind, ErrorKind::kVanished);
  EXPECT_EQ(a->write_text("x", kNoDeadline).error().kind, ErrorKind::kVanished);
}

TEST(MemoryStream, LastWordsAreReadEvenAfterAFailedWrite) {
  auto [a, b] = make_memory_pair();
  ASSERT_TRUE(b->write_text("last words", after(seconds(10))).ok());
  b.reset();
  EXPECT_EQ(a->write_text("x", kNoDeadline).error().kind, ErrorKind::kVanished);
  EXPECT_EQ(a->read_some(kNoDeadline).value(), "last words");
  EXPECT_EQ(a->read_some(kNoDeadline).error().kind, ErrorKind::kVanished);
}

TEST(MemoryStream, CancelWakesAReaderAndStaysUntilItIsCleared) {
  auto [a, b] = make_memory_pair();
  std::thread canceller([&, stream = a.get()] { stream->cancel(); });
  EXPECT_EQ(a->read_some(kNoDeadline).error().kind, ErrorKind::kCancelled);
  canceller.join();
  EXPECT_EQ(a->read_some(kNoDeadline).error().kind, ErrorKind::kCancelled);
  a->clear_cancel();
  ASSERT_TRUE(b->write_text("x", after(seconds(10))).ok());
  EXPECT_EQ(a->read_some(after(seconds(10))).value(), "x");
}

TEST(MemoryStream, AWriterIsHeldBackByAReaderThatDoesNotRead) {
  auto [a, b] = make_memory_pair();
  std::string much(50'000'000, 'x');
  EXPECT_EQ(a->write_text(much, after(milliseconds(50))).error().kind, ErrorKind::kTimeout);
  std::thread canceller([&, stream = a.get()] { stream->cancel(); });
  EXPECT_EQ(a->write_text(much, kNoDeadline).error().kind, ErrorKind::kCancelled);
  canceller.join();
}

TEST(MemoryStream, AClosedStreamSaysSo) {
  auto [a, b] = make_memory_pair();
  a->close();
  a->close();
  EXPECT_FALSE(a->is_open());
  EXPECT_EQ(a->read_some(kNoDeadline).error().kind, ErrorKind::kClosed);
  EXPECT_EQ(a->write_text("x", kNoDeadline).error().kind, ErrorKind::kClosed);
}

TEST(MemoryStream, DiscardInputDropsWhatIsThere) {
  auto [a, b] = make_memory_pair();
  ASSERT_TRUE(b->write_text("old", after(seconds(10))).ok());
  ASSERT_TRUE(a->discard_input().ok());
  ASSERT_TRUE(b->write_text("new", after(seconds(10))).ok());
  EXPECT_EQ(a->read_some(after(seconds(10))).value(), "new");
}

}  // namespace
}  // namespace adder::transport
