// The telnet and COM-PORT machines: conversations written out byte by byte from the RFCs, cut anywhere, and one machine
// against the other.
#include "transport/telnet.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/transport/cut_anywhere.h"
#include "transport/rfc2217.h"

namespace adder::transport {
namespace {

using namespace std::string_literals;

std::string describe(TelnetMachine& machine) {
  std::string told = "data " + shown(machine.take_data()) + "; out " + shown(machine.take_output());
  while (auto event = machine.take_event()) {
    const char* kind = event->kind == TelnetEvent::Kind::kOption           ? "option"
                       : event->kind == TelnetEvent::Kind::kSubnegotiation ? "sub"
                                                                           : "command";
    told += "; "s + kind + " " + std::to_string(event->code) + " " + shown(event->bytes);
  }
  return told;
}

std::string run_telnet(const std::vector<std::string_view>& pieces) {
  TelnetMachine machine;
  machine.allow_remote(kOptionEcho);
  machine.request_remote(kOptionBinary);
  machine.offer_local(kOptionBinary);
  std::string data, output;
  TelnetMachine* it = &machine;
  for (std::string_view piece : pieces) it->receive(piece);
  return describe(machine);
}

TEST(Telnet, DataCommandsAndOptionsCutAnywhere) {
  // Before BINARY: CR NUL is CR. Then ECHO is offered, an unknown option asked for, BINARY agreed both ways, data with
  // a 255 in it, a subnegotiation with one, a BREAK, and CR NUL that is two bytes by now.
  expect_same_however_cut(
      "a\r\0b\r\n\xff\xfb\x01\xff\xfd\x63\xff\xfb\x00\xff\xfd\x00x\xff\xffy\xff\xfa\x2c\x65\xff\xff\x01\xff\xf0\xff\xf3\xff\xf1\r\0z"s,
      run_telnet,
      "data a\\x0db\\x0d\\x0ax\\xffy\\x0d\\x00z; "
      "out \\xff\\xfd\\x00\\xff\\xfb\\x00\\xff\\xfd\\x01\\xff\\xfcc; "
      "option 1 ; option 0 ; option 0 ; sub 44 e\\xff\\x01; command 243 ");
}

TEST(Telnet, RefusalsAndTheirRepetition) {
  // WONT and DONT for what was asked: refused, unanswered. WILL ECHO twice: answered once. WONT ECHO: answered, once.
  expect_same_however_cut(
      "\xff\xfc\x00\xff\xfe\x00\xff\xfb\x01\xff\xfb\x01\xff\xfc\x01\xff\xfc\x01\xff\xfb\x05\xff\xfb\x05"s, run_telnet,
      "data ; out \\xff\\xfd\\x00\\xff\\xfb\\x00\\xff\\xfd\\x01\\xff\\xfe\\x01\\xff\\xfe\\x05\\xff\\xfe\\x05; "
      "option 0 ; option 0 ; option 1 ; option 1 ");
}

TEST(Telnet, ASubnegotiationThatIsTooLongOrEndsWithoutSe) {
  std::string wire = "\xff\xfa\x2c"s + std::string(TelnetMachine::kMostParameters + 1, 'x') + "\xff\xf0" + "ok" +
                     "\xff\xfa\x18\x01\xff\xfb\x01" + "more";
  EXPECT_EQ(run_telnet({wire}),
            "data okmore; out \\xff\\xfd\\x00\\xff\\xfb\\x00\\xff\\xfd\\x01; sub 24 \\x01; option 1 ");
}

TEST(Telnet, WithoutBinaryAReturnIsReturnNul) {
  TelnetMachine machine;
  machine.send("a\rb\r\n\xff");
  EXPECT_EQ(shown(machine.take_output()), "a\\x0d\\x00b\\x0d\\x0a\\xff\\xff");
}

TEST(Telnet, RandomBytesAreSurvivedAndCutAnywhere) {
  std::mt19937 random(854);
  for (int round = 0; round < 200; ++round) {
    std::string wire;
    for (int at = 0; at < 60; ++at) {
      uint32_t roll = random();
      // Mostly what has a meaning.
      wire += static_cast<char>(roll % 3 == 0 ? 255 : roll % 3 == 1 ? 240 + roll / 3 % 16 : roll / 3);
    }
    expect_same_however_cut(wire, run_telnet, run_telnet({wire}));
  }
}

std::string describe(Rfc2217Machine& machine) {
  std::string told = "data " + shown(machine.take_data());
  while (auto event = machine.take_event()) {
    static const char* const kNames[] = {"ready", "refused", "request", "reply", "line", "modem", "break"};
    told += "; "s + kNames[static_cast<int>(event->kind)] + " " + std::to_string(static_cast<int>(event->command)) +
            "=" + std::to_string(event->value);
  }
  return told + (machine.may_send() ? "" : "; stopped") + "; from " + machine.peer_signature();
}

void carry(Rfc2217Machine& from, Rfc2217Machine& to, size_t most) {
  std::string wire = from.take_output();
  for (size_t at = 0; at < wire.size(); at += most) to.receive(wire.substr(at, most));
}

TEST(Rfc2217, ClientAndServerAgreeWhateverTheCut) {
  for (size_t most : {1u, 2u, 3u, 7u, 1000u}) {
    Rfc2217Machine client(Rfc2217Machine::Role::kClient, "desk"), server(Rfc2217Machine::Role::kServer, "bridge");
    client.start();
    server.start();
    for (int round = 0; round < 4; ++round) carry(client, server, most), carry(server, client, most);
    ASSERT_TRUE(client.is_settled() && client.is_ready() && server.is_settled() && server.is_ready());
    EXPECT_EQ(describe(client), "data ; ready 0=0; from ");
    EXPECT_EQ(describe(server), "data ; ready 0=0; from ");
    EXPECT_EQ(client.take_output() + server.take_output(), "") << "they talk in circles";

    client.request(ComPort::kSetBaudRate, 0xFF01FF);
    client.request(ComPort::kSetControl, kComDtrOff);
    client.request(ComPort::kSignature, 0);
    client.request(ComPort::kSetModemStateMask, 0x10);
    client.send("\xff\x00\r\n\r"s);
    carry(client, server, most);
    EXPECT_EQ(describe(server), "data \\xff\\x00\\x0d\\x0a\\x0d; request 1=16712191; request 5=9; from ");
    server.reply(ComPort::kSetBaudRate, 0xFF01FF);
    server.reply(ComPort::kSetControl, kComDtrOff);
    server.notify_modem_state(0xB0);
    server.notify_line_state(0xFF);  // masked by default
    server.send("\r\xff"s);
    server.suspend(true);
    carry(server, client, most);
    EXPECT_EQ(describe(client),
              "data \\x0d\\xff; reply 11=16; reply 1=16712191; reply 5=9; modem 7=16; stopped; from bridge");
    server.suspend(false);
    carry(server, client, most);
    EXPECT_TRUE(client.may_send());
  }
}

TEST(Rfc2217, AServerThatRefuses) {
  Rfc2217Machine client(Rfc2217Machine::Role::kClient);
  client.start();
  client.receive("\xff\xfe\x2c\xff\xfe\x00\xff\xfc\x00"s);
  EXPECT_TRUE(client.is_settled());
  EXPECT_FALSE(client.is_ready());
  EXPECT_EQ(describe(client), "data ; refused 0=0; from ");
}

TEST(Rfc2217, WhatIsForTheOtherRoleOrOfAWrongSizeIsPassedOver) {
  Rfc2217Machine client(Rfc2217Machine::Role::kClient);
  client.receive(
      "\xff\xfa\x2c\x01\x00\x01\xc2\x00\xff\xf0"s  // a request, to a client
      "\xff\xfa\x2c\x65\x00\x01\xc2\xff\xf0"       // three bytes of baud rate
      "\xff\xfa\x2c\xff\xf0"                       // nothing
      "\xff\xfa\x2c\xc8\x01\xff\xf0"               // an unknown code
      "\xff\xfa\x2c\x66\x08\xff\xf0"s);            // 8 data bits
  EXPECT_EQ(describe(client), "data ; reply 2=8; from ");
}

}  // namespace
}  // namespace adder::transport
