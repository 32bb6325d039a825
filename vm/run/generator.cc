// Generators: a frame's registers kept in a heap object between resumptions. While one runs, its registers are on the
// VM stack.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"
#include "vm/run/enter.h"
#include "vm/run/finalize.h"
#include "vm/run/frame_object.h"

namespace adder::vm {

Value make_generator(Vm& vm, Frame* frame) {
  u32 n = code_header(frame->function.as<Function>()->code.as<Code>())->register_count;
  u16 flags = code_header(frame->function.as<Function>()->code.as<Code>())->flags;
  u16 shape = flags & kCodeCoroutine        ? kTypeId_Coroutine
              : flags & kCodeAsyncGenerator ? kTypeId_AsyncGenerator
                                            : kTypeId_Generator;
  // Those that may be dropped in the middle of a `try`, or never awaited, want to be told of it.
  const bool finalized =
      shape != kTypeId_Generator || code_header(frame->function.as<Function>()->code.as<Code>())->handler_count;
  if (finalized && !reserve_finalizable(vm)) return Value::raised();
  Object* o = vm.heap.allocate(vm, shape, Kind::Generator, sizeof(Generator) + n * sizeof(Value), n);
  if (!o) return Value::raised();
  if (finalized) note_finalizable(vm, Value::from(o));
  auto* g = reinterpret_cast<Generator*>(o);
  g->function = frame->function;
  auto* code = frame->function.as<Function>()->code.as<Code>();
  g->name = function_name(frame->function);
  g->pc = static_cast<u32>(frame->pc - code_start(code));
  g->state = kGeneratorFresh;
  g->result = 0;
  std::memcpy(static_cast<void*>(g->registers), frame->registers, n * sizeof(Value));
  return Value::from(o);
}

static const char* noun(Value generator) {
  if (is_exact(generator, kTypeId_Coroutine)) return "coroutine";
  return is_exact(generator, kTypeId_AsyncGenerator) ? "async generator" : "generator";
}

static Frame* refuse_resume(Vm& vm, Value generator) {
  auto* g = generator.as<Generator>();
  if (g->state == kGeneratorDone) {
    if (is_exact(generator, kTypeId_Coroutine))
      static_cast<void>(raise(vm, kRuntimeErrorType, "cannot reuse already awaited coroutine"));
  } else if (g->state == kGeneratorRunning) {
    static_cast<void>(raise(vm, kValueErrorType, "%s already executing", noun(generator)));
  } else {
    static_cast<void>(raise(vm, kTypeErrorType, "can't send non-None value to a just-started %s", noun(generator)));
  }
  return nullptr;
}

// Null without a pending exception: the generator had ended already.
Frame* resume_frame(Vm& vm, Value generator, Value sent, FrameAction action, u8 result, Value* base) {
  auto* g = generator.as<Generator>();
  const bool suspended = g->state == kGeneratorSuspended;
  if (!suspended && (g->state != kGeneratorFresh || !sent.is_none())) [[unlikely]]
    return refuse_resume(vm, generator);
  const u32 n = g->len;
  Value* end = base + n + kFrameSlack;
  if (reinterpret_cast<char*>(end) + kStackMargin > reinterpret_cast<char*>(vm.frame) || vm.depth >= vm.recursion_limit)
      [[unlikely]] {
    static_cast<void>(room_on_stack(vm, base, n));
    return nullptr;
  }
  copy_slots(base, g->registers, n);
  base[n] = base[n + 1] = Value();
  auto* code = g->function.as<Function>()->code.as<Code>();
  Frame* f = --vm.frame;
  ++vm.depth;
  f->pc = code_start(code) + g->pc;
  f->registers = base;
  f->consts = code->consts.as<Array>()->items;
  f->function = g->function;
  f->saved_handled = vm.handled;
  f->keep = generator;
  f->result = result;
  f->extra = 0;
  f->action = action;
  f->suspends = true;
  f->end = vm.sp = end < vm.sp ? vm.sp : end;
  if (suspended) {
    base[g->result] = sent;
    if (!g->handled.is_undefined()) vm.handled = g->handled;
  }
  g->handled = Value();
  g->state = kGeneratorRunning;
  return f;
}

void suspend_frame(Vm& vm, Frame* f) {
  auto* g = f->keep.as<Generator>();
  copy_slots(g->registers, f->registers, g->len);
  g->pc = static_cast<u32>(f->pc - code_start(f->function.as<Function>()->code.as<Code>()));
  g->handled = vm.handled == f->saved_handled ? Value() : vm.handled;
  g->state = kGeneratorSuspended;
}

void generator_finish(Vm&, Frame* f) {
  auto* g = f->keep.as<Generator>();
  g->state = kGeneratorDone;
  for (u32 i = 0; i < g->len; ++i) g->registers[i] = Value();
}

void set_pending_cause(Vm& vm, Value cause) {
  if (!vm.pending.is(Kind::Exception)) return;
  vm.pending.as<Exception>()->cause = cause;
  vm.pending.as<Exception>()->context = cause;
  vm.pending.obj()->flags |= kUserFlag;
}

void convert_stop_iteration(Vm& vm, Value generator) {
  const bool stop = pending_is(vm, kStopIterationType);
  if (!stop && !(is_exact(generator, kTypeId_AsyncGenerator) && pending_is(vm, kStopAsyncIterationType))) return;
  const char* who = noun(generator);
  Local<> cause(vm, take_pending(vm));
  static_cast<void>(raise(vm, kRuntimeErrorType, "%s raised %s", who, stop ? "StopIteration" : "StopAsyncIteration"));
  set_pending_cause(vm, cause);
}

static Value run_resumed(Vm& vm, Local<>& generator, bool* done) {
  Value* saved = vm.sp;
  Value r = run_frame(vm);
  vm.sp = saved;
  *done = generator.value().as<Generator>()->state == kGeneratorDone;
  return r;
}

Value generator_send(Vm& vm, Value generator, Value sent, bool* done) {
  Local<> g(vm, generator);
  if (out_of_stack(vm)) return raise(vm, kRecursionErrorType, "maximum recursion depth exceeded");
  Value* saved = vm.sp;
  Frame* f = resume_frame(vm, generator, sent, FrameAction::Native, 0, vm.sp);
  if (!f) {
    *done = true;
    return vm.has_pending() ? Value::raised() : Value::none();
  }
  Value r = run_resumed(vm, g, done);
  vm.sp = saved;
  return r;
}

// The iterator a suspended generator delegates to, or Undefined.
static Value delegate_of(const Generator* g) {
  if (g->state != kGeneratorSuspended) return Value();
  const u8* pc = code_start(g->function.as<Function>()->code.as<Code>()) + g->pc;
  return static_cast<Op>(*pc) == Op::YIELD_FROM ? g->registers[pc[2]] : Value();
}

Value generator_delegate(Value generator) { return delegate_of(generator.as<Generator>()); }

bool is_iterable_coroutine(Value v) {
  return is_exact(v, kTypeId_Generator) && (v.as<Generator>()->function.as<Function>()->code.obj()->flags & kUserFlag);
}

Value get_delegate(Vm& vm, Value v) {
  const bool allowed = vm.frame->function.as<Function>()->code.obj()->flags & kUserFlag;
  if (is_exact(v, kTypeId_Coroutine) && allowed) return v;
  if (is_exact(v, kTypeId_Coroutine))
    return raise(vm, kTypeErrorType, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  return get_iter(vm, v);
}

static Value close_iterator(Vm& vm, Value iterator) {
  Local<> it(vm, iterator);
  Value f = get_attr_or_undefined(vm, iterator, N(close));
  if (f.is_raised() || f.is_undefined()) return f.is_raised() ? f : Value::none();
  return call0(vm, f);
}

// Continues the generator with `exception` pending at its yield.
static Value throw_inside(Vm& vm, Local<>& g, Local<>& exception, bool* done) {
  auto* gen = g.value().as<Generator>();
  if (gen->state == kGeneratorFresh) {
    gen->state = kGeneratorDone;
    *done = true;
    return raise_value(vm, exception);
  }
  Value* saved = vm.sp;
  Frame* f = resume_frame(vm, g, Value::none(), FrameAction::Native, 0, vm.sp);
  if (!f) {
    *done = true;
    return vm.has_pending() ? Value::raised() : raise_value(vm, exception);
  }
  // A raise at the point of suspension: the loop's own error path, entered through the frame's pending throw.
  f->extra = 1;
  static_cast<void>(raise_value(vm, exception));
  Value r = run_resumed(vm, g, done);
  vm.sp = saved;
  return r;
}

Value generator_throw(Vm& vm, Value generator, Value exception_, bool* done) {
  Local<> g(vm, generator), exception(vm, exception_);
  if (g.value().as<Generator>()->state == kGeneratorRunning)
    return raise(vm, kValueErrorType, "%s already executing", noun(g));
  if (out_of_stack(vm)) return raise(vm, kRecursionErrorType, "maximum recursion depth exceeded");
  if (g.value().as<Generator>()->state == kGeneratorDone) {
    *done = true;
    if (is_exact(g, kTypeId_Coroutine)) return raise(vm, kRuntimeErrorType, "cannot reuse already awaited coroutine");
    return raise_value(vm, exception);
  }
  Local<> inner(vm, delegate_of(g.value().as<Generator>()));
  if (inner.value().is_undefined()) return throw_inside(vm, g, exception, done);

  // `yield from`: the exception goes to the inner iterator first.
  bool closing = is_instance(vm, exception, kGeneratorExitType);
  Local<> r(vm, Value());
  bool inner_done = false;
  g.value().as<Generator>()->state = kGeneratorRunning;
  if (closing) {
    r = close_iterator(vm, inner);
    g.value().as<Generator>()->state = kGeneratorSuspended;
    if (r.is_raised()) exception = take_pending(vm);
    return throw_inside(vm, g, exception, done);
  }
  if (inner.value().is(Kind::Generator)) {
    r = generator_throw(vm, inner, exception, &inner_done);
  } else {
    Value f = get_attr_or_undefined(vm, inner, N(throw));
    if (f.is_undefined()) {
      g.value().as<Generator>()->state = kGeneratorSuspended;
      return throw_inside(vm, g, exception, done);
    }
    r = f.is_raised() ? f : call1(vm, f, exception);
  }
  g.value().as<Generator>()->state = kGeneratorSuspended;
  if (r.is_raised()) {
    if (!pending_is(vm, kStopIterationType)) {
      exception = take_pending(vm);
      return throw_inside(vm, g, exception, done);
    }
    Local<> stop(vm, take_pending(vm));
    r = get_attr(vm, stop, N(value));
    if (r.is_raised()) return r;
    inner_done = true;
  }
  if (!inner_done) {
    *done = false;
    return r;
  }
  // The delegation is over: its result is what YIELD_FROM stores; go on behind it.
  auto* gen = g.value().as<Generator>();
  const u8* pc = code_start(gen->function.as<Function>()->code.as<Code>()) + gen->pc;
  gen->result = pc[1];
  gen->pc += kYieldFromLength;
  return generator_send(vm, g, r, done);
}

// One step of `yield from` on an iterator that is not a generator.
Value delegate_step(Vm& vm, Value iterator, Value sent, bool* done) {
  Local<> it(vm, iterator), s(vm, sent);
  Value r;
  if (sent.is_none()) {
    // __next__ is called as it is: its StopIteration carries the result.
    const Type* t = type_ptr(vm, iterator);
    r = (t->type_flags & kTypeHeap) || !t->ops->next ? call_method(vm, iterator, N(__next__))
                                                     : t->ops->next(vm, iterator);
    if (r.is_stop()) {
      *done = true;
      return Value::none();
    }
  } else {
    r = call_method(vm, it, N(send), Args{s.slot(), 1});
  }
  if (!r.is_raised() || !pending_is(vm, kStopIterationType)) return r;
  Local<> stop(vm, take_pending(vm));
  *done = true;
  return get_attr(vm, stop, N(value));
}

// ---- the type

static Value finish_send(Vm& vm, Value r, bool done) {
  if (r.is_raised() || !done) return r;
  return raise_stop_iteration(vm, r);
}
Value generator_method_send(Vm& vm, Args a) {
  bool done = false;
  Value r = generator_send(vm, a[0], a[1], &done);
  return finish_send(vm, r, done);
}
Value thrown_exception(Vm& vm, Args a) {
  Local<> e(vm, a[1]);
  if (a.has(3) && !a[3].is_none() && !is_exact(a[3], kTypeId_Traceback))
    return raise(vm, kTypeErrorType, "throw() third argument must be a traceback object");
  if (a[1].is(Kind::Type) && (a[1].as<Type>()->type_flags & kTypeIsException)) {
    const bool with_value = a.has(2) && !a[2].is_none();
    if (with_value && a[2].is(Kind::Exception) && is_subtype(vm, type_of(vm, a[2]), a[1]))
      e = a[2];
    else if (with_value && a[2].is(Kind::Tuple))
      e = call_with_tuple(vm, a[1], a[2]);
    else
      e = with_value ? call1(vm, a[1], a[2]) : call0(vm, a[1]);
    if (e.is_raised()) return e;
    if (!e.value().is(Kind::Exception))
      return raise(vm, kTypeErrorType, "calling %r should have returned an instance of BaseException, not %r", a[1],
                   type_of(vm, e));
  } else if (a[1].is(Kind::Exception) && a.has(2) && !a[2].is_none()) {
    return raise(vm, kTypeErrorType, "instance exception may not have a separate value");
  }
  if (!e.value().is(Kind::Exception))
    return raise(vm, kTypeErrorType, "exceptions must be classes or instances deriving from BaseException, not %t", e);
  if (a.has(3) && !a[3].is_none()) e.value().as<Exception>()->traceback = a[3];
  return e;
}
Value generator_method_throw(Vm& vm, Args a) {
  Value e = TRY(thrown_exception(vm, a));
  bool done = false;
  Value r = generator_throw(vm, a[0], e, &done);
  return finish_send(vm, r, done);
}
Value generator_method_close(Vm& vm, Args a) {
  auto* g = a[0].as<Generator>();
  if (g->state == kGeneratorFresh) g->state = kGeneratorDone;
  if (g->state == kGeneratorDone) return Value::none();
  Local<> e(vm, call0(vm, Value::from_const(&kGeneratorExitType)));
  if (e.is_raised()) return e;
  bool done = false;
  Value r = generator_throw(vm, a[0], e, &done);
  if (r.is_raised()) {
    if (!pending_is(vm, kGeneratorExitType) && !pending_is(vm, kStopIterationType)) return r;
    vm.pending = Value();
    return Value::none();
  }
  if (!done) return raise(vm, kRuntimeErrorType, "%s ignored GeneratorExit", noun(a[0]));
  return Value::none();
}
Value generator_next(Vm& vm, Value self) {
  bool done = false;
  Value r = generator_send(vm, self, Value::none(), &done);
  if (r.is_raised() || !done) return r;
  if (r.is_none()) return Value::stop();
  return raise_stop_iteration(vm, r);
}
static Value gen_iter(Vm&, Value self) { return self; }
Value generator_repr(Vm& vm, Value self) {
  Local<> g(vm, self);
  StrBuilder b(vm);
  const char* what = is_exact(self, kTypeId_AsyncGenerator) ? "async_generator" : noun(self);
  TRY_OK(b.append("<") && b.append(what) && b.append(" object ") && b.append_str(generator_qualname_of(g)) &&
         b.append(" at 0x") && append_identity(vm, b, g) && b.append(">"));
  return b.take_str();
}
// `name` is a pair once the program has set one of the names.
Value generator_qualname_of(Value g) {
  Value name = g.as<Generator>()->name;
  return is_pair(name) ? name.as<Tuple>()->items[1] : function_qualname(g.as<Generator>()->function);
}
static Value generator_name_of(Value g) {
  Value name = g.as<Generator>()->name;
  return is_pair(name) ? name.as<Tuple>()->items[0] : name;
}
static Value set_generator_name(Vm& vm, Args a, u32 i, const char* what) {
  if (!a[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "%s must be set to a string object", what);
  Value pair = TRY(make_tuple(vm, 2));
  auto* items = pair.as<Tuple>()->items;
  items[0] = generator_name_of(a[0]);
  items[1] = generator_qualname_of(a[0]);
  items[i] = a[1];
  a[0].as<Generator>()->name = pair;
  return Value::none();
}
Value generator_name(Vm& vm, Args a) {
  return a.count == 1 ? generator_name_of(a[0]) : set_generator_name(vm, a, 0, "__name__");
}
Value generator_qualname(Vm& vm, Args a) {
  return a.count == 1 ? generator_qualname_of(a[0]) : set_generator_name(vm, a, 1, "__qualname__");
}
Value generator_code(Vm&, Args a) { return a[0].as<Generator>()->function.as<Function>()->code; }
Value generator_awaits(Vm&, Args a) {
  Value v = generator_delegate(a[0]);
  return v.is_undefined() ? Value::none() : v;
}
Value generator_running(Vm&, Args a) { return Value::boolean(a[0].as<Generator>()->state == kGeneratorRunning); }
Value generator_frame(Vm& vm, Args a) { return generator_frame_object(vm, a[0]); }
Value generator_suspended(Vm&, Args a) { return Value::boolean(a[0].as<Generator>()->state == kGeneratorSuspended); }

static constinit const Native kGeneratorRows[] = {
    native(N(send), generator_method_send, 2, 2),
    native(N(throw), generator_method_throw, 2, 4),
    native(N(close), generator_method_close, 1, 1),
    native(N(__name__), generator_name, 1, 2, nullptr, kGetter),
    native(N(__qualname__), generator_qualname, 1, 2, nullptr, kGetter),
    native(N(gi_code), generator_code, 1, 1, nullptr, kGetter),
    native(N(gi_running), generator_running, 1, 1, nullptr, kGetter),
    native(N(gi_yieldfrom), generator_awaits, 1, 1, nullptr, kGetter),
    native(N(gi_frame), generator_frame, 1, 1, nullptr, kGetter),
    native(N(gi_suspended), generator_suspended, 1, 1, nullptr, kGetter),
};
static constexpr TypeOps kGeneratorOps{.repr = generator_repr, .iter = gen_iter, .next = generator_next};
constinit const Type kGeneratorType =
    make_const_type(kTypeId_Generator, N(generator), &kObjectType, Kind::Generator, &kGeneratorOps, kGeneratorRows,
                    sizeof kGeneratorRows / sizeof *kGeneratorRows, kTypeFinal);

}  // namespace adder::vm
