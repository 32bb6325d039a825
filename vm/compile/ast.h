// The syntax tree of one top-level statement: plain structs in an Arena, told apart by `kind`.
//
// Every node begins with a Node header; as<T>(node) casts with a check in debug builds. Siblings hang together by
// Node::next, so a node is in at most one NodeList. Texts point into the source or the arena; names are not interned
// here. Nodes have no destructors and die with the arena. Code generation switches on kind and reads; it may also use
// Node::scratch. Load, store and delete are not marked: whoever visits a target knows what it is.
#pragma once

#include <cassert>
#include <cstdint>

#include "vm/compile/source_text.h"

namespace adder::vm {

enum class NodeKind : uint8_t {
  // Expressions.
  kName,
  kNumber,
  kString,  // also a docstring, when it is a body's first statement's value
  kBytes,
  kNone,
  kTrue,
  kFalse,
  kEllipsis,
  kJoinedString,
  kFormattedValue,
  kTuple,
  kList,
  kSet,
  kDict,
  kDictItem,
  kListComp,
  kSetComp,
  kGeneratorExp,
  kDictComp,
  kComprehension,
  kBoolOp,
  kBinaryOp,
  kUnaryOp,
  kCompare,
  kCompareItem,
  kCall,
  kKeyword,
  kAttribute,
  kSubscript,
  kSlice,
  kStarred,
  kNamedExpr,
  kIfExp,
  kLambda,
  kAwait,
  kYield,
  kYieldFrom,
  // Statements.
  kExprStmt,
  kAssign,
  kAugAssign,
  kAnnAssign,
  kDelete,
  kPass,
  kBreak,
  kContinue,
  kReturn,
  kRaise,
  kAssert,
  kGlobal,
  kNonlocal,
  kImport,
  kImportFrom,
  kAlias,
  kIf,
  kWhile,
  kFor,
  kTry,
  kExceptHandler,
  kWith,
  kWithItem,
  kFunctionDef,
  kParameter,
  kClassDef,
  kTypeAlias,
  kTypeParam,
  kMatch,
  kMatchCase,
  // Patterns.
  kMatchValue,
  kMatchSequence,
  kMatchMapping,
  kMatchItem,
  kMatchClass,
  kMatchStar,
  kMatchAs,
  kMatchOr,
  kFolded,  // an expression that code generation has computed
};

enum class BinaryOperator : uint8_t {  // in the order of the operator tokens
  kOr,
  kXor,
  kAnd,
  kLeftShift,
  kRightShift,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kFloorDivide,
  kModulo,
  kMatrixMultiply,
  kPower,
};
enum class UnaryOperator : uint8_t { kNot, kInvert, kPlus, kMinus };
enum class BoolOperator : uint8_t { kAnd, kOr };
enum class CompareOperator : uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIn,
  kNotIn,
  kIs,
  kIsNot,
};
enum class NumberKind : uint8_t { kInteger, kFloat, kImaginary };

struct Node {
  Node* next;  // the next in the list that this node is in
  uint32_t line;
  uint16_t column;  // in bytes from the line's start; both columns saturate at 65535
  uint16_t end_column;
  uint16_t end_line_delta;  // end line - line, saturating
  NodeKind kind;
  uint8_t op : 5;             // the operator, number kind or flag that the node's struct names
  uint8_t parenthesized : 1;  // written in its own parentheses
  uint8_t scratch : 2;        // for code generation

  uint32_t end_line() const { return line + end_line_delta; }
};

struct NodeList {
  Node* first;
  uint32_t count;

  struct Iterator {
    Node* node;
    Node* operator*() const { return node; }
    Iterator& operator++() {
      node = node->next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return node != other.node; }
  };
  Iterator begin() const { return {first}; }
  Iterator end() const { return {nullptr}; }
  bool empty() const { return !first; }
};

// `kKind` of a struct is the one kind it stands for, or the first of kFirst..kLast.
template <NodeKind first, NodeKind last = first>
struct NodeOf : Node {
  static constexpr NodeKind kFirst = first;
  static constexpr NodeKind kLast = last;
};

