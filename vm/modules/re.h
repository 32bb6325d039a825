// Module re: what its files share. Patterns and matches are Records; positions in them are bytes of the text, and are
// told to programs in characters.
#pragma once
#include "vm/core/ops.h"
#include "vm/modules/re_program.h"

namespace adder::vm {

extern const Type kRePatternType, kReMatchType, kReErrorType;

enum RePatternItem : u32 {
  kPatText,
  kPatProgram,
  kPatGroupIndex,
  kPatItems
};  // text or None, Blob, Dict: name -> group
enum ReMatchItem : u32 {
  kMatchSubject,
  kMatchPattern,
  kMatchFrom,
  kMatchTo,
  kMatchLast,
  kMatchSpans
};  // then pairs of
    // bytes, group 0 first; -1: no part

inline const ReProgram* re_program_of(Value pattern) {
  return reinterpret_cast<const ReProgram*>(pattern.as<Record>()->items[kPatProgram].as<Blob>()->data);
}

Value re_compile_pattern(Vm&, Value text, u32 flags);  // a Pattern, or raised re.error
// Raises re.error about the text (a pattern or a template) at the byte `at`; kNotFound: about no place.
Value re_raise_error(Vm&, Value text, size_t at, Value message);

bool re_warn(Vm&, const Type& category, Value message);  // by the module warnings, if there is one; false: raised
// Warns of a group number that is not written as a plain number, at the byte `at` of the text.
bool re_warn_number(Vm&, Value text, Value number_text, size_t at);

// Replacement templates: a list of literal texts and group numbers, or one text.
Value re_parse_template(Vm&, Value pattern, Value repl);
bool re_expand(Vm&, StrBuilder& out, const Value* match, Value parts);  // false: raised

class ReMatcher;
Value re_make_match(Vm&, const ReMatcher& found, const Value* pattern, const Value* subject, size_t from, size_t to);
Value re_part(Vm&, const Value* subject, size_t from, size_t to);  // a piece of the subject: a str or bytes
Value re_match_span(Vm&, const Value* match, u32 group);           // the text of a group, or None
// The group that a program names by number or name; -1: raised IndexError "no such group".
i64 re_group_number(Vm&, Value match, Value name);

}  // namespace adder::vm
