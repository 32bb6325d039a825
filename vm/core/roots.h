// How native code keeps objects alive while they may move. The rules, which the stress build enforces:
//   1. A function that takes `Vm&` may collect, and collecting moves objects. A function without it cannot.
//   2. Callee roots: a function may be handed plain Values; what it needs after its own first Vm& call it keeps in a
//   Local
//      (or in its argument slots, which are roots). A caller roots only what the caller itself still needs afterwards.
//   3. At most one Vm& call in an expression: `f(vm, g(vm), h(vm))` loses g's result when h collects.
//   4. Raw object pointers (Str*, List*, char* into data) die at the next Vm& call. Fetch them again through the Local.
#pragma once
#include "vm/core/object.h"

namespace adder::vm {

struct Vm;

class LocalBase {
public:
  [[gnu::always_inline]] inline LocalBase(Vm& vm, Value v);
  inline ~LocalBase();
  LocalBase(const LocalBase&) = delete;
  LocalBase& operator=(const LocalBase&) = delete;

  Value value() const { return value_; }
  operator Value() const { return value_; }
  bool is_raised() const { return value_.is_raised(); }
  Value* slot() { return &value_; }
  LocalBase* previous() const { return previous_; }

private:
  void link(Vm& vm, Value v);  // core/heap.cc

protected:
  Value value_;
  LocalBase* previous_;
  LocalBase** head_;
};

// A rooted Value seen as a T. `local->field` follows the object wherever it has moved.
template <class T = Object>
class Local : public LocalBase {
public:
  using LocalBase::LocalBase;
  Local& operator=(Value v) {
    value_ = v;
    return *this;
  }
  T* operator->() const { return value_.template as<T>(); }
  T* get() const { return value_.template as<T>(); }
};

// Errors are values: a failing call has set vm.pending and returns Value::raised(), null, or false.
#define TRY(expr)                             \
  ({                                          \
    auto try_result_ = (expr);                \
    if (try_result_.is_raised()) [[unlikely]] \
      return ::adder::vm::Value::raised();    \
    try_result_;                              \
  })
inline bool failed(Value) { return false; }  // `return failed(raise(...))` from a function that returns bool
#define TRY_PTR(expr)                      \
  ({                                       \
    auto* try_pointer_ = (expr);           \
    if (!try_pointer_) [[unlikely]]        \
      return ::adder::vm::Value::raised(); \
    try_pointer_;                          \
  })
#define TRY_OK(expr)                       \
  do {                                     \
    if (!(expr)) [[unlikely]]              \
      return ::adder::vm::Value::raised(); \
  } while (0)

}  // namespace adder::vm
