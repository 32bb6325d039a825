// The REPL's machines from transcripts: what a host sends, and every byte that the board must answer. The host behind
// the REPL is a scripted one, so that the protocol is tested without a VM; repl_end_to_end.py tests it with one.
#include "firmware/common/repl.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

namespace adder::firmware {
namespace {

const std::string kRawBanner = "\r\nraw REPL; CTRL-B to exit\r\n>";

class RawRig {
public:
  std::string sent;
  char buffer[300];
  RawRepl raw{[](void* context, const char* text, size_t n) { static_cast<RawRig*>(context)->sent.append(text, n); },
              this, 128};
  std::vector<RawRepl::Event> events;
  std::string program;
  RawRig() { raw.use(buffer, sizeof buffer); }

  std::string feed(const std::string& bytes) {
    sent.clear();
    for (char c : bytes) {
      RawRepl::Event event = raw.feed(static_cast<uint8_t>(c));
      if (event == RawRepl::Event::kNone) continue;
      events.push_back(event);
      if (event == RawRepl::Event::kRun || event == RawRepl::Event::kTooLong) {
        program.assign(raw.source(), raw.length());
        sent += event == RawRepl::Event::kRun ? "[out]" : "";
        raw.end_output();
        if (event == RawRepl::Event::kTooLong) sent += "[too long]";
        raw.program_done();
      }
    }
    return sent;
  }
};

TEST(RawRepl, PlainProgram) {
  RawRig rig;
  rig.raw.enter();
  EXPECT_EQ(rig.sent, kRawBanner);
  EXPECT_EQ(rig.feed("print(1)\x04"), "OK[out]\x04\x04>");
  EXPECT_EQ(rig.program, "print(1)");
  EXPECT_EQ(rig.feed("junk\x03pass\x04"), "OK[out]\x04\x04>");
  EXPECT_EQ(rig.program, "pass");
  EXPECT_EQ(rig.feed("half\x01"), kRawBanner);
  EXPECT_EQ(rig.feed("\x04"), "OK\r\n");
  EXPECT_EQ(rig.events.back(), RawRepl::Event::kSoftReset);
  EXPECT_EQ(rig.feed("\x02"), "");
  EXPECT_EQ(rig.events.back(), RawRepl::Event::kLeave);
}

TEST(RawRepl, ProgramTooLong) {
  RawRig rig;
  EXPECT_EQ(rig.feed(std::string(301, 'x') + "\x04"), "OK\x04[too long]\x04>");
  EXPECT_EQ(rig.feed(std::string(300, 'x') + "\x04"), "OK[out]\x04\x04>");
  EXPECT_EQ(rig.program.size(), 300u);
}

TEST(RawRepl, RawPaste) {
  RawRig rig;
  EXPECT_EQ(rig.feed(std::string("\x05"
                                 "A\x01")),
            std::string("R\x01\x80\x00\x01", 5));
  EXPECT_EQ(rig.feed(std::string(127, 'a')), "");
  EXPECT_EQ(rig.feed("a"), "\x01");
  EXPECT_EQ(rig.feed(std::string(128, 'b')), "\x01");
  EXPECT_EQ(rig.feed("tail\x04"), "\x04[out]\x04\x04>");
  EXPECT_EQ(rig.program.size(), 260u);
  EXPECT_EQ(rig.feed("\x05"
                     "B\x01"),
            std::string("R\x00", 2));
  EXPECT_EQ(rig.feed("ok\x04"), "OK[out]\x04\x04>");
}

TEST(RawRepl, RawPasteGivenUpByTheHost) {
  RawRig rig;
  rig.feed(
      "\x05"
      "A\x01");
  EXPECT_EQ(rig.feed("abc\x03"), "\x04\x04Traceback (most recent call last):\r\nKeyboardInterrupt\r\n\x04>");
  EXPECT_TRUE(rig.events.empty());
  EXPECT_EQ(rig.feed("x\x04"), "OK[out]\x04\x04>");
}

TEST(RawRepl, RawPasteGivenUpByTheBoard) {
  RawRig rig;
  rig.feed(
      "\x05"
      "A\x01");
  EXPECT_EQ(rig.feed(std::string(300, 'x')), "\x01\x01");
  EXPECT_EQ(rig.feed("y"), "\x04");
  EXPECT_EQ(rig.feed("still coming\x01\x02"), "");
  EXPECT_EQ(rig.feed("\x04"), "\x04[too long]\x04>");
  EXPECT_EQ(rig.feed("x\x04"), "OK[out]\x04\x04>");
}

class Script : public ReplHost {
public:
  std::string input, output;
  size_t at = 0;
  std::map<std::string, Outcome> files;
  std::vector<std::string> ran;
  Outcome next = Outcome::kDone;
  bool reset = false, interruptible = false, lent = false;
  char memory[256], lines[64];
  bool has_history = false;

