// The device's requests for files, taken out of a program's output: cut anywhere, damaged, and beside what only looks
// like them.
#include <gtest/gtest.h>

#include "repl/mount_protocol.h"

namespace adder::repl {
namespace {

struct Seen {
  std::string text;
  std::vector<MountRequest> requests;
};

void take_all(MountReader& reader, Seen& seen) {
  while (std::optional<MountReader::Piece> piece = reader.next()) {
    if (piece->text.empty())
      seen.requests.push_back(piece->request);
    else
      seen.text += piece->text;
  }
}

const MountRequest kList{'L', 7, std::string("\0\0/lib", 6)};
const MountRequest kWrite{'P', 255, "\x01\x00\x0e\x0f" + std::string(512, '\xff')};

TEST(MountReader, TakesRequestsOutWhereverTheyAreCut) {
  std::string output = "before" + encode_request(kList) + "be\x04tween\r\n" + encode_request(kWrite) + "after";
  for (size_t cut = 0; cut <= output.size(); ++cut) {
    MountReader reader;
    Seen seen;
    reader.receive(output.substr(0, cut));
    take_all(reader, seen);
    reader.receive(output.substr(cut));
    take_all(reader, seen);
    EXPECT_EQ(seen.text, "beforebe\x04tween\r\nafter") << cut;
    ASSERT_EQ(seen.requests.size(), 2u) << cut;
    EXPECT_EQ(seen.requests[0], kList);
    EXPECT_EQ(seen.requests[1], kWrite);
    EXPECT_FALSE(reader.is_in_request());
  }
}

TEST(MountReader, AByteAtATime) {
  MountReader reader;
  Seen seen;
  for (char c : "x" + encode_request(kList) + encode_request(kList) + "y") {
    reader.receive(std::string(1, c));
    take_all(reader, seen);
  }
  EXPECT_EQ(seen.text, "xy");
  EXPECT_EQ(seen.requests.size(), 2u);
}

TEST(MountReader, ARequestIsTextThatConsolesLeaveAlone) {
  for (char c : encode_request(kWrite)) {
    bool is_safe = c == '\x0e' || c == '\x0f' || (c >= '+' && c <= 'z');
    EXPECT_TRUE(is_safe) << static_cast<int>(c);
  }
}

// Nothing of it is lost or taken for a request.
TEST(MountReader, WhatOnlyLooksLikeARequestIsText) {
  std::string good = encode_request(kList);
  for (size_t at = 0; at < good.size(); ++at) {
    for (char wrong : {'A', '\n', '\x0e', '\x0f', '\0'}) {
      if (good[at] == wrong) continue;
      std::string damaged = good;
      damaged[at] = wrong;
      MountReader reader;
      Seen seen;
      reader.receive(damaged + "tail\n" + good);
      take_all(reader, seen);
      EXPECT_EQ(seen.text, damaged + "tail\n") << at;
      EXPECT_EQ(seen.requests.size(), 1u) << at;
    }
  }
}

TEST(MountReader, WhatNeverEndsIsGivenUp) {
  std::string endless = "\x0e" + std::string(20000, 'A');
  MountReader reader;
  Seen seen;
  reader.receive(endless);
  take_all(reader, seen);
  EXPECT_EQ(seen.text, endless);
  reader.receive("now \x0eQUJD");
  take_all(reader, seen);
  EXPECT_EQ(seen.text, endless + "now ");
  EXPECT_TRUE(reader.is_in_request());
  reader.give_up();
  take_all(reader, seen);
  EXPECT_EQ(seen.text, endless + "now \x0eQUJD");
  EXPECT_FALSE(reader.is_in_request());
}

TEST(MountReader, EveryByteComesOutOnce) {
  uint32_t state = 12345;
  auto random = [&] { return state = state * 1664525 + 1013904223, state >> 16; };
  for (int turn = 0; turn < 300; ++turn) {
    std::string text, output;
    size_t requests = 0;
    for (int piece = 0; piece < 8; ++piece) {
      if (random() % 3 == 0) {
        output += encode_request(kList);
        ++requests;
        continue;
      }
      std::string noise;
      for (size_t count = random() % 12; count > 0; --count) noise += "A=\x0e\x0f\n\x04z\xff"[random() % 8];
      noise += '\n';
      text += noise;
      output += noise;
    }
    MountReader reader;
    Seen seen;
    for (size_t at = 0; at < output.size();) {
      size_t bytes = 1 + random() % 9;
      reader.receive(output.substr(at, bytes));
      take_all(reader, seen);
      at += bytes;
    }
    EXPECT_EQ(seen.text, text);
    EXPECT_EQ(seen.requests.size(), requests);
  }
}

}  // namespace
}  // namespace adder::repl
