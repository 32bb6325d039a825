// Intel HEX, as the "Hexadecimal Object File Format Specification", revision A (Intel, 1988): records 00 to 05. Reading
// is strict: every error names its line and what stands there. Writing gives what every other tool reads.
#pragma once

#include <string>
#include <string_view>

#include "flasher/image.h"

namespace adder::flasher {

// kLocalFile with "line N: …" for anything that is not a complete, well-formed file: bad digits, length or checksum,
// an unknown record, overlapping data, two start addresses, a missing end-of-file record or text after it. Offsets wrap
// within their 64 KiB after a record 02, and run on after a record 04, as the specification says.
Result<Image> parse_intel_hex(std::string_view text);

// Lines end in \n. Records hold at most `record_bytes` (1 to 255) and never cross a 64 KiB border; addresses above
// 64 KiB use records 04, the start address a record 05.
std::string format_intel_hex(const Image& image, size_t record_bytes = 16);

}  // namespace adder::flasher
