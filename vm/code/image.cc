// Writing and loading images. See image.h.
#include "vm/code/image.h"

namespace adder::vm {

namespace {

constexpr u32 kHeaderSize = 12;
constexpr u32 kBlobHeader = kTypeId_Blob | static_cast<u32>(Kind::Blob) << 16;  // a Blob object's first four bytes
// Instead of a string's length: the same string stands at the offset that the other bits say.
constexpr u32 kEarlier = 1u << 31;
constexpr u32 kMaxDepth = 32;  // functions within functions, tuples within tuples

u32 crc32(const u8* p, size_t n) {
  u32 c = ~0u;
  while (n--) {
    c ^= *p++;
    for (int k = 0; k < 8; ++k) c = c >> 1 ^ (c & 1 ? 0xEDB88320u : 0);
  }
  return ~c;
}

// ---- writing

class Writer {
public:
  explicit Writer(Vm& vm) : vm_(vm), out_(vm), strings_(vm, Value()) {}
  bool u32_(u32 v) {
    for (int i = 0; i < 4; ++i, v >>= 8)
      if (!out_.append_byte(static_cast<u8>(v))) return false;
    return true;
  }
  bool pad() {
    while (out_.size() & 3)
      if (!out_.append_byte(0)) return false;
    return true;
  }
  bool raw(const Local<>& holder, size_t from,
           size_t n) {  // bytes of a heap object: one at a time, since appending may move it
    for (size_t i = 0; i < n; ++i)
      if (!out_.append_byte(holder.value().as<u8>()[from + i])) return false;
    return true;
  }
  bool string(Value v) {
    Local<> s(vm_, v);
    if (strings_.value().is_undefined()) strings_ = make_dict(vm_);
    if (strings_.is_raised()) return false;
    Value known = dict_get(vm_, strings_, s);
    if (known.is_raised()) return false;
    if (known.is_small()) return u32_(kEarlier | static_cast<u32>(known.as_small()));
    if (!dict_set(vm_, strings_, s, Value::small(static_cast<i64>(out_.size())))) return false;
    return u32_(s.value().as<Str>()->len) && raw(s, sizeof(Str), s.value().as<Str>()->len + 1) && pad();
  }
  bool tag(char c) { return out_.append_byte(static_cast<u8>(c)) && pad(); }
  bool constant(Value v, u32 depth);
  bool code(Value v, u32 depth);
  Value take() { return out_.take_bytes(); }

private:
  Vm& vm_;
  StrBuilder out_;
  Local<> strings_;  // the offset of each that has been written
};

bool Writer::constant(Value v_, u32 depth) {
  if (depth > kMaxDepth) return failed(raise(vm_, kValueErrorType, "code is nested too deeply for an image"));
  Local<> v(vm_, v_);
  if (v_.is_none() || v_.is_undefined()) return tag('N');
  if (v_.is_true()) return tag('T');
  if (v_.is_false()) return tag('F');
  if (v_ == Value::ellipsis()) return tag('E');
  if (v_.is_small()) {
    u64 n = static_cast<u64>(v_.as_small());
    return tag('i') && u32_(static_cast<u32>(n)) && u32_(static_cast<u32>(n >> 32));
  }
  if (v_.is_float()) {
    double d = v_.as_float();
    u64 n;
    std::memcpy(&n, &d, 8);
    return tag('f') && u32_(static_cast<u32>(n)) && u32_(static_cast<u32>(n >> 32));
  }
  switch (v_.obj()->kind) {
    case Kind::Int: {
      if (!tag('I') || !u32_(v.value().obj()->flags & kNegative ? 1 : 0) || !u32_(v.value().obj()->len)) return false;
      for (u32 i = 0; i < v.value().obj()->len; ++i)
        if (!u32_(v.value().as<Int>()->digits[i])) return false;
      return true;
    }
    case Kind::Complex: {
      u64 parts[2];
      double d[2] = {v.value().as<Complex>()->real, v.value().as<Complex>()->imag};
      std::memcpy(parts, d, 16);
      return tag('z') && u32_(static_cast<u32>(parts[0])) && u32_(static_cast<u32>(parts[0] >> 32)) &&
             u32_(static_cast<u32>(parts[1])) && u32_(static_cast<u32>(parts[1] >> 32));
    }
    case Kind::Str: return tag(v.value().obj()->flags & kInterned ? 'n' : 's') && string(v);
    case Kind::Bytes:
      return tag('b') && u32_(v.value().obj()->len) && raw(v, sizeof(Bytes), v.value().obj()->len) && pad();
    case Kind::Tuple: {
      if (!tag('t') || !u32_(v.value().obj()->len)) return false;
      for (u32 i = 0; i < v.value().obj()->len; ++i)
        if (!constant(v.value().as<Tuple>()->items[i], depth + 1)) return false;
      return true;
    }
    case Kind::Code: return tag('c') && code(v, depth + 1);
    default: return failed(raise(vm_, kTypeErrorType, "cannot put a '%t' into an image", v));
  }
}

bool Writer::code(Value v, u32 depth) {
  Local<Code> c(vm_, v);
  Local<> text(vm_, c->text);
  u32 n = text.value().as<Blob>()->len;
  if (!u32_(kBlobHeader) || !u32_(n) || !raw(text, sizeof(Blob), n) || !pad()) return false;
  if (!string(c->name) || !string(c->qualname) || !string(c->filename)) return false;
  u32 count = c->consts.as<Array>()->len;
  if (!u32_(count)) return false;
  for (u32 i = 0; i < count; ++i)
    if (!constant(c->consts.as<Array>()->items[i], depth)) return false;
  return true;
}

// ---- loading

class Reader {
public:
  Reader(Vm& vm, const u8* data, size_t size, bool stays) : vm_(vm), data_(data), size_(size), stays_(stays) {}
  Value bad(const char* what) {
    return raise(vm_, kValueErrorType, "not a usable %s image: %s", kImageSuffix + 1, what);
  }
  bool at_end() const { return at_ == size_; }
  Value code(u32 depth);

private:
  bool u32_(u32* out) {
    if (size_ - at_ < 4) return false;
    std::memcpy(out, data_ + at_, 4);
    at_ += 4;
    return true;
  }
  // n bytes, then padding.
  const u8* take(size_t n) {
    size_t padded = (n + 3) & ~size_t{3};
    if (n > size_ - at_ || padded > size_ - at_) return nullptr;
    const u8* p = data_ + at_;
    at_ += padded;
    return p;
  }
  Value string(bool name) {
    u32 n;
    if (!u32_(&n)) return bad("cut short");
    size_t behind = at_;
    bool earlier = n & kEarlier;
    if (earlier) {
      at_ = n & ~kEarlier;
      if (at_ >= behind - 4 || !u32_(&n)) return bad("a string that is not there");
    }
    if (n > size_) return bad("cut short");
    auto* p = reinterpret_cast<const char*>(take(size_t{n} + 1));
    if (!p) return bad("cut short");
    if (earlier) at_ = behind;
    return name ? make_name(vm_, p, n) : make_str(vm_, p, n);
  }
  Value blob();
  Value constant(u32 depth);
  Value number(char tag);
  Vm& vm_;
  const u8* data_;
  size_t size_, at_ = 0;
  bool stays_;
};

Value Reader::blob() {
  u32 header, n;
  if (!u32_(&header) || !u32_(&n)) return bad("cut short");
  if (header != kBlobHeader) return bad("code expected");
  const u8* p = take(n);
  if (!p) return bad("cut short");
  auto* in_place = p - sizeof(Blob);
  if (stays_ && reinterpret_cast<word>(in_place) % 4 == 0) return Value::from(in_place);
  Value b = TRY(make_blob(vm_, n));
  std::memcpy(b.as<Blob>()->data, p, n);
  return b;
}

Value Reader::number(char tag) {
  u32 lo, hi;
  if (!u32_(&lo) || !u32_(&hi)) return bad("cut short");
  u64 n = lo | u64{hi} << 32;
  if (tag == 'i') return make_int(vm_, static_cast<i64>(n));
  double d;
  std::memcpy(&d, &n, 8);
  if (tag == 'f') return make_float(vm_, d);
  if (!u32_(&lo) || !u32_(&hi)) return bad("cut short");
  n = lo | u64{hi} << 32;
  double imag;
  std::memcpy(&imag, &n, 8);
  return make_complex(vm_, d, imag);
}

Value Reader::constant(u32 depth) {
  if (depth > kMaxDepth) return bad("nested too deeply");
  u32 tag, n;
  if (!u32_(&tag)) return bad("cut short");
  switch (tag) {
    case 'N': return Value::none();
    case 'T': return Value::true_();
    case 'F': return Value::false_();
    case 'E': return Value::ellipsis();
    case 'i':
    case 'f':
    case 'z': return number(static_cast<char>(tag));
    case 's': return string(false);
    case 'n': return string(true);
    case 'I': {
      u32 negative;
      if (!u32_(&negative) || !u32_(&n)) return bad("cut short");
      auto* p = n > size_ ? nullptr : take(size_t{n} * 4);
      if (!p) return bad("cut short");
      return make_int_digits(vm_, reinterpret_cast<const u32*>(p), n, negative);
    }
    case 'b': {
      if (!u32_(&n)) return bad("cut short");
      const u8* p = take(n);
      if (!p) return bad("cut short");
      return make_bytes(vm_, n ? static_cast<const void*>(p) : "", n);
    }
    case 't': {
      if (!u32_(&n) || n > (size_ - at_) / 4) return bad("cut short");
      Local<Tuple> t(vm_, make_tuple(vm_, n));
      if (t.is_raised()) return t;
      for (u32 i = 0; i < n; ++i) {
        Value v = TRY(constant(depth + 1));
        t->items[i] = v;
      }
      return t;
    }
    case 'c': return code(depth + 1);
    default: return bad("unknown constant");
  }
}

Value Reader::code(u32 depth) {
  if (depth > kMaxDepth) return bad("nested too deeply");
  Local<> text(vm_, blob());
  if (text.is_raised()) return text;
  Local<> name(vm_, string(true));
  if (name.is_raised()) return name;
  Local<> qualname(vm_, string(false));
  if (qualname.is_raised()) return qualname;
  if (str_equal(name, qualname)) qualname = name.value();
  Local<> filename(vm_, string(true));  // one for all of the module
  if (filename.is_raised()) return filename;
  u32 count;
  if (!u32_(&count) || count > (size_ - at_) / 4) return bad("cut short");
  Local<Array> consts(vm_, make_array(vm_, count));
  if (consts.is_raised()) return consts;
  for (u32 i = 0; i < count; ++i) {
    Value v = TRY(constant(depth));
    consts->items[i] = v;
  }
  Object* o = vm_.heap.allocate(vm_, kTypeId_Code, Kind::Code, sizeof(Code), 0);
  if (!o) return Value::raised();
  auto* c = reinterpret_cast<Code*>(o);
  c->text = text;
  c->consts = consts;
  c->name = name;
  c->qualname = qualname;
  c->filename = filename;
  Local<Code> keep(vm_, Value::from(o));
  const char* problem = validate_code(keep.get());
  if (!problem) TRY(verify_registers(vm_, keep, &problem));
  if (problem)
    return raise(vm_, kValueErrorType, "not a usable %s image: %s, in %v", kImageSuffix + 1, problem, keep->qualname);
  return keep;
}

}  // namespace

bool is_image(const void* data, size_t size) { return size >= kHeaderSize && std::memcmp(data, "APY", 3) == 0; }

Value save_image(Vm& vm, Value code_) {
  Local<> code(vm, code_);
  Writer body(vm);
  if (!body.code(code, 0)) return Value::raised();
  Local<> bytes(vm, body.take());
  if (bytes.is_raised()) return bytes;
  auto* b = bytes.value().as<Bytes>();
  Writer all(vm);
  u32 size = b->len + kHeaderSize, sum = crc32(b->data, b->len);
  u32 magic = 'A' | 'P' << 8 | 'Y' << 16 | u32{kImageVersion} << 24;
  if (!all.u32_(magic) || !all.u32_(size) || !all.u32_(sum) ||
      !all.raw(bytes, sizeof(Bytes), bytes.value().as<Bytes>()->len))
    return Value::raised();
  return all.take();
}

Value load_image(Vm& vm, const u8* data, size_t size, bool stays) {
  Reader r(vm, data + kHeaderSize, size >= kHeaderSize ? size - kHeaderSize : 0, stays);
  if (!is_image(data, size)) return r.bad("it does not begin with APY");
  if (data[3] != kImageVersion) return r.bad("it was made for another version; compile it again");
  u32 total, sum;
  std::memcpy(&total, data + 4, 4);
  std::memcpy(&sum, data + 8, 4);
  if (total != size) return r.bad("cut short");
  if (crc32(data + kHeaderSize, size - kHeaderSize) != sum) return r.bad("its checksum is wrong");
  Value code = TRY(r.code(0));
  if (!r.at_end()) return r.bad("there is more behind its end");
  auto* h = code_header(code.as<Code>());
  if (h->flags != kCodeModule || h->arg_count || h->keyword_only_count || h->free_count)
    return r.bad("it holds no module");
  return code;
}

// ---- the listing

static bool list_operands(Vm& vm, StrBuilder& out, Local<Code>& code, u32 offset) {
  const u8* ip = code_start(code.get()) + offset;
  u32 at = 1;
  u32 k = ~0u;
  i64 jump = -1;
  for (const char* p = kOpOperands[*ip]; *p; ++p) {
    ip = code_start(code.get()) + offset;
    i64 v;
    switch (*p) {
      case 'k': v = k = read_u16(ip + at); break;
      case 'w':
      case 'j': v = read_i16(ip + at); break;
      case 'i': v = static_cast<i8>(ip[at]); break;
      default: v = ip[at]; break;
    }
    at += *p == 'k' || *p == 'w' || *p == 'j' ? 2 : 1;
    if (*p == 'j') jump = offset + kOpLengths[*ip] + v;
    if (!out.append(" ") || (*p == 'r' && !out.append("r")) || (*p == 'k' && !out.append("k")) || !out.append_int(v))
      return false;
  }
  if (jump >= 0) return out.append("  -> ") && out.append_int(jump);
  if (k == ~0u) return true;
  Local<> v(vm, code->consts.as<Array>()->items[k]);
  return out.append("  ; ") && out.append_repr(v);
}

static bool list_code(Vm& vm, StrBuilder& out, Value code_) {
  Local<Code> code(vm, code_);
  auto* h = code_header(code.get());
  if (!out.append_str(code->qualname) || !out.append(": ") || !out.append_int(h->arg_count) ||
      !out.append(" arguments, ") || !out.append_int(code_header(code.get())->register_count) ||
      !out.append(" registers\n"))
    return false;
  u32 size = code_header(code.get())->bytecode_size, line = 0;
  for (u32 at = 0; at < size;) {
    u8 op = code_start(code.get())[at];
    Position p = code_position(code.get(), at);
    if (p.line != line && (!out.append("  line ") || !out.append_int(p.line) || !out.append("\n"))) return false;
    line = p.line;
    if (!out.append("    ") || !out.append_int(at) || !out.append("  ") || !out.append(kOpNames[op]) ||
        !list_operands(vm, out, code, at) || !out.append("\n"))
      return false;
    at += kOpLengths[op];
  }
  for (u32 i = 0; i < code_header(code.get())->handler_count; ++i) {
    Handler x = code_handlers(code.get())[i];
    if (!out.append("    handler ") || !out.append_int(x.start) || !out.append("..") || !out.append_int(x.end) ||
        !out.append(" -> ") || !out.append_int(x.target) || !out.append(" r") ||
        !out.append_int(x.exception_register) || !out.append("\n"))
      return false;
  }
  for (u32 i = 3; i < code->consts.as<Array>()->len; ++i) {
    Local<> v(vm, code->consts.as<Array>()->items[i]);
    if (v.value().is(Kind::Code) && (!out.append("\n") || !list_code(vm, out, v))) return false;
  }
  return true;
}

Value disassemble(Vm& vm, Value code) {
  StrBuilder out(vm);
  TRY_OK(list_code(vm, out, code));
  return out.take_str();
}

}  // namespace adder::vm
