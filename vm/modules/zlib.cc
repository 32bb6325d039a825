// zlib: compression (modules/deflate.h) and decompression (modules/inflate.h). A compressor or decompressor is a Record
// over a Blob with the machine's state, so that copying one is copying its Blob. Errors have zlib's numbers and words.
#include <cstring>

#include "vm/modules/checksum.h"
#include "vm/modules/deflate.h"
#include "vm/modules/inflate.h"
#include "vm/modules/modules.h"
#include "vm/objects/message.h"

namespace adder::vm {

namespace {

extern const Type kCompressType, kDecompressType;
constinit const ConstRow kErrorConsts[] = {{N(__module__), N(zlib)}};
constinit const Type kZlibErrorType = make_const_type(0, N(error), &kExceptionType, Kind::Exception, &kExceptionOps,
                                                      nullptr, 0, kTypeIsException, kErrorConsts, 1);

enum CompressItem : u32 { kCompressState, kCompressOver, kCompressItems };
enum DecompressItem : u32 { kState, kUnused, kTail, kEof, kDictionary, kDecompressItems };
constexpr i64 kDefaultLevel = -1, kMaxBits = 15;

Value& item(Value record, u32 i) { return record.as<Record>()->items[i]; }
Deflate* deflate_of(Value v) { return reinterpret_cast<Deflate*>(item(v, kCompressState).as<Blob>()->data); }
Inflate* inflate_of(Value v) { return reinterpret_cast<Inflate*>(item(v, kState).as<Blob>()->data); }

bool number_argument(Vm& vm, Args args, u32 i, i64 absent, i64* out) {
  *out = absent;
  return !args.has(i) || to_i64(vm, args[i], out);
}

// ---- compression

// What wbits says: 9..15 zlib, negative bare, 16 more gzip. `small`: windows below 256 bytes too, as deflate.DeflateIO
// allows. false: no such.
bool compression_window(i64 wbits, bool small, DeflateOptions* o) {
  o->wrapping = wbits < 0 ? Wrapping::kRaw : wbits > 15 ? Wrapping::kGzip : Wrapping::kZlib;
  i64 bits = wbits < 0 ? -wbits : wbits > 15 ? wbits - 16 : wbits;
  if (!small && bits == 8 && o->wrapping == Wrapping::kZlib) bits = 9;
  o->window_bits = static_cast<u8>(bits);
  return bits <= 15 && bits >= (small ? 5 : 9);
}

Value make_compressor(Vm& vm, const DeflateOptions& options) {
  Local<> blob(vm, make_blob(vm, static_cast<u32>(deflate_state_size(options))));
  if (blob.is_raised()) return blob;
  Value made = TRY(make_record(vm, kCompressType, kCompressItems));
  item(made, kCompressState) = blob;
  item(made, kCompressOver) = Value::false_();
  deflate_start(deflate_of(made), options);
  return made;
}

// Compresses the bytes in a rooted slot (Undefined: none) and gives the output.
Value run_compressor(Vm& vm, const Local<>& self, const Value* data, Flush flush) {
  StrBuilder out(vm);
  size_t at = 0;
  for (;;) {
    BytesView in{nullptr, 0};
    if (data) bytes_view(*data, &in);
    if (deflate_run(deflate_of(self), in.data, &at, in.size, flush)) return out.take_bytes();
    const u8* waiting;
    size_t n = deflate_output(deflate_of(self), &waiting);
    char* room = TRY_PTR(out.reserve(n));
    deflate_output(deflate_of(self), &waiting);
    std::memcpy(room, waiting, n);
    deflate_output_taken(deflate_of(self));
  }
}

Value zlib_compress(Vm& vm, Args args) {  // data, level, wbits
  i64 level, wbits;
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[0], &in));
  TRY_OK(number_argument(vm, args, 1, kDefaultLevel, &level) && number_argument(vm, args, 2, kMaxBits, &wbits));
  DeflateOptions options{Wrapping::kZlib, static_cast<u8>(level == -1 ? 6 : level), 0, 8, DeflateStrategy::kDefault};
  if (level < -1 || level > 9 || !compression_window(wbits, false, &options))
    return raise(vm, kZlibErrorType, "Bad compression level");
  Local<> compressor(vm, make_compressor(vm, options));
  if (compressor.is_raised()) return compressor;
  return run_compressor(vm, compressor, &args[0], Flush::kFinish);
}

