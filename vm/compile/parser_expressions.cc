// Expressions: precedence climbing for every operator from `or` to `**`, trailers, atoms.
#include <cstring>

#include "vm/compile/parser.h"
#include "vm/compile/parser_depth.h"

namespace adder::vm {
namespace {

enum Precedence : uint8_t {
  kOr = 1,
  kAnd,
  kNot,
  kCompare,
  kBitOr,
  kBitXor,
  kBitAnd,
  kShift,
  kSum,
  kTerm,
  kUnary,
  kPower
};

// In the order of the tokens kPipe..kDoubleStar, which is that of BinaryOperator.
constexpr uint8_t kPrecedences[] = {kBitOr, kBitXor, kBitAnd, kShift, kShift, kSum,  kSum,
                                    kTerm,  kTerm,   kTerm,   kTerm,  kTerm,  kPower};

uint8_t infix_precedence(Tok token) {
  if (token >= Tok::kPipe && token <= Tok::kDoubleStar) return kPrecedences[uint8_t(token) - uint8_t(Tok::kPipe)];
  if (token >= Tok::kEqual && token <= Tok::kGreaterEqual) return kCompare;
  switch (token) {
    case Tok::kOr: return kOr;
    case Tok::kAnd: return kAnd;
    case Tok::kNot:
    case Tok::kIn:
    case Tok::kIs: return kCompare;
    default: return 0;
  }
}

// The first operand in reading order, to which CPython's hints look.
const Node* leftmost(const Node* node) {
  for (;;) {
    if (node->parenthesized) return node;
    switch (node->kind) {
      case NodeKind::kBinaryOp: node = as<BinaryOpNode>(node)->left; break;
      case NodeKind::kCall: node = as<CallNode>(node)->function; break;
      case NodeKind::kAttribute: node = as<AttributeNode>(node)->object; break;
      case NodeKind::kSubscript: node = as<SubscriptNode>(node)->object; break;
      default: return node;
    }
  }
}

Text error_name(const char* name) { return Text{name, uint32_t(std::strlen(name))}; }

}  // namespace

bool Parser::starts_expression() const {
  switch (token_.kind) {
    case Tok::kName:
    case Tok::kNumber:
    case Tok::kString:
    case Tok::kFStringStart:
    case Tok::kLeftParen:
    case Tok::kLeftBracket:
    case Tok::kLeftBrace:
    case Tok::kPlus:
    case Tok::kMinus:
    case Tok::kTilde:
    case Tok::kNot:
    case Tok::kLambda:
    case Tok::kAwait:
    case Tok::kNone:
    case Tok::kTrue:
    case Tok::kFalse:
    case Tok::kEllipsis: return true;
    default: return false;
  }
}

// Expressions separated by commas, with stars: what stands right of `=`, after `return`, `in`, ….
Node* Parser::parse_star_expressions() {
  const Start begin = start();
  Node* first = parse_star_expression();
  if (!first || !at(Tok::kComma)) return first;
  ListBuilder items;
  items.append(first);
  while (accept(Tok::kComma)) {
    if (!starts_expression() && !at(Tok::kStar)) break;
    Node* item = parse_star_expression();
    if (!item) return nullptr;
    items.append(item);
  }
  SequenceNode* tuple = make<SequenceNode>(NodeKind::kTuple, begin);
  if (tuple) tuple->items = items.list();
  return tuple;
}

Node* Parser::parse_star_expression() {
  if (!at(Tok::kStar)) return parse_expression();
  const Start begin = start();
  advance();
  Node* value = parse_operators(kBitOr);
  if (!value) return nullptr;
  StarredNode* starred = make<StarredNode>(NodeKind::kStarred, begin);
  if (starred) starred->value = value;
  return starred;
}

Node* Parser::parse_star_named() { return at(Tok::kStar) ? parse_star_expression() : parse_named(); }

Node* Parser::parse_yield_or_star() { return at(Tok::kYield) ? parse_yield() : parse_star_expressions(); }

Node* Parser::parse_yield() {
  const Start begin = start();
  advance();
  Node* value = nullptr;
  NodeKind kind = NodeKind::kYield;
  if (accept(Tok::kFrom)) {
    kind = NodeKind::kYieldFrom;
    value = parse_expression();
    if (!value) return nullptr;
  } else if (starts_expression() || at(Tok::kStar)) {
    value = parse_star_expressions();
    if (!value) return nullptr;
  }
  AwaitNode* node = make<AwaitNode>(kind, begin);
  if (node) node->value = value;
  return node;
}

// An expression with an optional `name :=` in front.
Node* Parser::parse_named() {
  const Start begin = start();
  Node* left = parse_expression();
  if (!left) return nullptr;
  if (at(Tok::kAssign)) return diagnose_assignment(left);
  if (!at(Tok::kColonAssign)) return left;
  return parse_named_rest(left, begin);
}

Node* Parser::parse_named_rest(Node* target, const Start& begin) {
  const bool is_name = target->kind == NodeKind::kName && !target->parenthesized;
  advance();
  Node* value = parse_expression();
  if (!value) return nullptr;
  if (!is_name) {
    return fail_at(target, PACKED("cannot use assignment expressions with %a"), error_name(name_for_error(target)));
  }
  NamedExprNode* named = make<NamedExprNode>(NodeKind::kNamedExpr, begin);
  if (named) {
    named->target = target;
    named->value = value;
  }
  return named;
}

// Is this built from operators that bind tighter than comparisons?
bool Parser::is_bitwise_or(const Node* node) {
  if (node->parenthesized) return true;
  switch (node->kind) {
    case NodeKind::kCompare:
    case NodeKind::kBoolOp:
    case NodeKind::kIfExp:
    case NodeKind::kLambda:
    case NodeKind::kStarred:
    case NodeKind::kNamedExpr: return false;
    case NodeKind::kUnaryOp: return UnaryOperator(node->op) != UnaryOperator::kNot;
    default: return true;
  }
}

// `left =` where no assignment can stand. The token at hand is `=`.
Node* Parser::diagnose_assignment(Node* left) {
  if (speculating_ || !is_bitwise_or(left)) return fail_syntax();
  const Saved saved = save();
  advance();
  speculating_ = true;
  Node* right = parse_operators(kBitOr);
  speculating_ = false;
  const bool more = at(Tok::kAssign) || at(Tok::kColonAssign);
  if (!right && at(Tok::kError)) return nullptr;
  if (right && !more) {
    if (left->kind == NodeKind::kName && !left->parenthesized) {
      return fail_from(left, right, PACKED("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"));
    }
    const Node* first = leftmost(left);
    const NodeKind kind = first->kind;
    const bool refused = kind == NodeKind::kList || kind == NodeKind::kTuple || kind == NodeKind::kGeneratorExp ||
                         kind == NodeKind::kTrue || kind == NodeKind::kNone || kind == NodeKind::kFalse;
    if (!refused) {
      return fail_at(left, PACKED("cannot assign to %a here. Maybe you meant '==' instead of '='?"),
                     error_name(name_for_error(left)));
    }
  }
  restore(saved);
  return fail_syntax();
}

Node* Parser::parse_expression() {
  const Start begin = start();
  Node* left = parse_expression_only();
  if (!left || !starts_expression() || speculating_ || left->kind == NodeKind::kIfExp || begin.token == Tok::kLambda) {
    return left;
  }
  return diagnose_adjacent(left, begin);
}

// Without a look at what follows.
Node* Parser::parse_expression_only() {
  Depth depth(*this);
  if (!depth.ok()) return nullptr;
  if (at(Tok::kLambda)) return parse_lambda();
  const Start begin = start();
  Node* left = parse_operators(kOr);
  return left && at(Tok::kIf) ? parse_conditional_rest(left, begin) : left;
}

Node* Parser::parse_conditional_rest(Node* body, const Start& begin) {
  const Saved saved = save();
  advance();
  Node* test = parse_operators(kOr);
  if (test && accept(Tok::kElse)) {
    Node* orelse = parse_expression();
    if (!orelse) return nullptr;
    IfExpNode* node = make<IfExpNode>(NodeKind::kIfExp, begin);
    if (!node) return nullptr;
    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return node;
  }
  if (speculating_ && !at(Tok::kError)) return restore(saved), body;
  if (!test || at(Tok::kColon)) return fail_syntax();
  return fail_from(body, test, PACKED("expected 'else' after 'if' expression"));
}

// Two expressions side by side: Python 2's print, or a comma forgotten between brackets.
Node* Parser::diagnose_adjacent(Node* left, const Start& begin) {
  const bool is_name = left->kind == NodeKind::kName && !left->parenthesized;
  if (is_name && (as<NameNode>(left)->id == "print" || as<NameNode>(left)->id == "exec")) {
    const Saved saved = save();
    speculating_ = true;
    Node* arguments = parse_star_expressions();
    speculating_ = false;
    if (arguments) {
      return fail_from(left, arguments, "Missing parentheses in call to '%a'. Did you mean %a(...)?",
                       as<NameNode>(left)->id);
    }
    if (!at(Tok::kError)) restore(saved);
    return fail_syntax();
  }
  return diagnose_missing_comma(left, begin);
}

Node* Parser::diagnose_missing_comma(Node* left, const Start& begin) {
  const bool is_name = left->kind == NodeKind::kName && !left->parenthesized;
  if (is_name && (at(Tok::kString) || at(Tok::kFStringStart))) {  // likely a misspelt prefix
    const Saved saved = save();
    if (!parse_star_expressions() && std::strcmp(error_.message, "invalid syntax") != 0) return nullptr;
    restore(saved);
    return fail_syntax();
  }
  if (begin.token == Tok::kName) {
    const Node* first = leftmost(left);
    if (first->kind == NodeKind::kName) {
      const Text word = as<NameNode>(first)->id;
      if (word == "match" || word == "case" || word == "_") return fail_syntax();
    }
  }
  const Saved saved = save();
  speculating_ = true;
  Node* right = parse_expression();
  speculating_ = false;
  if (!right && at(Tok::kError)) return nullptr;
  if (right && previous_level_ != 0) {
    const SourceRange where = range_of(left, right);
    return fail(where, PACKED("invalid syntax. Perhaps you forgot a comma?"));
  }
  restore(saved);
  if (at(Tok::kNot)) advance();  // CPython has looked for `in` behind it
  return fail_syntax();
}

// Everything from `or` down to a single atom, as far as it binds at least as tightly as `lowest`.
Node* Parser::parse_operators(uint8_t lowest) {
  Depth depth(*this);
  if (!depth.ok()) return nullptr;
  const Start begin = start();
  Node* left = parse_prefix(lowest);
  while (left) {
    const uint8_t precedence = infix_precedence(token_.kind);
    if (precedence == 0 || precedence < lowest) return left;
    if (precedence <= kAnd) {
      left = parse_bool_rest(left, begin, precedence);
    } else if (precedence == kCompare) {
      if (at(Tok::kIn) && token_.level == no_in_level_) return left;
      if (at(Tok::kNot) && !followed_by_in()) return left;
      left = parse_compare_rest(left, begin);
    } else {
      const uint8_t op = uint8_t(uint8_t(token_.kind) - uint8_t(Tok::kPipe));
      advance();
      Node* right = parse_operators(precedence == kPower ? kUnary : precedence + 1);
      if (!right) return nullptr;
      BinaryOpNode* node = make<BinaryOpNode>(NodeKind::kBinaryOp, begin);
      if (!node) return nullptr;
      node->op = op;
      node->left = left;
      node->right = right;
      left = node;
    }
  }
  return nullptr;
}

Node* Parser::parse_prefix(uint8_t lowest) {
  UnaryOperator op;
  uint8_t operand_precedence = kUnary;
  switch (token_.kind) {
    case Tok::kNot:
      if (lowest > kNot) return fail_syntax();
      op = UnaryOperator::kNot;
      operand_precedence = kNot;
      break;
    case Tok::kTilde: op = UnaryOperator::kInvert; break;
    case Tok::kPlus: op = UnaryOperator::kPlus; break;
    case Tok::kMinus: op = UnaryOperator::kMinus; break;
    default: return parse_primary();
  }
  const Start begin = start();
  advance();
  Node* operand = parse_operators(operand_precedence);
  if (!operand) return nullptr;
  UnaryOpNode* node = make<UnaryOpNode>(NodeKind::kUnaryOp, begin);
  if (!node) return nullptr;
  node->op = uint8_t(op);
  node->operand = operand;
  return node;
}

Node* Parser::parse_bool_rest(Node* left, const Start& begin, uint8_t precedence) {
  const Tok op = token_.kind;
  ListBuilder values;
  values.append(left);
  while (accept(op)) {
    Node* value = parse_operators(precedence + 1);
    if (!value) return nullptr;
    values.append(value);
  }
  BoolOpNode* node = make<BoolOpNode>(NodeKind::kBoolOp, begin);
  if (!node) return nullptr;
  node->op = uint8_t(op == Tok::kOr ? BoolOperator::kOr : BoolOperator::kAnd);
  node->values = values.list();
  return node;
}

bool Parser::followed_by_in() {
  const Saved saved = save();
  advance();
  const bool found = at(Tok::kIn);
  restore(saved);
  return found;
}

bool Parser::accept_compare(CompareOperator* op) {
  if (token_.kind >= Tok::kEqual && token_.kind <= Tok::kGreaterEqual) {
    *op = CompareOperator(uint8_t(token_.kind) - uint8_t(Tok::kEqual));
  } else if (at(Tok::kIn) && token_.level != no_in_level_) {
    *op = CompareOperator::kIn;
  } else if (at(Tok::kNot) && followed_by_in()) {
    advance();
    *op = CompareOperator::kNotIn;
  } else if (at(Tok::kIs)) {
    advance();
    *op = accept(Tok::kNot) ? CompareOperator::kIsNot : CompareOperator::kIs;
    return true;
  } else {
    return false;
  }
  advance();
  return true;
}

Node* Parser::parse_compare_rest(Node* left, const Start& begin) {
  ListBuilder items;
  CompareOperator op;
  for (Start item_start = start(); accept_compare(&op); item_start = start()) {
    Node* operand = parse_operators(kBitOr);
    if (!operand) return nullptr;
    CompareItemNode* item = make<CompareItemNode>(NodeKind::kCompareItem, item_start);
    if (!item) return nullptr;
    item->op = uint8_t(op);
    item->operand = operand;
    items.append(item);
  }
  CompareNode* node = make<CompareNode>(NodeKind::kCompare, begin);
  if (!node) return nullptr;
  node->left = left;
  node->items = items.list();
  return node;
}

Node* Parser::parse_disjunction() { return parse_operators(kOr); }
Node* Parser::parse_bitwise_or() { return parse_operators(kBitOr); }

Node* Parser::parse_primary() {
  const Start begin = start();
  const bool awaited = accept(Tok::kAwait);
  const Start operand_start = start();
  Node* node = parse_atom();
  if (node) node = parse_trailers(node, operand_start);
  if (!node || !awaited) return node;
  AwaitNode* await = make<AwaitNode>(NodeKind::kAwait, begin);
  if (await) await->value = node;
  return await;
}

Node* Parser::parse_trailers(Node* left, const Start& begin) {
  while (left) {
    if (at(Tok::kLeftParen)) {
      left = parse_call(left, begin);
    } else if (at(Tok::kLeftBracket)) {
      advance();
      Node* index = parse_subscript_index();
      if (!index || !expect(Tok::kRightBracket)) return nullptr;
      SubscriptNode* node = make<SubscriptNode>(NodeKind::kSubscript, begin);
      if (!node) return nullptr;
      node->object = left;
      node->index = index;
      left = node;
    } else if (at(Tok::kDot)) {
      advance();
      if (!at(Tok::kName)) return fail_syntax();
      const Text name = token_text();
      advance();
      AttributeNode* node = make<AttributeNode>(NodeKind::kAttribute, begin);
      if (!node) return nullptr;
      node->object = left;
      node->name = name;
      left = node;
    } else {
      return left;
    }
  }
  return nullptr;
}

// What stands between [ and ] after an object.
Node* Parser::parse_subscript_index() {
  const Start begin = start();
  Node* first = at(Tok::kStar) ? parse_star_expression() : parse_slice();
  if (!first) return nullptr;
  if (!at(Tok::kComma) && first->kind != NodeKind::kStarred) return first;
  ListBuilder items;
  items.append(first);
  while (accept(Tok::kComma)) {
    if (at(Tok::kRightBracket)) break;
    Node* item = at(Tok::kStar) ? parse_star_expression() : parse_slice();
    if (!item) return nullptr;
    items.append(item);
  }
  SequenceNode* tuple = make<SequenceNode>(NodeKind::kTuple, begin);
  if (tuple) tuple->items = items.list();
  return tuple;
}

Node* Parser::parse_slice() {
  const Start begin = start();
  Node* parts[3] = {};
  if (!at(Tok::kColon)) {
    parts[0] = parse_named();
    if (!parts[0] || !at(Tok::kColon)) return parts[0];
    if (parts[0]->kind == NodeKind::kNamedExpr && !parts[0]->parenthesized) return fail_syntax();
  }
  for (int part = 1; part < 3 && accept(Tok::kColon); ++part) {
    if (at(Tok::kColon) || at(Tok::kComma) || at(Tok::kRightBracket)) continue;
    parts[part] = parse_expression();
    if (!parts[part]) return nullptr;
  }
  SliceNode* slice = make<SliceNode>(NodeKind::kSlice, begin);
  if (!slice) return nullptr;
  slice->lower = parts[0];
  slice->upper = parts[1];
  slice->step = parts[2];
  return slice;
}

Node* Parser::parse_atom() {
  const Start begin = start();
  NodeKind kind;
  switch (token_.kind) {
    case Tok::kName: return parse_name_atom();
    case Tok::kNumber: return parse_number();
    case Tok::kString:
    case Tok::kFStringStart: return parse_strings();
    case Tok::kLeftParen: return parse_parenthesized();
    case Tok::kLeftBracket: return parse_list_display();
    case Tok::kLeftBrace: return parse_brace_display();
    case Tok::kNone: kind = NodeKind::kNone; break;
    case Tok::kTrue: kind = NodeKind::kTrue; break;
    case Tok::kFalse: kind = NodeKind::kFalse; break;
    case Tok::kEllipsis: kind = NodeKind::kEllipsis; break;
    default: return fail_syntax();
  }
  advance();
  return make<Node>(kind, begin);
}

Node* Parser::parse_name_atom() {
  const Start begin = start();
  const Text id = token_text();
  advance();
  NameNode* node = make<NameNode>(NodeKind::kName, begin);
  if (node) node->id = id;
  return node;
}

Node* Parser::parse_number() {
  const Start begin = start();
  const Text literal = token_text();
  NumberKind kind = NumberKind::kInteger;
  const char second = literal.length > 1 ? char(literal[1] | 0x20) : 0;
  const bool radix = literal[0] == '0' && (second == 'x' || second == 'o' || second == 'b');
  for (uint32_t i = 0; i < literal.length && !radix; ++i) {
    const char c = char(literal[i] | 0x20);
    if (literal[i] == '.' || c == 'e') kind = NumberKind::kFloat;
    if (c == 'j') kind = NumberKind::kImaginary;
  }
  advance();
  NumberNode* node = make<NumberNode>(NodeKind::kNumber, begin);
  if (!node) return nullptr;
  node->op = uint8_t(kind);
  node->literal = literal;
  return node;
}

Node* Parser::parse_lambda() {
  const Start begin = start();
  advance();
  Parameters parameters = {};
  if (!parse_parameters(&parameters, Tok::kColon, false)) return nullptr;
  if (!expect(Tok::kColon)) return nullptr;
  Node* body = parse_expression();
  if (!body) return nullptr;
  LambdaNode* node = make<LambdaNode>(NodeKind::kLambda, begin);
  if (!node) return nullptr;
  node->parameters = parameters;
  node->body = body;
  return node;
}

}  // namespace adder::vm
