// try ... except* (PEP 654). Each clause takes its part of what is left of the caught exception; what the clauses raise
// is collected in a list and raised together, with what no clause took, when all are through.
#include "vm/compile/codegen.h"

namespace adder::vm {

void Unit::try_except_star(Node* node) {
  auto* t = as<TryNode>(node);
  Label handler, otherwise, done;
  u32 exception = temp(), rest = temp(), raised = temp(), match = temp(), thrown = temp();
  Flow before = flow_;
  protected_body(t->body, exception, handler);
  jump(Op::JUMP, otherwise);
  Flow after_body = flow_;
  bind_handler(handler);
  flow_ = before;
  op_r(Op::ENTER_EXCEPT, exception);
  op_rr(Op::MOVE, rest, exception);
  begin(Op::BUILD_LIST);
  byte(raised);
  byte(raised);
  byte(0);
  for (Node* h : t->handlers) star_clause(as<ExceptHandlerNode>(h), exception, rest, raised, match, thrown);
  flow_ = before;  // any clause may have run, or none
  op_rr(Op::LIST_APPEND, raised, rest);
  op_rrr(Op::JOIN_EXCEPTIONS, thrown, exception, raised);
  op_r(Op::EXIT_EXCEPT, handled_);
  jump_r(Op::JNONE, thrown, done);
  op_r(Op::RERAISE, thrown);
  bind(otherwise);
  flow_ = after_body;
  statements(t->orelse);
  meet(before);
  bind(done);
}

void Unit::star_clause(ExceptHandlerNode* h, u32 exception, u32 rest, u32 raised, u32 match, u32 thrown) {
  Flow before = flow_;
  u32 m = mark();
  u32 type = operand(h->type);
  at(h->type);
  op_rrr(Op::MATCH_EXCEPT_STAR, match, rest, type);
  release(m);
  Label next, failure, clause_done;
  jump_r(Op::JNONE, match, next);
  op_r(Op::ENTER_EXCEPT, match);
  Block guard;
  guard.kind = BlockKind::Protected;
  guard.star = true;
  guard.handler = &failure;
  guard.exception_register = static_cast<u8>(thrown);
  open(guard);
  except_clause(h, match, clause_done);
  close(guard);
  bind_handler(failure);
  op_rr(Op::LIST_APPEND, raised, thrown);
  bind(clause_done);
  op_r(Op::ENTER_EXCEPT, exception);
  bind(next);
  flow_ = before;
}

}  // namespace adder::vm
