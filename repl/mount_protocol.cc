// See mount_protocol.h.
#include "repl/mount_protocol.h"

#include <array>

#include "repl/link_frame.h"

namespace adder::repl {

namespace {

constexpr char kStart = '\x0e';
constexpr char kEnd = '\x0f';
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr size_t kFixedBytes = 6;  // type, number, CRC
constexpr size_t kMaxTextBytes = (kMaxRequestBytes + kFixedBytes + 2) / 3 * 4;

constexpr std::array<int8_t, 256> make_values() {
  std::array<int8_t, 256> values{};
  for (int8_t& value : values) value = -1;
  for (size_t at = 0; at < kAlphabet.size(); ++at)
    values[static_cast<uint8_t>(kAlphabet[at])] = static_cast<int8_t>(at);
  return values;
}
constexpr std::array<int8_t, 256> kValues = make_values();

bool is_base64(char c) { return kValues[static_cast<uint8_t>(c)] >= 0 || c == '='; }

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0 || text.empty()) return std::nullopt;
  size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  std::string bytes;
  uint32_t bits = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    bool is_padding = at >= text.size() - padding;
    int value = is_padding ? 0 : kValues[static_cast<uint8_t>(text[at])];
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<uint32_t>(value);
    if (at % 4 != 3) continue;
    for (int shift : {16, 8, 0}) bytes += static_cast<char>(bits >> shift);
    bits = 0;
  }
  bytes.resize(bytes.size() - padding);
  return bytes;
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text;
  for (size_t at = 0; at < bytes.size(); at += 3) {
    size_t left = bytes.size() - at;
    uint32_t bits = 0;
    for (size_t i = 0; i < 3; ++i) bits = bits << 8 | (i < left ? static_cast<uint8_t>(bytes[at + i]) : 0);
    for (size_t i = 0; i < 4; ++i) text += i <= left ? kAlphabet[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

std::string encode_request(const MountRequest& request) {
  std::string bytes{request.type, static_cast<char>(request.number)};
  bytes += request.payload;
  bytes += little_endian(crc32(bytes), 4);
  return kStart + to_base64(bytes) + kEnd;
}

// input_ begins with kStart. bytes: how many of it the request takes, 0: that is not known yet.
std::optional<MountRequest> MountReader::take_request(size_t& bytes, bool& is_text) const {
  size_t end = 1;
  while (end < input_.size() && is_base64(input_[end])) ++end;
  bytes = 0;
  is_text = end - 1 > kMaxTextBytes;
  if (is_text || end == input_.size()) return std::nullopt;
  is_text = true;
  if (input_[end] != kEnd) return std::nullopt;
  std::optional<std::string> decoded = from_base64(std::string_view(input_).substr(1, end - 1));
  if (!decoded || decoded->size() < kFixedBytes) return std::nullopt;
  std::string_view checked = std::string_view(*decoded).substr(0, decoded->size() - 4);
  if (crc32(checked) != from_little_endian(std::string_view(*decoded).substr(checked.size()))) return std::nullopt;
  is_text = false;
  bytes = end + 1;
  return MountRequest{checked[0], static_cast<uint8_t>(checked[1]), std::string(checked.substr(2))};
}

std::optional<MountReader::Piece> MountReader::next() {
  std::string text;
  while (!input_.empty()) {
    size_t start = input_.find(kStart);
    text += input_.substr(0, start);
    input_.erase(0, start);
    if (input_.empty()) break;
    size_t bytes = 0;
    bool is_text = false;
    std::optional<MountRequest> request = take_request(bytes, is_text);
    if (request) {
      if (!text.empty()) return Piece{text, {}};
      input_.erase(0, bytes);
      given_up_ = false;
      return Piece{{}, *request};
    }
    if (!is_text && !given_up_) break;
    given_up_ = false;
    text += kStart;
    input_.erase(0, 1);
  }
  if (text.empty()) return std::nullopt;
  return Piece{text, {}};
}

}  // namespace adder::repl