  int read_byte() override { return at < input.size() ? static_cast<uint8_t>(input[at++]) : -1; }
  void write(const char* bytes, size_t length) override { output.append(bytes, length); }
  void allow_interrupt(bool allow) override { interruptible = allow; }
  char* take_source(size_t* size) override {
    EXPECT_FALSE(lent);
    lent = true;
    if (*size > sizeof memory) *size = sizeof memory;
    return memory;
  }
  void give_source() override {
    EXPECT_TRUE(lent);
    lent = false;
  }
  char* history(size_t wanted, size_t* size) override {
    has_history |= wanted > 0;
    *size = sizeof lines;
    return has_history ? lines : nullptr;
  }
  void write_banner() override { output += "Adder 1 on DAY; B with C"; }
  Outcome run(const char* source, size_t length, Mode mode) override {
    EXPECT_TRUE(interruptible);
    give_source();
    ran.push_back((mode == Mode::kSingle ? "single:" : "module:") + std::string(source, length));
    return next;
  }
  Outcome run_file(const char* path) override {
    EXPECT_TRUE(interruptible);
    ran.push_back("file:" + std::string(path));
    return files[path];
  }
  bool file_exists(const char* path) override { return files.count(path) > 0; }
  void print_exception() override {
    EXPECT_FALSE(interruptible);
    output += "<traceback>";
  }
  Input completeness(const char* source, size_t length) override {
    std::string text(source, length);
    bool block = text.find(":\n") != std::string::npos;
    bool ended = text.size() >= 2 && text.compare(text.size() - 2, 2, "\n\n") == 0;
    return block && !ended ? Input::kIncomplete : Input::kComplete;
  }
  size_t complete(const char*, size_t, Emit, void*) override { return 0; }
  bool reset_requested() override { return reset; }
};

struct ReplRig {
  Script host;
  Repl repl{host, {1000, 128}};

  std::string talk(const std::string& input) {
    host.input += input;
    host.output.clear();
    end = repl.run();
    return host.output;
  }
  Repl::End end;
};

const std::string kBanner = "Adder 1 on DAY; B with C\r\nType \"help()\" for more information.\r\n";

TEST(Repl, FriendlyLines) {
  ReplRig rig;
  EXPECT_EQ(rig.talk("1+1\r\r"), kBanner + ">>> 1+1\r\n>>> \r\n>>> ");
  EXPECT_EQ(rig.host.ran.back(), "single:1+1\n");
  EXPECT_EQ(rig.end, Repl::End::kClosed);
}

TEST(Repl, BlockWithIndentation) {
  ReplRig rig;
  EXPECT_EQ(rig.talk("if x:\rpass\r\r"), kBanner + ">>> if x:\r\n...     pass\r\n...     \r\n>>> ");
  EXPECT_EQ(rig.host.ran.back(), "single:if x:\n    pass\n\n");
}

TEST(Repl, InterruptDropsTheStatement) {
  ReplRig rig;
  EXPECT_EQ(rig.talk("if x:\r\x03y\r"), kBanner + ">>> if x:\r\n...     \r\n>>> y\r\n>>> ");
  EXPECT_EQ(rig.host.ran.back(), "single:y\n");
}

TEST(Repl, PasteMode) {
  ReplRig rig;
  EXPECT_EQ(
      rig.talk("\x05"
               "a\r\nbc\x7f\r\x04"),
      kBanner + ">>> \r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== a\r\n=== bc\b\x1b[K\r\n=== \r\n>>> ");
  EXPECT_EQ(rig.host.ran.back(), "module:a\nb\n");
  rig.talk(
      "\x05"
      "never\x03");
  EXPECT_EQ(rig.host.ran.size(), 1u);
  EXPECT_NE(rig.talk("\x05" + std::string(300, 'x') + "\x04").find("MemoryError"), std::string::npos);
}

TEST(Repl, BootFilesThenSoftReset) {
  ReplRig rig;
  rig.host.files = {{"boot.py", ReplHost::Outcome::kDone}, {"main.py", ReplHost::Outcome::kRaised}};
  EXPECT_EQ(rig.talk("\x04"), "<traceback>" + kBanner + ">>> \r\n");
  EXPECT_EQ(rig.end, Repl::End::kSoftReset);
  EXPECT_EQ(rig.host.ran, (std::vector<std::string>{"file:boot.py", "file:main.py"}));
}

TEST(Repl, RawModeOutlivesSoftResetAndSkipsMain) {
  ReplRig rig;
  rig.host.files = {{"boot.py", ReplHost::Outcome::kDone}, {"main.py", ReplHost::Outcome::kDone}};
  EXPECT_EQ(rig.talk("\r\x03\r\x01\x04"), kBanner + ">>> \r\n>>> \r\n>>> \r\n>>> " + kRawBanner + "OK\r\n");
  EXPECT_EQ(rig.end, Repl::End::kSoftReset);
  rig.host.ran.clear();
  EXPECT_EQ(rig.talk("x\x04\x02"), kRawBanner + "OK\x04\x04>\r\n" + kBanner + ">>> ");
  EXPECT_EQ(rig.host.ran, (std::vector<std::string>{"file:boot.py", "module:x"}));
}

TEST(Repl, RawTraceback) {
  ReplRig rig;
  rig.host.next = ReplHost::Outcome::kRaised;
  EXPECT_EQ(rig.talk("\x01x\x04"), kBanner + ">>> " + kRawBanner + "OK\x04<traceback>\x04>");
}

TEST(Repl, ExitAndSoftResetFromPrograms) {
  ReplRig rig;
  rig.host.next = ReplHost::Outcome::kExit;
  rig.talk("exit()\r");
  EXPECT_EQ(rig.end, Repl::End::kSoftReset);
  EXPECT_EQ(rig.talk("\x01x\x04"), kBanner + ">>> " + kRawBanner + "OK\x04\x04");
  EXPECT_EQ(rig.end, Repl::End::kSoftReset);
  ReplRig boot;
  boot.host.files = {{"main.py", ReplHost::Outcome::kExit}};
  EXPECT_EQ(boot.talk(""), kBanner + ">>> ");  // sys.exit() in main.py leads to the prompt
  boot.host.reset = true;
  boot.talk("");
  EXPECT_EQ(boot.end, Repl::End::kSoftReset);  // machine.soft_reset() does not
}

TEST(Repl, StatementLongerThanTheBuffer) {
  ReplRig rig;
  std::string block = "if x:\r";
  for (int i = 0; i < 60; ++i) block += "yy\r";
  EXPECT_NE(rig.talk(block).find("MemoryError"), std::string::npos);
}

}  // namespace
}  // namespace adder::firmware
