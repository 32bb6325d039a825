// See async.h. Messages are CPython 3.11's.
#include "vm/run/async.h"

#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"

namespace adder::vm {

// ---- what the instructions do

Value get_awaitable(Vm& vm, Value v, AwaitOf what) {
  if (is_exact(v, kTypeId_Coroutine)) {
    if (!generator_delegate(v).is_undefined())
      return raise(vm, kRuntimeErrorType, "coroutine is being awaited already");
    return v;
  }
  if (is_iterable_coroutine(v)) return v;
  Local<> me(vm, v);
  Value method = lookup_special(vm, v, N(__await__));
  if (method.is_undefined()) {
    switch (what) {
      case AwaitOf::Expression: return raise(vm, kTypeErrorType, "object %t can't be used in 'await' expression", me);
      case AwaitOf::Enter:
        return raise(vm, kTypeErrorType,
                     "'async with' received an object from __aenter__ that does not implement __await__: %t", me);
      case AwaitOf::Exit:
        return raise(vm, kTypeErrorType,
                     "'async with' received an object from __aexit__ that does not implement __await__: %t", me);
    }
  }
  Value r = TRY(call_method(vm, me, N(__await__)));
  if (is_exact(r, kTypeId_Coroutine) || is_iterable_coroutine(r))
    return raise(vm, kTypeErrorType, "__await__() returned a coroutine");
  const Type* t = type_ptr(vm, r);
  if (!t->ops->next || ((t->type_flags & kTypeHeap) && lookup_special(vm, r, N(__next__)).is_undefined()))
    return raise(vm, kTypeErrorType, "__await__() returned non-iterator of type '%t'", r);
  return r;
}

Value get_async_iterator(Vm& vm, Value v) {
  if (lookup_special(vm, v, N(__aiter__)).is_undefined())
    return raise(vm, kTypeErrorType, "'async for' requires an object with __aiter__ method, got %t", v);
  Value it = TRY(call_method(vm, v, N(__aiter__)));
  if (lookup_special(vm, it, N(__anext__)).is_undefined())
    return raise(vm, kTypeErrorType,
                 "'async for' received an object from __aiter__ that does not implement __anext__: %t", it);
  return it;
}

Value get_async_next(Vm& vm, Value iterator) {
  if (lookup_special(vm, iterator, N(__anext__)).is_undefined())
    return raise(vm, kTypeErrorType, "'async for' requires an iterator with __anext__ method, got %t", iterator);
  Local<> next(vm, call_method(vm, iterator, N(__anext__)));
  if (next.is_raised()) return next;
  Value r = get_awaitable(vm, next, AwaitOf::Expression);
  if (!r.is_raised()) return r;
  Local<> cause(vm, take_pending(vm));
  static_cast<void>(raise(vm, kTypeErrorType, "'async for' received an invalid object from __anext__: %t", next));
  set_pending_cause(vm, cause);
  return Value::raised();
}

Value async_with_enter(Vm& vm, Value* out, Value manager_) {
  Local<> manager(vm, manager_);
  if (lookup_special(vm, manager, N(__aenter__)).is_undefined())
    return raise(vm, kTypeErrorType, "'%t' object does not support the asynchronous context manager protocol", manager);
  Value exit = lookup_special(vm, manager, N(__aexit__));
  if (exit.is_undefined())
    return raise(vm, kTypeErrorType,
                 "'%t' object does not support the asynchronous context manager protocol (missed __aexit__ method)",
                 manager);
  Local<> bound_exit(vm, bind_attribute(vm, exit, manager, type_of(vm, manager)));
  if (bound_exit.is_raised()) return bound_exit;
  Value entered = TRY(call_method(vm, manager, N(__aenter__)));
  out[0] = bound_exit;
  out[1] = entered;
  return Value::none();
}

// ---- coroutines

static Value coroutine_await(Vm& vm, Args a) {
  Value wrapper = TRY(make_record(vm, kCoroutineWrapperType, 1));
  wrapper.as<Record>()->items[0] = a[0];
  return wrapper;
}

static constinit const Native kCoroutineRows[] = {
    native(N(send), generator_method_send, 2, 2),
    native(N(throw), generator_method_throw, 2, 4),
    native(N(close), generator_method_close, 1, 1),
    native(N(__await__), coroutine_await, 1, 1),
    native(N(__name__), generator_name, 1, 2, nullptr, kGetter),
    native(N(__qualname__), generator_qualname, 1, 2, nullptr, kGetter),
    native(N(cr_await), generator_awaits, 1, 1, nullptr, kGetter),
    native(N(cr_code), generator_code, 1, 1, nullptr, kGetter),
    native(N(cr_frame), generator_frame, 1, 1, nullptr, kGetter),
    native(N(cr_suspended), generator_suspended, 1, 1, nullptr, kGetter),
    native(N(cr_running), generator_running, 1, 1, nullptr, kGetter),
};
static constexpr TypeOps kCoroutineOps{.repr = generator_repr};
constinit const Type kCoroutineType =
    make_const_type(kTypeId_Coroutine, N(coroutine), &kObjectType, Kind::Generator, &kCoroutineOps, kCoroutineRows,
                    sizeof kCoroutineRows / sizeof *kCoroutineRows, kTypeFinal | kTypeNoInstances);

// What coroutine.__await__() returns: the coroutine as an iterator.
static Value wrapped(Value self) { return self.as<Record>()->items[0]; }
static Value wrapper_iter(Vm&, Value self) { return self; }
static Value wrapper_next(Vm& vm, Value self) { return generator_next(vm, wrapped(self)); }
static Value wrapper_send(Vm& vm, Args a) {
  a[0] = wrapped(a[0]);
  return generator_method_send(vm, a);
}
static Value wrapper_throw(Vm& vm, Args a) {
  a[0] = wrapped(a[0]);
  return generator_method_throw(vm, a);
}
static Value wrapper_close(Vm& vm, Args a) {
  a[0] = wrapped(a[0]);
  return generator_method_close(vm, a);
}
static constinit const Native kWrapperRows[] = {
    native(N(send), wrapper_send, 2, 2),
    native(N(throw), wrapper_throw, 2, 4),
    native(N(close), wrapper_close, 1, 1),
};
static constexpr TypeOps kWrapperOps{.iter = wrapper_iter, .next = wrapper_next};
constinit const Type kCoroutineWrapperType =
    make_const_type(kTypeId_CoroutineWrapper, N(coroutine_wrapper), &kObjectType, Kind::Record, &kWrapperOps,
                    kWrapperRows, sizeof kWrapperRows / sizeof *kWrapperRows, kTypeFinal | kTypeNoInstances);

// ---- asynchronous generators: the awaitables that drive them

namespace {

enum StepField { kStepGenerator, kStepValue, kStepState, kStepFields };
enum StepState : i64 { kStepFresh, kStepRunning, kStepClosed };
enum class StepKind { Send, Throw, Close };

Value& field(Value step, StepField f) { return step.as<Record>()->items[f]; }
Generator* generator_of(Value step) { return field(step, kStepGenerator).as<Generator>(); }

StepKind kind_of(Value step) {
  if (step.obj()->shape == kTypeId_AsyncSend) return StepKind::Send;
  return field(step, kStepValue).is_undefined() ? StepKind::Close : StepKind::Throw;
}

Value raise_reused(Vm& vm, Value step) {
  return raise_text(vm, kRuntimeErrorType,
                    kind_of(step) == StepKind::Send ? PACKED("cannot reuse already awaited __anext__()/asend()")
                                                    : PACKED("cannot reuse already awaited aclose()/athrow()"));
}

void end_step(Value step) {
  generator_of(step)->async_flags &= static_cast<u16>(~kAsyncRunning);
  field(step, kStepState) = Value::small(kStepClosed);
}

// What came out of the generator, as the awaiter is to see it.
Value finish_step(Vm& vm, const LocalBase& step, Value r, bool done) {
  Generator* g = generator_of(step);
  const bool closing = kind_of(step) == StepKind::Close;
  if (r.is_raised()) {
    end_step(step);
    if (!pending_is(vm, kStopAsyncIterationType) && !pending_is(vm, kGeneratorExitType)) return r;
    g->async_flags |= kAsyncClosed;
    if (!closing) return r;
    vm.pending = Value();
    return Value::stop();
  }
  if (done) {
    g->async_flags |= kAsyncClosed;
    end_step(step);
    return closing ? Value::stop() : raise_text(vm, kStopAsyncIterationType);
  }
  if (!(g->async_flags & kAsyncYielded)) return r;  // an await inside it
  g->async_flags &= static_cast<u16>(~kAsyncYielded);
  end_step(step);
  if (closing) return raise(vm, kRuntimeErrorType, "async generator ignored GeneratorExit");
  return raise_stop_iteration(vm, r);
}

// athrow() and aclose() begin by raising inside the generator.
Value begin_throw(Vm& vm, const LocalBase& step, bool* done) {
  Generator* g = generator_of(step);
  if (kind_of(step) == StepKind::Close) {
    g->async_flags |= kAsyncClosed;
    Value e = TRY(call0(vm, Value::from_const(&kGeneratorExitType)));
    return generator_throw(vm, field(step, kStepGenerator), e, done);
  }
  return generator_throw(vm, field(step, kStepGenerator), field(step, kStepValue), done);
}

Value begin_step(Vm& vm, const LocalBase& step, bool* done) {
  Generator* g = generator_of(step);
  const StepKind kind = kind_of(step);
  if (kind != StepKind::Send && g->state == kGeneratorDone) {
    end_step(step);
    return Value::stop();
  }
  if (g->async_flags & kAsyncRunning) {
    field(step, kStepState) = Value::small(kStepClosed);
    return raise(vm, kRuntimeErrorType, "%s(): asynchronous generator is already running",
                 kind == StepKind::Send    ? "anext"
                 : kind == StepKind::Close ? "aclose"
                                           : "athrow");
  }
  if (kind != StepKind::Send && (g->async_flags & kAsyncClosed)) {
    field(step, kStepState) = Value::small(kStepClosed);
    return raise_text(vm, kStopAsyncIterationType);
  }
  g->async_flags |= kAsyncRunning;
  field(step, kStepState) = Value::small(kStepRunning);
  if (kind == StepKind::Send) return generator_send(vm, field(step, kStepGenerator), field(step, kStepValue), done);
  return begin_throw(vm, step, done);
}

Value step_send(Vm& vm, Value step_, Value sent) {
  Local<> step(vm, step_);
  const i64 state = field(step, kStepState).as_small();
  bool done = false;
  if (state == kStepClosed) return raise_reused(vm, step);
  if (state == kStepRunning) {
    Value r = generator_send(vm, field(step, kStepGenerator), sent, &done);
    return finish_step(vm, step, r, done);
  }
  if (!sent.is_none()) {
    if (kind_of(step) != StepKind::Send)
      return raise(vm, kRuntimeErrorType, "can't send non-None value to a just-started coroutine");
    field(step, kStepValue) = sent;
  }
  Value r = begin_step(vm, step, &done);
  if (field(step, kStepState).as_small() == kStepClosed) return r;
  return finish_step(vm, step, r, done);
}

Value step_next(Vm& vm, Value self) { return step_send(vm, self, Value::none()); }
Value step_itself(Vm&, Value self) { return self; }
Value self_method(Vm&, Args a) { return a[0]; }
Value step_method_send(Vm& vm, Args a) {
  Value r = step_send(vm, a[0], a[1]);
  return r.is_stop() ? raise_stop_iteration(vm, Value::none()) : r;
}
Value step_method_throw(Vm& vm, Args a) {
  if (field(a[0], kStepState).as_small() == kStepClosed) return raise_reused(vm, a[0]);
  Local<> e(vm, thrown_exception(vm, a));
  if (e.is_raised()) return e;
  Local<> step(vm, a[0]);
  bool done = false;
  field(step, kStepState) = Value::small(kStepRunning);
  generator_of(step)->async_flags |= kAsyncRunning;
  Value r = generator_throw(vm, field(step, kStepGenerator), e, &done);
  r = finish_step(vm, step, r, done);
  return r.is_stop() ? raise_stop_iteration(vm, Value::none()) : r;
}
Value step_close(Vm&, Args a) {
  field(a[0], kStepState) = Value::small(kStepClosed);
  return Value::none();
}

constinit const Native kStepRows[] = {
    native(N(send), step_method_send, 2, 2),
    native(N(throw), step_method_throw, 2, 4),
    native(N(close), step_close, 1, 1),
    native(N(__await__), self_method, 1, 1),
};
constexpr TypeOps kStepOps{.iter = step_itself, .next = step_next};

Value make_step(Vm& vm, const Type& type, Value generator, Value value) {
  Local<> g(vm, generator), v(vm, value);
  Value step = TRY(make_record(vm, type, kStepFields));
  field(step, kStepGenerator) = g;
  field(step, kStepValue) = v;
  field(step, kStepState) = Value::small(kStepFresh);
  return step;
}

Value async_next(Vm& vm, Args a) { return make_step(vm, kAsyncSendType, a[0], Value::none()); }
Value async_send(Vm& vm, Args a) { return make_step(vm, kAsyncSendType, a[0], a[1]); }
Value async_throw(Vm& vm, Args a) {
  Value e = TRY(thrown_exception(vm, a));
  return make_step(vm, kAsyncThrowType, a[0], e);
}
Value async_close(Vm& vm, Args a) { return make_step(vm, kAsyncThrowType, a[0], Value()); }

constinit const Native kAsyncGeneratorRows[] = {
    native(N(__aiter__), self_method, 1, 1),
    native(N(__anext__), async_next, 1, 1),
    native(N(asend), async_send, 2, 2),
    native(N(athrow), async_throw, 2, 4),
    native(N(aclose), async_close, 1, 1),
    native(N(__name__), generator_name, 1, 2, nullptr, kGetter),
    native(N(__qualname__), generator_qualname, 1, 2, nullptr, kGetter),
    native(N(ag_await), generator_awaits, 1, 1, nullptr, kGetter),
    native(N(ag_code), generator_code, 1, 1, nullptr, kGetter),
    native(N(ag_frame), generator_frame, 1, 1, nullptr, kGetter),
    native(N(ag_suspended), generator_suspended, 1, 1, nullptr, kGetter),
    native(N(ag_running), generator_running, 1, 1, nullptr, kGetter),
};
constexpr TypeOps kAsyncGeneratorOps{.repr = generator_repr};

}  // namespace

constinit const Type kAsyncSendType =
    make_const_type(kTypeId_AsyncSend, N(async_generator_asend), &kObjectType, Kind::Record, &kStepOps, kStepRows,
                    sizeof kStepRows / sizeof *kStepRows, kTypeFinal | kTypeNoInstances);
constinit const Type kAsyncThrowType =
    make_const_type(kTypeId_AsyncThrow, N(async_generator_athrow), &kObjectType, Kind::Record, &kStepOps, kStepRows,
                    sizeof kStepRows / sizeof *kStepRows, kTypeFinal | kTypeNoInstances);
constinit const Type kAsyncGeneratorType = make_const_type(
    kTypeId_AsyncGenerator, N(async_generator), &kObjectType, Kind::Generator, &kAsyncGeneratorOps, kAsyncGeneratorRows,
    sizeof kAsyncGeneratorRows / sizeof *kAsyncGeneratorRows, kTypeFinal | kTypeNoInstances);

Value async_finalizer(Vm&, Value) { return Value(); }

// ---- aiter(), anext()

Value builtin_aiter(Vm& vm, Args args) {
  if (lookup_special(vm, args[0], N(__aiter__)).is_undefined())
    return raise(vm, kTypeErrorType, "'%t' object is not an async iterable", args[0]);
  Value it = TRY(call_method(vm, args[0], N(__aiter__)));
  if (lookup_special(vm, it, N(__anext__)).is_undefined())
    return raise(vm, kTypeErrorType, "aiter() returned not an async iterator of type '%t'", it);
  return it;
}

Value builtin_anext(Vm& vm, Args args) {
  if (lookup_special(vm, args[0], N(__anext__)).is_undefined())
    return raise(vm, kTypeErrorType, "'%t' object is not an async iterator", args[0]);
  Local<> awaitable(vm, call_method(vm, args[0], N(__anext__)));
  if (awaitable.is_raised() || !args.has(1)) return awaitable;
  Value r = TRY(make_record(vm, kAnextAwaitableType, 3));
  r.as<Record>()->items[0] = awaitable;
  r.as<Record>()->items[1] = args[1];
  return r;
}

namespace {

Value step_once(Vm& vm, Value iterator) {
  bool done = false;
  Value r = iterator.is(Kind::Generator) ? generator_send(vm, iterator, Value::none(), &done)
                                         : delegate_step(vm, iterator, Value::none(), &done);
  return r.is_raised() || !done ? r : raise_stop_iteration(vm, r);
}

// anext(it, default): items are the awaitable, the default, and once it is being awaited the iterator it gave.
Value anext_step(Vm& vm, Value self, Value method, Args more) {
  Local<Record> me(vm, self);
  if (me->items[2].is_undefined()) {
    Value it = TRY(get_awaitable(vm, me->items[0], AwaitOf::Expression));
    me->items[2] = it;
  }
  Value r = method.is_undefined() ? step_once(vm, me->items[2]) : call_method(vm, me->items[2], method, more);
  if (!r.is_raised() || !pending_is(vm, kStopAsyncIterationType)) return r;
  vm.pending = Value();
  return raise_stop_iteration(vm, me->items[1]);
}
Value anext_next(Vm& vm, Value self) { return anext_step(vm, self, Value(), Args{nullptr, 0}); }
Value anext_send(Vm& vm, Args a) { return anext_step(vm, a[0], a[1].is_none() ? Value() : N(send), Args{&a[1], 1}); }
Value anext_throw(Vm& vm, Args a) {
  u32 n = 1;
  while (n < 3 && a.has(n + 1)) ++n;
  return anext_step(vm, a[0], N(throw), Args{&a[1], n});
}
Value anext_close(Vm& vm, Args a) { return anext_step(vm, a[0], N(close), Args{nullptr, 0}); }
constinit const Native kAnextRows[] = {
    native(N(send), anext_send, 2, 2),
    native(N(throw), anext_throw, 2, 4),
    native(N(close), anext_close, 1, 1),
    native(N(__await__), self_method, 1, 1),
};
constexpr TypeOps kAnextOps{.iter = step_itself, .next = anext_next};

}  // namespace

constinit const Type kAnextAwaitableType =
    make_const_type(kTypeId_AnextAwaitable, N(anext_awaitable), &kObjectType, Kind::Record, &kAnextOps, kAnextRows,
                    sizeof kAnextRows / sizeof *kAnextRows, kTypeFinal | kTypeNoInstances);

}  // namespace adder::vm
