// WebSocket, RFC 6455, as client or server, with the HTTP upgrade before it. A pure machine: bytes from the wire go
// into receive(), what they say comes out of take_event(); send_*() and the machine's own answers (upgrade, pong,
// close) come out of take_output(). It knows no clock and does not read, and how its input is cut makes no difference.
// Randomness (the client's key and masks) is given in.
//
// A message is delivered as it comes, in pieces: for a REPL there is nothing to wait for, and nothing of any length is
// ever held in memory. Text is not checked to be UTF-8 on the way in, since a device may cut a character anywhere.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace adder::transport {

struct WebSocketEvent {
  enum class Kind {
    kOpen,    // the upgrade is done; for a server `bytes` is the request's path with its query
    kText,    // a piece of a text message
    kBinary,  // a piece of a binary message
    kPong,    // the answer to send_ping(bytes)
    kClosed,  // the other side has said goodbye, with `code` (1005: none) and its reason in `bytes`; send nothing more
    kFailed   // the other side does not speak the protocol; `bytes` says so. Close the connection
  };
  Kind kind = Kind::kOpen;
  std::string bytes;
  bool is_final = false;  // kText, kBinary: the message ends here
  int code = 0;
};

// As in RFC 6455, section 7.4.1.
inline constexpr int kCloseNormal = 1000, kCloseGoingAway = 1001, kCloseProtocolError = 1002, kCloseNoCode = 1005,
                     kClosePolicy = 1008, kCloseTryLater = 1013;

// What our client calls itself.
inline constexpr const char* kWebSocketAgent = "Adder";

class WebSocketMachine {
public:
  using Entropy = std::function<uint32_t()>;
  // The longest head of an HTTP request or answer, and as much as one send_*() call puts into one frame: MicroPython's
  // devices take 64 KB frames, but have little memory.
  static constexpr size_t kMostHead = 16384;
  static constexpr size_t kMostPayload = 4096;

  // `host` as in the Host header ("192.168.4.1:8266"), `path` with its query ("/"). The request is in take_output().
  static WebSocketMachine client(const std::string& host, const std::string& path, Entropy entropy);
  // Waits for a request. An ordinary HTTP request is answered by `page` (HTML) and kFailed.
  static WebSocketMachine server(std::string page = "");

  void receive(std::string_view bytes);
  std::optional<WebSocketEvent> take_event();
  std::string take_output();

  // After kOpen and before kClosed, kFailed and close(); otherwise they do nothing. send_text() sends what is UTF-8:
  // of other bytes U+FFFD, since browsers hang up at anything else, and it keeps a character that is cut off at the end
  // for the next call. A REPL's bytes for a device go by send_text_bytes(), which changes nothing.
  void send_text(std::string_view text);
  void send_text_bytes(std::string_view bytes);
  void send_binary(std::string_view bytes);
  // At most 125 bytes.
  void send_ping(std::string_view bytes = "");
  void close(int code = kCloseNormal, std::string_view reason = "");

  // A server's, after kOpen: what the request says of the page that it comes from ("https://example.org"; empty: no
  // browser), and of the host that it takes us for. Browsers do not let a page choose them.
  const std::string& request_origin() const { return request_origin_; }
  const std::string& request_host() const { return request_host_; }
  // kWebSocketAgent: a client of ours, which takes text that is not UTF-8.
  const std::string& request_agent() const { return request_agent_; }

  bool is_open() const { return phase_ == Phase::kOpen && !close_sent_; }

private:
  enum class Phase : uint8_t { kHead, kOpen, kOver };
  struct Frame {
    uint8_t opcode = 0;
    bool is_final = false;
    bool is_masked = false;
    uint64_t left = 0;  // of the payload
    uint32_t mask_at = 0;
    uint8_t mask[4] = {};
  };

  explicit WebSocketMachine(bool is_client) : is_client_(is_client) {}
  void take_head();
  void take_answer(std::string_view head);
  void take_request(std::string_view head);
  bool take_frame_header();
  bool take_payload();
  void end_control_frame();
  void take_close();
  void fail(const std::string& why, int code = kCloseProtocolError);
  void put_frame(uint8_t opcode, std::string_view payload, bool is_final = true);
  void put_message(uint8_t opcode, std::string_view payload);

  bool is_client_;
  Entropy entropy_;
  std::string page_;
  std::string request_origin_, request_host_, request_agent_;
  std::string expected_accept_;
  Phase phase_ = Phase::kHead;
  bool close_sent_ = false;
  std::string input_;  // not yet understood
  std::optional<Frame> frame_;
  uint8_t message_opcode_ = 0;  // of the fragmented message under way; 0: none
  std::string control_;         // the payload of the control frame under way
  std::string cut_character_;   // of send_text()
  std::string output_;
  std::deque<WebSocketEvent> events_;
};

// The value of Sec-WebSocket-Accept for a key.
std::string websocket_accept(std::string_view key);

}  // namespace adder::transport
