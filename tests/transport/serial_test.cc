// The serial stream and the port list against a USB board in a umockdev test bed; run by serial_test_bed, never alone.
#include "transport/serial_stream.h"

#include <gtest/gtest.h>

#include "transport/endpoint.h"

namespace adder::transport {
namespace {

using std::chrono::seconds;

class Serial : public testing::Test {
protected:
  void SetUp() override {
    auto opened = open_device("id:e6614c311b");
    ASSERT_TRUE(opened.ok()) << opened.error().message;
    stream_ = std::move(opened).value();
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
  EXPECT_NE(board->description.find("Test Board"), std::string::npos) << board->description;
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
  auto second = open_serial("/dev/ttyACM0");
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy) << second.error().message;
}

// Last, by its name: the board does not come back.
TEST_F(Serial, ZUnpluggingIsNoticed) {
  ASSERT_TRUE(stream_->write_text("vanish\n", after(seconds(20))).ok());
  auto got = stream_->read_some(kNoDeadline);
  ASSERT_FALSE(got.ok());
  EXPECT_EQ(got.error().kind, ErrorKind::kVanished) << got.error().message;
}

}  // namespace
}  // namespace adder::transport
