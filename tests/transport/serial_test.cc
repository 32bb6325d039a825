// The serial stream and the port list against a USB board in a umockdev test bed; run by serial_test_bed, never alone.
#include "transport/serial_stream.h"

#include <gtest/gtest.h>

#include "transport/endpoint.h"
#include "transport/port_watcher.h"
#include "transport/reopener.h"

namespace adder::transport {
namespace {

using std::chrono::seconds;

class Serial : public testing::Test {
protected:
  void SetUp() override {
    auto opened = open_device("id:e6614c311b");
    ASSERT_TRUE(opened.ok()) << opened.error().message;
    stream_ = std::move(opened).value();
    port_ = stream_->describe();
  }
  std::string ask(const std::string& line) {
    Result<void> sent = stream_->write_text(line + "\n", after(seconds(20)));
    EXPECT_TRUE(sent.ok()) << sent.error().message;
    std::string answer;
    while (!answer.ends_with('\n')) {
      auto piece = stream_->read_some(after(seconds(20)));
      EXPECT_TRUE(piece.ok()) << piece.error().message;
      if (!piece.ok()) return "";
      answer += *piece;
    }
    answer.pop_back();
    return answer;
  }
  std::unique_ptr<ByteStream> stream_;
  std::string port_;
};

TEST(SerialPorts, TheBoardIsListedAsWhatItIs) {
  std::vector<PortInfo> ports = list_ports();
  auto board =
      std::find_if(ports.begin(), ports.end(), [](const PortInfo& port) { return port.path == "/dev/ttyACM0"; });
  ASSERT_NE(board, ports.end());
  EXPECT_EQ(board->kind, PortKind::kSerial);
  EXPECT_EQ(board->vendor_id, 0x2e8a);
  EXPECT_EQ(board->product_id, 5);
  EXPECT_EQ(board->serial_number, "e6614c311b");
  EXPECT_EQ(board->description, "Test Board");
  EXPECT_EQ(board->manufacturer, "Adder");
  EXPECT_EQ(board->board, "Raspberry Pi Pico");
  EXPECT_EQ(board->role, BoardRole::kRepl);
  EXPECT_EQ(resolve_endpoint("", ports)->path, "/dev/ttyACM0");
}

TEST(SerialPorts, AMissingPortIsNotFound) {
  auto missing = open_serial("/dev/ttyACM7");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().kind, ErrorKind::kNotFound) << missing.error().message;
}

TEST_F(Serial, TalksAt115200WithDtr) {
  EXPECT_TRUE(stream_->has_line());
  EXPECT_EQ(ask("hello"), "hello");
  EXPECT_EQ(ask("line?"), "115200 1 stop bit");
  EXPECT_EQ(ask("modem?"), "DTR 1 RTS 1");
}

TEST_F(Serial, ANewLineSettingLeavesTheModemLinesAlone) {
  ASSERT_TRUE(stream_->set_dtr(false).ok());
  LineSettings line;
  line.baud = 57600;
  line.parity = Parity::kEven;
  line.stop_bits = 2;
  Result<void> set = stream_->set_line(line);
  ASSERT_TRUE(set.ok()) << set.error().message;
  EXPECT_EQ(ask("line?"), "57600 2 stop bits");
  EXPECT_EQ(ask("modem?"), "DTR 0 RTS 1");
  ASSERT_TRUE(stream_->set_rts(false).ok());
  ASSERT_TRUE(stream_->set_dtr(true).ok());
  EXPECT_EQ(ask("modem?"), "DTR 1 RTS 0");
}

TEST_F(Serial, ASecondProgramIsToldThatItIsBusy) {
  auto second = open_serial(port_);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy) << second.error().message;
}

TEST_F(Serial, ABoardsOwnPortIsRaisedAndAConvertersIsLeftAlone) {
  stream_.reset();
  auto reopen = [&](const LinePolicy& lines) {
    auto opened = open_serial(port_, {}, lines);
    ASSERT_TRUE(opened.ok()) << opened.error().message;
    stream_ = std::move(opened).value();
  };
  reopen(LinePolicy::off());
  EXPECT_EQ(ask("modem?"), "DTR 0 RTS 0");
  ask("history?");
  stream_.reset();
  reopen(LinePolicy::hold());
  EXPECT_EQ(ask("history?"), "");
  stream_.reset();
  reopen(LinePolicy::on());
  // RTS must not be up while DTR is down: that resets an ESP32.
  EXPECT_EQ(ask("history?"), "DR");
  stream_.reset();
  reopen(LinePolicy::off());
  EXPECT_EQ(ask("history?"), "rd");
  stream_.reset();
  reopen(LinePolicy{true, {}, false});
  EXPECT_EQ(ask("modem?"), "DTR 1 RTS 0");
}

// The rest by their names last: the board comes back under another name each time.
TEST_F(Serial, YRestartingIsNoticedAndTheBoardFoundAgain) {
  Reopener reopener("id:e6614c311b");
  stream_.reset();
  auto opened = reopener.open();
  ASSERT_TRUE(opened.ok()) << opened.error().message;
  stream_ = std::move(opened).value();
  for (int round = 0; round < 3; ++round) {
    std::string before = stream_->describe();
    ASSERT_TRUE(stream_->write_text("restart\n", after(seconds(20))).ok());
    auto got = stream_->read_some(kNoDeadline);
    ASSERT_FALSE(got.ok());
    EXPECT_EQ(got.error().kind, ErrorKind::kVanished) << got.error().message;
    stream_->close();
    auto back = reopener.reopen(after(seconds(5)));
    ASSERT_TRUE(back.ok()) << back.error().message;
    stream_ = std::move(back).value();
    EXPECT_NE(stream_->describe(), before);
    EXPECT_EQ(ask("hello"), "hello");
  }
}

TEST_F(Serial, ZAWatcherTellsOfBothChanges) {
  auto watcher = watch_ports();
  std::string before = stream_->describe();
  ASSERT_TRUE(stream_->write_text("restart\n", after(seconds(20))).ok());
  std::vector<PortChange> changes;
  while (changes.size() < 2) {
    auto more = watcher->wait(after(seconds(60)));
    ASSERT_TRUE(more.ok()) << more.error().message;
    changes.insert(changes.end(), more->begin(), more->end());
  }
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_FALSE(changes[0].added);
  EXPECT_EQ(changes[0].port.path, before);
  EXPECT_TRUE(changes[1].added);
  EXPECT_NE(changes[1].port.path, before);
  EXPECT_EQ(changes[1].port.serial_number, "e6614c311b");
  EXPECT_EQ(changes[1].port.board, "Raspberry Pi Pico");
}

}  // namespace
}  // namespace adder::transport
