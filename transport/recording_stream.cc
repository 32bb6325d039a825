// See recording_stream.h.
#include "transport/recording_stream.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdio>
#include <mutex>

namespace adder::transport {

namespace {

std::string escape(std::string_view bytes) {
  std::string text = "\"";
  for (unsigned char byte : bytes) {
    char code[8];
    if (byte == '"' || byte == '\\') {
      text += '\\', text += static_cast<char>(byte);
    } else if (byte == '\r') {
      text += "\\r";
    } else if (byte == '\n') {
      text += "\\n";
    } else if (byte == '\t') {
      text += "\\t";
    } else if (byte >= 0x20 && byte < 0x7f) {
      text += static_cast<char>(byte);
    } else {
      std::snprintf(code, sizeof code, "\\x%02x", byte);
      text += code;
    }
  }
  return text + "\"";
}

// The bytes of one quoted string that must end the line; nothing when it is malformed.
bool unescape(std::string_view text, std::string& bytes) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
  text = text.substr(1, text.size() - 2);
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      bytes += text[at];
      continue;
    }
    if (++at == text.size()) return false;
    switch (text[at]) {
      case 'r': bytes += '\r'; break;
      case 'n': bytes += '\n'; break;
      case 't': bytes += '\t'; break;
      case '"': bytes += '"'; break;
      case '\\': bytes += '\\'; break;
      case 'x': {
        if (at + 2 >= text.size() || !std::isxdigit(static_cast<unsigned char>(text[at + 1])) ||
            !std::isxdigit(static_cast<unsigned char>(text[at + 2]))) {
          return false;
        }
        bytes += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
        at += 2;
        break;
      }
      default: return false;
    }
  }
  return true;
}

class Recorder : public RecordingStream {
public:
  explicit Recorder(std::unique_ptr<ByteStream> inner) : inner_(std::move(inner)) {}

  Result<size_t> read(std::span<uint8_t> into, Deadline deadline) override {
    Result<size_t> got = inner_->read(into, deadline);
    if (got.ok()) note(false, {reinterpret_cast<const char*>(into.data()), got.value()});
    return got;
  }
  Result<size_t> write_some(std::span<const uint8_t> bytes, Deadline deadline) override {
    Result<size_t> sent = inner_->write_some(bytes, deadline);
    if (sent.ok()) note(true, {reinterpret_cast<const char*>(bytes.data()), sent.value()});
    return sent;
  }
  void cancel() override { inner_->cancel(); }
  void clear_cancel() override { inner_->clear_cancel(); }
  void close() override { inner_->close(); }
  bool is_open() const override { return inner_->is_open(); }
  std::string describe() const override { return inner_->describe(); }
  bool takes_any_byte() const override { return inner_->takes_any_byte(); }
  bool has_line() const override { return inner_->has_line(); }
  Result<void> set_line(const LineSettings& line) override { return inner_->set_line(line); }
  Result<void> set_dtr(bool on) override { return inner_->set_dtr(on); }
  Result<void> set_rts(bool on) override { return inner_->set_rts(on); }
  Result<void> discard_input() override { return inner_->discard_input(); }

  std::vector<Transfer> transfers() const override {
    std::lock_guard lock(mutex_);
    return transfers_;
  }

private:
  void note(bool to_device, std::string_view bytes) {
    if (bytes.empty()) return;
    std::lock_guard lock(mutex_);
    if (transfers_.empty() || transfers_.back().to_device != to_device) transfers_.push_back({to_device, ""});
    transfers_.back().bytes += bytes;
  }

  std::unique_ptr<ByteStream> inner_;
  mutable std::mutex mutex_;
  std::vector<Transfer> transfers_;
};

class Replayer : public ByteStream {
public:
  Replayer(std::vector<Transfer> transfers, size_t most_per_read)
      : transfers_(std::move(transfers)), most_per_read_(most_per_read) {}

