// Simple statements: everything that fits on one logical line.
#include <cstring>

#include "vm/compile/parser.h"

namespace adder::vm {

// One statement inside a block: a compound one, or a line of simple ones.
bool Parser::parse_statement(ListBuilder& out) {
  if (at_compound()) {
    if (Node* statement = parse_compound()) {
      out.append(statement);
      return true;
    }
    if (error_.is_set()) return false;
  }
  return parse_simple_statements(out);
}

bool Parser::parse_simple_statements(ListBuilder& out) {
  do {
    Node* statement = parse_simple_statement();
    if (!statement) return false;
    out.append(statement);
  } while (accept(Tok::kSemicolon) && !at(Tok::kNewline));
  return expect(Tok::kNewline);
}

Node* Parser::parse_simple_statement() {
  const Start begin = start();
  switch (token_.kind) {
    case Tok::kPass: advance(); return make<Node>(NodeKind::kPass, begin);
    case Tok::kBreak: advance(); return make<Node>(NodeKind::kBreak, begin);
    case Tok::kContinue: advance(); return make<Node>(NodeKind::kContinue, begin);
    case Tok::kReturn: return parse_return();
    case Tok::kRaise: return parse_raise();
    case Tok::kAssert: return parse_assert();
    case Tok::kDel: return parse_delete();
    case Tok::kGlobal: return parse_scope_names(NodeKind::kGlobal);
    case Tok::kNonlocal: return parse_scope_names(NodeKind::kNonlocal);
    case Tok::kImport: return parse_import();
    case Tok::kFrom: return parse_from_import();
    default: break;
  }
  if (at_word("type")) {
    const Saved saved = save();
    advance();
    bool is_alias = at(Tok::kName);
    if (is_alias) {
      advance();
      is_alias = at(Tok::kAssign) || at(Tok::kLeftBracket);
    }
    restore(saved);
    if (is_alias) return parse_type_alias();
  }
  return parse_expression_statement();
}

Node* Parser::parse_expression_statement() {
  const Start begin = start();
  Node* first = parse_yield_or_star();
  if (!first) return nullptr;
  if (at(Tok::kAssign)) return parse_assignment(first, begin);
  if (at(Tok::kColon)) return parse_annotated(first, begin);
  if (token_.kind >= Tok::kPipeAssign && token_.kind <= Tok::kDoubleStarAssign) return parse_augmented(first, begin);
  if (at(Tok::kColonAssign) && first->kind != NodeKind::kTuple && !(first->kind == NodeKind::kName)) {
    return parse_named_rest(first, begin);
  }
  ExprStmtNode* statement = make<ExprStmtNode>(NodeKind::kExprStmt, begin);
  if (statement) statement->value = first;
  return statement;
}

// `first = second = … = value`; the token at hand is the first `=`.
Node* Parser::parse_assignment(Node* first, const Start& begin) {
  ListBuilder targets;
  Node* value = first;
  Start value_begin = begin;  // differs from the value's own when that is in brackets
  while (at(Tok::kAssign)) {
    if ((value->kind == NodeKind::kYield || value->kind == NodeKind::kYieldFrom) && value_begin.line == value->line &&
        static_cast<uint32_t>(value_begin.column) == static_cast<uint32_t>(value->column)) {
      return fail_at(value, PACKED("assignment to yield expression not possible"));
    }
    if (invalid_target(value, Targets::kStar)) {
      if (targets.empty()) return diagnose_bad_assignment(value);
      return check_target(value, Targets::kStar) ? value : nullptr;
    }
    targets.append(value);
    advance();
    value_begin = start();
    value = parse_yield_or_star();
    if (!value) return nullptr;
  }
  AssignNode* statement = make<AssignNode>(NodeKind::kAssign, begin);
  if (!statement) return nullptr;
  statement->targets = targets.list();
  statement->value = value;
  return statement;
}

// CPython first looks whether what stands right before `=` could have been meant as a comparison.
Node* Parser::diagnose_bad_assignment(Node* target) {
  Node* last = target;
  if (target->kind == NodeKind::kTuple && !target->parenthesized) {
    for (Node* item : as<SequenceNode>(target)->items) last = item;
  }
  const Saved saved = save();
  diagnose_assignment(last);
  if (error_.is_set() && std::strcmp(error_.message, "invalid syntax") != 0) return nullptr;
  restore(saved);
  return check_target(target, Targets::kStar) ? target : nullptr;
}

Node* Parser::parse_annotated(Node* target, const Start& begin) {
  const bool simple_name = target->kind == NodeKind::kName && !target->parenthesized;
  const bool allowed =
      target->kind == NodeKind::kName || target->kind == NodeKind::kAttribute || target->kind == NodeKind::kSubscript;
  const SourceRange colon = token_range();
  const Saved saved = save();
  advance();
  Node* annotation = parse_expression();
  if (!annotation) {
    if (allowed || at(Tok::kError)) return nullptr;
    restore(saved);
    return fail(colon, PACKED("invalid syntax"));
  }
  if (!allowed) {
    if (target->kind == NodeKind::kList || target->kind == NodeKind::kTuple) {
      Node* place = target;
      if (target->kind == NodeKind::kTuple && !target->parenthesized) place = as<SequenceNode>(target)->items.first;
      return fail_at(place, PACKED("only single target (not %a) can be annotated"),
                     target->kind == NodeKind::kList ? text_of("list") : text_of("tuple"));
    }
    if (target->kind == NodeKind::kStarred) return fail(colon, PACKED("invalid syntax"));
    return fail_at(target, PACKED("illegal target for annotation"));
  }
  Node* value = nullptr;
  if (accept(Tok::kAssign)) {
    value = parse_yield_or_star();
    if (!value) return nullptr;
  }
  AnnAssignNode* statement = make<AnnAssignNode>(NodeKind::kAnnAssign, begin);
  if (!statement) return nullptr;
  statement->op = simple_name;
  statement->target = target;
  statement->annotation = annotation;
  statement->value = value;
  return statement;
}

Node* Parser::parse_augmented(Node* target, const Start& begin) {
  const uint8_t op = uint8_t(uint8_t(token_.kind) - uint8_t(Tok::kPipeAssign));
  advance();
  Node* value = parse_yield_or_star();
  if (!value) return nullptr;
  const NodeKind kind = target->kind;
  if (kind != NodeKind::kName && kind != NodeKind::kAttribute && kind != NodeKind::kSubscript) {
    const char* name = name_for_error(target);
    return fail_at(target, PACKED("'%a' is an illegal expression for augmented assignment"),
                   Text{name, uint32_t(std::strlen(name))});
  }
  AugAssignNode* statement = make<AugAssignNode>(NodeKind::kAugAssign, begin);
  if (!statement) return nullptr;
  statement->op = op;
  statement->target = target;
  statement->value = value;
  return statement;
}

Node* Parser::parse_return() {
  const Start begin = start();
  advance();
  Node* value = nullptr;
  if (starts_expression() || at(Tok::kStar)) {
    value = parse_star_expressions();
    if (!value) return nullptr;
  }
  ReturnNode* statement = make<ReturnNode>(NodeKind::kReturn, begin);
  if (statement) statement->value = value;
  return statement;
}

Node* Parser::parse_raise() {
  const Start begin = start();
  advance();
  Node* exception = nullptr;
  Node* cause = nullptr;
  if (starts_expression()) {
    exception = parse_expression();
    if (!exception) return nullptr;
    if (accept(Tok::kFrom)) {
      cause = parse_expression();
      if (!cause) return nullptr;
    }
  }
  RaiseNode* statement = make<RaiseNode>(NodeKind::kRaise, begin);
  if (!statement) return nullptr;
  statement->exception = exception;
  statement->cause = cause;
  return statement;
}

Node* Parser::parse_assert() {
  const Start begin = start();
  advance();
  Node* test = parse_expression();
  Node* message = nullptr;
  if (!test) return nullptr;
  if (accept(Tok::kComma)) {
    message = parse_expression();
    if (!message) return nullptr;
  }
  AssertNode* statement = make<AssertNode>(NodeKind::kAssert, begin);
  if (!statement) return nullptr;
  statement->test = test;
  statement->message = message;
  return statement;
}

Node* Parser::parse_delete() {
  const Start begin = start();
  advance();
  Node* targets = parse_star_expressions();
  if (!targets || !check_target(targets, Targets::kDelete)) return nullptr;
  if (!at(Tok::kSemicolon) && !at(Tok::kNewline)) return fail_syntax();
  DeleteNode* statement = make<DeleteNode>(NodeKind::kDelete, begin);
  if (!statement) return nullptr;
  if (targets->kind == NodeKind::kTuple && !targets->parenthesized) {
    statement->targets = as<SequenceNode>(targets)->items;
  } else {
    statement->targets = NodeList{targets, 1};
  }
  return statement;
}

Node* Parser::parse_scope_names(NodeKind kind) {
  const Start begin = start();
  advance();
  ListBuilder names;
  do {
    if (!at(Tok::kName)) return fail_syntax();
    Node* name = parse_name_atom();
    if (!name) return nullptr;
    names.append(name);
  } while (accept(Tok::kComma));
  GlobalNode* statement = make<GlobalNode>(kind, begin);
  if (statement) statement->names = names.list();
  return statement;
}

// `a.b.c` without the white space there may be in it; empty (with an error set) when there is none.
Text Parser::parse_dotted_name() {
  const uint32_t begin = token_.start;
  uint32_t end = begin, names_length = 0;
  for (;;) {
    if (!at(Tok::kName)) {
      fail_syntax();
      return Text{};
    }
    end = token_.end;
    names_length += token_.end - token_.start;
    advance();
    if (!at(Tok::kDot)) break;
    ++names_length;
    advance();
  }
  const Text span{lexer_.source().data + begin, end - begin};
  if (names_length == span.length) return span;
  char* name = static_cast<char*>(arena_.allocate(names_length));
  if (!name) {
    out_of_memory();
    return Text{};
  }
  uint32_t used = 0;
  for (uint32_t i = 0; i < span.length && used < names_length; ++i) {
    if (std::strchr(" \t\f\r\n\\", span[i]) == nullptr) name[used++] = span[i];
  }
  return Text{name, used};
}

Node* Parser::parse_import() {
  const Start begin = start();
  advance();
  ListBuilder names;
  do {
    const Start name_start = start();
    const Text name = parse_dotted_name();
    if (!name.length) return nullptr;
    Text as_name = {};
    if (accept(Tok::kAs)) {
      as_name = token_text();
      if (!expect(Tok::kName)) return nullptr;
    }
    AliasNode* alias = make<AliasNode>(NodeKind::kAlias, name_start);
    if (!alias) return nullptr;
    alias->name = name;
    alias->as_name = as_name;
    names.append(alias);
  } while (accept(Tok::kComma));
  ImportNode* statement = make<ImportNode>(NodeKind::kImport, begin);
  if (statement) statement->names = names.list();
  return statement;
}

Node* Parser::parse_from_import() {
  const Start begin = start();
  advance();
  uint32_t level = 0;
  while (at(Tok::kDot) || at(Tok::kEllipsis)) {
    level += at(Tok::kDot) ? 1 : 3;
    advance();
  }
  Text module = {};
  if (level == 0 || !at(Tok::kImport)) {
    module = parse_dotted_name();
    if (!module.length) return nullptr;
  }
  NodeList names;
  if (!expect(Tok::kImport) || !parse_import_names(&names)) return nullptr;
  ImportFromNode* statement = make<ImportFromNode>(NodeKind::kImportFrom, begin);
  if (!statement) return nullptr;
  statement->module = module;
  statement->level = level;
  statement->names = names;
  return statement;
}

bool Parser::parse_import_names(NodeList* out) {
  ListBuilder names;
  const bool parenthesized = accept(Tok::kLeftParen);
  do {
    if (at(Tok::kRightParen) && parenthesized && !names.empty()) break;
    if (at(Tok::kNewline) && !names.empty()) {
      fail_at_token(PACKED("trailing comma not allowed without surrounding parentheses"));
      return false;
    }
    const Start begin = start();
    const Text name = token_text();
    const bool star = at(Tok::kStar) && names.empty() && !parenthesized;
    if (!star && !at(Tok::kName)) {
      fail_syntax();
      return false;
    }
    advance();
    Text as_name = {};
    if (!star && accept(Tok::kAs)) {
      as_name = token_text();
      if (!expect(Tok::kName)) return false;
    }
    AliasNode* alias = make<AliasNode>(NodeKind::kAlias, begin);
    if (!alias) return false;
    alias->name = name;
    alias->as_name = as_name;
    names.append(alias);
    if (star) break;
  } while (accept(Tok::kComma));
  *out = names.list();
  return !parenthesized || expect(Tok::kRightParen);
}

Node* Parser::parse_type_alias() {
  const Start begin = start();
  advance();
  Node* name = parse_name_atom();
  NodeList type_params;
  if (!name || !parse_type_params(&type_params) || !expect(Tok::kAssign)) return nullptr;
  Node* value = parse_expression();
  if (!value) return nullptr;
  TypeAliasNode* statement = make<TypeAliasNode>(NodeKind::kTypeAlias, begin);
  if (!statement) return nullptr;
  statement->name = name;
  statement->type_params = type_params;
  statement->value = value;
  return statement;
}

}  // namespace adder::vm
