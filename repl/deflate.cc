// See deflate.h.
#include "repl/deflate.h"

#include <zlib.h>

#include <cstdlib>

namespace adder::repl {

std::string deflate(std::string_view bytes) {
  z_stream stream = {};
  // Fails only without memory, as the string below would.
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -kDeflateWindowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    std::abort();
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  ::deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace adder::repl