Value zlib_compressobj(Vm& vm, Args args) {  // level, method, wbits, memLevel, strategy, zdict
  i64 level, method, wbits, memory, strategy;
  TRY_OK(number_argument(vm, args, 0, kDefaultLevel, &level) && number_argument(vm, args, 1, 8, &method) &&
         number_argument(vm, args, 2, kMaxBits, &wbits) && number_argument(vm, args, 3, 8, &memory) &&
         number_argument(vm, args, 4, 0, &strategy));
  BytesView dictionary;
  if (args.has(5)) TRY_OK(bytes_view_or_raise(vm, args[5], &dictionary));
  DeflateOptions options{Wrapping::kZlib, static_cast<u8>(level == -1 ? 6 : level), 0, static_cast<u8>(memory),
                         static_cast<DeflateStrategy>(strategy)};
  if (level < -1 || level > 9 || method != 8 || memory < 1 || memory > 9 || strategy < 0 || strategy > 4 ||
      !compression_window(wbits, false, &options) || (args.has(5) && options.wrapping == Wrapping::kGzip))
    return raise(vm, kValueErrorType, "Invalid initialization option");
  Value made = TRY(make_compressor(vm, options));
  if (args.has(5)) {
    bytes_view(args[5], &dictionary);
    deflate_dictionary(deflate_of(made), dictionary.data, dictionary.size);
  }
  return made;
}

bool compressor_usable(Vm& vm, Value self, const char* doing) {
  return item(self, kCompressOver).is_false() ||
         failed(raise(vm, kZlibErrorType, "Error -2 while %s: inconsistent stream state", doing));
}

Value compressor_compress(Vm& vm, Args args) {
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[1], &in) && compressor_usable(vm, args[0], "compressing data"));
  Local<> self(vm, args[0]);
  return run_compressor(vm, self, &args[1], Flush::kNone);
}

Value compressor_flush(Vm& vm, Args args) {
  i64 mode;
  TRY_OK(number_argument(vm, args, 1, 4, &mode));
  if (mode == 0) return make_bytes(vm, nullptr, 0);
  if (mode < 0 || mode > 6) return raise(vm, kZlibErrorType, "Error -2 while flushing: inconsistent stream state");
  TRY_OK(compressor_usable(vm, args[0], "flushing"));
  Local<> self(vm, args[0]);
  static constexpr Flush kModes[] = {Flush::kNone,   Flush::kPartial, Flush::kSync, Flush::kFull,
                                     Flush::kFinish, Flush::kBlock,   Flush::kTrees};
  Value out = TRY(run_compressor(vm, self, nullptr, kModes[mode]));
  if (mode == 4) item(self, kCompressOver) = Value::true_();
  return out;
}

[[gnu::noinline]] Value copy_machine(Vm& vm, Args args, const Type& type, u32 items) {
  if (item(args[0], &type == &kCompressType ? u32{kCompressOver} : u32{kEof}).is_true())
    return raise(vm, kValueErrorType, "Inconsistent stream state");
  u32 n = item(args[0], 0).as<Blob>()->len;
  Local<> blob(vm, make_blob(vm, n));
  if (blob.is_raised()) return blob;
  std::memcpy(blob.value().as<Blob>()->data, item(args[0], 0).as<Blob>()->data, n);
  Value made = TRY(make_record(vm, type, items));
  for (u32 i = 0; i < items; ++i) item(made, i) = item(args[0], i);
  item(made, 0) = blob;
  return made;
}
template <const Type& kType, u32 kItems>
Value machine_copy(Vm& vm, Args args) {
  return copy_machine(vm, args, kType, kItems);
}

// ---- decompression

// What wbits says: 8..15 zlib, 0 zlib of any window, negative bare, 16 more gzip, 32 more either. false: no such.
bool decompression_window(i64 wbits, bool small, Wrapping* wrapping, u8* bits) {
  *wrapping = wbits < 0 ? Wrapping::kRaw : wbits < 16 ? Wrapping::kZlib : wbits < 32 ? Wrapping::kGzip : Wrapping::kAny;
  i64 b = wbits < 0 ? -wbits : wbits & 15;
  if (wbits > 47 || wbits < -15) return false;
  if (b == 0 && (wbits == 16 || wbits == 32)) b = 0;
  *bits = static_cast<u8>(b);
  return b == 0 || b >= (small ? 5 : 8);
}

Value make_decompressor(Vm& vm, Wrapping wrapping, u8 bits) {
  Local<> blob(vm, make_blob(vm, sizeof(Inflate)));
  if (blob.is_raised()) return blob;
  Local<> made(vm, make_record(vm, kDecompressType, kDecompressItems));
  if (made.is_raised()) return made;
  item(made, kState) = blob;
  inflate_start(inflate_of(made), wrapping, bits);
  item(made, kEof) = Value::false_();
  Value empty = TRY(make_bytes(vm, nullptr, 0));
  item(made, kUnused) = item(made, kTail) = empty;
  return made;
}

