// The lexer's dispatch, indentation, names and operators. Literals are in lexer_literals.cc.
#include "vm/compile/lexer.h"

#include <cstring>

#include "vm/compile/lexer_tables.h"

namespace adder::vm {
namespace {

constexpr const char* kKeywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
};

constexpr uint32_t kKeywordCount = sizeof(kKeywords) / sizeof(kKeywords[0]);

// Of the words that begin with each letter, the first; those in capitals come before all others.
struct KeywordIndex {
  uint8_t first[26] = {};
  constexpr KeywordIndex() {
    for (uint32_t i = kKeywordCount; i-- > kCapitalKeywords;) first[kKeywords[i][0] - 'a'] = uint8_t(i);
  }
  static constexpr uint32_t kCapitalKeywords = 3;
};
constexpr KeywordIndex kKeywordIndex;

Tok keyword_or_name(Text text) {
  if (text.length < 2 || text.length > 8) return Tok::kName;
  const char c = text[0];
  uint32_t i = 0;
  if (c >= 'a' && c <= 'z')
    i = kKeywordIndex.first[c - 'a'];
  else if (c != 'F' && c != 'N' && c != 'T')
    return Tok::kName;
  for (; i < kKeywordCount && (kKeywords[i][0] == c || i < KeywordIndex::kCapitalKeywords); ++i) {
    const char* word = kKeywords[i];
    uint32_t n = 0;
    while (n < text.length && word[n] == text[n]) ++n;  // the word's NUL is in no name
    if (n == text.length && !word[n]) return Tok(uint8_t(Tok::kFalse) + i);
  }
  return Tok::kName;
}

// Longest first for each first character.
struct OperatorRow {
  char text[4];
  Tok kind;
};
constexpr OperatorRow kOperators[] = {
    {"**=", Tok::kDoubleStarAssign},
    {"**", Tok::kDoubleStar},
    {"*=", Tok::kStarAssign},
    {"*", Tok::kStar},
    {"//=", Tok::kDoubleSlashAssign},
    {"//", Tok::kDoubleSlash},
    {"/=", Tok::kSlashAssign},
    {"/", Tok::kSlash},
    {">>=", Tok::kRightShiftAssign},
    {">>", Tok::kRightShift},
    {">=", Tok::kGreaterEqual},
    {">", Tok::kGreater},
    {"<<=", Tok::kLeftShiftAssign},
    {"<<", Tok::kLeftShift},
    {"<=", Tok::kLessEqual},
    {"<>", Tok::kNotEqual2},
    {"<", Tok::kLess},
    {"==", Tok::kEqual},
    {"=", Tok::kAssign},
    {"!=", Tok::kNotEqual},
    {"!", Tok::kUnknown},
    {"+=", Tok::kPlusAssign},
    {"+", Tok::kPlus},
    {"-=", Tok::kMinusAssign},
    {"->", Tok::kArrow},
    {"-", Tok::kMinus},
    {"%=", Tok::kPercentAssign},
    {"%", Tok::kPercent},
    {"&=", Tok::kAmpersandAssign},
    {"&", Tok::kAmpersand},
    {"|=", Tok::kPipeAssign},
    {"|", Tok::kPipe},
    {"^=", Tok::kCaretAssign},
    {"^", Tok::kCaret},
    {"@=", Tok::kAtAssign},
    {"@", Tok::kAt},
    {":=", Tok::kColonAssign},
    {":", Tok::kColon},
    {"...", Tok::kEllipsis},
    {".", Tok::kDot},
    {",", Tok::kComma},
    {";", Tok::kSemicolon},
    {"~", Tok::kTilde},
};
constexpr uint32_t kOperatorCount = sizeof(kOperators) / sizeof(kOperators[0]);

// The first row of each character that begins an operator, and how long each row's text is.
struct OperatorIndex {
  uint8_t first[128] = {};
  uint8_t length[kOperatorCount] = {};
  constexpr OperatorIndex() {
    for (auto& f : first) f = kOperatorCount;
    for (uint32_t i = kOperatorCount; i-- > 0;) {
      first[uint8_t(kOperators[i].text[0])] = uint8_t(i);
      length[i] = kOperators[i].text[1] ? kOperators[i].text[2] ? 3 : 2 : 1;
    }
  }
};
constexpr OperatorIndex kOperatorIndex;

// Which ASCII characters may be in a name, a bit each.
constexpr uint32_t kNameCharacters[4] = {0, 0x03FF0000, 0x87FFFFFE, 0x07FFFFFE};
constexpr bool in_name(uint32_t c) { return c < 0x80 && (kNameCharacters[c >> 5] >> (c & 31) & 1); }

}  // namespace

