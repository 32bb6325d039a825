// The machine that runs compiled patterns: see re_match.h for what holds while it runs, re_program.h for its code.
#include "vm/modules/re_match.h"

#include "vm/modules/re.h"
#include "vm/objects/text.h"
#include "vm/objects/unicode.h"
#include "vm/port.h"

namespace adder::vm {

namespace {
constexpr u32 kSlice = 0x4000;        // failures between two looks at the interrupt flag
constexpr u32 kSlicesBeforeMemo = 4;  // and how many of them until places are remembered
constexpr size_t kMemoFirst = kWord64 ? 4096 : 256;
}  // namespace

// ---- memory

void* ReMatcher::take(size_t bytes) {
  bytes = (bytes + 15) & ~size_t{15};
  void* memory = vm_.heap.take_tail(bytes);
  if (memory) taken_ += bytes;
  return memory;
}

void ReMatcher::release() {
  if (taken_) vm_.heap.give_tail(nullptr, taken_);  // all of it lies together
  taken_ = 0;
  memo_ = nullptr;
  memo_on_ = false;
}

// The stack grows downwards, as the memory that take_tail() gives does: a new piece mostly lies right below the old.
bool ReMatcher::grow() {
  auto used = static_cast<size_t>(top_ - sp_), size = static_cast<size_t>(top_ - limit_);
  bool is_local = limit_ >= local_ && limit_ <= local_ + kLocalWords;
  size_t more = size < 96 ? 192 : size;  // words
  auto* piece = static_cast<u32*>(take(more * 4));
  if (!piece && more > 192) piece = static_cast<u32*>(take((more = 192) * 4));
  if (!piece) return false;
  if (!is_local && piece + more == limit_) {
    limit_ = piece;
    return true;
  }
  if (more < used + 48) {
    auto* rest = static_cast<u32*>(take((used + 192) * 4));
    if (!rest) return false;
    more += static_cast<size_t>(piece - rest);
    piece = rest;
  }
  u32* top = piece + more;
  if (used) std::memcpy(top - used, sp_, used * 4);
  limit_ = piece;
  sp_ = top - used;
  top_ = top;
  return true;
}

bool ReMatcher::reserve_registers() {
  u32 n = program_->registers;
  if (n + 12 <= kLocalWords) {
    registers_ = local_;
    limit_ = local_ + n;
  } else {
    registers_ = static_cast<u32*>(take(n * 4));
    if (!registers_) return false;
    limit_ = local_;
  }
  top_ = sp_ = local_ + kLocalWords;
  return true;
}

void ReMatcher::bind(const Value* pattern, const Value* subject, size_t to) {
  program_ = re_program_of(*pattern);
  TextView view = text_of(*subject);
  text_ = view.data ? view.data : reinterpret_cast<const u8*>("");
  end_ = text_ + to;
  narrow_ = !view.is_str || view.ascii;
  groups_ = program_->groups;
}

Value ReMatcher::find(const Value* pattern, const Value* subject, size_t from, size_t to, Want want, size_t forbidden) {
  for (bool again = false;; again = true) {
    release();
    bind(pattern, subject, to);
    if (from > to) return Value::false_();
    forbidden_ = forbidden == ~size_t{0} ? nullptr : text_ + forbidden;
    full_ = want == Want::FullMatch;
    budget_ = kSlice;
    slices_ = contexts_ = 0;
    Result result = !reserve_registers()   ? Result::NoMemory
                    : want == Want::Search ? search(text_ + from)
                                           : run(start_ = text_ + from);
    if (result == Result::Yes) return Value::true_();
    release();
    if (result == Result::No) return Value::false_();
    if (result == Result::Interrupted) {
      vm_.interrupt_requested = false;
      return raise_text(vm_, kKeyboardInterruptType);
    }
    if (again) return raise_memory_error(vm_);
    vm_.heap.collect(vm_);
  }
}

// ---- where a match may begin

ReMatcher::Result ReMatcher::search(const u8* p) {
  if (static_cast<size_t>(end_ - p) < program_->min_width) return Result::No;
  const u8* last = end_ - program_->min_width;  // a character has a byte at least
  if (program_->anchored) return p == text_ ? run(start_ = p) : Result::No;
  const u8* prefix = program_->prefix == kReUnset ? nullptr : program_->code + program_->prefix;
  for (;; ++p) {
    if (prefix) {
      size_t at = find_bytes(p, static_cast<size_t>(end_ - p), prefix + 2, prefix[1]);
      if (at == kNotFound) return Result::No;
      p += at;
    } else if (program_->has_first) {
      while (p <= last && (p == end_ || !re_bit(program_->first, *p))) ++p;
    } else if (!narrow_) {
      while (p < end_ && is_continuation(*p)) ++p;
    }
    if (p > last) return Result::No;
    Result result = run(start_ = p);
    if (result != Result::No) return result;
  }
}

// ---- single characters

u32 re_single_length(const u8* op) {
  switch (static_cast<ReOp>(*op)) {
    case ReOp::Str: return 2u + op[1];
    case ReOp::Letter: return 5;
    case ReOp::Any:
    case ReOp::AnyAll: return 1;
    case ReOp::Set: return kReSetHeader + 6 * re_u16(op + 2);
    case ReOp::ByteSet: return 33;
    default: return 0;
  }
}

const u8* ReMatcher::one(const u8* op, const u8* p) const {
  if (p == end_) return nullptr;
  switch (static_cast<ReOp>(*op)) {
    case ReOp::Str:
      if (static_cast<size_t>(end_ - p) < op[1] || std::memcmp(p, op + 2, op[1]) != 0) return nullptr;
      return p + op[1];
    case ReOp::Any:
      if (*p == '\n') return nullptr;
      [[fallthrough]];
    case ReOp::AnyAll: next_char(p); return p;
    case ReOp::ByteSet: return re_bit(op + 1, *p) ? p + 1 : nullptr;
    case ReOp::Set:
      if (*p < 0x80) return re_bit(op + 4, *p) ? p + 1 : nullptr;
      return re_set_has(op, utf8_next(p)) ? p : nullptr;
    default: {  // Letter
      u32 c = next_char(p);
      return re_same_letter(re_u24(op + 2), c, op[1]) ? p : nullptr;
    }
  }
}

// As many characters as op matches, up to `most`. The loops that programs spend their time in stand apart.
const u8* ReMatcher::many(const u8* op, const u8* p, u32 most, u32* count) const {
  auto left = static_cast<size_t>(end_ - p);
  const u8* const begin = p;
  auto kind = static_cast<ReOp>(*op);
  if (narrow_ && kind != ReOp::Letter) {
    const u8* stop = left > most ? p + most : end_;
    if (kind == ReOp::AnyAll) {
      p = stop;
    } else if (kind == ReOp::Any) {
      auto* newline = static_cast<const u8*>(std::memchr(p, '\n', static_cast<size_t>(stop - p)));
      p = newline ? newline : stop;
    } else if (kind == ReOp::Str) {
      if (op[1] == 1)
        while (p < stop && *p == op[2]) ++p;
    } else {
      const u8* bits = op + (kind == ReOp::Set ? 4 : 1);
      while (p < stop && re_bit(bits, *p)) ++p;
    }
    *count = static_cast<u32>(p - begin);
    return p;
  }
  u32 n = 0;
  if (kind == ReOp::Set) {
    const u8* bits = op + 4;
    for (; n < most && p < end_; ++n) {
      if (*p < 0x80) {
        if (!re_bit(bits, *p)) break;
        ++p;
      } else {
        const u8* next = p;
        if (!re_set_has(op, utf8_next(next))) break;
        p = next;
      }
    }
  } else {
    for (const u8* next; n < most && (next = one(op, p)); ++n) p = next;
  }
  *count = n;
  return p;
}

bool ReMatcher::word_at(const u8* p, bool unicode) const {
  u32 c = next_char(p);
  return (c < 0x80 || unicode) && re_is_word(c);
}

bool ReMatcher::at(ReAt where, const u8* p) const {
  bool unicode = false, inside = false;
  switch (where) {
    case ReAt::Start: return p == text_;
    case ReAt::LineStart: return p == text_ || p[-1] == '\n';
    case ReAt::End: return p == end_ || (p + 1 == end_ && *p == '\n');
    case ReAt::LineEnd: return p == end_ || *p == '\n';
    case ReAt::TextEnd: return p == end_;
    case ReAt::WordBoundary:
    case ReAt::NoWordBoundary: unicode = true; [[fallthrough]];
    default: break;
  }
  if (text_ == end_) return false;  // CPython's: neither \b nor \B in an empty text
  inside = (p > text_ && word_at(back(p), unicode)) == (p < end_ && word_at(p, unicode));
  return inside == (where == ReAt::NoBoundary || where == ReAt::NoWordBoundary);
}

const u8* ReMatcher::back_reference(const u8* op, const u8* p) const {
  size_t from, to;
  if (!group(re_u16(op + 1), &from, &to)) return nullptr;
  auto mode = static_cast<ReCase>(op[3]);
  const u8 *q = text_ + from, *stop = text_ + to;
  if (mode == ReCase::Exact) {
    if (static_cast<size_t>(end_ - p) < to - from || std::memcmp(p, q, to - from) != 0) return nullptr;
    return p + (to - from);
  }
  while (q < stop) {
    if (p == end_) return nullptr;
    u32 a = next_char(q), b = next_char(p);
    if (mode == ReCase::Unicode ? re_lower(a) != re_lower(b)
                                : !re_same_letter(is_ascii_upper(a) ? a + 32 : a, b, false))
      return nullptr;
  }
  return p;
}

const u8* ReMatcher::settle(const u8* next, const u8* least, const u8* p) const {
  if (static_cast<ReOp>(*next) == ReOp::Save) next += 3;
  if (static_cast<ReOp>(*next) != ReOp::Str) return p;
  u8 first = next[2];
  while (p > least && (p == end_ || *p != first)) --p;  // no continuation byte begins a literal
  return p;
}

// ---- places that failed

static u64* memo_place(u64* table, size_t capacity, u64 key) {
  size_t i = (key * 0x9E3779B97F4A7C15u) >> 20 & (capacity - 1);
  while (table[i] && table[i] != key) i = (i + 1) & (capacity - 1);
  return &table[i];
}

void ReMatcher::start_memo() {
  if (memo_on_ || program_->no_memo) return;
  memo_ = static_cast<u64*>(take(kMemoFirst * 8));
  if (!memo_) return;
  std::memset(memo_, 0, kMemoFirst * 8);
  memo_capacity_ = kMemoFirst;
  memo_count_ = 0;
  memo_on_ = true;
}

// Now and then: false if the program is to be interrupted.
bool ReMatcher::next_slice() {
  budget_ = kSlice;
  port_poll();
  if (++slices_ > kSlicesBeforeMemo + (static_cast<size_t>(end_ - text_) >> 12)) start_memo();
  return !vm_.interrupt_requested;
}

// Was the machine here before? If so it failed, or is on its way from there: either way this try can find nothing new.
bool ReMatcher::seen(const u8* pc, const u8* p) {
  u64 key = (static_cast<u64>(pc - program_->code) + 1) << 32 | static_cast<u32>(p - text_);
  if (registers_[1]) key = (key ^ registers_[1]) * 0xD1B54A32D192ED03u;
  if (program_->counted) {
    for (u32 i = 2 * groups_ + 2; i < program_->registers; i += 2)
      key = (key ^ key >> 29 ^ registers_[i]) * 0xBF58476D1CE4E5B9u;
  }
  if (!key) key = 1;
  u64* place = memo_place(memo_, memo_capacity_, key);
  if (*place) return true;
  if (memo_count_ * 2 >= memo_capacity_) {
    size_t bigger = memo_capacity_ * 2;
    if (bigger * 8 > vm_.heap.available() / 2) return false;  // what is known stays known
    auto* table = static_cast<u64*>(take(bigger * 8));
    if (!table) return false;
    std::memset(table, 0, bigger * 8);
    for (size_t i = 0; i < memo_capacity_; ++i)
      if (memo_[i]) *memo_place(table, bigger, memo_[i]) = memo_[i];
    memo_ = table;
    memo_capacity_ = bigger;
    place = memo_place(memo_, memo_capacity_, key);
  }
  *place = key;
  ++memo_count_;
  return false;
}

// Leaves the assertion whose entry is `barrier`: its alternatives go; of what it did to registers either the memory is
// kept, so that it can be undone later, or it is undone now.
void ReMatcher::end_assert(u32* barrier, bool keep) {
  barrier_ = barrier[1];
  u32 context = barrier[5];  // the entry below it restores it
  u32* to = barrier + 3;
  if (!keep) {
    for (; sp_ < barrier; sp_ += 3)
      if ((sp_[0] & 7) == kRestore) registers_[sp_[0] >> 3] = sp_[2];
  } else {
    for (u32* from = barrier; from > sp_;) {
      from -= 3;
      if ((from[0] & 7) != kRestore || from[0] >> 3 == 1) continue;
      to -= 3;
      std::memmove(to, from, 12);
    }
  }
  sp_ = to;
  registers_[1] = context;
}

// ---- the machine

#define PUSH(...) \
  if (!push(__VA_ARGS__)) return Result::NoMemory
#define SET(...) \
  if (!set_register(__VA_ARGS__)) return Result::NoMemory
#define OFFSET(p) static_cast<u32>((p)-text_)
#define CODE(p) static_cast<u32>((p)-program_->code)

ReMatcher::Result ReMatcher::run(const u8* p) {
  const u8* const code = program_->code;
  const u8* pc = code;
  std::memset(registers_, 0, 8);
  for (u32 i = 2; i < program_->registers; ++i) registers_[i] = kReUnset;
  sp_ = top_;
  barrier_ = 0;
  for (;;) {
    switch (static_cast<ReOp>(*pc)) {
      case ReOp::End:
        if ((full_ && p != end_) || p == forbidden_) goto fail;
        match_end_ = p;
        return Result::Yes;
      case ReOp::Str: {
        u32 n = pc[1];
        if (static_cast<size_t>(end_ - p) < n || *p != pc[2] || (n > 1 && std::memcmp(p + 1, pc + 3, n - 1) != 0))
          goto fail;
        p += n;
        pc += 2 + n;
        continue;
      }
      case ReOp::Set:
        if (p == end_) goto fail;
        if (*p < 0x80) {
          if (!re_bit(pc + 4, *p)) goto fail;
          ++p;
          pc += kReSetHeader + 6 * re_u16(pc + 2);
          continue;
        }
        [[fallthrough]];
      case ReOp::Letter:
      case ReOp::Any:
      case ReOp::AnyAll:
      case ReOp::ByteSet: {
        const u8* next = one(pc, p);
        if (!next) goto fail;
        p = next;
        pc += re_single_length(pc);
        continue;
      }
      case ReOp::Repeat: {
        if (memo_on_ && seen(pc, p)) goto fail;
        u32 min = re_u32(pc + 2), max = re_u32(pc + 6), n;
        const u8* op = pc + kReRepeatHeader;
        if (min) {
          p = many(op, p, min, &n);
          if (n < min) goto fail;
        }
        u32 most = max == kReUnlimited ? max : max - min;
        auto mode = static_cast<ReMode>(pc[1]);
        const u8* next = op + re_single_length(op);
        if (mode == ReMode::Lazy) {
          if (most) PUSH(kLazy, CODE(pc), OFFSET(p), most);
        } else {
          const u8* least = p;
          p = many(op, p, most, &n);
          if (mode == ReMode::Greedy && p != least) {
            p = settle(next, least, p);
            if (p != least) PUSH(kGreedy, CODE(next), OFFSET(least), OFFSET(p));
          }
        }
        pc = next;
        continue;
      }
      case ReOp::At:
        if (!at(static_cast<ReAt>(pc[1]), p)) goto fail;
        pc += 2;
        continue;
      case ReOp::Save: {
        u32 r = re_u16(pc + 1);
        SET(r, OFFSET(p));
        if (r & 1) SET(0, r >> 1);
        pc += 3;
        continue;
      }
      case ReOp::Split: {
        const u8* other = re_target(pc + 1);
        pc += 5;
        if (static_cast<ReOp>(*pc) == ReOp::Str && (p == end_ || *p != pc[2])) {
          pc = other;
          continue;
        }
        if (memo_on_ && seen(pc, p)) goto fail;
        PUSH(kAlternative, CODE(other), OFFSET(p), 0);
        continue;
      }
      case ReOp::SplitLazy:
        if (memo_on_ && seen(pc, p)) goto fail;
        PUSH(kAlternative, CODE(pc + 5), OFFSET(p), 0);
        [[fallthrough]];
      case ReOp::Jump: pc = re_target(pc + 1); continue;
      case ReOp::Loop: {
        u32 r = 2 * (groups_ + 1 + re_u16(pc + 1));
        SET(r, 0);
        SET(r + 1, kReUnset);
        pc = re_target(pc + 3);
        continue;
      }
      case ReOp::Until: {
        u32 r = 2 * (groups_ + 1 + re_u16(pc + 1)), min = re_u32(pc + 4), max = re_u32(pc + 8), count = registers_[r];
        const u8* tail = pc + kReUntilLength + 1;
        bool stuck = registers_[r + 1] == OFFSET(p);
        if (count < min) {
          pc += kReUntilLength;  // the Iterate
          continue;
        }
        if (stuck || (count >= max && max != kReUnlimited)) {
          pc = tail;
          continue;
        }
        if (memo_on_ && seen(pc, p)) goto fail;
        bool lazy = static_cast<ReMode>(pc[3]) == ReMode::Lazy;
        PUSH(kAlternative, CODE(lazy ? pc + kReUntilLength : tail), OFFSET(p), 0);
        pc = lazy ? tail : pc + kReUntilLength;
        continue;
      }
      case ReOp::Iterate: {
        const u8* until = pc - kReUntilLength;
        u32 r = 2 * (groups_ + 1 + re_u16(until + 1)), count = registers_[r];
        bool needed = count < re_u32(until + 4);
        if (needed || re_u32(until + 8) != kReUnlimited) SET(r, count + 1);
        if (!needed) SET(r + 1, OFFSET(p));
        if (--budget_ == 0 && !next_slice()) return Result::Interrupted;
        pc = re_target(until + 12);
        continue;
      }
      case ReOp::Atomic:
      case ReOp::Look: {
        if (memo_on_ && seen(pc, p)) goto fail;
        bool look = static_cast<ReOp>(*pc) == ReOp::Look;
        const u8* from = p;
        if (look) {
          u32 steps = re_u32(pc + 2);
          for (; steps && from > text_; --steps) from = back(from);
          if (steps) {
            if (!(pc[1] & kReNegative)) goto fail;
            pc = re_target(pc + 6);
            continue;
          }
        }
        PUSH(kRestore, 1, 0, registers_[1]);
        registers_[1] = ++contexts_;
        PUSH(kBarrier, CODE(pc), barrier_, OFFSET(p));
        barrier_ = static_cast<u32>(top_ - sp_);
        p = from;
        pc += look ? 10 : 1;
        continue;
      }
      case ReOp::EndAssert: {
        u32* barrier = top_ - barrier_;
        const u8* begin = code + (barrier[0] >> 3);
        bool look = static_cast<ReOp>(*begin) == ReOp::Look, negative = look && (begin[1] & kReNegative);
        if (look) p = text_ + barrier[2];
        end_assert(barrier, !negative);
        if (negative) goto fail;
        ++pc;
        continue;
      }
      case ReOp::BackRef: {
        const u8* next = back_reference(pc, p);
        if (!next) goto fail;
        p = next;
        pc += 4;
        continue;
      }
      case ReOp::IfGroup: pc = registers_[2 * re_u16(pc + 1) + 1] != kReUnset ? pc + 7 : re_target(pc + 3); continue;
    }
  fail:
    if (--budget_ == 0 && !next_slice()) return Result::Interrupted;
    if (sp_ == top_) return Result::No;
    u32 place = sp_[0] >> 3;
    switch (static_cast<Tag>(sp_[0] & 7)) {
      case kRestore:
        registers_[place] = sp_[2];
        sp_ += 3;
        goto fail;
      case kAlternative:
        pc = code + place;
        p = text_ + sp_[1];
        sp_ += 3;
        continue;
      case kGreedy: {
        pc = code + place;
        const u8* least = text_ + sp_[1];
        p = settle(pc, least, back(text_ + sp_[2]));
        sp_[2] = OFFSET(p);
        if (p == least) sp_ += 3;
        continue;
      }
      case kLazy: {
        const u8* repeat = code + place;
        const u8* op = repeat + kReRepeatHeader;
        pc = op + re_single_length(op);
        p = text_ + sp_[1];
        do {
          p = one(op, p);
          if (p && sp_[2] != kReUnlimited) --sp_[2];
        } while (p && sp_[2] && static_cast<ReOp>(*pc) == ReOp::Str && (p == end_ || *p != pc[2]));
        if (!p) {
          sp_ += 3;
          goto fail;
        }
        sp_[1] = OFFSET(p);
        if (!sp_[2]) sp_ += 3;
        continue;
      }
      case kBarrier: {  // the body of an assertion has failed
        const u8* begin = code + place;
        bool negative = static_cast<ReOp>(*begin) == ReOp::Look && (begin[1] & kReNegative);
        p = text_ + sp_[2];
        barrier_ = sp_[1];
        registers_[1] = sp_[5];
        sp_ += 3;
        if (!negative) goto fail;
        pc = re_target(begin + 6);
        continue;
      }
    }
  }
}

}  // namespace adder::vm
