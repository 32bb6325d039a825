// From tree to bytecode, one frame (module, function, class body) at a time. The tree is in an arena; what is being
// generated lives in the heap, in Locals, because generating makes objects. Registers: parameters and locals first,
// then temporaries in stack order.
//
// The rule that keeps `x = f(x)` right: an expression is generated straight into a local's register only if its last
// instruction is the one that writes it (writes_last); any other goes through a temporary.
#pragma once
#include "vm/code/code.h"
#include "vm/compile/scope.h"
#include "vm/core/ops.h"
#include "vm/objects/number_literal.h"

namespace adder::vm {

// A place in the code. Jumps reach 32 KB; where a label is farther away they go by islands, which are jumps that
// nothing runs into (Unit::islands).
struct Label {
  u32 target = ~0u;
  u32 last_patch = ~0u;   // the newest jump waiting; each holds the distance to the one before
  u32 first_patch = 0;    // the oldest
  u32 island = 0;         // of a loop's top: the newest jump back to it that later ones may go to; 0: none
  Label* next = nullptr;  // the next of those that jumps wait for
};

struct Flow {  // which locals are certainly assigned; all set when this point cannot be reached
  u32 bits[8];
};

class Unit;
struct PatternCapture;

enum class BlockKind : u8 { Loop, Protected, Finally, With, ExceptBody, ExceptName };
struct Block {
  Block* outer = nullptr;
  BlockKind kind = BlockKind::Loop;
  Label* break_label = nullptr;
  Label* continue_label = nullptr;  // known: behind; not yet: ahead
  Label* top = nullptr;             // Loop: where each round may begin
  bool open = false;                // Protected, Finally, With, ExceptName: covers code from `start` on
  u32 start = 0;
  Label* handler = nullptr;
  u8 exception_register = 0;
  const NodeList* finally_body = nullptr;
  u8 exit_register = 0;    // With
  u8 outer_handled = 255;  // ExceptBody: what EXIT_EXCEPT restores
  Text name{};             // ExceptName
  const Node* node = nullptr;
  bool star = false;  // the body of an except* clause: nothing leaves it but by an exception
};

struct PendingHandler {
  u32 start, end, exception_register, target;
  const Label* label;  // only compared, once the target is known the label may be gone
};

// What is shared by all units of one compilation.
struct Compilation {
  Vm& vm;
  Arena& arena;
  Text source;
  SyntaxError& error;
  Local<>& filename;
  Local<>& folded;  // List: values of FoldedNodes, or Undefined
  bool interactive;
  bool columns = true, docstrings = true;
  bool future_annotations = false;
  bool future_allowed = true;  // no statement but a docstring and other __future__ imports so far
};

class Unit {
public:
  Unit(Compilation& c, Unit* outer, Scope* scope, Value name, Value qualname, u32 first_line);

  // Statements
  void statement(Node* node);
  void statements(const NodeList& list);
  void function_body(const Node* node, const Parameters& p, const NodeList* body, Node* expression);
  void class_body(const Node* node);
  void finish_module() { end_body(); }
  void return_expression(Node* node);
  Value finish(u16 flags);  // the Code object
  void begin_module(bool namespace_body);
  void module_doc(Node* statement);
  void set_scope(Scope* scope) { scope_ = frame_ = scope; }
  bool failed() const;
  Value doc() const { return doc_; }
  // micropython.opt_level(): from 1 on, assertions are left out.
  bool optimized() const {
    return c_.vm.module_slots[kOptLevelSlot].is_small() && c_.vm.module_slots[kOptLevelSlot].as_small() > 0;
  }
  void set_doc(Value v) { doc_ = v; }
  void annotations_dict();
  bool begun_annotations = false;

private:
  // Emitting
  // An operand of the instruction that begin() has made room for.
  void byte(u32 b) {
    if (size_ < code_room_) code_->data[size_++] = static_cast<u8>(b);
  }
  void half(u32 h) {
    byte(h & 0xFF);
    byte(h >> 8 & 0xFF);
  }
  void op_r(Op o, u32 a) {
    begin(o);
    byte(a);
  }
  void op_rr(Op o, u32 a, u32 b) {
    begin(o);
    byte(a);
    byte(b);
  }
  void op_rrr(Op o, u32 a, u32 b, u32 c) {
    begin(o);
    byte(a);
    byte(b);
    byte(c);
  }
  void op_rk(Op o, u32 a, u32 k) {
    begin(o);
    byte(a);
    half(k);
  }
  void begin(Op o);
  void at(const Node* node);      // source position of what follows
  void jump(Op o, Label& label);  // operands before the jump are emitted by the caller with begin()/byte()
  void jump_operand(Label& label);
  void jump_r(Op o, u32 r, Label& label);
  void bind(Label& label);
  void patch_waiting(Label& label);
  void islands();
  void too_large();
  bool is_near(u32 target) const;
  void loop_back(const Label& top);
  void emit_return_none();
  void end_body();
  void line_entry(u32 until);
  void fail(const Node* node, const char* format, Text a = {});

