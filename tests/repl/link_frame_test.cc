// Frames of a link: whole, cut anywhere, with garbage before and between, damaged; and a board that restarts.
#include "repl/link_frame.h"

#include <gtest/gtest.h>

#include "repl/link_protocol.h"

namespace adder::repl {
namespace {

const std::string kFirst = encode_frame('K', 7, "one\x04two\n\xa5"), kSecond = encode_frame('E', 8, "");

TEST(LinkFrame, Crc32IsThatOfBinascii) {
  EXPECT_EQ(crc32("hello"), 907060870u);
  EXPECT_EQ(crc32("lo", crc32("hel")), 907060870u);
  EXPECT_EQ(crc32(""), 0u);
}

TEST(LinkFrame, ArrivesWhereverItIsCut) {
  const std::string all = kFirst + kSecond;
  for (size_t cut = 0; cut <= all.size(); ++cut) {
    LinkFrameReader reader;
    std::vector<LinkFrame> frames;
    for (const std::string& part : {all.substr(0, cut), all.substr(cut)}) {
      reader.receive(part);
      while (auto frame = reader.next()) frames.push_back(*frame);
    }
    ASSERT_EQ(frames.size(), 2u) << cut;
    EXPECT_EQ(frames[0].payload, "one\x04two\n\xa5");
    EXPECT_EQ(frames[0].number, 7);
    EXPECT_EQ(frames[1].type, 'E');
    EXPECT_FALSE(reader.has_ended());
  }
}

TEST(LinkFrame, PassesOverWhatIsNone) {
  LinkFrameReader reader;
  reader.receive("a timer prints\r\n" + kFirst + "\xa5 again" + kSecond);
  auto first = reader.next();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->number, 7);
  // A stray start byte claims a long frame; silence says that it is none.
  EXPECT_FALSE(reader.next());
  EXPECT_TRUE(reader.is_in_frame());
  reader.skip();
  auto second = reader.next();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->number, 8);
}

TEST(LinkFrame, RefusesEveryFlippedBit) {
  for (size_t bit = 0; bit < kFirst.size() * 8; ++bit) {
    std::string damaged = kFirst;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    LinkFrameReader reader;
    reader.receive(damaged);
    EXPECT_FALSE(reader.next()) << bit;
  }
}

TEST(LinkFrame, SeesTheProgramsEnd) {
  LinkFrameReader reader;
  reader.receive(kFirst + "\x04MemoryError\r\n\x04>");
  EXPECT_TRUE(reader.next());
  EXPECT_FALSE(reader.next());
  EXPECT_TRUE(reader.has_ended());
  EXPECT_EQ(reader.take_rest(), "\x04MemoryError\r\n\x04>");
}

TEST(LinkFrame, NoticesAPromptWhereFramesBelong) {
  LinkFrameReader reader;
  reader.receive("restarted\r\n\r\n>>");
  EXPECT_FALSE(reader.next().has_value());
  EXPECT_FALSE(reader.has_seen_prompt());
  reader.receive("> \x80\x81");  // and an echo of what was on its way
  EXPECT_FALSE(reader.next().has_value());
  EXPECT_TRUE(reader.has_seen_prompt());
  reader.receive(encode_frame('K', 7, "text\r\n>>> "));  // in a frame it is text
  EXPECT_TRUE(reader.next().has_value());
  EXPECT_FALSE(reader.has_seen_prompt());
}

// A board that restarts in the middle is not waited for as a slow one is.
TEST(LinkProtocol, TellsSoonThatTheBoardHasRestarted) {
  LinkProtocol link;
  Time now{};
  link.start(1000, now);
  link.receive(encode_frame('S', 0, little_endian(4096, 2) + '\1'), now);
  ASSERT_EQ(link.take_event()->kind, LinkEvent::Kind::kReady);
  link.request('W', std::string(3000, 'x'), now);
  EXPECT_FALSE(link.take_output().empty());
  link.receive("MicroPython v1.27 on a board\r\n>>> xxxx", now);
  ASSERT_TRUE(link.next_deadline().has_value());
  EXPECT_LE(*link.next_deadline() - now, milliseconds(500));
  link.tick(*link.next_deadline());
  auto event = link.take_event();
  ASSERT_TRUE(event.has_value());
  EXPECT_EQ(event->kind, LinkEvent::Kind::kFailed);
}

}  // namespace
}  // namespace adder::repl
