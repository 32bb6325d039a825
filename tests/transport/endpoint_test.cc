// What names mean, and which simulators are listed. Serial ports are in serial_test.cc.
#include "transport/endpoint.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "tests/transport/scratch.h"
#include "transport/pty_stream.h"

namespace adder::transport {
namespace {

PortInfo serial(const std::string& path, const std::string& number, bool usb) {
  PortInfo port;
  port.path = path;
  port.serial_number = number;
  if (usb) port.vendor_id = 0x2e8a, port.product_id = 5;
  return port;
}

PortInfo simulator(const std::string& path) {
  PortInfo port;
  port.kind = PortKind::kPty;
  port.path = path;
  return port;
}

TEST(ResolveEndpoint, NamesOfTheSimulator) {
  EXPECT_EQ(resolve_endpoint("sim", {})->kind, PortKind::kSimulator);
  EXPECT_EQ(resolve_endpoint("sim:pico", {})->board, "pico");
}

TEST(ResolveEndpoint, ASerialNumber) {
  std::vector<PortInfo> ports = {serial("/dev/ttyACM0", "abc", true), serial("/dev/ttyACM1", "def", true)};
  EXPECT_EQ(resolve_endpoint("id:def", ports)->path, "/dev/ttyACM1");
  auto missing = resolve_endpoint("id:xyz", ports);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().kind, ErrorKind::kNotFound);
  EXPECT_NE(missing.error().message.find("/dev/ttyACM0"), std::string::npos) << missing.error().message;
  EXPECT_FALSE(resolve_endpoint("id:", {serial("/dev/ttyS0", "", false)}).ok());
}

TEST(ResolveEndpoint, NoNameIsTheFirstUsbBoardElseTheOnlySimulator) {
  std::vector<PortInfo> ports = {serial("/dev/ttyS0", "", false), serial("/dev/ttyACM0", "a", true),
                                 simulator("/run/sim-1")};
  EXPECT_EQ(resolve_endpoint("", ports)->path, "/dev/ttyACM0");
  EXPECT_EQ(resolve_endpoint("", {ports[0], ports[2]})->path, "/run/sim-1");
  EXPECT_FALSE(resolve_endpoint("", {ports[0]}).ok());
  EXPECT_FALSE(resolve_endpoint("", {simulator("/run/sim-1"), simulator("/run/sim-2")}).ok());
}

TEST(ResolveEndpoint, ShortNamesArePathsBelowDev) {
  std::vector<PortInfo> ports = {serial("/dev/ttyS0", "", false), serial("/dev/ttyACM0", "a", true),
                                 serial("/dev/ttyACM1", "b", true), serial("/dev/ttyUSB3", "c", true)};
  EXPECT_EQ(resolve_endpoint("auto", ports)->path, "/dev/ttyACM0");
  EXPECT_EQ(resolve_endpoint("a1", ports)->path, "/dev/ttyACM1");
  EXPECT_EQ(resolve_endpoint("u3", ports)->path, "/dev/ttyUSB3");
  EXPECT_EQ(resolve_endpoint("tty", ports)->path, "/dev/tty");
  EXPECT_FALSE(resolve_endpoint("a7", ports).ok());
  EXPECT_FALSE(resolve_endpoint("ax", ports).ok());
}

TEST(ResolveEndpoint, APathIsAPtyWhenItLeadsToOne) {
  Scratch scratch;
  std::string link = scratch.path() + "/ttyACM9";
  auto master = create_pty(link);
  ASSERT_TRUE(master.ok());
  EXPECT_EQ(resolve_endpoint(link, {})->kind, PortKind::kPty);
  EXPECT_EQ(resolve_endpoint("port:" + link, {})->path, link);
  EXPECT_EQ(resolve_endpoint("/dev/null", {})->kind, PortKind::kSerial);
  auto missing = resolve_endpoint("/dev/ttyNOPE", {});
  ASSERT_FALSE(missing.ok());
  EXPECT_NE(missing.error().message.find("adderctl devices"), std::string::npos);
}

TEST(ListPorts, EndsWithTheSimulator) {
  std::vector<PortInfo> ports = list_ports();
  ASSERT_FALSE(ports.empty());
  EXPECT_EQ(ports.back().path, "sim");
}

TEST(ListPorts, ListsLiveSimulatorsAndForgetsDeadOnes) {
  Scratch scratch;
  setenv("XDG_RUNTIME_DIR", scratch.path().c_str(), 1);
  std::string directory = sim_runtime_dir().value();
  EXPECT_TRUE(directory.starts_with(scratch.path()));
  std::string alive = directory + "/sim-" + std::to_string(getpid());
  auto master = create_pty(alive);
  ASSERT_TRUE(master.ok());
  auto hidden = create_pty(directory + "/.private-0-" + std::to_string(getpid()));
  ASSERT_TRUE(hidden.ok());
  // A process that has ended, and whose link leads to a terminal that is somebody else's by now.
  pid_t child = fork();
  if (child == 0) _exit(0);
  waitpid(child, nullptr, 0);
  std::string dead = directory + "/sim-" + std::to_string(child);
  std::filesystem::create_symlink((*master)->slave_path(), dead);

  std::vector<std::string> paths;
  for (const PortInfo& port : list_ports()) {
    if (port.kind == PortKind::kPty) paths.push_back(port.path);
  }
  EXPECT_EQ(paths, std::vector<std::string>{alive});
  EXPECT_FALSE(std::filesystem::is_symlink(dead));
  unsetenv("XDG_RUNTIME_DIR");
}

}  // namespace
}  // namespace adder::transport
