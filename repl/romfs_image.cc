// See romfs_image.h.
#include "repl/romfs_image.h"

namespace adder::repl {

namespace {

constexpr std::string_view kHeader = "\xd2\xcd\x31";  // the kind of the outermost record, "RM1" as a number
constexpr int kDataVerbatim = 2, kDirectory = 4, kFile = 5;

std::string number(uint64_t value) {
  std::string digits(1, static_cast<char>(value & 0x7f));
  while ((value >>= 7) != 0) digits.insert(digits.begin(), static_cast<char>(0x80 | (value & 0x7f)));
  return digits;
}

std::string record(int kind, const std::string& payload) {
  return number(static_cast<uint64_t>(kind)) + number(payload.size()) + payload;
}

std::string records_of(const std::vector<RomfsEntry>& entries) {
  std::string records;
  for (const RomfsEntry& entry : entries) {
    std::string named = number(entry.name.size()) + entry.name;
    records += entry.is_directory ? record(kDirectory, named + records_of(entry.children))
                                  : record(kFile, named + record(kDataVerbatim, entry.bytes));
  }
  return records;
}

}  // namespace

std::string build_romfs(const std::vector<RomfsEntry>& root) {
  std::string records = records_of(root), length = number(records.size());
  // Flash is written in larger units than bytes; a leading zero digit is none.
  if ((kHeader.size() + length.size() + records.size()) % 2 != 0) length.insert(length.begin(), '\x80');
  return std::string(kHeader) + length + records;
}

std::optional<uint64_t> romfs_size(std::string_view beginning) {
  if (!beginning.starts_with(kHeader)) return std::nullopt;
  uint64_t length = 0;
  for (size_t at = kHeader.size(); at < beginning.size() && at < kHeader.size() + 9; ++at) {
    length = length << 7 | (static_cast<unsigned char>(beginning[at]) & 0x7f);
    if ((beginning[at] & 0x80) == 0) return length + at + 1;
  }
  return std::nullopt;
}

}  // namespace adder::repl
