// Our streams and machines against programs that others wrote: pyserial's two halves of RFC 2217, python3-websockets'
// two halves of WebSocket, over loopback.
#include <gtest/gtest.h>

#include <map>
#include <thread>

#include "tests/transport/peer_program.h"
#include "tests/transport/scratch.h"
#include "transport/device_url.h"
#include "transport/pty_stream.h"
#include "transport/rfc2217.h"
#include "transport/websocket.h"

namespace adder::transport {
namespace {

using std::chrono::seconds;

std::string every_byte() {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  return all;
}

std::string read_count(ByteStream& stream, size_t count) {
  std::string got;
  while (got.size() < count) {
    auto piece = stream.read_some(after(seconds(60)));
    EXPECT_TRUE(piece.ok()) << piece.error().message;
    if (!piece.ok()) break;
    got += *piece;
  }
  return got;
}

std::unique_ptr<ByteStream> open_url(const std::string& url, const UrlOptions& options = {}) {
  auto opened = open_device_url(*parse_device_url(url), options);
  EXPECT_TRUE(opened.ok()) << opened.error().message;
  return opened.ok() ? std::move(opened).value() : nullptr;
}

TEST(NetworkPeers, PyserialServesOurRfc2217Client) {
  Scratch scratch;
  auto device = create_pty(scratch.path() + "/board");
  ASSERT_TRUE(device.ok());
  PeerProgram server("serve_rfc2217.py", {scratch.path() + "/board"});
  LineSettings line;
  line.baud = 9600;
  auto port = open_url("rfc2217://127.0.0.1:" + std::to_string(server.port()), {line, ""});
  ASSERT_NE(port, nullptr);
  EXPECT_TRUE(port->has_line());

  ASSERT_TRUE(port->write_text(every_byte(), after(seconds(60))).ok());
  EXPECT_TRUE(read_count(**device, 256) == every_byte());
  ASSERT_TRUE((*device)->write_text(every_byte(), after(seconds(60))).ok());
  EXPECT_TRUE(read_count(*port, 256) == every_byte());

  Result<void> dtr = port->set_dtr(false), rts = port->set_rts(true), emptied = port->discard_input();
  EXPECT_TRUE(dtr.ok()) << dtr.error().message;
  EXPECT_TRUE(rts.ok()) << rts.error().message;
  EXPECT_TRUE(emptied.ok()) << emptied.error().message;
  line.baud = 57600;
  line.stop_bits = 2;
  Result<void> set = port->set_line(line);
  EXPECT_TRUE(set.ok()) << set.error().message;
  // While one thread waits for bytes, another may change the line.
  std::thread reader([&] { EXPECT_EQ(read_count(*port, 4), "late"); });
  line.data_bits = 8;
  line.baud = 38400;
  set = port->set_line(line);
  EXPECT_TRUE(set.ok()) << set.error().message;
  ASSERT_TRUE((*device)->write_text("late", after(seconds(60))).ok());
  reader.join();

  std::thread other([&] { port->cancel(); });
  EXPECT_EQ(port->read_some(kNoDeadline).error().kind, ErrorKind::kCancelled);
  other.join();
  port->clear_cancel();
  EXPECT_EQ(server.finish(), "38400 8 N 2 DTR False RTS True\n");
  EXPECT_EQ(port->read_some(kNoDeadline).error().kind, ErrorKind::kVanished);
}

// The server half of our machine as the bridge uses it: one loop, the port an echo that remembers its settings.
struct EchoPort {
  std::map<ComPort, uint32_t> settings;
  uint32_t dtr = 0, rts = 0;
  bool purged = false;

  void obey(Rfc2217Machine& machine, const Rfc2217Event& event) {
    if (event.kind != Rfc2217Event::Kind::kRequest) return;
    if (event.command == ComPort::kSetControl && event.value >= kComDtrOn && event.value <= kComDtrOff)
      dtr = event.value;
    if (event.command == ComPort::kSetControl && event.value >= kComRtsOn) rts = event.value;
    if (event.command == ComPort::kPurgeData) purged = true;
    if (event.command != ComPort::kSetControl && event.value != 0) settings[event.command] = event.value;
    bool asks = event.value == 0 && event.command != ComPort::kSetControl;
    machine.reply(event.command, asks ? settings[event.command] : event.value);
  }
};

TEST(NetworkPeers, PyserialUsesOurRfc2217Server) {
  auto listener = listen_tcp({"127.0.0.1", 0});
  ASSERT_TRUE(listener.ok());
  EchoPort port;
  std::thread server([&] {
    auto client = (*listener)->accept(after(seconds(60)));
    ASSERT_TRUE(client.ok()) << client.error().message;
    Rfc2217Machine machine(Rfc2217Machine::Role::kServer);
    machine.start();
    machine.notify_modem_state(0x30);
    bool told_modem = false;
    for (;;) {
      ASSERT_TRUE((*client)->write_text(machine.take_output(), after(seconds(60))).ok());
      auto got = (*client)->read_some(after(seconds(60)));
      if (!got.ok()) break;
      machine.receive(*got);
      while (auto event = machine.take_event()) port.obey(machine, *event);
      machine.send(machine.take_data());
      if (machine.is_ready() && !told_modem) machine.notify_modem_state(0x30), told_modem = true;
    }
  });
  PeerProgram client("use_rfc2217.py", {std::to_string((*listener)->address().port)});
  EXPECT_EQ(client.finish(), "echo True\nmodem True True\n");
  server.join();
  EXPECT_EQ(port.settings[ComPort::kSetBaudRate], 1000000u);
  EXPECT_EQ(port.settings[ComPort::kSetParity], kComParityEven);
  EXPECT_EQ(port.settings[ComPort::kSetDataSize], 8u);
  EXPECT_EQ(port.dtr, kComDtrOff);
  EXPECT_EQ(port.rts, kComRtsOn);
  EXPECT_TRUE(port.purged);
}

TEST(NetworkPeers, AWebReplIsEnteredByItsPassword) {
  Scratch scratch;
  auto device = create_pty(scratch.path() + "/board");
  ASSERT_TRUE(device.ok());
  PeerProgram server("serve_webrepl.py", {"secret", scratch.path() + "/board"});
  std::string url = "ws://127.0.0.1:" + std::to_string(server.port());
  auto wrong = open_device_url(*parse_device_url(url), {{}, "guess"});
  ASSERT_FALSE(wrong.ok());
  EXPECT_EQ(wrong.error().kind, ErrorKind::kPermission) << wrong.error().message;
  unsetenv("ADDER_WEBREPL_PASSWORD");
  auto none = open_device_url(*parse_device_url(url));
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().kind, ErrorKind::kPermission);
  EXPECT_NE(none.error().message.find("ADDER_WEBREPL_PASSWORD"), std::string::npos) << none.error().message;

