// Where names live. See scope.h; the rules are those of the language reference, section 4.2.
#include "vm/compile/scope.h"

#include <cstring>
#include <initializer_list>

namespace adder::vm {

constexpr const char* kAnnotation = "an annotation";
constexpr const char* kGeneric = "the definition of a generic";

uint32_t text_hash(Text t) {
  uint32_t h = 2166136261u;
  for (uint32_t i = 0; i < t.length; ++i) h = (h ^ static_cast<uint8_t>(t.data[i])) * 16777619u;
  return h;
}
bool text_equal(Text a, Text b) { return a.length == b.length && std::memcmp(a.data, b.data, a.length) == 0; }

// __name inside class C is _C__name.
Text mangle(Arena& arena, Text name, Text cls) {
  if (!cls.length || name.length < 3 || name.data[0] != '_' || name.data[1] != '_') return name;
  if (name.data[name.length - 1] == '_' && name.data[name.length - 2] == '_') return name;
  for (uint32_t i = 0; i < name.length; ++i)
    if (name.data[i] == '.') return name;
  while (cls.length && *cls.data == '_') ++cls.data, --cls.length;
  if (!cls.length) return name;
  auto* out = static_cast<char*>(arena.allocate(name.length + cls.length + 1));
  if (!out) return name;  // the next allocation fails too, and reports it
  out[0] = '_';
  std::memcpy(out + 1, cls.data, cls.length);
  std::memcpy(out + 1 + cls.length, name.data, name.length);
  return Text{out, name.length + cls.length + 1};
}

Symbol* find_symbol(const Scope* scope, Text name) {
  uint32_t h = text_hash(name);
  for (Symbol* s = scope->symbols; s; s = s->next)
    if (s->hash == h && text_equal(s->name, name)) return s;
  return nullptr;
}

Scope* child_scope(const Scope* scope, const Node* node) {
  for (Scope* c = scope->first_child; c; c = c->next_sibling)
    if (c->node == node) return c;
  return nullptr;
}

void ScopeBuilder::fail(const Node* node, const char* format, Text a) {
  if (error_.is_set()) return;
  error_.set(ErrorKind::kSyntax, source_, SourceRange{node->line, node->column, node->end_line(), node->end_column},
             format, a);
  error_.from_compiler = true;
}

Scope* ScopeBuilder::push(ScopeKind kind, const Node* node) {
  auto* s = arena_.make<Scope>();
  if (!s) {
    error_.set_out_of_memory();
    return nullptr;
  }
  s->kind = kind;
  s->node = node;
  s->parent = scope_;
  s->last_symbol = &s->symbols;
  if (scope_) {
    s->class_name = scope_->class_name;
    s->in_iterable = scope_->in_iterable;
    (scope_->last_child ? scope_->last_child->next_sibling : scope_->first_child) = s;
    scope_->last_child = s;
  }
  return scope_ = s;
}

Symbol* ScopeBuilder::symbol(Scope* scope, Text name) {
  if (Symbol* s = find_symbol(scope, name)) return s;
  auto* s = arena_.make<Symbol>();
  if (!s) {
    error_.set_out_of_memory();
    return nullptr;
  }
  s->name = name;
  s->hash = text_hash(name);
  s->slot = -1;
  *scope->last_symbol = s;
  scope->last_symbol = &s->next;
  return s;
}

void ScopeBuilder::use(Text name) {
  if (Symbol* s = symbol(scope_, mangle(arena_, name, scope_->class_name))) s->used = true;
  if (text_is(name, "super") && scope_->kind != ScopeKind::kModule)
    if (Symbol* c = symbol(scope_, Text{"__class__", 9})) c->used = true;
}

Symbol* ScopeBuilder::bind(Text name, const Node* where) {
  if (text_is(name, "__debug__")) fail(where, PACKED("cannot assign to __debug__"));
  Symbol* s = symbol(scope_, mangle(arena_, name, scope_->class_name));
  if (s && s->walrus_inside && binding_iteration_)
    fail(where, PACKED("comprehension inner loop cannot rebind assignment expression target '%a'"), s->name);
  if (s) s->bound = true;
  return s;
}

static bool is_additive(const Node* node) {
  const auto op = static_cast<BinaryOperator>(node->op);
  return op == BinaryOperator::kAdd || op == BinaryOperator::kSubtract;
}

void ScopeBuilder::visit_list(const NodeList& list) {
  for (Node* n : list) {
    if (error_.is_set()) return;
    visit(n);
  }
}

void ScopeBuilder::visit_target(Node* node) {
  switch (node->kind) {
    case NodeKind::kName: bind(as<NameNode>(node)->id, node); return;
    case NodeKind::kTuple:
    case NodeKind::kList:
      for (Node* n : as<SequenceNode>(node)->items) visit_target(n);
      return;
    case NodeKind::kStarred: visit_target(as<StarredNode>(node)->value); return;
    default: visit(node);
  }
}

void ScopeBuilder::visit_delete(Node* node) {
  if (node->kind == NodeKind::kName) {
    if (text_is(as<NameNode>(node)->id, "__debug__")) return fail(node, PACKED("cannot delete __debug__"));
    if (Symbol* s = bind(as<NameNode>(node)->id, node)) s->deleted = true;
  } else if (node->kind == NodeKind::kTuple || node->kind == NodeKind::kList) {
    for (Node* n : as<SequenceNode>(node)->items) visit_delete(n);
  } else {
    visit(node);
  }
}

void ScopeBuilder::visit_defaults(const Parameters& p) {
  for (const NodeList* list : {&p.positional_only, &p.positional, &p.keyword_only})
    for (Node* n : *list)
      if (as<ParameterNode>(n)->default_value) visit(as<ParameterNode>(n)->default_value);
}

void ScopeBuilder::visit_annotations(const Parameters& p, Node* returns) {
  for (const NodeList* list : {&p.positional_only, &p.positional, &p.keyword_only})
    for (Node* n : *list) visit_annotation(as<ParameterNode>(n)->annotation);
  for (Node* n : {p.var_positional, p.var_keyword})
    if (n) visit_annotation(as<ParameterNode>(n)->annotation);
  visit_annotation(returns);
}

// An annotation that is not evaluated is looked through for what may not be in it, but its names are not used.
void ScopeBuilder::visit_annotation(Node* node) {
  if (!node) return;
  const bool future = future_annotations_;
  if (!future && scope_->kind == ScopeKind::kFunction && !scope_->annotation && !evaluated_) return;
  if (!future) return visit(node);
  Scope* saved = scope_;
  Scope* last = scope_->last_child;
  if (!push(ScopeKind::kFunction, node)) return;
  scope_->annotation = kAnnotation;
  visit(node);
  scope_ = saved;
  scope_->last_child = last;
  (last ? last->next_sibling : scope_->first_child) = nullptr;
}

void ScopeBuilder::declare_parameters(const Parameters& p) {
  auto declare = [&](Node* n) {
    Text name = mangle(arena_, as<ParameterNode>(n)->name, scope_->class_name);
    if (find_symbol(scope_, name)) return fail(n, PACKED("duplicate argument '%a' in function definition"), name);
    if (Symbol* s = bind(as<ParameterNode>(n)->name, scope_->node)) s->parameter = true;
  };
  for (Node* n : p.positional_only) declare(n);
  for (Node* n : p.positional) declare(n);
  for (Node* n : p.keyword_only) declare(n);
  if (p.var_positional) declare(p.var_positional);
  if (p.var_keyword) declare(p.var_keyword);
}

void ScopeBuilder::visit_function(const Node* node, const Parameters& p, Node* body_expr, const NodeList* body) {
  Scope* saved = scope_;
  if (!push(ScopeKind::kFunction, node)) return;
  scope_->is_async = node->kind == NodeKind::kFunctionDef && node->op;
  declare_parameters(p);
  if (body_expr) visit(body_expr);
  if (body) visit_list(*body);
  scope_ = saved;
}

constexpr const char* kAsyncComprehension = "asynchronous comprehension outside of an asynchronous function";

// `node` awaits. Its frame must be an async function; a generator expression becomes an asynchronous one.
bool ScopeBuilder::enter_async(const Node* node, const char* outside_function, const char* outside_async) {
  Scope* frame = scope_;
  while (frame->kind == ScopeKind::kComprehension) frame = frame->parent;
  if (frame->kind == ScopeKind::kFunction && frame->node->kind == NodeKind::kGeneratorExp) frame->is_async = true;
  if (frame->is_async) return true;
  const Scope* outermost = scope_;
  while (outermost->parent && outermost->parent != frame && outermost != frame) outermost = outermost->parent;
  if (frame != scope_)
    fail(outermost->node, kAsyncComprehension);
  else
    fail(node, frame->kind == ScopeKind::kFunction ? outside_async : outside_function);
  return false;
}

void ScopeBuilder::visit_comprehension(Node* node) {
  auto* c = as<ComprehensionExprNode>(node);
  bool generator = node->kind == NodeKind::kGeneratorExp;
  Node* first = *c->generators.begin();
  ++in_first_iterable_;
  visit(as<ComprehensionNode>(first)->iterable);  // evaluated outside
  --in_first_iterable_;
  Scope* saved = scope_;
  if (!push(generator ? ScopeKind::kFunction : ScopeKind::kComprehension, node)) return;
  scope_->loop_constants = generator || !saved->loop_constants ? &c->constants : saved->loop_constants;
  if (generator) {
    scope_->is_generator = true;
    if (Symbol* s = symbol(scope_, Text{".0", 2})) s->bound = s->parameter = true;
  }
  for (Node* g : c->generators) {
    auto* part = as<ComprehensionNode>(g);
    if (g->op && !enter_async(node, kAsyncComprehension, kAsyncComprehension)) return;
    if (g != first) {
      scope_->in_iterable = true;
      visit(part->iterable);
      scope_->in_iterable = saved->in_iterable;
    }
    binding_iteration_ = true;
    visit_target(part->target);
    binding_iteration_ = false;
    visit_list(part->conditions);
  }
  visit(c->element);
  if (c->value) visit(c->value);
  scope_ = saved;
}

void ScopeBuilder::visit_scope_declaration(Node* node) {
  bool global = node->kind == NodeKind::kGlobal;
  for (Node* n : as<GlobalNode>(node)->names) {
    Text name = mangle(arena_, as<NameNode>(n)->id, scope_->class_name);
    if (!global && scope_->kind == ScopeKind::kModule)
      return fail(node, PACKED("nonlocal declaration not allowed at module level"));
    Symbol* s = find_symbol(scope_, name);
    if (s && s->parameter)
      return fail(node,
                  global ? PACKED("name '%a' is parameter and global") : PACKED("name '%a' is parameter and nonlocal"),
                  name);
    if (s && ((global && s->is_nonlocal) || (!global && s->is_global)))
      return fail(s->declared, PACKED("name '%a' is nonlocal and global"), name);
    if (s && scope_->kind != ScopeKind::kModule) {
      if (s->used)
        return fail(node,
                    global ? PACKED("name '%a' is used prior to global declaration")
                           : PACKED("name '%a' is used prior to nonlocal declaration"),
                    name);
      if (s->annotated)
        return fail(
            node,
            global ? PACKED("annotated name '%a' can't be global") : PACKED("annotated name '%a' can't be nonlocal"),
            name);
      if (s->bound && !s->imported && !s->is_global && !s->is_nonlocal)
        return fail(node,
                    global ? PACKED("name '%a' is assigned to before global declaration")
                           : PACKED("name '%a' is assigned to before nonlocal declaration"),
                    name);
    }
    s = symbol(scope_, name);
    if (!s) return;
    (global ? s->is_global : s->is_nonlocal) = true;
    if (!s->declared) s->declared = node;
  }
}

void ScopeBuilder::visit_pattern(Node* node) {
  auto capture = [&](Text name) {
    if (name.length) bind(name, node);
  };
  auto each = [&](const NodeList& patterns) {
    for (Node* n : patterns) visit_pattern(n);
  };
  switch (node->kind) {
    case NodeKind::kMatchValue: return visit(as<MatchValueNode>(node)->value);
    case NodeKind::kMatchSequence: return each(as<MatchSequenceNode>(node)->patterns);
    case NodeKind::kMatchStar: return capture(as<MatchStarNode>(node)->name);
    case NodeKind::kMatchOr: return each(as<MatchOrNode>(node)->patterns);
    case NodeKind::kMatchMapping:
      each(as<MatchMappingNode>(node)->items);
      return capture(as<MatchMappingNode>(node)->rest);
    case NodeKind::kMatchItem:
      if (as<MatchItemNode>(node)->key) visit(as<MatchItemNode>(node)->key);
      return visit_pattern(as<MatchItemNode>(node)->pattern);
    case NodeKind::kMatchClass:
      visit(as<MatchClassNode>(node)->type);
      each(as<MatchClassNode>(node)->patterns);
      return each(as<MatchClassNode>(node)->keywords);
    case NodeKind::kMatchAs:
      if (as<MatchAsNode>(node)->pattern) visit_pattern(as<MatchAsNode>(node)->pattern);
      return capture(as<MatchAsNode>(node)->name);
    default: return;
  }
}

void ScopeBuilder::visit_class(Node* node) {
  auto* c = as<ClassDefNode>(node);
  visit_list(c->decorators);
  if (c->type_params.empty()) {
    visit_class_inside(c);
    bind(c->name, node);
    return;
  }
  bind(c->name, node);
  Scope* saved = scope_;
  if (!enter_annotation(node, kGeneric)) return;
  scope_->class_name = c->name;  // a private name of a parameter is private to the class itself
  visit_type_params(c->type_params);
  for (Text name : {kTypeParamsName, kGenericBaseName}) bind(name, node);
  auto* base = arena_.make<NameNode>();
  if (!base) return error_.set_out_of_memory();
  static_cast<Node&>(*base) = *node;  // its place
  base->next = nullptr;
  base->kind = NodeKind::kName;
  base->op = 0;
  base->id = kGenericBaseName;
  Node** last = &c->bases.first;
  while (*last) last = &(*last)->next;
  *last = base;
  ++c->bases.count;
  visit_class_inside(c);
  scope_ = saved;
}

void ScopeBuilder::visit_class_inside(ClassDefNode* c) {
  visit_list(c->bases);
  for (Node* k : c->keywords) visit(as<KeywordNode>(k)->value);
  Scope* saved = scope_;
  if (!push(ScopeKind::kClass, c)) return;
  scope_->class_name = c->name;
  scope_->namespace_body = true;
  if (!c->type_params.empty()) use(kTypeParamsName);
  visit_list(c->body);
  scope_ = saved;
}

// ---- annotation scopes (PEP 695): functions that the program does not see

bool ScopeBuilder::enter_annotation(const Node* node, const char* what) {
  bool sees = scope_->kind == ScopeKind::kClass || scope_->sees_class;
  if (!push(ScopeKind::kFunction, node)) return false;
  scope_->annotation = what;
  scope_->sees_class = sees;
  if (!sees) return true;
  Symbol* s = symbol(scope_, kNamespaceName);
  if (s) s->bound = s->parameter = true;
  return s;
}

// An expression that a function of its own evaluates when it is asked for.
void ScopeBuilder::visit_thunk(Node* expression, const char* what) {
  Scope* saved = scope_;
  if (!enter_annotation(expression, what)) return;
  visit(expression);
  scope_ = saved;
}

void ScopeBuilder::visit_type_params(const NodeList& params) {
  static const char* const kDefaults[] = {"a TypeVar default", "a TypeVarTuple default", "a ParamSpec default"};
  bool seen_default = false;
  for (Node* n : params) {
    auto* p = as<TypeParamNode>(n);
    Text name = mangle(arena_, p->name, scope_->class_name);
    if (find_symbol(scope_, name)) return fail(n, PACKED("duplicate type parameter '%a'"), p->name);
    Symbol* s = bind(p->name, n);
    if (!s) return;
    s->type_param = true;
    if (p->bound)
      visit_thunk(p->bound, p->bound->kind == NodeKind::kTuple ? "a TypeVar constraint" : "a TypeVar bound");
    if (p->default_value)
      visit_thunk(p->default_value, kDefaults[n->op]);
    else if (seen_default)
      return fail(n, PACKED("non-default type parameter '%a' follows default type parameter"), p->name);
    seen_default = p->default_value;
    if (error_.is_set()) return;
  }
}

void ScopeBuilder::visit_type_alias(Node* node) {
  auto* t = as<TypeAliasNode>(node);
  bind(as<NameNode>(t->name)->id, t->name);
  Scope* saved = scope_;
  if (!t->type_params.empty()) {
    if (!enter_annotation(node, kGeneric)) return;
    visit_type_params(t->type_params);
  }
  visit_thunk(t->value, "a type alias");
  scope_ = saved;
}

void ScopeBuilder::visit_function_definition(Node* node) {
  auto* f = as<FunctionDefNode>(node);
  visit_list(f->decorators);
  bind(f->name, node);
  visit_defaults(f->parameters);
  Scope* saved = scope_;
  if (!f->type_params.empty()) {
    if (!enter_annotation(node, kGeneric)) return;
    for (Text name : {kDefaultsName, kKwDefaultsName})
      if (Symbol* s = symbol(scope_, name)) s->bound = s->parameter = true;
    visit_type_params(f->type_params);
  }
  evaluated_ = true;
  visit_annotations(f->parameters, f->returns);
  evaluated_ = false;
  visit_function(node, f->parameters, nullptr, &f->body);
  scope_ = saved;
}

// "yield expression" and the like have no place in an annotation scope.
bool ScopeBuilder::refuse_in_annotation(const Node* node, const char* what) {
  if (!scope_->annotation) return false;
  Text where{scope_->annotation, static_cast<uint32_t>(std::strlen(scope_->annotation))};
  error_.from_compiler = true;
  error_.set(ErrorKind::kSyntax, source_, SourceRange{node->line, node->column, node->end_line(), node->end_column},
             scope_->annotation == kAnnotation ? PACKED("'%a' can not be used within %b")
                                               : PACKED("%a cannot be used within %b"),
             Text{what, static_cast<uint32_t>(std::strlen(what))}, where);
  return true;
}

// An operand in a loop that would be loaded in each round. immediate: instructions take it if it is small.
void ScopeBuilder::note_constant(Node* node, bool immediate) {
  LoopConstant** at = scope_->loop_constants;
  int32_t small;
  if (!at || (node->kind != NodeKind::kNumber && node->kind != NodeKind::kString)) return;
  if (immediate && small_literal(node, &small)) return;
  for (; *at; at = &(*at)->next)
    if (same_literal((*at)->node, node)) return;
  if (!(*at = arena_.make<LoopConstant>())) return error_.set_out_of_memory();
  (*at)->node = node;
}

void ScopeBuilder::visit(Node* node) {
  if (!node || error_.is_set()) return;
  switch (node->kind) {
    case NodeKind::kName: return use(as<NameNode>(node)->id);
    case NodeKind::kNumber:
    case NodeKind::kString:
    case NodeKind::kBytes:
    case NodeKind::kNone:
    case NodeKind::kTrue:
    case NodeKind::kFalse:
    case NodeKind::kEllipsis:
    case NodeKind::kPass:
    case NodeKind::kBreak:
    case NodeKind::kContinue: return;
    case NodeKind::kJoinedString: return visit_list(as<JoinedStringNode>(node)->parts);
    case NodeKind::kFormattedValue:
      visit(as<FormattedValueNode>(node)->value);
      return visit(as<FormattedValueNode>(node)->format_spec);
    case NodeKind::kTuple:
    case NodeKind::kList:
    case NodeKind::kSet: return visit_list(as<SequenceNode>(node)->items);
    case NodeKind::kDict: return visit_list(as<DictNode>(node)->items);
    case NodeKind::kDictItem: visit(as<DictItemNode>(node)->key); return visit(as<DictItemNode>(node)->value);
    case NodeKind::kListComp:
    case NodeKind::kSetComp:
    case NodeKind::kDictComp:
    case NodeKind::kGeneratorExp: return visit_comprehension(node);
    case NodeKind::kBoolOp: return visit_list(as<BoolOpNode>(node)->values);
    case NodeKind::kBinaryOp:
      while (node->kind == NodeKind::kBinaryOp) {  // leans left, may be thousands deep
        note_constant(as<BinaryOpNode>(node)->right, is_additive(node));
        visit(as<BinaryOpNode>(node)->right);
        node = as<BinaryOpNode>(node)->left;
      }
      note_constant(node, false);
      return visit(node);
    case NodeKind::kUnaryOp: return visit(as<UnaryOpNode>(node)->operand);
    case NodeKind::kCompare:
      visit(as<CompareNode>(node)->left);
      for (Node* i : as<CompareNode>(node)->items) {
        note_constant(as<CompareItemNode>(i)->operand, true);
        visit(as<CompareItemNode>(i)->operand);
      }
      return;
    case NodeKind::kCall: {
      auto* c = as<CallNode>(node);
      visit(c->function);
      visit_list(c->arguments);
      for (Node* k : c->keywords) {
        if (text_is(as<KeywordNode>(k)->name, "__debug__")) return fail(node, PACKED("cannot assign to __debug__"));
        visit(as<KeywordNode>(k)->value);
      }
      return;
    }
    case NodeKind::kAttribute: return visit(as<AttributeNode>(node)->object);
    case NodeKind::kSubscript:
      note_constant(as<SubscriptNode>(node)->index, true);
      visit(as<SubscriptNode>(node)->object);
      return visit(as<SubscriptNode>(node)->index);
    case NodeKind::kSlice:
      visit(as<SliceNode>(node)->lower);
      visit(as<SliceNode>(node)->upper);
      return visit(as<SliceNode>(node)->step);
    case NodeKind::kStarred: return visit(as<StarredNode>(node)->value);
    case NodeKind::kNamedExpr: {
      auto* n = as<NamedExprNode>(node);
      if (refuse_in_annotation(node, "named expression")) return;
      visit(n->value);
      Scope* saved = scope_;
      if (in_first_iterable_ || scope_->in_iterable)
        return fail(node, PACKED("assignment expression cannot be used in a comprehension iterable expression"));
      if (scope_->kind == ScopeKind::kComprehension ||
          (scope_->node && scope_->node->kind == NodeKind::kGeneratorExp)) {
        // Binds in the frame around the comprehensions; a generator expression reaches it as nonlocal.
        Text name = mangle(arena_, as<NameNode>(n->target)->id, scope_->class_name);
        while (scope_->parent &&
               (scope_->kind == ScopeKind::kComprehension || scope_->node->kind == NodeKind::kGeneratorExp)) {
          Symbol* s = find_symbol(scope_, name);
          if (s && s->bound && !s->is_nonlocal)
            return fail(n->target, PACKED("assignment expression cannot rebind comprehension iteration variable '%a'"),
                        name);
          if ((s = symbol(scope_, name))) s->used = s->walrus_inside = true;
          scope_ = scope_->parent;
        }
        if (scope_->kind == ScopeKind::kClass) {
          fail(n->target, PACKED("assignment expression within a comprehension cannot be used in a class body"));
          scope_ = saved;
          return;
        }
        if (const char* what = scope_->annotation) {
          fail(n->target, PACKED("assignment expression within a comprehension cannot be used in %a"),
               Text{what, static_cast<uint32_t>(std::strlen(what))});
          scope_ = saved;
          return;
        }
      }
      if (Symbol* s = bind(as<NameNode>(n->target)->id, n->target)) s->walrus = true;
      scope_ = saved;
      use(as<NameNode>(n->target)->id);
      return;
    }
    case NodeKind::kIfExp:
      visit(as<IfExpNode>(node)->test);
      visit(as<IfExpNode>(node)->body);
      return visit(as<IfExpNode>(node)->orelse);
    case NodeKind::kLambda:
      visit_defaults(as<LambdaNode>(node)->parameters);
      return visit_function(node, as<LambdaNode>(node)->parameters, as<LambdaNode>(node)->body, nullptr);
    case NodeKind::kYield:
    case NodeKind::kYieldFrom:
    case NodeKind::kAwait: {
      Scope* s = scope_;
      if (refuse_in_annotation(node, node->kind == NodeKind::kAwait ? "await expression" : "yield expression")) return;
      if (s->kind == ScopeKind::kComprehension && node->kind != NodeKind::kAwait)
        return fail(node, s->node->kind == NodeKind::kListComp  ? PACKED("'yield' inside list comprehension")
                          : s->node->kind == NodeKind::kSetComp ? PACKED("'yield' inside set comprehension")
                                                                : PACKED("'yield' inside dict comprehension"));
      if (s->node && s->node->kind == NodeKind::kGeneratorExp && node->kind != NodeKind::kAwait)
        return fail(node, PACKED("'yield' inside generator expression"));
      if (node->kind == NodeKind::kAwait) {
        if (!enter_async(node, "'await' outside function", "'await' outside async function")) return;
        return visit(as<AwaitNode>(node)->value);
      }
      if (s->kind != ScopeKind::kFunction) return fail(node, PACKED("'yield' outside function"));
      if (node->kind == NodeKind::kYieldFrom && s->is_async)
        return fail(node, PACKED("'yield from' inside async function"));
      s->is_generator = true;
      return visit(as<AwaitNode>(node)->value);
    }
    case NodeKind::kExprStmt: return visit(as<ExprStmtNode>(node)->value);
    case NodeKind::kAssign:
      visit(as<AssignNode>(node)->value);
      for (Node* t : as<AssignNode>(node)->targets) visit_target(t);
      return;
    case NodeKind::kAugAssign: {
      auto* a = as<AugAssignNode>(node);
      note_constant(a->value, is_additive(node));
      visit(a->value);
      return visit_target(a->target);
    }
    case NodeKind::kAnnAssign: {
      auto* a = as<AnnAssignNode>(node);
      if (a->target->kind == NodeKind::kName && text_is(as<NameNode>(a->target)->id, "__debug__"))
        return fail(node, PACKED("cannot assign to __debug__"));
      visit_annotation(a->annotation);
      if (a->value) visit(a->value);
      if (a->target->kind == NodeKind::kName) {
        if (Symbol* s = bind(as<NameNode>(a->target)->id, a->target)) {
          if (s->is_global) return fail(node, PACKED("annotated name '%a' can't be global"), s->name);
          if (s->is_nonlocal) return fail(node, PACKED("annotated name '%a' can't be nonlocal"), s->name);
          s->annotated = true;
        }
        return;
      }
      return visit_target(a->target);
    }
    case NodeKind::kDelete:
      for (Node* t : as<DeleteNode>(node)->targets) visit_delete(t);
      return;
    case NodeKind::kReturn: return visit(as<ReturnNode>(node)->value);
    case NodeKind::kRaise: visit(as<RaiseNode>(node)->exception); return visit(as<RaiseNode>(node)->cause);
    case NodeKind::kAssert: visit(as<AssertNode>(node)->test); return visit(as<AssertNode>(node)->message);
    case NodeKind::kGlobal:
    case NodeKind::kNonlocal: return visit_scope_declaration(node);
    case NodeKind::kImport:
    case NodeKind::kImportFrom: {
      auto& names = node->kind == NodeKind::kImport ? as<ImportNode>(node)->names : as<ImportFromNode>(node)->names;
      for (Node* n : names) {
        auto* alias = as<AliasNode>(n);
        Text name = alias->as_name.length ? alias->as_name : alias->name;
        if (text_is(name, "*")) {
          if (scope_->kind != ScopeKind::kModule) return fail(n, PACKED("import * only allowed at module level"));
          continue;
        }
        for (uint32_t i = 0; i < name.length; ++i)
          if (name.data[i] == '.') name.length = i;
        if (Symbol* s = bind(name, node)) s->imported = true;
      }
      return;
    }
    case NodeKind::kIf:
      for (Node* n = node; n;) {  // elif chains may be long
        auto* i = as<IfNode>(n);
        visit(i->test);
        visit_list(i->body);
        bool chain = i->orelse.count == 1 && i->orelse.first->kind == NodeKind::kIf;
        if (!chain) visit_list(i->orelse);
        n = chain ? i->orelse.first : nullptr;
      }
      return;
    case NodeKind::kWhile: {
      auto* w = as<WhileNode>(node);
      LoopConstant** around = scope_->loop_constants;
      if (!around) scope_->loop_constants = &w->constants;
      visit(w->test);
      visit_list(w->body);
      scope_->loop_constants = around;
      return visit_list(w->orelse);
    }
    case NodeKind::kFor: {
      auto* f = as<ForNode>(node);
      if (node->op && !enter_async(node, "'async for' outside async function", "'async for' outside async function"))
        return;
      visit(f->iterable);
      LoopConstant** around = scope_->loop_constants;
      if (!around && !node->op) scope_->loop_constants = &f->constants;
      visit_target(f->target);
      visit_list(f->body);
      scope_->loop_constants = around;
      return visit_list(f->orelse);
    }
    case NodeKind::kTry: {
      auto* t = as<TryNode>(node);
      visit_list(t->body);
      for (Node* h : t->handlers) {
        auto* e = as<ExceptHandlerNode>(h);
        if (e->type) visit(e->type);
        if (e->name.length)
          if (Symbol* s = bind(e->name, h)) s->deleted = true;
        visit_list(e->body);
      }
      visit_list(t->orelse);
      return visit_list(t->finally_body);
    }
    case NodeKind::kWith:
      if (node->op && !enter_async(node, "'async with' outside async function", "'async with' outside async function"))
        return;
      for (Node* i : as<WithNode>(node)->items) {
        visit(as<WithItemNode>(i)->context);
        if (as<WithItemNode>(i)->target) visit_target(as<WithItemNode>(i)->target);
      }
      return visit_list(as<WithNode>(node)->body);
    case NodeKind::kMatch: visit(as<MatchNode>(node)->subject); return visit_list(as<MatchNode>(node)->cases);
    case NodeKind::kMatchCase: {
      auto* c = as<MatchCaseNode>(node);
      visit_pattern(c->pattern);
      if (c->guard) visit(c->guard);
      return visit_list(c->body);
    }
    case NodeKind::kFunctionDef: return visit_function_definition(node);
    case NodeKind::kClassDef: return visit_class(node);
    case NodeKind::kTypeAlias: return visit_type_alias(node);
    default: return;  // what code generation reports as not supported
  }
}

// ---- resolving

void ScopeBuilder::resolve_symbol(Scope* scope, Symbol* s) {
  bool frame_local = scope->kind == ScopeKind::kFunction || scope->kind == ScopeKind::kComprehension;
  if (s->is_global) {
    s->place = NamePlace::kGlobal;
    return;
  }
  bool own = s->bound && !s->is_nonlocal;
  if (own && frame_local) {
    if (s->place == NamePlace::kUnresolved) s->place = NamePlace::kLocal;
    if (s->captured) s->place = NamePlace::kCell;
    return;
  }
  if (own && scope->kind == ScopeKind::kModule) {
    s->place = scope->namespace_body ? NamePlace::kNamespace : NamePlace::kGlobal;
    return;
  }
  if (own && scope->kind == ScopeKind::kClass) {
    s->place = NamePlace::kNamespace;
    return;
  }
  // Look outwards through functions and comprehensions; class bodies are seen through, but for their __class__, and
  // except that annotation scopes in them look into their namespace at run time.
  bool looks_into_class = false, seeing = scope->sees_class, in_function = scope->kind != ScopeKind::kClass;
  for (Scope* p = scope->parent; p; p = p->parent) {
    if (p->kind == ScopeKind::kModule) break;
    Symbol* q = nullptr;
    if (p->kind == ScopeKind::kClass) {
      if (seeing && !text_is(s->name, "__class__")) {
        Symbol* own_of_class = find_symbol(p, s->name);
        if (own_of_class && own_of_class->is_global) break;
        if (own_of_class && own_of_class->bound && !own_of_class->is_nonlocal) {
          s->place = NamePlace::kNamespace;
          return;
        }
        looks_into_class = true;
      }
      seeing = false;
      if (!text_is(s->name, "__class__") || !in_function) continue;
      p->needs_class_cell = true;
      q = symbol(p, s->name);
      if (!q) return;
      q->captured = true;
      q->place = NamePlace::kCell;
    } else {
      in_function |= p->kind == ScopeKind::kFunction;
      q = find_symbol(p, s->name);
      if (!q || q->is_global) {
        if (q && q->is_global) break;
        continue;
      }
      if (!q->bound || q->is_nonlocal) continue;
      if (q->type_param && s->is_nonlocal)
        return fail(s->declared, PACKED("nonlocal binding not allowed for type parameter '%a'"), s->name);
    }
    // Is the binder in the same frame (a comprehension inside its function)?
    Scope* frame = scope;
    while (frame->kind == ScopeKind::kComprehension) frame = frame->parent;
    Scope* owner = p;
    while (owner->kind == ScopeKind::kComprehension) owner = owner->parent;
    if (frame == owner && p->kind != ScopeKind::kClass) {
      s->place = NamePlace::kUnresolved;  // code generation finds it by looking outwards inside the frame
      s->used = true;
      return;
    }
    q->captured = true;
    q->place = NamePlace::kCell;
    // Every frame from here out to the owner passes the cell through.
    for (Scope* f = scope; f != owner; f = f->parent) {
      if (f->kind == ScopeKind::kComprehension) continue;
      Symbol* t = symbol(f, s->name);
      if (!t) return;
      if (t->bound && !t->is_nonlocal && f->kind != ScopeKind::kClass) break;
      t->passed_through = true;
      if (f->kind != ScopeKind::kClass && t->place != NamePlace::kNamespace && t->place != NamePlace::kNamespaceFree)
        t->place = NamePlace::kFree;
    }
    if (looks_into_class)
      s->place = NamePlace::kNamespaceFree;
    else if (scope->kind == ScopeKind::kClass)
      s->place = s->is_nonlocal ? NamePlace::kFree : s->bound ? NamePlace::kNamespace : NamePlace::kNamespaceFree;
    else if (scope->kind == ScopeKind::kFunction)
      s->place = NamePlace::kFree;
    return;
  }
  if (s->is_nonlocal) {
    fail(s->declared, PACKED("no binding for nonlocal '%a' found"), s->name);
    return;
  }
  if (looks_into_class || scope->kind == ScopeKind::kClass ||
      (scope->kind == ScopeKind::kModule && scope->namespace_body))
    s->place = NamePlace::kNamespace;
  else
    s->place = NamePlace::kGlobal;
}

void ScopeBuilder::resolve(Scope* scope) {
  for (Symbol* s = scope->symbols; s && !error_.is_set(); s = s->next)
    if (s->bound || s->used || s->is_nonlocal || s->is_global) resolve_symbol(scope, s);
  for (Scope* c = scope->first_child; c && !error_.is_set(); c = c->next_sibling) resolve(c);
}

Scope* ScopeBuilder::build(Node* statement, bool namespace_body) {
  Scope* module = push(ScopeKind::kModule, nullptr);
  if (!module) return nullptr;
  module->namespace_body = namespace_body;
  visit(statement);
  if (!error_.is_set()) resolve(module);
  return error_.is_set() ? nullptr : module;
}

}  // namespace adder::vm
