// Writing images. See image.h.
#include "vm/code/image.h"

#include "vm/objects/set.h"

namespace adder::vm {

namespace {

constexpr u32 kMaxDepth = 32;  // functions within functions, tuples within tuples

// Numbers and texts to the end of a growing run of bytes.
class Stream {
public:
  explicit Stream(Vm& vm) : vm_(vm), out_(vm) {}
  bool u32_(u32 v) {
    for (int i = 0; i < 4; ++i, v >>= 8)
      if (!out_.append_byte(static_cast<u8>(v))) return false;
    return true;
  }
  bool varint(u64 v) {
    for (; v > 0x7F; v >>= 7)
      if (!out_.append_byte(static_cast<u8>(v | 0x80))) return false;
    return out_.append_byte(static_cast<u8>(v));
  }
  bool zigzag(i64 v) { return varint(static_cast<u64>(v) << 1 ^ static_cast<u64>(v >> 63)); }
  bool real(double d) {
    u64 n;
    std::memcpy(&n, &d, 8);
    return u32_(static_cast<u32>(n)) && u32_(static_cast<u32>(n >> 32));
  }
  bool pad() {
    while (out_.size() & 3)
      if (!out_.append_byte(0)) return false;
    return true;
  }
  bool tag(char c) { return out_.append_byte(static_cast<u8>(c)); }
  // Bytes of a heap object: one at a time, since appending may move it.
  bool raw(const Local<>& holder, size_t from, size_t n) {
    for (size_t i = 0; i < n; ++i)
      if (!out_.append_byte(holder.value().as<u8>()[from + i])) return false;
    return true;
  }
  bool text(const Local<>& s) {
    for (size_t i = 0; i < s.value().as<Str>()->len; ++i)
      if (!out_.append_byte(static_cast<u8>(s.value().as<Str>()->data()[i]))) return false;
    return true;
  }
  size_t size() const { return out_.size(); }
  Value take() { return out_.take_bytes(); }

private:
  Vm& vm_;
  StrBuilder out_;
};

class Writer {
public:
  explicit Writer(Vm& vm) : vm_(vm), texts_(vm), known_(vm, Value()) {}
  Value code(Value v, u32 depth);  // a code record as Bytes
  Stream& texts() { return texts_; }
  bool place(Value text, u32* offset);

private:
  bool string(Stream& out, Value v) {
    u32 offset;
    return place(v, &offset) && out.varint(offset);
  }
  bool constant(Stream& out, Value v, u32 depth);
  bool strings(Stream& out, Local<Tuple>& t);

