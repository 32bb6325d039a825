// The frames of a link: once its helper (link_program.h) runs on a device, both sides talk in them. Pure. A frame is
//   A5 | type u8 | number u8 | payload bytes u16 | CRC-32 of the four bytes before it and the payload, u32 | payload
// with little-endian integers. In frames to the device no byte is 03, which is Ctrl-C and interrupts the helper: the
// length is in two digits of base 250, 06 more each, the number is chosen so that the CRC has no 03, and the payload is
// as without_ctrl_c() makes it. Docs: docs/protocols.md. Only repl/ uses it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace adder::repl {

struct LinkFrame {
  char type = 0;
  uint8_t number = 0;
  std::string payload;
};

inline constexpr char kFrameStart = '\xa5';
inline constexpr size_t kFrameHeaderBytes = 9;
inline constexpr size_t kMaxPayloadBytes = 65535;

uint32_t crc32(std::string_view bytes, uint32_t so_far = 0);  // IEEE 802.3, as binascii.crc32

// From the device. payload: at most kMaxPayloadBytes.
std::string encode_frame(char type, uint8_t number, std::string_view payload);

// To the device. payload: at most so many bytes that most_without_ctrl_c() makes of them kMaxDigits at most. `number`
// is one that the last frame had not, and gets the one chosen after it.
std::string encode_frame_to_device(char type, uint8_t& number, std::string_view payload);
inline constexpr size_t kMaxDigits = 250 * 250 - 1;

// The bytes of a list, as two digits of base 250, each digit 06 more than it is; the list; the bytes, in which each 03
// is replaced by the way from it to the next one: 04 + the number of bytes between, FF if the way is too long for that,
// 00 if there is no other. The list holds in two digits where the first 03 is, and then each long way, in bytes.
std::string without_ctrl_c(std::string_view bytes);
// At most so many bytes become of them.
constexpr size_t most_without_ctrl_c(size_t bytes) { return bytes + 4 + bytes / 125; }

std::string little_endian(uint64_t value, int bytes);
uint64_t from_little_endian(std::string_view bytes);

// Takes a stream of bytes apart. What is no frame (a damaged one, what somebody prints) is passed over.
class LinkFrameReader {
public:
  void receive(std::string_view bytes) { input_ += bytes; }
  std::optional<LinkFrame> next();
  // Bytes that could still become a frame. While nothing more comes, they will not: skip() passes one over, to look
  // for the start of a frame behind it.
  bool is_in_frame() const { return !input_.empty(); }
  void skip();
  // Has the program ended, as the raw REPL tells it: at a frame's place stands \x04? Then all from there on.
  bool has_ended() const { return ended_; }
  std::string take_rest();
  // Was the friendly prompt in what was passed over since the last frame? Then the board has restarted, most likely.
  bool has_seen_prompt() const { return seen_prompt_; }
  // The end of what was passed over since the last frame: what a board that has restarted says, if it has.
  std::string take_passed_over() { return std::exchange(passed_over_, {}); }
  // Was anything passed over since the last frame?
  bool has_seen_garbage() const { return !clean_; }

private:
  void pass_over_garbage();
  void pass_over(char byte);
  std::string input_, passed_over_;
  size_t prompt_bytes_ = 0;  // of kPrompt, at the end of what was passed over
  bool seen_prompt_ = false;
  bool clean_ = true;  // nothing was passed over since the last frame
  bool ended_ = false;
};

}  // namespace adder::repl
