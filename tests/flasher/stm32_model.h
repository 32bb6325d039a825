// A model of an STM32 in its UART boot loader (AN3155), for tests: bytes in, bytes out, with flash that behaves as
// flash: writing only clears bits (or sets them, where erased is 0), erasing takes whole pages. It is written from
// AN3155's flow charts, not from our programmer, and Debian's stm32flash drives it too. Faults can be planned for
// single bytes.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace adder::test {

struct Stm32ModelConfig {
  uint16_t id = 0x410;
  uint8_t version = 0x22;
  uint32_t flash_base = 0x08000000;
  std::vector<uint32_t> page_sizes = std::vector<uint32_t>(64, 1024);
  uint8_t erased = 0xFF;
  uint32_t ram_base = 0x20000000;
  uint32_t ram_size = 20 * 1024;
  uint32_t ram_reserved = 0x200;  // used by the boot loader; writes there are refused
  uint32_t flash_size_register = 0x1FFFF7E0;
  bool extended_erase = false;
  bool readout_protected = false;
  std::vector<uint32_t> write_protected_pages;
};

// What goes wrong, and when. Byte numbers count from 0 over the model's whole life.
struct Stm32Faults {
  std::vector<uint64_t> lose_received = {};    // bytes from the host that never arrive
  std::vector<uint64_t> lose_sent = {};        // bytes to the host that never arrive
  std::vector<uint64_t> refuse_frames = {};    // frames (checked commands, addresses, lists, data) that are NACKed once
  std::optional<uint64_t> stall_after = {};    // after so many received bytes it answers no more
  std::optional<uint64_t> vanish_after = {};   // after so many received bytes it asks to be unplugged
  std::optional<uint32_t> stuck_address = {};  // a flash byte that cannot be written
};

class Stm32Model {
public:
  explicit Stm32Model(Stm32ModelConfig config = {}, Stm32Faults faults = {});

  // Takes one byte and gives what it answers at once, often nothing.
  std::vector<uint8_t> receive(uint8_t byte);

  const std::vector<uint8_t>& flash() const { return flash_; }
  std::vector<uint8_t>& flash() { return flash_; }
  const std::vector<uint8_t>& ram() const { return ram_; }
  // Where Go jumped to, once it did; from then on the model is silent, as a program is that says nothing.
  std::optional<uint32_t> started_at() const { return started_at_; }
  bool vanished() const { return vanished_; }
  // How often each page was erased, and how many frames were taken.
  const std::map<uint32_t, int>& erase_counts() const { return erase_counts_; }
  int mass_erases() const { return mass_erases_; }
  uint64_t frames() const { return frames_; }
  uint64_t received() const { return received_; }
  int writes() const { return writes_; }

private:
  enum class State { kBaud, kCommand, kAddress, kReadLength, kWriteLength, kWriteData, kEraseCount, kErasePages };

  void take(uint8_t byte);
  void take_command(uint8_t code);
  void take_address();
  void take_read_length();
  void take_write();
  void take_erase_count();
  void take_erase_pages();
  void erase_page(uint32_t page);
  void erase_everything();
  bool refuse_this_frame();
  bool address_allowed(uint32_t address) const;
  uint8_t* memory(uint32_t address, uint32_t size, bool for_writing);
  void await(State state, size_t bytes);
  void ack() { out_.push_back(0x79); }
  void nack();

  Stm32ModelConfig config_;
  Stm32Faults faults_;
  std::vector<uint8_t> flash_, ram_, system_;
  State state_ = State::kBaud;
  uint8_t command_ = 0;
  uint32_t address_ = 0;
  std::vector<uint8_t> frame_;
  size_t wanted_ = 1;
  std::vector<uint8_t> out_;
  std::optional<uint32_t> started_at_;
  bool vanished_ = false;
  std::map<uint32_t, int> erase_counts_;
  int mass_erases_ = 0;
  int writes_ = 0;
  uint64_t frames_ = 0;
  uint64_t received_ = 0;
  uint64_t sent_ = 0;
};

}  // namespace adder::test
