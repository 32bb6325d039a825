// The one error a compile can end with: what CPython 3.11 would say, and where.
//
// Lexer, parser and code generation fill it in; the first one reported stays. Lines and offsets are 1-based and counted
// in characters, as in Python's SyntaxError.lineno, .offset, .end_lineno and .end_offset (the end is exclusive). An
// offset below 1 means that there is no column.
#pragma once

#include <cstdint>

#include "vm/compile/source_text.h"
#include "vm/core/message_text.h"

namespace adder::vm {

enum class ErrorKind : uint8_t { kNone, kSyntax, kIndentation, kTab, kOutOfMemory, kTooDeep };

// Where an error is, in bytes: lines from 1, columns from 0, the end exclusive. kNoColumn becomes offset 0 and
// kNoPlace -1, which are CPython's two ways to say that there is no column.
inline constexpr int32_t kNoColumn = -1;
inline constexpr int32_t kNoPlace = -2;
struct SourceRange {
  uint32_t line;
  int32_t column;
  uint32_t end_line;
  int32_t end_column;
};

struct SyntaxError {
  static constexpr uint32_t kMaxMessage = 136;

  ErrorKind kind = ErrorKind::kNone;
  // The source ended where more was needed: an interactive prompt asks for another line instead of complaining.
  bool incomplete = false;
  uint32_t line = 0;
  int32_t offset = 0;
  uint32_t end_line = 0;
  int32_t end_offset = 0;
  // CPython's SyntaxError.text ends with the line break when its tokenizer had not gone past the line; what its
  // compiler proper complains about has no text at all when the source is not a file.
  bool text_has_break = false;
  bool from_compiler = false;
  bool no_end = false;             // end_offset is None
  char message[kMaxMessage] = {};  // UTF-8, zero-terminated, cut at a character when too long

  bool is_set() const { return kind != ErrorKind::kNone; }
  // The Python exception's name: "SyntaxError", "IndentationError", "TabError" or "MemoryError".
  const char* type_name() const;

  // In `format`, %a and %b stand for the texts and %n for the number. Does nothing when an error is already set.
  void set(ErrorKind new_kind, Text source, SourceRange where, const char* format, Text a = {}, Text b = {},
           uint32_t number = 0);
  // text[at] begins no UTF-8 character: what CPython's decoder says, positions counted within `text`.
  void set_bad_utf8(Text source, SourceRange where, Text text, uint32_t at);
  // Puts words in front of the message, once.
  void prepend(Text words);
  void append(Text words);
  void set_out_of_memory();
  void clear() { *this = SyntaxError{}; }
};

}  // namespace adder::vm
