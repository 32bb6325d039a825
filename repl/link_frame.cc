// See link_frame.h.
#include "repl/link_frame.h"

#include <algorithm>
#include <boost/crc.hpp>
#include <cassert>
#include <utility>

namespace adder::repl {

namespace {
constexpr char kEndOfOutput = '\x04';  // of the raw REPL
constexpr std::string_view kPrompt = "\r\n>>> ";
constexpr size_t kMostPassedOver = 65536;  // that are worth keeping
}  // namespace

uint32_t crc32(std::string_view bytes, uint32_t so_far) {
  boost::crc_optimal<32, 0x04C11DB7, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
  if (so_far != 0) {
    // The register holds the reflection of what the CRC so far was made of.
    uint32_t mirrored = 0, left = so_far ^ 0xFFFFFFFF;
    for (int bit = 0; bit < 32; ++bit, left >>= 1) mirrored = mirrored << 1 | (left & 1);
    crc.reset(mirrored);
  }
  crc.process_bytes(bytes.data(), bytes.size());
  return crc.checksum();
}

std::string little_endian(uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}

uint64_t from_little_endian(std::string_view bytes) {
  uint64_t value = 0;
  for (size_t i = 0; i < bytes.size(); ++i) value |= uint64_t{static_cast<uint8_t>(bytes[i])} << (8 * i);
  return value;
}

std::string encode_frame(char type, uint8_t number, std::string_view payload) {
  assert(payload.size() <= kMaxPayloadBytes);
  std::string checked{type, static_cast<char>(number)};
  checked += little_endian(payload.size(), 2);
  uint32_t crc = crc32(payload, crc32(checked));
  return kFrameStart + checked + little_endian(crc, 4) + std::string(payload);
}

namespace {

constexpr char kCtrlC = '\x03';
constexpr uint8_t kLeastDigit = 6;  // what is below means something to a prompt

std::string digits(size_t value) {
  assert(value <= kMaxDigits);
  return {static_cast<char>(kLeastDigit + value / 250), static_cast<char>(kLeastDigit + value % 250)};
}

}  // namespace

std::string without_ctrl_c(std::string_view bytes) {
  std::string changed(bytes), list;
  size_t at = bytes.find(kCtrlC);
  if (at != std::string_view::npos) list = digits(at);
  while (at != std::string_view::npos) {
    size_t next = bytes.find(kCtrlC, at + 1);
    char way = '\0';
    if (next != std::string_view::npos && next - at > 251) {
      way = '\xff';
      list += digits(next - at);
    } else if (next != std::string_view::npos) {
      way = static_cast<char>(3 + (next - at));
    }
    changed[at] = way;
    at = next;
  }
  return digits(list.size()) + list + changed;
}

std::string encode_frame_to_device(char type, uint8_t& number, std::string_view payload) {
  const std::string body = without_ctrl_c(payload);
  for (;;) {
    number = number == 255 ? kLeastDigit : static_cast<uint8_t>(std::max<int>(number + 1, kLeastDigit));
    std::string checked = std::string{type, static_cast<char>(number)} + digits(body.size());
    std::string crc = little_endian(crc32(body, crc32(checked)), 4);
    if (crc.find(kCtrlC) == std::string::npos) return kFrameStart + checked + crc + body;
  }
}

void LinkFrameReader::pass_over(char byte) {
  clean_ = false;
  passed_over_ += byte;
  if (passed_over_.size() > 2 * kMostPassedOver) passed_over_.erase(0, kMostPassedOver);
  if (byte != kPrompt[prompt_bytes_]) prompt_bytes_ = 0;
  if (byte == kPrompt[prompt_bytes_] && ++prompt_bytes_ == kPrompt.size()) {
    seen_prompt_ = true;
    prompt_bytes_ = 0;
  }
}

void LinkFrameReader::pass_over_garbage() {
  size_t at = 0;
  while (at < input_.size() && input_[at] != kFrameStart) {
    // After garbage a \x04 may be a byte of a damaged frame; a prompt after two of them is the raw REPL's.
    if (input_[at] == kEndOfOutput && (clean_ || input_.find("\x04>", at + 1) == input_.size() - 2)) {
      input_.erase(0, at);
      ended_ = true;
      return;
    }
    pass_over(input_[at++]);
  }
  input_.erase(0, at);
}

std::optional<LinkFrame> LinkFrameReader::next() {
  for (;;) {
    if (ended_) return std::nullopt;
    pass_over_garbage();
    if (ended_ || input_.size() < kFrameHeaderBytes) return std::nullopt;
    std::string_view input = input_;
    size_t bytes = from_little_endian(input.substr(3, 2));
    if (input.size() < kFrameHeaderBytes + bytes) return std::nullopt;
    std::string_view payload = input.substr(kFrameHeaderBytes, bytes);
    if (crc32(payload, crc32(input.substr(1, 4))) == from_little_endian(input.substr(5, 4))) {
      LinkFrame frame{input[1], static_cast<uint8_t>(input[2]), std::string(payload)};
      input_.erase(0, kFrameHeaderBytes + bytes);
      clean_ = true;
      seen_prompt_ = false;
      prompt_bytes_ = 0;
      passed_over_.clear();
      return frame;
    }
    skip();
  }
}

void LinkFrameReader::skip() {
  if (input_.empty()) return;
  pass_over(input_.front());
  input_.erase(0, 1);
}

std::string LinkFrameReader::take_rest() { return std::exchange(input_, {}); }

}  // namespace adder::repl