const char* keyword_or_null(uint32_t i) { return i < kKeywordCount ? kKeywords[i] : nullptr; }

Lexer::Lexer(Text source, SyntaxError& error, bool implied_break)
    : source_(source), error_(error), implied_break_(implied_break) {
  if (source.length >= 3 && std::memcmp(source.data, "\xEF\xBB\xBF", 3) == 0) state_.at = state_.line_start = 3;
  indents_[0] = Indent{0, 0};
}

Lexer::Position Lexer::save() const {
  return Position{state_, state_.bracket_count ? brackets_[state_.bracket_count - 1] : Bracket{}};
}

void Lexer::restore(const Position& position) {
  state_ = position.state;
  if (state_.bracket_count) brackets_[state_.bracket_count - 1] = position.top;
}

bool Lexer::eat(char c) {
  if (peek() != uint8_t(c)) return false;
  ++state_.at;
  return true;
}

void Lexer::eat_line_break() {
  if (peek() == '\r' && peek(1) == '\n') ++state_.at;
  ++state_.at;
  ++state_.line;
  state_.line_start = state_.at;
}

bool Lexer::in_string_text() const {
  return state_.bracket_count && brackets_[state_.bracket_count - 1].nesting >= Nesting::kFString;
}

Token Lexer::begin_token() const {
  const int32_t column = int32_t(state_.at - state_.line_start);
  return Token{Tok::kError, state_.bracket_count, state_.at, state_.at, state_.line, state_.line, column, column};
}

Token Lexer::finish(Token token, Tok kind) const {
  token.kind = kind;
  token.level = state_.bracket_count;
  token.end = state_.at;
  token.end_line = state_.line;
  token.end_column = int32_t(state_.at - state_.line_start);
  return token;
}

// INDENT, DEDENT and the end have no text; errors there point at the last column read, which at the end of the source
// is the line break of its last line.
Token Lexer::placeless(Tok kind) const {
  Token token = finish(begin_token(), kind);
  token.column -= 1;
  if (at_end()) {
    const SourceRange end = end_of_last_line();
    token.line = token.end_line = end.line;
    token.column = end.column;
  }
  token.end_column = kNoPlace;
  return token;
}

SourceRange Lexer::end_of_last_line() const {
  if (state_.at != state_.line_start || state_.line == 1) {
    uint32_t end = state_.line_start;
    while (end < source_.length && source_[end] != '\n' && source_[end] != '\r') ++end;
    return SourceRange{state_.line, int32_t(end - state_.line_start), state_.line, kNoPlace};
  }
  uint32_t end = state_.line_start - 1;  // of the line before: behind it is its break
  if (end && source_[end] == '\n' && source_[end - 1] == '\r') --end;
  uint32_t start = end;
  while (start && source_[start - 1] != '\n' && source_[start - 1] != '\r') --start;
  return SourceRange{state_.line - 1, int32_t(end - start), state_.line - 1, kNoPlace};
}

Token Lexer::fail_at(ErrorKind kind, SourceRange where, const char* format, Text a, Text b, uint32_t number) {
  if (state_.line > furthest_line_ && !at_end()) furthest_line_ = state_.line;
  error_.set(kind, source_, where, format, a, b, number);
  error_.text_has_break = furthest_line_ <= where.line;
  state_.failed = true;
  return finish(begin_token(), Tok::kError);
}

// An error at the last character read.
Token Lexer::fail(const char* format, Text a, Text b, uint32_t number) {
  const int32_t column = int32_t(state_.at - state_.line_start) - 1;
  return without_break(
      fail_at(ErrorKind::kSyntax, SourceRange{state_.line, column, state_.line, column}, format, a, b, number));
}

// CPython's tokenizer shows the line up to its break in what it complains about itself.
Token Lexer::without_break(Token token) {
  error_.text_has_break = false;
  return token;
}

