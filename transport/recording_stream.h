// Recording and replaying: a RecordingStream passes everything through to the stream it wraps and keeps a transcript; a
// ReplayStream plays the device's side of a transcript back. The transcript is text, one line a transfer, so that it
// can be read in a bug report and kept in git:  `> "\r\x03"` host to device, `< "raw REPL"` device to host; C escapes,
// \xNN for other bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "transport/byte_stream.h"

namespace adder::transport {

struct Transfer {
  bool to_device = false;
  std::string bytes;

  bool operator==(const Transfer&) const = default;
};

std::string format_transcript(const std::vector<Transfer>& transfers);
// Empty lines and lines that start with '#' are skipped. Fails with kLocalFile and the line's number.
Result<std::vector<Transfer>> parse_transcript(std::string_view text);

class RecordingStream : public ByteStream {
public:
  virtual std::vector<Transfer> transfers() const = 0;
};
std::unique_ptr<RecordingStream> make_recording_stream(std::unique_ptr<ByteStream> inner);

// Reads deliver the transcript's device bytes, at most `most_per_read` at a time; writes must be exactly the
// transcript's host bytes, in order and however they are cut, else kProtocol with both sides shown. A read where the
// transcript waits for the host times out at once. At the end of the transcript reads fail with kVanished.
std::unique_ptr<ByteStream> make_replay_stream(std::vector<Transfer> transfers, size_t most_per_read = 4096);

}  // namespace adder::transport
