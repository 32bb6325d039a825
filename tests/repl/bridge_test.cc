// Who may write and who sees what, on a model of a device; then many clients at random, with sudden deaths.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/repl/bridge_model.h"

namespace adder::repl {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class OnBridge : public testing::Test {
protected:
  Bridge::ClientId connect(const std::string& name) { return desk.bridge.connect(name, desk.now); }
  // Raw mode, one program by raw-paste, left on the way.
  std::string enter_raw(Bridge::ClientId id) {
    std::string text = desk.type(id, "\r\x03");
    return text + desk.type(id, "\r\x01");
  }
  std::string run(Bridge::ClientId id, const std::string& program) {
    std::string text = desk.type(id,
                                 "\x05"
                                 "A\x01");
    return text + desk.type(id, program + "\x04");
  }
  void SetUp() override { desk.settle(); }
  Desk desk;
};

TEST_F(OnBridge, AllSeeWhatTheFriendlyPromptSays) {
  auto a = connect("a"), b = connect("b");
  EXPECT_EQ(desk.type(a, "echo 1\r"), "echo 1\r\n1\r\n>>> ");
  EXPECT_EQ(desk.read(b), "echo 1\r\n1\r\n>>> ");
}

TEST_F(OnBridge, ALineIsItsTypistsUntilItIsEntered) {
  auto a = connect("a"), b = connect("b");
  desk.type(a, "echo a");
  desk.type(b, "echo b\r");
  desk.type(a, "aa\r");
  EXPECT_EQ(desk.device.ran, (std::vector<std::string>{"echo aaa", "echo b"}));
}

TEST_F(OnBridge, ALineLeftAloneIsEverybodys) {
  auto a = connect("a"), b = connect("b");
  desk.type(a, "echo a");
  desk.type(b, "b\r");
  EXPECT_TRUE(desk.device.ran.empty());
  desk.pass(milliseconds(1100));
  EXPECT_EQ(desk.device.ran, (std::vector<std::string>{"echo ab"}));
}

TEST_F(OnBridge, ATransactionIsItsOwnersAlone) {
  auto a = connect("a"), b = connect("b");
  EXPECT_TRUE(enter_raw(a).ends_with(kRawPromptText));
  EXPECT_EQ(run(a, "echo hello"), std::string("R\x01\x20\x00\x01\x04hello\x04\x04>", 14));
  EXPECT_TRUE(holds(desk.type(a, "\r\x02"), "Model 1.0"));
  desk.pass(milliseconds(1000));
  EXPECT_EQ(desk.read(b), "");
  EXPECT_TRUE(desk.device.is_at_prompt());
}

TEST_F(OnBridge, TheOthersWaitAndAreTold) {
  auto a = connect("a tool"), b = connect("b");
  enter_raw(a);
  desk.type(b, "echo b\r");
  EXPECT_EQ(desk.read(b), "");
  desk.pass(milliseconds(500));
  EXPECT_TRUE(holds(desk.read(b), "waiting for a tool"));
  EXPECT_EQ(run(a, "echo hello"), std::string("R\x01\x20\x00\x01\x04hello\x04\x04>", 14));
  desk.type(a, "\r\x02");
  EXPECT_EQ(desk.read(b), "echo b\r\nb\r\n>>> ");
}

TEST_F(OnBridge, AWaitingProgramIsAnsweredAtTheDoor) {
  auto a = connect("a"), b = connect("b");
  enter_raw(a);
  EXPECT_TRUE(enter_raw(b).ends_with(kRawPromptText));
  desk.type(b,
            "\x05"
            "A\x01");
  EXPECT_EQ(desk.read(b), "");
  EXPECT_EQ(run(a, "echo a"), std::string("R\x01\x20\x00\x01\x04"
                                          "a\x04\x04>",
                                          10));
  desk.type(a, "\r\x02");
  EXPECT_EQ(desk.read(b), std::string("R\x01\x20\x00\x01", 5));
  EXPECT_EQ(desk.type(b, "echo b\x04"),
            "\x04"
            "b\x04\x04>");
}

TEST_F(OnBridge, WhoSitsInRawModeLetsOthersTypeAndGoesOn) {
  auto thonny = connect("thonny"), b = connect("b");
  enter_raw(thonny);
  run(thonny, "echo 1");
  desk.pass(milliseconds(6000));
  EXPECT_EQ(desk.type(b, "echo b\r"), "echo b\r\nb\r\n>>> ");
  EXPECT_EQ(desk.read(thonny), "");
  EXPECT_EQ(run(thonny, "echo 2"), std::string("R\x01\x20\x00\x01\x04"
                                               "2\x04\x04>",
                                               10));
}

TEST_F(OnBridge, AHalfTypedLineSurvivesATransaction) {
  auto person = connect("person"), tool = connect("tool");
  desk.type(person, "echo hal");
  desk.pass(milliseconds(1100));
  desk.read(person);
  EXPECT_TRUE(enter_raw(tool).ends_with(kRawPromptText));
  run(tool, "echo x");
  desk.type(tool, "\r\x02");
  desk.pass(milliseconds(500));
  EXPECT_EQ(desk.read(person), "");
  EXPECT_EQ(desk.device.line(), "echo hal");
  EXPECT_EQ(desk.type(person, "f\r"), "f\r\nhalf\r\n>>> ");
  EXPECT_EQ(desk.device.ran.back(), "echo half");
}

TEST_F(OnBridge, ADeathInTheMiddleOfAnUploadIsMended) {
  auto a = connect("a"), b = connect("b");
  enter_raw(a);
  desk.type(a,
            "\x05"
            "A\x01");
  desk.type(a, "echo ha");
  desk.bridge.disconnect(a, desk.now);
  desk.pass(milliseconds(3000));
  EXPECT_TRUE(desk.device.is_at_prompt());
  EXPECT_EQ(desk.type(b, "echo b\r"), "echo b\r\nb\r\n>>> ");
}

TEST_F(OnBridge, AProgramThatWasLeftBehindGoesOnUntilTheDeviceIsWanted) {
  auto a = connect("a"), b = connect("b");
  enter_raw(a);
  run(a, "loop");
  desk.bridge.disconnect(a, desk.now);
  desk.pass(milliseconds(3000));
  EXPECT_TRUE(desk.device.is_looping());
  desk.device.tick();
  desk.settle();
  EXPECT_EQ(desk.read(b), "tick\r\n");
  EXPECT_TRUE(enter_raw(b).ends_with(kRawPromptText));
  EXPECT_FALSE(desk.device.is_looping());
}

TEST_F(OnBridge, ALongProgramInRawModeIsShownToTheOthers) {
  auto a = connect("a tool"), b = connect("b");
  enter_raw(a);
  run(a, "loop");
  desk.device.tick();
  desk.pass(milliseconds(400));
  desk.device.tick();
  desk.settle();
  std::string seen = desk.read(b);
  EXPECT_TRUE(holds(seen, "a tool runs a program]\r\ntick\r\ntick\r\n")) << seen;
  desk.type(a, "\x03");
  seen = desk.read(b);
  EXPECT_TRUE(holds(seen, "KeyboardInterrupt")) << seen;
  EXPECT_TRUE(seen.ends_with(">>> ")) << seen;
}

TEST_F(OnBridge, CtrlCOfAPersonThreeTimesReachesAnothersProgram) {
  auto a = connect("a tool"), b = connect("b");
  enter_raw(a);
  run(a, "loop");
  EXPECT_TRUE(holds(desk.type(b, "\x03"), "a tool runs a program; Ctrl-C three times interrupts it"));
  desk.type(b, "\x03");
  EXPECT_TRUE(desk.device.is_looping());
  desk.type(b, "\x03");
  EXPECT_FALSE(desk.device.is_looping());
  EXPECT_TRUE(desk.read(a).ends_with("\x04>"));
}

TEST_F(OnBridge, AToolThatKnocksDoesNotInterruptAnothersProgram) {
  auto a = connect("a tool"), b = connect("b");
  enter_raw(a);
  run(a, "loop");
  for (int attempt = 0; attempt < 5; ++attempt) {
    desk.type(b, attempt < 4 ? "\r\x03\x03" : "\r" + std::string(72, '\x03'));
    EXPECT_TRUE(desk.type(b, "\r\x01").ends_with(kRawPromptText));
    desk.pass(milliseconds(1000));
  }
  EXPECT_TRUE(desk.device.is_looping());
}

TEST_F(OnBridge, AToolInterruptsWhatRunsAtTheFriendlyPrompt) {
  auto person = connect("person"), tool = connect("tool");
  desk.type(person, "loop\r");
  desk.pass(milliseconds(1100));
  EXPECT_TRUE(enter_raw(tool).ends_with(kRawPromptText));
  EXPECT_EQ(desk.device.interrupted, 1);
  desk.type(tool, "\r\x02");
  desk.pass(milliseconds(1000));
  std::string seen = desk.read(person);
  EXPECT_TRUE(holds(seen, "KeyboardInterrupt")) << seen;
  EXPECT_TRUE(seen.ends_with(">>> ")) << seen;
  EXPECT_FALSE(holds(seen, "raw REPL")) << seen;
}

TEST_F(OnBridge, ALinkOfAnyBytesIsFollowedToItsEnd) {
  auto a = connect("a"), b = connect("b");
  enter_raw(a);
  std::string said = run(a, "link 20");
  EXPECT_TRUE(said.ends_with("\x04\x04>"));
  desk.type(a, "\r\x02");
  desk.pass(milliseconds(500));
  EXPECT_TRUE(desk.device.is_at_prompt());
  EXPECT_EQ(desk.bridge.owner_name(), "");
  EXPECT_EQ(desk.type(b, "echo b\r"), "echo b\r\nb\r\n>>> ");
}

TEST_F(OnBridge, ASlowReaderLosesAndIsTold) {
  BridgeOptions options;
  options.most_unread = 1000;
  Desk small(1, options);
  auto a = small.bridge.connect("a", small.now), slow = small.bridge.connect("slow", small.now);
  small.settle();
  small.read(slow);
  for (int line = 0; line < 100; ++line) EXPECT_TRUE(holds(small.type(a, "echo 0123456789\r"), "\r\n0123456789\r\n"));
  std::string seen = small.read(slow);
  EXPECT_LE(seen.size(), 1100u);
  seen = small.read(slow);
  EXPECT_TRUE(holds(seen, "bytes are missing here")) << seen;
  EXPECT_EQ(small.type(slow, "echo 1\r"), "echo 1\r\n1\r\n>>> ");
}

TEST_F(OnBridge, AnOwnerThatDoesNotReadIsLetGo) {
  BridgeOptions options;
  options.most_owed = 2000;
  Desk small(1, options);
  auto a = small.bridge.connect("a", small.now);
  small.settle();
  small.bridge.receive(a, "\x01", small.now);
  small.settle();
  small.bridge.receive(a, "echo " + std::string(4000, 'x') + "\x04", small.now);
  small.settle();
  EXPECT_FALSE(small.bridge.has_room_for_device());
  small.pass(milliseconds(11000));
  EXPECT_TRUE(small.bridge.is_hung_up(a));
  small.bridge.disconnect(a, small.now);
  small.pass(milliseconds(3000));
  EXPECT_TRUE(small.device.is_at_prompt());
}

TEST_F(OnBridge, WhoStartsAProgramGetsAllOfItAtHisOwnPace) {
  BridgeOptions options;
  options.most_unread = 1000;
  Desk small(1, options);
  auto a = small.bridge.connect("a", small.now), other = small.bridge.connect("other", small.now);
  small.settle();
  small.read(a);
  small.bridge.receive(a, "echo " + std::string(3000, 'x') + "\r", small.now);
  small.settle();
  EXPECT_TRUE(holds(small.read(a), "\r\n" + std::string(3000, 'x') + "\r\n>>> "));
  EXPECT_FALSE(holds(small.read(other), "xxx"));
  // And who does not read at all holds nobody up.
  small.type(a, "loop\r");
  for (int line = 0; line < 300; ++line) small.device.tick();
  small.settle();
  EXPECT_FALSE(small.bridge.has_room_for_device());
  small.pass(milliseconds(5100));
  EXPECT_TRUE(small.bridge.has_room_for_device());
  EXPECT_TRUE(holds(small.read(other), "bytes are missing here"));
  EXPECT_TRUE(holds(small.type(other, "\x03"), "KeyboardInterrupt"));
  EXPECT_FALSE(small.device.is_looping());
}

TEST_F(OnBridge, AClientsInputIsBounded) {
  auto a = connect("a"), b = connect("b");
  enter_raw(a);
  desk.type(b, std::string(8192, 'x'));
  EXPECT_FALSE(desk.bridge.has_room_for(b));
  EXPECT_TRUE(desk.bridge.has_room_for(a));
}

// A Ctrl-C of the tool's would take the line from a device that has not read it yet.
TEST(ABridge, HoldsALineForADeviceThatIsStarting) {
  Bridge bridge;
  Time now{};
  auto person = bridge.connect("a person", now), tool = bridge.connect("a tool", now);
  bridge.receive(person, "1+1\r", now);
  bridge.receive(tool, "\r\x03\r\x01", now);
  EXPECT_EQ(bridge.take_for_device(now), "");
  now += milliseconds(500);
  bridge.receive_from_device("Model 1.0\r\n>>> ", now);
  EXPECT_EQ(bridge.take_for_device(now), "1+1\r");
  bridge.receive_from_device("1+1\r\n2\r\n>>> ", now);
  EXPECT_TRUE(holds(std::string(bridge.pending(person)), "2\r\n>>> "));
}

TEST(ABridge, HoldsNoLineForLong) {
  Bridge bridge;
  Time now{};
  auto person = bridge.connect("a person", now);
  bridge.receive(person, "1+1\r", now);
  ASSERT_TRUE(bridge.next_deadline());
  EXPECT_LE(*bridge.next_deadline() - now, milliseconds(1000));
  now = *bridge.next_deadline();
  bridge.tick(now);
  EXPECT_EQ(bridge.take_for_device(now), "1+1\r");
}

TEST_F(OnBridge, AVanishedDeviceKeepsClientsButNotATransaction) {
  auto a = connect("a"), b = connect("b");
  enter_raw(a);
  desk.bridge.device_lost(desk.now);
  EXPECT_TRUE(desk.bridge.is_hung_up(a));
  EXPECT_FALSE(desk.bridge.is_hung_up(b));
  EXPECT_TRUE(holds(desk.read(b), "the device is gone"));
  desk.bridge.disconnect(a, desk.now);
  desk.device = ModelDevice();
  desk.bridge.device_found(desk.now);
  desk.settle();
  EXPECT_TRUE(holds(desk.read(b), "the device is back"));
  EXPECT_EQ(desk.type(b, "echo 1\r"), "echo 1\r\n1\r\n>>> ");
}

TEST_F(OnBridge, ADeviceThatWasLeftInRawModeIsFoundOut) {
  Desk fresh;
  fresh.device.feed("\x01");
  fresh.device.out.clear();
  auto a = fresh.bridge.connect("a", fresh.now);
  fresh.type(a, "\x03");
  EXPECT_TRUE(holds(fresh.type(a, "\x02"), "Model 1.0"));
  EXPECT_EQ(fresh.type(a, "echo 1\r"), "echo 1\r\n1\r\n>>> ");
}

// ---- at random

// A program that enters, runs some of its own, leaves, and looks at what it got; it may die at any moment.
class Tool {
public:
  Tool(Desk& desk, std::string name, int programs)
      : desk_(desk), name_(std::move(name)), left_(programs), protocol_(options()) {
    id_ = desk.bridge.connect(name_, desk.now);
    protocol_.enter(desk.now);
  }
  ~Tool() { desk_.bridge.disconnect(id_, desk_.now); }

