// The history at a device's prompt, against a model of a device that echoes as MicroPython's line editor does.
#include "repl/prompt_history.h"

#include <gtest/gtest.h>

#include <utility>

namespace adder::repl {
namespace {

using Lines = std::vector<std::string>;

// What a device does with keys: it echoes them, erases at backspaces, and prompts again at the Enter key.
class Device {
public:
  std::string take(std::string_view keys) {
    std::string echo;
    for (char key : keys) {
      if (key == '\r') {
        entered.push_back(std::exchange(line, {}));
        echo += "\r\n>>> ";
      } else if (key == '\x7f') {
        if (!line.empty()) echo += "\b\x1b[K", line.pop_back();
      } else {
        echo += key;
        line += key;
      }
    }
    return echo;
  }
  std::string line;
  Lines entered;
};

class Prompt : public testing::Test {
protected:
  explicit Prompt(Lines lines = {"one", "two", "import os"}) : history(lines) { history.receive("boot\r\n>>> "); }
  // Keys as they go to the device; its echo comes back at once.
  void type(std::string_view keys) { history.receive(device.take(history.press(keys))); }

  PromptHistory history;
  Device device;
};

constexpr const char* kUp = "\x1b[A";
constexpr const char* kDown = "\x1b[B";

TEST_F(Prompt, UpAndDownWalkTheLines) {
  type(kUp);
  EXPECT_EQ(device.line, "import os");
  type(kUp);
  type(kUp);
  type(kUp);  // there is none before the first
  EXPECT_EQ(device.line, "one");
  type(kDown);
  EXPECT_EQ(device.line, "two");
  type(kDown);
  type(kDown);
  EXPECT_EQ(device.line, "");
}

TEST_F(Prompt, OnlyLinesThatBeginWithWhatIsTyped) {
  type("t");
  type(kUp);
  EXPECT_EQ(device.line, "two");
  type(kUp);
  EXPECT_EQ(device.line, "two");
  type(kDown);
  EXPECT_EQ(device.line, "t");
}

TEST_F(Prompt, WhatIsEnteredIsRemembered) {
  type("x = 1\r");
  type(" secret\r");
  type("x = 1\r");
  type("y\x7fz\r");
  EXPECT_EQ(device.entered, (Lines{"x = 1", " secret", "x = 1", "z"}));
  EXPECT_EQ(history.take_entered(), (Lines{"x = 1", "z"}));
  EXPECT_EQ(history.take_entered(), Lines{});
  type(kUp);
  type("\r");
  EXPECT_EQ(device.entered.back(), "z");
}

// A line is right however late its echo comes.
TEST_F(Prompt, KeysMayBeAheadOfTheEcho) {
  std::string sent;
  for (const char* keys : {kUp, kUp, "!", "\x7f", "?\r"}) sent += history.press(keys);
  device.take(sent);
  EXPECT_EQ(device.entered, (Lines{"two?"}));
  EXPECT_EQ(history.take_entered(), (Lines{"two?"}));
}

TEST_F(Prompt, KeysMayBeCutAnywhere) {
  EXPECT_EQ(history.press("\x1b"), "");
  EXPECT_TRUE(history.holds_keys());
  EXPECT_EQ(history.press("["), "");
  EXPECT_EQ(history.press("A"), "import os");
  EXPECT_FALSE(history.holds_keys());
  // An Esc key alone, and a key that is no business of ours.
  EXPECT_EQ(history.press("\x1b"), "");
  EXPECT_EQ(history.release(), "\x1b");
  EXPECT_EQ(history.press("\x1b[3~"), "\x1b[3~");
  EXPECT_EQ(history.press("\xc3"), "\xc3");
  EXPECT_EQ(history.press("\xa4"), "\xa4");
}

TEST_F(Prompt, WhereTheLineIsNotKnownTheDeviceGetsTheKey) {
  history.receive("ab\b");  // the cursor is within the line
  EXPECT_EQ(history.press(kUp), kUp);
  history.receive("\x1b[K\b\x1b[K");
  EXPECT_EQ(history.press(kUp), "import os");
  history.receive("import os\r\nrunning...");
  EXPECT_EQ(history.press(kUp), kUp);
  history.receive("\r\n>>> \xc3\xa4");
  EXPECT_EQ(history.press(kUp), kUp);
  history.receive("\r\n... ");
  EXPECT_EQ(history.press(kUp), kUp);
  EXPECT_EQ(history.press(kDown), kDown);
}

class EmptyPrompt : public Prompt {
protected:
  EmptyPrompt() : Prompt(Lines{}) {}
};

TEST_F(EmptyPrompt, LeavesTheKeysToTheDevice) { EXPECT_EQ(history.press(kUp), kUp); }

// Whatever a device prints, nothing breaks.
TEST_F(Prompt, AnyOutputIsTaken) {
  std::string noise;
  for (int i = 0; i < 20000; ++i) noise += static_cast<char>((i * 7919) >> 3);
  for (char c : noise) {
    history.receive(std::string_view(&c, 1));
    history.press(std::string_view(&c, 1));
  }
  history.release();
  history.press("\r");
  history.receive("\r\n>>> ");
  history.press("q\r");
  EXPECT_EQ(history.take_entered().back(), "q");
}

}  // namespace
}  // namespace adder::repl
