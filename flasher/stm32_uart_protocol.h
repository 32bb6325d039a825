// The UART boot loader of STM32 chips, as ST's AN3155 ("USART protocol used in the STM32 bootloader"), as a pure state
// machine: bytes and time go in; bytes to send and the next deadline come out. No clock, no thread, no read inside.
// One command at a time. A refusal (NACK), a silence or a wrong answer is tried again from the command's start, after
// bringing the boot loader back to where it waits for one. Only Stm32UartProgrammer drives it; tests do byte by byte.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "flasher/image.h"

namespace adder::flasher {

using Time = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

namespace an3155 {

inline constexpr uint8_t kSync = 0x7F;
inline constexpr uint8_t kAck = 0x79;
inline constexpr uint8_t kNack = 0x1F;

enum CommandCode : uint8_t {
  kGet = 0x00,
  kGetVersion = 0x01,
  kGetId = 0x02,
  kReadMemory = 0x11,
  kGo = 0x21,
  kWriteMemory = 0x31,
  kErase = 0x43,
  kExtendedErase = 0x44,
};

// How long an answer may take. An answer's patience starts anew with each byte of it.
struct Timing {
  milliseconds sync{500};                      // for the answer to one 0x7F
  milliseconds answer{2000};                   // for any answer that needs no flash work but that of one write
  milliseconds silence{60};                    // of the line, that ends a wrong answer
  milliseconds resync{100};                    // for the NACK to a filler byte
  std::chrono::microseconds filler_byte{250};  // of a filler's time on the wire; enough for 57600 baud
  // For erasing: datasheet maxima, generously (F1 40 ms a page, F4 4 s for 128 KiB).
  milliseconds erase_base{3000};
  milliseconds erase_per_page{100};
  milliseconds erase_per_kib{40};
  int sync_attempts = 10;
  int attempts = 4;  // of every other command
};

// What is sent, and what must come back before the next step.
struct Step {
  enum class Expect {
    kAck,
    kSync,     // ACK, or NACK from a boot loader that is in step already
    kBytes,    // `count` bytes of data
    kCounted,  // a byte N, then N + 1 bytes of data
  };
  Bytes send;
  Expect expect = Expect::kAck;
  size_t count = 0;
  milliseconds patience{0};
  std::string refusal;  // what a NACK here means to a person
};

struct Command {
  std::string what;  // "write 256 bytes at 0x08000000"
  std::vector<Step> steps;
  int attempts = 1;
  // Whether to bring the boot loader back in step between attempts; not before the first contact.
  bool resync = true;
};

Command synchronise(const Timing& timing);
Command get(const Timing& timing);                                         // data: version, then the command codes
Command get_version(const Timing& timing);                                 // data: version and two option bytes
Command get_id(const Timing& timing);                                      // data: the id, two bytes, high byte first
Command read_memory(uint32_t address, size_t size, const Timing& timing);  // size 1 to 256; data: the bytes
Command write_memory(uint32_t address, ByteSpan bytes, const Timing& timing);  // 4 to 256 bytes, a multiple of 4
Command go(uint32_t address, const Timing& timing);
// `extended` picks Extended Erase, with 16-bit page numbers, over Erase, with 8-bit ones; a boot loader has either.
// 1 to 255 pages; `patience` for the erasing itself.
Command erase(const std::vector<uint32_t>& pages, bool extended, milliseconds patience, const Timing& timing);
Command erase_all(bool extended, milliseconds patience, const Timing& timing);

}  // namespace an3155

class Stm32UartProtocol {
public:
  explicit Stm32UartProtocol(an3155::Timing timing = {}) : timing_(timing) {}

  // Begins a command; one under way is forgotten.
  void start(an3155::Command command, Time now);
  void receive(ByteSpan bytes, Time now);
  // Call when deadline() has passed.
  void tick(Time now);

  // What is to be sent now.
  Bytes take_output();
  // None when nothing is awaited.
  std::optional<Time> deadline() const;
  bool busy() const { return state_ != State::kIdle; }
  // The data of the last command, or why it failed: kTimeout (silence), kProtocol (refused, or wrong answers). Only
  // when not busy().
  const Result<Bytes>& result() const { return result_; }

private:
  enum class State {
    kIdle,
    kStep,     // in command_.steps[step_]
    kSilence,  // letting a wrong answer run out before a filler is sent
    kFiller,   // waiting for the NACK to filler bytes
  };

  void begin_attempt(Time now);
  void begin_step(Time now);
  void next_step(Time now);
  void take_byte(uint8_t byte, Time now);
  void take_answer(uint8_t byte, Time now);
  void take_data(uint8_t byte, Time now);
  void attempt_failed(Error error, Time now);
  void begin_silence(Time now);
  void send_filler(Time now);
  void take_filler_answer(uint8_t byte, Time now);
  void finish(Result<Bytes> result);
  Error silence_error() const;
  Error surprise_error(uint8_t byte) const;

  an3155::Timing timing_;
  an3155::Command command_;
  State state_ = State::kIdle;
  size_t step_ = 0;
  int attempt_ = 0;
  Bytes output_;
  Bytes data_;
  size_t expected_ = 0;       // data bytes still to come in this step
  bool count_known_ = false;  // kCounted: N has come
  Time deadline_{};
  Time give_up_{};   // kSilence: when the line must have become silent
  int fillers_ = 0;  // sent in this resync, in pieces
  uint8_t filler_ = 0xFF;
  bool in_step_ = false;      // the last filler was a single byte and was refused: the boot loader awaits a command
  Bytes noise_;               // what came instead of an answer to the sync byte, for the message
  std::optional<Error> why_;  // of the failed attempt
  Result<Bytes> result_ = Bytes{};
};

}  // namespace adder::flasher
