// Numbers, strings and f-strings. Nothing is decoded here; the parser does that from the token's span.
#include <cstring>

#include "vm/compile/lexer.h"
#include "vm/compile/lexer_tables.h"

namespace adder::vm {
namespace {

Text literal(const char* text) { return Text{text, uint32_t(std::strlen(text))}; }

bool is_name_byte(uint32_t c) { return is_identifier_start(c) || is_decimal(c); }

}  // namespace

// A keyword may follow a number without a space, as in `1if x else 2`; nothing else that begins a name may.
bool Lexer::number_ends_well(const char* kind) {
  static constexpr const char* kMayFollow[] = {"and", "else", "for", "if", "in", "is", "or", "not"};
  if (!is_name_byte(peek())) return true;
  for (const char* word : kMayFollow) {
    const uint32_t length = uint32_t(std::strlen(word));
    if (source_.length - state_.at < length || std::memcmp(source_.data + state_.at, word, length) != 0) continue;
    if (word[0] == 'i' || !is_name_byte(peek(length))) return true;
  }
  fail(PACKED("invalid %a literal"), literal(kind));
  return false;
}

// One or more digits with single underscores between them.
bool Lexer::lex_digits(bool (*is_digit)(uint32_t), const char* kind) {
  for (;;) {
    while (is_digit(peek())) ++state_.at;
    if (peek() != '_') return true;
    ++state_.at;
    if (!is_digit(peek())) {
      fail(PACKED("invalid %a literal"), literal(kind));
      return false;
    }
  }
}

Token Lexer::lex_radix(Token token, const char* kind, bool (*is_digit)(uint32_t)) {
  state_.at += 2;
  const auto wrong_digit = [&]() -> Token {
    if (!is_decimal(peek()) || kind[0] == 'h') return fail(PACKED("invalid %a literal"), literal(kind));
    const Text digit{source_.data + state_.at, 1};
    ++state_.at;
    return fail(PACKED("invalid digit '%a' in %b literal"), digit, literal(kind));
  };
  do {
    if (peek() == '_') ++state_.at;
    if (!is_digit(peek())) return wrong_digit();
    while (is_digit(peek())) ++state_.at;
  } while (peek() == '_');
  if (is_decimal(peek())) return wrong_digit();
  if (!number_ends_well(kind)) return finish(token, Tok::kError);
  return finish(token, Tok::kNumber);
}

Token Lexer::lex_number() {
  Token token = begin_token();
  uint32_t zeros_end = 0;
  bool leading_zeros = false;
  if (peek() == '0') {
    switch (peek(1) | 0x20) {
      case 'x': return lex_radix(token, "hexadecimal", is_hexadecimal);
      case 'o': return lex_radix(token, "octal", is_octal);
      case 'b': return lex_radix(token, "binary", is_binary);
      default: break;
    }
    for (;;) {
      while (peek() == '0') ++state_.at;
      if (peek() != '_') break;
      ++state_.at;
      if (!is_decimal(peek())) return fail(PACKED("invalid decimal literal"));
    }
    zeros_end = state_.at;
    leading_zeros = is_decimal(peek());
  }
  if (is_decimal(peek()) && !lex_digits(is_decimal, "decimal")) return finish(token, Tok::kError);
  return lex_decimal_rest(token, leading_zeros, zeros_end);
}

// After the integer part: fraction, exponent, imaginary unit.
Token Lexer::lex_decimal_rest(Token token, bool leading_zeros, uint32_t zeros_end) {
  if (eat('.')) {
    leading_zeros = false;
    if (is_decimal(peek()) && !lex_digits(is_decimal, "decimal")) return finish(token, Tok::kError);
  }
  if ((peek() | 0x20) == 'e') {
    const uint32_t sign = (peek(1) == '+' || peek(1) == '-') ? 1 : 0;
    if (is_decimal(peek(1 + sign))) {
      leading_zeros = false;
      state_.at += 1 + sign;
      if (!lex_digits(is_decimal, "decimal")) return finish(token, Tok::kError);
    } else if (sign) {
      state_.at += 2;
      return fail(PACKED("invalid decimal literal"));
    } else if (leading_zeros && !number_ends_well("decimal")) {
      return finish(token, Tok::kError);
    }
  }
  if ((peek() | 0x20) == 'j') {
    ++state_.at;
    return number_ends_well("imaginary") ? finish(token, Tok::kNumber) : finish(token, Tok::kError);
  }
  if (leading_zeros) {
    const SourceRange zeros{token.line, token.column, token.line, int32_t(zeros_end - state_.line_start)};
    return without_break(fail_at(ErrorKind::kSyntax, zeros,
                                 PACKED("leading zeros in decimal integer literals are not permitted; "
                                        "use an 0o prefix for octal integers")));
  }
  return number_ends_well("decimal") ? finish(token, Tok::kNumber) : finish(token, Tok::kError);
}

Token Lexer::unterminated(const Token& token, bool triple, bool f_string) {
  const SourceRange where{token.line, token.column, token.line, token.column};
  error_.incomplete = triple && !error_.is_set();
  return without_break(fail_at(ErrorKind::kSyntax, where,
                               PACKED("unterminated %a%bstring literal (detected at line %n)"),
                               triple ? literal("triple-quoted ") : Text{}, f_string ? literal("f-") : Text{},
                               at_end() ? end_of_last_line().line : state_.line));
}

// `token` began at the prefix; the opening quote is next.
Token Lexer::lex_string(Token token, bool) {
  const uint32_t quote = peek();
  ++state_.at;
  bool triple = false;
  if (peek() == quote && peek(1) == quote) {
    triple = true;
    state_.at += 2;
  } else if (peek() == quote) {  // the empty string
    ++state_.at;
    return finish(token, Tok::kString);
  }
  for (;;) {
    const uint32_t c = peek();
    if (at_end()) return unterminated(token, triple, false);
    if (c == '\n' || c == '\r') {
      if (!triple) return unterminated(token, false, false);
      eat_line_break();
    } else if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
      state_.at += triple ? 3 : 1;
      return finish(token, Tok::kString);
    } else if (c == '\\') {
      ++state_.at;
      if (peek() == '\n' || peek() == '\r') {
        eat_line_break();
      } else if (!at_end()) {
        ++state_.at;
      }
    } else {
      ++state_.at;
    }
  }
}

