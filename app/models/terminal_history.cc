// See terminal_history.h. A packed line is its cells as UTF-8, with escapes for what is no character, and where there
// are styles a zero byte and pairs of numbers: so many cells, in this style. Numbers are LEB128.
#include "app/models/terminal_history.h"

#include <cassert>

namespace adder::app {

namespace {

constexpr uint16_t kContinues = 0x8000, kCellsMask = 0x7FFF;
constexpr char kStylesFollow = 0, kTailByte = 1, kClusterByte = 2;

void putNumber(std::string& bytes, uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(0x80 | (number & 0x7F));
  bytes += static_cast<char>(number);
}

uint64_t takeNumber(std::string_view bytes, size_t& at) {
  uint64_t number = 0;
  for (int shift = 0; at < bytes.size(); shift += 7) {
    auto byte = static_cast<uint8_t>(bytes[at++]);
    number |= uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) break;
  }
  return number;
}

void putCell(std::string& bytes, char32_t cell) {
  if (cell < 0x80) {
    bytes += static_cast<char>(cell);
  } else if (cell == kWideTail) {
    bytes += kTailByte;
  } else if (cell >= kFirstCluster) {
    bytes += kClusterByte;
    putNumber(bytes, cell - kFirstCluster);
  } else if (cell < 0x800) {
    bytes += {static_cast<char>(0xC0 | cell >> 6), static_cast<char>(0x80 | (cell & 0x3F))};
  } else if (cell < 0x10000) {
    bytes += {static_cast<char>(0xE0 | cell >> 12), static_cast<char>(0x80 | (cell >> 6 & 0x3F)),
              static_cast<char>(0x80 | (cell & 0x3F))};
  } else {
    bytes += {static_cast<char>(0xF0 | cell >> 18), static_cast<char>(0x80 | (cell >> 12 & 0x3F)),
              static_cast<char>(0x80 | (cell >> 6 & 0x3F)), static_cast<char>(0x80 | (cell & 0x3F))};
  }
}

// Reads what putCell() wrote; the bytes are our own.
char32_t takeCell(std::string_view bytes, size_t& at) {
  auto first = static_cast<uint8_t>(bytes[at++]);
  if (first == kTailByte) return kWideTail;
  if (first == kClusterByte) return kFirstCluster + static_cast<char32_t>(takeNumber(bytes, at));
  if (first < 0x80) return first;
  int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  char32_t cell = first & (0x3F >> more);
  while (more-- > 0 && at < bytes.size()) cell = cell << 6 | (static_cast<uint8_t>(bytes[at++]) & 0x3F);
  return cell;
}

void pack(std::string& bytes, const TerminalLine& line) {
  for (char32_t cell : line.text) putCell(bytes, cell);
  if (line.styles.empty()) return;
  bytes += kStylesFollow;
  for (size_t from = 0; from < line.styles.size();) {
    size_t to = from;
    while (to < line.styles.size() && line.styles[to] == line.styles[from]) ++to;
    putNumber(bytes, to - from);
    putNumber(bytes, line.styles[from]);
    from = to;
  }
}

TerminalLine unpack(std::string_view bytes, uint16_t cells) {
  TerminalLine line;
  line.continues = cells & kContinues;
  line.text.reserve(cells & kCellsMask);
  size_t at = 0;
  while (at < bytes.size() && bytes[at] != kStylesFollow) line.text += takeCell(bytes, at);
  if (at == bytes.size()) return line;
  ++at;
  while (at < bytes.size()) {
    uint64_t count = takeNumber(bytes, at), style = takeNumber(bytes, at);
    line.styles.insert(line.styles.end(), count, style);
  }
  return line;
}

}  // namespace

size_t TerminalHistory::Block::size() const {
  return sizeof *this + bytes.capacity() + ends.capacity() * sizeof(uint32_t) + cells.capacity() * sizeof(uint16_t);
}

TerminalHistory::Block& TerminalHistory::writableLast() {
  std::shared_ptr<Block>& last = blocks_.back();
  if (last.use_count() > 1) {  // somebody reads it
    bytes_ -= last->size();
    last = std::make_shared<Block>(*last);
    bytes_ += last->size();
  }
  return *last;
}

void TerminalHistory::append(const TerminalLine& line) {
  if (blocks_.empty() || static_cast<int>(blocks_.back()->ends.size()) == kLinesInBlock) {
    blocks_.push_back(std::make_shared<Block>());
    blocks_.back()->ends.reserve(kLinesInBlock);
    blocks_.back()->cells.reserve(kLinesInBlock);
    bytes_ += blocks_.back()->size();
  }
  Block& block = writableLast();
  bytes_ -= block.size();
  pack(block.bytes, line);
  block.ends.push_back(static_cast<uint32_t>(block.bytes.size()));
  block.cells.push_back(static_cast<uint16_t>(line.text.size() | (line.continues ? kContinues : 0)));
  if (static_cast<int>(block.ends.size()) == kLinesInBlock) block.bytes.shrink_to_fit();
  bytes_ += block.size();
  ++size_;
}

TerminalLine TerminalHistory::Snapshot::line(int index) const {
  int at = index + first;
  const Block& block = *blocks[static_cast<size_t>(at / kLinesInBlock)];
  auto slot = static_cast<size_t>(at % kLinesInBlock);
  size_t from = slot == 0 ? 0 : block.ends[slot - 1];
  return unpack(std::string_view(block.bytes).substr(from, block.ends[slot] - from), block.cells[slot]);
}

TerminalLine TerminalHistory::line(int index) const {
  int at = index + first_;
  const Block& block = *blocks_[static_cast<size_t>(at / kLinesInBlock)];
  auto slot = static_cast<size_t>(at % kLinesInBlock);
  size_t from = slot == 0 ? 0 : block.ends[slot - 1];
  return unpack(std::string_view(block.bytes).substr(from, block.ends[slot] - from), block.cells[slot]);
}

int TerminalHistory::length(int index) const {
  int at = index + first_;
  return blocks_[static_cast<size_t>(at / kLinesInBlock)]->cells[static_cast<size_t>(at % kLinesInBlock)] & kCellsMask;
}

bool TerminalHistory::continues(int index) const {
  int at = index + first_;
  return blocks_[static_cast<size_t>(at / kLinesInBlock)]->cells[static_cast<size_t>(at % kLinesInBlock)] & kContinues;
}

TerminalLine TerminalHistory::takeLast() {
  assert(size_ > 0);
  TerminalLine last = line(size_ - 1);
  Block& block = writableLast();
  bytes_ -= block.size();
  block.ends.pop_back();
  block.cells.pop_back();
  block.bytes.resize(block.ends.empty() ? 0 : block.ends.back());
  bytes_ += block.size();
  --size_;
  if (size_ == 0) {
    clear();
  } else if (block.ends.empty()) {
    bytes_ -= block.size();
    blocks_.pop_back();
  }
  return last;
}

void TerminalHistory::dropFirst() {
  if (size_ == 0) return;
  if (--size_ == 0) return clear();
  if (++first_ < kLinesInBlock) return;
  bytes_ -= blocks_.front()->size();
  blocks_.pop_front();
  first_ = 0;
}

void TerminalHistory::clear() {
  blocks_.clear();
  first_ = size_ = 0;
  bytes_ = 0;
}

TerminalHistory::Snapshot TerminalHistory::snapshot() const {
  Snapshot taken;
  taken.blocks.assign(blocks_.begin(), blocks_.end());
  taken.first = first_;
  taken.size = size_;
  return taken;
}

}  // namespace adder::app
