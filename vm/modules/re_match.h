// Running a compiled pattern over a text. A backtracking machine whose stack is an array of three-word entries: first
// in this object, then in memory at the far end of the heap, given back by the destructor. Nothing is allocated in the
// heap while it runs, so that text and program stay where they are; a Matcher must be bound again after any Vm& call.
// When many alternatives have failed, the places tried are remembered, and none is tried twice.
#pragma once
#include "vm/core/ops.h"
#include "vm/modules/re_program.h"
#include "vm/objects/utf8.h"

namespace adder::vm {

class ReMatcher {
public:
  explicit ReMatcher(Vm& vm) : vm_(vm) {}
  ~ReMatcher() { release(); }
  ReMatcher(const ReMatcher&) = delete;
  ReMatcher& operator=(const ReMatcher&) = delete;

  enum class Want : u8 { Search, Match, FullMatch };
  // Looks in subject[0:to] (bytes) from `from` on; a match may not end at `forbidden` (an empty match there is what
  // the caller has had). pattern, subject: rooted slots of a Pattern and a text. True, False or raised(). After True:
  Value find(const Value* pattern, const Value* subject, size_t from, size_t to, Want want,
             size_t forbidden = ~size_t{0});
  size_t start() const { return static_cast<size_t>(start_ - text_); }  // bytes
  size_t end() const { return static_cast<size_t>(match_end_ - text_); }
  void release();  // the memory of the last find(); what it found is forgotten if it has many groups
  u32 groups() const { return groups_; }
  u32 last_group() const { return registers_[0]; }
  bool group(u32 g, size_t* from, size_t* to) const {  // g > 0; false: took no part in the match
    *from = registers_[2 * g];
    *to = registers_[2 * g + 1];
    return registers_[2 * g + 1] != kReUnset;
  }

private:
  enum class Result : u8 { No, Yes, NoMemory, Interrupted };
  enum Tag : u32 {
    kAlternative,
    kRestore,
    kGreedy,
    kLazy,
    kBarrier
  };  // in the low three bits of an entry's first word
  static constexpr u32 kLocalWords = 60;

  void bind(const Value* pattern, const Value* subject, size_t to);
  Result search(const u8* from);
  Result run(const u8* p);
  bool grow();
  bool reserve_registers();
  void* take(size_t bytes);
  bool push(u32 tag, u32 first, u32 a, u32 b) {
    if (sp_ - 3 < limit_ && !grow()) return false;
    sp_ -= 3;
    sp_[0] = first << 3 | tag;
    sp_[1] = a;
    sp_[2] = b;
    return true;
  }
  bool set_register(u32 i, u32 value) {
    if (sp_ != top_ && !push(kRestore, i, 0, registers_[i])) return false;
    registers_[i] = value;
    return true;
  }
  u32 next_char(const u8*& p) const { return *p < 0x80 || narrow_ ? *p++ : utf8_next(p); }
  const u8* back(const u8* p) const {
    --p;
    if (!narrow_)
      while (is_continuation(*p)) --p;
    return p;
  }
  const u8* one(const u8* op, const u8* p) const;  // past the character that op matches, or null
  const u8* many(const u8* op, const u8* p, u32 most, u32* count) const;
  bool at(ReAt where, const u8* p) const;
  bool word_at(const u8* p, bool unicode) const;
  const u8* back_reference(const u8* op, const u8* p) const;
  const u8* settle(const u8* next, const u8* least, const u8* p) const;  // the last place up to p where next may match
  bool seen(const u8* pc, const u8* p);
  bool next_slice();
  void start_memo();
  void end_assert(u32* barrier, bool keep);

  Vm& vm_;
  const ReProgram* program_ = nullptr;
  const u8 *text_ = nullptr, *end_ = nullptr, *start_ = nullptr, *match_end_ = nullptr, *forbidden_ = nullptr;
  bool narrow_ = false, full_ = false;  // narrow: a byte is a character
  u32 groups_ = 0;
  u32* registers_ = nullptr;
  u32 *sp_ = nullptr, *limit_ = nullptr, *top_ = nullptr;
  u32 barrier_ = 0;   // words from the entry of the innermost assertion to top_; 0: none
  u32 contexts_ = 0;  // assertions entered so far
  u32 budget_ = 0, slices_ = 0;
  u64* memo_ = nullptr;
  size_t memo_capacity_ = 0, memo_count_ = 0;
  bool memo_on_ = false;
  size_t taken_ = 0;  // bytes taken from the far end of the heap
  u32 local_[kLocalWords];
};

}  // namespace adder::vm