template <typename T>
T* as(Node* node) {
  assert(node && node->kind >= T::kFirst && node->kind <= T::kLast);
  return static_cast<T*>(node);
}
template <typename T>
const T* as(const Node* node) {
  assert(node && node->kind >= T::kFirst && node->kind <= T::kLast);
  return static_cast<const T*>(node);
}

// ---- Expressions. kNone, kTrue, kFalse and kEllipsis are bare Nodes. ----

struct FoldedNode : NodeOf<NodeKind::kFolded> {  // lies where a UnaryOpNode or BinaryOpNode was
  uint32_t index;                                // of its value, in the compilation's list
};
// Operands in a loop that are numbers or strings, each once: scope analysis finds them, code generation puts them into
// registers before the outermost loop.
struct LoopConstant {
  LoopConstant* next;
  Node* node;
};
struct NameNode : NodeOf<NodeKind::kName> {
  Text id;
};
struct NumberNode : NodeOf<NodeKind::kNumber> {  // op: NumberKind
  Text literal;                                  // as written: base prefix, underscores, final j
};
struct StringNode : NodeOf<NodeKind::kString, NodeKind::kBytes> {
  Text value;  // decoded and concatenated; UTF-8 with surrogates allowed, or the bytes
};
struct JoinedStringNode : NodeOf<NodeKind::kJoinedString> {  // an f-string
  NodeList parts;                                            // kString and kFormattedValue
};
struct FormattedValueNode : NodeOf<NodeKind::kFormattedValue> {
  Node* value;
  Node* format_spec;  // kJoinedString or nullptr
  char conversion;    // 's', 'r', 'a' or 0; the = form's text is a kString before this part
};
struct SequenceNode : NodeOf<NodeKind::kTuple, NodeKind::kSet> {  // tuple, list, set display
  NodeList items;                                                 // kStarred among them
};
struct DictNode : NodeOf<NodeKind::kDict> {
  NodeList items;  // kDictItem
};
struct DictItemNode : NodeOf<NodeKind::kDictItem> {
  Node* key;  // nullptr for **value
  Node* value;
};
struct ComprehensionExprNode : NodeOf<NodeKind::kListComp, NodeKind::kDictComp> {
  Node* element;        // the key of a kDictComp
  Node* value;          // of a kDictComp, else nullptr
  NodeList generators;  // kComprehension, outermost first
  LoopConstant* constants;
};
struct ComprehensionNode : NodeOf<NodeKind::kComprehension> {  // op: 1 for `async for`
  Node* target;
  Node* iterable;
  NodeList conditions;
};
struct BoolOpNode : NodeOf<NodeKind::kBoolOp> {  // op: BoolOperator
  NodeList values;                               // two or more
};
struct BinaryOpNode : NodeOf<NodeKind::kBinaryOp> {  // op: BinaryOperator
  Node* left;                                        // chains lean left and may be thousands deep: walk them in a loop
  Node* right;
};
struct UnaryOpNode : NodeOf<NodeKind::kUnaryOp> {  // op: UnaryOperator
  Node* operand;
};
struct CompareNode : NodeOf<NodeKind::kCompare> {
  Node* left;
  NodeList items;  // kCompareItem
};
struct CompareItemNode : NodeOf<NodeKind::kCompareItem> {  // op: CompareOperator
  Node* operand;
};
struct CallNode : NodeOf<NodeKind::kCall> {
  Node* function;      // f()()() leans left like kBinaryOp, and so do .a.b and [a][b]
  NodeList arguments;  // positional, kStarred among them; all are evaluated before the keywords
  NodeList keywords;   // kKeyword
};
struct KeywordNode : NodeOf<NodeKind::kKeyword> {
  Text name;  // length 0 for **value
  Node* value;
};
struct AttributeNode : NodeOf<NodeKind::kAttribute> {
  Node* object;
  Text name;
};
struct SubscriptNode : NodeOf<NodeKind::kSubscript> {
  Node* object;
  Node* index;  // kSlice, or any expression; a kTuple may hold kSlice and kStarred
};
struct SliceNode : NodeOf<NodeKind::kSlice> {
  Node* lower;  // each nullptr when left out
  Node* upper;
  Node* step;
};
struct StarredNode : NodeOf<NodeKind::kStarred> {
  Node* value;
};
struct NamedExprNode : NodeOf<NodeKind::kNamedExpr> {
  Node* target;  // kName
  Node* value;
};
struct IfExpNode : NodeOf<NodeKind::kIfExp> {
  Node* test;
  Node* body;
  Node* orelse;
};

