// One record a line; the base that records 02 and 04 set is the only state between lines.
#include "flasher/intel_hex.h"

#include <algorithm>
#include <cstdio>

namespace adder::flasher {

namespace {

enum RecordType : uint8_t {
  kData = 0x00,
  kEndOfFile = 0x01,
  kExtendedSegmentAddress = 0x02,
  kStartSegmentAddress = 0x03,
  kExtendedLinearAddress = 0x04,
  kStartLinearAddress = 0x05,
};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string hex_byte(unsigned value) {
  char text[8];
  std::snprintf(text, sizeof text, "%02X", value & 0xFFu);
  return text;
}

std::string printable(char c) {
  unsigned char byte = static_cast<unsigned char>(c);
  if (byte > 0x20 && byte < 0x7F) return std::string("'") + c + "'";
  return "byte 0x" + hex_byte(byte);
}

struct Record {
  uint16_t offset = 0;
  uint8_t type = 0;
  Bytes data;

  // The first `count` data bytes as a big-endian number.
  uint32_t number(size_t count) const {
    uint32_t value = 0;
    for (size_t i = 0; i < count; ++i) value = value << 8 | data[i];
    return value;
  }
};

class Parser {
public:
  Result<Image> parse(std::string_view text) {
    while (!text.empty()) {
      size_t end = text.find('\n');
      std::string_view line = text.substr(0, end);
      text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
      ++line_;
      while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
      if (line.empty()) continue;
      if (Result<void> taken = take_line(line); !taken) return taken.error();
    }
    if (!ended_) {
      return Error{ErrorKind::kLocalFile,
                   "line " + std::to_string(line_) +
                       ": the file stops without its end-of-file record (:00000001FF); it may be cut "
                       "short"};
    }
    Result<Image> image = builder_.build();
    if (image) {
      image->start_address = start_;
      image->notes = std::move(notes_);
    }
    return image;
  }

private:
  Error fail(const std::string& what) const {
    return {ErrorKind::kLocalFile, "line " + std::to_string(line_) + ": " + what};
  }

  Result<void> take_line(std::string_view line) {
    if (ended_) return fail("there is text after the end-of-file record");
    Result<Record> record = decode(line);
    if (!record) return record.error();
    return take_record(record.value());
  }

  Result<Record> decode(std::string_view line) const {
    if (line[0] != ':') return fail("a record starts with ':', but this line with " + printable(line[0]));
    Bytes bytes;
    for (size_t i = 1; i < line.size(); ++i) {
      int digit = hex_digit(line[i]);
      if (digit < 0) return fail(printable(line[i]) + " in column " + std::to_string(i + 1) + " is not a hex digit");
      if (i % 2 == 1) {
        bytes.push_back(static_cast<uint8_t>(digit << 4));
      } else {
        bytes.back() = static_cast<uint8_t>(bytes.back() | digit);
      }
    }
    if (line.size() % 2 == 0) return fail("an odd number of hex digits");
    if (bytes.size() < 5)
      return fail("a record has at least 10 hex digits, this one " + std::to_string(line.size() - 1));
    size_t expected = bytes[0] + size_t{5};
    if (bytes.size() != expected) {
      return fail("the record says that it holds " + std::to_string(bytes[0]) + " data bytes, but holds " +
                  std::to_string(static_cast<long>(bytes.size()) - 5));
    }
    uint8_t sum = 0;
    for (size_t i = 0; i + 1 < bytes.size(); ++i) sum = static_cast<uint8_t>(sum + bytes[i]);
    uint8_t checksum = static_cast<uint8_t>(-sum);
    if (checksum != bytes.back()) {
      return fail("wrong checksum " + hex_byte(bytes.back()) + "; the record's bytes give " + hex_byte(checksum));
    }
    Record record;
    record.offset = static_cast<uint16_t>(bytes[1] << 8 | bytes[2]);
    record.type = bytes[3];
    record.data.assign(bytes.begin() + 4, bytes.end() - 1);
    return record;
  }

  Result<void> take_record(const Record& record) {
    switch (record.type) {
      case kData: return take_data(record);
      case kEndOfFile: return take_end(record);
      case kExtendedSegmentAddress: return take_base(record, 4, true);
      case kExtendedLinearAddress: return take_base(record, 16, false);
      case kStartSegmentAddress:
      case kStartLinearAddress: return take_start(record);
      default: break;
    }
    std::string what = "unknown record type " + hex_byte(record.type);
    if (record.type >= 0x0A && record.type <= 0x0E) {
      what +=
          ": this looks like a micro:bit universal hex, which holds images for several boards. Take the file for one "
          "board";
    }
    return fail(what);
  }

