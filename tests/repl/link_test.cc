// A link to our own firmware in adder-sim: what it carries, over a line that damages it too, and what is left when it
// is cut.
#include <gtest/gtest.h>

#include <random>

#include "repl/device_fs.h"
#include "tests/repl/faulty_stream.h"
#include "tests/repl/real_device.h"

namespace adder::repl {
namespace {

std::string random_bytes(size_t count, uint32_t seed) {
  std::mt19937 random(seed);
  std::string bytes;
  for (size_t i = 0; i < count; ++i) bytes += static_cast<char>(random());
  return bytes;
}

std::string text(size_t bytes) {
  std::string lines;
  for (int i = 0; lines.size() < bytes; ++i)
    lines += "value_" + std::to_string(i % 7) + " = compute(" + std::to_string(i) + ")\n";
  lines.resize(bytes);
  return lines;
}

LinkOptions hasty() {
  LinkOptions options;
  options.patience = milliseconds(400);
  options.seconds_per_byte = 1.0 / 100000;  // a pty is no slow line
  options.most_attempts = 12;
  return options;
}

class Link : public testing::Test {
protected:
  void SetUp() override {
    Result<void> connected = session_.reconnect();
    ASSERT_TRUE(connected.ok()) << connected.error().message;
  }
  void expect_ok(const Result<void>& result) {
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().message);
  }
  std::string content(const std::string& path) {
    Result<std::string> got = files_.get(path);
    EXPECT_TRUE(got.ok()) << path << ": " << (got.ok() ? "" : got.error().message);
    return got.ok() ? *got : "";
  }
  void expect_usable() {
    Result<std::string> printed = session_.capture("print(6*7)");
    ASSERT_TRUE(printed.ok()) << printed.error().message;
    EXPECT_EQ(*printed, "42\n");
  }

  RealDevice device_{"sim"};
  std::shared_ptr<Faults> faults_ = std::make_shared<Faults>();
  Session session_{[this]() -> Result<std::unique_ptr<transport::ByteStream>> {
                     auto opened = device_.open();
                     if (!opened.ok()) return opened.error();
                     return std::unique_ptr<transport::ByteStream>(
                         std::make_unique<FaultyStream>(std::move(opened).value(), faults_));
                   },
                   patient()};
  DeviceFs files_{session_, hasty()};
};

TEST_F(Link, CarriesFilesOfAllSizesBothWays) {
  for (size_t size : {0, 1, 1500, 16000, 16384, 16385, 50000}) {
    std::string bytes = size % 2 ? random_bytes(size, 1) : text(size);
    expect_ok(files_.put("/f", bytes));
    EXPECT_EQ(content("/f"), bytes) << size;
  }
  Result<std::vector<FileInfo>> entries = files_.list("/");
  ASSERT_TRUE(entries.ok());
  ASSERT_EQ(entries->size(), 1u) << "a temporary file is left";
  expect_usable();
}

TEST_F(Link, TellsWhatTheDeviceRefuses) {
  Result<void> put = files_.put("/none/f", text(4000));
  ASSERT_FALSE(put.ok());
  EXPECT_EQ(put.error().kind, ErrorKind::kDeviceFile) << put.error().message;
  expect_ok(files_.mkdir("/d"));
  put = files_.put("/d", text(4000));
  ASSERT_FALSE(put.ok());
  EXPECT_EQ(put.error().kind, ErrorKind::kDeviceFile) << put.error().message;
  Result<std::string> got = files_.get("/none");
  ASSERT_FALSE(got.ok());
  EXPECT_EQ(got.error().kind, ErrorKind::kDeviceFile) << got.error().message;
  put = files_.put("/big", random_bytes(3000000, 2));
  ASSERT_FALSE(put.ok());
  EXPECT_EQ(put.error().kind, ErrorKind::kDeviceFull) << put.error().message;
  expect_usable();
}

TEST_F(Link, OverALineThatDamagesItEveryFileArrivesAsItWas) {
  expect_ok(files_.put("/warm", text(4000)));  // the link is open from here on
  faults_->on = true;
  for (uint32_t i = 0; i < 30; ++i) {
    std::string bytes = i % 3 ? random_bytes(2000 + 331 * i, i) : text(9000 + 500 * i);
    Result<void> put = files_.put("/f", bytes);
    EXPECT_TRUE(put.ok()) << i << ": " << (put.ok() ? "" : put.error().message);
    EXPECT_EQ(content("/f"), bytes) << i;
  }
  faults_->on = false;
  EXPECT_GT(faults_->happened, 10);
  expect_usable();
}

TEST_F(Link, GoesOnFromWhereALostConnectionCutIt) {
  const std::string before = text(3000), bytes = random_bytes(150000, 3);
  expect_ok(files_.put("/f", before));
  Result<void> put = files_.put("/f", bytes, [&](uint64_t done, uint64_t) {
    if (done > 60000) device_.kill_now();
  });
  ASSERT_FALSE(put.ok());
  EXPECT_TRUE(put.error().connection_lost()) << put.error().message;
  ASSERT_TRUE(session_.reconnect().ok());
  DeviceFs again(session_, hasty());
  Result<std::string> old = again.get("/f");
  ASSERT_TRUE(old.ok()) << old.error().message;
  EXPECT_EQ(*old, before);
  expect_ok(again.put("/f", bytes));
  Result<std::string> fresh = again.get("/f");
  ASSERT_TRUE(fresh.ok());
  EXPECT_EQ(*fresh, bytes);
}

TEST_F(Link, AnInterruptLeavesTheOldFile) {
  const std::string before = text(3000);
  expect_ok(files_.put("/f", before));
  Result<void> put = files_.put("/f", random_bytes(120000, 4), [&](uint64_t done, uint64_t) {
    if (done > 30000) session_.interrupt();
  });
  ASSERT_FALSE(put.ok());
  EXPECT_EQ(put.error().kind, ErrorKind::kCancelled) << put.error().message;
  EXPECT_EQ(content("/f"), before);
  expect_usable();
}

TEST_F(Link, EndsWhenAnotherClientSendsCtrlC) {
  expect_ok(files_.put("/f", text(4000)));
  // As if this host had died: somebody else enters as tools do.
  ASSERT_TRUE(session_.stream().write_text("\r\x03\x03\r\x01", transport::after(std::chrono::seconds(5))).ok());
  std::string said;
  while (said.find("raw REPL") == std::string::npos) {
    auto more = session_.stream().read_some(transport::after(std::chrono::seconds(30)));
    ASSERT_TRUE(more.ok()) << said;
    said += *more;
  }
}

}  // namespace
}  // namespace adder::repl
