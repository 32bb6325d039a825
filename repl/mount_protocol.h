// How a device with a mounted folder asks for files, between whatever its program prints. Pure. A request is text, so
// that consoles which make \n of a program's output \r\n, and programs that look for \x04 in it, leave it alone:
//   \x0e, base64 of (type u8 | number u8 | payload | CRC-32 of all before it, u32), \x0f
// A reply is a frame of link_frame.h with the request's number; type K, payload: generation u8, result; or type E,
// payload: generation u8, errno u8. The generation changes when something in the folder may have changed, and then the
// device forgets what it has kept; 0: it is to keep nothing. docs/protocols.md lists the requests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adder::repl {

struct MountRequest {
  char type = 0;
  uint8_t number = 0;
  std::string payload;

  bool operator==(const MountRequest&) const = default;
};

// Request types, and their payloads -> results. A path is UTF-8 from the folder's root, "/lib/a.py", and without length
// where it comes last. Integers are little-endian.
namespace mount_request {
inline constexpr char kHello = 'H';       // version u8, most bytes of a result u16 -> flags u8 (1: read-only)
inline constexpr char kGeneration = 'G';  // ->
inline constexpr char kList = 'L';    // first entry u16, path -> listings (see MountServer), of directories in it too
inline constexpr char kStat = 'S';    // path -> mode u16, size u32, mtime u32
inline constexpr char kOpen = 'O';    // path -> size u32, handle u16 (0xffff: all of it follows), bytes u16, first
                                      // bytes; then files read ahead: path length u8, path, bytes u16, bytes
inline constexpr char kCreate = 'W';  // how u8 (mount_request::kTruncate ...), path -> handle u16, size u32
inline constexpr char kRead = 'R';    // handle u16, offset u32, most bytes u16 -> bytes
inline constexpr char kWrite = 'P';   // handle u16, offset u32 (0xffffffff: at the end), bytes ->
inline constexpr char kSize = 'Z';    // handle u16 -> size u32
inline constexpr char kFlush = 'F';   // handle u16 ->
inline constexpr char kClose = 'C';   // handle u16 ->
inline constexpr char kMkdir = 'M';   // path ->
inline constexpr char kRmdir = 'D';   // path ->
inline constexpr char kRemove = 'U';  // path ->
inline constexpr char kRename = 'N';  // bytes of the first path u16, path, path ->
inline constexpr char kSpace = 'V';   // -> block bytes u32, blocks u32, free blocks u32

// How kCreate opens.
inline constexpr int kTruncate = 1, kAppend = 2, kExclusive = 4, kExisting = 8;
}  // namespace mount_request

inline constexpr size_t kMaxRequestBytes = 4096;  // of a payload

std::string to_base64(std::string_view bytes);

// For tests, and what the device's program does.
std::string encode_request(const MountRequest& request);

// Takes the device's output apart. Every byte of it comes out again in its order, in text or as a request; what only
// looks like the beginning of a request is held back until it is known.
class MountReader {
public:
  void receive(std::string_view bytes) { input_ += bytes; }
  struct Piece {
    std::string text;  // empty: it is a request
    MountRequest request;
  };
  std::optional<Piece> next();
  // Bytes are held back; after a silence give_up() makes text of the first of them.
  bool is_in_request() const { return !input_.empty(); }
  void give_up() { given_up_ = true; }

private:
  std::optional<MountRequest> take_request(size_t& bytes, bool& is_text) const;
  std::string input_;
  bool given_up_ = false;
};

}  // namespace adder::repl
