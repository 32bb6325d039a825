// See rfc2217_stream.h.
#include "transport/rfc2217_stream.h"

#include <map>

#include "transport/layered_stream.h"
#include "transport/rfc2217.h"

namespace adder::transport {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kAnswerSpan{3000};
// A plain telnet server need not answer what it does not know (QEMU does not); so long it may say what it knows.
constexpr milliseconds kPlainSpan{500};

class ComPortCodec : public WireCodec {
public:
  ComPortCodec() : machine(Rfc2217Machine::Role::kClient) { machine.start(); }

  void receive(std::string_view wire) override {
    machine.receive(wire);
    while (std::optional<Rfc2217Event> event = machine.take_event()) {
      if (event->kind == Rfc2217Event::Kind::kReply) replies[event->command] = event->value;
    }
  }
  std::string take_data() override { return machine.take_data(); }
  void send(std::string_view data) override { machine.send(data); }
  std::string take_output() override { return machine.take_output(); }
  bool may_send() const override { return machine.may_send(); }

  Rfc2217Machine machine;
  std::map<ComPort, uint32_t> replies;  // the latest
};

class Rfc2217Stream : public LayeredStream {
public:
  Rfc2217Stream(std::unique_ptr<ByteStream> inner, std::string name)
      : LayeredStream(std::move(inner), codec_), name_(std::move(name)) {}

  std::string describe() const override { return name_; }
  bool has_line() const override { return has_line_; }

  Result<void> negotiate(const LineSettings& line, milliseconds patience) {
    has_line_ = true;
    Deadline deadline = after(patience);
    Result<void> settled = carry_until([this] { return codec_.machine.is_settled(); }, deadline, "");
    if (!settled.ok() && settled.error().kind != ErrorKind::kTimeout) return settled;
    bool ready;
    {
      std::lock_guard lock(mutex_);
      ready = codec_.machine.is_ready();
    }
    if (ready) return set_line(line);
    return Error{ErrorKind::kProtocol,
                 name_ + " does not speak RFC 2217: try telnet:// or socket:// with the same address"};
  }
  Result<void> negotiate_plain() {
    Result<void> settled = carry_until([this] { return codec_.machine.is_settled(); }, after(kPlainSpan), "");
    return settled.ok() || settled.error().kind == ErrorKind::kTimeout ? Result<void>() : settled;
  }

  Result<void> set_line(const LineSettings& line) override {
    if (!has_line_) return {};
    const std::pair<ComPort, uint32_t> wanted[] = {
        {ComPort::kSetBaudRate, static_cast<uint32_t>(line.baud)},
        {ComPort::kSetDataSize, static_cast<uint32_t>(line.data_bits)},
        {ComPort::kSetParity, com_parity_of(line.parity)},
        {ComPort::kSetStopSize, line.stop_bits == 2 ? kComStopTwo : kComStopOne},
    };
    {
      std::lock_guard lock(mutex_);
      for (auto [command, value] : wanted) ask(command, value);
    }
    for (auto [command, value] : wanted) {
      std::string what = command == ComPort::kSetBaudRate ? std::to_string(value) + " baud" : "the line";
      if (Result<void> done = await(command, value, what); !done.ok()) return done;
    }
    return {};
  }
  Result<void> set_dtr(bool on) override { return control(on ? kComDtrOn : kComDtrOff, "DTR"); }
  Result<void> set_rts(bool on) override { return control(on ? kComRtsOn : kComRtsOff, "RTS"); }
  Result<void> discard_input() override {
    if (has_line_) {
      {
        std::lock_guard lock(mutex_);
        ask(ComPort::kPurgeData, kComPurgeReceived);
      }
      if (Result<void> done = await(ComPort::kPurgeData, kComPurgeReceived, "the input buffer"); !done.ok())
        return done;
    }
    return ByteStream::discard_input();
  }

private:
  void ask(ComPort command, uint32_t value) {
    codec_.replies.erase(command);
    codec_.machine.request(command, value);
  }
  // The answer to ask(); it must be what was asked for.
  Result<void> await(ComPort command, uint32_t value, const std::string& what) {
    uint32_t answer = 0;
    auto has_answer = [&] {
      auto found = codec_.replies.find(command);
      if (found == codec_.replies.end()) return false;
      answer = found->second;
      return true;
    };
    Result<void> came =
        carry_until(has_answer, after(kAnswerSpan),
                    name_ + " does not say whether it has set " + what + ": the server or its port may be stuck");
    if (!came.ok() || answer == value) return came;
    return Error{ErrorKind::kIo, name_ + " cannot set " + what + ": it has " + std::to_string(answer) + " there"};
  }
  Result<void> control(uint32_t value, const std::string& what) {
    if (!has_line_) return {};
    {
      std::lock_guard lock(mutex_);
      ask(ComPort::kSetControl, value);
    }
    return await(ComPort::kSetControl, value, what);
  }

  std::string name_;
  bool has_line_ = false;
  ComPortCodec codec_;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_rfc2217(const HostPort& address, const LineSettings& line,
                                                 milliseconds patience) {
  Result<std::unique_ptr<ByteStream>> inner = open_tcp(address, patience);
  if (!inner.ok()) return inner.error();
  auto stream = std::make_unique<Rfc2217Stream>(std::move(inner).value(), "rfc2217://" + address.text());
  if (Result<void> agreed = stream->negotiate(line, patience); !agreed.ok()) return agreed.error();
  return std::unique_ptr<ByteStream>(std::move(stream));
}

Result<std::unique_ptr<ByteStream>> open_telnet(const HostPort& address, milliseconds patience) {
  Result<std::unique_ptr<ByteStream>> inner = open_tcp(address, patience);
  if (!inner.ok()) return inner.error();
  auto stream = std::make_unique<Rfc2217Stream>(std::move(inner).value(), "telnet://" + address.text());
  if (Result<void> agreed = stream->negotiate_plain(); !agreed.ok()) return agreed.error();
  return std::unique_ptr<ByteStream>(std::move(stream));
}

}  // namespace adder::transport
