// See bridge_codec.h.
#include "repl/bridge_codec.h"

#include <algorithm>
#include <array>

#include "transport/tcp_stream.h"
#include "transport/websocket.h"

namespace adder::repl {

namespace {

using transport::ComPort;
using transport::Rfc2217Event;
using transport::Rfc2217Machine;
using transport::WebSocketEvent;
using transport::WebSocketMachine;

constexpr size_t kLongestToken = 256;
constexpr std::array<std::string_view, 9> kHttpMethods = {"GET ",    "POST ",  "PUT ",     "HEAD ", "OPTIONS ",
                                                          "DELETE ", "PATCH ", "CONNECT ", "TRACE "};

// Takes as long for one that is nearly right as for any other.
bool is_same_secret(std::string_view given, std::string_view wanted) {
  unsigned difference = given.size() == wanted.size() ? 0 : 1;
  for (size_t at = 0; at < given.size(); ++at)
    difference |= static_cast<unsigned char>(given[at] ^ wanted[at % wanted.size()]);
  return difference == 0;
}

// What stands between a client's first bytes and the device.
class Gate {
public:
  Gate(std::string token, bool refuse_http) : token_(std::move(token)), looks_for_http_(refuse_http) {}

  void receive(std::string_view bytes) {
    if (refused_) return;
    data_ += bytes;
    if (looks_for_http_) look_for_http();
    if (!refused_ && !looks_for_http_ && !token_.empty()) look_for_token();
  }
  bool is_open() const { return !refused_ && !looks_for_http_ && token_.empty(); }
  bool is_refused() const { return refused_; }
  // It may hold back the first bytes, which could become an HTTP request.
  bool is_let_in() const { return !refused_ && token_.empty(); }
  std::string take_data() { return is_open() ? std::exchange(data_, {}) : ""; }

private:
  void look_for_http() {
    bool may_become = false;
    for (std::string_view method : kHttpMethods) {
      if (data_.starts_with(method)) refused_ = true;
      may_become = may_become || method.starts_with(data_);
    }
    looks_for_http_ = may_become && !refused_;
  }
  void look_for_token() {
    size_t end = data_.find_first_of("\r\n");
    refused_ = end == std::string::npos ? data_.size() > kLongestToken
                                        : !is_same_secret(std::string_view(data_).substr(0, end), token_);
    if (end == std::string::npos || refused_) return;
    if (data_[end] == '\r' && end + 1 < data_.size() && data_[end + 1] == '\n') ++end;
    data_.erase(0, end + 1);
    token_.clear();
  }

  std::string token_, data_;
  bool looks_for_http_;
  bool refused_ = false;
};

constexpr const char* kRefusal = "\r\n[bridge: the first line has to be its token]\r\n";

class PlainCodec : public BridgeCodec {
public:
  PlainCodec(const std::string& token, bool refuse_http) : gate_(token, refuse_http) {}
  void receive(std::string_view bytes) override {
    bool was_refused = gate_.is_refused();
    gate_.receive(bytes);
    if (gate_.is_refused() && !was_refused) output_ += kRefusal;
  }
  std::string take_output() override { return std::exchange(output_, {}); }
  void send(std::string_view data) override { output_ += data; }
  std::string take_data() override { return gate_.take_data(); }
  bool is_let_in() const override { return gate_.is_let_in(); }
  bool is_over() const override { return gate_.is_refused(); }
  bool is_refused() const override { return gate_.is_refused(); }

private:
  Gate gate_;
  std::string output_;
};

class Rfc2217Codec : public BridgeCodec {
public:
  Rfc2217Codec(const std::string& token, LineRequest set)
      : gate_(token, true), machine_(Rfc2217Machine::Role::kServer), set_(std::move(set)) {
    machine_.start();
  }
  void receive(std::string_view bytes) override {
    bool was_refused = gate_.is_refused();
    machine_.receive(bytes);
    gate_.receive(machine_.take_data());
    while (std::optional<Rfc2217Event> event = machine_.take_event()) {
      if (event->kind == Rfc2217Event::Kind::kRequest) answer(event->command, event->value);
    }
    if (gate_.is_refused() && !was_refused) machine_.send(kRefusal);
  }
  std::string take_output() override { return machine_.take_output(); }
  void send(std::string_view data) override { machine_.send(data); }
  std::string take_data() override { return gate_.take_data(); }
  bool is_let_in() const override { return gate_.is_let_in(); }
  bool is_over() const override { return gate_.is_refused(); }
  bool is_refused() const override { return gate_.is_refused(); }

private:
  // Before the token is given the line is not to be touched, but clients wait for an answer.
  void answer(ComPort command, uint32_t value) {
    machine_.reply(command, gate_.is_let_in() ? set_(command, value) : value);
  }

