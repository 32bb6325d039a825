// Loading images, and coming to the constants of a function when it is first called. See image.h.
#include "vm/code/image.h"

#include "vm/objects/set.h"

namespace adder::vm {

namespace {

constexpr u32 kMaxDepth = 32;

Value bad(Vm& vm, const char* what) {
  return raise(vm, kValueErrorType, "not a usable %s image: %s", kImageSuffix + 1, what);
}

// Reads records of one image, whose body (a Blob) lies where it does not move. Trusts nothing.
class Reader {
public:
  // stays: functions are used where they lie, and their constants are read when they are called.
  Reader(Vm& vm, const Blob* body, bool stays)
      : vm_(vm), body_(body), data_(body->data), size_(body->len), stays_(stays) {
    u32 root = 0;
    if (size_ >= 4) std::memcpy(&root, data_, 4);
    texts_at_ = (4 + size_t{root} + 3) & ~size_t{3};
    has_texts_ = texts_at_ + 4 <= size_;
  }
  Value root();
  // Makes `code` that of the record at `offset`.
  bool prepare(Local<Code>& code, u32 offset) {
    at_ = offset;
    return fill(code, 0, offset);
  }

private:
  Value code(u32 depth, size_t outer, bool once);
  bool fill(Local<Code>& code, u32 depth, size_t from);
  bool has(size_t n) const { return n <= size_ - at_; }
  bool u32_(u32* out) {
    if (!has(4)) return false;
    std::memcpy(out, data_ + at_, 4);
    at_ += 4;
    return true;
  }
  bool varint(u64* out) {
    *out = 0;
    for (u32 shift = 0; shift < 64 && at_ < size_; shift += 7) {
      const u8 b = data_[at_++];
      *out |= u64{b & 0x7Fu} << shift;
      if (!(b & 0x80)) return true;
    }
    return false;
  }
  bool count(u32* out, u32 bytes_each) {  // of things that follow
    u64 n;
    if (!varint(&n) || n > (size_ - at_) / bytes_each) return false;
    *out = static_cast<u32>(n);
    return true;
  }
  Value cut() { return bad(vm_, "cut short"); }
  Value text_at(u64 offset, bool name);
  Value text() {
    u64 offset;
    return varint(&offset) ? text_at(offset, false) : cut();
  }
  const Blob* blob(size_t from, size_t outer);
  Value constant(u32 depth);
  Value real(double* out);

