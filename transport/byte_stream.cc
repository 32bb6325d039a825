// The conveniences that every stream shares.
#include "transport/byte_stream.h"

namespace adder::transport {

Result<void> ByteStream::discard_input() {
  uint8_t bin[4096];
  for (;;) {
    Result<size_t> got = read(bin, Deadline::min());
    if (got.ok()) continue;
    if (got.error().kind == ErrorKind::kTimeout) return {};
    return got.error();
  }
}

Result<void> ByteStream::write(std::span<const uint8_t> bytes, Deadline deadline) {
  while (!bytes.empty()) {
    Result<size_t> sent = write_some(bytes, deadline);
    if (!sent.ok()) return sent.error();
    bytes = bytes.subspan(sent.value());
  }
  return {};
}

Result<void> ByteStream::write_text(std::string_view text, Deadline deadline) {
  return write(std::span(reinterpret_cast<const uint8_t*>(text.data()), text.size()), deadline);
}

Result<std::string> ByteStream::read_some(Deadline deadline, size_t most) {
  std::string text(most, '\0');
  Result<size_t> got = read(std::span(reinterpret_cast<uint8_t*>(text.data()), text.size()), deadline);
  if (!got.ok()) return got.error();
  text.resize(got.value());
  return text;
}

}  // namespace adder::transport