  Result<void> take_data(const Record& record) {
    ByteSpan data = record.data;
    // In a segment the offset wraps at 64 KiB; in a linear address space it runs on.
    size_t before_wrap = segmented_ ? std::min<size_t>(data.size(), 0x10000u - record.offset) : data.size();
    uint64_t address = uint64_t{base_} + record.offset;
    if (address > 0xFFFFFFFFu) return fail("the address passes the end of the 32-bit address space");
    if (Result<void> added = builder_.add(static_cast<uint32_t>(address), data.first(before_wrap), line_); !added) {
      return added;
    }
    return builder_.add(base_, data.subspan(before_wrap), line_);
  }

  Result<void> take_end(const Record& record) {
    if (!record.data.empty()) return fail("the end-of-file record holds data");
    if (record.offset != 0) notes_.push_back("the end-of-file record carries an offset, which was ignored");
    ended_ = true;
    return {};
  }

  Result<void> take_base(const Record& record, int shift, bool segmented) {
    if (Result<void> shape = expect_shape(record, 2); !shape) return shape;
    base_ = record.number(2) << shift;
    segmented_ = segmented;
    return {};
  }

  Result<void> take_start(const Record& record) {
    if (Result<void> shape = expect_shape(record, 4); !shape) return shape;
    uint32_t start = record.number(4);
    if (record.type == kStartSegmentAddress) start = ((start >> 16) << 4) + (start & 0xFFFFu);
    if (start_ && *start_ != start) return fail("a second start address; the first was " + hex_address(*start_));
    start_ = start;
    return {};
  }

  Result<void> expect_shape(const Record& record, size_t size) const {
    std::string type = "a record of type " + hex_byte(record.type);
    if (record.data.size() != size) {
      return fail(type + " holds " + std::to_string(size) + " data bytes, this one " +
                  std::to_string(record.data.size()));
    }
    if (record.offset != 0) return fail(type + " has offset 0000");
    return {};
  }

  ImageBuilder builder_{"line"};
  uint64_t line_ = 0;
  uint32_t base_ = 0;
  bool segmented_ = false;
  bool ended_ = false;
  std::optional<uint32_t> start_;
  std::vector<std::string> notes_;
};

void append_record(std::string& out, uint8_t type, uint16_t offset, ByteSpan data) {
  uint8_t sum = 0;
  auto put = [&](uint8_t byte) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    sum = static_cast<uint8_t>(sum + byte);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  };
  out += ':';
  put(static_cast<uint8_t>(data.size()));
  put(static_cast<uint8_t>(offset >> 8));
  put(static_cast<uint8_t>(offset));
  put(type);
  for (uint8_t byte : data) put(byte);
  put(static_cast<uint8_t>(-sum));
  out += '\n';
}

void append_number_record(std::string& out, uint8_t type, uint32_t value, int size) {
  Bytes data;
  for (int i = size - 1; i >= 0; --i) data.push_back(static_cast<uint8_t>(value >> (8 * i)));
  append_record(out, type, 0, data);
}

}  // namespace

Result<Image> parse_intel_hex(std::string_view text) { return Parser().parse(text); }

std::string format_intel_hex(const Image& image, size_t record_bytes) {
  record_bytes = std::clamp<size_t>(record_bytes, 1, 255);
  std::string out;
  uint32_t upper = 0;
  for (const Segment& segment : image.segments()) {
    size_t at = 0;
    while (at < segment.bytes.size()) {
      uint32_t address = segment.address + static_cast<uint32_t>(at);
      if (address >> 16 != upper) {
        upper = address >> 16;
        append_number_record(out, kExtendedLinearAddress, upper, 2);
      }
      size_t to_border = 0x10000u - (address & 0xFFFFu);
      size_t size = std::min({record_bytes, to_border, segment.bytes.size() - at});
      append_record(out, kData, static_cast<uint16_t>(address), ByteSpan(segment.bytes).subspan(at, size));
      at += size;
    }
  }
  if (image.start_address) append_number_record(out, kStartLinearAddress, *image.start_address, 4);
  append_record(out, kEndOfFile, 0, {});
  return out;
}

}  // namespace adder::flasher
