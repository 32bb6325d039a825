// A key-value store on NOR flash that is one circular log and its own index; the filesystem sits on it.
// Each record carries its key, its value and the path of a radix tree from the root to itself, so that the newest
// record is the root of a tree of all live records. Appending a record is therefore an atomic update, and moving one
// (to collect garbage) is the same as writing it again. Nothing is kept in RAM but a few addresses.
// Invariant: a segment is erased only when no record reachable from the last committed root lies in it. Sectors are
// used strictly in turn, so wear is even by construction. Only FlashFs and tests may call.
#pragma once

#include <cstddef>
#include <cstdint>

#include "firmware/common/block_device.h"

namespace adder::firmware {

class FlashLog {
public:
  static constexpr uint32_t kSegmentHeader = 32;  // bytes at the start of each segment
  static constexpr uint32_t kRecordHeader = 20;   // bytes before a record's path and value
  static constexpr uint32_t kAccounted = 92;      // bytes a record is accounted for beside its value: header + 24 links

  struct Record {
    uint32_t address = 0;  // in the device; 0 is no record
    uint32_t key = 0;
    uint32_t mask = 0;  // bit 31-i: the path has a link at level i
    uint32_t value_crc = 0;
    uint32_t accounted = 0;  // the store's live bytes once this record was written
    uint16_t length = 0;     // of the value
    bool commits = false;
  };
  struct Piece {
    const void* data;
    uint32_t length;
  };
  struct Report {
    uint32_t torn_bytes = 0;     // of a record that a power loss cut, now voided
    uint32_t uncommitted = 0;    // records after the last commit, ignored
    uint32_t damaged_roots = 0;  // newer states given up because their tree could not be read
    bool interrupted_format = false;
  };

  // Writes an empty store whose values may be up to `max_value` bytes (a multiple of 4). Key 0 holds `label`.
  int format(BlockDevice& device, uint32_t max_value, const void* label, uint32_t label_length);
  // Finds the last committed state. -kErrInvalid: no store here. `max_value` must then be set by set_max_value().
  int mount(BlockDevice& device, Report* report);
  void set_max_value(uint32_t max_value) { max_value_ = max_value; }

  int find(uint32_t key, Record* record);  // 0, -kErrNoEntry, -kErrIo
  int next(uint32_t key, Record* record);  // the smallest key >= `key`
  int read(const Record& record, uint32_t offset, void* buffer, uint32_t length);
  int verify(const Record& record);  // the value against its CRC: 0 or -kErrIo

  // Opens a transaction of at most kTransactionRecords records that adds at most `growth` accounted bytes.
  // Collects garbage as needed; -kErrNoSpace leaves everything as it was.
  static constexpr uint32_t kTransactionRecords = 5;
  int begin(uint32_t growth);
  int put(uint32_t key, const Piece* pieces, int count, bool commit);
  // Removes every key whose first `bits` bits are those of `key`. Not an error if there is none (then nothing is
  // written and nothing committed).
  int remove(uint32_t key, int bits, bool commit);
  void roll_back();

  uint32_t capacity() const;  // accounted bytes the store can hold
  uint32_t accounted() const { return accounted_; }
  int check();  // reads the whole tree: 0 or -kErrIo

  // Space promised to buffers that will be put later; counted by begin() and room().
  void promise(uint32_t bytes) { promised_ += bytes; }
  void redeem(uint32_t bytes) { promised_ -= bytes; }
  uint32_t promised() const { return promised_; }
  bool room(uint32_t growth) const { return accounted_ + promised_ + growth <= capacity(); }

private:
  struct SegmentHeader {
    uint32_t magic, sequence, tail_sequence, root, scan_from, first, geometry, crc;
  };
  static_assert(sizeof(SegmentHeader) == kSegmentHeader);
  using Path = uint32_t[32];
  struct Value {  // of pieces, or copied from a record
    uint32_t length, crc;
    const Piece* pieces;
    int count;
    const Record* copy;
  };

  uint32_t segment_of(uint32_t address) const { return (address - 1) / segment_size_; }
  uint32_t segment_end(uint32_t address) const { return (segment_of(address) + 1) * segment_size_; }
  uint32_t payload() const { return segment_size_ - kSegmentHeader; }
  uint32_t max_record() const { return kRecordHeader + 96 + max_value_; }
  uint32_t reserve() const { return payload() + payload() / 4 + segment_count_ * payload() / 128 + max_record(); }
  uint32_t free_bytes() const;
  static uint32_t record_size(const Record& record);

  uint32_t advance(uint32_t address, uint32_t bytes) const;
  int stream_read(uint32_t address, uint32_t offset, void* buffer, uint32_t length);
  int stream_write(const void* data, uint32_t length);
  int load(uint32_t address, Record* record);  // checks header and links against their CRC
  int link(const Record& record, int level, uint32_t* address);
  int links(const Record& record, int from, int to, Path& path);
  int walk(uint32_t key, int bits, Path& path, Record* found);
  int accounted_below(uint32_t key, int bits, uint32_t* bytes);
  int write_value(const Value& value);
  int append(uint32_t key, const Path& path, const Value& value, bool commit);

  int set_device(BlockDevice& device);
  int open_segment();
  int collect_tail();
  int move_if_live(const Record& record);
  int read_header(uint32_t segment, SegmentHeader* header);
  int find_head(uint32_t below_sequence, SegmentHeader* head);
  int find_tail(const SegmentHeader& head);
  int start_tail();
  int next_record(uint32_t from, uint32_t end, uint32_t* at, Record* record);
  int roll_forward(const SegmentHeader& head, Report* report);
  int void_words(uint32_t from, uint32_t to, Report* report);
  int check_tree(uint32_t root);

  BlockDevice* device_ = nullptr;
  uint32_t segment_size_ = 0;
  uint32_t segment_count_ = 0;
  uint32_t max_value_ = 512;
  uint32_t root_ = 0;
  uint32_t committed_root_ = 0;
  uint32_t accounted_ = 0;
  uint32_t committed_accounted_ = 0;
  uint32_t promised_ = 0;
  uint32_t head_ = 0;           // where the next record goes; at a segment's end when that is full
  uint32_t head_sequence_ = 0;  // segment = sequence % segment_count_
  uint32_t tail_sequence_ = 0;
  uint32_t tail_position_ = 0;  // the first record of the tail segment not yet collected
  uint32_t writing_start_ = 0;  // the record being appended: where it starts, and
  uint32_t writing_left_ = 0;   // how much of it is still to come
};

}  // namespace adder::firmware