// Gives the machine the window that it asks for. false: raised.
bool make_window(Vm& vm, const Local<>& self) {
  u32 size = inflate_window_wanted(inflate_of(self));
  Value blob = make_blob(vm, static_cast<u32>(sizeof(Inflate)) + size);
  if (blob.is_raised()) return false;
  std::memcpy(blob.as<Blob>()->data, item(self, kState).as<Blob>()->data, sizeof(Inflate));
  item(self, kState) = blob;
  inflate_of(self)->window_mask = size - 1;
  return true;
}

// Decompresses the bytes in the slot from *at on, until there are no more, the stream ends, or `most` bytes came out.
// *status says which; false: raised.
bool run_decompressor(Vm& vm, const Local<>& self, const Value* data, size_t* at, size_t most, StrBuilder& out,
                      InflateStatus* status) {
  for (;;) {
    BytesView in;
    bytes_view(*data, &in);
    Inflate* s = inflate_of(self);
    size_t left = most - out.size(), limit = s->window_mask ? s->window_mask + size_t{1} : 1;
    if (left < limit) limit = left;
    *status = inflate_run(s, in.data, at, in.size, static_cast<u32>(limit));
    if (u32 n = s->pending) {
      char* room = out.reserve(n);
      if (!room) return false;
      inflate_take(inflate_of(self), reinterpret_cast<u8*>(room), n);
    }
    s = inflate_of(self);
    switch (*status) {
      case InflateStatus::kError:
        return failed(raise(vm, kZlibErrorType, "Error -3 while decompressing data: %s", s->error));
      case InflateStatus::kNeedDictionary: {
        if (!s->window_mask && !make_window(vm, self)) return false;
        BytesView dictionary;
        if (!bytes_view(item(self, kDictionary), &dictionary))
          return failed(raise(vm, kZlibErrorType, "Error 2 while decompressing data"));
        if (!inflate_dictionary(inflate_of(self), dictionary.data, dictionary.size))
          return failed(raise(vm, kZlibErrorType, "Error -3 while setting zdict: invalid input data"));
        break;
      }
      case InflateStatus::kOutputFull:
        if (!s->window_mask) {
          if (!make_window(vm, self)) return false;
          if (s = inflate_of(self); s->wrapping == Wrapping::kRaw && !s->has_dictionary) {
            BytesView dictionary;
            if (bytes_view(item(self, kDictionary), &dictionary))
              inflate_dictionary(s, dictionary.data, dictionary.size);
          }
          break;
        }
        if (out.size() >= most) return true;
        break;
      default: return true;
    }
  }
}

Value zlib_decompress(Vm& vm, Args args) {  // data, wbits, bufsize
  BytesView in;
  i64 wbits, size;
  TRY_OK(bytes_view_or_raise(vm, args[0], &in));
  TRY_OK(number_argument(vm, args, 1, kMaxBits, &wbits) && number_argument(vm, args, 2, 16384, &size));
  if (size < 0) return raise(vm, kValueErrorType, "bufsize must be non-negative");
  Wrapping wrapping;
  u8 bits;
  if (!decompression_window(wbits, false, &wrapping, &bits))
    return raise(vm, kZlibErrorType, "Error -2 while preparing to decompress data: inconsistent stream state");
  Local<> machine(vm, make_decompressor(vm, wrapping, bits));
  if (machine.is_raised()) return machine;
  StrBuilder out(vm);
  size_t at = 0;
  InflateStatus status;
  TRY_OK(run_decompressor(vm, machine, &args[0], &at, SIZE_MAX, out, &status));
  if (status != InflateStatus::kDone)
    return raise(vm, kZlibErrorType, "Error -5 while decompressing data: incomplete or truncated stream");
  return out.take_bytes();
}

Value decompressor_with(Vm& vm, Args args, u32 dictionary_at, bool small) {
  i64 wbits;
  TRY_OK(number_argument(vm, args, 0, kMaxBits, &wbits));
  BytesView dictionary;
  if (args.has(dictionary_at) && !bytes_view(args[dictionary_at], &dictionary))
    return raise(vm, kTypeErrorType, "zdict argument must support the buffer protocol");
  Wrapping wrapping;
  u8 bits;
  if (!decompression_window(wbits, small, &wrapping, &bits))
    return raise(vm, kValueErrorType, "Invalid initialization option");
  Value made = TRY(make_decompressor(vm, wrapping, bits));
  if (args.has(dictionary_at)) item(made, kDictionary) = args[dictionary_at];
  return made;
}

