// Formatting of messages. All arguments are fetched and rooted before the first one is turned into text, since that may
// run Python.
#include "vm/objects/message.h"

namespace adder::vm {

namespace {

constexpr u32 kMaxArguments = 6;

struct Argument {
  union {
    const char* text;
    i64 number;
  };
};

bool append_argument(Vm& vm, StrBuilder& out, char code, const Argument& argument, const LocalBase& value) {
  switch (code) {
    case 's': return out.append(argument.text);
    case 'd':
    case 'u': return out.append_int(argument.number);
    case 'c': return out.append_char(static_cast<u32>(argument.number));
    case 'r': return out.append_repr(value);
    case 't': {
      Local<Type> type(vm, type_of(vm, value));
      // The types of CPython's C modules have the module in their names: 'collections.deque'.
      bool of_module = !(type->type_flags & (kTypeHeap | kTypeIsException)) && type->const_count &&
                       type->consts[0].name == N(__module__);
      if (of_module && !(out.append_str(type->consts[0].value) && out.append("."))) return false;
      return out.append_str(type->name);
    }
    case 'v': {
      Value text = str(vm, value);
      return !text.is_raised() && out.append_str(text);
    }
    default: return out.append_char('%') && (code == '%' || out.append_char(static_cast<u8>(code)));
  }
}

}  // namespace

// "... argument 1 must be str, not None" is how CPython's argument parsers speak of None, whose type is NoneType
// elsewhere.
static bool says_none(const char* format) {
  constexpr char kEnd[] = "must be str, not %t", kWord[] = "argument";
  constexpr size_t kEndSize = sizeof kEnd - 1, kWordSize = sizeof kWord - 1;
  size_t n = std::strlen(format);
  if (n < kEndSize || std::memcmp(format + n - kEndSize, kEnd, kEndSize) != 0) return false;
  if (format[0] == '%') return true;  // the name of the argument is put there
  for (size_t i = 0; i + kWordSize < n; ++i) {
    if (std::memcmp(format + i, kWord, kWordSize) == 0) return true;
  }
  return false;
}

Value make_str_format(Vm& vm, const char* format, va_list list) {
  Local<> v0(vm, Value()), v1(vm, Value()), v2(vm, Value()), v3(vm, Value()), v4(vm, Value()), v5(vm, Value());
  Local<>* const values[kMaxArguments] = {&v0, &v1, &v2, &v3, &v4, &v5};
  char room[kMessageLimit];
  format = unpack_message(format, room);
  Argument arguments[kMaxArguments];
  u32 n = 0;
  for (const char* p = format; *p && n < kMaxArguments; ++p) {
    if (*p != '%') continue;
    switch (*++p) {
      case 's': arguments[n++].text = va_arg(list, const char*); break;
      case 'd':
      case 'c': arguments[n++].number = va_arg(list, int); break;
      case 'u': arguments[n++].number = va_arg(list, unsigned); break;
      case 'v':
      case 'r':
      case 't': *values[n++] = va_arg(list, Value); break;
      default: break;
    }
    if (!*p) break;
  }
  StrBuilder out(vm);
  n = 0;
  for (const char* p = format; *p; ++p) {
    const char* run = p;
    while (*p && *p != '%') ++p;
    TRY_OK(out.append(run, static_cast<size_t>(p - run)));
    if (!*p || !*++p) break;
    u32 i = n < kMaxArguments ? n : kMaxArguments - 1;
    if (*p == 't' && values[i]->value().is_none() && says_none(format)) {
      TRY_OK(out.append("None"));
    } else {
      TRY_OK(append_argument(vm, out, *p, arguments[i], *values[i]));
    }
    if (*p != '%') ++n;
  }
  return out.take_str();
}

Value make_str_format(Vm& vm, const char* format, ...) {
  va_list list;
  va_start(list, format);
  Value text = make_str_format(vm, format, list);
  va_end(list);
  return text;
}

}  // namespace adder::vm