  // Constants
  u32 constant(Value v);
  u32 name_constant(Text name);
  u32 name_constant(Value interned);
  void constant_to(const Node* node, Value v, u32 dst);
  bool become(Node* node, Value v);
  bool fold_unary(Node* node);
  bool fold_set(Node* node);
  bool fold_binary(Node* node);
  int known_truth(Node* node);
  void pin(const LoopConstant* first);
  int pinned(const Node* node) const;
  Value text_value(Text t, bool intern);
  Value constant_value(Node* node);  // of a constant expression, or Undefined
  bool is_constant(Node* node);

  // Registers
  u32 temp();
  u32 temps(u32 n);
  u32 mark() const { return next_; }
  void release(u32 m) { next_ = m; }

  // Names
  struct Place {
    NamePlace kind;
    u32 slot;
    Symbol* symbol;
  };
  Place find(Text name);
  Place find_cell(Text name);
  u32 free_index(Symbol* s);
  void load_name(Text name, u32 dst, const Node* node);
  void store_name(Text name, u32 src);
  void delete_name(Text name, const Node* node);
  bool certainly_assigned(u32 slot) const { return flow_.bits[slot >> 5] >> (slot & 31) & 1; }
  void assign(u32 slot) { flow_.bits[slot >> 5] |= 1u << (slot & 31); }
  void unassign(u32 slot) { flow_.bits[slot >> 5] &= ~(1u << (slot & 31)); }
  void meet(const Flow& f);
  void unreachable();
  // Can control get here? Registers beyond the named ones are "assigned" only where it cannot.
  bool is_reachable() const { return !(flow_.bits[7] >> 31) || last_target_ == size_; }
  Label* loop_exit(const NodeList& body) const;

  // Expressions
  void expression_to(Node* node, u32 dst);
  u32 operand(Node* node);
  u32 operand_in(Node* node, u32 dst);
  u32 searched(Node* node);
  u32 value(Node* node);                                                                // in a fresh temporary
  u32 own(u32 dst) { return dst >= narrow_count_ && dst + 1 == next_ ? dst : temp(); }  // dst if it is the topmost one
  bool is_cheap(const Node* node, u32* budget) const;
  bool writes_last(Node* node);
  void jump_if(Node* node, bool wanted, Label& label, const Node* whole);
  void jump_if_compared(Node* node, bool wanted, Label& label);
  void binary(Node* node, u32 dst);
  void compare(Node* node, u32 dst);
  void comparison(u8 op, u32 dst, u32 left, u32 right);
  void call(Node* node, u32 dst);
  void call_arguments(const Node* node, u32 dst, u32 base, u32 first, const NodeList& args, const NodeList& keywords,
                      bool method);
  void call_spread(const Node* node, u32 dst, u32 base, u32 prefix, const NodeList& args, const NodeList& keywords);
  bool needs_spread(const NodeList& args, const NodeList& keywords, u32 prefix) const;
  void sequence(Node* node, u32 dst);
  void list_of(const NodeList& items, u32 dst, u32 prefix_from, u32 prefix);
  void dict_display(Node* node, u32 dst);
  void joined(Node* node, u32 dst);
  void formatted(Node* node, u32 dst);
  void comprehension(Node* node, u32 dst);
  void comprehension_loop(ComprehensionExprNode* c, Node* generator, u32 accumulator, u32 first_iterator);
  void generator_expression(Node* node, u32 dst);
  void subscript_index(Node* index, u32 dst);
  void slice_bounds(const Node* node, u32 base, u32 n);
  u32 index_operand(Node* index);
  u32 consecutive_locals(const NodeList& targets);
  void lambda(Node* node, u32 dst);
  Value nested_qualname(Value name);
  Value definition_qualname(Text text, Value name);
  void assign_slots();
  Value compile_function(const Node* node, Text name, const Parameters& p, const NodeList* body, Node* expression);
  void annotation_to(Node* node, u32 dst);
  bool looks_interned(Value v) const;
  u32 defaults_to(const Parameters& p, u32 parts);
  bool annotations_to(const Parameters& p, Node* returns, u32 dst);
  void make_function(const Node* node, const Parameters* p, Value code, u32 dst, Node* returns);
  void make_function_of(const Node* node, u32 code, u32 dst, u32 parts, u32 flags);
  void named(Node* node, u32 dst);
  void yield(Node* node, u32 dst);
  bool check_keywords(const NodeList& keywords);
  void super_call(const Node* node, u32 dst, u32 base);

