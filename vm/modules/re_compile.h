// The compiler of module re: pattern text to a program (re_program.h), in one pass. Code is emitted as the text is
// read; a quantifier or an alternative inserts what has to stand before the code that it covers, which is why jumps
// never reach out of a finished piece of code. Open groups are rows in a growing block: no recursion.
#pragma once
#include "vm/modules/re.h"
#include "vm/objects/text.h"

namespace adder::vm {

class ReCompiler {
public:
  // text: a rooted slot that holds a str or bytes object.
  ReCompiler(Vm& vm, const Value* text, u32 flags)
      : vm_(vm),
        text_(text),
        code_(vm, Value()),
        opened_(vm, Value()),
        groups_(vm, Value()),
        ranges_(vm, Value()),
        names_(vm, Value()),
        global_flags_(flags),
        is_str_(is_str(*text)) {
    now_.flags = flags;
  }
  Value compile();  // a Blob holding a ReProgram, or raised
  Value names() const { return names_; }

private:
  enum class Open : u8 { Top, Plain, Capture, Atomic, Look, Condition };
  enum class Last : u8 { Nothing, Item, Position, Repeat };  // what a quantifier would apply to
  struct Width {
    u32 low, high;
  };
  struct Level {  // an open group
    Open kind = Open::Top;
    Last last = Last::Nothing;
    bool branched = false;  // an alternative has been finished
    bool in_run = false;    // the last item is the end of a Str
    u32 code = 0;           // where its own code begins
    u32 branch = 0;         // where the current alternative begins
    u32 ends = 0;           // jumps to its end, chained through their operands
    u32 item = 0, run = 0;  // the last item; the Str it is in
    u32 group = 0;          // captures and conditions
    u32 flags = 0;
    u32 opened_at = 0;      // byte of the text
    u32 behind_groups = 0;  // lookbehinds: groups that were known before the outermost one; else 0
    Width before{0, 0}, item_width{0, 0}, all{0, 0};
  };
  struct Group {
    u32 low, high, closed;
  };

  // ---- reading. A token is a character, or a backslash and a character.
  static constexpr u32 kEof = ~0u;
  u32 char_at(size_t at, size_t* next = nullptr) const;
  u32 peek() const { return char_at(at_); }
  u32 take() { return char_at(at_, &at_); }
  bool take_if(u32 c) {
    if (peek() != c) return false;
    take();
    return true;
  }
  bool fail(size_t at, const char* format, ...);
  bool fail_escape(const char* format, size_t from, size_t at);
  Value text_part(size_t from, size_t to);
  bool name_until(u32 end, const char* what, size_t* from, size_t* to);
  bool check_name(size_t from, size_t to, Local<>& name);

  // ---- emitting
  u8* code() { return code_.value().as<Blob>()->data; }
  bool need(u32 n);
  bool emit(u8 byte);
  bool emit_op(ReOp op) { return emit(static_cast<u8>(op)); }
  bool emit_number(u32 v, u32 bytes);
  bool emit_jump(u32 target) { return emit_number(target - size_, 4); }
  void patch_jump(u32 at, u32 target);
  void put(u32 at, u32 v, u32 bytes);
  bool insert(u32 at, u32 n);
  void begin_item();
  void end_item(u32 low, u32 high, Last last = Last::Item);
  bool literal(u32 c);
  bool position(ReAt where);
  bool category(u32 letter);
  bool back_reference(u32 group);

  // ---- the grammar
  bool parse();
  bool item(u32 c, size_t from);
  bool escape(size_t from);
  bool number_escape(u32 c, size_t from);
  // The character that \x, \u, \U, \N, an octal number or \n stands for. *known: false if it is none of these.
  bool char_escape(u32 c, size_t from, bool in_set, u32* out, bool* known);
  bool hex_escape(u32 digits, size_t from, u32* out);
  bool named_escape(u32* out);
  bool bracket(size_t from);
  bool set_item(size_t from, u32 first, u32* c, bool* is_class);
  void start_set();
  void fold_bits();
  bool add_range(u32 low, u32 high);
  bool add_category(u32 letter);
  bool emit_set(bool negated);
  bool quantifier(u32 c, size_t from);
  bool repeat(u32 min, u32 max, ReMode mode);
  bool repeat_group(u32 min, u32 max, ReMode mode);
  bool group_open(size_t from);
  bool extension(size_t from);
  bool python_extension(size_t from);
  bool look(size_t from, u32 c);
  bool condition(size_t from);
  bool inline_flags(size_t from, u32 c);
  bool push_level(Open kind, size_t from);
  bool capture(const Local<>& name, size_t from, size_t name_at, size_t name_end);
  bool alternative();
  void end_branch();
  void patch_ends();
  bool close();
  bool check_reference(u32 group, size_t at);
  bool check_flags();
  bool warn_set(const char* what, size_t at);

  // ---- after it
  Value finish();
  static bool first_bytes(const u8* op, u8* bits, u32* budget);

  bool ignore_case() const { return now_.flags & kReIgnoreCase; }
  bool unicode() const { return is_str_ && !(now_.flags & kReAscii); }
  bool verbose() const { return now_.flags & kReVerbose; }
  Group* group(u32 g) { return reinterpret_cast<Group*>(groups_.value().as<Blob>()->data) + g; }

  Vm& vm_;
  const Value* text_;
  Local<> code_, opened_, groups_, ranges_, names_;
  u32 size_ = 0, depth_ = 0, group_count_ = 0, loops_ = 0, range_count_ = 0;
  u32 global_flags_;
  bool is_str_, no_memo_ = false, counted_ = false, variable_behind_ = false;
  u32 set_kind_ = 0;
  u32 bad_condition_ = 0;  // a condition on a group that was not there yet, and where
  size_t bad_condition_at_ = 0;
  size_t at_ = 0;
  u8 bits_[32];  // of the class being read
  Level now_;
};

}  // namespace adder::vm
