// Devices that come and go, as far as it needs no USB: ptys of simulators, and TCP. Boards on USB are in
// serial_test.cc.
#include "transport/reopener.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

#include "tests/transport/scratch.h"
#include "transport/port_watcher.h"
#include "transport/pty_stream.h"
#include "transport/tcp_stream.h"

namespace adder::transport {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

PortInfo port(const std::string& path, const std::string& serial = "") {
  PortInfo info;
  info.path = path;
  info.serial_number = serial;
  return info;
}

TEST(PortChanges, ADeviceUnderAnotherNumberIsAnotherDevice) {
  EXPECT_TRUE(changes_between({port("a")}, {port("a")}).empty());
  EXPECT_EQ(changes_between({port("a"), port("b", "1")}, {port("b", "2"), port("c"), port("a")}),
            (std::vector<PortChange>{{false, port("b", "1")}, {true, port("b", "2")}, {true, port("c")}}));
}

class Hotplug : public testing::Test {
protected:
  void SetUp() override { setenv("XDG_RUNTIME_DIR", scratch_.path().c_str(), 1); }
  void TearDown() override { unsetenv("XDG_RUNTIME_DIR"); }
  std::string simulator_link() { return sim_runtime_dir().value() + "/sim-" + std::to_string(getpid()); }
  Scratch scratch_;
};

TEST_F(Hotplug, ASimulatorsComingAndGoingIsTold) {
  auto watcher = watch_ports();
  EXPECT_EQ(watcher->wait(after(milliseconds(1))).error().kind, ErrorKind::kTimeout);
  auto device = create_pty(simulator_link());
  ASSERT_TRUE(device.ok());
  auto came = watcher->wait(after(seconds(60)));
  ASSERT_TRUE(came.ok()) << came.error().message;
  ASSERT_EQ(came->size(), 1u);
  EXPECT_TRUE(came->front().added);
  EXPECT_EQ(came->front().port.path, simulator_link());
  device->reset();
  auto went = watcher->wait(after(seconds(60)));
  ASSERT_TRUE(went.ok()) << went.error().message;
  EXPECT_FALSE(went->front().added);
  std::thread other([&] { watcher->cancel(); });
  EXPECT_EQ(watcher->wait(kNoDeadline).error().kind, ErrorKind::kCancelled);
  other.join();
}

TEST_F(Hotplug, APtyThatComesBackIsReopened) {
  auto device = create_pty(simulator_link());
  ASSERT_TRUE(device.ok());
  auto reopener = std::make_shared<Reopener>(simulator_link());
  std::string waited_for;
  auto factory = reopening_factory(reopener, seconds(60), [&](const std::string& what) { waited_for = what; });
  auto stream = factory();
  ASSERT_TRUE(stream.ok()) << stream.error().message;
  EXPECT_EQ(waited_for, "");
  device->reset();
  EXPECT_EQ((*stream)->read_some(kNoDeadline).error().kind, ErrorKind::kVanished);
  (*stream)->close();
  std::unique_ptr<PtyMaster> again;
  std::thread starter([&] { again = create_pty(simulator_link()).value(); });
  auto back = factory();
  starter.join();
  ASSERT_TRUE(back.ok()) << back.error().message;
  EXPECT_EQ(waited_for, simulator_link());
  ASSERT_TRUE(again->write_text("here again", after(seconds(60))).ok());
  EXPECT_EQ(*(*back)->read_some(after(seconds(60))), "here again");
}

// A device that was killed leaves its link, which then may lead to somebody else's terminal.
TEST_F(Hotplug, AStaleLinkIsNotTheDevice) {
  std::string link = scratch_.path() + "/board";
  auto device = create_pty();
  ASSERT_TRUE(device.ok());
  std::filesystem::create_symlink((*device)->slave_path(), link);
  Reopener reopener(link);
  auto stream = reopener.open();
  ASSERT_TRUE(stream.ok()) << stream.error().message;
  (*stream)->close();
  // The same link, and a terminal behind it that anybody could open.
  auto stale = reopener.reopen(after(milliseconds(300)));
  ASSERT_FALSE(stale.ok());
  EXPECT_EQ(stale.error().kind, ErrorKind::kTimeout) << stale.error().message;
  std::filesystem::remove(link);
  std::filesystem::create_symlink((*device)->slave_path(), link);
  EXPECT_TRUE(reopener.reopen(after(seconds(60))).ok());
}

TEST_F(Hotplug, WaitingEndsByItsPatienceOrByCancel) {
  auto device = create_pty(simulator_link());
  ASSERT_TRUE(device.ok());
  Reopener reopener(simulator_link());
  ASSERT_TRUE(reopener.open().ok());
  device->reset();
  auto late = reopener.reopen(after(milliseconds(1)));
  ASSERT_FALSE(late.ok());
  EXPECT_EQ(late.error().kind, ErrorKind::kTimeout);
  EXPECT_NE(late.error().message.find("has not come back"), std::string::npos) << late.error().message;
  std::thread other([&] { reopener.cancel(); });
  EXPECT_EQ(reopener.reopen(kNoDeadline).error().kind, ErrorKind::kCancelled);
  other.join();
}

TEST(Reopening, AServerThatListensAgain) {
  auto listener = listen_tcp({"127.0.0.1", 0});
  ASSERT_TRUE(listener.ok());
  HostPort address = (*listener)->address();
  Reopener reopener("socket://" + address.text());
  auto stream = reopener.open();
  ASSERT_TRUE(stream.ok()) << stream.error().message;
  listener->reset();
  std::thread starter([&] { *listener = listen_tcp(address).value(); });
  auto back = reopener.reopen(after(seconds(60)));
  starter.join();
  EXPECT_TRUE(back.ok()) << back.error().message;
}

TEST(Reopening, ANameThatMeansNothingIsToldAtOnce) {
  Reopener reopener("/dev/ttyNOPE");
  EXPECT_EQ(reopener.open().error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(reopener.reopen(kNoDeadline).error().kind, ErrorKind::kNotFound);
}

}  // namespace
}  // namespace adder::transport
