// Whatever stands in brackets: groups, tuples, lists, sets, dicts, comprehensions, and calls.
#include "vm/compile/parser.h"
#include "vm/compile/parser_depth.h"

namespace adder::vm {

Node* Parser::parse_parenthesized() {
  const Start begin = start();
  advance();
  if (accept(Tok::kRightParen)) {
    Node* empty = make<SequenceNode>(NodeKind::kTuple, begin);
    if (empty) empty->parenthesized = 1;
    return empty;
  }
  if (at(Tok::kDoubleStar)) {
    const SourceRange where = token_range();
    advance();
    if (!parse_expression()) return nullptr;
    return at(Tok::kRightParen) ? fail(where, PACKED("cannot use double starred expression here")) : fail_syntax();
  }
  const bool yields = at(Tok::kYield);
  Node* first = yields ? parse_yield() : parse_star_named();
  if (!first) return nullptr;
  if (!yields && at_for()) return parse_comprehension(NodeKind::kGeneratorExp, begin, first, nullptr);
  if (!yields && at(Tok::kComma)) {
    ListBuilder items;
    items.append(first);
    if (!parse_sequence_items(items, Tok::kRightParen) || !expect(Tok::kRightParen)) return nullptr;
    SequenceNode* tuple = make<SequenceNode>(NodeKind::kTuple, begin);
    if (!tuple) return nullptr;
    tuple->parenthesized = 1;
    tuple->items = items.list();
    return tuple;
  }
  if (at(Tok::kRightParen) && first->kind == NodeKind::kStarred) {
    return fail_at(first, PACKED("cannot use starred expression here"));
  }
  if (!expect(Tok::kRightParen)) return nullptr;
  first->parenthesized = 1;
  return first;
}

// `, item, item` up to `closer`, which is left for the caller.
bool Parser::parse_sequence_items(ListBuilder& items, Tok closer) {
  while (accept(Tok::kComma)) {
    if (at(closer)) return true;
    if (at_for() && closer != Tok::kRightParen) {
      const SourceRange where{items.last()->line, items.last()->column, previous_end_line_, previous_end_column_};
      NodeList generators;
      if (!parse_generators(&generators)) return false;
      fail(where, PACKED("did you forget parentheses around the comprehension target?"));
      return false;
    }
    Node* item = parse_star_named();
    if (!item) return false;
    items.append(item);
  }
  if (!at_for() || closer == Tok::kRightParen || items.list().count < 2) return true;
  NodeList generators;
  if (!parse_generators(&generators)) return false;
  fail_from(items.list().first, items.last(), PACKED("did you forget parentheses around the comprehension target?"));
  return false;
}

Node* Parser::parse_list_display() {
  const Start begin = start();
  advance();
  ListBuilder items;
  if (!at(Tok::kRightBracket)) {
    Node* first = parse_star_named();
    if (!first) return nullptr;
    if (at_for()) return parse_comprehension(NodeKind::kListComp, begin, first, nullptr);
    items.append(first);
    if (!parse_sequence_items(items, Tok::kRightBracket)) return nullptr;
  }
  if (!expect(Tok::kRightBracket)) return nullptr;
  SequenceNode* list = make<SequenceNode>(NodeKind::kList, begin);
  if (list) list->items = items.list();
  return list;
}

Node* Parser::parse_brace_display() {
  const Start begin = start();
  advance();
  if (at(Tok::kRightBrace) || at(Tok::kDoubleStar)) return parse_dict(begin, nullptr);
  Node* first = parse_star_named();
  if (!first) return nullptr;
  if (at(Tok::kColon) && first->kind == NodeKind::kNamedExpr && !first->parenthesized) return fail_syntax();
  if (at(Tok::kColon) && first->kind != NodeKind::kStarred) return parse_dict(begin, first);
  if (at_for()) return parse_comprehension(NodeKind::kSetComp, begin, first, nullptr);
  ListBuilder items;
  items.append(first);
  if (!parse_sequence_items(items, Tok::kRightBrace) || !expect(Tok::kRightBrace)) return nullptr;
  SequenceNode* set = make<SequenceNode>(NodeKind::kSet, begin);
  if (set) set->items = items.list();
  return set;
}

// After `{` and, unless it is nullptr, the first key.
Node* Parser::parse_dict(const Start& begin, Node* first_key) {
  ListBuilder items;
  while (first_key || !at(Tok::kRightBrace)) {
    const SourceRange item_start = token_range();
    Node* item = parse_dict_item(first_key, items.empty());
    if (!item) return nullptr;
    if (items.empty() && at_for()) {
      DictItemNode* pair = as<DictItemNode>(item);
      if (pair->key) return parse_comprehension(NodeKind::kDictComp, begin, pair->key, pair->value);
      NodeList generators;
      if (!parse_generators(&generators)) return nullptr;
      return fail(item_start, PACKED("dict unpacking cannot be used in dict comprehension"));
    }
    items.append(item);
    first_key = nullptr;
    if (!accept(Tok::kComma)) break;
  }
  if (!expect(Tok::kRightBrace)) return nullptr;
  DictNode* dict = make<DictNode>(NodeKind::kDict, begin);
  if (dict) dict->items = items.list();
  return dict;
}

// `key: value` or `**mapping`; `key` is given when it has been read.
Node* Parser::parse_dict_item(Node* key, bool first) {
  const Start begin = start();
  Node* value = nullptr;
  if (!key && accept(Tok::kDoubleStar)) {
    value = parse_bitwise_or();
  } else {
    if (!key) key = first ? parse_expression() : parse_expression_only();
    if (!key) return nullptr;
    if (!at(Tok::kColon)) {
      if (first || at(Tok::kError)) return fail_syntax();
      return fail(SourceRange{key->line, int32_t(key->end_column) - 1, key->end_line(), -1},
                  PACKED("':' expected after dictionary key"));
    }
    const SourceRange colon = token_range();
    advance();
    if (at(Tok::kRightBrace) || at(Tok::kComma)) {
      return fail(colon, PACKED("expression expected after dictionary key and ':'"));
    }
    if (at(Tok::kStar)) {
      const SourceRange star = token_range();
      advance();
      if (!parse_bitwise_or()) return nullptr;
      return fail(SourceRange{star.line, star.column, previous_end_line_, previous_end_column_},
                  PACKED("cannot use a starred expression in a dictionary value"));
    }
    value = parse_expression();
  }
  if (!value) return nullptr;
  DictItemNode* item = make<DictItemNode>(NodeKind::kDictItem, begin);
  if (!item) return nullptr;
  item->key = key;
  item->value = value;
  return item;
}

// From the first `for` through the closing bracket that fits `kind`.
Node* Parser::parse_comprehension(NodeKind kind, const Start& begin, Node* element, Node* value) {
  NodeList generators;
  if (!parse_generators(&generators)) return nullptr;
  if (element->kind == NodeKind::kStarred) {
    return fail_at(element, PACKED("iterable unpacking cannot be used in comprehension"));
  }
  const Tok closer = kind == NodeKind::kListComp       ? Tok::kRightBracket
                     : kind == NodeKind::kGeneratorExp ? Tok::kRightParen
                                                       : Tok::kRightBrace;
  if (!expect(closer)) return nullptr;
  ComprehensionExprNode* node = make<ComprehensionExprNode>(kind, begin);
  if (!node) return nullptr;
  node->element = element;
  node->value = value;
  node->generators = generators;
  return node;
}

bool Parser::parse_generators(NodeList* out) {
  ListBuilder generators;
  while (at_for()) {
    const Start begin = start();
    const bool async = accept(Tok::kAsync);
    if (!expect(Tok::kFor)) return false;
    Node* target = parse_for_targets();
    if (!target || !expect(Tok::kIn)) return false;
    Node* iterable = parse_disjunction();
    if (!iterable) return false;
    ListBuilder conditions;
    while (accept(Tok::kIf)) {
      Node* condition = parse_disjunction();
      if (!condition) return false;
      conditions.append(condition);
    }
    ComprehensionNode* node = make<ComprehensionNode>(NodeKind::kComprehension, begin);
    if (!node) return false;
    node->op = async;
    node->target = target;
    node->iterable = iterable;
    node->conditions = conditions.list();
    generators.append(node);
  }
  *out = generators.list();
  return true;
}

// The targets of a for loop, which end at `in`.
Node* Parser::parse_for_targets() {
  const uint32_t outer = no_in_level_;
  no_in_level_ =
      lexer_.level() -
      (at(Tok::kLeftParen) || at(Tok::kLeftBracket) || at(Tok::kLeftBrace) || at(Tok::kFStringStart) ? 1 : 0);
  Node* target = parse_star_expressions();
  no_in_level_ = outer;
  if (target && target->kind == NodeKind::kCompare) {  // not a target, but CPython sees only a stray operator
    const Node* item = as<CompareNode>(target)->items.first;
    const CompareOperator op = CompareOperator(item->op);
    const int32_t length = op == CompareOperator::kLess || op == CompareOperator::kGreater ? 1
                           : op == CompareOperator::kNotIn                                 ? 3
                                                                                           : 2;
    return fail(SourceRange{item->line, item->column, item->line, item->column + length}, PACKED("invalid syntax"));
  }
  return target && check_target(target, Targets::kFor) ? target : nullptr;
}

// ---- Calls. ----

struct Parser::Arguments {
  ListBuilder positional;
  ListBuilder keywords;
  uint32_t count = 0;
  bool generator_allowed;  // a lone generator expression may do without parentheses
  bool unpacked_mapping = false;
  bool misplaced = false;  // a positional argument after a keyword
  Start first;
  Start last_end{};  // where the last argument ends
};

Node* Parser::parse_call(Node* function, const Start& begin) {
  advance();
  NodeList arguments, keywords;
  if (!parse_arguments(&arguments, &keywords, true)) return nullptr;
  CallNode* call = make<CallNode>(NodeKind::kCall, begin);
  if (!call) return nullptr;
  call->function = function;
  call->arguments = arguments;
  call->keywords = keywords;
  return call;
}

// After `(`, through `)`.
bool Parser::parse_arguments(NodeList* arguments, NodeList* keywords, bool generator_allowed) {
  Arguments state;
  state.generator_allowed = generator_allowed;
  state.first = start();
  while (!at(Tok::kRightParen)) {
    if (!parse_argument(state)) return false;
    ++state.count;
    state.last_end.line = previous_end_line_;
    state.last_end.column = previous_end_column_;
    if (!accept(Tok::kComma)) break;
  }
  if (state.misplaced && !at(Tok::kError)) {
    fail_at_token(state.unpacked_mapping ? PACKED("positional argument follows keyword argument unpacking")
                                         : PACKED("positional argument follows keyword argument"));
    return false;
  }
  *arguments = state.positional.list();
  *keywords = state.keywords.list();
  return expect(Tok::kRightParen);
}

bool Parser::parse_argument(Arguments& state) {
  if (at(Tok::kStar) || at(Tok::kDoubleStar)) return parse_starred_argument(state);
  const Start begin = start();
  Node* value = parse_expression();
  if (!value) return false;
  if (at(Tok::kAssign)) return parse_keyword_value(state, value, begin);
  if (at(Tok::kColonAssign) && value->kind == NodeKind::kName && !value->parenthesized) {
    value = parse_named_rest(value, begin);
    if (!value) return false;
  }
  if (at_for()) return parse_generator_argument(state, value, begin);
  if (!state.keywords.empty()) state.misplaced = true;
  state.positional.append(value);
  return true;
}

bool Parser::parse_starred_argument(Arguments& state) {
  const Start begin = start();
  const bool mapping = at(Tok::kDoubleStar);
  if (!mapping && state.unpacked_mapping) {
    const Node* last = state.keywords.last();
    fail(SourceRange{state.first.line, state.first.column, last->end_line(), last->end_column},
         PACKED("iterable argument unpacking follows keyword argument unpacking"));
    return false;
  }
  const SourceRange before{state.first.line, state.first.column, state.last_end.line, state.last_end.column};
  advance();
  if (!mapping && state.count && (at(Tok::kRightParen) || at(Tok::kComma))) {
    fail(before, PACKED("iterable argument unpacking follows keyword argument unpacking"));  // as CPython takes it
    return false;
  }
  Node* value = parse_expression();
  if (!value) return false;
  if (mapping) {
    KeywordNode* keyword = make<KeywordNode>(NodeKind::kKeyword, begin);
    if (!keyword) return false;
    keyword->value = value;
    state.keywords.append(keyword);
    state.unpacked_mapping = true;
    return true;
  }
  StarredNode* starred = make<StarredNode>(NodeKind::kStarred, begin);
  if (!starred) return false;
  starred->value = value;
  state.positional.append(starred);
  return true;
}

// After `name`, at `=`.
bool Parser::parse_keyword_value(Arguments& state, Node* name, const Start& begin) {
  const SourceRange to_equals{name->line, name->column, token_.end_line, token_.end_column};
  if (name->kind != NodeKind::kName || name->parenthesized) {
    const NodeKind kind = name->kind;
    const bool constant = kind == NodeKind::kTrue || kind == NodeKind::kFalse || kind == NodeKind::kNone;
    if (constant && !name->parenthesized) {
      const char* word = name_for_error(name);
      fail(to_equals, PACKED("cannot assign to %a"), Text{word, uint32_t(kind == NodeKind::kFalse ? 5 : 4)});
    } else {
      fail(to_equals, PACKED("expression cannot contain assignment, perhaps you meant \"==\"?"));
    }
    return false;
  }
  advance();
  Node* value = parse_expression();
  if (!value) return false;
  if (at_for()) {
    NodeList generators;
    if (!parse_generators(&generators)) return false;
    fail(to_equals, PACKED("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"));
    return false;
  }
  KeywordNode* keyword = make<KeywordNode>(NodeKind::kKeyword, begin);
  if (!keyword) return false;
  keyword->name = as<NameNode>(name)->id;
  keyword->value = value;
  state.keywords.append(keyword);
  return true;
}

// `element for …` as an argument: good when it is the only one and no comma follows.
bool Parser::parse_generator_argument(Arguments& state, Node* element, const Start& begin) {
  NodeList generators;
  if (!state.generator_allowed && state.count == 0) return expect(Tok::kRightParen);
  if (!parse_generators(&generators)) return false;
  if (state.count > 0 || at(Tok::kComma)) {
    fail(SourceRange{begin.line, begin.column, previous_end_line_, previous_end_column_},
         PACKED("Generator expression must be parenthesized"));
    return false;
  }
  if (!at(Tok::kRightParen)) {
    fail_syntax();
    return false;
  }
  Start parenthesis = begin;  // its place includes the call's parentheses, as in CPython
  parenthesis.column -= parenthesis.column > 0 ? 1 : 0;
  ComprehensionExprNode* node = make<ComprehensionExprNode>(NodeKind::kGeneratorExp, parenthesis);
  if (!node) return false;
  node->element = element;
  node->generators = generators;
  state.positional.append(node);
  return true;
}

}  // namespace adder::vm