Token Lexer::next() {
  if (state_.failed) return finish(begin_token(), Tok::kError);
  if (in_string_text()) return lex_string_text();
  for (;;) {
    if (state_.at_line_start) {
      state_.at_line_start = false;
      if (!measure_indentation()) return finish(begin_token(), Tok::kError);
    }
    if (state_.pending_indents != 0) {
      const Tok kind = state_.pending_indents > 0 ? Tok::kIndent : Tok::kDedent;
      state_.pending_indents += state_.pending_indents > 0 ? -1 : 1;
      return placeless(kind);
    }
    uint32_t c = peek();
    while (c == ' ' || c == '\t' || c == '\f') ++state_.at, c = peek();
    if (state_.line > furthest_line_ && !at_end()) furthest_line_ = state_.line;
    if (c > '#' && c != '\\' && c != kEndOfSource) break;  // most tokens
    const Token before_comment = begin_token();
    if (c == '#') {
      while (!at_end() && peek() != '\n' && peek() != '\r') ++state_.at;
    }
    if (at_end()) return end_of_source();
    if (peek() == '\n' || peek() == '\r') {
      const bool joined = state_.bracket_count > 0 || !state_.line_has_tokens;
      const Token token = finish(before_comment, Tok::kNewline);
      eat_line_break();
      state_.at_line_start = true;
      state_.line_has_tokens = state_.line_has_tokens && joined && state_.bracket_count > 0;
      if (joined) continue;
      return token;
    }
    if (peek() == '\\') {
      if (!continue_line()) return finish(begin_token(), Tok::kError);
      continue;
    }
    break;
  }
  state_.line_has_tokens = true;
  const uint32_t c = peek();
  if (is_identifier_start(c)) return lex_name_or_string();
  if (is_decimal(c) || (c == '.' && is_decimal(peek(1)))) return lex_number();
  if (c == '"' || c == '\'') return lex_string(begin_token(), false);
  return lex_operator();
}

// A backslash must be the line's last character.
bool Lexer::continue_line() {
  ++state_.at;
  if (peek() != '\n' && peek() != '\r') {
    if (!at_end()) {
      const int32_t column = int32_t(state_.at - state_.line_start);
      fail_at(ErrorKind::kSyntax, SourceRange{state_.line, column, state_.line, kNoColumn},
              PACKED("unexpected character after line continuation character"));
      return false;
    }
  } else {
    eat_line_break();
  }
  if (!at_end()) return true;
  if (!implied_break_ && !ends_with_break()) {
    const int32_t column = int32_t(state_.at - state_.line_start) - 1;
    fail_at(ErrorKind::kSyntax, SourceRange{state_.line, column, state_.line, kNoColumn},
            PACKED("unexpected character after line continuation character"));
    return false;
  }
  error_.incomplete = !error_.is_set();
  fail_at(ErrorKind::kSyntax, end_of_last_line(), PACKED("unexpected EOF while parsing"));
  return false;
}

// Reads the white space that opens a line. Lines with nothing but a comment do not count.
bool Lexer::measure_indentation() {
  uint32_t columns = 0, alternative = 0, continued_columns = 0;
  for (;; ++state_.at) {
    const uint32_t c = peek();
    if (c == ' ') {
      ++columns, ++alternative;
    } else if (c == '\t') {
      columns = (columns / 8 + 1) * 8;
      ++alternative;
    } else if (c == '\f') {
      columns = alternative = 0;
    } else if (c == '\\') {  // the indentation is that of the first of the joined lines
      if (!continued_columns) continued_columns = columns;
      if (!continue_line()) return false;
      --state_.at;
    } else {
      break;
    }
  }
  const uint32_t c = peek();
  if (c == '#' || c == '\n' || c == '\r' || at_end() || state_.bracket_count) return true;
  if (continued_columns) columns = alternative = continued_columns;
  return apply_indentation(columns, alternative);
}

bool Lexer::apply_indentation(uint32_t columns, uint32_t alternative) {
  const Indent current = indents_[state_.indent_count];
  const auto inconsistent = [this] {
    const SourceRange line{state_.line, 0, state_.line, kNoColumn};
    fail_at(ErrorKind::kTab, line, PACKED("inconsistent use of tabs and spaces in indentation"));
    return false;
  };
  if (columns == current.columns) return alternative == current.alternative || inconsistent();
  if (columns > current.columns) {
    if (alternative <= current.alternative) return inconsistent();
    if (state_.indent_count + 1u >= kMaxIndents || columns > 0xFFFF) {
      const SourceRange line{state_.line, 0, state_.line, 0};
      fail_at(ErrorKind::kIndentation, line, PACKED("too many levels of indentation"));
      return false;
    }
    indents_[++state_.indent_count] = Indent{uint16_t(columns), uint16_t(alternative)};
    ++state_.pending_indents;
    return true;
  }
  while (state_.indent_count > 0 && columns < indents_[state_.indent_count].columns) {
    --state_.indent_count;
    --state_.pending_indents;
  }
  if (columns != indents_[state_.indent_count].columns) {
    const int32_t end = int32_t(source_line(source_, state_.line).length);
    fail_at(ErrorKind::kIndentation, SourceRange{state_.line, end, state_.line, kNoPlace},
            PACKED("unindent does not match any outer indentation level"));
    return false;
  }
  return alternative == indents_[state_.indent_count].alternative || inconsistent();
}

