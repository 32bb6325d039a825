// match statements and their patterns.
#include "vm/compile/parser.h"
#include "vm/compile/parser_depth.h"

namespace adder::vm {

// At the word `match`. It opens a statement when an expression, a colon and a line's end follow; else nullptr without
// an error and nothing read.
Node* Parser::parse_match_or_null() {
  const Start begin = start();
  const Saved saved = save();
  advance();
  if (!starts_expression() && !at(Tok::kStar)) return restore(saved), nullptr;
  const bool cannot_continue = at(Tok::kName) || at(Tok::kNumber) || at(Tok::kString) || at(Tok::kFStringStart) ||
                               at(Tok::kLeftBrace) || at(Tok::kNone) || at(Tok::kTrue) || at(Tok::kFalse);
  speculating_ = !cannot_continue;
  Node* subject = parse_match_subject();
  speculating_ = false;
  if (!subject && cannot_continue) return nullptr;
  if (!subject && at(Tok::kError)) return nullptr;
  const bool line_ends = subject && at(Tok::kNewline);
  if (line_ends && cannot_continue) return fail_at_token(PACKED("expected ':'"));
  const bool header = subject && accept(Tok::kColon) && at(Tok::kNewline);
  if (!header) return restore(saved), nullptr;
  advance();
  if (!at(Tok::kIndent)) {
    return fail_indent(PACKED("expected an indented block after %a on line %n"), text_of("'match' statement"),
                       begin.line);
  }
  advance();
  ListBuilder cases;
  do {
    if (!at_word("case")) return fail_syntax();
    Node* clause = parse_case();
    if (!clause) return nullptr;
    cases.append(clause);
  } while (!at(Tok::kDedent));
  advance();
  MatchNode* node = make<MatchNode>(NodeKind::kMatch, begin);
  if (!node) return nullptr;
  node->subject = subject;
  node->cases = cases.list();
  return node;
}

Node* Parser::parse_match_subject() {
  const Start begin = start();
  Node* first = parse_star_named();
  if (!first || (!at(Tok::kComma) && first->kind != NodeKind::kStarred)) return first;
  ListBuilder items;
  items.append(first);
  while (accept(Tok::kComma)) {
    if (!starts_expression() && !at(Tok::kStar)) break;
    Node* item = parse_star_named();
    if (!item) return nullptr;
    items.append(item);
  }
  SequenceNode* tuple = make<SequenceNode>(NodeKind::kTuple, begin);
  if (tuple) tuple->items = items.list();
  return tuple;
}

Node* Parser::parse_case() {
  const Start begin = start();
  advance();
  Node* pattern = parse_patterns();
  Node* guard = nullptr;
  if (!pattern) return nullptr;
  if (accept(Tok::kIf)) {
    guard = parse_named();
    if (!guard) return nullptr;
  }
  NodeList body;
  if (!expect_colon() || !parse_block(&body, "'case' statement", begin.line)) return nullptr;
  MatchCaseNode* node = make<MatchCaseNode>(NodeKind::kMatchCase, begin);
  if (!node) return nullptr;
  node->pattern = pattern;
  node->guard = guard;
  node->body = body;
  return node;
}

// After `case`: a pattern, or several with commas as a sequence without brackets.
Node* Parser::parse_patterns() {
  const Start begin = start();
  Node* first = at(Tok::kStar) ? parse_star_pattern() : parse_pattern();
  if (!first) return nullptr;
  if (!at(Tok::kComma)) return first->kind == NodeKind::kMatchStar ? fail_syntax() : first;
  ListBuilder items;
  items.append(first);
  while (accept(Tok::kComma)) {
    if (at(Tok::kColon) || at(Tok::kIf)) break;
    Node* item = at(Tok::kStar) ? parse_star_pattern() : parse_pattern();
    if (!item) return nullptr;
    items.append(item);
  }
  MatchSequenceNode* node = make<MatchSequenceNode>(NodeKind::kMatchSequence, begin);
  if (node) node->patterns = items.list();
  return node;
}

Node* Parser::parse_star_pattern() {
  const Start begin = start();
  advance();
  const Text name = token_text();
  if (!expect(Tok::kName)) return nullptr;
  MatchStarNode* node = make<MatchStarNode>(NodeKind::kMatchStar, begin);
  if (node && !(name == "_")) node->name = name;
  return node;
}

// or_pattern ['as' name]
Node* Parser::parse_pattern() {
  Depth depth(*this);
  if (!depth.ok()) return nullptr;
  const Start begin = start();
  Node* pattern = parse_or_pattern();
  if (!pattern || !accept(Tok::kAs)) return pattern;
  if (!at(Tok::kName)) {
    Node* target = parse_expression();
    return target ? fail_at(target, PACKED("invalid pattern target")) : nullptr;
  }
  const SourceRange place = token_range();
  const Text name = token_text();
  advance();
  if (name == "_") return fail(place, PACKED("cannot use '_' as a target"));
  MatchAsNode* node = make<MatchAsNode>(NodeKind::kMatchAs, begin);
  if (!node) return nullptr;
  node->pattern = pattern;
  node->name = name;
  return node;
}

Node* Parser::parse_or_pattern() {
  const Start begin = start();
  Node* first = parse_closed_pattern();
  if (!first || !at(Tok::kPipe)) return first;
  ListBuilder patterns;
  patterns.append(first);
  while (accept(Tok::kPipe)) {
    Node* pattern = parse_closed_pattern();
    if (!pattern) return nullptr;
    patterns.append(pattern);
  }
  MatchOrNode* node = make<MatchOrNode>(NodeKind::kMatchOr, begin);
  if (node) node->patterns = patterns.list();
  return node;
}

Node* Parser::parse_closed_pattern() {
  const Start begin = start();
  switch (token_.kind) {
    case Tok::kName: return parse_name_pattern();
    case Tok::kLeftBracket: return parse_sequence_pattern(Tok::kRightBracket);
    case Tok::kLeftParen: return parse_sequence_pattern(Tok::kRightParen);
    case Tok::kLeftBrace: return parse_mapping_pattern();
    default: break;
  }
  Node* value = parse_literal_pattern_value();
  if (!value) return nullptr;
  MatchValueNode* node = make<MatchValueNode>(NodeKind::kMatchValue, begin);
  if (node) node->value = value;
  return node;
}

// A number with its sign, a complex number, strings, None, True, False.
Node* Parser::parse_literal_pattern_value() {
  switch (token_.kind) {
    case Tok::kString:
    case Tok::kFStringStart:
    case Tok::kNone:
    case Tok::kTrue:
    case Tok::kFalse: {
      Node* value = parse_atom();
      if (value && value->kind == NodeKind::kJoinedString) {
        return fail_at(value, PACKED("patterns may only match literals and attribute lookups"));
      }
      return value;
    }
    default: break;
  }
  const Start begin = start();
  Node* real = parse_signed_number();
  if (!real || (!at(Tok::kPlus) && !at(Tok::kMinus))) return real;
  const BinaryOperator op = at(Tok::kPlus) ? BinaryOperator::kAdd : BinaryOperator::kSubtract;
  advance();
  const Node* number = real->kind == NodeKind::kUnaryOp ? as<UnaryOpNode>(real)->operand : real;
  if (!at(Tok::kNumber)) return fail_syntax();
  Node* imaginary = parse_number();
  if (!imaginary) return nullptr;
  if (NumberKind(number->op) == NumberKind::kImaginary) {
    return fail_at(number, PACKED("real number required in complex literal"));
  }
  if (NumberKind(imaginary->op) != NumberKind::kImaginary) {
    return fail_at(imaginary, PACKED("imaginary number required in complex literal"));
  }
  BinaryOpNode* node = make<BinaryOpNode>(NodeKind::kBinaryOp, begin);
  if (!node) return nullptr;
  node->op = uint8_t(op);
  node->left = real;
  node->right = imaginary;
  return node;
}

Node* Parser::parse_signed_number() {
  const Start begin = start();
  const bool negative = accept(Tok::kMinus);
  if (!at(Tok::kNumber)) return fail_syntax();
  Node* number = parse_number();
  if (!number || !negative) return number;
  UnaryOpNode* node = make<UnaryOpNode>(NodeKind::kUnaryOp, begin);
  if (!node) return nullptr;
  node->op = uint8_t(UnaryOperator::kMinus);
  node->operand = number;
  return node;
}

// name{.name}
Node* Parser::parse_name_or_attribute() {
  const Start begin = start();
  Node* node = parse_name_atom();
  while (node && accept(Tok::kDot)) {
    const Text name = token_text();
    if (!expect(Tok::kName)) return nullptr;
    AttributeNode* attribute = make<AttributeNode>(NodeKind::kAttribute, begin);
    if (!attribute) return nullptr;
    attribute->object = node;
    attribute->name = name;
    node = attribute;
  }
  return node;
}

// A capture, the wildcard, a dotted value, or a class with its arguments.
Node* Parser::parse_name_pattern() {
  const Start begin = start();
  Node* name = parse_name_or_attribute();
  if (!name) return nullptr;
  if (at(Tok::kLeftParen)) return parse_class_pattern(name, begin);
  if (name->kind == NodeKind::kAttribute) {
    MatchValueNode* node = make<MatchValueNode>(NodeKind::kMatchValue, begin);
    if (node) node->value = name;
    return node;
  }
  MatchAsNode* node = make<MatchAsNode>(NodeKind::kMatchAs, begin);
  if (node && !(as<NameNode>(name)->id == "_")) node->name = as<NameNode>(name)->id;
  return node;
}

// In brackets a sequence; in parentheses a sequence or, with one pattern and no comma, just that pattern.
Node* Parser::parse_sequence_pattern(Tok closer) {
  const Start begin = start();
  advance();
  ListBuilder items;
  bool comma = false;
  while (!at(closer)) {
    Node* item = at(Tok::kStar) ? parse_star_pattern() : parse_pattern();
    if (!item) return nullptr;
    items.append(item);
    comma = accept(Tok::kComma);
    if (!comma) break;
  }
  const bool group = closer == Tok::kRightParen && items.list().count == 1 && !comma;
  if (group && items.last()->kind == NodeKind::kMatchStar) return fail_syntax();
  if (!expect(closer)) return nullptr;
  if (group) return items.last();
  MatchSequenceNode* node = make<MatchSequenceNode>(NodeKind::kMatchSequence, begin);
  if (!node) return nullptr;
  node->patterns = items.list();
  return node;
}

Node* Parser::parse_mapping_pattern() {
  const Start begin = start();
  advance();
  ListBuilder items;
  Text rest = {};
  while (!at(Tok::kRightBrace)) {
    const Start item_start = start();
    if (accept(Tok::kDoubleStar)) {
      rest = token_text();
      if (rest == "_") return fail_syntax();
      if (!expect(Tok::kName)) return nullptr;
      accept(Tok::kComma);
      break;
    }
    Node* key = at(Tok::kName) ? parse_name_or_attribute() : parse_literal_pattern_value();
    if (!key) return nullptr;
    if (key->kind == NodeKind::kName || !expect(Tok::kColon)) return fail_syntax();
    Node* pattern = parse_pattern();
    if (!pattern) return nullptr;
    MatchItemNode* item = make<MatchItemNode>(NodeKind::kMatchItem, item_start);
    if (!item) return nullptr;
    item->key = key;
    item->pattern = pattern;
    items.append(item);
    if (!accept(Tok::kComma)) break;
  }
  if (!expect(Tok::kRightBrace)) return nullptr;
  MatchMappingNode* node = make<MatchMappingNode>(NodeKind::kMatchMapping, begin);
  if (!node) return nullptr;
  node->items = items.list();
  node->rest = rest;
  return node;
}

Node* Parser::parse_class_pattern(Node* type, const Start& begin) {
  advance();
  ListBuilder patterns, keywords, late;
  while (!at(Tok::kRightParen)) {
    const Start item_start = start();
    const Saved saved = save();
    Text name = {};
    if (at(Tok::kName)) {
      name = token_text();
      advance();
      if (!accept(Tok::kAssign)) {
        name = Text{};
        restore(saved);
      }
    }
    Node* pattern = parse_pattern();
    if (!pattern) return nullptr;
    if (name.length) {
      if (!late.empty()) break;
      MatchItemNode* item = make<MatchItemNode>(NodeKind::kMatchItem, item_start);
      if (!item) return nullptr;
      item->name = name;
      item->pattern = pattern;
      keywords.append(item);
    } else {
      (keywords.empty() ? patterns : late).append(pattern);
    }
    if (!accept(Tok::kComma)) break;
  }
  if (!late.empty() && !at(Tok::kError)) {
    return fail_from(late.list().first, late.last(), PACKED("positional patterns follow keyword patterns"));
  }
  if (!expect(Tok::kRightParen)) return nullptr;
  MatchClassNode* node = make<MatchClassNode>(NodeKind::kMatchClass, begin);
  if (!node) return nullptr;
  node->type = type;
  node->patterns = patterns.list();
  node->keywords = keywords.list();
  return node;
}

}  // namespace adder::vm
