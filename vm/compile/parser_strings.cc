// String literals: escapes, adjacent literals joined into one, f-strings taken apart.
//
// A lone literal without escapes is a span of the source and costs no memory; any other is decoded at the arena's end,
// where it can grow in place as long as nothing else is allocated.
#include <cstring>

#include "vm/compile/lexer_tables.h"
#include "vm/compile/parser.h"
#include "vm/compile/parser_depth.h"

namespace adder::vm {
namespace {

constexpr uint32_t kNoCharacter = 0xFFFFFFFFu;

uint32_t hex_value(char c) { return is_decimal(uint8_t(c)) ? uint32_t(c - '0') : uint32_t((c | 0x20) - 'a' + 10); }

struct Prefix {
  bool raw = false;
  bool bytes = false;
  uint32_t length = 0;
};

Prefix prefix_of(Text literal) {
  Prefix prefix;
  for (; literal[prefix.length] != '"' && literal[prefix.length] != '\''; ++prefix.length) {
    const char c = char(literal[prefix.length] | 0x20);
    prefix.raw |= c == 'r';
    prefix.bytes |= c == 'b';
  }
  return prefix;
}

}  // namespace

// Gathers the parts of one string expression.
class Parser::StringBuilder {
public:
  StringBuilder(Parser& parser, const Start& start) : parser_(parser), start_(start) {}

  bool bytes = false;
  bool any = false;        // a literal has been seen: `bytes` is settled
  bool formatted = false;  // an f-string has been seen
  ListBuilder parts;

  // Adds the literal text `body` as it stands in the source.
  bool add(Text body, bool raw, bool doubled_braces);
  // Gives back what the text under way does not fill, before other memory is taken.
  void trim();
  // Ends the literal part under way and appends it to `parts`.
  bool flush();
  bool append_node(Node* node);
  // The whole expression.
  Node* finish();

private:
  bool reserve(uint32_t extra);
  bool put(const char* data, uint32_t length);
  bool decode(Text body, bool raw, bool doubled_braces);
  // After a backslash at body[*at]; moves *at behind the escape.
  bool escape(Text body, uint32_t* at);
  bool hex_escape(Text body, uint32_t* at, uint32_t digits, uint32_t begin);
  bool named_escape(Text body, uint32_t* at, uint32_t begin);
  bool put_character(uint32_t code);
  bool check_utf8(Text body);
  bool fail(const char* format, Text a = {}, Text b = {});
  bool escape_error(uint32_t begin, uint32_t end, const char* reason);

