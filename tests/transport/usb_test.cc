// The USB stream and its listing against a driverless CDC-ACM device in a umockdev test bed; run by usb_test_bed, never
// alone.
#include <gtest/gtest.h>

#include <thread>

#include "transport/endpoint.h"
#include "transport/usb_stream.h"

namespace adder::transport {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::string line_of(ByteStream& stream) {
  std::string answer;
  while (!answer.ends_with('\n')) {
    auto piece = stream.read_some(after(seconds(60)));
    EXPECT_TRUE(piece.ok()) << piece.error().message;
    if (!piece.ok()) break;
    answer += *piece;
  }
  return answer;
}

TEST(Usb, ADeviceWithoutADriverIsListedAndChosen) {
  std::vector<PortInfo> ports = list_ports();
  auto found =
      std::find_if(ports.begin(), ports.end(), [](const PortInfo& port) { return port.kind == PortKind::kUsb; });
  ASSERT_NE(found, ports.end());
  EXPECT_EQ(found->path, "usb:2e8a:0005:77aa");
  EXPECT_EQ(found->description, "Driverless Board");
  EXPECT_EQ(found->board, "Raspberry Pi Pico");
  EXPECT_EQ(resolve_endpoint("auto", ports)->kind, PortKind::kUsb);
  EXPECT_EQ(resolve_endpoint("id:77aa", ports)->path, found->path);
}

TEST(Usb, NamesThatMeanNoDevice) {
  for (const char* name : {"usb:1234:5678", "usb:2e8a:0005:other"}) {
    auto opened = open_device(name);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().kind, ErrorKind::kNotFound) << opened.error().message;
  }
}

TEST(Usb, TalksSetsTheLineAndIsCancelled) {
  auto opened = open_device("usb:2e8a:0005");
  ASSERT_TRUE(opened.ok()) << opened.error().message;
  ByteStream& stream = **opened;
  EXPECT_TRUE(stream.has_line());
  ASSERT_TRUE(stream.write_text("coding?\n", after(seconds(60))).ok());
  EXPECT_EQ(line_of(stream), "115200 8 parity 0 stop 0 DTR 1 RTS 1\n");
  LineSettings line;
  line.baud = 9600;
  line.parity = Parity::kEven;
  line.stop_bits = 2;
  Result<void> set = stream.set_line(line);
  ASSERT_TRUE(set.ok()) << set.error().message;
  ASSERT_TRUE(stream.set_rts(false).ok());
  ASSERT_TRUE(stream.write_text("coding?\n", after(seconds(60))).ok());
  EXPECT_EQ(line_of(stream), "9600 8 parity 2 stop 2 DTR 1 RTS 0\n");

  EXPECT_EQ(stream.read_some(after(milliseconds(1))).error().kind, ErrorKind::kTimeout);
  std::thread other([&] { stream.cancel(); });
  EXPECT_EQ(stream.read_some(kNoDeadline).error().kind, ErrorKind::kCancelled);
  other.join();
  stream.clear_cancel();

  std::string text;
  for (int number = 0; number < 800; ++number) text += "line " + std::to_string(number) + "\n";
  std::thread writer([&] { EXPECT_TRUE(stream.write_text(text, after(seconds(60))).ok()); });
  std::string got;
  while (got.size() < text.size()) {
    auto piece = stream.read_some(after(seconds(60)));
    ASSERT_TRUE(piece.ok()) << piece.error().message;
    got += *piece;
  }
  writer.join();
  EXPECT_TRUE(got == text);
  stream.close();
  EXPECT_EQ(stream.read_some(kNoDeadline).error().kind, ErrorKind::kClosed);
}

// What is written last goes out, although the stream is closed at once; and a closed device can be opened again.
TEST(Usb, ClosingWaitsForWhatIsUnderWay) {
  auto first = open_device("id:77aa");
  ASSERT_TRUE(first.ok()) << first.error().message;
  ASSERT_TRUE((*first)->write_text("left behind", after(seconds(60))).ok());
  first->reset();
  auto second = open_device("id:77aa");
  ASSERT_TRUE(second.ok()) << second.error().message;
  ASSERT_TRUE((*second)->write_text(" and found\n", after(seconds(60))).ok());
  EXPECT_EQ(line_of(**second), "left behind and found\n");
}

// Last, by its name: the device does not come back.
TEST(Usb, ZUnpluggingIsNoticed) {
  auto opened = open_device("usb:2e8a:0005");
  ASSERT_TRUE(opened.ok()) << opened.error().message;
  ASSERT_TRUE((*opened)->write_text("vanish\n", after(seconds(60))).ok());
  auto got = (*opened)->read_some(kNoDeadline);
  ASSERT_FALSE(got.ok());
  EXPECT_EQ(got.error().kind, ErrorKind::kVanished);
  EXPECT_NE(got.error().message.find("unplugged"), std::string::npos) << got.error().message;
}

}  // namespace
}  // namespace adder::transport
