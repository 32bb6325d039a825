// What the tests of Bridge talk through it: a device with a friendly prompt and a raw REPL (the latter is the
// firmware's own code), programs that enter raw mode as adderctl does (RawProtocol itself), and people who type.
// Everything is in one thread and in time of the test's own; bytes are cut and delayed by a seed.
#pragma once

#include <deque>
#include <random>
#include <string>
#include <vector>

#include "firmware/common/raw_repl.h"
#include "repl/bridge.h"
#include "repl/raw_protocol.h"

namespace adder::repl {

// Runs "echo TEXT" (prints it), "loop" (until Ctrl-C, printing "tick" lines when it is told to), "link N" (N frames
// with bytes of every kind). A program in raw mode with "raise" in it has a traceback.
class ModelDevice {
public:
  explicit ModelDevice(uint16_t window = 32) : buffer_(100000, '\0'), raw_(write, this, window) {
    raw_.use(buffer_.data(), buffer_.size());
    out = "\r\nModel 1.0\r\nType \"help()\" for more information.\r\n>>> ";
  }

  void feed(std::string_view bytes) {
    for (char byte : bytes) feed(byte);
  }
  void tick() {
    if (looping_) out += "tick\r\n";
  }
  bool is_at_prompt() const { return !raw_mode_ && !looping_ && line_.empty(); }
  bool is_looping() const { return looping_; }
  const std::string& line() const { return line_; }

  std::string out;
  std::vector<std::string> ran;  // programs and lines, in their order
  int interrupted = 0, kept_waiting = 0;

private:
  static void write(void* self, const char* text, size_t length) {
    static_cast<ModelDevice*>(self)->out.append(text, length);
  }
  void feed(char byte) {
    if (looping_) return feed_loop(byte);
    if (!raw_mode_) return feed_friendly(byte);
    firmware::RawRepl::Event event = raw_.feed(static_cast<uint8_t>(byte));
    if (event == firmware::RawRepl::Event::kLeave) raw_mode_ = false, banner();
    if (event == firmware::RawRepl::Event::kSoftReset) out += "MPY: soft reboot\r\n", raw_.enter();
    if (event == firmware::RawRepl::Event::kRun) run(std::string(raw_.source(), raw_.length()));
    if (event == firmware::RawRepl::Event::kTooLong) finish("MemoryError\r\n");
  }
  void feed_loop(char byte) {
    if (byte != '\x03') return;
    ++interrupted;
    looping_ = false;
    const char* traceback = "Traceback (most recent call last):\r\nKeyboardInterrupt: \r\n";
    if (raw_mode_) return finish(traceback);
    out += std::string("\r\n") + traceback + ">>> ";
  }
  void feed_friendly(char byte) {
    switch (byte) {
      case '\x01':
        raw_mode_ = true;
        line_.clear();
        raw_.enter();
        return;
      case '\x02': line_.clear(); return banner();
      case '\x03':
        line_.clear();
        out += "\r\n>>> ";
        return;
      case '\r': return enter_line();
      case '\x7f':
        if (line_.empty()) return;
        line_.pop_back();
        out += "\b\x1b[K";
        return;
      default: break;
    }
    line_ += byte;
    out += byte;
  }
  void enter_line() {
    std::string line = std::exchange(line_, {});
    out += "\r\n";
    if (!line.empty()) ran.push_back(line);
    if (line == "loop") {
      looping_ = true;
      return;
    }
    if (line.starts_with("echo ")) out += line.substr(5) + "\r\n";
    out += ">>> ";
  }
  void run(const std::string& program) {
    // A host that leaves while a raw-paste is open ends it so.
    if (!program.empty()) ran.push_back(program);
    if (program.starts_with("link ")) {
      out += encode_frame('S', 0, std::string("\x00\x40\x07", 3));  // the helper is ready
      for (int number = 0; number < std::stoi(program.substr(5)); ++number) {
        std::string payload;
        for (int at = 0; at < 300; ++at) payload += static_cast<char>((at * 7 + number) % 256);
        out += encode_frame('K', static_cast<uint8_t>(number), payload + "\x04\x04>");
      }
    }
    if (program.starts_with("echo ")) out += program.substr(5);
    looping_ = program.starts_with("loop");
    if (!looping_) finish(program.find("raise") != std::string::npos ? "Traceback\r\nError\r\n" : "");
  }
  void finish(const std::string& traceback) {
    raw_.end_output();
    out += traceback;
    raw_.program_done();
  }
  void banner() { out += "\r\nModel 1.0\r\nType \"help()\" for more information.\r\n>>> "; }

  std::string buffer_, line_;
  firmware::RawRepl raw_;
  bool raw_mode_ = false, looping_ = false;
};

// The bridge with the model behind it, and a clock.
class Desk {
public:
  explicit Desk(unsigned seed = 1, BridgeOptions options = {}) : bridge(options), random(seed) {}

  // Some of what waits goes on; false when nothing does.
  bool step() {
    bool moved = false;
    to_device_ += bridge.take_for_device(now);
    if (std::string piece = take(to_device_); !piece.empty()) device.feed(piece), moved = true;
    if (std::string piece = take(device.out); !piece.empty()) bridge.receive_from_device(piece, now), moved = true;
    return moved;
  }
  // Until all is quiet.
  void settle() {
    while (step()) {
    }
  }
  // Time passes, and whatever is due happens.
  void pass(milliseconds span) {
    Time until = now + span;
    settle();
    for (int turn = 0; turn < 100000; ++turn) {
      std::optional<Time> next = bridge.next_deadline();
      if (!next || *next > until) break;
      now = std::max(now, *next);
      bridge.tick(now);
      settle();
    }
    now = until;
    bridge.tick(now);
    settle();
  }
  std::string read(Bridge::ClientId id) {
    std::string text(bridge.pending(id));
    bridge.taken(id, text.size(), now);
    return text;
  }
  // Types and looks at what comes.
  std::string type(Bridge::ClientId id, std::string_view keys) {
    bridge.receive(id, keys, now);
    settle();
    return read(id);
  }

  Bridge bridge;
  ModelDevice device;
  Time now{std::chrono::seconds(1000)};
  std::mt19937 random;
  bool cut = false;  // pieces of any length, instead of all that is there

private:
  std::string take(std::string& from) {
    size_t most = cut ? random() % 12 : from.size();
    std::string piece = from.substr(0, most);
    from.erase(0, piece.size());
    // Nothing of something: a pause.
    return piece.empty() && !from.empty() && cut ? std::exchange(from, from.substr(1)).substr(0, 1) : piece;
  }
  std::string to_device_;
};

}  // namespace adder::repl
