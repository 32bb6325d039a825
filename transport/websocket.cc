// See websocket.h. First the HTTP head, then frames; both only ever look at what has come so far.
#include "transport/websocket.h"

#include <nettle/base64.h>
#include <nettle/sha1.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <utility>

#include "transport/utf8.h"

namespace adder::transport {

namespace {

constexpr uint8_t kContinuation = 0x0, kText = 0x1, kBinary = 0x2, kClose = 0x8, kPing = 0x9, kPong = 0xA;
constexpr uint8_t kFinal = 0x80, kReserved = 0x70, kMasked = 0x80;
constexpr size_t kMostControl = 125;
constexpr std::string_view kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

std::string base64(std::span<const uint8_t> bytes) {
  std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(text.data(), bytes.size(), bytes.data());
  return text;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// The value of a header field, empty when it is not there.
std::string_view field(std::string_view head, std::string_view name) {
  size_t at = head.find('\n');
  while (at != std::string_view::npos) {
    size_t end = head.find('\n', at + 1);
    std::string_view line = head.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    size_t colon = line.find(':');
    if (colon != std::string_view::npos && same_word(trimmed(line.substr(0, colon)), name))
      return trimmed(line.substr(colon + 1));
    at = end;
  }
  return {};
}

// "keep-alive, Upgrade" has the word "upgrade".
bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    size_t comma = list.find(',');
    if (same_word(trimmed(list.substr(0, comma)), word)) return true;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return false;
}

std::string first_line(std::string_view head) { return std::string(trimmed(head.substr(0, head.find('\n')))); }

}  // namespace

std::string websocket_accept(std::string_view key) {
  std::string text = std::string(key) + std::string(kGuid);
  sha1_ctx hash;
  sha1_init(&hash);
  sha1_update(&hash, text.size(), reinterpret_cast<const uint8_t*>(text.data()));
  std::array<uint8_t, SHA1_DIGEST_SIZE> digest;
  sha1_digest(&hash, digest.size(), digest.data());
  return base64(digest);
}

WebSocketMachine WebSocketMachine::client(const std::string& host, const std::string& path, Entropy entropy) {
  WebSocketMachine machine(true);
  machine.entropy_ = std::move(entropy);
  std::array<uint8_t, 16> nonce;
  for (size_t at = 0; at < nonce.size(); at += 4) {
    uint32_t random = machine.entropy_();
    for (size_t k = 0; k < 4; ++k) nonce[at + k] = static_cast<uint8_t>(random >> (8 * k));
  }
  std::string key = base64(nonce);
  machine.expected_accept_ = websocket_accept(key);
  machine.output_ = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + kWebSocketAgent +
                    "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key +
                    "\r\nSec-WebSocket-Version: 13\r\n\r\n";
  return machine;
}

WebSocketMachine WebSocketMachine::server(std::string page) {
  WebSocketMachine machine(false);
  machine.page_ = std::move(page);
  return machine;
}

void WebSocketMachine::receive(std::string_view bytes) {
  if (phase_ == Phase::kOver) return;
  input_ += bytes;
  if (phase_ == Phase::kHead) take_head();
  while (phase_ == Phase::kOpen && (frame_ ? take_payload() : take_frame_header())) {
  }
}

// An HTTP head ends with an empty line; lone \n are taken as well, as RFC 7230 advises.
void WebSocketMachine::take_head() {
  size_t end = std::string::npos;
  for (size_t at = input_.find('\n'); at != std::string::npos; at = input_.find('\n', at + 1)) {
    size_t next = at + 1;
    if (next < input_.size() && input_[next] == '\r') ++next;
    if (next < input_.size() && input_[next] == '\n') {
      end = next + 1;
      break;
    }
  }
  if (end == std::string::npos) {
    if (input_.size() > kMostHead) fail("what answers there is no WebSocket: it sends no end of an HTTP head");
    return;
  }
  std::string head = input_.substr(0, end);
  input_.erase(0, end);
  is_client_ ? take_answer(head) : take_request(head);
}

void WebSocketMachine::take_answer(std::string_view head) {
  std::string status = first_line(head);
  if (!status.starts_with("HTTP/1.")) return fail("what answers there speaks no HTTP");
  if (status.substr(8, 4) != " 101") return fail("it refuses a WebSocket: it answers \"" + status.substr(0, 80) + "\"");
  if (!same_word(field(head, "Upgrade"), "websocket") || field(head, "Sec-WebSocket-Accept") != expected_accept_)
    return fail("its answer is not that of a WebSocket");
  phase_ = Phase::kOpen;
  events_.push_back({WebSocketEvent::Kind::kOpen, "", false, 0});
}

void WebSocketMachine::take_request(std::string_view head) {
  std::string line = first_line(head);
  size_t space = line.find(' ');
  size_t second = line.find(' ', space + 1);
  bool is_get = line.starts_with("GET ") && second != std::string::npos && line.substr(second).starts_with(" HTTP/1.");
  std::string_view key = field(head, "Sec-WebSocket-Key");
  bool wants_upgrade = same_word(field(head, "Upgrade"), "websocket") && has_word(field(head, "Connection"), "Upgrade");
  auto answer = [this](const char* status, const std::string& type, const std::string& body) {
    output_ += std::string("HTTP/1.1 ") + status +
               "\r\nConnection: close\r\nSec-WebSocket-Version: 13\r\nContent-Type: " + type +
               "; charset=utf-8\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    close_sent_ = true;  // no frame may follow
  };
  if (!is_get) {
    answer("400 Bad Request", "text/plain", "This is a WebSocket.\n");
    return fail("the client does not ask for a WebSocket");
  }
  if (!wants_upgrade || key.empty()) {
    if (page_.empty())
      answer("426 Upgrade Required", "text/plain", "This is a WebSocket: connect to it as ws://.\n");
    else
      answer("200 OK", "text/html", page_);
    return fail("the client does not ask for a WebSocket");
  }
  if (field(head, "Sec-WebSocket-Version") != "13") {
    answer("426 Upgrade Required", "text/plain", "This WebSocket is of version 13.\n");
    return fail("the client speaks another version of WebSocket");
  }
  output_ += "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
             websocket_accept(key) + "\r\n\r\n";
  request_origin_ = field(head, "Origin");
  request_host_ = field(head, "Host");
  request_agent_ = field(head, "User-Agent");
  phase_ = Phase::kOpen;
  events_.push_back({WebSocketEvent::Kind::kOpen, line.substr(space + 1, second - space - 1), false, 0});
}

// True when there was a whole header.
bool WebSocketMachine::take_frame_header() {
  if (input_.size() < 2) return false;
  auto byte = [this](size_t at) { return static_cast<uint8_t>(input_[at]); };
  Frame frame;
  frame.is_final = (byte(0) & kFinal) != 0;
  frame.opcode = byte(0) & 0x0F;
  frame.is_masked = (byte(1) & kMasked) != 0;
  uint64_t length = byte(1) & 0x7F;
  bool is_control = frame.opcode >= kClose;
  if ((byte(0) & kReserved) != 0) return fail("it uses extensions that nobody agreed to"), false;
  if (frame.opcode > kPong || (frame.opcode > kBinary && frame.opcode < kClose))
    return fail("it sends a frame of an unknown kind"), false;
  if (is_control && (!frame.is_final || length > kMostControl)) return fail("it sends a bad control frame"), false;
  if (frame.is_masked == is_client_)
    return fail(is_client_ ? "it masks its frames" : "it does not mask its frames"), false;
  if (!is_control && (frame.opcode == kContinuation) != (message_opcode_ != 0))
    return fail("it sends the pieces of a message out of order"), false;

  size_t length_bytes = length == 126 ? 2 : length == 127 ? 8 : 0;
  size_t header = 2 + length_bytes + (frame.is_masked ? 4 : 0);
  if (input_.size() < header) return false;
  if (length_bytes != 0) length = 0;
  for (size_t at = 0; at < length_bytes; ++at) length = length << 8 | byte(2 + at);
  if (length >> 63 != 0) return fail("it sends a frame of an impossible length"), false;
  frame.left = length;
  for (size_t at = 0; frame.is_masked && at < 4; ++at) frame.mask[at] = byte(2 + length_bytes + at);
  input_.erase(0, header);
  if (!is_control && frame.opcode != kContinuation) message_opcode_ = frame.opcode;
  frame_ = frame;
  control_.clear();
  return true;
}

// True when the frame is over.
bool WebSocketMachine::take_payload() {
  Frame& frame = *frame_;
  std::string piece = input_.substr(0, std::min<uint64_t>(frame.left, input_.size()));
  input_.erase(0, piece.size());
  frame.left -= piece.size();
  for (char& c : piece) {
    if (frame.is_masked) c ^= static_cast<char>(frame.mask[frame.mask_at++ % 4]);
  }
  if (frame.opcode >= kClose) {
    control_ += piece;
  } else {
    bool ends = frame.left == 0 && frame.is_final;
    auto kind = message_opcode_ == kText ? WebSocketEvent::Kind::kText : WebSocketEvent::Kind::kBinary;
    if (!piece.empty() || ends) events_.push_back({kind, std::move(piece), ends, 0});
    if (ends) message_opcode_ = 0;
  }
  if (frame.left != 0) return false;
  if (frame.opcode >= kClose) end_control_frame();
  frame_.reset();
  return true;
}

void WebSocketMachine::end_control_frame() {
  if (frame_->opcode == kPing && !close_sent_) put_frame(kPong, control_);
  if (frame_->opcode == kPong) events_.push_back({WebSocketEvent::Kind::kPong, control_, true, 0});
  if (frame_->opcode == kClose) take_close();
}

void WebSocketMachine::take_close() {
  if (control_.size() == 1) return fail("it sends a bad goodbye");
  int code =
      control_.empty() ? kCloseNoCode : static_cast<uint8_t>(control_[0]) << 8 | static_cast<uint8_t>(control_[1]);
  if (!close_sent_) put_frame(kClose, std::string_view(control_).substr(0, 2));
  close_sent_ = true;
  phase_ = Phase::kOver;
  events_.push_back({WebSocketEvent::Kind::kClosed, control_.size() > 2 ? control_.substr(2) : "", true, code});
}

void WebSocketMachine::fail(const std::string& why, int code) {
  if (phase_ == Phase::kOpen) close(code);
  phase_ = Phase::kOver;
  input_.clear();
  events_.push_back({WebSocketEvent::Kind::kFailed, why, true, code});
}

void WebSocketMachine::put_frame(uint8_t opcode, std::string_view payload, bool is_final) {
  output_ += static_cast<char>(opcode | (is_final ? kFinal : 0));
  uint8_t masked = is_client_ ? kMasked : 0;
  if (payload.size() <= kMostControl) {
    output_ += static_cast<char>(masked | payload.size());
  } else {
    output_ += static_cast<char>(masked | 126);  // kMostPayload keeps it below 64 KB
    output_ += static_cast<char>(payload.size() >> 8);
    output_ += static_cast<char>(payload.size());
  }
  if (!is_client_) {
    output_ += payload;
    return;
  }
  uint32_t random = entropy_();
  char mask[4];
  for (size_t at = 0; at < 4; ++at) output_ += mask[at] = static_cast<char>(random >> (8 * at));
  for (size_t at = 0; at < payload.size(); ++at) output_ += static_cast<char>(payload[at] ^ mask[at % 4]);
}

// Each frame is a message of its own: MicroPython's devices know no fragments.
void WebSocketMachine::put_message(uint8_t opcode, std::string_view payload) {
  while (is_open() && !payload.empty()) {
    put_frame(opcode, payload.substr(0, kMostPayload));
    payload.remove_prefix(std::min(payload.size(), kMostPayload));
  }
}

void WebSocketMachine::send_text(std::string_view text) {
  cut_character_ += text;
  std::string whole = take_valid_utf8(cut_character_);
  // Characters must not be cut by the frames either.
  for (size_t at = 0; at < whole.size();) {
    size_t end = std::min(whole.size(), at + kMostPayload);
    while (end < whole.size() && (static_cast<uint8_t>(whole[end]) & 0xC0) == 0x80) --end;
    put_message(kText, std::string_view(whole).substr(at, end - at));
    at = end;
  }
}

void WebSocketMachine::send_text_bytes(std::string_view bytes) { put_message(kText, bytes); }

void WebSocketMachine::send_binary(std::string_view bytes) { put_message(kBinary, bytes); }

void WebSocketMachine::send_ping(std::string_view bytes) {
  if (is_open()) put_frame(kPing, bytes.substr(0, kMostControl));
}

void WebSocketMachine::close(int code, std::string_view reason) {
  if (!is_open()) return;
  std::string payload = {static_cast<char>(code >> 8), static_cast<char>(code)};
  payload += reason.substr(0, kMostControl - 2);
  put_frame(kClose, payload);
  close_sent_ = true;
}

std::string WebSocketMachine::take_output() { return std::exchange(output_, {}); }

std::optional<WebSocketEvent> WebSocketMachine::take_event() {
  if (events_.empty()) return std::nullopt;
  WebSocketEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

}  // namespace adder::transport