  Vm& vm_;
  const Blob* body_;
  const u8* data_;
  size_t size_, at_ = 0, texts_at_;
  bool stays_, has_texts_;
};

// The text at `offset` of the texts, which come last.
Value Reader::text_at(u64 offset, bool name) {
  u32 texts;
  std::memcpy(&texts, data_ + texts_at_, 4);
  const size_t start = texts_at_ + 4, end = start + texts;
  if (offset >= texts) return bad(vm_, "a string that is not there");
  const size_t behind = at_;
  at_ = start + static_cast<size_t>(offset);
  u64 head;
  const bool read = varint(&head);
  const auto* p = reinterpret_cast<const char*>(data_ + at_);
  const bool inside = read && at_ <= end && head >> 1 <= end - at_;
  at_ = behind;
  if (!inside) return bad(vm_, "a string that is not there");
  const size_t n = static_cast<size_t>(head >> 1);
  return name || (head & 1) ? make_name(vm_, p, n) : make_str(vm_, p, n);
}

// The bytecode of the record at `from`, whose enclosing one is at `outer`, where it lies; or null.
const Blob* Reader::blob(size_t from, size_t outer) {
  at_ = from;
  u32 up, header, n;
  if (!u32_(&up) || !u32_(&header) || !u32_(&n) || up != from - outer || header != kBlobHeader || !has(n))
    return nullptr;
  at_ += n;
  return reinterpret_cast<const Blob*>(data_ + from + 4);
}

Value Reader::real(double* out) {
  u32 lo, hi;
  if (!u32_(&lo) || !u32_(&hi)) return cut();
  const u64 n = lo | u64{hi} << 32;
  std::memcpy(out, &n, 8);
  return Value::none();
}

Value Reader::constant(u32 depth) {
  if (depth > kMaxDepth) return bad(vm_, "nested too deeply");
  if (!has(1)) return cut();
  const u8 tag = data_[at_++];
  u32 n;
  u64 v;
  double real_part, imag;
  switch (tag) {
    case 'N': return Value::none();
    case 'T': return Value::true_();
    case 'F': return Value::false_();
    case 'E': return Value::ellipsis();
    case 'i': return varint(&v) ? make_int(vm_, static_cast<i64>(v >> 1) ^ -static_cast<i64>(v & 1)) : cut();
    case 'f': TRY(real(&real_part)); return make_float(vm_, real_part);
    case 'z':
      TRY(real(&real_part));
      TRY(real(&imag));
      return make_complex(vm_, real_part, imag);
    case 's': return text();
    case 'I': {
      if (!varint(&v)) return cut();
      at_ = (at_ + 3) & ~size_t{3};
      if (at_ > size_ || v >> 1 > (size_ - at_) / 4) return cut();
      n = static_cast<u32>(v >> 1);
      auto* digits = reinterpret_cast<const u32*>(data_ + at_);
      at_ += size_t{n} * 4;
      return make_int_digits(vm_, digits, n, v & 1);
    }
    case 'b': {
      if (!count(&n, 1)) return cut();
      const u8* p = data_ + at_;
      at_ += n;
      return make_bytes(vm_, n ? static_cast<const void*>(p) : "", n);
    }
    case 'h':
    case 'n':
    case 't': {
      if (!count(&n, 1)) return cut();
      Local<Tuple> t(vm_, make_tuple(vm_, n));
      if (t.is_raised()) return t;
      for (u32 i = 0; i < n; ++i) {
        Value item = TRY(tag == 'n' ? text() : constant(depth + 1));
        t->items[i] = item;
      }
      if (tag == 'h') return set_from_iterable(vm_, t, true);
      return t;
    }
    default: return bad(vm_, "unknown constant");
  }
}

// A nested function, `at_` being behind its tag. One that can wait does: as the Blob of its bytecode where its function
// is made but once, from which each function made of it will come to its own Code; else as a Code that is not ready.
Value Reader::code(u32 depth, size_t outer, bool once) {
  if (depth > kMaxDepth) return bad(vm_, "nested too deeply");
  u64 n;
  if (!varint(&n)) return cut();
  at_ = (at_ + 3) & ~size_t{3};
  if (at_ > size_ || n > size_ - at_) return cut();
  const size_t from = at_, end = at_ + static_cast<size_t>(n);
  const Blob* text = blob(from, outer);
  if (!text || at_ > end) return bad(vm_, "code expected");
  at_ = end;
  if (text->len < sizeof(CodeHeader)) return bad(vm_, "code expected");
  auto* h = reinterpret_cast<const CodeHeader*>(text->data);
  const bool waits = stays_ && !h->free_count && from < size_t{1} << 29;
  if (waits && once) return Value::from_const(text);
  Local<Code> c(vm_, make_code(vm_));
  if (c.is_raised()) return c;
  if (waits) {
    c->text = Value::from_const(&kUnreadyText);
    c->consts = Value::from_const(text);
    return c;
  }
  if (!fill(c, depth, from)) return Value::raised();
  return at_ == end ? c : cut();
}

// Everything of the record at `from`, behind whose bytecode `at_` is or where it is itself. False: raised.
bool Reader::fill(Local<Code>& c, u32 depth, size_t from) {
  u32 up;
  std::memcpy(&up, data_ + from, 4);
  const Blob* in_place = blob(from, from - up);
  if (!in_place || in_place->len < sizeof(CodeHeader)) return failed(bad(vm_, "code expected"));
  Local<> text(vm_, Value::from_const(in_place));
  if (!stays_) {
    text = make_blob(vm_, in_place->len);
    if (text.is_raised()) return false;
    std::memcpy(text.value().as<Blob>()->data, in_place->data, in_place->len);
  }
  u64 offset;
  if (!varint(&offset)) return failed(cut());
  Local<> name(vm_, text_at(offset, true));
  if (name.is_raised()) return false;
  if (!varint(&offset)) return failed(cut());
  Local<> qualname(vm_, offset ? text_at(offset - 1, false) : name.value());
  if (qualname.is_raised()) return false;
  Local<> filename(vm_, text_at(0, true));  // one for all of the module
  if (filename.is_raised()) return false;
  u32 n;
  if (!count(&n, 1)) return failed(cut());
  Local<Array> consts(vm_, make_array(vm_, n));
  if (consts.is_raised()) return false;
  const bool once =
      reinterpret_cast<const CodeHeader*>(in_place->data)->flags & (kCodeModule | kCodeClassBody);  // it runs once
  for (u32 i = 0; i < n; ++i) {
    const bool nested = has(1) && data_[at_] == 'c';
    at_ += nested;
    Value v = nested ? code(depth + 1, from, once) : constant(depth);
    if (v.is_raised()) return false;
    consts->items[i] = v;
  }
  // The code is whole at once or not at all: what it had been is asked for again if memory runs out now.
  Local<Code> whole(vm_, make_code(vm_));
  if (whole.is_raised()) return false;
  auto become = [&](Code* to) {
    to->text = text;
    to->consts = consts;
    to->name = name;
    to->qualname = qualname;
    to->filename = filename;
  };
  become(whole.get());
  const char* problem = validate_code(whole.get());
  if (!problem && verify_registers(vm_, whole, &problem).is_raised()) return false;
  if (problem)
    return failed(raise(vm_, kValueErrorType, "not a usable %s image: %s, in %v", kImageSuffix + 1, problem, qualname));
  become(c.get());
  return true;
}

Value Reader::root() {
  u32 size, texts;
  if (!has_texts_) return cut();
  std::memcpy(&size, data_, 4);
  std::memcpy(&texts, data_ + texts_at_, 4);
  if (texts != size_ - texts_at_ - 4) return cut();
  if (!blob(4, 4)) return bad(vm_, "code expected");
  Local<Code> c(vm_, make_code(vm_));
  if (c.is_raised() || !fill(c, 0, 4)) return Value::raised();
  if (at_ != size_t{4} + size) return bad(vm_, "there is more behind its end");
  return c;
}

// From the bytecode of a function, the image that it is in and the record's place there.
struct Place {
  const Blob* body;
  u32 offset;
};
Place place_of(const Blob* text) {
  const u8* record = reinterpret_cast<const u8*>(text) - 4;
  const u8* root = record;
  for (u32 up;; root -= up) {
    std::memcpy(&up, root, 4);
    if (!up) break;
  }
  return {reinterpret_cast<const Blob*>(root - 4 - sizeof(Blob)), static_cast<u32>(record - root) + 4};
}

}  // namespace

const UnreadyText kUnreadyText = {
    {kTypeId_Blob, Kind::Blob, 0, sizeof(CodeHeader)},
    {kCodeVarArgs | kCodeVarKeywords, 1, 255, 0, 255, 0, 1, 0, 0, 0},
};

constinit const Code kUnreadyCode = {
    {kTypeId_Code, Kind::Code, 0, 0}, Value::from_const(&kUnreadyText), Value(), Value(), Value(), Value()};

bool prepare_code(Vm& vm, Value code_) {
  Local<Code> code(vm, code_);
  const Place place = place_of(code->consts.as<Blob>());
  return Reader(vm, place.body, true).prepare(code, place.offset);
}

Value code_of_text(Vm& vm, Value text) {
  const Place place = place_of(text.as<Blob>());
  Local<Code> code(vm, make_code(vm));
  if (code.is_raised() || !Reader(vm, place.body, true).prepare(code, place.offset)) return Value::raised();
  return code;
}

bool prepare_function(Vm& vm, Value function_) {
  Local<Function> function(vm, function_);
  if (function->code.obj() != &kUnreadyCode) return prepare_code(vm, function->code);
  Value code = code_of_text(vm, function->attrs);
  if (code.is_raised()) return false;
  function->code = code;
  function->attrs = Value();
  return true;
}

Value load_image(Vm& vm, const u8* data, size_t size, bool stays) {
  if (!is_image(data, size)) return bad(vm, "it does not begin with APY");
  if (data[3] != kImageVersion) return bad(vm, "it was made for another version; compile it again");
  u32 total, sum, header, length;
  std::memcpy(&total, data + 4, 4);
  std::memcpy(&sum, data + 8, 4);
  if (total != size || size < kImageHeader + sizeof(Blob)) return bad(vm, "cut short");
  if (crc32(data + kImageHeader, size - kImageHeader) != sum) return bad(vm, "its checksum is wrong");
  std::memcpy(&header, data + kImageHeader, 4);
  std::memcpy(&length, data + kImageHeader + 4, 4);
  if (header != kBlobHeader || length != size - kImageHeader - sizeof(Blob)) return bad(vm, "cut short");
  auto* body = reinterpret_cast<const Blob*>(data + kImageHeader);
  if (reinterpret_cast<word>(body) % 4) return bad(vm, "it does not lie at a multiple of four");
  Value code = TRY(Reader(vm, body, stays).root());
  auto* h = code_header(code.as<Code>());
  if (h->flags != kCodeModule || h->arg_count || h->keyword_only_count || h->free_count)
    return bad(vm, "it holds no module");
  return code;
}

}  // namespace adder::vm
