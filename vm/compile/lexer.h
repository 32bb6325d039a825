// Source text to tokens: indentation, line joining, literals, f-strings by PEP 701, and CPython's complaints about
// them.
//
// One stack serves all nesting: brackets, f-strings, their replacement fields and format specs; its top decides how the
// next bytes are read. The lexer allocates nothing. Only the parser calls it.
#pragma once

#include <cstdint>

#include "vm/compile/limits.h"
#include "vm/compile/source_text.h"
#include "vm/compile/syntax_error.h"
#include "vm/compile/token.h"

namespace adder::vm {

const char* keyword_or_null(uint32_t i);  // all of them, one by one: False, None, True, then by the alphabet

class Lexer {
public:
  // `error` must be clear and outlive the lexer; the first error is put there.
  // implied_break: a last line without a line break is read as if it had one.
  Lexer(Text source, SyntaxError& error, bool implied_break = true);

  [[nodiscard]] Token next();

  // A point to return to. Valid as long as no INDENT or DEDENT has been read since, and no bracket that was open when
  // it was taken, except the innermost, has been closed.
  struct Position;
  [[nodiscard]] Position save() const;
  void restore(const Position& position);

  Text source() const { return source_; }
  uint32_t level() const { return state_.bracket_count; }
  // Did it fail because the source ended while a bracket was open? Then the bracket's line, else 0.
  uint32_t unclosed_bracket_line() const;
  // Does the source end in a blank line? A prompt takes that as the end of a compound statement.
  bool ends_with_blank_line() const;
  bool ends_with_break() const {
    return source_.length && (source_[source_.length - 1] == '\n' || source_[source_.length - 1] == '\r');
  }
  uint32_t furthest_line() const { return furthest_line_; }  // the last one that has been looked at

private:
  // What an entry of the nesting stack is.
  enum class Nesting : uint8_t { kParen, kBracket, kBrace, kField, kFString, kSpec };
  struct Bracket {
    uint32_t line;
    uint16_t column;
    Nesting nesting;
    uint8_t quote;  // for kFString and kSpec: see kQuote… in lexer.cc
  };
  struct Indent {
    uint16_t columns;      // tabs to the next multiple of 8
    uint16_t alternative;  // tabs as one column: both must agree on every comparison
  };
  struct State {
    uint32_t at = 0;
    uint32_t line = 1;
    uint32_t line_start = 0;
    int8_t pending_indents = 0;  // > 0: INDENTs, < 0: DEDENTs still to be handed out
    uint8_t indent_count = 0;
    uint8_t bracket_count = 0;
    bool at_line_start = true;
    bool line_has_tokens = false;
    bool failed = false;
    bool ended_in_bracket = false;
  };

public:
  struct Position {
    State state;
    Bracket top;
  };

private:
  uint32_t peek(uint32_t ahead = 0) const {
    const uint32_t index = state_.at + ahead;
    return index < source_.length ? uint8_t(source_[index]) : kEndOfSource;
  }
  bool at_end() const { return state_.at >= source_.length; }
  bool eat(char c);
  void eat_line_break();
  bool in_string_text() const;

  Token begin_token() const;
  Token finish(Token token, Tok kind) const;
  Token placeless(Tok kind) const;
  SourceRange end_of_last_line() const;
  Token without_break(Token token);
  Token fail(const char* format, Text a = {}, Text b = {}, uint32_t number = 0);
  Token fail_at(ErrorKind kind, SourceRange where, const char* format, Text a = {}, Text b = {}, uint32_t number = 0);

  bool measure_indentation();
  bool apply_indentation(uint32_t columns, uint32_t alternative);
  bool continue_line();
  Token end_of_source();
  Token unclosed_bracket();
  Token lex_name_or_string();
  Token lex_number();
  bool lex_digits(bool (*is_digit)(uint32_t), const char* complaint);
  Token lex_radix(Token token, const char* kind, bool (*is_digit)(uint32_t));
  Token lex_decimal_rest(Token token, bool leading_zeros, uint32_t zeros_end);
  bool number_ends_well(const char* kind);
  Token lex_string(Token token, bool raw);
  Token unterminated(const Token& token, bool triple, bool f_string);
  Token begin_f_string(Token token, bool raw);
  Token lex_string_text();
  Token end_f_string(Token token);
  Token lex_operator();
  bool open(Nesting nesting, uint8_t quote, uint32_t column);
  Token close(Token token, Nesting nesting, Tok kind);
  Token bad_character(uint32_t code);

  static constexpr uint32_t kEndOfSource = 0xFFFFFFFFu;

  Text source_;
  SyntaxError& error_;
  State state_;
  uint32_t furthest_line_ = 1;
  bool implied_break_;
  Bracket brackets_[kMaxBrackets];
  Indent indents_[kMaxIndents];
};

}  // namespace adder::vm