Token Lexer::end_of_source() {
  if (state_.bracket_count > 0) return unclosed_bracket();
  if (state_.line_has_tokens) {
    state_.line_has_tokens = false;
    Token token = finish(begin_token(), Tok::kNewline);
    if (!implied_break_) token.column = token.end_column = kNoColumn;
    return token;
  }
  if (state_.indent_count > 0) {
    --state_.indent_count;
    return placeless(Tok::kDedent);
  }
  return placeless(Tok::kEnd);
}

Token Lexer::unclosed_bracket() {
  const Bracket& bracket = brackets_[state_.bracket_count - 1];
  error_.incomplete = !error_.is_set();
  state_.ended_in_bracket = true;
  const SourceRange where{bracket.line, bracket.column, bracket.line, kNoColumn};
  if (bracket.nesting >= Nesting::kField) return fail_at(ErrorKind::kSyntax, where, PACKED("f-string: expecting '}'"));
  return fail_at(ErrorKind::kSyntax, where, PACKED("'%a' was never closed"), nesting_text(uint8_t(bracket.nesting)));
}

uint32_t Lexer::unclosed_bracket_line() const {
  return state_.ended_in_bracket ? brackets_[state_.bracket_count - 1].line : 0;
}

bool Lexer::ends_with_blank_line() const {
  uint32_t at = source_.length;
  const auto skip_blanks = [&] {
    while (at > 0 && (source_[at - 1] == ' ' || source_[at - 1] == '\t')) --at;
  };
  const auto is_break = [&] { return at > 0 && (source_[at - 1] == '\n' || source_[at - 1] == '\r'); };
  skip_blanks();
  if (!is_break()) return false;
  at -= (at > 1 && source_[at - 1] == '\n' && source_[at - 2] == '\r') ? 2 : 1;
  skip_blanks();
  return at == 0 || is_break();
}

// Is `length` bytes of `text` a string's prefix? Sets what it says.
static bool is_string_prefix(Text text, bool* raw, bool* f_string) {
  if (text.length > 2) return false;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < text.length; ++i) {
    const char c = char(text[i] | 0x20);
    const uint32_t bit = c == 'r' ? 1 : c == 'b' ? 2 : c == 'u' ? 4 : c == 'f' ? 8 : 0;
    if (!bit || (seen & bit)) return false;
    seen |= bit;
  }
  *raw = seen & 1;
  *f_string = seen & 8;
  return !(seen & 4 ? seen != 4 : (seen & 2) && (seen & 8));
}

Token Lexer::lex_name_or_string() {
  Token token = begin_token();
  for (;;) {
    uint32_t end = state_.at;
    while (end < source_.length && in_name(uint8_t(source_[end]))) ++end;
    state_.at = end;
    if (end >= source_.length || uint8_t(source_[end]) < 0x80) break;
    uint32_t size = 0;
    const uint32_t code = decode_utf8(source_, state_.at, &size);
    if (size == 0) {
      // CPython reads on to the end of what could be a name, and decodes it all.
      Text run{source_.data + token.start, 0};
      const uint32_t bad = state_.at - token.start;
      while (!at_end() && (is_identifier_start(peek()) || is_decimal(peek()))) ++state_.at;
      run.length = state_.at - token.start;
      const int32_t end = int32_t(state_.at - state_.line_start);
      error_.set_bad_utf8(source_, SourceRange{state_.line, end - 1, state_.line, kNoPlace}, run, bad);
      state_.failed = true;
      return finish(begin_token(), Tok::kError);
    }
    if (!is_identifier_character(code)) {
      // A name before it is a token of its own only in the error's place; the whole run is refused.
      return bad_character(code);
    }
    state_.at += size;
  }
  const Text text{source_.data + token.start, state_.at - token.start};
  bool raw = false, f_string = false;
  if ((peek() == '"' || peek() == '\'') && is_string_prefix(text, &raw, &f_string)) {
    return f_string ? begin_f_string(token, raw) : lex_string(token, raw);
  }
  return finish(token, keyword_or_name(text));
}

