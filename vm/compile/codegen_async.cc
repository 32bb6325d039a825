// await, async for, async with. To await is to delegate, as `yield from` does, to the iterator that GET_AWAITABLE
// finds.
#include "vm/compile/codegen.h"

namespace adder::vm {

// pair + 1 holds the iterator to await; the result comes to be in pair.
void Unit::await_pair(u32 pair) {
  op_rr(Op::LOADS, pair, kSingletonNone);
  op_rr(Op::YIELD_FROM, pair, pair + 1);
}

void Unit::await_expression(Node* node, u32 dst) {
  u32 pair = temps(2);
  u32 source = operand(as<AwaitNode>(node)->value);
  at(node);
  op_rrr(Op::GET_AWAITABLE, pair + 1, source, 0);
  await_pair(pair);
  op_rr(Op::MOVE, dst, pair);
}

// The next item of the asynchronous iterator goes to `pair`; at the end, control goes to `exhausted`, to be bound by
// end_async_items().
void Unit::async_item(const Node* node, u32 iterator, u32 pair, Label& exhausted) {
  Block b;
  b.kind = BlockKind::Protected;
  b.handler = &exhausted;
  b.exception_register = static_cast<u8>(pair + 1);
  open(b);
  at(node);
  op_rr(Op::GET_ANEXT, pair + 1, iterator);
  await_pair(pair);
  close(b);
}

void Unit::end_async_items(const Node* node, u32 pair, Label& exhausted) {
  bind_handler(exhausted);
  at(node);
  op_r(Op::END_ASYNC_FOR, pair + 1);
}

void Unit::async_for_statement(Node* node) {
  auto* f = as<ForNode>(node);
  Label done, exhausted, top;
  u32 iterator = temp(), pair = temps(2);
  u32 m = mark();
  u32 source = operand(f->iterable);
  at(f->iterable);
  op_rr(Op::GET_AITER, iterator, source);
  release(m);
  bind(top);
  Flow before = flow_;
  async_item(f->iterable, iterator, pair, exhausted);
  store(f->target, pair);
  loop_body(f->body, done, top, top);
  loop_back(top);
  flow_ = before;
  end_async_items(f->iterable, pair, exhausted);
  statements(f->orelse);
  flow_ = before;
  bind(done);
}

// After async_with_enter: what it entered with is awaited and stays in pair + 1.
void Unit::await_entered(u32 pair) {
  u32 m = mark();
  u32 waiting = temps(2);
  op_rrr(Op::GET_AWAITABLE, waiting + 1, pair + 1, 1);
  await_pair(waiting);
  op_rr(Op::MOVE, pair + 1, waiting);
  release(m);
}

}  // namespace adder::vm
