// The life of segments: formatting, mounting, recovery after a power loss, opening the next one, collecting the oldest.
// A segment starts with a header that names its number in the log, the oldest segment in use, the last committed root
// and where its first record begins; mounting reads the newest header and rolls the records after it forward.
#include <cstring>

#include "firmware/common/crc32.h"
#include "firmware/common/flash_log.h"
#include "firmware/common/flash_record.h"

namespace adder::firmware {

namespace {
constexpr uint32_t kMagic = 0x31534641;  // "AFS1": the format version is the last letter
constexpr uint32_t kErased = 0xFFFFFFFF;
}  // namespace

int FlashLog::read_header(uint32_t segment, SegmentHeader* header) {
  if (int e = device_->read(segment * segment_size_, header, sizeof *header); e < 0) return e;
  if (header->magic != kMagic || header->geometry != (segment_count_ << 16 | segment_size_ / 64) ||
      header->sequence % segment_count_ != segment || header->crc != crc32(0, header, offsetof(SegmentHeader, crc))) {
    return -kErrNoEntry;
  }
  return 0;
}

// The newest segment older than `below_sequence`.
int FlashLog::find_head(uint32_t below_sequence, SegmentHeader* head) {
  SegmentHeader header;
  int result = -kErrNoEntry;
  for (uint32_t segment = 0; segment < segment_count_; ++segment) {
    uint32_t start[2];  // magic and number first: the CRC only of headers that would win
    if (int e = device_->read(segment * segment_size_, start, sizeof start); e < 0) return e;
    if (start[0] != kMagic || start[1] >= below_sequence || (result == 0 && start[1] <= head->sequence)) continue;
    int e = read_header(segment, &header);
    if (e < 0 && e != -kErrNoEntry) return e;
    if (e == 0) {
      *head = header;
      result = 0;
    }
  }
  return result;
}

int FlashLog::open_segment() {
  uint32_t sequence = head_sequence_ + 1;
  if (sequence - tail_sequence_ >= segment_count_) return -kErrNoSpace;
  uint32_t start = (sequence % segment_count_) * segment_size_;
  if (int e = device_->erase(sequence % segment_count_); e < 0) return e;
  bool runs_over = writing_start_ != 0 && writing_left_ > 0;
  SegmentHeader header = {};
  header.magic = kMagic;
  header.sequence = sequence;
  header.tail_sequence = tail_sequence_;
  header.root = committed_root_;
  header.scan_from = runs_over ? writing_start_ : start + kSegmentHeader;
  header.first = kSegmentHeader + (runs_over ? writing_left_ : 0);
  header.geometry = segment_count_ << 16 | segment_size_ / 64;
  header.crc = crc32(0, &header, offsetof(SegmentHeader, crc));
  if (int e = device_->program(start, &header, sizeof header); e < 0) return e;
  head_sequence_ = sequence;
  head_ = start + kSegmentHeader;
  return 0;
}

int FlashLog::set_device(BlockDevice& device) {
  *this = FlashLog();
  device_ = &device;
  segment_size_ = device.sector_size();
  segment_count_ = device.sector_count();
  bool sound = segment_count_ >= 4 && segment_count_ < 65536 && segment_size_ >= 512 && segment_size_ % 64 == 0 &&
               segment_size_ < 4u << 20 && segment_count_ <= (64u << 20) / segment_size_;
  return sound ? 0 : -kErrInvalid;
}

int FlashLog::format(BlockDevice& device, uint32_t max_value, const void* label, uint32_t label_length) {
  if (int e = set_device(device); e < 0) return e;
  max_value_ = max_value;
  if (max_value % 4 != 0 || label_length > max_value || 3 * max_record() > 2 * payload()) return -kErrInvalid;
  SegmentHeader newest;
  int e = find_head(kErased, &newest);  // going on from the old log keeps the wear even over reformatting
  if (e < 0 && e != -kErrNoEntry) return e;
  head_sequence_ = e == 0 ? newest.sequence : segment_count_ - 1;
  tail_sequence_ = head_sequence_ + 1;
  tail_position_ = (tail_sequence_ % segment_count_) * segment_size_ + kSegmentHeader;
  if (int failed = open_segment(); failed < 0) return failed;
  Piece piece = {label, label_length};
  return put(0, &piece, 1, true);
}

int FlashLog::mount(BlockDevice& device, Report* report) {
  *report = Report();
  if (int e = set_device(device); e < 0) return e;
  max_value_ = payload() - kRecordHeader - 96;
  SegmentHeader head;
  int e = find_head(kErased, &head);
  if (e == -kErrNoEntry) return -kErrInvalid;
  if (e < 0) return e;
  head_sequence_ = head.sequence;
  if (int failed = find_tail(head); failed < 0) return failed;
  if (int failed = roll_forward(head, report); failed < 0) return failed;
  Record label;
  while (root_ == 0 || load(root_, &label) < 0 || find(0, &label) < 0 || verify(label) < 0) {
    if (root_ == 0 && head.sequence == tail_sequence_) {
      report->interrupted_format = report->damaged_roots == 0;
      return -kErrInvalid;
    }
    // The newest state cannot be read: take the state in which the newest readable segment was opened.
    ++report->damaged_roots;
    if (find_head(head.sequence, &head) < 0 || head.sequence < tail_sequence_) return -kErrInvalid;
    root_ = check_tree(head.root) == 0 ? head.root : 0;
  }
  if (int failed = load(root_, &label); failed < 0) return failed;
  committed_root_ = root_;
  committed_accounted_ = accounted_ = label.accounted;
  return 0;
}

int FlashLog::find_tail(const SegmentHeader& head) {
  SegmentHeader header;
  for (tail_sequence_ = head.tail_sequence; tail_sequence_ != head.sequence; ++tail_sequence_) {
    int e = read_header(tail_sequence_ % segment_count_, &header);
    if (e < 0 && e != -kErrNoEntry) return e;
    if (e == 0 && header.sequence == tail_sequence_) break;
  }
  return start_tail();
}

// Sets tail_position_ to the first record that starts in the tail segment.
int FlashLog::start_tail() {
  SegmentHeader header;
  uint32_t segment = tail_sequence_ % segment_count_;
  int e = read_header(segment, &header);
  if (e < 0 && e != -kErrNoEntry) return e;
  tail_position_ = segment * segment_size_ + (e == 0 ? header.first : kSegmentHeader);
  return 0;
}

// Finds the next whole record at or after `from` in [from, end). Skips voided words and what cannot be read.
// Returns 0, -kErrNoEntry when only erased words follow or nothing does, or the device's error.
int FlashLog::next_record(uint32_t from, uint32_t end, uint32_t* at, Record* record) {
  for (*at = from; *at < end; *at += 4) {
    uint32_t word;
    if (int e = device_->read(*at, &word, 4); e < 0) return e;
    if (word != kErased && (word & kRecordMark) && load(*at, record) == 0) return 0;
  }
  return -kErrNoEntry;
}

int FlashLog::roll_forward(const SegmentHeader& head, Report* report) {
  uint32_t start = (head.sequence % segment_count_) * segment_size_, end = start + segment_size_, at;
  Record record;
  root_ = head.root;
  if (head.scan_from < start || head.scan_from >= end) {  // the record that runs over into this segment
    if (load(head.scan_from, &record) == 0 && verify(record) == 0 && record.commits) root_ = head.scan_from;
  }
  uint32_t whole = start + head.first;  // the end of the whole records seen
  uint32_t uncommitted = 0;
  while (next_record(whole, end, &at, &record) == 0) {
    if (at + record_size(record) > end || verify(record) < 0) {
      // Torn, or damaged with others after it: void words until one parses.
      if (int e = void_words(whole, at + 4, report); e < 0) return e;
      whole = at + 4;
      continue;
    }
    if (at != whole) {
      if (int e = void_words(whole, at, report); e < 0) return e;
    }
    whole = at + record_size(record);
    uncommitted = record.commits ? 0 : uncommitted + 1;
    if (record.commits) root_ = at;
  }
  report->uncommitted = uncommitted;
  uint32_t used = whole;  // the end of what is not erased
  for (at = whole; at < end; at += 4) {
    uint32_t word;
    if (int e = device_->read(at, &word, 4); e < 0) return e;
    if (word != kErased) used = at + 4;
  }
  if (root_ == head.root && head.sequence != tail_sequence_ && used != start + kSegmentHeader) {
    // Nothing in this segment counts: it is opened again, so that power losses in a row do not use up the device.
    report->torn_bytes += used - whole;
    --head_sequence_;
    head_ = (head_sequence_ % segment_count_ + 1) * segment_size_;
    return 0;
  }
  head_ = used;
  return void_words(whole, used, report);
}

// Clears [from, to) to zero, so that later scans pass over what a power loss left there.
int FlashLog::void_words(uint32_t from, uint32_t to, Report* report) {
  for (uint32_t at = from; at < to; at += 4) {
    uint32_t word, zero = 0;
    if (int e = device_->read(at, &word, 4); e < 0) return e;
    if (word == 0) continue;
    report->torn_bytes += 4;
    if (int e = device_->program(at, &zero, 4); e < 0) return e;
  }
  return 0;
}

uint32_t FlashLog::capacity() const {
  uint32_t set_aside = reserve() + (kTransactionRecords + 1) * max_record();
  uint32_t total = segment_count_ * payload();
  return total > set_aside ? total - set_aside : 0;
}

int FlashLog::begin(uint32_t growth) {
  if (growth > 0 && !room(growth)) return -kErrNoSpace;
  uint32_t wanted = reserve() + kTransactionRecords * max_record();
  for (uint32_t collected = 0; free_bytes() < wanted; ++collected) {
    if (tail_sequence_ == head_sequence_ || collected > 2 * segment_count_) return -kErrNoSpace;
    if (int e = collect_tail(); e < 0) return e;
  }
  return 0;
}

int FlashLog::move_if_live(const Record& record) {
  Path path;
  Record live;
  if (int e = walk(record.key, 32, path, &live); e < 0) return e;
  if (live.address != record.address) return 0;
  return append(live.key, path, Value{live.length, live.value_crc, nullptr, 0, &live}, true);
}

int FlashLog::collect_tail() {
  uint32_t segment = tail_sequence_ % segment_count_, end = (segment + 1) * segment_size_, at;
  Record record;
  for (;;) {
    int e = next_record(tail_position_, end, &at, &record);
    if (e == -kErrNoEntry) break;
    if (e < 0) return e;
    if (int failed = move_if_live(record); failed < 0) return failed;
    tail_position_ = at + record_size(record);
    if (tail_position_ >= end) break;
  }
  ++tail_sequence_;
  return start_tail();
}

}  // namespace adder::firmware
