// time: CPython's clocks and calendar, and MicroPython's ticks, whose values wrap at 2^30 on every machine so that
// programs meet the wrap in tests and not in the field. Sleeping polls for Ctrl-C.
#include <cmath>

#include "vm/modules/calendar.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"
#include "vm/objects/struct_sequence.h"
#include "vm/port.h"
#include "vm/run/import.h"
#include "vm/run/pause.h"

namespace adder::vm {

namespace {

constexpr u32 kTicksPeriod = 1u << 30;

// ---- clocks

Value time_time(Vm& vm, Args) { return make_float(vm, static_cast<double>(port_epoch_us()) / 1e6); }
Value time_time_ns(Vm& vm, Args) { return make_int(vm, port_epoch_us() * 1000); }
Value time_monotonic(Vm& vm, Args) { return make_float(vm, static_cast<double>(port_ticks_us()) / 1e6); }
Value time_monotonic_ns(Vm& vm, Args) { return make_uint(vm, port_ticks_us() * 1000); }
Value time_process(Vm& vm, Args) { return make_float(vm, static_cast<double>(port_cpu_us()) / 1e6); }
Value time_process_ns(Vm& vm, Args) { return make_uint(vm, port_cpu_us() * 1000); }

Value wrapped_ticks(u64 ticks) { return Value::small(static_cast<i64>(ticks & (kTicksPeriod - 1))); }
Value time_ticks_ms(Vm&, Args) { return wrapped_ticks(port_ticks_us() / 1000); }
Value time_ticks_us(Vm&, Args) { return wrapped_ticks(port_ticks_us()); }

bool two_ticks(Vm& vm, Args args, i64* a, i64* b) { return to_i64(vm, args[0], a) && to_i64(vm, args[1], b); }

Value time_ticks_diff(Vm& vm, Args args) {
  i64 end, start;
  if (!two_ticks(vm, args, &end, &start)) return Value::raised();
  u32 difference = (static_cast<u32>(end) - static_cast<u32>(start) + kTicksPeriod / 2) & (kTicksPeriod - 1);
  return Value::small(static_cast<i64>(difference) - kTicksPeriod / 2);
}

Value time_ticks_add(Vm& vm, Args args) {
  i64 ticks, delta;
  if (!two_ticks(vm, args, &ticks, &delta)) return Value::raised();
  if (delta >= kTicksPeriod / 2 || delta <= -static_cast<i64>(kTicksPeriod / 2))
    return raise(vm, kOverflowErrorType, "ticks interval overflow");
  return wrapped_ticks(static_cast<u64>(ticks + delta));
}

// ---- sleeping

Value sleep_us(Vm& vm, u64 duration) {
  const u64 end = port_ticks_us() + duration;
  do {
    if (!pause_until(vm, end)) return Value::raised();
  } while (port_ticks_us() < end);
  return Value::none();
}

Value time_sleep(Vm& vm, Args args) {
  double seconds;
  if (!is_int(args[0]) && !is_float_like(args[0]) && !is_index(vm, args[0]))
    return raise(vm, kTypeErrorType, "'%t' object cannot be interpreted as an integer", args[0]);
  if (!to_double(vm, args[0], &seconds)) return Value::raised();
  if (seconds != seconds) return raise(vm, kValueErrorType, "Invalid value NaN (not a number)");
  if (seconds < 0) return raise(vm, kValueErrorType, "sleep length must be non-negative");
  if (seconds > 9e9) return raise(vm, kOverflowErrorType, "timestamp too large to convert to C _PyTime_t");
  return sleep_us(vm, static_cast<u64>(std::ceil(seconds * 1e6)));
}

template <u32 kScale>
Value time_sleep_units(Vm& vm, Args args) {
  i64 units;
  if (!to_clamped_index(vm, args[0], &units)) return Value::raised();
  if (units > INT64_MAX / kScale) units = INT64_MAX / kScale;
  return units > 0 ? sleep_us(vm, static_cast<u64>(units) * kScale) : Value::none();
}

// ---- calendar

constinit const Native kTimeFields[] = {
    struct_field<0>(N(tm_year)), struct_field<1>(N(tm_mon)),  struct_field<2>(N(tm_mday)),
    struct_field<3>(N(tm_hour)), struct_field<4>(N(tm_min)),  struct_field<5>(N(tm_sec)),
    struct_field<6>(N(tm_wday)), struct_field<7>(N(tm_yday)), struct_field<8>(N(tm_isdst)),
};
constinit const ConstRow kTimeTypeConsts[] = {{N(__module__), N(time)}};
constinit const Type kStructTimeType = make_struct_type(N(struct_time), kTimeFields, kTimeTypeConsts);

Value make_struct_time(Vm& vm, i64 epoch_s) {
  CalendarTime t = calendar_time(epoch_s);
  const i64 fields[] = {t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.year_day, 0};
  return make_struct_of_ints(vm, kStructTimeType, fields);
}

// The optional argument of localtime and the like: seconds since the epoch. false: raised.
bool seconds_argument(Vm& vm, Args args, i64* out) {
  if (!args.has(0) || args[0].is_none()) {
    i64 us = port_epoch_us();
    *out = us / 1000000 - (us % 1000000 < 0);
    return true;
  }
  if (is_float_like(args[0])) {
    double d = std::floor(float_value(args[0]));
    if (d != d) return failed(raise(vm, kValueErrorType, "Invalid value NaN (not a number)"));
    if (d >= 9223372036854775808.0 || d < -9223372036854775808.0)
      return failed(raise(vm, kOverflowErrorType, "timestamp out of range for platform time_t"));
    *out = static_cast<i64>(d);
  } else {
    if (!to_clamped_index(vm, args[0], out)) return false;
    if (*out == INT64_MAX || *out == INT64_MIN)
      return failed(raise(vm, kOverflowErrorType, "timestamp out of range for platform time_t"));
  }
  constexpr i64 kLastSecond = 67768036191676799;  // of the last year that C's struct tm can hold
  if (*out <= kLastSecond && *out >= -kLastSecond) return true;
  constexpr int kTooLarge = 75;  // EOVERFLOW
  return failed(raise_os_error(vm, kTooLarge));
}

Value time_gmtime(Vm& vm, Args args) {
  i64 s;
  return seconds_argument(vm, args, &s) ? make_struct_time(vm, s) : Value::raised();
}

Value time_localtime(Vm& vm, Args args) {
  i64 s;
  return seconds_argument(vm, args, &s) ? make_struct_time(vm, s + port_utc_offset_s(s)) : Value::raised();
}

// A tuple of 8 (as MicroPython has it) or 9 ints. false: raised.
bool calendar_argument(Vm& vm, Value* slot, CalendarTime* t) {
  if (!slot->is(Kind::Tuple)) return failed(raise(vm, kTypeErrorType, "Tuple or struct_time argument required"));
  u32 n = slot->as<Tuple>()->len;
  if (n != 8 && n != 9) return failed(raise(vm, kTypeErrorType, "function takes exactly 9 arguments (%u given)", n));
  i64 fields[8];
  for (u32 i = 0; i < 8; ++i) {
    if (!to_i64(vm, slot->as<Tuple>()->items[i], &fields[i])) return false;
    if (fields[i] > INT32_MAX || fields[i] < INT32_MIN)
      return failed(raise(vm, kOverflowErrorType, "signed integer is greater than maximum"));
  }
  const auto field = [&](u32 i) { return static_cast<int>(fields[i]); };
  *t = {fields[0], field(1), field(2), field(3), field(4), field(5), field(6), field(7)};
  return true;
}

Value time_mktime(Vm& vm, Args args) {
  CalendarTime t;
  if (!calendar_argument(vm, &args[0], &t)) return Value::raised();
  i64 local = epoch_seconds(t), utc = local - port_utc_offset_s(local);
  return make_float(vm, static_cast<double>(local - port_utc_offset_s(utc)));
}

// ---- strftime

constexpr char kDays[] = "Monday\0\0\0\0Tuesday\0\0\0Wednesday\0Thursday\0\0Friday\0\0\0\0Saturday\0\0Sunday";
constexpr char kMonths[] =
    "January\0\0\0February\0\0March\0\0\0\0\0April\0\0\0\0\0May\0\0\0\0\0\0\0June\0\0\0\0\0\0July\0\0\0\0\0\0August\0\0"
    "\0\0"
    "September\0October\0\0\0November\0\0December";
constexpr int kNameStride = 10;

bool append_number(StrBuilder& out, i64 value, int width, char fill) {
  char text[20];
  int n = 0;
  bool negative = value < 0;
  u64 magnitude = negative ? 0 - static_cast<u64>(value) : static_cast<u64>(value);
  do text[n++] = static_cast<char>('0' + magnitude % 10);
  while (magnitude /= 10);
  while (n < width) text[n++] = fill;
  if (negative) text[n++] = '-';
  for (; n; --n)
    if (!out.append_byte(static_cast<u8>(text[n - 1]))) return false;
  return true;
}

bool append_name(StrBuilder& out, const char* names, int index, int count, bool abbreviated) {
  if (index < 0 || index >= count) return out.append("?");
  const char* name = names + index * kNameStride;
  return abbreviated ? out.append(name, 3) : out.append(name);
}

// The week of the year, when weeks begin on `first_day` (0: Monday) and days before the first one are in week 0.
int week_of_year(const CalendarTime& t, int first_day) {
  return (t.year_day + 6 - (t.weekday + 7 - first_day) % 7) / 7;
}

// The ISO week and its year: week 1 has the year's first Thursday.
int iso_week(const CalendarTime& t, i64* year) {
  const auto weeks_in = [](i64 y) {
    const auto last_weekday = [](i64 v) { return ((v + v / 4 - v / 100 + v / 400) % 7 + 7) % 7; };
    return last_weekday(y) == 4 || last_weekday(y - 1) == 3 ? 53 : 52;
  };
  int week = (t.year_day - (t.weekday + 1) + 10) / 7;
  *year = t.year;
  if (week < 1) return weeks_in(--*year);
  if (week > weeks_in(t.year)) return ++*year, 1;
  return week;
}

bool append_text(StrBuilder& out, const char* format, size_t n, const CalendarTime& t);

bool append_directive(StrBuilder& out, char directive, const CalendarTime& t) {
  i64 iso_year;
  const auto nested = [&](const char* format) { return append_text(out, format, std::strlen(format), t); };
  switch (directive) {
    case 'a': return append_name(out, kDays, t.weekday, 7, true);
    case 'A': return append_name(out, kDays, t.weekday, 7, false);
    case 'b':
    case 'h': return append_name(out, kMonths, t.month - 1, 12, true);
    case 'B': return append_name(out, kMonths, t.month - 1, 12, false);
    case 'c': return nested("%a %b %e %H:%M:%S %Y");
    case 'C': return append_number(out, t.year / 100, 2, '0');
    case 'd': return append_number(out, t.day, 2, '0');
    case 'D':
    case 'x': return nested("%m/%d/%y");
    case 'e': return append_number(out, t.day, 2, ' ');
    case 'F': return nested("%Y-%m-%d");
    case 'g': return iso_week(t, &iso_year), append_number(out, (iso_year % 100 + 100) % 100, 2, '0');
    case 'G': return iso_week(t, &iso_year), append_number(out, iso_year, 0, '0');
    case 'H': return append_number(out, t.hour, 2, '0');
    case 'I': return append_number(out, (t.hour + 11) % 12 + 1, 2, '0');
    case 'j': return append_number(out, t.year_day, 3, '0');
    case 'm': return append_number(out, t.month, 2, '0');
    case 'M': return append_number(out, t.minute, 2, '0');
    case 'n': return out.append("\n");
    case 'p': return out.append(t.hour < 12 ? "AM" : "PM");
    case 'r': return nested("%I:%M:%S %p");
    case 'R': return nested("%H:%M");
    case 's': return append_number(out, epoch_seconds(t) - port_utc_offset_s(epoch_seconds(t)), 0, '0');
    case 'S': return append_number(out, t.second, 2, '0');
    case 't': return out.append("\t");
    case 'T':
    case 'X': return nested("%H:%M:%S");
    case 'u': return append_number(out, t.weekday + 1, 0, '0');
    case 'U': return append_number(out, week_of_year(t, 6), 2, '0');
    case 'V': return append_number(out, iso_week(t, &iso_year), 2, '0');
    case 'w': return append_number(out, (t.weekday + 1) % 7, 0, '0');
    case 'W': return append_number(out, week_of_year(t, 0), 2, '0');
    case 'y': return append_number(out, (t.year % 100 + 100) % 100, 2, '0');
    case 'Y': return append_number(out, t.year, 0, '0');
    case 'z': {
      i64 minutes = port_utc_offset_s(epoch_seconds(t)) / 60, size = minutes < 0 ? -minutes : minutes;
      return out.append(minutes < 0 ? "-" : "+") && append_number(out, size / 60 * 100 + size % 60, 4, '0');
    }
    case 'Z': return port_utc_offset_s(epoch_seconds(t)) != 0 || out.append("UTC");
    case '%': return out.append("%");
    default: {
      const char unknown[] = {'%', directive};
      return out.append(unknown, 2);
    }
  }
}

// format is not in the heap.
bool append_text(StrBuilder& out, const char* format, size_t n, const CalendarTime& t) {
  for (size_t i = 0; i < n; ++i) {
    bool ok = format[i] == '%' && i + 1 < n ? append_directive(out, format[++i], t)
                                            : out.append_byte(static_cast<u8>(format[i]));
    if (!ok) return false;
  }
  return true;
}

bool check_calendar(Vm& vm, CalendarTime* t) {
  if (t->month == 0) t->month = 1;  // C's idea of "not given"
  if (t->day == 0) t->day = 1;
  if (t->year_day == 0) t->year_day = 1;
  const char* wrong = t->month < 1 || t->month > 12          ? "month out of range"
                      : t->day < 1 || t->day > 31            ? "day of month out of range"
                      : t->hour < 0 || t->hour > 23          ? "hour out of range"
                      : t->minute < 0 || t->minute > 59      ? "minute out of range"
                      : t->second < 0 || t->second > 61      ? "seconds out of range"
                      : t->weekday < -1                      ? "day of week out of range"
                      : t->year_day < 1 || t->year_day > 366 ? "day of year out of range"
                                                             : nullptr;
  t->weekday = (t->weekday + 7) % 7;
  return !wrong || failed(raise_text(vm, kValueErrorType, wrong));
}

// A given time tuple in args[i], or now. false: raised.
bool calendar_or_now(Vm& vm, Args args, u32 i, CalendarTime* t) {
  if (args.has(i)) return calendar_argument(vm, &args[i], t) && check_calendar(vm, t);
  i64 s;
  if (!seconds_argument(vm, {nullptr, 0}, &s)) return false;
  *t = calendar_time(s + port_utc_offset_s(s));
  return true;
}

Value time_strftime(Vm& vm, Args args) {
  if (!args[0].is(Kind::Str)) return raise(vm, kTypeErrorType, "strftime() argument 1 must be str, not %t", args[0]);
  CalendarTime t;
  if (!calendar_or_now(vm, args, 1, &t)) return Value::raised();
  StrBuilder out(vm);
  for (size_t i = 0; i < args[0].as<Str>()->len; ++i) {  // the format may move at every step
    const char* format = args[0].as<Str>()->data();
    bool ok = format[i] == '%' && i + 1 < args[0].as<Str>()->len ? append_directive(out, format[++i], t)
                                                                 : out.append_byte(static_cast<u8>(format[i]));
    if (!ok) return Value::raised();
  }
  return out.take_str();
}

Value formatted_c(Vm& vm, const CalendarTime& t) {
  StrBuilder out(vm);
  return append_directive(out, 'c', t) ? out.take_str() : Value::raised();
}

Value time_asctime(Vm& vm, Args args) {
  CalendarTime t;
  return calendar_or_now(vm, args, 0, &t) ? formatted_c(vm, t) : Value::raised();
}

Value time_ctime(Vm& vm, Args args) {
  i64 s;
  return seconds_argument(vm, args, &s) ? formatted_c(vm, calendar_time(s + port_utc_offset_s(s))) : Value::raised();
}

constinit const Native kRows[] = {
    native(N(asctime), time_asctime, 0, 1),
    native(N(ctime), time_ctime, 0, 1),
    native(N(gmtime), time_gmtime, 0, 1),
    native(N(localtime), time_localtime, 0, 1),
    native(N(mktime), time_mktime, 1, 1),
    native(N(monotonic), time_monotonic, 0, 0),
    native(N(monotonic_ns), time_monotonic_ns, 0, 0),
    native(N(perf_counter), time_monotonic, 0, 0),
    native(N(perf_counter_ns), time_monotonic_ns, 0, 0),
    native(N(process_time), time_process, 0, 0),
    native(N(process_time_ns), time_process_ns, 0, 0),
    native(N(sleep), time_sleep, 1, 1),
    native(N(sleep_ms), time_sleep_units<1000>, 1, 1),
    native(N(sleep_us), time_sleep_units<1>, 1, 1),
    native(N(strftime), time_strftime, 1, 2),
    native(N(ticks_add), time_ticks_add, 2, 2),
    native(N(ticks_cpu), time_ticks_us, 0, 0),
    native(N(ticks_diff), time_ticks_diff, 2, 2),
    native(N(ticks_ms), time_ticks_ms, 0, 0),
    native(N(ticks_us), time_ticks_us, 0, 0),
    native(N(time), time_time, 0, 0),
    native(N(time_ns), time_time_ns, 0, 0),
};

constinit const ConstRow kConsts[] = {{N(struct_time), Value::from_const(&kStructTimeType)}};
constinit const Native kThreadTime[] = {native(N(process_time), time_process, 0, 0),
                                        native(N(process_time_ns), time_process_ns, 0, 0)};

// strptime() is datetime's; the zone is that of now.
Value time_getattr(Vm& vm, Value module_value, Value name) {
  Local<Module> module(vm, module_value);
  Local<> wanted(vm, name);
  if (str_is(name, "thread_time")) return Value::from_const(&kThreadTime[0]);
  if (str_is(name, "thread_time_ns")) return Value::from_const(&kThreadTime[1]);
  if (str_is(name, "timezone") || str_is(name, "altzone")) return make_int(vm, -port_utc_offset_s(0));
  if (str_is(name, "daylight")) return Value::small(0);
  const bool strptime = str_is(name, "strptime");
  if (!strptime && !str_is(name, "tzname") && !str_is(name, "get_clock_info") && !str_is(name, "clock_gettime") &&
      !str_is(name, "clock_gettime_ns") && !str_is(name, "CLOCK_MONOTONIC") && !str_is(name, "CLOCK_REALTIME"))
    return Value();
  Value more_name = TRY(make_str(vm, "_time_more"));
  Value more = TRY(import_module(vm, more_name));
  Local<> value(vm, get_attr(vm, more, wanted));
  if (value.is_raised()) return value;
  TRY_OK(dict_set(vm, module->dict, wanted, value));
  return value;
}

}  // namespace

constinit const ModuleDef kTimeModule = {
    N(time), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, time_getattr};

}  // namespace adder::vm