Value zlib_decompressobj(Vm& vm, Args args) { return decompressor_with(vm, args, 1, false); }

// Bytes of the slot from `at` on.
Value rest_of(Vm& vm, const Value* data, size_t at) {
  BytesView in;
  bytes_view(*data, &in);
  Value bytes = TRY(make_bytes(vm, nullptr, in.size - at));
  bytes_view(*data, &in);
  if (in.size > at) std::memcpy(bytes.as<Bytes>()->data, in.data + at, in.size - at);
  return bytes;
}

// What is left of the input goes to unused_data after the end, and else to unconsumed_tail.
bool keep_rest(Vm& vm, const Local<>& self, const Value* data, size_t at, InflateStatus status) {
  Local<> rest(vm, rest_of(vm, data, at));
  if (rest.is_raised()) return false;
  if (status == InflateStatus::kDone) {
    item(self, kEof) = Value::true_();
    Value joined = binary(vm, BinaryOp::Add, item(self, kUnused), rest);
    if (joined.is_raised()) return false;
    item(self, kUnused) = joined;
    rest = make_bytes(vm, nullptr, 0);
    if (rest.is_raised()) return false;
  }
  item(self, kTail) = rest;
  return true;
}

Value decompressor_decompress(Vm& vm, Args args) {  // self, data, max_length
  BytesView in;
  i64 most;
  TRY_OK(bytes_view_or_raise(vm, args[1], &in) && number_argument(vm, args, 2, 0, &most));
  if (most < 0) return raise(vm, kValueErrorType, "max_length must be non-negative");
  Local<> self(vm, args[0]);
  StrBuilder out(vm);
  size_t at = 0;
  InflateStatus status = InflateStatus::kDone;
  if (item(self, kEof).is_false())
    TRY_OK(run_decompressor(vm, self, &args[1], &at, most ? static_cast<size_t>(most) : SIZE_MAX, out, &status));
  TRY_OK(keep_rest(vm, self, &args[1], at, status));
  return out.take_bytes();
}

Value decompressor_flush(Vm& vm, Args args) {
  i64 length;
  TRY_OK(number_argument(vm, args, 1, 16384, &length));
  if (length <= 0) return raise(vm, kValueErrorType, "length must be greater than zero");
  Local<> self(vm, args[0]), tail(vm, item(args[0], kTail));
  StrBuilder out(vm);
  size_t at = 0;
  InflateStatus status;
  if (item(self, kEof).is_true()) return out.take_bytes();
  TRY_OK(run_decompressor(vm, self, tail.slot(), &at, SIZE_MAX, out, &status));
  TRY_OK(keep_rest(vm, self, tail.slot(), at, status));
  return out.take_bytes();
}

template <u32 kItem>
Value decompressor_item(Vm&, Args args) {
  return item(args[0], kItem);
}

// ---- for module deflate: windows from 32 bytes on, in little memory

Value zlib_small_compressor(Vm& vm, Args args) {  // wbits
  i64 wbits;
  TRY_OK(to_i64(vm, args[0], &wbits));
  DeflateOptions options{Wrapping::kZlib, 6, 0, 0, DeflateStrategy::kDefault};
  if (!compression_window(wbits, true, &options)) return raise(vm, kValueErrorType, "wbits");
  options.memory_level = static_cast<u8>(options.window_bits < 9 ? 2 : options.window_bits - 7);
  return make_compressor(vm, options);
}
Value zlib_small_decompressor(Vm& vm, Args args) { return decompressor_with(vm, args, 1, true); }

// ---- checksums

[[gnu::noinline]] Value checksum_of(Vm& vm, Args args, u32 (*update)(u32, const u8*, size_t), i64 start) {
  BytesView in;
  if (args.has(1)) {
    Value low = TRY(binary(vm, BinaryOp::And, args[1], Value::small(-1)));
    Local<> n(vm, low);
    Value mask = TRY(make_uint(vm, 0xFFFFFFFF));
    low = TRY(binary(vm, BinaryOp::And, n, mask));
    TRY_OK(to_i64(vm, low, &start));
  }
  TRY_OK(bytes_view_or_raise(vm, args[0], &in));
  return make_uint(vm, update(static_cast<u32>(start), in.data, in.size));
}
template <u32 (*kUpdate)(u32, const u8*, size_t), u32 kStart>
Value checksum(Vm& vm, Args args) {
  return checksum_of(vm, args, kUpdate, kStart);
}

