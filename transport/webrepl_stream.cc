// See webrepl_stream.h.
#include "transport/webrepl_stream.h"

#include <sys/random.h>

#include <cstdlib>

#include "transport/layered_stream.h"
#include "transport/websocket.h"

namespace adder::transport {

namespace {

constexpr std::string_view kAsks = "Password: ";
constexpr std::string_view kWelcome = "WebREPL connected\r\n";
constexpr std::string_view kDenied = "Access denied";
// Devices have little memory, and read a frame whole.
constexpr size_t kMostPerFrame = 1024;

uint32_t random_number() {
  uint32_t number = 0;
  if (getrandom(&number, sizeof number, 0) != sizeof number) std::abort();  // cannot fail for 4 bytes on any Linux
  return number;
}

class WebReplCodec : public WireCodec {
public:
  WebReplCodec(const HostPort& address, const std::string& path)
      : machine_(WebSocketMachine::client(address.text(), path, random_number)) {}

  void receive(std::string_view wire) override {
    machine_.receive(wire);
    while (std::optional<WebSocketEvent> event = machine_.take_event()) {
      switch (event->kind) {
        case WebSocketEvent::Kind::kOpen: is_open = true; break;
        case WebSocketEvent::Kind::kText:
        case WebSocketEvent::Kind::kBinary: data_ += event->bytes; break;
        case WebSocketEvent::Kind::kPong: break;
        case WebSocketEvent::Kind::kClosed:
          ended_ =
              Error{ErrorKind::kVanished, "the device has closed the connection" +
                                              (event->bytes.empty() ? "" : " (" + event->bytes + ")") + ": reconnect"};
          break;
        case WebSocketEvent::Kind::kFailed: ended_ = Error{ErrorKind::kProtocol, event->bytes}; break;
      }
    }
  }
  std::string take_data() override { return std::exchange(data_, {}); }
  void send(std::string_view data) override {
    while (!data.empty()) {
      machine_.send_text_bytes(data.substr(0, kMostPerFrame));
      data.remove_prefix(std::min(data.size(), kMostPerFrame));
    }
  }
  std::string take_output() override { return machine_.take_output(); }
  std::optional<Error> ended() const override { return ended_; }
  void close() { machine_.close(kCloseGoingAway); }

  bool is_open = false;

private:
  WebSocketMachine machine_;
  std::string data_;
  std::optional<Error> ended_;
};

class WebReplStream : public LayeredStream {
public:
  WebReplStream(std::unique_ptr<ByteStream> inner, const HostPort& address, const std::string& path)
      : LayeredStream(std::move(inner), codec_), name_("ws://" + address.text()), codec_(address, path) {}
  ~WebReplStream() override { WebReplStream::close(); }

  std::string describe() const override { return name_; }
  bool takes_any_byte() const override { return false; }
  void close() override {
    if (!is_open()) return;
    {
      std::lock_guard lock(mutex_);
      codec_.close();
    }
    // The goodbye is a courtesy, which must not hold anybody up.
    [[maybe_unused]] Result<void> said = push(Deadline::min());
    LayeredStream::close();
  }

  Result<void> log_in(const WebReplOptions& options) {
    Deadline deadline = after(options.patience);
    std::string silent =
        name_ + " does not answer as a WebREPL: check the address, and whether another program is connected to it";
    if (Result<void> open = carry_until([this] { return codec_.is_open; }, deadline, silent); !open.ok())
      return explained(open.error());
    auto greeted = [this] { return inbox_.find(kAsks) != std::string::npos || connected(); };
    if (Result<void> asked = carry_until(greeted, deadline, silent); !asked.ok()) return explained(asked.error());
    if (locked([this] { return connected(); })) return take_welcome();
    Result<std::string> password = options.password ? options.password() : Result<std::string>(no_password());
    if (!password.ok()) return password.error();
    locked([this] { return inbox_.clear(), true; });
    if (Result<void> sent = write_text(*password + "\r", deadline); !sent.ok()) return explained(sent.error());
    auto answered = [this] { return inbox_.find(kDenied) != std::string::npos || connected(); };
    if (Result<void> answer = carry_until(answered, deadline, silent); !answer.ok()) return explained(answer.error());
    if (locked([this] { return connected(); })) return take_welcome();
    return Error{ErrorKind::kPermission,
                 name_ + " refuses the password: give the right one (ADDER_WEBREPL_PASSWORD, or ws://:PASSWORD@HOST)"};
  }

private:
  bool connected() const { return inbox_.find(kWelcome) != std::string::npos; }
  bool locked(const std::function<bool()>& look) {
    std::lock_guard lock(mutex_);
    return look();
  }
  // What follows the welcome line is the REPL's: usually its prompt.
  Result<void> take_welcome() {
    std::lock_guard lock(mutex_);
    inbox_.erase(0, inbox_.find(kWelcome) + kWelcome.size());
    return {};
  }
  Error no_password() const {
    return {ErrorKind::kPermission,
            name_ + " asks for a password: give it as ADDER_WEBREPL_PASSWORD, or as ws://:PASSWORD@HOST"};
  }
  Result<void> explained(Error error) const {
    if (error.kind == ErrorKind::kProtocol) error.message = name_ + ": " + error.message;
    if (error.kind == ErrorKind::kVanished)
      error.message = name_ + " hangs up before it lets us in: another program may be connected to it";
    return error;
  }

  std::string name_;
  WebReplCodec codec_;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_webrepl(const HostPort& address, const WebReplOptions& options) {
  Result<std::unique_ptr<ByteStream>> inner = open_tcp(address, options.patience);
  if (!inner.ok()) return inner.error();
  auto stream = std::make_unique<WebReplStream>(std::move(inner).value(), address, options.path);
  if (Result<void> in = stream->log_in(options); !in.ok()) return in.error();
  return std::unique_ptr<ByteStream>(std::move(stream));
}

}  // namespace adder::transport