  Result<size_t> read(std::span<uint8_t> into, Deadline) override {
    if (Result<void> usable = check(); !usable.ok()) return usable.error();
    if (into.empty()) return size_t{0};
    if (at_ == transfers_.size()) return Error{ErrorKind::kVanished, "the transcript has ended"};
    if (transfers_[at_].to_device) return Error{ErrorKind::kTimeout, "the transcript waits for the host"};
    std::string& bytes = transfers_[at_].bytes;
    size_t count = std::min({bytes.size(), into.size(), most_per_read_});
    std::copy_n(bytes.begin(), count, into.begin());
    consume(count);
    return count;
  }

  Result<size_t> write_some(std::span<const uint8_t> given, Deadline) override {
    if (Result<void> usable = check(); !usable.ok()) return usable.error();
    std::string_view bytes(reinterpret_cast<const char*>(given.data()), given.size());
    if (bytes.empty()) return size_t{0};
    if (at_ == transfers_.size()) {
      return Error{ErrorKind::kVanished, "the transcript has ended; not in it: " + escape(bytes)};
    }
    if (!transfers_[at_].to_device) {
      return Error{ErrorKind::kProtocol, "the transcript has the device speak; not in it: " + escape(bytes)};
    }
    size_t count = std::min(bytes.size(), transfers_[at_].bytes.size());
    if (transfers_[at_].bytes.compare(0, count, bytes.substr(0, count)) != 0) {
      return Error{ErrorKind::kProtocol,
                   "the transcript has " + escape(transfers_[at_].bytes) + ", the host wrote " + escape(bytes)};
    }
    consume(count);
    return count;
  }

  void cancel() override { cancelled_ = true; }
  void clear_cancel() override { cancelled_ = false; }
  void close() override { open_ = false; }
  bool is_open() const override { return open_; }
  std::string describe() const override { return "replayed transcript"; }
  Result<void> discard_input() override { return {}; }  // the transcript says what the host read

private:
  Result<void> check() const {
    if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
    if (!open_) return Error{ErrorKind::kClosed, "the replayed transcript is closed"};
    return {};
  }
  void consume(size_t count) {
    transfers_[at_].bytes.erase(0, count);
    while (at_ < transfers_.size() && transfers_[at_].bytes.empty()) ++at_;
  }

  std::vector<Transfer> transfers_;
  size_t most_per_read_;
  size_t at_ = 0;
  std::atomic<bool> cancelled_{false};
  bool open_ = true;
};

}  // namespace

std::string format_transcript(const std::vector<Transfer>& transfers) {
  std::string text;
  for (const Transfer& transfer : transfers) text += (transfer.to_device ? "> " : "< ") + escape(transfer.bytes) + "\n";
  return text;
}

Result<std::vector<Transfer>> parse_transcript(std::string_view text) {
  std::vector<Transfer> transfers;
  int number = 0;
  while (!text.empty()) {
    size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty() || line.front() == '#') continue;
    Transfer transfer;
    transfer.to_device = line.front() == '>';
    bool well_formed = line.size() > 2 && (line.front() == '>' || line.front() == '<') && line[1] == ' ';
    if (!well_formed || !unescape(line.substr(2), transfer.bytes)) {
      return Error{ErrorKind::kLocalFile,
                   "line " + std::to_string(number) + " of the transcript is not `> \"…\"` or `< \"…\"`"};
    }
    if (!transfer.bytes.empty()) transfers.push_back(std::move(transfer));
  }
  return transfers;
}

std::unique_ptr<RecordingStream> make_recording_stream(std::unique_ptr<ByteStream> inner) {
  return std::make_unique<Recorder>(std::move(inner));
}

std::unique_ptr<ByteStream> make_replay_stream(std::vector<Transfer> transfers, size_t most_per_read) {
  return std::make_unique<Replayer>(std::move(transfers), most_per_read);
}

}  // namespace adder::transport