Token Lexer::begin_f_string(Token token, bool raw) {
  const uint32_t quote = peek();
  uint8_t flags = uint8_t((quote == '\'' ? kQuoteSingle : 0) | (raw ? kQuoteRaw : 0));
  ++state_.at;
  if (peek() == quote && peek(1) == quote) {
    state_.at += 2;
    flags |= kQuoteTriple;
  }
  if (!open(Nesting::kFString, flags, uint32_t(token.column))) return token;
  return finish(token, Tok::kFStringStart);
}

Token Lexer::end_f_string(Token token) {
  state_.at += brackets_[state_.bracket_count - 1].quote & kQuoteTriple ? 3 : 1;
  --state_.bracket_count;
  return finish(token, Tok::kFStringEnd);
}

// Inside an f-string's text or a field's format spec: a run of text, a brace, or the closing quotes.
Token Lexer::lex_string_text() {
  Token token = begin_token();
  const Bracket top = brackets_[state_.bracket_count - 1];
  const bool in_spec = top.nesting == Nesting::kSpec;
  const uint32_t quote = top.quote & kQuoteSingle ? '\'' : '"';
  const bool triple = top.quote & kQuoteTriple;
  for (;;) {
    const uint32_t c = peek();
    const bool empty = state_.at == token.start;
    const bool closes = c == quote && (!triple || (peek(1) == quote && peek(2) == quote));
    const bool breaks = c == '\n' || c == '\r';
    if (at_end() || closes || (breaks && !triple)) {
      if (in_spec) {
        if (!empty) return finish(token, Tok::kFStringMiddle);
        error_.incomplete = at_end() && triple && !error_.is_set();
        return fail(PACKED("f-string: expecting '}'"));
      }
      if (!closes) {
        token.line = top.line;
        token.column = top.column;
        return unterminated(token, triple, true);
      }
      return empty ? end_f_string(token) : finish(token, Tok::kFStringMiddle);
    }
    if (c == '{' && (in_spec || peek(1) != '{')) {
      if (!empty) return finish(token, Tok::kFStringMiddle);
      ++state_.at;
      return open(Nesting::kField, top.quote, uint32_t(token.column)) ? finish(token, Tok::kLeftBrace) : token;
    }
    if (c == '}' && in_spec) {
      if (!empty) return finish(token, Tok::kFStringMiddle);
      ++state_.at;
      state_.bracket_count -= 2;  // the spec and its field
      return finish(token, Tok::kRightBrace);
    }
    if (c == '}' && peek(1) != '}') {
      ++state_.at;
      return fail(PACKED("f-string: single '}' is not allowed"));
    }
    if (c == '{' || c == '}') {
      state_.at += 2;
    } else if (breaks) {
      eat_line_break();
    } else if (c == '\\') {
      ++state_.at;
      if (peek() == '\n' || peek() == '\r') {
        eat_line_break();
      } else if (peek() == 'N' && peek(1) == '{' && !(top.quote & kQuoteRaw)) {
        while (!at_end() && peek() != '}' && peek() != quote && peek() != '\n') ++state_.at;
        eat('}');
      } else if (!at_end() && peek() != '{' && peek() != '}') {
        ++state_.at;
      }
    } else {
      ++state_.at;
    }
  }
}

}  // namespace adder::vm