// All parameters of a function, each list in source order of kParameter.
struct Parameters {
  NodeList positional_only;
  NodeList positional;
  Node* var_positional;  // *args: kParameter or nullptr
  NodeList keyword_only;
  Node* var_keyword;  // **kwargs: kParameter or nullptr
};
struct ParameterNode : NodeOf<NodeKind::kParameter> {
  Text name;
  Node* annotation;     // or nullptr; kStarred for *args: *Ts
  Node* default_value;  // or nullptr
};
struct LambdaNode : NodeOf<NodeKind::kLambda> {
  Parameters parameters;
  Node* body;
};
struct AwaitNode : NodeOf<NodeKind::kAwait, NodeKind::kYieldFrom> {  // await, yield, yield from
  Node* value;                                                       // nullptr only for a bare yield
};

// Are both the same number or string literal?
inline bool same_literal(const Node* a, const Node* b) {
  if (a->kind != b->kind || (a->kind != NodeKind::kNumber && a->kind != NodeKind::kString)) return false;
  const Text x = a->kind == NodeKind::kNumber ? as<NumberNode>(a)->literal : as<StringNode>(a)->value;
  const Text y = b->kind == NodeKind::kNumber ? as<NumberNode>(b)->literal : as<StringNode>(b)->value;
  return x.length == y.length && __builtin_memcmp(x.data, y.data, x.length) == 0;
}
// An int literal from -127 to 127, as ADDI and the like take it.
bool small_literal(const Node* node, int32_t* out);

// ---- Statements. kPass, kBreak and kContinue are bare Nodes. ----