  Gate gate_;
  Rfc2217Machine machine_;
  LineRequest set_;
};

class WebSocketCodec : public BridgeCodec {
public:
  explicit WebSocketCodec(const std::string& token)
      : has_token_(!token.empty()), gate_(token, false), machine_(WebSocketMachine::server()) {}

  void receive(std::string_view bytes) override {
    machine_.receive(bytes);
    while (std::optional<WebSocketEvent> event = machine_.take_event()) {
      switch (event->kind) {
        case WebSocketEvent::Kind::kOpen: open(); break;
        case WebSocketEvent::Kind::kText: take_text(event->bytes); break;
        case WebSocketEvent::Kind::kBinary:  // a WebREPL's file transfers, which need a device of its own
        case WebSocketEvent::Kind::kPong: break;
        case WebSocketEvent::Kind::kClosed:
        case WebSocketEvent::Kind::kFailed: over_ = true; break;
      }
    }
  }
  std::string take_output() override { return machine_.take_output(); }
  void send(std::string_view data) override { is_ours() ? machine_.send_text_bytes(data) : machine_.send_text(data); }
  std::string take_data() override { return greeted_ ? refuse_raw_paste(gate_.take_data()) : ""; }
  bool is_let_in() const override { return greeted_; }
  bool is_over() const override { return over_; }
  bool is_refused() const override { return refused_; }

private:
  bool is_ours() const { return machine_.request_agent() == transport::kWebSocketAgent; }
  // A device's answer to a request of raw-paste is no UTF-8, and other clients, browsers above all, hang up at that. So
  // they are told that there is none, as a device would tell them.
  std::string refuse_raw_paste(std::string data) {
    constexpr std::string_view kRequest =
        "\x05"
        "A\x01";
    size_t at = is_ours() ? std::string::npos : data.find(kRequest);
    if (at == std::string::npos) return data;
    machine_.send_text(std::string_view("R\0", 2));
    return data.erase(at, kRequest.size());
  }
  void open() {
    if (has_token_) return machine_.send_text("Password: ");
    if (is_foreign()) return refuse("this page may not use the device without a token: start the bridge with --token");
    greet();
  }
  bool is_foreign() const {
    auto is_here = [](const std::string& address) {
      auto parsed = transport::parse_host_port(address, 80);
      return parsed.ok() && parsed->is_loopback();
    };
    const std::string& origin = machine_.request_origin();
    if (origin.empty()) return false;  // no browser
    size_t host = origin.find("://");
    // A page from a file says "null", as any page can arrange to.
    bool from_here = host != std::string::npos && is_here(origin.substr(host + 3));
    return !from_here || !is_here(machine_.request_host());
  }
  void greet() {
    greeted_ = true;
    machine_.send_text("\r\nWebREPL connected\r\n>>> ");
  }
  void refuse(const std::string& why) {
    machine_.send_text("\r\nAccess denied\r\n[bridge: " + why + "]\r\n");
    machine_.close(transport::kClosePolicy);
    over_ = refused_ = true;
  }
  void take_text(std::string_view text) {
    if (over_) return;
    gate_.receive(text);
    if (gate_.is_refused()) return refuse("the password is the bridge's token");
    if (!greeted_ && gate_.is_let_in()) greet();
  }

  bool has_token_;
  Gate gate_;
  WebSocketMachine machine_;
  bool greeted_ = false, over_ = false, refused_ = false;
};

}  // namespace

std::unique_ptr<BridgeCodec> make_plain_codec(const std::string& token, bool refuse_http) {
  return std::make_unique<PlainCodec>(token, refuse_http);
}

std::unique_ptr<BridgeCodec> make_rfc2217_codec(const std::string& token, LineRequest set) {
  return std::make_unique<Rfc2217Codec>(token, std::move(set));
}

std::unique_ptr<BridgeCodec> make_websocket_codec(const std::string& token) {
  return std::make_unique<WebSocketCodec>(token);
}

}  // namespace adder::repl