  auto repl = open_url(url, {{}, "secret"});
  ASSERT_NE(repl, nullptr);
  EXPECT_FALSE(repl->has_line());
  EXPECT_EQ(read_count(*repl, 4), ">>> ");
  ASSERT_TRUE(repl->write_text("\x03print('h')\r\n", after(seconds(60))).ok());
  EXPECT_EQ(read_count(**device, 13), "\x03print('h')\r\n");
  ASSERT_TRUE((*device)->write_text("an answer of some length\r\n>>> ", after(seconds(60))).ok());
  EXPECT_EQ(read_count(*repl, 30), "an answer of some length\r\n>>> ");
  std::string big(50000, 'x');
  std::thread reader([&] { EXPECT_TRUE(read_count(**device, big.size()) == big); });
  ASSERT_TRUE(repl->write_text(big, after(seconds(60))).ok());
  reader.join();
  server.finish();
  auto gone = repl->read_some(kNoDeadline);
  ASSERT_FALSE(gone.ok());
  EXPECT_EQ(gone.error().kind, ErrorKind::kVanished) << gone.error().message;
}

TEST(NetworkPeers, PythonsWebSocketsUseOurServer) {
  auto listener = listen_tcp({"127.0.0.1", 0});
  ASSERT_TRUE(listener.ok());
  std::string path;
  std::thread server([&] {
    auto client = (*listener)->accept(after(seconds(60)));
    ASSERT_TRUE(client.ok()) << client.error().message;
    WebSocketMachine machine = WebSocketMachine::server();
    for (bool closed = false; !closed;) {
      auto got = (*client)->read_some(after(seconds(60)));
      ASSERT_TRUE(got.ok()) << got.error().message;
      machine.receive(*got);
      while (auto event = machine.take_event()) {
        if (event->kind == WebSocketEvent::Kind::kOpen) path = event->bytes;
        if (event->kind == WebSocketEvent::Kind::kText) machine.send_text(event->bytes);
        if (event->kind == WebSocketEvent::Kind::kBinary) machine.send_binary(event->bytes);
        EXPECT_NE(event->kind, WebSocketEvent::Kind::kFailed) << event->bytes;
        closed = event->kind == WebSocketEvent::Kind::kClosed;
      }
      ASSERT_TRUE((*client)->write_text(machine.take_output(), after(seconds(60))).ok());
    }
  });
  PeerProgram client("use_websocket.py", {std::to_string((*listener)->address().port)});
  EXPECT_EQ(client.finish(), "text True\nbinary True\nbig True\nclosed 1000\n");
  server.join();
  EXPECT_EQ(path, "/repl");
}

TEST(NetworkPeers, WhoSpeaksSomethingElseIsToldSo) {
  auto listener = listen_tcp({"127.0.0.1", 0});
  ASSERT_TRUE(listener.ok());
  std::string address = "127.0.0.1:" + std::to_string((*listener)->address().port);
  std::thread server([&] {
    for (int client = 0; client < 2; ++client) {
      auto stream = (*listener)->accept(after(seconds(60)));
      ASSERT_TRUE(stream.ok());
      ASSERT_TRUE((*stream)->write_text("SSH-2.0-OpenSSH_9.2\r\n\r\n", after(seconds(60))).ok());
      while ((*stream)->read_some(after(seconds(60))).ok()) {
      }
    }
  });
  auto no_webrepl = open_device_url(*parse_device_url("ws://" + address));
  ASSERT_FALSE(no_webrepl.ok());
  EXPECT_EQ(no_webrepl.error().kind, ErrorKind::kProtocol) << no_webrepl.error().message;
  EXPECT_NE(no_webrepl.error().message.find("ws://" + address), std::string::npos) << no_webrepl.error().message;
  auto no_port = open_device_url(*parse_device_url("rfc2217://" + address));
  ASSERT_FALSE(no_port.ok());
  EXPECT_EQ(no_port.error().kind, ErrorKind::kProtocol) << no_port.error().message;
  EXPECT_NE(no_port.error().message.find("socket://"), std::string::npos) << no_port.error().message;
  server.join();
}

}  // namespace
}  // namespace adder::transport
