// One case a node kind; a kind that is not known here is dumped as ?kind, which no golden text has.
#include "tests/vm/compile/ast_dump.h"

#include <cstdio>
#include <initializer_list>

namespace adder::vm {
namespace {

constexpr const char* kBinary[] = {"|", "^", "&", "<<", ">>", "+", "-", "*", "/", "//", "%", "@", "**"};
constexpr const char* kUnary[] = {"not", "~", "+", "-"};
constexpr const char* kCompare[] = {"==", "!=", "<", "<=", ">", ">=", "in", "not-in", "is", "is-not"};

std::string str(Text text) { return text.length ? std::string(text.data, text.length) : "_"; }

std::string quoted(Text text) {
  std::string out = "\"";
  for (uint32_t i = 0; i < text.length; ++i) {
    const unsigned char c = (unsigned char)text[i];
    char hex[8];
    snprintf(hex, sizeof hex, "\\x%02x", c);
    out += c == '"' || c == '\\' ? std::string("\\") + char(c)
           : c < 32 || c == 127  ? std::string(hex)
                                 : std::string(1, char(c));
  }
  return out + "\"";
}

std::string list(const NodeList& nodes) {
  std::string out = "[";
  uint32_t count = 0;
  for (const Node* node : nodes) {
    if (count++) out += " ";
    out += dump(node);
  }
  if (count != nodes.count) out += " !count";
  return out + "]";
}

std::string form(std::initializer_list<std::string> parts) {
  std::string out = "(";
  for (const std::string& part : parts) out += (out.size() > 1 ? " " : "") + part;
  return out + ")";
}

std::string optional_list(const char* word, const NodeList& nodes) {
  return nodes.empty() ? "" : std::string(" (") + word + " " + list(nodes) + ")";
}

std::string dump_parameters(const Parameters& p) {
  std::string out = "(";
  const auto add = [&](const std::string& part) { out += (out.size() > 1 ? " " : "") + part; };
  for (const Node* node : p.positional_only) add(dump(node));
  if (!p.positional_only.empty()) add("/");
  for (const Node* node : p.positional) add(dump(node));
  if (p.var_positional) add("*" + dump(p.var_positional));
  if (!p.var_positional && !p.keyword_only.empty()) add("*");
  for (const Node* node : p.keyword_only) add(dump(node));
  if (p.var_keyword) add("**" + dump(p.var_keyword));
  return out + ")";
}

std::string dump_expression(const Node* node) {
  switch (node->kind) {
    case NodeKind::kName: return str(as<NameNode>(node)->id);
    case NodeKind::kNumber: {
      const char* kinds[] = {"", "f", "i"};
      return str(as<NumberNode>(node)->literal) + kinds[node->op];
    }
    case NodeKind::kString: return quoted(as<StringNode>(node)->value);
    case NodeKind::kBytes: return "b" + quoted(as<StringNode>(node)->value);
    case NodeKind::kNone: return "None";
    case NodeKind::kTrue: return "True";
    case NodeKind::kFalse: return "False";
    case NodeKind::kEllipsis: return "...";
    case NodeKind::kJoinedString: return form({"f", list(as<JoinedStringNode>(node)->parts)});
    case NodeKind::kFormattedValue: {
      const auto* n = as<FormattedValueNode>(node);
      return form({"{}", dump(n->value), n->conversion ? std::string("!") + n->conversion : "_", dump(n->format_spec)});
    }
    case NodeKind::kTuple: return form({"tuple", list(as<SequenceNode>(node)->items)});
    case NodeKind::kList: return form({"list", list(as<SequenceNode>(node)->items)});
    case NodeKind::kSet: return form({"set", list(as<SequenceNode>(node)->items)});
    case NodeKind::kDict: return form({"dict", list(as<DictNode>(node)->items)});
    case NodeKind::kDictItem: {
      const auto* n = as<DictItemNode>(node);
      return n->key ? form({dump(n->key), dump(n->value)}) : form({"**", dump(n->value)});
    }
    case NodeKind::kListComp:
    case NodeKind::kSetComp:
    case NodeKind::kGeneratorExp:
    case NodeKind::kDictComp: {
      const auto* n = as<ComprehensionExprNode>(node);
      const char* names[] = {"listcomp", "setcomp", "genexp", "dictcomp"};
      const std::string name = names[int(node->kind) - int(NodeKind::kListComp)];
      if (n->value) return form({name, dump(n->element), dump(n->value), list(n->generators)});
      return form({name, dump(n->element), list(n->generators)});
    }
    case NodeKind::kComprehension: {
      const auto* n = as<ComprehensionNode>(node);
      return form({node->op ? "async-for" : "for", dump(n->target), dump(n->iterable), list(n->conditions)});
    }
    case NodeKind::kBoolOp: return form({node->op ? "or" : "and", list(as<BoolOpNode>(node)->values)});
    case NodeKind::kBinaryOp: {
      const auto* n = as<BinaryOpNode>(node);
      return form({kBinary[node->op], dump(n->left), dump(n->right)});
    }
    case NodeKind::kUnaryOp: return form({kUnary[node->op], dump(as<UnaryOpNode>(node)->operand)});
    case NodeKind::kCompare: {
      const auto* n = as<CompareNode>(node);
      return form({"compare", dump(n->left), list(n->items)});
    }
    case NodeKind::kCompareItem: return form({kCompare[node->op], dump(as<CompareItemNode>(node)->operand)});
    case NodeKind::kCall: {
      const auto* n = as<CallNode>(node);
      return form({"call", dump(n->function), list(n->arguments), list(n->keywords)});
    }
    case NodeKind::kKeyword: {
      const auto* n = as<KeywordNode>(node);
      return n->name.length ? str(n->name) + "=" + dump(n->value) : "**" + dump(n->value);
    }
    case NodeKind::kAttribute:
      return form({".", dump(as<AttributeNode>(node)->object), str(as<AttributeNode>(node)->name)});
    case NodeKind::kSubscript: {
      const auto* n = as<SubscriptNode>(node);
      return form({"[]", dump(n->object), dump(n->index)});
    }
    case NodeKind::kSlice: {
      const auto* n = as<SliceNode>(node);
      return form({"slice", dump(n->lower), dump(n->upper), dump(n->step)});
    }
    case NodeKind::kStarred: return "*" + dump(as<StarredNode>(node)->value);
    case NodeKind::kNamedExpr:
      return form({":=", dump(as<NamedExprNode>(node)->target), dump(as<NamedExprNode>(node)->value)});
    case NodeKind::kIfExp: {
      const auto* n = as<IfExpNode>(node);
      return form({"ifexp", dump(n->test), dump(n->body), dump(n->orelse)});
    }
    case NodeKind::kLambda:
      return form({"lambda", dump_parameters(as<LambdaNode>(node)->parameters), dump(as<LambdaNode>(node)->body)});
    case NodeKind::kAwait: return form({"await", dump(as<AwaitNode>(node)->value)});
    case NodeKind::kYield: return form({"yield", dump(as<AwaitNode>(node)->value)});
    case NodeKind::kYieldFrom: return form({"yield-from", dump(as<AwaitNode>(node)->value)});
    default: return "";
  }
}

std::string dump_simple(const Node* node) {
  switch (node->kind) {
    case NodeKind::kExprStmt: return form({"expr", dump(as<ExprStmtNode>(node)->value)});
    case NodeKind::kAssign: return form({"=", list(as<AssignNode>(node)->targets), dump(as<AssignNode>(node)->value)});
    case NodeKind::kAugAssign: {
      const auto* n = as<AugAssignNode>(node);
      return form({std::string(kBinary[node->op]) + "=", dump(n->target), dump(n->value)});
    }
    case NodeKind::kAnnAssign: {
      const auto* n = as<AnnAssignNode>(node);
      return form({node->op ? "ann" : "ann-complex", dump(n->target), dump(n->annotation), dump(n->value)});
    }
    case NodeKind::kDelete: return form({"del", list(as<DeleteNode>(node)->targets)});
    case NodeKind::kPass: return "(pass)";
    case NodeKind::kBreak: return "(break)";
    case NodeKind::kContinue: return "(continue)";
    case NodeKind::kReturn: return form({"return", dump(as<ReturnNode>(node)->value)});
    case NodeKind::kRaise:
      return form({"raise", dump(as<RaiseNode>(node)->exception), dump(as<RaiseNode>(node)->cause)});
    case NodeKind::kAssert:
      return form({"assert", dump(as<AssertNode>(node)->test), dump(as<AssertNode>(node)->message)});
    case NodeKind::kGlobal: return form({"global", list(as<GlobalNode>(node)->names)});
    case NodeKind::kNonlocal: return form({"nonlocal", list(as<GlobalNode>(node)->names)});
    case NodeKind::kImport: return form({"import", list(as<ImportNode>(node)->names)});
    case NodeKind::kImportFrom: {
      const auto* n = as<ImportFromNode>(node);
      return form({"from", std::to_string(n->level), str(n->module), list(n->names)});
    }
    case NodeKind::kAlias: {
      const auto* n = as<AliasNode>(node);
      return n->as_name.length ? form({str(n->name), "as", str(n->as_name)}) : str(n->name);
    }
    case NodeKind::kTypeAlias: {
      const auto* n = as<TypeAliasNode>(node);
      return form({"type", dump(n->name), list(n->type_params), dump(n->value)});
    }
    case NodeKind::kTypeParam: {
      const auto* n = as<TypeParamNode>(node);
      return form({std::string(node->op, '*') + str(n->name), dump(n->bound), dump(n->default_value)});
    }
    default: return "";
  }
}

std::string dump_compound(const Node* node) {
  switch (node->kind) {
    case NodeKind::kIf: {
      const auto* n = as<IfNode>(node);
      return form({node->op ? "elif" : "if", dump(n->test), list(n->body), list(n->orelse)});
    }
    case NodeKind::kWhile: {
      const auto* n = as<WhileNode>(node);
      return form({"while", dump(n->test), list(n->body), list(n->orelse)});
    }
    case NodeKind::kFor: {
      const auto* n = as<ForNode>(node);
      return form({node->op ? "async-for" : "for", dump(n->target), dump(n->iterable), list(n->body), list(n->orelse)});
    }
    case NodeKind::kTry: {
      const auto* n = as<TryNode>(node);
      return form(
          {node->op ? "try*" : "try", list(n->body), list(n->handlers), list(n->orelse), list(n->finally_body)});
    }
    case NodeKind::kExceptHandler: {
      const auto* n = as<ExceptHandlerNode>(node);
      return form({"except", dump(n->type), str(n->name), list(n->body)});
    }
    case NodeKind::kWith:
      return form({node->op ? "async-with" : "with", list(as<WithNode>(node)->items), list(as<WithNode>(node)->body)});
    case NodeKind::kWithItem:
      return form({dump(as<WithItemNode>(node)->context), dump(as<WithItemNode>(node)->target)});
    case NodeKind::kFunctionDef: {
      const auto* n = as<FunctionDefNode>(node);
      std::string out = form({node->op ? "async-def" : "def", str(n->name), dump_parameters(n->parameters),
                              dump(n->returns), list(n->body)});
      out.pop_back();
      return out + optional_list("decorators", n->decorators) + optional_list("types", n->type_params) + ")";
    }
    case NodeKind::kParameter: {
      const auto* n = as<ParameterNode>(node);
      return str(n->name) + (n->annotation ? ":" + dump(n->annotation) : "") +
             (n->default_value ? "=" + dump(n->default_value) : "");
    }
    case NodeKind::kClassDef: {
      const auto* n = as<ClassDefNode>(node);
      std::string out = form({"class", str(n->name), list(n->bases), list(n->keywords), list(n->body)});
      out.pop_back();
      return out + optional_list("decorators", n->decorators) + optional_list("types", n->type_params) + ")";
    }
    case NodeKind::kMatch: return form({"match", dump(as<MatchNode>(node)->subject), list(as<MatchNode>(node)->cases)});
    case NodeKind::kMatchCase: {
      const auto* n = as<MatchCaseNode>(node);
      return form({"case", dump(n->pattern), dump(n->guard), list(n->body)});
    }
    default: return "";
  }
}

std::string dump_pattern(const Node* node) {
  switch (node->kind) {
    case NodeKind::kMatchValue: return form({"value", dump(as<MatchValueNode>(node)->value)});
    case NodeKind::kMatchSequence: return form({"seq", list(as<MatchSequenceNode>(node)->patterns)});
    case NodeKind::kMatchMapping:
      return form({"map", list(as<MatchMappingNode>(node)->items), str(as<MatchMappingNode>(node)->rest)});
    case NodeKind::kMatchItem: {
      const auto* n = as<MatchItemNode>(node);
      return form({n->key ? dump(n->key) : str(n->name), dump(n->pattern)});
    }
    case NodeKind::kMatchClass: {
      const auto* n = as<MatchClassNode>(node);
      return form({"cls", dump(n->type), list(n->patterns), list(n->keywords)});
    }
    case NodeKind::kMatchStar: return "*" + str(as<MatchStarNode>(node)->name);
    case NodeKind::kMatchAs: {
      const auto* n = as<MatchAsNode>(node);
      return n->pattern ? form({"as", dump(n->pattern), str(n->name)}) : str(n->name);
    }
    case NodeKind::kMatchOr: return form({"|", list(as<MatchOrNode>(node)->patterns)});
    default: return "";
  }
}

}  // namespace

std::string dump(const Node* node) {
  if (!node) return "_";
  for (const auto part : {dump_expression, dump_simple, dump_compound, dump_pattern}) {
    std::string out = part(node);
    if (!out.empty()) return out;
  }
  return "?" + std::to_string(int(node->kind));
}

}  // namespace adder::vm
