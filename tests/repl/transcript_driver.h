// Plays a transcript's device against a RawProtocol, with time as a number that only this driver advances. The device's
// bytes can be cut anywhere; what the protocol sends must be exactly the transcript's host bytes, whatever the cut. For
// the tests of repl/.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "repl/raw_protocol.h"
#include "transport/recording_stream.h"

namespace adder::repl {

class TranscriptDriver {
public:
  // `cuts` are offsets into all of the device's bytes at which a delivery ends.
  // The transcripts are of hosts that wait for silence.
  TranscriptDriver(std::vector<transport::Transfer> transfers, std::set<size_t> cuts,
                   RawOptions options = {.ask_at_once = false})
      : protocol(options), transfers_(std::move(transfers)), cuts_(std::move(cuts)) {}

  // Turns the machine until it has an event other than output, or nothing more can happen. Output is gathered in
  // `output`.
  std::optional<RawEvent> run_until_event();
  Time now() const { return now_; }
  // Everything was delivered, and everything expected was sent.
  bool at_end() const { return next_ == transfers_.size() && sent_.size() == expected_before(transfers_.size()); }
  // All that the protocol has sent.
  const std::string& sent() const { return sent_; }
  // The device says nothing from this offset of its bytes on.
  void silence_from(size_t offset) { silent_from_ = offset; }

  RawProtocol protocol;
  std::string output;
  std::string mismatch;  // what the host sent and the transcript has not; empty when all is well

private:
  size_t expected_before(size_t index) const;
  void collect();
  bool deliver();

  std::vector<transport::Transfer> transfers_;
  std::set<size_t> cuts_;
  size_t next_ = 0;       // the transfer that is next
  size_t within_ = 0;     // how much of it is delivered
  size_t delivered_ = 0;  // of all of the device's bytes
  size_t silent_from_ = std::string::npos;
  std::string sent_;
  Time now_{};
};

inline size_t TranscriptDriver::expected_before(size_t index) const {
  size_t count = 0;
  for (size_t at = 0; at < index; ++at) count += transfers_[at].to_device ? transfers_[at].bytes.size() : 0;
  return count;
}

inline void TranscriptDriver::collect() {
  sent_ += protocol.take_output();
  std::string all;
  for (const auto& transfer : transfers_) all += transfer.to_device ? transfer.bytes : "";
  if (mismatch.empty() && all.compare(0, sent_.size(), sent_) != 0) mismatch = sent_;
}

inline bool TranscriptDriver::deliver() {
  while (next_ < transfers_.size() && transfers_[next_].to_device && sent_.size() >= expected_before(next_ + 1))
    ++next_;
  if (next_ == transfers_.size() || transfers_[next_].to_device || delivered_ >= silent_from_) return false;
  const std::string& bytes = transfers_[next_].bytes;
  size_t end = std::min(bytes.size() - within_, silent_from_ - delivered_);
  auto cut = cuts_.upper_bound(delivered_);
  if (cut != cuts_.end()) end = std::min(end, *cut - delivered_);
  protocol.receive(std::string_view(bytes).substr(within_, end), now_);
  within_ += end;
  delivered_ += end;
  if (within_ == bytes.size()) ++next_, within_ = 0;
  return true;
}

inline std::optional<RawEvent> TranscriptDriver::run_until_event() {
  for (;;) {
    collect();
    while (auto event = protocol.take_event()) {
      if (event->kind != RawEvent::Kind::kOutput) return event;
      output += event->text;
    }
    if (deliver()) continue;
    std::optional<Time> deadline = protocol.next_deadline();
    if (!deadline) return std::nullopt;
    now_ = std::max(now_, *deadline);
    protocol.tick(now_);
  }
}

}  // namespace adder::repl