  // Statements
  void store(Node* target, u32 src);
  void store_from(Node* target, Node* source);
  bool store_pairwise(Node* target, Node* source);
  u32 local_slot(const Node* node);
  void unpack(SequenceNode* target, u32 src);
  void delete_target(Node* target);
  void aug_assign(Node* node);
  void ann_assign(Node* node);
  void if_statement(Node* node);
  void loop_body(const NodeList& body, Label& done, Label& top, Label& next);
  void for_loop(u32 item, u32 iterator, u32 body, const Label& top);
  void while_statement(Node* node);
  void for_statement(Node* node);
  void try_statement(Node* node);
  void protected_body(const NodeList& body, u32 exception, Label& handler);
  void try_except(Node* node);
  void except_clause(ExceptHandlerNode* h, u32 exception, Label& done);
  void try_except_star(Node* node);
  void star_clause(ExceptHandlerNode* h, u32 exception, u32 rest, u32 raised, u32 match, u32 thrown);
  void with_statement(Node* node, Node* item);
  void return_statement(Node* node);
  void return_value(Node* value, const Node* node);
  void leave_loop(const Node* node, bool is_break);
  void raise_statement(Node* node);
  void assert_statement(Node* node);
  void import_statement(Node* node);
  void import_from_statement(Node* node);
  void future_import(const Node* node);
  void function_statement(Node* node);
  void class_statement(Node* node);
  void class_to(Node* node, u32 r);
  void decorate(const NodeList& decorators, u32 base);

  // Type parameters
  void helper_to(const Node* node, const char* name, u32 dst);
  void thunk_to(Node* expression, Text name, u32 dst);
  void type_params_to(const NodeList& params, u32 dst);
  template <class Body>
  void generic_scope(Node* node, Text name, u32 arguments, u32 base, Body body);
  void generic_function(Node* node, u32 r);
  void generic_class(Node* node, u32 r);
  void alias_to(Node* node, u32 params, u32 dst);
  void type_alias_statement(Node* node);

  // Coroutines
  void await_pair(u32 pair);
  void await_expression(Node* node, u32 dst);
  void await_entered(u32 pair);
  void async_item(const Node* node, u32 iterator, u32 pair, Label& exhausted);
  void end_async_items(const Node* node, u32 pair, Label& exhausted);
  void async_for_statement(Node* node);

  // Patterns
  void match_statement(Node* node);
  void collect_captures(const Node* p, PatternCapture** list, bool may_match_all);
  void collect_alternatives(const Node* p, PatternCapture** list, bool may_match_all);
  void capture(Text name, u32 src, PatternCapture* captures);
  void pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other);
  void sequence_pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other);
  void mapping_pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other);
  void class_pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other);
  bool check_keys(const Node* p);

  // Blocks
  void open(Block& b);
  void close(Block& b);
  void unwind_block(Block* b);       // code that leaves it
  void unwind_to(Block* outermost);  // leaves every block inside it
  void reopen(Block* outermost);
  void bind_handler(Label& label);
  void end_protection(Block& b);

  Compilation& c_;
  Unit* outer_;
  Scope* scope_;  // innermost: the frame's, or that of the comprehension being generated
  Scope* frame_;
  Local<Blob> code_, lines_, handlers_, captures_;
  Local<List> consts_;
  Local<> names_;  // Dict: Str -> constant index
  Local<> name_, qualname_, doc_;
  static constexpr u32 kLongestInstruction = 8;
  u32 code_room_ = 0, line_room_ = 0;
  u32 size_ = 0, line_size_ = 0, handler_count_ = 0, capture_count_ = 0;
  u32 first_line_, last_line_;
  Position position_{0, 0, 0};
  u32 position_from_ = 0;
  u32 next_ = 0, highest_ = 0, local_count_ = 0;
  u32 narrow_count_ = 0;  // registers below it are named; temporaries begin here
  struct Pin {
    const Node* node;
    u8 r;
  };
  static constexpr u32 kMostPins = 6;
  Pin pins_[kMostPins];
  u32 pin_count_ = 0;
  u32 last_target_ = 0;  // where the newest label with jumps to it is
  Flow flow_{};
  Block* block_ = nullptr;
  Label* waiting_ = nullptr;  // labels with jumps that wait for them
  u32 block_depth_ = 0;
  const Node* statement_ = nullptr;  // being generated
  u8 handled_ = 255;
  const Node* last_pattern_ = nullptr;
  u8 arg_count_ = 0, posonly_ = 0, kwonly_ = 0;
  u32 free_count_ = 0;
  u32 last_op_ = ~0u;

  bool grow(Local<Blob>& blob, u32 size, u32 more);
  void put_varint(u32 v);
};

enum class CompileMode : u8 { Module, Single, Prompt, Expression };  // Prompt: Single, asking for more by `incomplete`
struct CompileOptions {
  CompileMode mode = CompileMode::Module;
  bool namespace_body = false;  // names through a mapping in register 0: exec() with locals
  bool future_annotations = false;
  bool columns = true;     // may tracebacks point into lines?
  bool docstrings = true;  // else they are left out
  bool bytes = true;       // the encoding is to be found out; false: the source is a str's UTF-8
};
// Compiles source (which must not move or be collected: not in the heap) to a Code; raises SyntaxError.
Value compile_source(Vm&, const char* source, size_t length, Value filename, const CompileOptions& options,
                     bool* incomplete = nullptr);

}  // namespace adder::vm
