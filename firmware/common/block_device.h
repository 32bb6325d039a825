// A NOR-like flash as the filesystem sees it: program() only clears bits, erase() sets a whole sector to 0xFF.
// The filesystem programs in multiples of four bytes at multiples of four, and programs no word twice between
// erases, except that it may clear the rest of a torn word sequence to zero after a power loss.
// Every call returns 0 or a negative errno. Boards implement it; tests wrap it to cut the power.
#pragma once

#include <cstdint>

namespace adder::firmware {

class BlockDevice {
public:
  virtual int read(uint32_t address, void* buffer, uint32_t length) = 0;
  virtual int program(uint32_t address, const void* data, uint32_t length) = 0;
  virtual int erase(uint32_t sector) = 0;
  virtual uint32_t sector_size() const = 0;
  virtual uint32_t sector_count() const = 0;

protected:
  ~BlockDevice() = default;
};

// The errno values that Python programs see are Linux's; a C library's own header may number them differently.
inline constexpr int kErrNoEntry = 2;
inline constexpr int kErrIo = 5;
inline constexpr int kErrBadFile = 9;
inline constexpr int kErrNoMemory = 12;
inline constexpr int kErrBusy = 16;
inline constexpr int kErrExists = 17;
inline constexpr int kErrNotDirectory = 20;
inline constexpr int kErrIsDirectory = 21;
inline constexpr int kErrInvalid = 22;
inline constexpr int kErrTooManyFiles = 24;
inline constexpr int kErrTooBig = 27;
inline constexpr int kErrNoSpace = 28;
inline constexpr int kErrNameTooLong = 36;
inline constexpr int kErrNotEmpty = 39;

}  // namespace adder::firmware
