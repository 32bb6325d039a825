// A ByteStream is a two-way pipe of bytes to a device: a serial port, a pty, a started simulator, or a test's other
// end. Invariant: a failed call says so in its Result, and after kVanished or kClosed every further call fails the same
// way. Threads: one thread may read while another writes; cancel() may be called from any thread and from a signal
// handler. All of repl/, flasher/ and app/ talk to devices through this face only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "transport/result.h"

namespace adder::transport {

using Clock = std::chrono::steady_clock;
using Deadline = Clock::time_point;

// The moment `span` from now; the usual way to make a Deadline.
inline Deadline after(std::chrono::milliseconds span) { return Clock::now() + span; }
// A deadline that never passes.
inline constexpr Deadline kNoDeadline = Deadline::max();

enum class Parity { kNone, kEven, kOdd };

struct LineSettings {
  int baud = 115200;
  int data_bits = 8;
  Parity parity = Parity::kNone;
  int stop_bits = 1;
};

class ByteStream {
public:
  virtual ~ByteStream() = default;

  // Waits until at least one byte is there, then takes what there is, at most into.size(). Returns how many (never 0
  // unless `into` is empty). A deadline in the past polls. Bytes that came before the other side vanished are still
  // delivered.
  virtual Result<size_t> read(std::span<uint8_t> into, Deadline deadline) = 0;

  // Waits until the stream takes something, and gives it as much as it takes at once; returns how many bytes (0 only
  // for none).
  virtual Result<size_t> write_some(std::span<const uint8_t> bytes, Deadline deadline) = 0;

  // Writes all of it, or fails. After a failure an unknown part may have gone out.
  Result<void> write(std::span<const uint8_t> bytes, Deadline deadline);

  // Makes a pending and every later read and write fail with kCancelled, until clear_cancel(). Async-signal-safe.
  virtual void cancel() = 0;
  virtual void clear_cancel() = 0;

  // Ends the stream on this side. Idempotent; also done by the destructor. Not while another thread reads: cancel()
  // first.
  virtual void close() = 0;
  virtual bool is_open() const = 0;

  // What a person would call it: "/dev/ttyACM0", "simulator (board sim)".
  virtual std::string describe() const = 0;

  // False where what is sent has to be text (UTF-8), as a WebREPL's messages are.
  virtual bool takes_any_byte() const { return true; }

  // True for a real serial line; false for ptys, processes and tests, where the four calls below succeed and do
  // nothing.
  virtual bool has_line() const { return false; }
  virtual Result<void> set_line(const LineSettings&) { return {}; }
  virtual Result<void> set_dtr(bool) { return {}; }
  virtual Result<void> set_rts(bool) { return {}; }
  // Throws away what was received and not yet read.
  virtual Result<void> discard_input();

  // Text conveniences over the calls above.
  Result<void> write_text(std::string_view text, Deadline deadline);
  // At most `most` bytes, at least one.
  Result<std::string> read_some(Deadline deadline, size_t most = 4096);
};

}  // namespace adder::transport