  Parser& parser_;
  Start start_;
  Text text_ = {};         // what has been gathered; in the source while capacity_ is 0
  uint32_t capacity_ = 0;  // of text_ in the arena
};

bool Parser::StringBuilder::reserve(uint32_t extra) {
  if (capacity_ - text_.length >= extra && capacity_) return true;
  Arena& arena = parser_.arena_;
  const uint32_t wanted = text_.length + extra;
  if (capacity_ && arena.grow_last(const_cast<char*>(text_.data), capacity_, wanted)) {
    capacity_ = wanted;
    return true;
  }
  const uint32_t capacity = capacity_ ? wanted + wanted / 2 : wanted;
  char* memory = static_cast<char*>(arena.allocate(capacity ? capacity : 1));
  if (!memory) return parser_.out_of_memory(), false;
  if (text_.length) std::memcpy(memory, text_.data, text_.length);
  text_.data = memory;
  capacity_ = capacity ? capacity : 1;
  return true;
}

bool Parser::StringBuilder::put(const char* data, uint32_t length) {
  if (!reserve(length)) return false;
  if (length) std::memcpy(const_cast<char*>(text_.data) + text_.length, data, length);
  text_.length += length;
  return true;
}

bool Parser::StringBuilder::add(Text body, bool raw, bool doubled_braces) {
  bool plain = true, foreign = false;
  for (uint32_t i = 0; i < body.length; ++i) {
    const char c = body[i];
    if ((c == '\\' && !raw) || c == '\r' || (doubled_braces && (c == '{' || c == '}'))) plain = false;
    if (uint8_t(c) < 0x80) continue;
    if (bytes) {
      return fail(PACKED("bytes can only contain ASCII literal characters"));
    }
    foreign = true;
  }
  if (foreign && !check_utf8(body)) return false;
  if (plain && text_.length == 0 && capacity_ == 0) {
    text_ = body;
    return true;
  }
  return plain ? put(body.data, body.length) : decode(body, raw, doubled_braces);
}

bool Parser::StringBuilder::check_utf8(Text body) {
  for (uint32_t at = 0; at < body.length;) {
    uint32_t size = 0;
    decode_utf8(body, at, &size);
    if (size == 0) {
      while (parser_.at(Tok::kString)) parser_.advance();
      if (!parser_.error_.is_set())
        parser_.error_.set_bad_utf8(parser_.lexer_.source(), parser_.token_range(), body, at);
      return false;
    }
    at += size;
  }
  return true;
}

// No escape decodes to more bytes than it is written with.
bool Parser::StringBuilder::decode(Text body, bool raw, bool doubled_braces) {
  if (!reserve(body.length)) return false;
  uint32_t at = 0;
  while (at < body.length) {
    const char c = body[at];
    if (c == '\\' && !raw) {
      if (!escape(body, &at)) return false;
      continue;
    }
    ++at;
    if (c == '\r') {
      if (at < body.length && body[at] == '\n') ++at;
      if (!put("\n", 1)) return false;
      continue;
    }
    if (doubled_braces && (c == '{' || c == '}') && at < body.length && body[at] == c) ++at;
    if (!put(&c, 1)) return false;
  }
  return true;
}

bool Parser::StringBuilder::escape(Text body, uint32_t* at) {
  static constexpr char kSimple[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
  const uint32_t begin = (*at)++;
  if (*at >= body.length) return put("\\", 1);
  const char c = body[(*at)++];
  for (const char* row = kSimple; *row; row += 2) {
    if (*row == c) return put(row + 1, 1);
  }
  if (c == '\n') return true;
  if (c == '\r') {
    if (*at < body.length && body[*at] == '\n') ++*at;
    return true;
  }
  if (is_octal(uint8_t(c))) {
    uint32_t code = uint32_t(c - '0');
    for (int i = 0; i < 2 && *at < body.length && is_octal(uint8_t(body[*at])); ++i) {
      code = code * 8 + uint32_t(body[(*at)++] - '0');
    }
    return put_character(bytes ? code & 0xFF : code);
  }
  if (c == 'x') return hex_escape(body, at, 2, begin);
  if (!bytes && c == 'u') return hex_escape(body, at, 4, begin);
  if (!bytes && c == 'U') return hex_escape(body, at, 8, begin);
  if (!bytes && c == 'N') return named_escape(body, at, begin);
  *at = begin + 1;  // not an escape: the backslash stands for itself
  return put("\\", 1);
}

bool Parser::StringBuilder::hex_escape(Text body, uint32_t* at, uint32_t digits, uint32_t begin) {
  uint32_t code = 0, seen = 0;
  while (seen < digits && *at < body.length && is_hexadecimal(uint8_t(body[*at]))) {
    code = code * 16 + hex_value(body[(*at)++]);
    ++seen;
  }
  if (seen < digits) {
    return escape_error(begin, *at - 1,
                        digits == 2   ? "truncated \\xXX escape"
                        : digits == 4 ? "truncated \\uXXXX escape"
                                      : "truncated \\UXXXXXXXX escape");
  }
  if (code > 0x10FFFF) return escape_error(begin, *at - 1, "illegal Unicode character");
  return put_character(code);
}

bool Parser::StringBuilder::named_escape(Text body, uint32_t* at, uint32_t begin) {
  uint32_t end = *at + 1;
  while (end < body.length && body[end] != '}') ++end;
  if (*at >= body.length || body[*at] != '{' || end >= body.length || end == *at + 1) {
    return escape_error(begin, *at < body.length && body[*at] == '{' ? (end == *at + 1 ? *at : end - 1) : *at - 1,
                        "malformed \\N character escape");
  }
  const Text name{body.data + *at + 1, end - *at - 1};
  const auto find = parser_.options_.character_named;
  const uint32_t code = find ? find(name) : kNoCharacter;
  if (code == kNoCharacter) {
    return escape_error(begin, end, find ? "unknown Unicode character name" : "this build has no Unicode names");
  }
  *at = end + 1;
  return put_character(code);
}

bool Parser::StringBuilder::put_character(uint32_t code) {
  char encoded[4] = {char(code)};
  return put(encoded, bytes ? 1 : encode_utf8(code, encoded));
}

bool Parser::StringBuilder::escape_error(uint32_t begin, uint32_t end, const char* reason) {
  char digits[2][10];
  Text numbers[2];
  const uint32_t values[2] = {begin, end};
  for (int i = 0; i < 2; ++i) {
    uint32_t place = sizeof(digits[i]), value = values[i];
    do digits[i][--place] = char('0' + value % 10);
    while ((value /= 10) != 0);
    numbers[i] = Text{digits[i] + place, uint32_t(sizeof(digits[i]) - place)};
  }
  if (bytes) return fail(PACKED("(value error) invalid \\x escape at position %a"), numbers[0]);
  const bool first = !parser_.error_.is_set();
  if (first)
    fail(PACKED("(unicode error) 'unicodeescape' codec can't decode bytes in position %a-%b: "), numbers[0],
         numbers[1]);
  if (first && !parser_.at(Tok::kError)) parser_.error_.append(Text{reason, uint32_t(std::strlen(reason))});
  return false;
}

// CPython decodes once it has read all literals that stand side by side, and points at what follows.
bool Parser::StringBuilder::fail(const char* format, Text a, Text b) {
  while (parser_.at(Tok::kString)) parser_.advance();
  parser_.fail(parser_.token_range(), format, a, b);
  return false;
}

void Parser::StringBuilder::trim() {
  if (!capacity_) return;
  const uint32_t kept = text_.length ? text_.length : 1;
  parser_.arena_.shrink_last(const_cast<char*>(text_.data), capacity_, kept);
  capacity_ = kept;
}

bool Parser::StringBuilder::flush() {
  trim();
  const Text text = text_;
  text_ = Text{};
  capacity_ = 0;
  if (text.length == 0 && formatted) return true;
  StringNode* node = parser_.make<StringNode>(bytes ? NodeKind::kBytes : NodeKind::kString, start_);
  if (!node) return false;
  node->value = text;
  parts.append(node);
  return true;
}

bool Parser::StringBuilder::append_node(Node* node) {
  if (!node) return false;
  parts.append(node);
  return true;
}

Node* Parser::StringBuilder::finish() {
  if (!flush()) return nullptr;
  if (!formatted) return parts.last();
  JoinedStringNode* node = parser_.make<JoinedStringNode>(NodeKind::kJoinedString, start_);
  if (node) node->parts = parts.list();
  return node;
}

// One or more literals side by side.
Node* Parser::parse_strings() {
  StringBuilder builder(*this, start());
  while (at(Tok::kString) || at(Tok::kFStringStart)) {
    const bool bytes = at(Tok::kString) && prefix_of(token_text()).bytes;
    if (builder.any && bytes != builder.bytes) {
      while (at(Tok::kString)) advance();
      return fail_at_token(PACKED("cannot mix bytes and nonbytes literals"));
    }
    builder.any = true;
    builder.bytes = bytes;
    if (at(Tok::kString) ? !parse_string_token(builder) : !parse_f_string(builder)) return nullptr;
  }
  return builder.finish();
}

bool Parser::parse_string_token(StringBuilder& builder) {
  const Text literal = token_text();
  const Prefix prefix = prefix_of(literal);
  const char quote = literal[prefix.length];
  const uint32_t rest = literal.length - prefix.length;
  const bool triple = rest >= 6 && literal[prefix.length + 1] == quote && literal[prefix.length + 2] == quote;
  const uint32_t quotes = triple ? 3 : 1;
  advance();
  return builder.add(Text{literal.data + prefix.length + quotes, rest - 2 * quotes}, prefix.raw, false);
}

bool Parser::parse_f_string(StringBuilder& builder) {
  const bool raw = prefix_of(token_text()).raw;
  builder.formatted = true;
  advance();
  if (!parse_f_string_parts(builder, false, raw)) return false;
  return expect(Tok::kFStringEnd);
}

// Text and fields up to the closing quotes or, in a format spec, the closing brace.
bool Parser::parse_f_string_parts(StringBuilder& builder, bool in_spec, bool raw) {
  for (;;) {
    if (at(Tok::kFStringMiddle)) {
      const Text text = token_text();
      advance();
      if (!builder.add(text, raw, !in_spec)) return false;
    } else if (at(Tok::kLeftBrace)) {
      if (!parse_replacement_field(builder, raw)) return false;
    } else {
      return !at(Tok::kError);
    }
  }
}

// `{expression = !conversion :spec}`, of which all but the expression may be missing.
bool Parser::parse_replacement_field(StringBuilder& builder, bool raw) {
  Depth depth(*this);
  if (!depth.ok()) return false;
  const Start begin = start();
  const uint32_t text_start = token_.end;
  advance();
  if (at(Tok::kRightBrace)) return fail_at_token(PACKED("f-string: empty expression not allowed")), false;
  if (at(Tok::kBang) || at(Tok::kColon) || at(Tok::kAssign))
    return fail_at_token(PACKED("f-string: expression required before '%a'"), token_text()), false;
  builder.trim();
  ++f_string_fields_;
  const uint32_t outer_level = no_in_level_;
  no_in_level_ = kNoLevel;
  Node* value = parse_yield_or_star();
  no_in_level_ = outer_level;
  if (!value) return false;
  if (value->kind == NodeKind::kStarred) return fail_at(value, PACKED("cannot use starred expression here")), false;
  char conversion = 0;
  Node* spec = nullptr;
  const bool debug = accept(Tok::kAssign);
  if (debug && !builder.add(Text{lexer_.source().data + text_start, token_.start - text_start}, true, false))
    return false;
  if (!parse_conversion(&conversion)) return false;
  if (accept(Tok::kColon)) {
    --f_string_fields_;
    StringBuilder spec_builder(*this, start());
    spec_builder.formatted = true;
    if (!parse_f_string_parts(spec_builder, true, raw) || !(spec = spec_builder.finish())) return false;
    ++f_string_fields_;
  }
  if (!at(Tok::kRightBrace)) return fail_at_token(PACKED("f-string: expecting '}'")), false;
  --f_string_fields_;
  advance();
  if (!builder.flush()) return false;
  FormattedValueNode* node = make<FormattedValueNode>(NodeKind::kFormattedValue, begin);
  if (!node) return false;
  node->value = value;
  node->conversion = debug && !conversion && !spec ? 'r' : conversion;
  node->format_spec = spec;
  return builder.append_node(node);
}

bool Parser::parse_conversion(char* conversion) {
  if (!at(Tok::kBang)) return true;
  const uint32_t after = token_.end;
  advance();
  const Text text = token_text();
  const bool good = at(Tok::kName) && token_.start == after && text.length == 1 &&
                    (text[0] == 's' || text[0] == 'r' || text[0] == 'a');
  const bool runs_on = at(Tok::kName) && token_.start == after && text.length > 1 &&
                       (text[0] == 's' || text[0] == 'r' || text[0] == 'a');
  if (runs_on) return fail_at_token(PACKED("f-string: expecting '}'")), false;
  if (!good) {
    fail_at_token(PACKED("f-string: invalid conversion character: expected 's', 'r', or 'a'"));
    return false;
  }
  *conversion = text[0];
  advance();
  return true;
}

}  // namespace adder::vm
