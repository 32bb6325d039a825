// A stream that speaks a protocol of its own over another stream: telnet or WebSocket over TCP. A WireCodec is the pure
// machine between the two; LayeredStream gives it the waiting, cancelling and threads of a ByteStream. Invariant: what
// write_some() has taken goes out in order, at the latest when the stream is read or written next. Only transport/
// includes this.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "transport/byte_stream.h"

namespace adder::transport {

// All calls are made under one lock.
class WireCodec {
public:
  virtual ~WireCodec() = default;
  virtual void receive(std::string_view wire) = 0;  // what came from the wire
  virtual std::string take_data() = 0;              // what of it is the user's
  virtual void send(std::string_view data) = 0;     // the user's
  virtual std::string take_output() = 0;            // what goes onto the wire
  virtual bool may_send() const { return true; }
  // The other side has ended the conversation, in its own words; the connection may still stand.
  virtual std::optional<Error> ended() const { return std::nullopt; }
};

class LayeredStream : public ByteStream {
public:
  // `codec` lives in the deriving class.
  LayeredStream(std::unique_ptr<ByteStream> inner, WireCodec& codec) : inner_(std::move(inner)), codec_(codec) {}

  Result<size_t> read(std::span<uint8_t> into, Deadline deadline) override;
  Result<size_t> write_some(std::span<const uint8_t> bytes, Deadline deadline) override;
  void cancel() override;
  void clear_cancel() override;
  void close() override { inner_->close(); }
  bool is_open() const override { return inner_->is_open(); }

protected:
  // Carries bytes until `enough`, which is called under mutex_, says so. kTimeout carries `what` as its message.
  Result<void> carry_until(const std::function<bool()>& enough, Deadline deadline, const std::string& what);
  // Takes what the codec has for the wire, and sends it. Under no lock.
  Result<void> push(Deadline deadline);

  std::mutex mutex_;  // the codec, inbox_, outbox_
  std::string inbox_;

private:
  Result<void> pump(Deadline deadline);
  Result<void> flush(Deadline deadline, bool wait_for_turn);
  std::optional<Error> trouble();

  std::unique_ptr<ByteStream> inner_;
  WireCodec& codec_;
  std::string outbox_;
  std::mutex reading_, writing_;  // who is at inner_
  std::condition_variable arrived_;
  std::atomic<bool> cancelled_{false};
};

}  // namespace adder::transport
