// Parameters of functions and lambdas, and type parameters.
#include "vm/compile/parser.h"

namespace adder::vm {

struct Parser::ParameterState {
  Parameters* out;
  Tok closer;
  bool annotations;  // false for a lambda
  ListBuilder positional;
  ListBuilder keyword_only;
  bool seen_slash = false;
  bool seen_star = false;
  bool seen_default = false;
};

// Up to `closer`, which is left for the caller.
bool Parser::parse_parameters(Parameters* parameters, Tok closer, bool annotations) {
  ParameterState state{parameters, closer, annotations, {}, {}, false, false, false};
  while (!at(closer)) {
    if (!parse_parameter_item(state)) return false;
    if (parameters->var_keyword) {
      if (accept(Tok::kComma) && !at(closer)) {
        if (!at(Tok::kName) && !at(Tok::kStar) && !at(Tok::kDoubleStar) && !at(Tok::kSlash)) {
          fail_syntax();
          return false;
        }
        if (at(Tok::kName)) {  // the whole parameter is marked
          Node* parameter = parse_parameter(state, false);
          if (parameter) fail_at(parameter, PACKED("arguments cannot follow var-keyword argument"));
          return false;
        }
        fail_at_token(PACKED("arguments cannot follow var-keyword argument"));
        return false;
      }
      break;
    }
    if (!accept(Tok::kComma)) break;
  }
  parameters->positional = state.positional.list();
  parameters->keyword_only = state.keyword_only.list();
  return true;
}

bool Parser::parse_parameter_item(ParameterState& state) {
  switch (token_.kind) {
    case Tok::kSlash: return parse_slash_parameter(state);
    case Tok::kStar: return parse_star_parameter(state);
    case Tok::kDoubleStar: return parse_double_star_parameter(state);
    case Tok::kLeftParen: return parse_parenthesized_parameters(state);
    default: break;
  }
  Node* parameter = parse_parameter(state, false);
  if (!parameter) return false;
  const bool has_default = as<ParameterNode>(parameter)->default_value;
  if (state.seen_star) {
    state.keyword_only.append(parameter);
    return true;
  }
  if (state.seen_default && !has_default && (at(Tok::kComma) || at(state.closer))) {
    fail_at(parameter, PACKED("non-default argument follows default argument"));
    return false;
  }
  state.seen_default |= has_default;
  state.positional.append(parameter);
  return true;
}

// Python 2's `def f((a, b))`.
bool Parser::parse_parenthesized_parameters(ParameterState& state) {
  const Start begin = start();
  const Saved saved = save();
  advance();
  bool names = at(Tok::kName);
  while (at(Tok::kName)) {
    advance();
    if (!accept(Tok::kComma)) break;
  }
  names = names && at(Tok::kRightParen) && !state.seen_default && !state.seen_star;
  if (names) {
    fail(SourceRange{begin.line, begin.column, token_.end_line, token_.end_column},
         state.annotations ? PACKED("Function parameters cannot be parenthesized")
                           : PACKED("Lambda expression parameters cannot be parenthesized"));
  } else if (!at(Tok::kError)) {
    restore(saved);
    fail_syntax();
  }
  return false;
}

bool Parser::parse_slash_parameter(ParameterState& state) {
  const SourceRange slash = token_range();
  if (state.seen_slash) {
    fail(slash, PACKED("/ may appear only once"));
    return false;
  }
  if (state.seen_star) {
    fail(slash, PACKED("/ must be ahead of *"));
    return false;
  }
  advance();
  if (state.positional.empty()) {
    if (at(Tok::kComma)) {
      fail(slash, PACKED("at least one argument must precede /"));
    } else {
      fail(slash, PACKED("invalid syntax"));
    }
    return false;
  }
  if (at(Tok::kStar)) {
    fail_at_token(PACKED("expected comma between / and *"));
    return false;
  }
  state.seen_slash = true;
  state.out->positional_only = state.positional.list();
  state.positional = ListBuilder();
  return true;
}

bool Parser::parse_star_parameter(ParameterState& state) {
  const SourceRange star = token_range();
  advance();
  if (state.seen_star) {
    if (at(Tok::kName) || at(Tok::kComma)) {
      fail(star, PACKED("* argument may appear only once"));
    } else {
      fail(star, PACKED("invalid syntax"));
    }
    return false;
  }
  state.seen_star = true;
  if (at(Tok::kName)) {
    Node* parameter = parse_parameter(state, true);
    state.out->var_positional = parameter;
    if (parameter && at(Tok::kAssign)) {
      fail_at_token(PACKED("var-positional argument cannot have default value"));
      return false;
    }
    return parameter;
  }
  bool bare = at(state.closer);
  if (at(Tok::kComma)) {
    const Saved saved = save();
    advance();
    bare = at(state.closer) || at(Tok::kDoubleStar);
    restore(saved);
    if (!bare) return true;
  }
  if (bare) {
    if (!state.annotations) {
      if (at(Tok::kComma)) advance();
      fail_at_token(PACKED("named arguments must follow bare *"));
    } else {
      fail(star, PACKED("named arguments must follow bare *"));
    }
  } else {
    fail_syntax();
  }
  return false;
}

bool Parser::parse_double_star_parameter(ParameterState& state) {
  advance();
  Node* parameter = parse_parameter(state, true, false);
  if (!parameter) return false;
  state.out->var_keyword = parameter;
  if (at(Tok::kAssign)) {
    fail_at_token(PACKED("var-keyword argument cannot have default value"));
    return false;
  }
  return true;
}

// One name with its annotation and default; `starred`: after a star, where no default may follow.
Node* Parser::parse_parameter(const ParameterState& state, bool starred, bool star_annotation) {
  const Start begin = start();
  if (!at(Tok::kName)) return fail_syntax();
  const Text name = token_text();
  advance();
  Node* annotation = nullptr;
  Node* default_value = nullptr;
  if (state.annotations && accept(Tok::kColon)) {
    annotation = starred && star_annotation && at(Tok::kStar) ? parse_star_expression() : parse_expression();
    if (!annotation) return nullptr;
  }
  ParameterNode* node = make<ParameterNode>(NodeKind::kParameter, begin);  // its place ends before the default
  if (!starred && at(Tok::kAssign)) {
    const SourceRange equals = token_range();
    advance();
    if (at(Tok::kComma) || at(Tok::kRightParen)) return fail(equals, PACKED("expected default value expression"));
    default_value = parse_expression();
    if (!default_value) return nullptr;
  }
  if (!node) return nullptr;
  node->name = name;
  node->annotation = annotation;
  node->default_value = default_value;
  return node;
}

// `[T: bound = default, *Ts, **P]`, if there is one.
bool Parser::parse_type_params(NodeList* out) {
  *out = NodeList{nullptr, 0};
  if (!accept(Tok::kLeftBracket)) return true;
  ListBuilder params;
  if (at(Tok::kRightBracket)) return fail_at_token(PACKED("Type parameter list cannot be empty")), false;
  do {
    if (at(Tok::kRightBracket)) break;
    const Start begin = start();
    const uint8_t stars = at(Tok::kStar) ? 1 : at(Tok::kDoubleStar) ? 2 : 0;
    if (stars) advance();
    const Text name = token_text();
    if (!expect(Tok::kName)) return false;
    Node* bound = nullptr;
    Node* default_value = nullptr;
    const SourceRange colon = token_range();
    if (accept(Tok::kColon)) {
      if (!(bound = parse_expression())) return false;
      if (stars) {
        const bool tuple = bound->kind == NodeKind::kTuple;
        fail(colon, tuple ? PACKED("cannot use constraints with %a") : PACKED("cannot use bound with %a"),
             stars == 1 ? text_of("TypeVarTuple") : text_of("ParamSpec"));
        return false;
      }
    }
    if (accept(Tok::kAssign) && !(default_value = stars == 1 ? parse_star_expression() : parse_expression()))
      return false;
    TypeParamNode* node = make<TypeParamNode>(NodeKind::kTypeParam, begin);
    if (!node) return false;
    node->op = stars;
    node->name = name;
    node->bound = bound;
    node->default_value = default_value;
    params.append(node);
  } while (accept(Tok::kComma));
  *out = params.list();
  return expect(Tok::kRightBracket);
}

}  // namespace adder::vm
