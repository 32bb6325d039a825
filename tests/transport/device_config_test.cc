// The table of known boards, the person's own names for devices, and what both make of a name.
#include "transport/device_config.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/transport/scratch.h"
#include "transport/endpoint.h"
#include "transport/known_boards.h"
#include "transport/usb_ports.h"

namespace adder::transport {
namespace {

TEST(KnownBoards, EveryLineOfTheTableIsARow) { EXPECT_EQ(first_bad_line(boards_table()), 0); }

TEST(KnownBoards, TheFirstRowThatFitsCounts) {
  auto pico = known_board(0x2e8a, 0x0005);
  ASSERT_TRUE(pico);
  EXPECT_EQ(pico->name, "Raspberry Pi Pico");
  EXPECT_EQ(pico->role, BoardRole::kRepl);
  EXPECT_EQ(pico->lines, LinePolicy::on());
  EXPECT_EQ(known_board(0x2e8a, 0x0003)->role, BoardRole::kLoader);
  EXPECT_EQ(known_board(0x2e8a, 0x7777)->role, BoardRole::kRepl);
  EXPECT_EQ(known_board(0x239a, 0x0029)->role, BoardRole::kLoader);
  EXPECT_EQ(known_board(0x239a, 0x8029)->role, BoardRole::kRepl);
  EXPECT_FALSE(known_board(0x1d6b, 2));
}

TEST(KnownBoards, WhatMayBeWiredToAResetIsLeftAlone) {
  for (auto [vendor, product] : {std::pair{0x10c4, 0xea60},
                                 {0x1a86, 0x7523},
                                 {0x0403, 0x6001},
                                 {0x303a, 0x1001},
                                 {0x2341, 0x0043},
                                 {0x1a86, 0x55d4}}) {
    auto board = known_board(vendor, product);
    ASSERT_TRUE(board);
    EXPECT_EQ(board->lines, LinePolicy::hold()) << board->name;
  }
}

TEST(KnownBoards, BadRowsAreFound) {
  const char* good = "# comment\n\n2e8a\t000?\trepl\ton\tPico\n";
  EXPECT_EQ(first_bad_line(good), 0);
  EXPECT_EQ(find_board(good, 0x2e8a, 0x0001)->name, "Pico");
  for (const char* bad :
       {"2e8a\t0005\trepl\ton", "2e8a\t0005\trepl\ton\t", "2E8A\t0005\trepl\ton\tx", "2e8a\t5\trepl\ton\tx",
        "2e8a\t0005\tboard\ton\tx", "2e8a\t0005\trepl\tup\tx", "2e8a 0005 repl on x", "2e8a\t0005\trepl\ton\tx\ty"}) {
    EXPECT_EQ(first_bad_line(std::string(good) + bad), 4) << bad;
    EXPECT_FALSE(find_board(bad, 0x2e8a, 5)) << bad;
  }
}

PortInfo usb(const std::string& path, int vendor, int product, const std::string& serial = "") {
  PortInfo port;
  port.path = path;
  port.vendor_id = vendor;
  port.product_id = product;
  port.serial_number = serial;
  if (auto known = known_board(vendor, product)) port.role = known->role;
  return port;
}

TEST(ResolveEndpoint, AutoPrefersABoardsOwnPort) {
  std::vector<PortInfo> ports = {usb("/dev/ttyACM0", 0x2e8a, 0x000c), usb("/dev/ttyUSB0", 0x10c4, 0xea60),
                                 usb("/dev/ttyACM1", 0x2e8a, 0x0005), usb("/dev/ttyACM2", 0x2e8a, 0x0005)};
  EXPECT_EQ(resolve_endpoint("", ports)->path, "/dev/ttyACM1");
  EXPECT_EQ(resolve_endpoint("auto", {ports[0], ports[1]})->path, "/dev/ttyUSB0");
  EXPECT_FALSE(resolve_endpoint("auto", {ports[0]}).ok());
  EXPECT_EQ(resolve_endpoint("/dev/ttyACM0", ports)->path, "/dev/ttyACM0");
}

TEST(ResolveEndpoint, UsbNames) {
  EXPECT_EQ(*parse_usb_name("usb:2e8a:0005"), (UsbName{0x2e8a, 5, ""}));
  EXPECT_EQ(*parse_usb_name("usb:2E8A:5:ab:c"), (UsbName{0x2e8a, 5, "ab:c"}));
  EXPECT_EQ((UsbName{0x2e8a, 5, "x"}).text(), "usb:2e8a:0005:x");
  for (const char* bad : {"usb:", "usb:2e8a", "usb:2e8a:", "usb::5", "usb:12345:5", "usb:xyz:5", "usb:-1:5"})
    EXPECT_FALSE(parse_usb_name(bad).ok()) << bad;
  EXPECT_EQ(resolve_endpoint("usb:2e8a:5:77", {})->kind, PortKind::kUsb);
  EXPECT_EQ(resolve_endpoint("usb:2e8a:5:77", {})->serial_number, "77");
}

TEST(DeviceConfig, AliasesAndTheDefault) {
  auto config = parse_device_config(R"(
default = "desk"
[desk]
device = "id:e6614c"
baud = 9600
[quiet]
device = "desk"
dtr = false
rts = "keep"
[shelf]
device = "ws://192.168.4.1"
password = "secret"
[nowhere]
device = "id:gone"
)",
                                    "devices.toml");
  ASSERT_TRUE(config.ok()) << config.error().message;
  std::vector<PortInfo> ports = {usb("/dev/ttyACM0", 0x2e8a, 5, "other"), usb("/dev/ttyACM1", 0x2e8a, 5, "e6614c")};
  auto desk = resolve_endpoint("", ports, *config);
  ASSERT_TRUE(desk.ok()) << desk.error().message;
  EXPECT_EQ(desk->path, "/dev/ttyACM1");
  EXPECT_EQ(desk->serial_number, "e6614c");
  EXPECT_EQ(desk->line.baud, 9600);
  EXPECT_FALSE(desk->lines);
  EXPECT_EQ(resolve_endpoint("auto", ports, *config)->path, "/dev/ttyACM0");
  auto quiet = resolve_endpoint("quiet", ports, *config);
  ASSERT_TRUE(quiet.ok());
  EXPECT_EQ(quiet->path, "/dev/ttyACM1");
  EXPECT_EQ(quiet->line.baud, 9600);
  EXPECT_EQ(quiet->lines, (LinePolicy{false, {}, false}));
  auto shelf = resolve_endpoint("shelf", ports, *config);
  ASSERT_TRUE(shelf.ok());
  EXPECT_EQ(shelf->kind, PortKind::kNetwork);
  EXPECT_EQ(shelf->password, "secret");
  auto nowhere = resolve_endpoint("nowhere", ports, *config);
  ASSERT_FALSE(nowhere.ok());
  EXPECT_NE(nowhere.error().message.find("nowhere (id:gone)"), std::string::npos) << nowhere.error().message;
}

TEST(DeviceConfig, MistakesAreToldWithTheirLine) {
  struct Row {
    const char *text, *told;
  };
  for (const Row& row :
       std::initializer_list<Row>{{"[desk\n", "line 1"},
                                  {"\n[desk]\nbaud = 9600\n", "line 2: [desk] does not say"},
                                  {"[desk]\ndevice = 7\n", "line 2: device must be text"},
                                  {"[desk]\ndevice = 'x'\nbaud = 'fast'\n", "line 3: baud must be"},
                                  {"[desk]\ndevice = 'x'\nbaud = -1\n", "line 3: baud must be"},
                                  {"[desk]\ndevice = 'x'\ndtr = 1\n", "line 3: dtr must be"},
                                  {"[desk]\ndevice = 'x'\nrts = 'up'\n", "line 3: rts must be"},
                                  {"[desk]\ndevice = 'x'\nbuad = 1\n", "line 3: \"buad\" is not known"},
                                  {"desk = 'x'\n", "line 1: \"desk\" is not known here"},
                                  {"default = 3\n", "line 1: default must be"}}) {
    auto config = parse_device_config(row.text, "devices.toml");
    ASSERT_FALSE(config.ok()) << row.text;
    EXPECT_EQ(config.error().kind, ErrorKind::kLocalFile);
    EXPECT_TRUE(config.error().message.starts_with("devices.toml, line ")) << config.error().message;
    EXPECT_NE(config.error().message.find(row.told), std::string::npos) << config.error().message;
  }
}

TEST(DeviceConfig, ACircleIsAMistake) {
  auto config = parse_device_config("[a]\ndevice = 'b'\n[b]\ndevice = 'a'\n[c]\ndevice = 'c'\n", "devices.toml");
  ASSERT_TRUE(config.ok());
  for (const char* name : {"a", "b", "c"}) {
    auto resolved = resolve_endpoint(name, {}, *config);
    ASSERT_FALSE(resolved.ok());
    EXPECT_EQ(resolved.error().kind, ErrorKind::kLocalFile) << resolved.error().message;
  }
}

TEST(DeviceConfig, IsReadFromTheUsersFile) {
  Scratch scratch;
  setenv("XDG_CONFIG_HOME", scratch.path().c_str(), 1);
  EXPECT_TRUE(load_device_config()->aliases.empty());
  std::filesystem::create_directories(scratch.path() + "/adder");
  std::ofstream(scratch.path() + "/adder/devices.toml") << "[desk]\ndevice = 'sim:pico'\n";
  auto desk = resolve_device("desk");
  ASSERT_TRUE(desk.ok()) << desk.error().message;
  EXPECT_EQ(desk->kind, PortKind::kSimulator);
  EXPECT_EQ(desk->board, "pico");
  std::ofstream(scratch.path() + "/adder/devices.toml") << "[desk";
  EXPECT_EQ(resolve_device("desk").error().kind, ErrorKind::kLocalFile);
  // What needs no file is not stopped by a bad one.
  EXPECT_TRUE(resolve_device("sim").ok());
  unsetenv("XDG_CONFIG_HOME");
}

}  // namespace
}  // namespace adder::transport
