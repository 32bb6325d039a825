// Compound statements and their blocks.
#include <cstring>

#include "vm/compile/parser.h"
#include "vm/compile/parser_depth.h"

namespace adder::vm {

bool Parser::at_compound() const {
  switch (token_.kind) {
    case Tok::kIf:
    case Tok::kWhile:
    case Tok::kFor:
    case Tok::kTry:
    case Tok::kWith:
    case Tok::kDef:
    case Tok::kClass:
    case Tok::kAt:
    case Tok::kAsync: return true;
    default: return at_word("match");
  }
}

// nullptr without an error: `match` was only a name here.
Node* Parser::parse_compound() {
  Depth depth(*this);
  if (!depth.ok()) return nullptr;
  switch (token_.kind) {
    case Tok::kIf: return parse_if();
    case Tok::kWhile: return parse_while();
    case Tok::kFor: return parse_for(start(), false);
    case Tok::kTry: return parse_try();
    case Tok::kWith: return parse_with(start(), false);
    case Tok::kDef: return parse_function(start(), false, NodeList{nullptr, 0});
    case Tok::kClass: return parse_class(NodeList{nullptr, 0});
    case Tok::kAt: return parse_decorated();
    case Tok::kAsync: return parse_async();
    default: return parse_match_or_null();
  }
}

// The colon of a header. CPython names it only when the line ends instead.
bool Parser::expect_colon() {
  if (at(Tok::kNewline)) return expect_forced(Tok::kColon, "expected ':'");
  return expect(Tok::kColon);
}

// What follows a header's colon. `after` and `line` are for the message when nothing is indented.
bool Parser::parse_block(NodeList* out, const char* after, uint32_t line) {
  ListBuilder statements;
  if (accept(Tok::kNewline)) {
    if (!at(Tok::kIndent)) {
      fail_indent(PACKED("expected an indented block after %a on line %n"), Text{after, uint32_t(std::strlen(after))},
                  line);
      return false;
    }
    advance();
    while (!at(Tok::kDedent)) {
      if (!parse_statement(statements)) return false;
    }
    advance();
  } else if (!parse_simple_statements(statements)) {
    return false;
  }
  *out = statements.list();
  return true;
}

bool Parser::parse_else(NodeList* out) {
  *out = NodeList{nullptr, 0};
  const uint32_t line = token_.line;
  if (!accept(Tok::kElse)) return true;
  return expect_forced(Tok::kColon, "expected ':'") && parse_block(out, "'else' statement", line);
}

// An if with its elifs, each nested in the orelse of the one before; built in a loop, since chains may be long.
Node* Parser::parse_if() {
  Node* outermost = nullptr;
  IfNode* innermost = nullptr;
  do {
    const Start begin = start();
    const bool elif = at(Tok::kElif);
    advance();
    Node* test = parse_named();
    NodeList body;
    if (!test || !expect_colon()) return nullptr;
    if (!parse_block(&body, elif ? "'elif' statement" : "'if' statement", begin.line)) return nullptr;
    IfNode* node = make<IfNode>(NodeKind::kIf, begin);
    if (!node) return nullptr;
    node->op = elif;
    node->test = test;
    node->body = body;
    if (innermost) {
      innermost->orelse = NodeList{node, 1};
    } else {
      outermost = node;
    }
    innermost = node;
  } while (at(Tok::kElif));
  return parse_else(&innermost->orelse) ? outermost : nullptr;
}

Node* Parser::parse_while() {
  const Start begin = start();
  advance();
  Node* test = parse_named();
  NodeList body, orelse;
  if (!test || !expect_colon()) return nullptr;
  if (!parse_block(&body, "'while' statement", begin.line) || !parse_else(&orelse)) return nullptr;
  WhileNode* node = make<WhileNode>(NodeKind::kWhile, begin);
  if (!node) return nullptr;
  node->test = test;
  node->body = body;
  node->orelse = orelse;
  return node;
}

Node* Parser::parse_for(const Start& begin, bool async) {
  const uint32_t line = token_.line;
  advance();
  Node* target = parse_for_targets();
  if (!target || !expect(Tok::kIn)) return nullptr;
  Node* iterable = parse_star_expressions();
  NodeList body, orelse;
  if (!iterable || !expect_colon()) return nullptr;
  if (!parse_block(&body, "'for' statement", line) || !parse_else(&orelse)) return nullptr;
  ForNode* node = make<ForNode>(NodeKind::kFor, begin);
  if (!node) return nullptr;
  node->op = async;
  node->target = target;
  node->iterable = iterable;
  node->body = body;
  node->orelse = orelse;
  return node;
}

Node* Parser::parse_try() {
  const Start begin = start();
  advance();
  NodeList body, orelse = {nullptr, 0}, finally_body = {nullptr, 0};
  if (!expect_forced(Tok::kColon, "expected ':'") || !parse_block(&body, "'try' statement", begin.line)) return nullptr;
  if (!at(Tok::kExcept) && !at(Tok::kFinally)) {
    if (at(Tok::kIndent)) return fail_syntax();
    return fail_at_token(PACKED("expected 'except' or 'finally' block"));
  }
  ListBuilder handlers;
  bool star = false;
  while (at(Tok::kExcept)) {
    Node* handler = parse_except(handlers.empty(), &star);
    if (!handler) return nullptr;
    handlers.append(handler);
  }
  if (!handlers.empty() && !parse_else(&orelse)) return nullptr;
  const uint32_t finally_line = token_.line;
  if (accept(Tok::kFinally)) {
    if (!expect_forced(Tok::kColon, "expected ':'")) return nullptr;
    if (!parse_block(&finally_body, "'finally' statement", finally_line)) return nullptr;
  }
  TryNode* node = make<TryNode>(NodeKind::kTry, begin);
  if (!node) return nullptr;
  node->op = star;
  node->body = body;
  node->handlers = handlers.list();
  node->orelse = orelse;
  node->finally_body = finally_body;
  return node;
}

// *star: whether the handlers before (if any) were except*; set by the first.
Node* Parser::parse_except(bool first, bool* star) {
  const Start begin = start();
  advance();
  const bool starred = at(Tok::kStar);
  const SourceRange both{begin.line, begin.column, starred ? token_.end_line : previous_end_line_,
                         starred ? token_.end_column : previous_end_column_};
  if (starred) advance();
  Node* type = nullptr;
  Text name = {};
  if (!at(Tok::kColon) && !at(Tok::kNewline)) {
    type = parse_expression();
    if (!type) return nullptr;
    if (at(Tok::kComma)) return diagnose_exception_list(type);
    if (accept(Tok::kAs)) {
      name = token_text();
      if (!expect(Tok::kName)) return nullptr;
    }
  } else if (starred) {
    return fail_at_token(PACKED("expected one or more exception types"));
  }
  if (!expect_colon()) return nullptr;
  if (!first && starred != *star)
    return fail(both, PACKED("cannot have both 'except' and 'except*' on the same 'try'"));
  *star = starred;
  NodeList body;
  if (!parse_block(&body, starred ? "'except*' statement" : "'except' statement", begin.line)) return nullptr;
  ExceptHandlerNode* node = make<ExceptHandlerNode>(NodeKind::kExceptHandler, begin);
  if (!node) return nullptr;
  node->type = type;
  node->name = name;
  node->body = body;
  return node;
}

// `except A, B:`, which Python 2 allowed. At the comma.
Node* Parser::diagnose_exception_list(Node* first) {
  const Saved saved = save();
  advance();
  Node* rest = parse_star_expressions();
  if (rest && accept(Tok::kAs)) rest = at(Tok::kName) ? (advance(), rest) : nullptr;
  if (rest && at(Tok::kColon)) {
    return fail(SourceRange{first->line, first->column, previous_end_line_, previous_end_column_},
                PACKED("multiple exception types must be parenthesized"));
  }
  if (error_.is_set()) return nullptr;
  restore(saved);
  return fail_syntax();
}

Node* Parser::parse_with(const Start& begin, bool async) {
  const uint32_t line = token_.line;
  advance();
  ListBuilder items;
  if (!at(Tok::kLeftParen) || !parse_parenthesized_with_items(items)) {
    if (error_.is_set()) return nullptr;
    items = ListBuilder();
    if (!parse_with_items(items, false)) return nullptr;
  }
  NodeList body;
  if (!expect_colon() || !parse_block(&body, "'with' statement", line)) return nullptr;
  WithNode* node = make<WithNode>(NodeKind::kWith, begin);
  if (!node) return nullptr;
  node->op = async;
  node->items = items.list();
  node->body = body;
  return node;
}

// `(a as b, c)` as the items' own parentheses: only when the header ends right after them, or when there is an `as`
// inside. Otherwise everything is taken back (false without an error) and the parenthesis begins an expression.
bool Parser::parse_parenthesized_with_items(ListBuilder& items) {
  const Saved saved = save();
  const bool outer = speculating_;
  with_as_ = false;
  speculating_ = true;
  advance();
  const bool good = parse_with_items(items, true) && accept(Tok::kRightParen);
  speculating_ = outer;
  if (good && (at(Tok::kColon) || (with_as_ && at(Tok::kNewline)))) return true;
  if (at(Tok::kError)) return false;  // the lexer's complaint stands
  restore(saved);
  if (!with_as_ || good) return false;
  items = ListBuilder();  // again, for the error this time
  advance();
  return parse_with_items(items, true) && expect(Tok::kRightParen);
}

bool Parser::parse_with_items(ListBuilder& items, bool parenthesized) {
  do {
    if (parenthesized && at(Tok::kRightParen) && !items.empty()) return true;
    Node* item = parse_with_item();
    if (!item) return false;
    items.append(item);
  } while (accept(Tok::kComma));
  return true;
}

Node* Parser::parse_with_item() {
  const Start begin = start();
  Node* context = parse_expression();
  Node* target = nullptr;
  if (!context) return nullptr;
  if (accept(Tok::kAs)) {
    with_as_ = true;
    target = parse_star_expression();
    if (!target) return nullptr;
    if (!at(Tok::kComma) && !at(Tok::kRightParen) && !at(Tok::kColon)) {
      if (at(Tok::kNewline) && !invalid_target(target, Targets::kStar)) return fail_at_token(PACKED("expected ':'"));
      return fail_syntax();
    }
    if (!check_target(target, Targets::kStar)) return nullptr;
  }
  WithItemNode* node = make<WithItemNode>(NodeKind::kWithItem, begin);
  if (!node) return nullptr;
  node->context = context;
  node->target = target;
  return node;
}

Node* Parser::parse_decorated() {
  ListBuilder decorators;
  while (accept(Tok::kAt)) {
    Node* decorator = parse_named();
    if (!decorator || !expect(Tok::kNewline)) return nullptr;
    decorators.append(decorator);
  }
  const Start begin = start();
  if (at(Tok::kClass)) return parse_class(decorators.list());
  const bool async = accept(Tok::kAsync);
  if (!at(Tok::kDef)) return fail_syntax();
  return parse_function(begin, async, decorators.list());
}

Node* Parser::parse_async() {
  const Start begin = start();
  advance();
  if (at(Tok::kDef)) return parse_function(begin, true, NodeList{nullptr, 0});
  if (at(Tok::kFor)) return parse_for(begin, true);
  if (at(Tok::kWith)) return parse_with(begin, true);
  return fail_syntax();
}

Node* Parser::parse_function(const Start& begin, bool async, const NodeList& decorators) {
  const uint32_t line = token_.line;
  advance();
  const Text name = token_text();
  NodeList type_params, body;
  Parameters parameters = {};
  Node* returns = nullptr;
  if (!expect(Tok::kName) || !parse_type_params(&type_params)) return nullptr;
  if (!expect_forced(Tok::kLeftParen, "expected '('")) return nullptr;
  if (!parse_parameters(&parameters, Tok::kRightParen, true) || !expect(Tok::kRightParen)) return nullptr;
  const SourceRange arrow = token_range();
  if (accept(Tok::kArrow)) {
    if (!starts_expression() && !at(Tok::kError)) return fail(arrow, PACKED("expected ':'"));
    returns = parse_expression();
    if (!returns) return nullptr;
  }
  if (!expect_forced(Tok::kColon, "expected ':'")) return nullptr;
  if (!parse_block(&body, "function definition", line)) return nullptr;
  FunctionDefNode* node = make<FunctionDefNode>(NodeKind::kFunctionDef, begin);
  if (!node) return nullptr;
  node->op = async;
  node->name = name;
  node->parameters = parameters;
  node->returns = returns;
  node->body = body;
  node->decorators = decorators;
  node->type_params = type_params;
  return node;
}

Node* Parser::parse_class(const NodeList& decorators) {
  const Start begin = start();
  advance();
  const Text name = token_text();
  NodeList type_params, body, bases = {nullptr, 0}, keywords = {nullptr, 0};
  if (!expect(Tok::kName) || !parse_type_params(&type_params)) return nullptr;
  if (accept(Tok::kLeftParen) && !parse_arguments(&bases, &keywords, false)) return nullptr;
  if (!expect_colon() || !parse_block(&body, "class definition", begin.line)) return nullptr;
  ClassDefNode* node = make<ClassDefNode>(NodeKind::kClassDef, begin);
  if (!node) return nullptr;
  node->name = name;
  node->bases = bases;
  node->keywords = keywords;
  node->body = body;
  node->decorators = decorators;
  node->type_params = type_params;
  return node;
}

}  // namespace adder::vm