struct ExprStmtNode : NodeOf<NodeKind::kExprStmt> {
  Node* value;
};
struct AssignNode : NodeOf<NodeKind::kAssign> {
  NodeList targets;  // a = b = value: left to right
  Node* value;
};
struct AugAssignNode : NodeOf<NodeKind::kAugAssign> {  // op: BinaryOperator
  Node* target;
  Node* value;
};
struct AnnAssignNode : NodeOf<NodeKind::kAnnAssign> {  // op: 1 when the target is a name without parentheses
  Node* target;
  Node* annotation;
  Node* value;  // or nullptr
};
struct DeleteNode : NodeOf<NodeKind::kDelete> {
  NodeList targets;
};
struct ReturnNode : NodeOf<NodeKind::kReturn> {
  Node* value;  // or nullptr
};
struct RaiseNode : NodeOf<NodeKind::kRaise> {
  Node* exception;  // each or nullptr
  Node* cause;
};
struct AssertNode : NodeOf<NodeKind::kAssert> {
  Node* test;
  Node* message;  // or nullptr
};
struct GlobalNode : NodeOf<NodeKind::kGlobal, NodeKind::kNonlocal> {
  NodeList names;  // kName
};
struct ImportNode : NodeOf<NodeKind::kImport> {
  NodeList names;  // kAlias
};
struct ImportFromNode : NodeOf<NodeKind::kImportFrom> {
  Text module;     // dotted, without white space; length 0 for `from . import`
  uint32_t level;  // how many leading dots
  NodeList names;  // kAlias; one alias named "*" imports all
};
struct AliasNode : NodeOf<NodeKind::kAlias> {
  Text name;     // dotted in `import a.b`
  Text as_name;  // length 0 when not given
};
struct IfNode : NodeOf<NodeKind::kIf> {
  Node* test;
  NodeList body;
  NodeList orelse;  // an elif is a single kIf here with op 1; chains may be long: walk them in a loop
};
struct WhileNode : NodeOf<NodeKind::kWhile> {
  Node* test;
  NodeList body;
  NodeList orelse;
  LoopConstant* constants;
};
struct ForNode : NodeOf<NodeKind::kFor> {  // op: 1 for `async for`
  Node* target;
  Node* iterable;
  NodeList body;
  NodeList orelse;
  LoopConstant* constants;
};
struct TryNode : NodeOf<NodeKind::kTry> {  // op: 1 when the handlers are except*
  NodeList body;
  NodeList handlers;  // kExceptHandler
  NodeList orelse;
  NodeList finally_body;
};
struct ExceptHandlerNode : NodeOf<NodeKind::kExceptHandler> {
  Node* type;  // nullptr for a bare except
  Text name;   // length 0 when not given
  NodeList body;
};
struct WithNode : NodeOf<NodeKind::kWith> {  // op: 1 for `async with`
  NodeList items;                            // kWithItem
  NodeList body;
};
struct WithItemNode : NodeOf<NodeKind::kWithItem> {
  Node* context;
  Node* target;  // or nullptr
};
struct FunctionDefNode : NodeOf<NodeKind::kFunctionDef> {  // op: 1 for `async def`; line is that of `def`
  Text name;
  Parameters parameters;
  Node* returns;  // or nullptr
  NodeList body;
  NodeList decorators;
  NodeList type_params;  // kTypeParam
};
struct ClassDefNode : NodeOf<NodeKind::kClassDef> {
  Text name;
  NodeList bases;
  NodeList keywords;  // kKeyword
  NodeList body;
  NodeList decorators;
  NodeList type_params;
};
struct TypeAliasNode : NodeOf<NodeKind::kTypeAlias> {
  Node* name;  // kName
  NodeList type_params;
  Node* value;
};
struct TypeParamNode : NodeOf<NodeKind::kTypeParam> {  // op: 0 T, 1 *Ts, 2 **P
  Text name;
  Node* bound;          // or nullptr
  Node* default_value;  // or nullptr (3.13)
};
struct MatchNode : NodeOf<NodeKind::kMatch> {
  Node* subject;
  NodeList cases;  // kMatchCase
};
struct MatchCaseNode : NodeOf<NodeKind::kMatchCase> {
  Node* pattern;
  Node* guard;  // or nullptr
  NodeList body;
};

// ---- Patterns. ----

struct MatchValueNode : NodeOf<NodeKind::kMatchValue> {  // None, True and False are compared with `is`
  Node* value;
};
struct MatchSequenceNode : NodeOf<NodeKind::kMatchSequence> {
  NodeList patterns;  // at most one kMatchStar
};
struct MatchMappingNode : NodeOf<NodeKind::kMatchMapping> {
  NodeList items;  // kMatchItem
  Text rest;       // **rest; length 0 when not given
};
struct MatchItemNode : NodeOf<NodeKind::kMatchItem> {
  Node* key;  // an expression, in a kMatchMapping
  Text name;  // the attribute, in a kMatchClass keyword
  Node* pattern;
};
struct MatchClassNode : NodeOf<NodeKind::kMatchClass> {
  Node* type;  // kName or kAttribute
  NodeList patterns;
  NodeList keywords;  // kMatchItem
};
struct MatchStarNode : NodeOf<NodeKind::kMatchStar> {
  Text name;  // length 0 for *_
};
struct MatchAsNode : NodeOf<NodeKind::kMatchAs> {  // `pattern as name`, a capture (no pattern), or _ (neither)
  Node* pattern;
  Text name;
};
struct MatchOrNode : NodeOf<NodeKind::kMatchOr> {
  NodeList patterns;
};

}  // namespace adder::vm
