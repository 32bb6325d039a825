// The WebSocket machine: RFC 6455's own examples, whole conversations cut anywhere, and every way to be wrong.
#include "transport/websocket.h"

#include <gtest/gtest.h>

#include "tests/transport/cut_anywhere.h"
#include "transport/utf8.h"

namespace adder::transport {
namespace {

using namespace std::string_literals;

const std::string kRequest =
    "GET /chat?x=1 HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n"
    "sec-websocket-key:  dGhlIHNhbXBsZSBub25jZQ== \r\nOrigin: http://example.com\r\nSec-WebSocket-Version: 13\r\n\r\n";
const std::string kAnswer =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

// Pieces of one message are joined: how they come depends on the cuts.
std::string describe(WebSocketMachine& machine) {
  std::string told;
  bool inside = false;
  while (auto event = machine.take_event()) {
    static const char* const kNames[] = {"open", "text", "binary", "pong", "closed", "failed"};
    bool is_message = event->kind == WebSocketEvent::Kind::kText || event->kind == WebSocketEvent::Kind::kBinary;
    if (!inside) told += kNames[static_cast<int>(event->kind)] + " "s;
    told += shown(event->bytes);
    if (event->code != 0) told += " " + std::to_string(event->code);
    inside = is_message && !event->is_final;
    if (!inside) told += "; ";
  }
  return told;
}

WebSocketMachine client() {
  return WebSocketMachine::client("host:80", "/", [] { return 0x11111111u; });
}

// An open client, with nothing to take from it.
WebSocketMachine open_client() {
  WebSocketMachine machine = client();
  std::string request = machine.take_output();
  size_t at = request.find("Key: ") + 5;
  machine.receive("HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
                  websocket_accept(request.substr(at, request.find('\r', at) - at)) + "\r\n\r\n");
  EXPECT_EQ(describe(machine), "open ; ");
  return machine;
}

WebSocketMachine open_server() {
  WebSocketMachine machine = WebSocketMachine::server();
  machine.receive(kRequest);
  EXPECT_EQ(describe(machine), "open /chat?x=1; ");
  EXPECT_EQ(machine.take_output(), kAnswer);
  return machine;
}

TEST(WebSocket, TheAcceptValueOfTheRfc) {
  EXPECT_EQ(websocket_accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

TEST(WebSocket, TheClientsRequest) {
  EXPECT_EQ(client().take_output(),
            "GET / HTTP/1.1\r\nHost: host:80\r\nUser-Agent: Adder\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: EREREREREREREREREREREQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
}

TEST(WebSocket, AServersWholeConversationCutAnywhere) {
  // The RFC's masked "Hello", a message in three fragments with a ping between, binary, a length of 126, a pong,
  // goodbye.
  std::string wire = kRequest + "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"s;
  wire += "\x01\x81\0\0\0\0A"s + "\x89\x82\0\0\0\0hi"s + "\x00\x81\0\0\0\0B"s + "\x80\x80\0\0\0\0"s;
  wire += "\x82\x82\x01\x01\x01\x01\x00\xfe"s;
  wire += "\x82\xfe\x00\x7e\0\0\0\0"s + std::string(126, 'x');
  wire += "\x8a\x80\0\0\0\0"s + "\x88\x85\0\0\0\0\x03\xe8"s + "bye";
  expect_same_however_cut(
      wire,
      [](const std::vector<std::string_view>& pieces) {
        WebSocketMachine machine = WebSocketMachine::server();
        for (std::string_view piece : pieces) machine.receive(piece);
        std::string told = describe(machine);
        return told + shown(machine.take_output());
      },
      "open /chat?x=1; text Hello; text AB; binary \\x01\\xff; binary " + std::string(126, 'x') +
          "; pong ; closed bye 1000; " + shown(kAnswer + "\x8a\x02hi" + "\x88\x02\x03\xe8"));
}

TEST(WebSocket, AClientHearsUnmaskedFramesCutAnywhere) {
  std::string wire = "\x81\x05Hello\x01\x03Hel\x89\x00\x80\x02lo\x82\x7f\0\0\0\0\0\0\0\x03xyz\x88\x00"s;
  expect_same_however_cut(
      wire,
      [](const std::vector<std::string_view>& pieces) {
        WebSocketMachine machine = open_client();
        for (std::string_view piece : pieces) machine.receive(piece);
        std::string told = describe(machine);
        return told + shown(machine.take_output());
      },
      // A pong and a goodbye, masked with the mask that is given in.
      "text Hello; text Hello; binary xyz; closed  1005; \\x8a\\x80\\x11\\x11\\x11\\x11\\x88\\x80\\x11\\x11\\x11\\x11");
}

TEST(WebSocket, WhatASideSendsTheOtherUnderstands) {
  WebSocketMachine desk = client();
  WebSocketMachine device = WebSocketMachine::server();
  device.receive(desk.take_output());
  EXPECT_EQ(describe(device), "open /; ");
  desk.receive(device.take_output());
  EXPECT_EQ(describe(desk), "open ; ");
  std::string big(3 * WebSocketMachine::kMostPayload + 1, 'y');
  desk.send_text_bytes("\xff");
  desk.send_binary(big);
  device.receive(desk.take_output());
  std::string got;
  while (auto event = device.take_event()) got += event->bytes;
  EXPECT_TRUE(got == "\xff" + big);
  device.send_ping("p");
  device.send_text(std::string(126, 'z'));
  desk.receive(device.take_output());
  EXPECT_EQ(describe(desk), "text " + std::string(126, 'z') + "; ");
  device.receive(desk.take_output());
  EXPECT_EQ(describe(device), "pong p; ");
  desk.close(1001, "going");
  EXPECT_FALSE(desk.is_open());
  desk.send_text("not any more");
  device.receive(desk.take_output());
  EXPECT_EQ(describe(device), "closed going 1001; ");
  desk.receive(device.take_output());
  EXPECT_EQ(describe(desk), "closed  1001; ");
  EXPECT_EQ(desk.take_output() + device.take_output(), "");
}

TEST(WebSocket, TextForABrowserIsUtf8WhateverADeviceSends) {
  WebSocketMachine server = open_server();
  server.send_text("caf\xc3");
  EXPECT_EQ(server.take_output(),
            "\x81\x03"
            "caf");
  server.send_text("\xa9\xff!");
  EXPECT_EQ(server.take_output(), "\x81\x06\xc3\xa9\xef\xbf\xbd!");
  std::string euros;
  for (size_t at = 0; at < WebSocketMachine::kMostPayload; ++at) euros += "\xe2\x82\xac";
  server.send_text(euros);
  WebSocketMachine client = open_client();
  client.receive(server.take_output());
  std::string got;
  while (auto event = client.take_event()) {
    std::string piece = event->bytes;
    EXPECT_EQ(take_valid_utf8(piece), event->bytes);
    got += event->bytes;
  }
  EXPECT_TRUE(got == euros);
}

TEST(WebSocket, UnicodesTableOfUtf8) {
  struct Row {
    std::string in, out, left;
  };
  const std::string bad = "\xef\xbf\xbd";
  for (const Row& row : std::initializer_list<Row>{{"abc", "abc", ""},
                                                   {"\xf0\x9f\x90\x8d", "\xf0\x9f\x90\x8d", ""},
                                                   {"\xf0\x9f\x90", "", "\xf0\x9f\x90"},
                                                   {"\xc0\x80", bad + bad, ""},
                                                   {"\xed\xa0\x80", bad + bad + bad, ""},
                                                   {"\xf4\x90\x80\x80", bad + bad + bad + bad, ""},
                                                   {"\xe0\x80", bad + bad, ""},
                                                   {"\x80", bad, ""},
                                                   {"\xe2\x82x", bad + bad + "x", ""}}) {
    std::string bytes = row.in;
    EXPECT_EQ(shown(take_valid_utf8(bytes)), shown(row.out)) << shown(row.in);
    EXPECT_EQ(shown(bytes), shown(row.left));
  }
}

TEST(WebSocket, AClientKnowsWhatIsNoWebSocket) {
  struct Row {
    std::string answer, why;
  };
  for (const Row& row :
       std::initializer_list<Row>{{"SSH-2.0-OpenSSH\r\n\r\n", "speaks no HTTP"},
                                  {"HTTP/1.1 401 Unauthorized\r\n\r\n", "401 Unauthorized"},
                                  {kAnswer, "not that of a WebSocket"},  // the right words for another key
                                  {"HTTP/1.1 101 x\r\n\r\n", "not that of a WebSocket"},
                                  {std::string(WebSocketMachine::kMostHead + 1, 'x'), "no end of an HTTP head"}}) {
    WebSocketMachine machine = client();
    machine.take_output();
    machine.receive(row.answer);
    std::string told = describe(machine);
    EXPECT_TRUE(told.starts_with("failed ") && told.find(row.why) != std::string::npos) << told;
    machine.receive("more");
    EXPECT_EQ(describe(machine), "");
    EXPECT_EQ(machine.take_output(), "");
  }
}

TEST(WebSocket, AServerAnswersOtherRequestsInHttp) {
  WebSocketMachine machine = WebSocketMachine::server("<p>hello</p>");
  machine.receive("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(machine.take_output().find("\r\n\r\n<p>hello</p>"), std::string::npos);
  machine.send_text("no frames here");
  EXPECT_EQ(machine.take_output(), "");
  WebSocketMachine bare = WebSocketMachine::server();
  bare.receive("GET / HTTP/1.1\nHost: x\n\n");
  EXPECT_TRUE(bare.take_output().starts_with("HTTP/1.1 426 "));
  WebSocketMachine post = WebSocketMachine::server();
  post.receive("POST / HTTP/1.1\r\n\r\n");
  EXPECT_TRUE(post.take_output().starts_with("HTTP/1.1 400 "));
  WebSocketMachine old = WebSocketMachine::server();
  std::string request = kRequest;
  request.replace(request.find(": 13"), 4, ": 8");
  old.receive(request);
  EXPECT_TRUE(old.take_output().starts_with("HTTP/1.1 426 "));
}

TEST(WebSocket, AServerHangsUpAtFramesThatAreWrong) {
  for (const std::string& wire : {"\x81\x05Hello"s,                          // not masked
                                  "\xc1\x80\0\0\0\0"s,                       // an extension
                                  "\x83\x80\0\0\0\0"s, "\x8b\x80\0\0\0\0"s,  // unknown kinds
                                  "\x09\x80\0\0\0\0"s,                       // a ping in pieces
                                  "\x89\xfe\x00\x7e\0\0\0\0"s,               // a ping of 126 bytes
                                  "\x80\x80\0\0\0\0"s,                       // the end of nothing
                                  "\x01\x80\0\0\0\0\x81\x80\0\0\0\0"s,       // a message inside a message
                                  "\x82\xff\xff\0\0\0\0\0\0\0\0\0\0\0"s,     // 2^63 bytes and more
                                  "\x88\x81\0\0\0\0x"s}) {                   // half a code
    WebSocketMachine machine = open_server();
    machine.receive(wire);
    std::string told = describe(machine);
    EXPECT_NE(told.find("failed "), std::string::npos) << shown(wire) << ": " << told;
    EXPECT_EQ(shown(machine.take_output()), "\\x88\\x02\\x03\\xea") << shown(wire);
    EXPECT_FALSE(machine.is_open());
  }
  WebSocketMachine client = open_client();
  client.receive("\x81\x80\0\0\0\0"s);
  EXPECT_EQ(describe(client), "failed it masks its frames 1002; ");
}

}  // namespace
}  // namespace adder::transport