  Vm& vm_;
  Stream texts_;
  Local<> known_;  // the offset of each text that has been written
};

// Where the text is, once it has been written.
bool Writer::place(Value v, u32* offset) {
  Local<> s(vm_, v);
  if (known_.value().is_undefined()) known_ = make_dict(vm_);
  if (known_.is_raised()) return false;
  Value known = dict_get(vm_, known_, s);
  if (known.is_raised()) return false;
  if (known.is_small()) {
    *offset = static_cast<u32>(known.as_small());
    return true;
  }
  *offset = static_cast<u32>(texts_.size());
  if (!dict_set(vm_, known_, s, Value::small(*offset))) return false;
  const bool name = s.value().obj()->flags & kInterned;
  return texts_.varint(u64{s.value().obj()->len} << 1 | name) && texts_.text(s);
}

static bool all_strings(Value tuple) {
  for (u32 i = 0; i < tuple.as<Tuple>()->len; ++i)
    if (!tuple.as<Tuple>()->items[i].is(Kind::Str)) return false;
  return true;
}

bool Writer::constant(Stream& out, Value v_, u32 depth) {
  if (depth > kMaxDepth) return failed(raise(vm_, kValueErrorType, "code is nested too deeply for an image"));
  Local<> v(vm_, v_);
  if (v_.is_none() || v_.is_undefined()) return out.tag('N');
  if (v_.is_true()) return out.tag('T');
  if (v_.is_false()) return out.tag('F');
  if (v_ == Value::ellipsis()) return out.tag('E');
  if (v_.is_small()) return out.tag('i') && out.zigzag(v_.as_small());
  if (v_.is_float()) return out.tag('f') && out.real(v_.as_float());
  switch (v_.obj()->kind) {
    case Kind::Int:
      if (!out.tag('I') || !out.varint(u64{v.value().obj()->len} << 1 | (v.value().obj()->flags & kNegative ? 1 : 0)) ||
          !out.pad())
        return false;
      for (u32 i = 0; i < v.value().obj()->len; ++i)
        if (!out.u32_(v.value().as<Int>()->digits[i])) return false;
      return true;
    case Kind::Complex: {
      const double imag = v.value().as<Complex>()->imag;
      return out.tag('z') && out.real(v.value().as<Complex>()->real) && out.real(imag);
    }
    case Kind::Str: return out.tag('s') && string(out, v);
    case Kind::Bytes:
      return out.tag('b') && out.varint(v.value().obj()->len) && out.raw(v, sizeof(Bytes), v.value().obj()->len);
    case Kind::Tuple: {
      const bool texts = all_strings(v);
      if (!out.tag(texts ? 'n' : 't') || !out.varint(v.value().obj()->len)) return false;
      for (u32 i = 0; i < v.value().obj()->len; ++i) {
        Value item = v.value().as<Tuple>()->items[i];
        if (texts ? !string(out, item) : !constant(out, item, depth + 1)) return false;
      }
      return true;
    }
    case Kind::Set: {  // a frozenset
      if (!out.tag('h') || !out.varint(v.value().obj()->len)) return false;
      Value item, none;
      for (u32 at = 0; table_next(v.value().as<Set>(), &at, &item, &none);)
        if (!constant(out, item, depth + 1)) return false;
      return true;
    }
    case Kind::Code: {
      Local<> inner(vm_, code(v, depth + 1));
      if (inner.is_raised()) return false;
      const u32 n = inner.value().as<Bytes>()->len;
      if (!out.tag('c') || !out.varint(n) || !out.pad()) return false;
      const u32 up = static_cast<u32>(out.size());  // the record knows how far back its outer one begins
      return out.u32_(up) && out.raw(inner, sizeof(Bytes) + 4, n - 4);
    }
    default: return failed(raise(vm_, kTypeErrorType, "cannot put a '%t' into an image", v));
  }
}

Value Writer::code(Value v, u32 depth) {
  Local<Code> c(vm_, v);
  if (!ready(vm_, v)) return Value::raised();
  Stream out(vm_);
  {
    Local<> text(vm_, c->text);
    const u32 n = text.value().as<Blob>()->len;
    TRY_OK(out.u32_(0) && out.u32_(kBlobHeader) && out.u32_(n) && out.raw(text, sizeof(Blob), n));
  }
  TRY_OK(string(out, c->name));
  if (c->name == c->qualname)
    TRY_OK(out.varint(0));
  else {
    u32 offset;
    TRY_OK(place(c->qualname, &offset) && out.varint(u64{offset} + 1));
  }
  const u32 count = c->consts.as<Array>()->len;
  TRY_OK(out.varint(count));
  for (u32 i = 0; i < count; ++i) TRY_OK(constant(out, c->consts.as<Array>()->items[i], depth));
  return out.take();
}

}  // namespace

u32 crc32(const u8* p, size_t n) {
  u32 c = ~0u;
  while (n--) {
    c ^= *p++;
    for (int k = 0; k < 8; ++k) c = c >> 1 ^ (c & 1 ? 0xEDB88320u : 0);
  }
  return ~c;
}

bool is_image(const void* data, size_t size) { return size >= kImageHeader && std::memcmp(data, "APY", 3) == 0; }

Value save_image(Vm& vm, Value code_) {
  Local<> code(vm, code_);
  TRY_OK(ready(vm, code));
  Writer writer(vm);
  u32 filename;
  TRY_OK(writer.place(code.value().as<Code>()->filename, &filename));
  Local<> root(vm, writer.code(code, 0));
  if (root.is_raised()) return root;
  Local<> texts(vm, writer.texts().take());
  if (texts.is_raised()) return texts;
  const u32 texts_size = texts.value().as<Bytes>()->len, root_size = root.value().as<Bytes>()->len;
  Stream body(vm);
  const u32 root_padded = (root_size + 3) & ~3u;
  TRY_OK(body.u32_(kBlobHeader) && body.u32_(8 + root_padded + texts_size) && body.u32_(root_size) &&
         body.raw(root, sizeof(Bytes), root_size) && body.pad() && body.u32_(texts_size) &&
         body.raw(texts, sizeof(Bytes), texts_size));
  Local<> bytes(vm, body.take());
  if (bytes.is_raised()) return bytes;
  auto* b = bytes.value().as<Bytes>();
  const u32 size = b->len + kImageHeader, sum = crc32(b->data, b->len);
  Stream all(vm);
  const u32 magic = 'A' | 'P' << 8 | 'Y' << 16 | u32{kImageVersion} << 24;
  TRY_OK(all.u32_(magic) && all.u32_(size) && all.u32_(sum) &&
         all.raw(bytes, sizeof(Bytes), bytes.value().as<Bytes>()->len));
  return all.take();
}

}  // namespace adder::vm
