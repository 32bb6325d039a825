// The exception types, raising, and what exceptions say of themselves.
#include <cstdarg>

#include "vm/core/errors.h"
#include "vm/objects/class.h"
#include "vm/objects/exception_group.h"
#include "vm/objects/message.h"
#include "vm/objects/text.h"
#include "vm/run/calls.h"
#include "vm/run/traceback.h"

namespace adder::vm {

constinit const ErrnoRow kErrnoRows[] = {
    {1, "EPERM", "Operation not permitted", &kPermissionErrorType},
    {2, "ENOENT", "No such file or directory", &kFileNotFoundErrorType},
    {3, "ESRCH", "No such process", &kProcessLookupErrorType},
    {4, "EINTR", "Interrupted system call", &kInterruptedErrorType},
    {5, "EIO", "Input/output error", nullptr},
    {7, "E2BIG", "Argument list too long", nullptr},
    {8, "ENOEXEC", "Exec format error", nullptr},
    {9, "EBADF", "Bad file descriptor", nullptr},
    {10, "ECHILD", "No child processes", &kChildProcessErrorType},
    {11, "EWOULDBLOCK", "Resource temporarily unavailable", &kBlockingIOErrorType},
    {11, "EAGAIN", "Resource temporarily unavailable", &kBlockingIOErrorType},
    {12, "ENOMEM", "Cannot allocate memory", nullptr},
    {13, "EACCES", "Permission denied", &kPermissionErrorType},
    {14, "EFAULT", "Bad address", nullptr},
    {16, "EBUSY", "Device or resource busy", nullptr},
    {17, "EEXIST", "File exists", &kFileExistsErrorType},
    {18, "EXDEV", "Invalid cross-device link", nullptr},
    {19, "ENODEV", "No such device", nullptr},
    {20, "ENOTDIR", "Not a directory", &kNotADirectoryErrorType},
    {21, "EISDIR", "Is a directory", &kIsADirectoryErrorType},
    {22, "EINVAL", "Invalid argument", nullptr},
    {24, "EMFILE", "Too many open files", nullptr},
    {25, "ENOTTY", "Inappropriate ioctl for device", nullptr},
    {27, "EFBIG", "File too large", nullptr},
    {28, "ENOSPC", "No space left on device", nullptr},
    {29, "ESPIPE", "Illegal seek", nullptr},
    {30, "EROFS", "Read-only file system", nullptr},
    {32, "EPIPE", "Broken pipe", &kBrokenPipeErrorType},
    {33, "EDOM", "Numerical argument out of domain", nullptr},
    {34, "ERANGE", "Numerical result out of range", nullptr},
    {35, "EDEADLK", "Resource deadlock avoided", nullptr},
    {36, "ENAMETOOLONG", "File name too long", nullptr},
    {38, "ENOSYS", "Function not implemented", nullptr},
    {39, "ENOTEMPTY", "Directory not empty", nullptr},
    {40, "ELOOP", "Too many levels of symbolic links", nullptr},
    {95, "EOPNOTSUPP", "Operation not supported", nullptr},
    {98, "EADDRINUSE", "Address already in use", nullptr},
    {103, "ECONNABORTED", "Software caused connection abort", &kConnectionAbortedErrorType},
    {104, "ECONNRESET", "Connection reset by peer", &kConnectionResetErrorType},
    {105, "ENOBUFS", "No buffer space available", nullptr},
    {107, "ENOTCONN", "Transport endpoint is not connected", nullptr},
    {108, "ESHUTDOWN", "Cannot send after transport endpoint shutdown", &kBrokenPipeErrorType},
    {110, "ETIMEDOUT", "Connection timed out", &kTimeoutErrorType},
    {111, "ECONNREFUSED", "Connection refused", &kConnectionRefusedErrorType},
    {113, "EHOSTUNREACH", "No route to host", nullptr},
    {114, "EALREADY", "Operation already in progress", nullptr},
    {115, "EINPROGRESS", "Operation now in progress", &kBlockingIOErrorType},
};
constinit const u32 kErrnoRowCount = sizeof kErrnoRows / sizeof *kErrnoRows;

const ErrnoRow* errno_row_or_null(int number) {
  for (u32 i = 0; i < kErrnoRowCount; ++i)
    if (kErrnoRows[i].number == number) return &kErrnoRows[i];
  return nullptr;
}

// ---- making and raising

static Value make_exception(Vm& vm, Value type, Value args_tuple) {
  Local<> t(vm, type), args(vm, args_tuple);
  Object* o = alloc_for_type(vm, type, Kind::Exception, sizeof(Exception), 0, kHasAttrs);
  if (!o) return Value::raised();
  reinterpret_cast<Exception*>(o)->args = args;
  return Value::from(o);
}

static Value make_exception1(Vm& vm, const Type& type, Value arg) {
  Local<> a(vm, arg);
  Value args = TRY(make_tuple(vm, arg.is_undefined() ? 0u : 1u));
  if (!a.value().is_undefined()) args.as<Tuple>()->items[0] = a;
  return make_exception(vm, Value::from_const(&type), args);
}

Value raise_value(Vm& vm, Value exception) {
  auto* e = exception.as<Exception>();
  if (vm.handled.is(Kind::Exception) && vm.handled != exception && e->context.is_undefined()) {
    // Never make a loop of contexts: cut the chain where it would come back. A program may have made one itself; then
    // `behind`, at half the speed, is met.
    Value behind = vm.handled;
    bool step = false;
    for (Value c = vm.handled; c.is(Kind::Exception); step = !step) {
      Value next = c.as<Exception>()->context;
      if (next == exception) c.as<Exception>()->context = Value();
      if (next == exception || next == behind) break;
      if (step) behind = behind.as<Exception>()->context;
      c = next;
    }
    e->context = vm.handled;
  }
  vm.pending = exception;
  return Value::raised();
}

Value raise_memory_error(Vm& vm) {
  if (!vm.memory_error.is_undefined()) {
    auto* e = vm.memory_error.as<Exception>();
    e->traceback = e->context = e->cause = Value();
  }
  vm.pending = vm.memory_error;
  return Value::raised();
}

static Value raise_list(Vm& vm, const Type& type, const char* format, va_list list) {
  Value message;
  if (format) message = TRY(make_str_format(vm, format, list));
  Value e = TRY(make_exception1(vm, type, message));
  return raise_value(vm, e);
}

Value raise_format(Vm& vm, const Type& type, const char* format, ...) {
  va_list list;
  va_start(list, format);
  Value raised = raise_list(vm, type, format, list);
  va_end(list);
  return raised;
}

Value raise_packed(Vm& vm, const char* packed, ...) {
  va_list list;
  va_start(list, packed);
  const Type* type = kBuiltinTypes[kTypeId_BaseException + static_cast<u8>(packed[0]) - 1];
  Value raised = raise_list(vm, *type, packed + 1, list);
  va_end(list);
  return raised;
}

Value raise_from_type(Vm& vm, Value type, Value arg) {
  Value e = TRY(arg.is_undefined() ? call0(vm, type) : call1(vm, type, arg));
  return raise_value(vm, e);
}

Value raise_key_error(Vm& vm, Value key) {
  Value e = TRY(make_exception1(vm, kKeyErrorType, key));
  return raise_value(vm, e);
}

Value raise_name_error(Vm& vm, const char* format, Value name) {
  Local<> n(vm, name);
  static_cast<void>(raise_text(vm, kNameErrorType, format, name));
  if (pending_is(vm, kNameErrorType)) vm.pending.as<Exception>()->extra = n;
  return Value::raised();
}

Value set_exception_pair(Vm& vm, Value first, Value second) {
  if (!vm.pending.is(Kind::Exception)) return Value::raised();
  Local<> exception(vm, take_pending(vm)), a(vm, first), b(vm, second);
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = a;
  pair.as<Tuple>()->items[1] = b;
  exception.value().as<Exception>()->extra = pair;
  vm.pending = exception;
  return Value::raised();
}

Value raise_stop_iteration(Vm& vm, Value value) {
  Local<> v(vm, value);
  Value e = TRY(make_exception1(vm, kStopIterationType, value.is_none() ? Value() : value));
  e.as<Exception>()->extra = v;
  return raise_value(vm, e);
}

Value raise_os_error(Vm& vm, int error, Value filename_) {
  Local<> filename(vm, filename_);
  const ErrnoRow* row = errno_row_or_null(error);
  const Type* type = row && row->exception ? row->exception : &kOSErrorType;
  Local<> text(vm, make_str(vm, row ? row->text : "Unknown error"));
  if (text.is_raised()) return text;
  Value args = TRY(make_tuple(vm, 2));
  args.as<Tuple>()->items[0] = Value::small(error);
  args.as<Tuple>()->items[1] = text;
  Value e = TRY(make_exception(vm, Value::from_const(type), args));
  e.as<Exception>()->extra = filename;
  return raise_value(vm, e);
}

Value raise_type_mismatch(Vm& vm, const char* wanted, Value got) {
  return raise(vm, kTypeErrorType, "%s, not '%t'", wanted, got);
}

bool pending_is(Vm& vm, const Type& type) { return !vm.pending.is_undefined() && is_instance(vm, vm.pending, type); }

Value take_pending(Vm& vm) {
  Value e = vm.pending;
  vm.pending = Value();
  vm.reraising = false;
  return e;
}

// ---- the base type's behaviour

static Value exception_make(Vm& vm, Value type, Args args, Value names) {
  Local<> t(vm, type), kw(vm, names);
  u32 nkw = names.is_undefined() ? 0 : names.as<Tuple>()->len;
  bool own_init = type.as<Type>()->type_flags & kTypeHasInit;
  bool import_error = is_subtype(vm, type, Value::from_const(&kImportErrorType));
  if (nkw && !own_init && !import_error && !is_subtype(vm, type, Value::from_const(&kAttributeErrorType)) &&
      !is_subtype(vm, type, Value::from_const(&kNameErrorType)))
    return raise(vm, kTypeErrorType, "%v() takes no keyword arguments", type.as<Type>()->name);
  Local<> tuple(vm, make_tuple(vm, args.slots, args.count - nkw));
  if (tuple.is_raised()) return tuple;
  // OSError(errno, text) becomes the subclass that stands for the number.
  if (t.value() == Value::from_const(&kOSErrorType) && args.count >= 2 && args[0].is_small()) {
    const ErrnoRow* row = errno_row_or_null(static_cast<int>(args[0].as_small()));
    if (row && row->exception) t = Value::from_const(row->exception);
  }
  Local<> filename(vm, Value());
  if (is_subtype(vm, t, Value::from_const(&kOSErrorType)) && args.count - nkw >= 3) {
    filename = args[2];
    if (args.count - nkw >= 5 && !args[4].is_none()) {  // both names, as a pair
      filename = make_tuple(vm, 2);
      if (filename.is_raised()) return filename;
      filename.value().as<Tuple>()->items[0] = args[2];
      filename.value().as<Tuple>()->items[1] = args[4];
    }
    tuple = make_tuple(vm, args.slots, 2);
    if (tuple.is_raised()) return tuple;
  }
  Local<Exception> e(vm, make_exception(vm, t, tuple));
  if (e.is_raised()) return e;
  if (!filename.value().is_undefined()) e->extra = filename;
  if (is_subtype(vm, t, Value::from_const(&kStopIterationType)) ||
      is_subtype(vm, t, Value::from_const(&kSystemExitType)))
    e->extra = args.count == 0                                                                ? Value::none()
               : args.count == 1 || is_subtype(vm, t, Value::from_const(&kStopIterationType)) ? args[0]
                                                                                              : tuple.value();
  if (!own_init)
    for (u32 i = 0; i < nkw; ++i) TRY(set_attr(vm, e, kw.value().as<Tuple>()->items[i], args[args.count - nkw + i]));
  return e;
}

static Value exception_init(Vm& vm, Args a) {  // super().__init__(...): args are what it is given
  u32 nkw = a[0].is(Kind::Dict) ? a[0].as<Dict>()->len : 0;
  if (!a[1].is(Kind::Exception))
    return raise_type_mismatch(vm, "descriptor '__init__' requires a 'BaseException' object", a[1]);
  if (nkw && !is_instance(vm, a[1], kImportErrorType))
    return raise(vm, kTypeErrorType, "%t() takes no keyword arguments", a[1]);
  Value tuple = TRY(make_tuple(vm, a.slots + 2, a.count - 2));
  a[1].as<Exception>()->args = tuple;
  if (is_instance(vm, a[1], kStopIterationType) || is_instance(vm, a[1], kSystemExitType))
    a[1].as<Exception>()->extra = a.count > 2 ? a[2] : Value::none();
  return Value::none();
}

static Value os_error_str(Vm& vm, Local<Exception>& e) {
  StrBuilder b(vm);
  TRY_OK(b.append("[Errno "));
  Local<> number(vm, str(vm, e->args.as<Tuple>()->items[0]));
  if (number.is_raised()) return number;
  TRY_OK(b.append_str(number) && b.append("] "));
  Value text = TRY(str(vm, e->args.as<Tuple>()->items[1]));
  TRY_OK(b.append_str(text));
  if (e->extra.is_undefined() || e->extra.is_none()) return b.take_str();
  if (!is_pair(e->extra)) {
    TRY_OK(b.append(": ") && b.append_repr(e->extra));
    return b.take_str();
  }
  TRY_OK(b.append(": ") && b.append_repr(e->extra.as<Tuple>()->items[0]));
  TRY_OK(b.append(" -> ") && b.append_repr(e->extra.as<Tuple>()->items[1]));
  return b.take_str();
}

static Value exception_str(Vm& vm, Value self) {
  Local<Exception> e(vm, self);
  auto* args = e->args.as<Tuple>();
  if (args->len == 2 && is_instance(vm, self, kOSErrorType)) return os_error_str(vm, e);
  if (args->len == 0) return Value::from_const(&kEmptyStr);
  if (args->len == 5 && is_instance(vm, self, kUnicodeErrorType)) return unicode_error_str(vm, self);
  if (args->len == 1) {
    if (is_instance(vm, self, kKeyErrorType)) return repr(vm, args->items[0]);
    return str(vm, args->items[0]);
  }
  if (is_instance(vm, self, kSyntaxErrorType) && args->items[0].is(Kind::Str)) {
    Local<> msg(vm, args->items[0]);
    Value details = args->items[1];
    if (!details.is(Kind::Tuple) || details.as<Tuple>()->len < 2) return msg;
    Local<> file(vm, details.as<Tuple>()->items[0]), line(vm, details.as<Tuple>()->items[1]);
    StrBuilder b(vm);
    TRY_OK(b.append_str(msg) && b.append(" ("));
    if (file.value().is(Kind::Str)) {
      const char* name = file.value().as<Str>()->data();
      size_t from = file.value().as<Str>()->len;
      while (from && name[from - 1] != '/') --from;
      TRY_OK(b.append_slice(file, from, file.value().as<Str>()->len - from) && b.append(", "));
    }
    TRY_OK(b.append("line ") && b.append_repr(line) && b.append(")"));
    return b.take_str();
  }
  return repr(vm, e->args);
}

Value exception_repr(Vm& vm, Value self) {
  Local<Exception> e(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append_str(type_ptr(vm, self)->name));
  if (e->args.as<Tuple>()->len == 1) {
    TRY_OK(b.append("(") && b.append_repr(e->args.as<Tuple>()->items[0]) && b.append(")"));
  } else {
    TRY_OK(b.append_repr(e->args));
  }
  return b.take_str();
}

// ---- attributes

template <Value Exception::*Field>
static Value get_field(Vm&, Args a) {
  Value v = a[0].as<Exception>()->*Field;
  return v.is_undefined() ? Value::none() : v;
}

static Value exc_args(Vm& vm, Args a) {
  if (a.count == 1) return a[0].as<Exception>()->args;
  Local<> list(vm, make_list(vm));
  if (list.is_raised()) return list;
  Value t = TRY(call1(vm, Value::from_const(&kTupleType), a[1]));
  a[0].as<Exception>()->args = t;
  return Value::none();
}
static Value exc_cause(Vm& vm, Args a) {
  if (a.count == 1) return get_field<&Exception::cause>(vm, a);
  if (!a[1].is_none() && !a[1].is(Kind::Exception))
    return raise(vm, kTypeErrorType, "exception cause must be None or derive from BaseException");
  a[0].as<Exception>()->cause = a[1].is_none() ? Value() : a[1];
  a[0].obj()->flags |= kUserFlag;
  return Value::none();
}
static Value exc_context(Vm& vm, Args a) {
  if (a.count == 1) return get_field<&Exception::context>(vm, a);
  if (!a[1].is_none() && !a[1].is(Kind::Exception))
    return raise(vm, kTypeErrorType, "exception context must be None or derive from BaseException");
  a[0].as<Exception>()->context = a[1].is_none() ? Value() : a[1];
  return Value::none();
}
static Value exc_suppress(Vm& vm, Args a) {
  if (a.count == 1) return Value::boolean(a[0].obj()->flags & kUserFlag);
  Value t = TRY(truth(vm, a[1]));
  if (t.is_true())
    a[0].obj()->flags |= kUserFlag;
  else
    a[0].obj()->flags &= static_cast<u8>(~kUserFlag);
  return Value::none();
}
static Value exc_traceback(Vm& vm, Args a) {
  if (a.count == 1) return get_field<&Exception::traceback>(vm, a);
  if (!a[1].is_none() && !is_exact(a[1], kTypeId_Traceback))
    return raise(vm, kTypeErrorType, "__traceback__ must be a traceback or None");
  a[0].as<Exception>()->traceback = a[1].is_none() ? Value() : a[1];
  return Value::none();
}
static Value exc_with_traceback(Vm& vm, Args a) {
  TRY(exc_traceback(vm, a));
  return a[0];
}
static Value exc_add_note(Vm& vm, Args a) {
  if (!a[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "note must be a str, not '%t'", a[1]);
  if (a[0].as<Exception>()->notes.is_undefined()) {
    Value l = TRY(make_list(vm));
    a[0].as<Exception>()->notes = l;
  }
  if (!a[0].as<Exception>()->notes.is(Kind::List))
    return raise(vm, kTypeErrorType, "Cannot add note: __notes__ is not a list");
  TRY_OK(list_append(vm, a[0].as<Exception>()->notes, a[1]));
  return Value::none();
}
static Value exc_notes(Vm& vm, Args a) {
  Value v = a[0].as<Exception>()->notes;
  if (a.count == 2) {
    a[0].as<Exception>()->notes = a[1];
    return Value::none();
  }
  return v.is_undefined() ? raise(vm, kAttributeErrorType, "'%t' object has no attribute '__notes__'", a[0]) : v;
}

static constinit const Native kBaseExceptionRows[] = {
    native(N(args), exc_args, 1, 2, nullptr, kGetter),
    native(N(__cause__), exc_cause, 1, 2, nullptr, kGetter),
    native(N(__context__), exc_context, 1, 2, nullptr, kGetter),
    native(N(__suppress_context__), exc_suppress, 1, 2, nullptr, kGetter),
    native(N(__traceback__), exc_traceback, 1, 2, nullptr, kGetter),
    native(N(__notes__), exc_notes, 1, 2, nullptr, kGetter),
    native(N(with_traceback), exc_with_traceback, 2, 2),
    native(N(add_note), exc_add_note, 2, 2),
    native(N(__init__), exception_init, 1, 255, nullptr, kVarArgs | kVarKeywords),
};

static Value stop_value(Vm& vm, Args a) { return get_field<&Exception::extra>(vm, a); }
static constinit const Native kStopIterationRows[] = {native(N(value), stop_value, 1, 1, nullptr, kGetter)};
static constinit const Native kSystemExitRows[] = {native(N(code), stop_value, 1, 1, nullptr, kGetter)};

static Value os_errno(Vm&, Args a) {
  auto* t = a[0].as<Exception>()->args.as<Tuple>();
  return t->len >= 1 && (t->len >= 2 || t->items[0].is_small()) ? t->items[0] : Value::none();
}
static Value os_strerror(Vm&, Args a) {
  auto* t = a[0].as<Exception>()->args.as<Tuple>();
  return t->len >= 2 ? t->items[1] : Value::none();
}
static Value os_filename(Vm& vm, Args a) {
  if (a.count == 2) {
    a[0].as<Exception>()->extra = a[1];
    return Value::none();
  }
  Value names = get_field<&Exception::extra>(vm, a);
  return is_pair(names) ? names.as<Tuple>()->items[0] : names;
}
static Value os_filename2(Vm&, Args a) {
  Value names = a[0].as<Exception>()->extra;
  return is_pair(names) ? names.as<Tuple>()->items[1] : Value::none();
}
static constinit const Native kOSErrorRows[] = {
    native(N(filename2), os_filename2, 1, 1, nullptr, kGetter),
    native(N(errno), os_errno, 1, 1, nullptr, kGetter),
    native(N(strerror), os_strerror, 1, 1, nullptr, kGetter),
    native(N(filename), os_filename, 1, 2, nullptr, kGetter),
};

// SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset))
static Value syntax_detail(Value self, u32 i) {
  auto* t = self.as<Exception>()->args.as<Tuple>();
  if (t->len < 2 || !t->items[1].is(Kind::Tuple)) return Value::none();
  auto* d = t->items[1].as<Tuple>();
  return i < d->len ? d->items[i] : Value::none();
}
static Value syntax_msg(Vm&, Args a) {
  auto* t = a[0].as<Exception>()->args.as<Tuple>();
  return t->len ? t->items[0] : Value::none();
}
static Value syntax_filename(Vm&, Args a) { return syntax_detail(a[0], 0); }
static Value syntax_lineno(Vm&, Args a) { return syntax_detail(a[0], 1); }
static Value syntax_offset(Vm&, Args a) { return syntax_detail(a[0], 2); }
static Value syntax_text(Vm&, Args a) { return syntax_detail(a[0], 3); }
static Value syntax_end_lineno(Vm&, Args a) { return syntax_detail(a[0], 4); }
static Value syntax_end_offset(Vm&, Args a) { return syntax_detail(a[0], 5); }
static constinit const Native kSyntaxErrorRows[] = {
    native(N(msg), syntax_msg, 1, 1, nullptr, kGetter),
    native(N(filename), syntax_filename, 1, 1, nullptr, kGetter),
    native(N(lineno), syntax_lineno, 1, 1, nullptr, kGetter),
    native(N(offset), syntax_offset, 1, 1, nullptr, kGetter),
    native(N(text), syntax_text, 1, 1, nullptr, kGetter),
    native(N(end_lineno), syntax_end_lineno, 1, 1, nullptr, kGetter),
    native(N(end_offset), syntax_end_offset, 1, 1, nullptr, kGetter),
};

static Value import_msg(Vm&, Args a) {
  auto* t = a[0].as<Exception>()->args.as<Tuple>();
  return t->len ? t->items[0] : Value::none();
}
static Value name_attr(Vm& vm, Args a) {
  if (a.count == 2) {
    a[0].as<Exception>()->extra = a[1];
    return Value::none();
  }
  return get_field<&Exception::extra>(vm, a);
}
// ImportError: `extra` is (name, path); AttributeError: (name, obj).
template <u32 I>
static Value pair_attr(Vm& vm, Args a) {
  Value old = a[0].as<Exception>()->extra;
  if (a.count == 1) return is_pair(old) ? old.as<Tuple>()->items[I] : Value::none();
  Value pair = TRY(make_tuple(vm, 2));
  old = a[0].as<Exception>()->extra;
  for (u32 i = 0; i < 2; ++i)
    pair.as<Tuple>()->items[i] = i == I ? a[1] : is_pair(old) ? old.as<Tuple>()->items[i] : Value::none();
  a[0].as<Exception>()->extra = pair;
  return Value::none();
}
static constinit const Native kImportErrorRows[] = {
    native(N(msg), import_msg, 1, 1, nullptr, kGetter),
    native(N(name), pair_attr<0>, 1, 2, nullptr, kGetter),
    native(N(path), pair_attr<1>, 1, 2, nullptr, kGetter),
};
template <u32 I>
static Value unicode_detail(Vm&, Args a) {
  auto* t = a[0].as<Exception>()->args.as<Tuple>();
  return I < t->len ? t->items[I] : Value::none();
}
static constinit const Native kUnicodeErrorRows[] = {
    native(N(encoding), unicode_detail<0>, 1, 1, nullptr, kGetter),
    native(N(object), unicode_detail<1>, 1, 1, nullptr, kGetter),
    native(N(start), unicode_detail<2>, 1, 1, nullptr, kGetter),
    native(N(end), unicode_detail<3>, 1, 1, nullptr, kGetter),
    native(N(reason), unicode_detail<4>, 1, 1, nullptr, kGetter),
};
static constinit const Native kNamedErrorRows[] = {native(N(name), name_attr, 1, 2, nullptr, kGetter)};
static constinit const Native kAttributeErrorRows[] = {
    native(N(name), pair_attr<0>, 1, 2, nullptr, kGetter),
    native(N(obj), pair_attr<1>, 1, 2, nullptr, kGetter),
};

extern constexpr TypeOps kExceptionOps{.repr = exception_repr, .str = exception_str, .make = exception_make};

struct RowSet {
  const Native* rows;
  u16 count;
};
constexpr RowSet rows_for(u16 id) {
  switch (id) {
    case kTypeId_BaseException: return {kBaseExceptionRows, sizeof kBaseExceptionRows / sizeof(Native)};
    case kTypeId_BaseExceptionGroup: return {kExceptionGroupRows, 5};
    case kTypeId_StopIteration: return {kStopIterationRows, 1};
    case kTypeId_SystemExit: return {kSystemExitRows, 1};
    case kTypeId_OSError: return {kOSErrorRows, 4};
    case kTypeId_SyntaxError: return {kSyntaxErrorRows, 7};
    case kTypeId_UnicodeError: return {kUnicodeErrorRows, 5};
    case kTypeId_ImportError: return {kImportErrorRows, 3};
    case kTypeId_NameError: return {kNamedErrorRows, 1};
    case kTypeId_AttributeError: return {kAttributeErrorRows, 2};
    default: return {nullptr, 0};
  }
}
constexpr const TypeOps* ops_for(u16 id) {
  return id == kTypeId_BaseExceptionGroup || id == kTypeId_ExceptionGroup ? &kExceptionGroupOps : &kExceptionOps;
}
constexpr u16 flags_for(u16 id) {
  return id == kTypeId_ExceptionGroup ? kTypeIsException | kTypeAlsoException : kTypeIsException;
}
#define EXCEPTION(id, base)                                                                        \
  constinit const Type k##id##Type =                                                               \
      make_const_type(kTypeId_##id, N(id), &k##base##Type, Kind::Exception, ops_for(kTypeId_##id), \
                      rows_for(kTypeId_##id).rows, rows_for(kTypeId_##id).count, flags_for(kTypeId_##id));
#include "vm/core/exceptions.def"
#undef EXCEPTION

}  // namespace adder::vm
