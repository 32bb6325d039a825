// hashlib: message digests (modules/digest.h). A hash object is a Record over a Blob with the digest's state. BLAKE2
// has types of its own because programs ask them for their limits; everything else is made by functions.
#include "vm/modules/digest.h"

#include <cstring>

#include "vm/modules/memory_place.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"
#include "vm/objects/class.h"
#include "vm/objects/text.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

extern const Type kHashType, kXofType, kBlake2bType, kBlake2sType;
constexpr u32 kBlake2sKind = 12, kBlake2bKind = 13;

Digest* state_of(Value hash) { return reinterpret_cast<Digest*>(hash.as<Record>()->items[0].as<Blob>()->data); }
const DigestKind& kind_of(Value hash) { return kDigests[state_of(hash)->kind]; }
// The bytes of what is to be hashed; false: raised.
bool hashed_bytes(Vm& vm, Value v, BytesView* out) {
  if (v.is(Kind::Str)) return failed(raise(vm, kTypeErrorType, "Strings must be encoded before hashing"));
  return bytes_view(v, out) || failed(raise(vm, kTypeErrorType, "object supporting the buffer API required"));
}

Value make_hash(Vm& vm, u32 kind) {
  Local<> blob(vm, make_blob(vm, static_cast<u32>(digest_state_size(kind))));
  if (blob.is_raised()) return blob;
  const Type& type = kind == kBlake2bKind   ? kBlake2bType
                     : kind == kBlake2sKind ? kBlake2sType
                     : kDigests[kind].size  ? kHashType
                                            : kXofType;
  Value hash = TRY(make_record(vm, type, 1));
  hash.as<Record>()->items[0] = blob;
  digest_start(state_of(hash), kind);
  return hash;
}

// A started hash, given the data in a rooted slot (or nothing).
Value fed(Vm& vm, Value hash_value, const Value* data) {
  if (!data || data->is_undefined()) return hash_value;
  Local<> hash(vm, hash_value);
  BytesView bytes;
  TRY_OK(hashed_bytes(vm, *data, &bytes));
  digest_update(state_of(hash), bytes.data, bytes.size);
  return hash;
}

[[gnu::noinline]] Value make_hash_of(Vm& vm, Args args, u32 kind) {  // string, usedforsecurity
  BytesView bytes;
  if (args.has(0)) TRY_OK(hashed_bytes(vm, args[0], &bytes));
  Value hash = TRY(make_hash(vm, kind));
  return fed(vm, hash, args.has(0) ? &args[0] : nullptr);
}
template <u32 kKind>
Value hash_function(Vm& vm, Args args) {
  return make_hash_of(vm, args, kKind);
}

// The number of the digest of that name in either case; kDigestKinds: there is none.
u32 find_kind(Value name) {
  TextView text = text_of(name);
  for (u32 i = 0; i < kDigestKinds; ++i) {
    if (std::strlen(kDigests[i].name) != text.size) continue;
    bool same = true;
    for (size_t k = 0; same && k < text.size; ++k) {
      u8 c = text.data[k];
      same = (c >= 'A' && c <= 'Z' ? c + 32 : c) == static_cast<u8>(kDigests[i].name[k]);
    }
    if (same) return i;
  }
  return kDigestKinds;
}

Value new_by_name(Vm& vm, Value name, const Value* data) {  // data: a rooted slot, or null
  if (!name.is(Kind::Str)) return raise(vm, kTypeErrorType, "name must be a string");
  u32 kind = find_kind(name);
  if (kind == kDigestKinds) return raise(vm, kValueErrorType, "unsupported hash type %v", name);
  Value hash = TRY(make_hash(vm, kind));
  return fed(vm, hash, data);
}

