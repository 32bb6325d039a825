// The record format, and the radix tree that the records form; mounting and garbage collection are in
// flash_log_recovery.cc. A record for key k stores, for each level i, a link to the newest record among the keys that
// share k's first i bits and differ in bit i. Walking from the newest record towards k meets the right link at the
// first differing bit, as in the FTLs for NAND that use the same idea with fixed pages.
#include "firmware/common/flash_log.h"

#include <bit>
#include <cstring>

#include "firmware/common/crc32.h"
#include "firmware/common/flash_record.h"

namespace adder::firmware {

namespace {

constexpr uint32_t kBit31 = 0x80000000u;

uint32_t bits_below(int level) { return level >= 32 ? 0 : 0xFFFFFFFFu >> level; }  // the mask bits of levels >= level

}  // namespace

uint32_t FlashLog::record_size(const Record& record) { return value_offset(record.mask) + pad4(record.length); }

uint32_t FlashLog::advance(uint32_t address, uint32_t bytes) const {
  uint32_t end = segment_end(address);
  if (address + bytes <= end) return address + bytes;
  uint32_t segment = (segment_of(address) + 1) % segment_count_;
  return segment * segment_size_ + kSegmentHeader + (address + bytes - end);
}

int FlashLog::stream_read(uint32_t address, uint32_t offset, void* buffer, uint32_t length) {
  auto* out = static_cast<uint8_t*>(buffer);
  uint32_t at = advance(address, offset);
  while (length > 0) {
    if (at == segment_end(at)) at = advance(at, 1) - 1;
    uint32_t left = (at / segment_size_ + 1) * segment_size_ - at;
    uint32_t n = length < left ? length : left;
    if (int e = device_->read(at, out, n); e < 0) return e;
    out += n;
    length -= n;
    at += n;
  }
  return 0;
}

int FlashLog::load(uint32_t address, Record* record) {
  uint8_t image[kRecordHeader + 96];
  RecordImage header;
  if (address < kSegmentHeader || address >= segment_size_ * segment_count_ || address % 4 != 0) return -kErrIo;
  if (int e = stream_read(address, 0, image, kRecordHeader); e < 0) return e;
  std::memcpy(&header, image, sizeof header);
  if (!(header.length & kRecordMark)) return -kErrIo;
  uint32_t size = value_offset(header.mask);
  if (size > kRecordHeader) {
    if (int e = stream_read(address, kRecordHeader, image + kRecordHeader, size - kRecordHeader); e < 0) return e;
  }
  if (header.header_crc != header_crc(address, image, size)) return -kErrIo;
  record->address = address;
  record->key = header.key;
  record->mask = header.mask;
  record->value_crc = header.value_crc;
  record->accounted = (header.state >> 8) * 4;
  record->commits = (header.state & kStateCommit) != 0;
  record->length = header.length & ~kRecordMark;
  return record_size(*record) <= payload() ? 0 : -kErrIo;
}

int FlashLog::verify(const Record& record) {
  uint32_t crc = 0;
  uint8_t chunk[64];
  for (uint32_t at = 0; at < record.length;) {
    uint32_t n = record.length - at < sizeof chunk ? record.length - at : sizeof chunk;
    if (int e = read(record, at, chunk, n); e < 0) return e;
    crc = crc32(crc, chunk, n);
    at += n;
  }
  return crc == record.value_crc ? 0 : -kErrIo;
}

int FlashLog::read(const Record& record, uint32_t offset, void* buffer, uint32_t length) {
  return stream_read(record.address, value_offset(record.mask) + offset, buffer, length);
}

int FlashLog::link(const Record& record, int level, uint32_t* address) {
  *address = 0;
  if (!(record.mask & (kBit31 >> level))) return 0;
  int rank = std::popcount(record.mask & ~bits_below(level));
  uint8_t packed[3];
  if (int e = stream_read(record.address, kRecordHeader + 3 * rank, packed, 3); e < 0) return e;
  *address = unpack_link(packed);
  return 0;
}

// Fills path[from..to) with the record's links.
int FlashLog::links(const Record& record, int from, int to, Path& path) {
  uint8_t packed[96];
  int count = std::popcount(record.mask);
  if (count == 0 || from >= to) return 0;
  if (int e = stream_read(record.address, kRecordHeader, packed, 3 * count); e < 0) return e;
  int rank = std::popcount(record.mask & ~bits_below(from));
  for (int level = from; level < to; ++level) {
    if (record.mask & (kBit31 >> level)) path[level] = unpack_link(packed + 3 * rank++);
  }
  return 0;
}

int FlashLog::find(uint32_t key, Record* record) {
  uint32_t at = root_;
  int level = 0;
  while (at != 0) {
    if (int e = load(at, record); e < 0) return e;
    int differs = std::countl_zero(key ^ record->key);
    if (differs < level) return -kErrIo;
    if (differs == 32) return 0;
    if (int e = link(*record, differs, &at); e < 0) return e;
    level = differs + 1;
  }
  return -kErrNoEntry;
}

int FlashLog::next(uint32_t key, Record* record) {
  uint32_t at = root_, candidate = 0;
  int level = 0, candidate_level = 0;
  while (at != 0) {
    if (int e = load(at, record); e < 0) return e;
    int differs = std::countl_zero(key ^ record->key);
    if (differs < level) return -kErrIo;
    // The deepest level at which the key has a 0 and a subtree with a 1 exists holds the next greater keys.
    uint32_t greater = record->mask & ~key & bits_below(level) & ~bits_below(differs);
    if (greater != 0) {
      int deepest = 31 - std::countr_zero(greater);
      if (int e = link(*record, deepest, &candidate); e < 0) return e;
      candidate_level = deepest + 1;
    }
    if (differs == 32) return 0;
    if (!(key & (kBit31 >> differs))) {
      candidate = at;
      candidate_level = differs + 1;
    }
    if (int e = link(*record, differs, &at); e < 0) return e;
    level = differs + 1;
  }
  for (at = candidate, level = candidate_level; at != 0;) {
    if (int e = load(at, record); e < 0) return e;
    uint32_t smaller = record->mask & record->key & bits_below(level);
    if (smaller == 0) return 0;
    int highest = std::countl_zero(smaller);
    if (int e = link(*record, highest, &at); e < 0) return e;
    level = highest + 1;
  }
  return -kErrNoEntry;
}

// Fills path[0..bits) for `key`; `found` is the newest record that shares its first `bits` bits (address 0: none).
int FlashLog::walk(uint32_t key, int bits, Path& path, Record* found) {
  std::memset(path, 0, sizeof(Path));
  uint32_t at = root_;
  int level = 0;
  Record record;
  *found = Record();
  while (at != 0) {
    if (int e = load(at, &record); e < 0) return e;
    int differs = std::countl_zero(key ^ record.key);
    if (differs < level) return -kErrIo;
    int to = differs < bits ? differs : bits;
    if (int e = links(record, level, to, path); e < 0) return e;
    if (differs >= bits) {
      *found = record;
      return 0;
    }
    path[differs] = at;
    if (int e = link(record, differs, &at); e < 0) return e;
    level = differs + 1;
  }
  return 0;
}

int FlashLog::accounted_below(uint32_t key, int bits, uint32_t* bytes) {
  uint32_t rest = bits_below(bits), at = key & ~rest, last = at | rest;
  *bytes = 0;
  for (Record record;;) {
    int e = next(at, &record);
    if (e == -kErrNoEntry || (e == 0 && record.key > last)) return 0;
    if (e < 0) return e;
    *bytes += kAccounted + pad4(record.length);
    if (record.key == last) return 0;
    at = record.key + 1;
  }
}

uint32_t FlashLog::free_bytes() const {
  uint32_t used = head_sequence_ - tail_sequence_ + 1;
  return (segment_count_ - used) * payload() + (segment_end(head_) - head_);
}

int FlashLog::stream_write(const void* data, uint32_t length) {
  auto* in = static_cast<const uint8_t*>(data);
  while (length > 0) {
    uint32_t left = segment_end(head_) - head_;
    if (left == 0) {
      if (int e = open_segment(); e < 0) return e;
      continue;
    }
    uint32_t n = length < left ? length : left;
    if (int e = device_->program(head_, in, n); e < 0) return e;
    in += n;
    length -= n;
    head_ += n;
    writing_left_ -= n;
  }
  return 0;
}

// Writes a value of pieces, or the value of `copy`, padded to a multiple of four.
int FlashLog::write_value(const Value& value) {
  uint8_t word[64];
  uint32_t filled = 0;
  auto flush = [&]() -> int {
    int e = filled == 0 ? 0 : stream_write(word, filled);
    filled = 0;
    return e;
  };
  for (uint32_t at = 0; value.copy != nullptr && at < value.length;) {
    uint32_t n = value.length - at < sizeof word ? value.length - at : sizeof word;
    if (int e = read(*value.copy, at, word, n); e < 0) return e;
    at += n;
    for (filled = n; filled % 4 != 0;) word[filled++] = 0xFF;
    if (int e = flush(); e < 0) return e;
  }
  for (int i = 0; value.copy == nullptr && i < value.count; ++i) {
    auto* in = static_cast<const uint8_t*>(value.pieces[i].data);
    uint32_t left = value.pieces[i].length;
    while (left > 0) {
      if (filled == 0 && left >= sizeof word) {
        uint32_t whole = left & ~3u;
        if (int e = stream_write(in, whole); e < 0) return e;
        in += whole;
        left -= whole;
        continue;
      }
      word[filled++] = *in++;
      --left;
      if (filled == sizeof word) {
        if (int e = flush(); e < 0) return e;
      }
    }
  }
  while (filled % 4 != 0) word[filled++] = 0xFF;
  return flush();
}

int FlashLog::append(uint32_t key, const Path& path, const Value& value, bool commit) {
  uint8_t image[kRecordHeader + 96];
  uint32_t mask = 0, size = kRecordHeader;
  for (int level = 0; level < 32; ++level) {
    if (path[level] == 0) continue;
    mask |= kBit31 >> level;
    pack_link(image + size, path[level]);
    size += 3;
  }
  while (size % 4 != 0) image[size++] = 0xFF;
  writing_left_ = size + pad4(value.length);
  if (writing_left_ > free_bytes()) return -kErrNoSpace;
  if (head_ == segment_end(head_)) {
    writing_start_ = 0;
    if (int e = open_segment(); e < 0) return e;
  }
  writing_start_ = head_;
  RecordImage header = {static_cast<uint16_t>(kRecordMark | value.length),   0,        key, mask,
                        (accounted_ / 4) << 8 | (commit ? kStateCommit : 0), value.crc};
  std::memcpy(image, &header, sizeof header);
  header.header_crc = header_crc(writing_start_, image, size);
  std::memcpy(image, &header, sizeof header);
  if (int e = stream_write(image, size); e < 0) return e;
  if (int e = write_value(value); e < 0) return e;
  root_ = writing_start_;
  if (commit) {
    committed_root_ = root_;
    committed_accounted_ = accounted_;
  }
  return 0;
}

int FlashLog::put(uint32_t key, const Piece* pieces, int count, bool commit) {
  Value value{0, 0, pieces, count, nullptr};
  for (int i = 0; i < count; ++i) {
    value.length += pieces[i].length;
    value.crc = crc32(value.crc, pieces[i].data, pieces[i].length);
  }
  if (value.length > max_value_) return -kErrInvalid;
  Path path;
  Record old;
  if (int e = walk(key, 32, path, &old); e < 0) return e;
  if (old.address != 0) accounted_ -= kAccounted + pad4(old.length);
  accounted_ += kAccounted + pad4(value.length);
  return append(key, path, value, commit);
}

int FlashLog::remove(uint32_t key, int bits, bool commit) {
  Path path;
  Record found, sibling;
  if (int e = walk(key, bits, path, &found); e < 0) return e;
  if (found.address == 0) return 0;
  uint32_t bytes;
  if (int e = accounted_below(key, bits, &bytes); e < 0) return e;
  int deepest = bits - 1;
  while (deepest >= 0 && path[deepest] == 0) --deepest;
  if (deepest < 0) return -kErrInvalid;  // the last key, the label, stays
  if (int e = load(path[deepest], &sibling); e < 0) return e;
  path[deepest] = 0;
  if (int e = links(sibling, deepest + 1, 32, path); e < 0) return e;
  accounted_ -= bytes;
  return append(sibling.key, path, Value{sibling.length, sibling.value_crc, nullptr, 0, &sibling}, commit);
}

void FlashLog::roll_back() {
  root_ = committed_root_;
  accounted_ = committed_accounted_;
}

int FlashLog::check_tree(uint32_t root) {
  uint32_t saved = root_, key = 0;
  root_ = root;
  int e = 0;
  for (Record record; e == 0;) {
    e = next(key, &record);
    if (e == 0) e = verify(record);
    if (record.key == 0xFFFFFFFFu) break;
    key = record.key + 1;
  }
  root_ = saved;
  return e == -kErrNoEntry ? 0 : e;
}

int FlashLog::check() { return check_tree(root_); }

}  // namespace adder::firmware
