// What module re's compiler writes, and what it finds out about the finished program: its width, a literal that every
// match begins with, or the bytes that one may begin with.
#include "vm/modules/re_compile.h"
#include "vm/objects/unicode.h"

namespace adder::vm {

namespace {

u32 add_widths(u32 a, u32 b) { return a > kReUnlimited - b ? kReUnlimited : a + b; }
u32 multiply_widths(u32 a, u32 b) {
  u64 product = u64{a} * b;
  return product > kReUnlimited ? kReUnlimited : static_cast<u32>(product);
}
void set_bit(u8* bits, u32 i) { bits[i >> 3] = static_cast<u8>(bits[i >> 3] | 1u << (i & 7)); }

}  // namespace

bool ReCompiler::need(u32 n) {
  u32 capacity = code_.value().is_undefined() ? 0 : code_.value().as<Blob>()->len;
  if (size_ + n <= capacity) return true;
  Value bigger = make_blob(vm_, (size_ + n) * 2 < 64 ? 64 : (size_ + n) * 2);
  if (bigger.is_raised()) return false;
  if (size_) std::memcpy(bigger.as<Blob>()->data, code(), size_);
  code_ = bigger;
  return true;
}
bool ReCompiler::emit(u8 byte) {
  if (!need(1)) return false;
  code()[size_++] = byte;
  return true;
}
bool ReCompiler::emit_number(u32 v, u32 bytes) {
  if (!need(bytes)) return false;
  put(size_, v, bytes);
  size_ += bytes;
  return true;
}
void ReCompiler::put(u32 at, u32 v, u32 bytes) {
  for (; bytes--; v >>= 8) code()[at++] = static_cast<u8>(v);
}
void ReCompiler::patch_jump(u32 at, u32 target) { put(at, target - at, 4); }
bool ReCompiler::insert(u32 at, u32 n) {
  if (!need(n)) return false;
  std::memmove(code() + at + n, code() + at, size_ - at);
  size_ += n;
  return true;
}

void ReCompiler::begin_item() {
  now_.before.low = add_widths(now_.before.low, now_.item_width.low);
  now_.before.high = add_widths(now_.before.high, now_.item_width.high);
  now_.item_width = {0, 0};
  now_.item = size_;
  now_.in_run = false;
}
void ReCompiler::end_item(u32 low, u32 high, Last last) {
  now_.item_width = {low, high};
  now_.last = last;
}

// Characters one after the other share a Str.
bool ReCompiler::literal(u32 c) {
  u32 variants[4];
  if (ignore_case() && (unicode() ? re_case_variants(c, variants) > 1 : is_ascii_alpha(c))) {
    begin_item();
    if (!emit_op(ReOp::Letter) || !emit(unicode()) || !emit_number(re_lower(c), 3)) return false;
    end_item(1, 1);
    return true;
  }
  u8 bytes[4] = {static_cast<u8>(c)};
  u32 n = is_str_ ? static_cast<u32>(utf8_put(bytes, c)) : 1;
  bool append = now_.in_run && now_.last == Last::Item && code()[now_.run + 1] + n < 256;
  begin_item();
  if (!append) {
    now_.run = size_;
    if (!emit_op(ReOp::Str) || !emit(0)) return false;
  }
  if (!need(n)) return false;
  std::memcpy(code() + size_, bytes, n);
  size_ += n;
  code()[now_.run + 1] = static_cast<u8>(code()[now_.run + 1] + n);
  now_.in_run = true;
  end_item(1, 1);
  return true;
}

bool ReCompiler::position(ReAt where) {
  begin_item();
  end_item(0, 0, Last::Position);
  return emit_op(ReOp::At) && emit(static_cast<u8>(where));
}

bool ReCompiler::back_reference(u32 g) {
  begin_item();
  no_memo_ = true;
  Group known = *group(g);
  end_item(known.low, known.high);
  ReCase mode = !ignore_case() ? ReCase::Exact : unicode() ? ReCase::Unicode : ReCase::Ascii;
  return emit_op(ReOp::BackRef) && emit_number(g, 2) && emit(static_cast<u8>(mode));
}

// ---- classes

void ReCompiler::start_set() {
  std::memset(bits_, 0, sizeof bits_);
  range_count_ = set_kind_ = 0;
}

bool ReCompiler::add_range(u32 low, u32 high) {
  u32 limit = is_str_ ? 0x80 : 0x100;
  for (u32 c = low; c <= high && c < limit; ++c) set_bit(bits_, c);
  if (high < limit) return true;
  u32 bytes = (range_count_ + 1) * 8;
  if (ranges_.value().is_undefined() || ranges_.value().as<Blob>()->len < bytes) {
    Value bigger = make_blob(vm_, bytes * 2);
    if (bigger.is_raised()) return false;
    if (range_count_) std::memcpy(bigger.as<Blob>()->data, ranges_.value().as<Blob>()->data, range_count_ * 8);
    ranges_ = bigger;
  }
  u32 range[2] = {low < limit ? limit : low, high};
  std::memcpy(ranges_.value().as<Blob>()->data + range_count_ * 8, range, 8);
  if (++range_count_ > 0xFFFF) return failed(raise(vm_, kOverflowErrorType, "too many ranges in a character set"));
  return true;
}

bool ReCompiler::add_category(u32 letter) {
  bool negated = is_ascii_upper(letter);
  letter |= 32;
  for (u32 c = 0; c < (is_str_ ? 0x80u : 0x100u); ++c) {
    bool has = letter == 'd'   ? is_ascii_digit(c)
               : letter == 'w' ? c < 0x80 && re_is_word(c)
               : unicode()     ? is_space(c)
                               : is_ascii_space(c);
    if (has != negated) set_bit(bits_, c);
  }
  if (unicode()) {
    u32 kind = letter == 'd' ? kReSetDigit : letter == 's' ? kReSetSpace : kReSetWord;
    set_kind_ |= kind << negated;
    return true;
  }
  return !is_str_ || !negated || add_range(0x80, kMaxCodePoint);
}

// Adds the other case of every ASCII letter, and the ASCII letters whose relatives beyond ASCII are in the class.
void ReCompiler::fold_bits() {
  for (u32 c = 'a'; c <= 'z'; ++c) {
    bool has = re_bit(bits_, c) || re_bit(bits_, c - 32);
    if (unicode() && !has && (c == 'i' || c == 'k' || c == 's')) {
      for (u32 i = 0; i < range_count_; ++i) {
        u32 range[2];
        std::memcpy(range, ranges_.value().as<Blob>()->data + i * 8, 8);
        auto in = [&](u32 other) { return range[0] <= other && other <= range[1]; };
        has = has || (c == 'i' ? in(0x130) || in(0x131) : c == 'k' ? in(0x212A) : in(0x17F));
      }
    }
    if (!has) continue;
    set_bit(bits_, c);
    set_bit(bits_, c - 32);
  }
}

bool ReCompiler::emit_set(bool negated) {
  begin_item();
  if (ignore_case()) fold_bits();
  if (negated)
    for (u8& byte : bits_) byte = static_cast<u8>(~byte);
  if (!is_str_) {
    if (!emit_op(ReOp::ByteSet) || !need(32)) return false;
    std::memcpy(code() + size_, bits_, 32);
    size_ += 32;
  } else {
    u32 kind =
        set_kind_ | (negated ? u32{kReSetNegated} : 0) | (ignore_case() && unicode() ? u32{kReSetIgnoreCase} : 0);
    if (!emit_op(ReOp::Set) || !emit(static_cast<u8>(kind)) || !emit_number(range_count_, 2) ||
        !need(16 + 6 * range_count_))
      return false;
    std::memcpy(code() + size_, bits_, 16);
    size_ += 16;
    for (u32 i = 0; i < range_count_; ++i) {
      u32 range[2];
      std::memcpy(range, ranges_.value().as<Blob>()->data + i * 8, 8);
      put(size_, range[0], 3);
      put(size_ + 3, range[1], 3);
      size_ += 6;
    }
  }
  end_item(1, 1);
  return true;
}

bool ReCompiler::warn_set(const char* what, size_t at) {
  if (is_str_) at = utf8_count(text_of(*text_).data, at);
  StrBuilder text(vm_);
  if (!text.append("Possible ") || !text.append(what) || !text.append(" at position ") ||
      !text.append_int(static_cast<i64>(at)))
    return false;
  Value message = text.take_str();
  return !message.is_raised() && re_warn(vm_, kFutureWarningType, message);
}

// ---- quantifiers

bool ReCompiler::repeat(u32 min, u32 max, ReMode mode) {
  Level& l = now_;
  if (l.in_run && l.item != l.run) {  // the last character of a Str becomes one of its own
    u32 n = size_ - l.item;
    code()[l.run + 1] = static_cast<u8>(code()[l.run + 1] - n);
    if (!insert(l.item, 2)) return false;
    code()[l.item] = static_cast<u8>(ReOp::Str);
    code()[l.item + 1] = static_cast<u8>(n);
  }
  l.in_run = false;
  Width w = l.item_width;
  u32 length = size_ - l.item;
  if (max == 0) {
    if (!insert(l.item, 5)) return false;
    code()[l.item] = static_cast<u8>(ReOp::Jump);
    patch_jump(l.item + 1, size_);
  } else if (w.low == 1 && w.high == 1 && re_single_length(code() + l.item) == length) {
    if (!insert(l.item, kReRepeatHeader)) return false;
    code()[l.item] = static_cast<u8>(ReOp::Repeat);
    code()[l.item + 1] = static_cast<u8>(mode);
    put(l.item + 2, min, 4);
    put(l.item + 6, max, 4);
  } else if (!repeat_group(min, max, mode)) {
    return false;
  }
  end_item(multiply_widths(w.low, min), multiply_widths(w.high, max), Last::Repeat);
  return true;
}

bool ReCompiler::repeat_group(u32 min, u32 max, ReMode mode) {
  u32 at = now_.item;
  bool atomic = mode == ReMode::Possessive;
  if (atomic) {
    if (!insert(at, 1)) return false;
    code()[at++] = static_cast<u8>(ReOp::Atomic);
  }
  if (min == 0 && max == 1) {
    if (!insert(at, 5)) return false;
    // A lazy one jumps behind first, and comes back.
    code()[at] = static_cast<u8>(mode == ReMode::Lazy ? ReOp::SplitLazy : ReOp::Split);
    patch_jump(at + 1, size_);
  } else {
    if (loops_ == 0x7FFF) return failed(raise(vm_, kOverflowErrorType, "too many repeated groups"));
    if (!insert(at, 7)) return false;
    code()[at] = static_cast<u8>(ReOp::Loop);
    put(at + 1, loops_, 2);
    patch_jump(at + 3, size_);
    if (!emit_op(ReOp::Until) || !emit_number(loops_, 2) || !emit(static_cast<u8>(mode)) || !emit_number(min, 4) ||
        !emit_number(max, 4) || !emit_jump(at + 7) || !emit_op(ReOp::Iterate))
      return false;
    counted_ = counted_ || min > 1 || max != kReUnlimited;
    ++loops_;
  }
  return !atomic || emit_op(ReOp::EndAssert);
}

// ---- alternatives and groups

void ReCompiler::end_branch() {
  begin_item();
  Width w = now_.before;
  if (now_.branched) {
    if (now_.all.low < w.low) w.low = now_.all.low;
    if (now_.all.high > w.high) w.high = now_.all.high;
  }
  now_.all = w;
  now_.before = {0, 0};
  now_.last = Last::Nothing;
  now_.branched = true;
}

bool ReCompiler::alternative() {
  if (now_.kind == Open::Condition) {
    if (now_.branched) return fail(at_ - 1, PACKED("conditional backref with more than two branches"));
  } else {
    if (!insert(now_.branch, 5)) return false;
    code()[now_.branch] = static_cast<u8>(ReOp::Split);
    patch_jump(now_.branch + 1, size_ + 5);
  }
  if (!emit_op(ReOp::Jump) || !emit_number(now_.ends, 4)) return false;
  now_.ends = size_ - 4;
  if (now_.kind == Open::Condition) patch_jump(now_.code + 3, size_);
  end_branch();
  now_.branch = size_;
  return true;
}

void ReCompiler::patch_ends() {
  for (u32 at = now_.ends, next; at; at = next) {
    next = re_u32(code() + at);
    patch_jump(at, size_);
  }
}

bool ReCompiler::close() {
  bool one_branch = !now_.branched;
  end_branch();
  patch_ends();
  Width w = now_.all;
  switch (now_.kind) {
    case Open::Capture:
      if (!emit_op(ReOp::Save) || !emit_number(2 * now_.group + 1, 2)) return false;
      *group(now_.group) = Group{w.low, w.high, 1};
      break;
    case Open::Atomic:
      if (!emit_op(ReOp::EndAssert)) return false;
      break;
    case Open::Look:
      if (!emit_op(ReOp::EndAssert)) return false;
      if (code()[now_.code + 1] & kReBehind) {
        put(now_.code + 2, w.low, 4);
        variable_behind_ = variable_behind_ || w.low != w.high;
      }
      patch_jump(now_.code + 6, size_);
      w = {0, 0};
      break;
    case Open::Condition:
      if (!one_branch) break;
      patch_jump(now_.code + 3, size_);
      w.low = 0;
      break;
    default: break;
  }
  --depth_;
  std::memcpy(static_cast<void*>(&now_), opened_.value().as<Blob>()->data + depth_ * sizeof(Level), sizeof(Level));
  end_item(w.low, w.high);
  return true;
}

// ---- the finished program

Value ReCompiler::finish() {
  patch_ends();
  if (!emit_op(ReOp::End)) return Value::raised();
  Value blob = TRY(make_blob(vm_, static_cast<u32>(sizeof(ReProgram)) + size_));
  auto* program = reinterpret_cast<ReProgram*>(blob.as<Blob>()->data);
  program->flags = global_flags_;
  program->groups = group_count_;
  program->registers = 2 + 2 * group_count_ + 2 * loops_;
  program->min_width = now_.all.low;
  program->no_memo = no_memo_;
  program->counted = counted_;
  std::memcpy(program->code, code(), size_);
  u32 at = 0;
  while (static_cast<ReOp>(program->code[at]) == ReOp::Save) at += 3;
  auto first = static_cast<ReOp>(program->code[at]);
  program->prefix = first == ReOp::Str ? at : kReUnset;
  program->anchored = first == ReOp::At && program->code[at + 1] == static_cast<u8>(ReAt::Start);
  u32 budget = 400;
  program->has_first = now_.all.low > 0 && first_bytes(program->code, program->first, &budget);
  if (is_str_) std::memset(program->first + 0x80 / 8, 0, 0x40 / 8);  // these continue a character
  return blob;
}

// Adds the bytes that what begins at `op` may begin with. false: it may be empty, or this is too much work.
bool ReCompiler::first_bytes(const u8* op, u8* bits, u32* budget) {
  for (;;) {
    if (*budget == 0) return false;
    --*budget;
    switch (static_cast<ReOp>(*op)) {
      case ReOp::Str: set_bit(bits, op[2]); return true;
      case ReOp::Letter: {
        u32 c = re_u24(op + 2), variants[4];
        int n = 2;
        if (op[1]) {
          n = re_case_variants(c, variants);
        } else {
          variants[0] = c;
          variants[1] = c - 32;
        }
        for (u8 bytes[4]; n--;) {
          utf8_put(bytes, variants[n]);
          set_bit(bits, bytes[0]);
        }
        return true;
      }
      case ReOp::Any:
      case ReOp::AnyAll:
        for (u32 c = 0; c < 256; ++c)
          if (c != '\n' || static_cast<ReOp>(*op) == ReOp::AnyAll) set_bit(bits, c);
        return true;
      case ReOp::Set:
        for (u32 i = 0; i < 16; ++i) bits[i] = static_cast<u8>(bits[i] | op[4 + i]);
        if (op[1] || re_u16(op + 2))
          for (u32 c = 0xC2; c < 0xF5; ++c) set_bit(bits, c);
        return true;
      case ReOp::ByteSet:
        for (u32 i = 0; i < 32; ++i) bits[i] = static_cast<u8>(bits[i] | op[1 + i]);
        return true;
      case ReOp::Repeat: {
        const u8* single = op + kReRepeatHeader;
        if (!first_bytes(single, bits, budget)) return false;
        if (re_u32(op + 2)) return true;
        op = single + re_single_length(single);
        continue;
      }
      case ReOp::At: op += 2; continue;
      case ReOp::Save: op += 3; continue;
      case ReOp::Split:
      case ReOp::SplitLazy:
        if (!first_bytes(op + 5, bits, budget)) return false;
        [[fallthrough]];
      case ReOp::Jump: op = re_target(op + 1); continue;
      case ReOp::Loop: {
        const u8* until = re_target(op + 3);
        if (!re_u32(until + 4) && !first_bytes(until, bits, budget)) return false;
        op += 7;
        continue;
      }
      case ReOp::Until: op += kReUntilLength + 1; continue;
      case ReOp::Atomic:
      case ReOp::Iterate:
      case ReOp::EndAssert: op += 1; continue;
      case ReOp::Look: op = re_target(op + 6); continue;
      case ReOp::IfGroup:
        if (!first_bytes(op + 7, bits, budget)) return false;
        op = re_target(op + 3);
        continue;
      case ReOp::BackRef:
      case ReOp::End: return false;
    }
  }
}

Value re_compile_pattern(Vm& vm, Value text_value, u32 flags) {
  Local<> text(vm, text_value);
  ReCompiler compiler(vm, text.slot(), flags);
  Local<> program(vm, compiler.compile());
  if (program.is_raised()) return program;
  Value pattern = TRY(make_record(vm, kRePatternType, kPatItems));
  auto* items = pattern.as<Record>()->items;
  items[kPatText] = text;
  items[kPatProgram] = program;
  items[kPatGroupIndex] = compiler.names();
  return pattern;
}

}  // namespace adder::vm