// new(name, data=b"", **keywords): the keywords are the constructor's, which only BLAKE2 has.
Value hashlib_new(Vm& vm, Args args) {  // keywords, then what is positional
  Local<> words(vm, args[0]), name(vm, args.has(1) ? args[1] : Value()), data(vm, args.has(2) ? args[2] : Value());
  if (args.count > 3)
    return raise(vm, kTypeErrorType, "new() takes at most 2 positional arguments (%u given)", args.count - 1);
  const auto taken = [&](Value key, Local<>& into) {
    if (!words.value().is(Kind::Dict)) return true;
    Value v = dict_pop(vm, words, key);
    if (!v.is_undefined()) into = v;
    return !v.is_raised();
  };
  Local<> security(vm, Value());
  TRY_OK(taken(N(name), name) && taken(N(data), data) && taken(N(usedforsecurity), security));
  if (name.value().is_undefined()) return raise(vm, kTypeErrorType, "new() missing required argument 'name' (pos 1)");
  u32 left = words.value().is(Kind::Dict) ? words.value().as<Dict>()->len : 0;
  if (!left) return new_by_name(vm, name, data.slot());
  u32 kind = name.value().is(Kind::Str) ? find_kind(name) : kDigestKinds;
  if (kind != kBlake2bKind && kind != kBlake2sKind)
    return raise(vm, kTypeErrorType, "new() got unexpected keyword arguments for this hash type");
  Local<> type(vm, Value::from_const(kind == kBlake2bKind ? &kBlake2bType : &kBlake2sType));
  return call_with_dict(vm, type, Args{data.slot(), data.value().is_undefined() ? 0u : 1u}, words);
}

// ---- BLAKE2 with its parameters

// The keyword arguments, each checked against its range. false: raised.
struct Blake2Arguments {
  Vm& vm;
  Args args;
  Local<>& names;

  bool number(Value name, u64 least, u64 most, const char* message, u64* out) {
    Value v = names.value().is_undefined() ? Value() : keyword_value(args, names, name);
    if (v.is_undefined()) return true;
    Local<> given(vm, to_index(vm, v));
    if (given.is_raised()) return false;
    Value negative = compare(vm, CompareOp::Lt, given, Value::small(0));
    if (negative.is_raised()) return false;
    if (negative.is_true() && most > 255) return failed(raise(vm, kValueErrorType, "value must be positive"));
    Value limit = make_uint(vm, most);
    if (limit.is_raised()) return false;
    Value beyond = compare(vm, CompareOp::Gt, given, limit);
    if (beyond.is_raised()) return false;
    u64 n = 0;
    if (!beyond.is_true() && !negative.is_true() && !int_low_bits(vm, given, &n)) return false;
    if (beyond.is_true() && most == UINT64_MAX) return failed(raise(vm, kOverflowErrorType, "int too big to convert"));
    if (beyond.is_true() || negative.is_true() || n < least)
      return failed(raise_text(vm, most > 255 ? kOverflowErrorType : kValueErrorType, message));
    *out = n;
    return true;
  }
  bool bytes(Value name, size_t most, const char* what, u8* out, size_t* size) {
    *size = 0;
    Value v = names.value().is_undefined() ? Value() : keyword_value(args, names, name);
    if (v.is_undefined()) return true;
    BytesView view;
    if (!bytes_view_or_raise(vm, v, &view)) return false;
    if (view.size > most)
      return failed(raise(vm, kValueErrorType, "maximum %s length is %u bytes", what, static_cast<unsigned>(most)));
    std::memcpy(out, view.data, view.size);
    *size = view.size;
    return true;
  }
};

