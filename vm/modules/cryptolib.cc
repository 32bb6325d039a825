// cryptolib.aes, as MicroPython documents it: AES in the modes ECB (1), CBC (2) and CTR (6). A cipher is a Record over
// a Blob and is used in one direction only; CTR goes on inside a block where the last call stopped.
#include <cstring>

#include "vm/modules/aes.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"

namespace adder::vm {

namespace {

extern const Type kAesType;
enum Mode : u8 { kEcb = 1, kCbc = 2, kCtr = 6 };
enum Direction : u8 { kUnused, kEncrypts, kDecrypts };
constexpr size_t kBlock = 16;

struct Cipher {
  AesKey key;
  u8 mode, direction;
  u8 used;           // CTR: bytes of `stream` that are used up
  u8 chain[kBlock];  // CBC: the last cipher block; CTR: the counter
  u8 stream[kBlock];
};

Cipher* cipher_of(Value v) { return reinterpret_cast<Cipher*>(v.as<Record>()->items[0].as<Blob>()->data); }

void exclusive_or(u8* out, const u8* in) {
  for (size_t i = 0; i < kBlock; ++i) out[i] ^= in[i];
}

void cbc_block(Cipher* c, u8* block) {
  u8 before[kBlock];
  if (c->direction == kEncrypts) {
    exclusive_or(block, c->chain);
    aes_encrypt_block(c->key, block);
    std::memcpy(c->chain, block, kBlock);
    return;
  }
  std::memcpy(before, block, kBlock);
  aes_decrypt_block(c->key, block);
  exclusive_or(block, c->chain);
  std::memcpy(c->chain, before, kBlock);
}

void ctr_bytes(Cipher* c, u8* data, size_t n) {
  for (; n; --n) {
    if (c->used == kBlock) {
      std::memcpy(c->stream, c->chain, kBlock);
      aes_encrypt_block(c->key, c->stream);
      for (size_t i = kBlock; i-- && ++c->chain[i] == 0;) {
      }
      c->used = 0;
    }
    *data++ ^= c->stream[c->used++];
  }
}

void run_cipher(Cipher* c, u8* data, size_t n) {
  if (c->mode == kCtr) return ctr_bytes(c, data, n);
  for (; n; n -= kBlock, data += kBlock) {
    if (c->mode == kCbc)
      cbc_block(c, data);
    else if (c->direction == kEncrypts)
      aes_encrypt_block(c->key, data);
    else
      aes_decrypt_block(c->key, data);
  }
}

template <Direction kDirection>
Value aes_run(Vm& vm, Args args) {  // self, in, out
  Cipher* c = cipher_of(args[0]);
  if (c->mode != kCtr) {
    if (c->direction && c->direction != kDirection)
      return raise(vm, kValueErrorType, "a cipher object is for encryption or for decryption, not for both");
    c->direction = kDirection;
  }
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[1], &in));
  if (c->mode != kCtr && in.size % kBlock) return raise(vm, kValueErrorType, "blksize % 16");
  WritableBytes out;
  if (!args.has(2)) {
    Value bytes = TRY(make_bytes(vm, nullptr, in.size));
    bytes_view(args[1], &in);
    if (in.size) std::memcpy(bytes.as<Bytes>()->data, in.data, in.size);
    run_cipher(cipher_of(args[0]), bytes.as<Bytes>()->data, in.size);
    return bytes;
  }
  if (!writable_bytes(args[2], &out))
    return raise(vm, kTypeErrorType, "a read-write bytes-like object is required, not '%t'", args[2]);
  if (out.size < in.size) return raise(vm, kValueErrorType, "output too small");
  if (in.size) std::memmove(out.data, in.data, in.size);
  run_cipher(c, out.data, in.size);
  return args[2];
}

Value aes_make(Vm& vm, Value, Args args, Value names) {  // key, mode, IV
  TRY_OK(no_keywords(vm, "aes", names) && check_count(vm, "aes", args.count, 2, 3));
  i64 mode;
  TRY_OK(to_i64(vm, args[1], &mode));
  if (mode != kEcb && mode != kCbc && mode != kCtr) return raise(vm, kValueErrorType, "mode");
  BytesView key, start;
  bool has_start = args.has(2) && !args[2].is_none();
  TRY_OK(bytes_view_or_raise(vm, args[0], &key));
  if (key.size != 16 && key.size != 24 && key.size != 32) return raise(vm, kValueErrorType, "key");
  if (has_start) TRY_OK(bytes_view_or_raise(vm, args[2], &start));
  if (has_start ? start.size != kBlock : mode != kEcb) return raise(vm, kValueErrorType, "IV");
  Local<> blob(vm, make_blob(vm, sizeof(Cipher)));
  if (blob.is_raised()) return blob;
  Value made = TRY(make_record(vm, kAesType, 1));
  made.as<Record>()->items[0] = blob;
  Cipher* c = cipher_of(made);
  bytes_view(args[0], &key);
  aes_expand_key(&c->key, key.data, key.size);
  if (has_start) bytes_view(args[2], &start), std::memcpy(c->chain, start.data, kBlock);
  c->mode = static_cast<u8>(mode);
  c->used = kBlock;
  return made;
}

constexpr TypeOps kAesOps{.make = aes_make};
constinit const Native kAesRows[] = {
    native(N(decrypt), aes_run<kDecrypts>, 2, 3),
    native(N(encrypt), aes_run<kEncrypts>, 2, 3),
};
constinit const ConstRow kAesConsts[] = {{N(__module__), N(cryptolib)}};
constinit const Type kAesType =
    make_const_type(0, N(aes), &kObjectType, Kind::Record, &kAesOps, kAesRows, 2, kTypeFinal, kAesConsts, 1);

constinit const ConstRow kConsts[] = {{N(MODE_CBC), Value::small(kCbc)},
                                      {N(MODE_CTR), Value::small(kCtr)},
                                      {N(MODE_ECB), Value::small(kEcb)},
                                      {N(aes), Value::from_const(&kAesType)}};

}  // namespace

constinit const ModuleDef kCryptolibModule{N(cryptolib), nullptr, kConsts, 0, 4, nullptr, nullptr};

}  // namespace adder::vm
