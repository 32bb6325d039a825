// Each state waits for a number of bytes; the frame is then checked as AN3155's device-side flow charts have it.
#include "tests/flasher/stm32_model.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace adder::test {

namespace {

constexpr uint32_t kSystemBase = 0x1FFFF000;
constexpr uint32_t kSystemSize = 0x1000;

uint8_t xor_of(const std::vector<uint8_t>& bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), uint8_t{0}, [](uint8_t a, uint8_t b) { return uint8_t(a ^ b); });
}

bool has(const std::vector<uint64_t>& list, uint64_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

Stm32Model::Stm32Model(Stm32ModelConfig config, Stm32Faults faults)
    : config_(std::move(config)),
      faults_(std::move(faults)),
      flash_(std::accumulate(config_.page_sizes.begin(), config_.page_sizes.end(), size_t{0}), config_.erased),
      ram_(config_.ram_size, 0),
      system_(kSystemSize, 0xA5) {
  if (config_.flash_size_register >= kSystemBase) {
    size_t at = config_.flash_size_register - kSystemBase;
    system_[at] = static_cast<uint8_t>(flash_.size() / 1024);
    system_[at + 1] = static_cast<uint8_t>(flash_.size() / 1024 >> 8);
  }
}

std::vector<uint8_t> Stm32Model::receive(uint8_t byte) {
  uint64_t number = received_++;
  if (faults_.vanish_after && number >= *faults_.vanish_after) vanished_ = true;
  if (vanished_ || started_at_ || (faults_.stall_after && number >= *faults_.stall_after)) return {};
  if (has(faults_.lose_received, number)) return {};
  out_.clear();
  take(byte);
  std::vector<uint8_t> arrived;
  for (uint8_t answer : out_) {
    if (!has(faults_.lose_sent, sent_++)) arrived.push_back(answer);
  }
  return arrived;
}

void Stm32Model::await(State state, size_t bytes) {
  state_ = state;
  wanted_ = bytes;
  frame_.clear();
}

void Stm32Model::nack() {
  out_.push_back(0x1F);
  await(State::kCommand, 2);
}

bool Stm32Model::refuse_this_frame() { return has(faults_.refuse_frames, frames_++); }

void Stm32Model::take(uint8_t byte) {
  frame_.push_back(byte);
  if (frame_.size() < wanted_) return;
  switch (state_) {
    case State::kBaud:
      if (byte == 0x7F) ack();
      return await(byte == 0x7F ? State::kCommand : State::kBaud, byte == 0x7F ? 2 : 1);
    case State::kCommand:
      if ((frame_[0] ^ frame_[1]) != 0xFF || refuse_this_frame()) return nack();
      return take_command(frame_[0]);
    case State::kAddress: return take_address();
    case State::kReadLength: return take_read_length();
    case State::kWriteLength:  // N, then N + 1 bytes and the checksum
      wanted_ = frame_[0] + size_t{3};
      state_ = State::kWriteData;
      return;
    case State::kWriteData: return take_write();
    case State::kEraseCount: return take_erase_count();
    case State::kErasePages: return take_erase_pages();
  }
}

void Stm32Model::take_command(uint8_t code) {
  uint8_t erase = config_.extended_erase ? 0x44 : 0x43;
  bool known = code <= 0x02 || code == 0x11 || code == 0x21 || code == 0x31 || code == erase;
  if (!known || (config_.readout_protected && code > 0x02)) return nack();
  command_ = code;
  ack();
  switch (code) {
    case 0x00:
      for (uint8_t byte : {uint8_t{7}, config_.version, uint8_t{0x00}, uint8_t{0x01}, uint8_t{0x02}, uint8_t{0x11},
                           uint8_t{0x21}, uint8_t{0x31}, erase}) {
        out_.push_back(byte);
      }
      break;
    case 0x01:
      for (uint8_t byte : {config_.version, uint8_t{0}, uint8_t{0}}) out_.push_back(byte);
      break;
    case 0x02:
      for (uint8_t byte : {uint8_t{1}, uint8_t(config_.id >> 8), uint8_t(config_.id)}) out_.push_back(byte);
      break;
    case 0x43: return await(State::kEraseCount, 1);
    case 0x44: return await(State::kEraseCount, 2);
    default: return await(State::kAddress, 5);
  }
  ack();
  await(State::kCommand, 2);
}

bool Stm32Model::address_allowed(uint32_t address) const {
  auto inside = [&](uint32_t base, size_t size) { return address >= base && address - base < size; };
  return inside(config_.flash_base, flash_.size()) || inside(config_.ram_base, ram_.size()) ||
         (command_ == 0x11 && inside(kSystemBase, kSystemSize));
}

// Null unless all `size` bytes are there.
uint8_t* Stm32Model::memory(uint32_t address, uint32_t size, bool for_writing) {
  auto part = [&](std::vector<uint8_t>& bytes, uint32_t base) -> uint8_t* {
    if (address < base || uint64_t{address} + size > uint64_t{base} + bytes.size()) return nullptr;
    return bytes.data() + (address - base);
  };
  if (uint8_t* at = part(flash_, config_.flash_base)) return at;
  if (!for_writing) {
    if (uint8_t* at = part(system_, kSystemBase)) return at;
  }
  if (for_writing && address < config_.ram_base + config_.ram_reserved) return nullptr;
  return part(ram_, config_.ram_base);
}

void Stm32Model::take_address() {
  if (xor_of(frame_) != 0) return nack();
  address_ = uint32_t{frame_[0]} << 24 | uint32_t{frame_[1]} << 16 | uint32_t{frame_[2]} << 8 | frame_[3];
  bool aligned = command_ != 0x31 || address_ % 4 == 0;
  if (!aligned || !address_allowed(address_) || refuse_this_frame()) return nack();
  ack();
  if (command_ == 0x11) return await(State::kReadLength, 2);
  if (command_ == 0x31) return await(State::kWriteLength, 1);
  started_at_ = address_;
}

void Stm32Model::take_read_length() {
  if ((frame_[0] ^ frame_[1]) != 0xFF || refuse_this_frame()) return nack();
  uint32_t size = frame_[0] + 1u;
  uint8_t* at = memory(address_, size, false);
  if (!at) return nack();
  ack();
  out_.insert(out_.end(), at, at + size);
  await(State::kCommand, 2);
}

void Stm32Model::take_write() {
  uint32_t size = frame_[0] + 1u;
  if (xor_of(frame_) != 0 || size % 4 != 0 || refuse_this_frame()) return nack();
  uint8_t* at = memory(address_, size, true);
  if (!at) return nack();
  bool in_flash = address_ >= config_.flash_base && address_ - config_.flash_base < flash_.size();
  ++writes_;
  for (uint32_t i = 0; i < size; ++i) {
    uint8_t byte = frame_[i + 1];
    if (!in_flash) {
      at[i] = byte;
    } else if (address_ + i != faults_.stuck_address) {
      at[i] = config_.erased == 0xFF ? at[i] & byte : at[i] | byte;
    }
  }
  ack();
  await(State::kCommand, 2);
}

void Stm32Model::take_erase_count() {
  if (command_ == 0x43) {
    wanted_ = frame_[0] == 0xFF ? 2 : frame_[0] + size_t{3};
  } else {
    uint32_t count = frame_[0] << 8 | frame_[1];
    wanted_ = count >= 0xFFF0 ? 3 : 2 + 2 * (count + size_t{1}) + 1;
  }
  state_ = State::kErasePages;
}

void Stm32Model::take_erase_pages() {
  if (command_ == 0x43 && frame_[0] == 0xFF) {
    if (frame_[1] != 0x00 || refuse_this_frame()) return nack();
    erase_everything();
  } else if (command_ == 0x44 && frame_[0] == 0xFF && frame_[1] >= 0xF0) {
    if (frame_[1] != 0xFF || xor_of(frame_) != 0 || refuse_this_frame()) return nack();
    erase_everything();
  } else {
    if (xor_of(frame_) != 0 || refuse_this_frame()) return nack();
    size_t width = command_ == 0x44 ? 2 : 1;
    for (size_t i = width; i + width < frame_.size(); i += width) {
      erase_page(width == 2 ? frame_[i] << 8 | frame_[i + 1] : frame_[i]);
    }
  }
  ack();
  await(State::kCommand, 2);
}

void Stm32Model::erase_page(uint32_t page) {
  // "No error is returned when performing erase operations on write protected sectors."
  auto& kept = config_.write_protected_pages;
  if (page >= config_.page_sizes.size() || std::find(kept.begin(), kept.end(), page) != kept.end()) return;
  size_t at = std::accumulate(config_.page_sizes.begin(), config_.page_sizes.begin() + page, size_t{0});
  std::fill_n(flash_.begin() + static_cast<ptrdiff_t>(at), config_.page_sizes[page], config_.erased);
  ++erase_counts_[page];
}

void Stm32Model::erase_everything() {
  ++mass_erases_;
  std::fill(flash_.begin(), flash_.end(), config_.erased);
}

}  // namespace adder::test