Value zlib_getattr(Vm& vm, Value, Value name) {
  if (name == N(ZLIB_VERSION) || name == N(ZLIB_RUNTIME_VERSION)) return make_str(vm, "1.2.13");
  return Value();
}
Value zlib_computed_name(Vm&, u32 i) { return i == 0 ? N(ZLIB_RUNTIME_VERSION) : i == 1 ? N(ZLIB_VERSION) : Value(); }

constexpr TypeOps kMachineOps{};
constinit const Native kCompressRows[] = {
    native(N(__copy__), machine_copy<kCompressType, kCompressItems>, 1, 1),
    native(N(__deepcopy__), machine_copy<kCompressType, kCompressItems>, 1, 2),
    native(N(compress), compressor_compress, 2, 2),
    native(N(copy), machine_copy<kCompressType, kCompressItems>, 1, 1),
    native(N(flush), compressor_flush, 1, 2),
};
constinit const Native kDecompressRows[] = {
    native(N(__copy__), machine_copy<kDecompressType, kDecompressItems>, 1, 1),
    native(N(__deepcopy__), machine_copy<kDecompressType, kDecompressItems>, 1, 2),
    native(N(copy), machine_copy<kDecompressType, kDecompressItems>, 1, 1),
    native(N(decompress), decompressor_decompress, 2, 3, "- - max_length"),
    native(N(eof), decompressor_item<kEof>, 1, 1, nullptr, kGetter),
    native(N(flush), decompressor_flush, 1, 2),
    native(N(unconsumed_tail), decompressor_item<kTail>, 1, 1, nullptr, kGetter),
    native(N(unused_data), decompressor_item<kUnused>, 1, 1, nullptr, kGetter),
};
constinit const Type kCompressType =
    make_const_type(0, N(Compress), &kObjectType, Kind::Record, &kMachineOps, kCompressRows,
                    sizeof kCompressRows / sizeof *kCompressRows, kTypeNoInstances | kTypeFinal, kErrorConsts, 1);
constinit const Type kDecompressType =
    make_const_type(0, N(Decompress), &kObjectType, Kind::Record, &kMachineOps, kDecompressRows,
                    sizeof kDecompressRows / sizeof *kDecompressRows, kTypeNoInstances | kTypeFinal, kErrorConsts, 1);

constinit const Native kRows[] = {
    native(N(_small_compressor), zlib_small_compressor, 1, 1),
    native(N(_small_decompressor), zlib_small_decompressor, 1, 1),
    native(N(adler32), checksum<adler32_update, 1>, 1, 2),
    native(N(compress), zlib_compress, 1, 3, "- level wbits"),
    native(N(compressobj), zlib_compressobj, 0, 6, "level method wbits memLevel strategy zdict"),
    native(N(crc32), checksum<crc32_update, 0>, 1, 2),
    native(N(decompress), zlib_decompress, 1, 3, "- wbits bufsize"),
    native(N(decompressobj), zlib_decompressobj, 0, 2, "wbits zdict"),
};
constinit const ConstRow kConsts[] = {
    {N(DEFLATED), Value::small(8)},
    {N(DEF_BUF_SIZE), Value::small(16384)},
    {N(DEF_MEM_LEVEL), Value::small(8)},
    {N(MAX_WBITS), Value::small(15)},
    {N(Z_BEST_COMPRESSION), Value::small(9)},
    {N(Z_BEST_SPEED), Value::small(1)},
    {N(Z_BLOCK), Value::small(5)},
    {N(Z_DEFAULT_COMPRESSION), Value::small(-1)},
    {N(Z_DEFAULT_STRATEGY), Value::small(0)},
    {N(Z_FILTERED), Value::small(1)},
    {N(Z_FINISH), Value::small(4)},
    {N(Z_FIXED), Value::small(4)},
    {N(Z_FULL_FLUSH), Value::small(3)},
    {N(Z_HUFFMAN_ONLY), Value::small(2)},
    {N(Z_NO_COMPRESSION), Value::small(0)},
    {N(Z_NO_FLUSH), Value::small(0)},
    {N(Z_PARTIAL_FLUSH), Value::small(1)},
    {N(Z_RLE), Value::small(3)},
    {N(Z_SYNC_FLUSH), Value::small(2)},
    {N(Z_TREES), Value::small(6)},
    {N(error), Value::from_const(&kZlibErrorType)},
};

}  // namespace

constinit const ModuleDef kZlibModule{
    N(zlib), kRows,        kConsts,           sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts,
    nullptr, zlib_getattr, zlib_computed_name};

}  // namespace adder::vm