Token Lexer::bad_character(uint32_t code) {
  char hex[12];
  uint32_t digits = code > 0xFFFF ? (code > 0xFFFFF ? 6 : 5) : 4;
  for (uint32_t i = 0; i < digits; ++i) hex[i] = "0123456789ABCDEF"[(code >> (4 * (digits - 1 - i))) & 15];
  uint32_t size = 0;
  decode_utf8(source_, state_.at, &size);
  const Text text{source_.data + state_.at, size};
  const int32_t column = int32_t(state_.at - state_.line_start);
  const SourceRange where{state_.line, column, state_.line, column};
  const bool printable = !(code < 0xA1 || code == 0xAD || (code >= 0x2000 && code <= 0x200F) || code == 0x3000 ||
                           (code >= 0x2028 && code <= 0x202F) || (code >= 0x205F && code <= 0x206F) || code == 0xFEFF);
  return without_break(
      fail_at(ErrorKind::kSyntax, where,
              printable ? PACKED("invalid character '%a' (U+%b)") : PACKED("invalid non-printable character U+%b"),
              text, Text{hex, digits}));
}

bool Lexer::open(Nesting nesting, uint8_t quote, uint32_t column) {
  if (state_.bracket_count >= kMaxBrackets) {
    fail(PACKED("too many nested parentheses"));
    return false;
  }
  brackets_[state_.bracket_count++] = Bracket{state_.line, uint16_t(column > 0xFFFF ? 0xFFFF : column), nesting, quote};
  return true;
}

// `token` is a closing bracket that has been read; it must fit the innermost open one.
Token Lexer::close(Token token, Nesting nesting, Tok kind) {
  const Text text{source_.data + token.start, 1};
  if (state_.bracket_count == 0) return fail(PACKED("unmatched '%a'"), text);
  const Bracket top = brackets_[state_.bracket_count - 1];
  if (top.nesting == Nesting::kField && nesting == Nesting::kBrace) {
    --state_.bracket_count;
    return finish(token, kind);
  }
  if (top.nesting == Nesting::kField) return fail(PACKED("f-string: unmatched '%a'"), text);
  if (top.nesting != nesting) {
    const Text opener = nesting_text(uint8_t(top.nesting));
    if (top.line == state_.line) {
      bool in_field = false;
      for (uint32_t i = 0; i < state_.bracket_count; ++i) in_field |= brackets_[i].nesting == Nesting::kField;
      return fail(in_field ? PACKED("f-string: closing parenthesis '%a' does not match opening parenthesis '%b'")
                           : PACKED("closing parenthesis '%a' does not match opening parenthesis '%b'"),
                  text, opener);
    }
    return fail(PACKED("closing parenthesis '%a' does not match opening parenthesis '%b' on line %n"), text, opener,
                top.line);
  }
  --state_.bracket_count;
  return finish(token, kind);
}

Token Lexer::lex_operator() {
  Token token = begin_token();
  const uint32_t c = peek();
  const uint32_t column = uint32_t(token.column);
  ++state_.at;
  const bool in_field = state_.bracket_count && brackets_[state_.bracket_count - 1].nesting == Nesting::kField;
  switch (c) {
    case '(': return open(Nesting::kParen, 0, column) ? finish(token, Tok::kLeftParen) : token;
    case '[': return open(Nesting::kBracket, 0, column) ? finish(token, Tok::kLeftBracket) : token;
    case '{': return open(Nesting::kBrace, 0, column) ? finish(token, Tok::kLeftBrace) : token;
    case ')': return close(token, Nesting::kParen, Tok::kRightParen);
    case ']': return close(token, Nesting::kBracket, Tok::kRightBracket);
    case '}': return close(token, Nesting::kBrace, Tok::kRightBrace);
    case ':':
      if (!in_field) break;
      if (!open(Nesting::kSpec, brackets_[state_.bracket_count - 1].quote, column)) return token;
      return finish(token, Tok::kColon);
    case '!':
      if (in_field && peek() != '=') return finish(token, Tok::kBang);
      break;
    case 0: return fail(PACKED("source code cannot contain null bytes"));
    default: break;
  }
  for (uint32_t i = c < 128 ? kOperatorIndex.first[c] : kOperatorCount; i < kOperatorCount; ++i) {
    const OperatorRow& row = kOperators[i];
    if (row.text[0] != char(c)) break;
    const uint32_t length = kOperatorIndex.length[i];
    if (length > 1 && peek() != uint8_t(row.text[1])) continue;
    if (length > 2 && peek(1) != uint8_t(row.text[2])) continue;
    state_.at += length - 1;
    return finish(token, row.kind);
  }
  if (c < 0x20 || c == 0x7F) {
    --state_.at;
    return bad_character(c);
  }
  return finish(token, Tok::kUnknown);
}

}  // namespace adder::vm
