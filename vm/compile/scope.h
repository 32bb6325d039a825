// Scopes: for every name in a top-level statement, where it lives. Built in one walk over the tree, resolved in a
// second over the scopes. A comprehension is a scope of its own that lives inside the frame of its function (it is
// generated inline); a generator expression, a lambda, a def and a class body are frames of their own. All memory is
// the statement's arena.
#pragma once
#include "vm/compile/arena.h"
#include "vm/compile/ast.h"
#include "vm/compile/syntax_error.h"

namespace adder::vm {

enum class ScopeKind : uint8_t { kModule, kFunction, kClass, kComprehension };
enum class NamePlace : uint8_t {
  kUnresolved,
  kLocal,          // a register of the frame
  kWideLocal,      // a register beyond those that instructions can name
  kCell,           // a register holding a cell, captured by an inner frame
  kFree,           // a free cell of the frame
  kGlobal,         // module globals, then builtins
  kNamespace,      // class body (or exec with locals): the namespace, then globals
  kNamespaceFree,  // class body: the namespace, then a free cell
};

struct Symbol {
  Symbol* next;
  Text name;  // mangled
  uint32_t hash;
  NamePlace place;
  bool bound, used, parameter, is_global, is_nonlocal, captured, deleted, walrus, passed_through, annotated, type_param,
      walrus_inside, imported;
  int16_t slot;          // register or free index, given by code generation; -1: none yet
  const Node* declared;  // the global or nonlocal statement
};

struct Scope {
  Scope* parent;
  Scope* first_child;
  Scope* last_child;
  Scope* next_sibling;
  const Node* node;
  Symbol* symbols;
  Symbol** last_symbol;
  ScopeKind kind;
  bool in_iterable;  // a comprehension whose iterable expression is being visited
  bool is_generator, is_async, needs_class_cell, namespace_body;  // namespace_body: names go through register 0
  // What kind of annotation scope a function scope is, as its errors call it ("a type alias"), else null. Such a frame
  // in a class body (sees_class) has the class's namespace in register 0 and looks there first.
  const char* annotation;
  LoopConstant** loop_constants;  // of the outermost loop around what is being visited, or null
  bool sees_class;
  Text class_name;  // of the innermost class, for mangling; length 0 outside classes
};

class ScopeBuilder {
public:
  ScopeBuilder(Arena& arena, Text source, SyntaxError& error, bool future_annotations)
      : arena_(arena), source_(source), error_(error), future_annotations_(future_annotations) {}
  // The scope of the module (or namespace body) holding this one statement, resolved. Null: error set.
  Scope* build(Node* statement, bool namespace_body);

private:
  friend class ScopeResolver;
  Scope* push(ScopeKind kind, const Node* node);
  Symbol* symbol(Scope* scope, Text name);
  void use(Text name);
  Symbol* bind(Text name, const Node* where);
  void visit(Node* node);
  void visit_list(const NodeList& list);
  void visit_target(Node* node);
  void visit_delete(Node* node);
  void visit_function(const Node* node, const Parameters& p, Node* body_expr, const NodeList* body);
  void visit_comprehension(Node* node);
  void visit_scope_declaration(Node* node);
  void visit_class(Node* node);
  void visit_class_inside(ClassDefNode* node);
  bool enter_annotation(const Node* node, const char* what);
  void visit_thunk(Node* expression, const char* what);
  void visit_type_params(const NodeList& params);
  void visit_type_alias(Node* node);
  void visit_function_definition(Node* node);
  bool refuse_in_annotation(const Node* node, const char* what);
  void visit_pattern(Node* node);
  bool enter_async(const Node* node, const char* outside_function, const char* outside_async);
  void visit_defaults(const Parameters& p);
  void visit_annotation(Node* node);
  void visit_annotations(const Parameters& p, Node* returns);
  void declare_parameters(const Parameters& p);
  void fail(const Node* node, const char* format, Text a = {});
  void note_constant(Node* node, bool immediate);
  void resolve(Scope* scope);
  void resolve_symbol(Scope* scope, Symbol* s);

  Arena& arena_;
  Text source_;
  SyntaxError& error_;
  bool future_annotations_;
  bool evaluated_ = false;  // the annotations being visited are those of a function's parameters
  Scope* scope_ = nullptr;
  bool binding_iteration_ = false;  // a comprehension's target is being visited
  uint32_t in_first_iterable_ =
      0;  // depth of iterable expressions of comprehensions around what is visited, in this frame
};

// Names in annotation scopes that no program can write: the namespace of the class around, the evaluated defaults of
// the function being defined, its type parameters as a tuple, and Generic[them].
inline constexpr Text kNamespaceName{".namespace", 10}, kDefaultsName{".defaults", 9},
    kKwDefaultsName{".kwdefaults", 11};
inline constexpr Text kTypeParamsName{".type_params", 12}, kGenericBaseName{".generic_base", 13};

Text mangle(Arena& arena, Text name, Text class_name);
Symbol* find_symbol(const Scope* scope, Text name);  // null: none
// The frame that a definition in `scope` belongs to in the eyes of the program: annotation scopes are seen through.
inline const Scope* visible_scope(const Scope* scope) {
  while (scope->annotation) scope = scope->parent;
  return scope;
}
Scope* child_scope(const Scope* scope, const Node* node);
uint32_t text_hash(Text t);
bool text_equal(Text a, Text b);
inline bool text_is(Text a, const char* s) {
  uint32_t n = static_cast<uint32_t>(__builtin_strlen(s));
  return a.length == n && __builtin_memcmp(a.data, s, n) == 0;
}

}  // namespace adder::vm