  // False: it is through.
  bool step() {
    std::string said = desk_.read(id_);
    if (!said.empty()) protocol_.receive(said, desk_.now);
    if (protocol_.next_deadline() && *protocol_.next_deadline() <= desk_.now) protocol_.tick(desk_.now);
    while (std::optional<RawEvent> event = protocol_.take_event()) {
      if (!take(*event)) return false;
    }
    send();
    return true;
  }
  const std::string& name() const { return name_; }
  int finished = 0;
  std::string trouble;

private:
  static RawOptions options() {
    RawOptions options;
    options.reply_patience = std::chrono::minutes(10);
    return options;
  }
  bool take(const RawEvent& event) {
    switch (event.kind) {
      case RawEvent::Kind::kEntered: return next();
      case RawEvent::Kind::kOutput: printed_ += event.text; return true;
      case RawEvent::Kind::kFinished:
        if (printed_ != expected_) trouble = name_ + " got '" + printed_ + "' for '" + expected_ + "'";
        ++finished;
        return next();
      case RawEvent::Kind::kFailed: trouble = name_ + ": " + event.error.message; return false;
      case RawEvent::Kind::kLeft: return false;
      default: return true;
    }
  }
  bool next() {
    if (left_-- == 0) return protocol_.leave(desk_.now), true;
    printed_.clear();
    expected_ = name_ + "/" + std::to_string(left_) + std::string(desk_.random() % 200, '.');
    protocol_.execute("echo " + expected_, desk_.now);
    return true;
  }
  void send() {
    std::string out = protocol_.take_output();
    while (!out.empty()) {
      size_t count = 1 + desk_.random() % out.size();
      desk_.bridge.receive(id_, out.substr(0, count), desk_.now);
      out.erase(0, count);
    }
  }
  Desk& desk_;
  std::string name_;
  int left_;
  RawProtocol protocol_;
  Bridge::ClientId id_;
  std::string printed_, expected_;
};

// Types whole lines, a few keys at a time.
class Person {
public:
  Person(Desk& desk, std::string name, int lines) : desk_(desk), name_(std::move(name)), left_(lines) {
    id_ = desk.bridge.connect(name_, desk.now);
  }
  bool step() {
    seen += desk_.read(id_);
    if (keys_.empty()) {
      if (left_ == 0) return false;
      --left_;
      keys_ = "echo " + name_ + "/" + std::to_string(left_) + "\r";
      lines.push_back(keys_.substr(0, keys_.size() - 1));
    }
    if (desk_.random() % 3 != 0 || !desk_.bridge.has_room_for(id_)) return true;
    size_t count = 1 + desk_.random() % keys_.size();
    desk_.bridge.receive(id_, keys_.substr(0, count), desk_.now);
    keys_.erase(0, count);
    return true;
  }
  std::vector<std::string> lines;
  std::string seen;

private:
  Desk& desk_;
  std::string name_;
  int left_;
  Bridge::ClientId id_;
  std::string keys_;
};

class AtRandom : public testing::TestWithParam<unsigned> {};

TEST_P(AtRandom, EveryClientGetsItsOwnAndNothingElse) {
  Desk desk(GetParam());
  desk.cut = true;
  desk.settle();
  std::vector<std::unique_ptr<Person>> people;
  std::vector<std::unique_ptr<Tool>> tools;
  for (int at = 0; at < 2; ++at) people.push_back(std::make_unique<Person>(desk, "person" + std::to_string(at), 6));
  int born = 0, finished = 0;
  std::set<std::string> dead;  // what they have left running is everybody's
  std::vector<bool> typing(people.size(), true);
  for (int turn = 0; turn < 60000; ++turn) {
    bool any = false;
    for (size_t at = 0; at < people.size(); ++at) {
      typing[at] = people[at]->step() && typing[at];
      any = any || typing[at];
    }
    if (born < 12 && desk.random() % 40 == 0)
      tools.push_back(std::make_unique<Tool>(desk, "tool" + std::to_string(born++), 1 + desk.random() % 4));
    for (size_t at = 0; at < tools.size(); ++at) {
      bool dies = desk.random() % 2000 == 0;
      if (!dies && tools[at]->step()) continue;
      EXPECT_EQ(tools[at]->trouble, "");
      if (dies) dead.insert(tools[at]->name());
      finished += tools[at]->finished;
      tools.erase(tools.begin() + static_cast<long>(at--));
    }
    if (!any && born == 12 && tools.empty()) break;
    for (int step = 0; step < 6; ++step) desk.step();
    desk.now += milliseconds(desk.random() % 30);
    std::optional<Time> next = desk.bridge.next_deadline();
    if (next && *next <= desk.now) desk.bridge.tick(desk.now);
  }
  desk.cut = false;
  desk.pass(std::chrono::seconds(20));
  EXPECT_TRUE(tools.empty());
  EXPECT_TRUE(desk.device.is_at_prompt()) << desk.device.line();
  EXPECT_GT(finished, 5);
  // Nothing but whole lines of people and whole programs of tools was ever run, and every line of the people's in
  // their order.
  std::map<std::string, std::vector<std::string>> by_person;
  for (const std::string& ran : desk.device.ran) {
    ASSERT_TRUE(ran.starts_with("echo person") || ran.starts_with("echo tool")) << ran;
    if (ran.starts_with("echo person")) by_person[ran.substr(5, 7)].push_back(ran);
  }
  for (size_t at = 0; at < people.size(); ++at) {
    people[at]->step();
    EXPECT_EQ(by_person["person" + std::to_string(at)], people[at]->lines) << people[at]->seen;
    EXPECT_FALSE(holds(people[at]->seen, "raw REPL")) << people[at]->seen;
    for (int tool = 0; tool < born; ++tool) {
      const std::string name = "tool" + std::to_string(tool);
      if (!dead.contains(name)) {
        EXPECT_FALSE(holds(people[at]->seen, name + "/")) << people[at]->seen;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AtRandom, testing::Range(1u, 200u));

}  // namespace
}  // namespace adder::repl
