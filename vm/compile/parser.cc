// The parser's base: tokens, nodes, errors, assignment targets, and the top-level loop.
#include "vm/compile/parser.h"

#include <cstring>

namespace adder::vm {

Parser::Parser(Arena& arena, Text source, SyntaxError& error, const ParseOptions& options)
    : arena_(arena),
      error_(error),
      options_(options),
      lexer_(source, error, options.mode != ParseMode::kEval && options.mode != ParseMode::kSingle),
      token_{} {
  error_.clear();
  token_.kind = Tok::kNewline;
  token_.line = 1;
}

Node* Parser::next_statement() {
  if (finished_ || error_.is_set()) return nullptr;
  if (token_.end_line == 0) advance();  // the very first token
  if (options_.mode == ParseMode::kEval) {
    finished_ = true;
    const Start begin = start();
    Node* value = parse_plain_expressions();
    if (!value) return nullptr;
    while (accept(Tok::kNewline)) {
    }
    if (!at(Tok::kEnd)) return fail_syntax();
    ExprStmtNode* statement = make<ExprStmtNode>(NodeKind::kExprStmt, begin);
    if (statement) statement->value = value;
    return statement;
  }
  if (!mid_line_ && at(Tok::kEnd)) {
    finished_ = true;
    if (options_.mode == ParseMode::kSingle && !statement_seen_) return fail_empty();
    return nullptr;
  }
  if (options_.mode == ParseMode::kSingle && line_end_.line) {
    return fail(line_end_, PACKED("multiple statements found while compiling a single statement"));
  }
  statement_seen_ = true;
  if (!mid_line_ && at_compound()) {
    Node* statement = parse_compound();
    if (error_.is_set()) return nullptr;
    if (statement) {
      if (options_.mode == ParseMode::kPrompt && at(Tok::kEnd) && !lexer_.ends_with_blank_line()) {
        fail_at_token(PACKED("incomplete input"));
        return nullptr;
      }
      if (options_.mode == ParseMode::kSingle) {
        // CPython wants a line break that is not the one of a body on the header's line.
        if (!at(Tok::kEnd) || (!previous_was_dedent_ && !lexer_.ends_with_break())) return fail_syntax();
      }
      return statement;
    }
  }
  Node* statement = parse_simple_statement();
  if (!statement) return nullptr;
  mid_line_ = accept(Tok::kSemicolon);
  if (!mid_line_ || at(Tok::kNewline)) {
    mid_line_ = false;
    line_end_ = token_range();
    if (!expect(Tok::kNewline)) return nullptr;
  }
  return error_.is_set() ? nullptr : statement;
}

void Parser::advance() {
  // A node ends where its last token with a text does.
  previous_was_dedent_ = at(Tok::kDedent);
  if (token_.kind > Tok::kDedent || previous_end_line_ == 0) {
    previous_end_line_ = token_.end_line;
    previous_end_column_ = token_.end_column;
  }
  previous_level_ = token_.level;
  token_ = lexer_.next();
}

bool Parser::accept(Tok kind) {
  if (!at(kind)) return false;
  advance();
  return true;
}

bool Parser::expect(Tok kind) { return accept(kind) || (fail_syntax(), false); }

bool Parser::expect_forced(Tok kind, const char* message) { return accept(kind) || (fail_at_token(message), false); }

bool Parser::at_word(const char* word) const { return at(Tok::kName) && token_text().equals(word, std::strlen(word)); }

Parser::Saved Parser::save() {
  return Saved{lexer_.save(),   token_,       previous_end_line_, previous_end_column_,
               previous_level_, no_in_level_, f_string_fields_,   arena_.mark()};
}

// Also takes back an error that was reported in between.
void Parser::restore(const Saved& saved) {
  lexer_.restore(saved.lexer);
  token_ = saved.token;
  previous_end_line_ = saved.previous_end_line;
  previous_end_column_ = saved.previous_end_column;
  previous_level_ = saved.previous_level;
  no_in_level_ = saved.no_in_level;
  f_string_fields_ = saved.f_string_fields;
  arena_.reset(saved.mark);
  error_.clear();
}

Node* Parser::make_node(size_t bytes, NodeKind kind, const Start& start) {
  Node* node = static_cast<Node*>(arena_.allocate(bytes));
  if (!node) return out_of_memory();
  std::memset(static_cast<void*>(node), 0, bytes);
  node->kind = kind;
  node->line = start.line;
  node->column = uint16_t(start.column > 0xFFFF ? 0xFFFF : start.column);
  set_end(node);
  return node;
}

void Parser::set_end(Node* node) {
  const uint32_t lines = previous_end_line_ > node->line ? previous_end_line_ - node->line : 0;
  node->end_line_delta = uint16_t(lines > 0xFFFF ? 0xFFFF : lines);
  node->end_column = uint16_t(previous_end_column_ > 0xFFFF ? 0xFFFF : previous_end_column_);
}

// ---- Errors. All return nullptr, so that `return fail…` reads well. ----

Node* Parser::out_of_memory() {
  error_.set_out_of_memory();
  return nullptr;
}

SourceRange Parser::token_range() const {
  return SourceRange{token_.line, token_.column, token_.end_line, token_.end_column};
}

SourceRange Parser::range_of(const Node* first, const Node* last) {
  return SourceRange{first->line, first->column, last->end_line(), last->end_column};
}

Node* Parser::fail_with(ErrorKind kind, SourceRange where, const char* format, Text a, Text b, uint32_t number) {
  if (error_.is_set()) return nullptr;
  if (speculating_) {  // only that it failed matters
    error_.kind = kind;
    return nullptr;
  }
  error_.set(kind, lexer_.source(), where, format, a, b, number);
  error_.text_has_break = lexer_.furthest_line() <= where.line;
  if (f_string_fields_) error_.prepend(text_of("f-string: "));
  const bool at_end = at(Tok::kEnd) || (at(Tok::kDedent) && token_.start >= lexer_.source().length);
  error_.incomplete = at_end;
  if (!at_end) check_rest_of_source();
  return nullptr;
}

// As CPython does: an error of the lexer anywhere in the rest of the source is likely the real cause, and so is a
// bracket opened on an earlier line and never closed.
void Parser::check_rest_of_source() {
  const SyntaxError found = error_;
  const uint32_t found_line = token_.line;
  error_.clear();
  Token token = token_;
  while (token.kind != Tok::kEnd && token.kind != Tok::kError) token = lexer_.next();
  const uint32_t bracket_line = lexer_.unclosed_bracket_line();
  if (error_.is_set() && (bracket_line == 0 || found_line > bracket_line)) return;
  error_ = found;
}

Node* Parser::fail(SourceRange where, const char* format, Text a, Text b, uint32_t number) {
  return fail_with(ErrorKind::kSyntax, where, format, a, b, number);
}

Node* Parser::fail_at_token(const char* format, Text a) { return fail(token_range(), format, a); }

Node* Parser::fail_at(const Node* node, const char* format, Text a) { return fail(range_of(node, node), format, a); }

Node* Parser::fail_from(const Node* first, const Node* last, const char* format, Text a) {
  return fail(range_of(first, last), format, a);
}

Node* Parser::fail_indent(const char* format, Text a, uint32_t number) {
  SourceRange where = token_range();
  if (where.column == kNoColumn) where = SourceRange{where.line, previous_end_column_ - 1, where.line, kNoPlace};
  return fail_with(ErrorKind::kIndentation, where, format, a, Text{}, number);
}

// There is nothing where something is wanted.
Node* Parser::fail_empty() {
  const uint32_t line = lexer_.source().length ? token_.line : 0;
  return fail(SourceRange{line, kNoColumn, line, kNoColumn}, PACKED("invalid syntax"));
}

// What eval() takes: expressions separated by commas, without stars.
Node* Parser::parse_plain_expressions() {
  if (at(Tok::kEnd)) return fail_empty();
  const Start begin = start();
  Node* first = parse_expression();
  if (!first || !at(Tok::kComma)) return first;
  ListBuilder items;
  items.append(first);
  while (accept(Tok::kComma) && starts_expression()) {
    Node* item = parse_expression();
    if (!item) return nullptr;
    items.append(item);
  }
  SequenceNode* tuple = make<SequenceNode>(NodeKind::kTuple, begin);
  if (tuple) tuple->items = items.list();
  return tuple;
}

// The token at hand cannot stand where it does, and nothing better is known.
Node* Parser::fail_syntax() {
  if (at(Tok::kIndent)) return fail_indent(PACKED("unexpected indent"));
  if (at(Tok::kDedent)) return fail_indent(PACKED("unexpected unindent"));
  if (token_.end_column < 0) {
    return fail(SourceRange{token_.line, kNoColumn, token_.line, kNoColumn}, PACKED("invalid syntax"));
  }
  return fail_at_token(PACKED("invalid syntax"));
}

Node* Parser::fail_too_deep() {
  return fail_with(ErrorKind::kTooDeep, token_range(), PACKED("source is nested too deeply to be parsed"), Text{},
                   Text{}, 0);
}

bool Parser::too_deep() const { return depth_ > kMaxNesting || __builtin_frame_address(0) < options_.stack_limit; }

// ---- Targets. ----

const char* Parser::name_for_error(const Node* node) {
  switch (node->kind) {
    case NodeKind::kAttribute: return "attribute";
    case NodeKind::kSubscript: return "subscript";
    case NodeKind::kStarred: return "starred";
    case NodeKind::kName: return "name";
    case NodeKind::kList: return "list";
    case NodeKind::kTuple: return "tuple";
    case NodeKind::kLambda: return "lambda";
    case NodeKind::kCall: return "function call";
    case NodeKind::kBoolOp:
    case NodeKind::kBinaryOp:
    case NodeKind::kUnaryOp: return "expression";
    case NodeKind::kGeneratorExp: return "generator expression";
    case NodeKind::kYield:
    case NodeKind::kYieldFrom: return "yield expression";
    case NodeKind::kAwait: return "await expression";
    case NodeKind::kListComp: return "list comprehension";
    case NodeKind::kSetComp: return "set comprehension";
    case NodeKind::kDictComp: return "dict comprehension";
    case NodeKind::kDict: return "dict literal";
    case NodeKind::kSet: return "set display";
    case NodeKind::kJoinedString: return "f-string expression";
    case NodeKind::kNone: return "None";
    case NodeKind::kFalse: return "False";
    case NodeKind::kTrue: return "True";
    case NodeKind::kEllipsis: return "ellipsis";
    case NodeKind::kCompare: return "comparison";
    case NodeKind::kIfExp: return "conditional expression";
    case NodeKind::kNamedExpr: return "named expression";
    default: return "literal";
  }
}

// The first part of `node` that cannot be assigned to or deleted, or nullptr.
Node* Parser::invalid_target(Node* node, Targets targets) {
  switch (node->kind) {
    case NodeKind::kName:
    case NodeKind::kAttribute:
    case NodeKind::kSubscript: return nullptr;
    case NodeKind::kStarred:
      return targets == Targets::kDelete ? node : invalid_target(as<StarredNode>(node)->value, targets);
    case NodeKind::kTuple:
    case NodeKind::kList:
      for (Node* item : as<SequenceNode>(node)->items) {
        if (Node* bad = invalid_target(item, targets)) return bad;
      }
      return nullptr;
    default: return node;
  }
}

bool Parser::check_target(Node* node, Targets targets) {
  Node* bad = invalid_target(node, targets);
  if (!bad) return true;
  const char* name = name_for_error(bad);
  fail_at(bad, targets == Targets::kDelete ? PACKED("cannot delete %a") : PACKED("cannot assign to %a"),
          Text{name, uint32_t(std::strlen(name))});
  return false;
}

}  // namespace adder::vm
