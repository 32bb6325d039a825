// A conversation is recorded, written as text, read back, and replayed; a replay notices whatever differs.
#include "transport/recording_stream.h"

#include <gtest/gtest.h>

#include "transport/memory_stream.h"

namespace adder::transport {
namespace {

using std::chrono::seconds;

TEST(Recording, KeepsBothDirectionsInOrder) {
  auto [host, device] = make_memory_pair();
  auto recorder = make_recording_stream(std::move(host));
  ASSERT_TRUE(recorder->write_text("\r\x03", after(seconds(10))).ok());
  ASSERT_TRUE(device->write_text("raw", after(seconds(10))).ok());
  ASSERT_TRUE(recorder->read_some(after(seconds(10)), 1).ok());
  ASSERT_TRUE(recorder->read_some(after(seconds(10))).ok());
  ASSERT_TRUE(recorder->write_text("x", after(seconds(10))).ok());
  std::vector<Transfer> expected = {{true, "\r\x03"}, {false, "raw"}, {true, "x"}};
  EXPECT_EQ(recorder->transfers(), expected);
}

TEST(Recording, EveryByteSurvivesTheText) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  std::vector<Transfer> transfers = {{true, all}, {false, all + all}};
  auto back = parse_transcript("# a comment\n\n" + format_transcript(transfers));
  ASSERT_TRUE(back.ok()) << back.error().message;
  EXPECT_EQ(*back, transfers);
}

TEST(Recording, AMalformedLineIsNamed) {
  for (const char* line : {"x", "> ", "> \"a", "> a\"", "< \"\\q\"", "< \"\\x1\"", "<\"a\"", "< \"a\\\""}) {
    auto parsed = parse_transcript(std::string("# first\n") + line + "\n");
    ASSERT_FALSE(parsed.ok()) << line;
    EXPECT_NE(parsed.error().message.find("line 2"), std::string::npos) << parsed.error().message;
  }
}

TEST(Replay, PlaysTheDevicesSide) {
  auto stream = make_replay_stream({{true, "hello"}, {false, "world"}}, 2);
  EXPECT_EQ(stream->read_some(kNoDeadline).error().kind, ErrorKind::kTimeout);
  ASSERT_TRUE(stream->write_text("hel", kNoDeadline).ok());
  ASSERT_TRUE(stream->write_text("lo", kNoDeadline).ok());
  EXPECT_EQ(stream->read_some(kNoDeadline).value(), "wo");
  EXPECT_EQ(stream->read_some(kNoDeadline).value(), "rl");
  EXPECT_EQ(stream->read_some(kNoDeadline).value(), "d");
  EXPECT_EQ(stream->read_some(kNoDeadline).error().kind, ErrorKind::kVanished);
}

TEST(Replay, RefusesWhatIsNotInTheTranscript) {
  auto stream = make_replay_stream({{true, "hello"}});
  auto refused = stream->write_text("help", kNoDeadline);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().kind, ErrorKind::kProtocol);
  EXPECT_NE(refused.error().message.find("help"), std::string::npos);
}

}  // namespace
}  // namespace adder::transport