bool blake2_keywords_known(Vm& vm, const char* name, Value names) {
  static constexpr Value kKnown[] = {
      N(digest_size), N(key),        N(salt),       N(person),    N(fanout),          N(depth), N(leaf_size),
      N(node_offset), N(node_depth), N(inner_size), N(last_node), N(usedforsecurity), N(data)};
  if (names.is_undefined()) return true;
  for (u32 i = 0; i < names.as<Tuple>()->len; ++i) {
    Value given = names.as<Tuple>()->items[i];
    bool known = false;
    for (Value k : kKnown) known = known || (k == given && k != N(data));
    if (!known) return failed(raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for %s()", given, name));
  }
  return true;
}

// The parameter block of RFC 7693 and its extension for trees: digest, key, fanout, depth, leaf (4), offset (6 or 8),
// node depth, inner, salt, person.
Value blake2_new(Vm& vm, Args args, Value keyword_names, bool wide) {
  const u32 word_size = wide ? 8 : 4, most = word_size * 8, text_size = word_size * 2;
  const char* name = wide ? "blake2b" : "blake2s";
  Local<> names(vm, keyword_names);
  u32 positional = positional_count(args, names);
  if (positional > 1)
    return raise(vm, kTypeErrorType, "%s() takes at most 1 positional argument (%u given)", name, positional);
  TRY_OK(blake2_keywords_known(vm, name, names));
  BytesView data;
  if (positional) TRY_OK(hashed_bytes(vm, args[0], &data));
  u64 digest_size = most, fanout = 1, depth = 1, leaf = 0, offset = 0, node_depth = 0, inner = 0;
  size_t key_size, size;
  u8 block[64] = {}, key[128] = {};
  Blake2Arguments a{vm, args, names};
  TRY_OK(a.number(N(digest_size), 1, most,
                  wide ? "digest_size must be between 1 and 64 bytes" : "digest_size must be between 1 and 32 bytes",
                  &digest_size));
  TRY_OK(a.bytes(N(salt), text_size, "salt", block + 4 * word_size, &size));
  TRY_OK(a.bytes(N(person), text_size, "person", block + 6 * word_size, &size));
  TRY_OK(a.number(N(fanout), 0, 255, "fanout must be between 0 and 255", &fanout));
  TRY_OK(a.number(N(depth), 1, 255, "depth must be between 1 and 255", &depth));
  TRY_OK(a.number(N(leaf_size), 0, 0xFFFFFFFF, "leaf_size is too large", &leaf));
  TRY_OK(a.number(N(node_offset), 0, wide ? UINT64_MAX : (u64{1} << 48) - 1, "node_offset is too large", &offset));
  TRY_OK(a.number(N(node_depth), 0, 255, "node_depth must be between 0 and 255", &node_depth));
  TRY_OK(a.number(N(inner_size), 0, most,
                  wide ? "inner_size must be between 0 and is 64" : "inner_size must be between 0 and is 32", &inner));
  TRY_OK(a.bytes(N(key), most, "key", key, &key_size));
  Value last = names.value().is_undefined() ? Value() : keyword_value(args, names, N(last_node));
  bool last_node = !last.is_undefined() && TRY(truth(vm, last)).is_true();
  block[0] = static_cast<u8>(digest_size);
  block[1] = static_cast<u8>(key_size);
  block[2] = static_cast<u8>(fanout);
  block[3] = static_cast<u8>(depth);
  for (int i = 0; i < 4; ++i) block[4 + i] = static_cast<u8>(leaf >> (8 * i));
  for (int i = 0; i < (wide ? 8 : 6); ++i) block[8 + i] = static_cast<u8>(offset >> (8 * i));
  block[wide ? 16 : 14] = static_cast<u8>(node_depth);
  block[wide ? 17 : 15] = static_cast<u8>(inner);
  Value hash = TRY(make_hash(vm, wide ? kBlake2bKind : kBlake2sKind));
  Digest* d = state_of(hash);
  blake2_start(d, wide ? kBlake2bKind : kBlake2sKind, block);
  d->last_node = last_node;
  if (key_size) digest_update(d, key, wide ? 128 : 64);
  return fed(vm, hash, positional ? &args[0] : nullptr);
}

template <bool kWide>
Value blake2_make(Vm& vm, Value, Args args, Value names) {
  return blake2_new(vm, args, names, kWide);
}

// ---- methods

Value hash_update(Vm& vm, Args args) {
  BytesView bytes;
  TRY_OK(hashed_bytes(vm, args[1], &bytes));
  digest_update(state_of(args[0]), bytes.data, bytes.size);
  return Value::none();
}

Value hash_copy(Vm& vm, Args args) {
  u32 kind = state_of(args[0])->kind;
  Value copy = TRY(make_hash(vm, kind));
  std::memcpy(state_of(copy), state_of(args[0]), digest_state_size(kind));
  return copy;
}

void finish_copy(Value hash, u8* out, size_t n) {
  alignas(8) u8 scratch[kMaxDigestState];
  auto* d = reinterpret_cast<Digest*>(scratch);
  std::memcpy(scratch, state_of(hash), digest_state_size(state_of(hash)->kind));
  digest_finish(d, out, n);
}

Value digest_bytes(Vm& vm, Args args, i64 n) {
  Value bytes = TRY(make_bytes(vm, nullptr, static_cast<size_t>(n)));
  finish_copy(args[0], bytes.as<Bytes>()->data, static_cast<size_t>(n));
  return bytes;
}

bool xof_length(Vm& vm, Args args, i64* n) {
  if (!to_i64(vm, args[1], n)) return false;
  if (*n < 0) return failed(raise(vm, kValueErrorType, "value must be positive"));
  return *n < 1 << 29 || failed(raise(vm, kValueErrorType, "length is too large"));
}

Value hash_digest(Vm& vm, Args args) { return digest_bytes(vm, args, state_of(args[0])->size); }
Value xof_digest(Vm& vm, Args args) {
  i64 n;
  return xof_length(vm, args, &n) ? digest_bytes(vm, args, n) : Value::raised();
}

Value hex_of(Vm& vm, Value bytes_value) {
  Local<> bytes(vm, bytes_value);
  if (bytes.is_raised()) return bytes;
  u32 n = bytes_value.as<Bytes>()->len;
  Value text = TRY(make_str_uninit(vm, size_t{n} * 2));
  for (u32 i = 0; i < n; ++i) {
    u8 b = bytes.value().as<Bytes>()->data[i];
    text.as<Str>()->data()[2 * i] = "0123456789abcdef"[b >> 4];
    text.as<Str>()->data()[2 * i + 1] = "0123456789abcdef"[b & 15];
  }
  return finish_str(text);
}
Value hash_hexdigest(Vm& vm, Args args) { return hex_of(vm, hash_digest(vm, args)); }
Value xof_hexdigest(Vm& vm, Args args) { return hex_of(vm, xof_digest(vm, args)); }

Value hash_name(Vm& vm, Args args) { return make_str(vm, kind_of(args[0]).name); }
Value hash_size(Vm&, Args args) { return Value::small(state_of(args[0])->size); }
Value hash_block(Vm&, Args args) { return Value::small(kind_of(args[0]).block); }

Value hash_repr(Vm& vm, Value self) {
  Local<> hash(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<") && b.append(kind_of(hash).name) && b.append(" _hashlib.") &&
         b.append_str(type_ptr(vm, hash)->name) && b.append(" object @ 0x") && append_identity(vm, b, hash) &&
         b.append(">"));
  return b.take_str();
}

#define ADDER_HASH_ROWS                                                                                              \
  native(N(block_size), hash_block, 1, 1, nullptr, kGetter), native(N(copy), hash_copy, 1, 1),                       \
      native(N(digest_size), hash_size, 1, 1, nullptr, kGetter), native(N(name), hash_name, 1, 1, nullptr, kGetter), \
      native(N(update), hash_update, 2, 2)

constinit const Native kHashRows[] = {ADDER_HASH_ROWS, native(N(digest), hash_digest, 1, 1),
                                      native(N(hexdigest), hash_hexdigest, 1, 1)};
constinit const Native kXofRows[] = {ADDER_HASH_ROWS, native(N(digest), xof_digest, 2, 2, "- length"),
                                     native(N(hexdigest), xof_hexdigest, 2, 2, "- length")};
constinit const ConstRow kHashConsts[] = {{N(__module__), N(_hashlib)}};
constinit const ConstRow kBlake2bConsts[] = {{N(MAX_DIGEST_SIZE), Value::small(64)},
                                             {N(MAX_KEY_SIZE), Value::small(64)},
                                             {N(PERSON_SIZE), Value::small(16)},
                                             {N(SALT_SIZE), Value::small(16)},
                                             {N(__module__), N(_blake2)}};
constinit const ConstRow kBlake2sConsts[] = {{N(MAX_DIGEST_SIZE), Value::small(32)},
                                             {N(MAX_KEY_SIZE), Value::small(32)},
                                             {N(PERSON_SIZE), Value::small(8)},
                                             {N(SALT_SIZE), Value::small(8)},
                                             {N(__module__), N(_blake2)}};
constexpr TypeOps kHashOps{.repr = hash_repr};
constexpr TypeOps kBlake2bOps{.make = blake2_make<true>};
constexpr TypeOps kBlake2sOps{.make = blake2_make<false>};
constexpr u16 kHashRowCount = sizeof kHashRows / sizeof *kHashRows;

constinit const Type kHashType = make_const_type(0, N(HASH), &kObjectType, Kind::Record, &kHashOps, kHashRows,
                                                 kHashRowCount, kTypeNoInstances | kTypeFinal, kHashConsts, 1);
constinit const Type kXofType = make_const_type(0, N(HASHXOF), &kObjectType, Kind::Record, &kHashOps, kXofRows,
                                                kHashRowCount, kTypeNoInstances | kTypeFinal, kHashConsts, 1);
constinit const Type kBlake2bType = make_const_type(0, N(blake2b), &kObjectType, Kind::Record, &kBlake2bOps, kHashRows,
                                                    kHashRowCount, kTypeFinal, kBlake2bConsts, 5);
constinit const Type kBlake2sType = make_const_type(0, N(blake2s), &kObjectType, Kind::Record, &kBlake2sOps, kHashRows,
                                                    kHashRowCount, kTypeFinal, kBlake2sConsts, 5);

// ---- PBKDF2 (RFC 8018)

struct KeyedDigest {  // HMAC with the key taken in: the states after the inner and the outer padded key
  alignas(8) u8 inner[kMaxDigestState];
  alignas(8) u8 outer[kMaxDigestState];
  alignas(8) u8 work[kMaxDigestState];
  u8 sum[kMaxDigestSize], last[kMaxDigestSize];
};

Digest* as_digest(u8* p) { return reinterpret_cast<Digest*>(p); }

void take_key(KeyedDigest* k, u32 kind, const u8* key, size_t n) {
  u32 block = kDigests[kind].block;
  u8 padded[168] = {};
  if (n > block) {
    digest_start(as_digest(k->work), kind);
    digest_update(as_digest(k->work), key, n);
    digest_finish(as_digest(k->work), padded, 0);
  } else if (n) {
    std::memcpy(padded, key, n);
  }
  for (u32 i = 0; i < block; ++i) padded[i] ^= 0x36;
  digest_start(as_digest(k->inner), kind);
  digest_update(as_digest(k->inner), padded, block);
  for (u32 i = 0; i < block; ++i) padded[i] ^= 0x36 ^ 0x5C;
  digest_start(as_digest(k->outer), kind);
  digest_update(as_digest(k->outer), padded, block);
}

// The HMAC of what work has taken since it was copied from inner, into last.
void end_keyed(KeyedDigest* k, u32 size) {
  digest_finish(as_digest(k->work), k->last, 0);
  std::memcpy(k->work, k->outer, kMaxDigestState);
  digest_update(as_digest(k->work), k->last, size);
  digest_finish(as_digest(k->work), k->last, 0);
}

Value hashlib_pbkdf2(Vm& vm, Args args) {  // hash_name, password, salt, iterations, dklen
  if (!args[0].is(Kind::Str))
    return raise(vm, kTypeErrorType, "pbkdf2_hmac() argument 'hash_name' must be str, not %t", args[0]);
  u32 kind = find_kind(args[0]);
  if (kind == kDigestKinds || !kDigests[kind].size)
    return raise(vm, kValueErrorType, "unsupported hash type %v", args[0]);
  BytesView password, salt;
  TRY_OK(bytes_view_or_raise(vm, args[1], &password) && bytes_view_or_raise(vm, args[2], &salt));
  i64 iterations, length = kDigests[kind].size;
  TRY_OK(to_i64(vm, args[3], &iterations));
  if (iterations < 1) return raise(vm, kValueErrorType, "iteration value must be greater than 0.");
  if (args.has(4) && !args[4].is_none()) TRY_OK(to_i64(vm, args[4], &length));
  if (length < 1) return raise(vm, kValueErrorType, "key length must be greater than 0.");
  Local<Blob> scratch(vm, make_blob(vm, sizeof(KeyedDigest) + 8));
  if (scratch.is_raised()) return scratch;
  Value key = TRY(make_bytes(vm, nullptr, static_cast<size_t>(length)));
  auto* k = reinterpret_cast<KeyedDigest*>((reinterpret_cast<word>(scratch->data) + 7) & ~word{7});
  bytes_view(args[1], &password);
  bytes_view(args[2], &salt);
  take_key(k, kind, password.data, password.size);
  u32 size = kDigests[kind].size, counter = 1;
  for (i64 done = 0; done < length; done += size, ++counter) {
    u8 index[4] = {static_cast<u8>(counter >> 24), static_cast<u8>(counter >> 16), static_cast<u8>(counter >> 8),
                   static_cast<u8>(counter)};
    std::memcpy(k->work, k->inner, kMaxDigestState);
    digest_update(as_digest(k->work), salt.data, salt.size);
    digest_update(as_digest(k->work), index, 4);
    end_keyed(k, size);
    std::memcpy(k->sum, k->last, size);
    for (i64 i = 1; i < iterations; ++i) {
      std::memcpy(k->work, k->inner, kMaxDigestState);
      digest_update(as_digest(k->work), k->last, size);
      end_keyed(k, size);
      for (u32 b = 0; b < size; ++b) k->sum[b] ^= k->last[b];
    }
    i64 part = length - done < size ? length - done : size;
    std::memcpy(key.as<Bytes>()->data + done, k->sum, static_cast<size_t>(part));
  }
  return key;
}

// ---- file_digest(file, digest)

constexpr size_t kFileBuffer = kWord64 ? 1 << 16 : 512;

Value hashlib_file_digest(Vm& vm, Args args) {  // file, digest, _bufsize
  Local<> hash(vm, Value());
  hash = args[1].is(Kind::Str) ? new_by_name(vm, args[1], nullptr) : call0(vm, args[1]);
  if (hash.is_raised()) return hash;
  Local<> update(vm, get_attr(vm, hash, N(update)));
  if (update.is_raised()) return update;
  Value whole = TRY(get_attr_or_undefined(vm, args[0], N(getbuffer)));
  if (!whole.is_undefined()) {
    Value buffer = TRY(call0(vm, whole));
    TRY(call1(vm, update, buffer));
    return hash;
  }
  Local<> readinto(vm, get_attr_or_undefined(vm, args[0], N(readinto)));
  if (readinto.is_raised()) return readinto;
  Value readable = TRY(get_attr_or_undefined(vm, args[0], N(readable)));
  bool good = !readinto.value().is_undefined() && !readable.is_undefined();
  if (good) {
    Value yes = TRY(call0(vm, readable));
    good = TRY(truth(vm, yes)).is_true();
  }
  if (!good) return raise(vm, kValueErrorType, "'%r' is not a file-like object in binary reading mode.", args[0]);
  Local<> buffer(vm, make_bytearray(vm, nullptr, kFileBuffer));
  if (buffer.is_raised()) return buffer;
  Local<> view(vm, call1(vm, Value::from_const(&kMemoryViewType), buffer));
  if (view.is_raised()) return view;
  for (;;) {
    Value got = TRY(call1(vm, readinto, buffer));
    i64 n;
    if (got.is_none()) return raise(vm, kBlockingIOErrorType, "I/O operation would block.");
    TRY_OK(to_i64(vm, got, &n));
    if (n <= 0) return hash;
    Value slice = TRY(make_slice(vm, Value::none(), Value::small(n), Value::none()));
    Value part = TRY(get_item(vm, view, slice));
    TRY(call1(vm, update, part));
  }
}

// __get_builtin_constructor(name), which CPython's hashlib has and programs that patch it use.
Value hashlib_constructor(Vm& vm, Args args) {
  if (!args[0].is(Kind::Str)) return raise(vm, kTypeErrorType, "name must be a string");
  u32 kind = find_kind(args[0]);
  if (kind == kDigestKinds) return raise(vm, kValueErrorType, "unsupported hash type %v", args[0]);
  Local<> name(vm, make_name(vm, kDigests[kind].name, std::strlen(kDigests[kind].name)));
  if (name.is_raised()) return name;
  Value module_name = TRY(make_str(vm, "hashlib"));
  Value module = TRY(dict_get(vm, vm.modules, module_name));
  return get_attr(vm, module, name);
}

Value hashlib_getattr(Vm& vm, Value module, Value name) {
  if (name != N(algorithms_available) && name != N(algorithms_guaranteed)) return Value();
  Local<> owner(vm, module), wanted(vm, name), names(vm, make_set(vm));
  if (names.is_raised()) return names;
  for (const DigestKind& kind : kDigests) {
    Value text = TRY(make_name(vm, kind.name, std::strlen(kind.name)));
    TRY_OK(set_add(vm, names, text));
  }
  TRY_OK(dict_set(vm, owner.value().as<Module>()->dict, wanted, names));
  return names;
}

Value hashlib_computed_name(Vm&, u32 i) {
  return i == 0 ? N(algorithms_available) : i == 1 ? N(algorithms_guaranteed) : Value();
}

constexpr const char* kHashParams = "string * usedforsecurity";
constinit const Native kRows[] = {
    native(N(__get_builtin_constructor), hashlib_constructor, 1, 1),
    native(N(file_digest), hashlib_file_digest, 2, 2, "- - * _bufsize"),
    native(N(md5), hash_function<0>, 0, 1, kHashParams),
    native(N(new), hashlib_new, 1, 3, nullptr, kVarKeywords),
    native(N(pbkdf2_hmac), hashlib_pbkdf2, 4, 5, "hash_name password salt iterations dklen"),
    native(N(sha1), hash_function<1>, 0, 1, kHashParams),
    native(N(sha224), hash_function<2>, 0, 1, kHashParams),
    native(N(sha256), hash_function<3>, 0, 1, kHashParams),
    native(N(sha384), hash_function<4>, 0, 1, kHashParams),
    native(N(sha3_224), hash_function<6>, 0, 1, kHashParams),
    native(N(sha3_256), hash_function<7>, 0, 1, kHashParams),
    native(N(sha3_384), hash_function<8>, 0, 1, kHashParams),
    native(N(sha3_512), hash_function<9>, 0, 1, kHashParams),
    native(N(sha512), hash_function<5>, 0, 1, kHashParams),
    native(N(shake_128), hash_function<10>, 0, 1, kHashParams),
    native(N(shake_256), hash_function<11>, 0, 1, kHashParams),
};
constinit const ConstRow kConsts[] = {{N(blake2b), Value::from_const(&kBlake2bType)},
                                      {N(blake2s), Value::from_const(&kBlake2sType)}};

}  // namespace

constinit const ModuleDef kHashlibModule{N(hashlib),
                                         kRows,
                                         kConsts,
                                         sizeof kRows / sizeof *kRows,
                                         sizeof kConsts / sizeof *kConsts,
                                         nullptr,
                                         hashlib_getattr,
                                         hashlib_computed_name};

}  // namespace adder::vm
