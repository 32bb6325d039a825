// A sampling profiler. At each tick of CPU time the signal handler walks the frames that are on the VM's stack, counts
// every function there once, and the instruction of the topmost. Nothing in the interpreter takes part.
//
// The handler comes between any two machine instructions, so it believes nothing: a frame that is just being pushed may
// hold a stale function, which is told by looking at what it points to, and while the collector moves objects nothing
// is looked at. The interpreter keeps the current instruction's address in a machine register and writes it to the
// frame only where it may be needed; so the interrupted registers are looked through for an address inside the
// function's code, and the frame's word is what is left if none is.
//
// Functions are known by their Code objects, which an array in the heap keeps alive; its rows are found by address, in
// an index that is made again after a collection.
#include "vm/tools/profile.h"

#include <sys/time.h>
#include <ucontext.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <new>

#include "vm/code/code.h"
#include "vm/code/opcode_counts.h"
#include "vm/core/ops.h"
#include "vm/core/state.h"

namespace adder::vm {

namespace {

constexpr long kIntervalUs = 1000;
constexpr u32 kFunctions = 2048, kFunctionIndex = 4 * kFunctions;  // what is beyond is counted together
constexpr u32 kPlaces = 1 << 15;                                   // instructions with samples; a power of two
constexpr u32 kShownFunctions = 30, kShownLines = 30, kShownText = 60;

struct FunctionCount {
  u32 self, total;
  u32 last_sample;  // in which it was counted
};

struct Place {
  u32 function, offset, count;
};

struct Line {
  u32 function, line, count;
};

struct Profile {
  explicit Profile(Vm& machine) : vm(machine), codes(machine, make_array(machine, kFunctions)) {}
  Vm& vm;
  Local<> codes;
  FunctionCount functions[kFunctions] = {};
  u32 function_count = 0;
  u16 index[kFunctionIndex] = {};  // row + 1, by the address of the Code
  u32 indexed_at = 0;              // heap.collections() when it was made
  Place places[kPlaces] = {};
  u32 place_count = 0;
  u32 samples = 0, collecting = 0, unknown = 0;
  clock_t begun = clock();
};

Profile* g_profile = nullptr;

#define LOOKS_ANYWHERE [[gnu::no_sanitize("address")]]

LOOKS_ANYWHERE bool is_live(const Vm& vm, Value v, Kind kind) {
  return v.is_object() && v.bits() % kGranule == 0 && vm.heap.contains(v.obj()) && v.obj()->kind == kind;
}

// The code of the frame's function, or null if there is none to be seen.
LOOKS_ANYWHERE Code* code_of(const Vm& vm, const Frame* frame) {
  if (!is_live(vm, frame->function, Kind::Function)) return nullptr;
  const Value code = frame->function.as<Function>()->code;
  return is_live(vm, code, Kind::Code) && code.as<Code>()->text.is(Kind::Blob) ? code.as<Code>() : nullptr;
}

u32 slot_of(const Code* code) {
  return static_cast<u32>((reinterpret_cast<word>(code) / kGranule * 0x9E3779B1u) >> 8) % kFunctionIndex;
}

void put_into_index(Profile& p, u32 row) {
  u32 i = slot_of(p.codes.value().as<Array>()->items[row].as<Code>());
  while (p.index[i]) i = (i + 1) % kFunctionIndex;
  p.index[i] = static_cast<u16>(row + 1);
}

// The row of a function; kFunctions: there are too many.
u32 row_of(Profile& p, Code* code) {
  Value* codes = p.codes.value().as<Array>()->items;
  if (p.indexed_at != p.vm.heap.collections()) {
    std::memset(p.index, 0, sizeof p.index);
    for (u32 row = 0; row < p.function_count; ++row) put_into_index(p, row);
    p.indexed_at = p.vm.heap.collections();
  }
  for (u32 i = slot_of(code); p.index[i]; i = (i + 1) % kFunctionIndex)
    if (codes[p.index[i] - 1].obj() == code) return p.index[i] - 1u;
  if (p.function_count == kFunctions) return kFunctions;
  codes[p.function_count] = Value::from(code);
  put_into_index(p, p.function_count);
  return p.function_count++;
}

void count_place(Profile& p, u32 function, u32 offset) {
  u32 i = (function * 0x9E3779B1u + offset * 0x85EBCA6Bu) % kPlaces;
  for (; p.places[i].count; i = (i + 1) % kPlaces)
    if (p.places[i].function == function && p.places[i].offset == offset) break;
  if (!p.places[i].count) {
    if (p.place_count == kPlaces - 1) return;  // the function has the sample all the same
    ++p.place_count;
    p.places[i].function = function;
    p.places[i].offset = offset;
  }
  ++p.places[i].count;
}

// Where in the code the interrupted interpreter is.
u32 current_offset(const Code* code, const Frame* frame, [[maybe_unused]] const ucontext_t* context) {
  const word start = reinterpret_cast<word>(code_start(code));
  const word size = code_header(code)->bytecode_size;
#if defined(__x86_64__)
  for (int i = 0; i < REG_RIP; ++i)
    if (word at = static_cast<word>(context->uc_mcontext.gregs[i]); at - start < size)
      return static_cast<u32>(at - start);
#elif defined(__aarch64__)
  for (word at : context->uc_mcontext.regs)
    if (at - start < size) return static_cast<u32>(at - start);
#endif
  const word next = reinterpret_cast<word>(frame->pc) - start;
  return next && next <= size ? static_cast<u32>(next - 1) : 0;
}

void sample(Profile& p, const ucontext_t* context) {
  ++p.samples;
  const Vm& vm = p.vm;
  if (vm.heap.collecting()) {
    ++p.collecting;
    return;
  }
  const Frame* top = *const_cast<Frame* const volatile*>(&vm.frame);
  bool first = true;
  for (const Frame* frame = top; frame < vm.frame_base; ++frame) {
    Code* code = code_of(vm, frame);
    if (!code) continue;
    const u32 row = row_of(p, code);
    if (row == kFunctions) continue;
    FunctionCount& count = p.functions[row];
    if (first) {
      ++count.self;
      count_place(p, row, current_offset(code, frame, context));
    }
    first = false;
    if (count.last_sample == p.samples) continue;
    count.last_sample = p.samples;
    ++count.total;
  }
  p.unknown += first;
}

void on_tick(int, siginfo_t*, void* context) {
  const int error = errno;
  if (g_profile) sample(*g_profile, static_cast<const ucontext_t*>(context));
  errno = error;
}

bool set_timer(long interval_us) {
  struct itimerval timer {};
  timer.it_interval.tv_usec = timer.it_value.tv_usec = interval_us;
  return setitimer(ITIMER_PROF, &timer, nullptr) == 0;
}

// ---- the report

struct Report {
  const Profile& profile;
  double seconds;  // of the whole run

  double part(u32 count) const { return profile.samples ? 100.0 * count / profile.samples : 0; }
  double time(u32 count) const { return profile.samples ? seconds * count / profile.samples : 0; }
  const Code* code(u32 row) const { return profile.codes.value().as<Array>()->items[row].as<Code>(); }
};

const char* text_of(Value str) { return str.is(Kind::Str) ? str.as<Str>()->data() : "?"; }

template <class T, class Compare>
void sort_rows(T* rows, u32 n, Compare before) {
  for (u32 gap = n / 2; gap; gap /= 2)
    for (u32 i = gap; i < n; ++i)
      for (u32 j = i; j >= gap && before(rows[j], rows[j - gap]); j -= gap) {
        T other = rows[j];
        rows[j] = rows[j - gap];
        rows[j - gap] = other;
      }
}

void report_functions(const Report& r) {
  const Profile& p = r.profile;
  static u32 rows[kFunctions];
  u32 n = 0;
  for (u32 row = 0; row < p.function_count; ++row) rows[n++] = row;
  sort_rows(rows, n, [&](u32 a, u32 b) {
    const FunctionCount &x = p.functions[a], &y = p.functions[b];
    return x.self != y.self ? x.self > y.self : x.total > y.total;
  });
  std::fprintf(stderr, "\n  self %%   self s  total %%  total s  function\n");
  for (u32 i = 0; i < n && i < kShownFunctions; ++i) {
    const FunctionCount& c = p.functions[rows[i]];
    const Code* code = r.code(rows[i]);
    std::fprintf(stderr, "  %6.1f %8.3f  %7.1f %8.3f  %s (%s:%u)\n", r.part(c.self), r.time(c.self), r.part(c.total),
                 r.time(c.total), text_of(code->qualname), text_of(code->filename), code_header(code)->first_line);
  }
  if (n > kShownFunctions) std::fprintf(stderr, "  and %u more functions\n", n - kShownFunctions);
}

// Line `number` of a file without the spaces around it; empty if there is no such file or line.
void source_line(const char* path, u32 number, char* out, size_t size) {
  *out = 0;
  std::FILE* file = std::fopen(path, "r");
  if (!file) return;
  char line[512];
  for (u32 i = 1; std::fgets(line, sizeof line, file);) {
    if (i == number) {
      const char* text = line + std::strspn(line, " \t");
      std::snprintf(out, size, "%.*s", static_cast<int>(std::strcspn(text, "\r\n")), text);
      break;
    }
    i += std::strchr(line, '\n') != nullptr;
  }
  std::fclose(file);
}

// The samples of each line, the most first. Several instructions, and several functions, may share one.
u32 gather_lines(const Report& r, Line* lines) {
  u32 n = 0;
  for (const Place& place : r.profile.places) {
    if (!place.count) continue;
    const u32 line = code_position(r.code(place.function), place.offset).line;
    u32 i = 0;
    while (i < n && (lines[i].line != line || r.code(lines[i].function)->filename != r.code(place.function)->filename))
      ++i;
    if (i == n) lines[n++] = {place.function, line, 0};
    lines[i].count += place.count;
  }
  sort_rows(lines, n, [](const Line& a, const Line& b) { return a.count > b.count; });
  return n;
}

void report_lines(const Report& r) {
  static Line lines[kPlaces];
  const u32 n = gather_lines(r, lines);
  std::fprintf(stderr, "\n  self %%   self s  line\n");
  for (u32 i = 0; i < n && i < kShownLines; ++i) {
    const char* file = text_of(r.code(lines[i].function)->filename);
    char text[kShownText];
    source_line(file, lines[i].line, text, sizeof text);
    std::fprintf(stderr, "  %6.1f %8.3f  %s:%u%s%s\n", r.part(lines[i].count), r.time(lines[i].count), file,
                 lines[i].line, *text ? "  " : "", text);
  }
  if (n > kShownLines) std::fprintf(stderr, "  and %u more lines\n", n - kShownLines);
}

}  // namespace

bool start_profile(Vm* vm) {
  void* memory = std::calloc(1, sizeof(Profile));
  if (!memory) return false;
  g_profile = new (memory) Profile(*vm);
  if (!g_profile->codes.value().is(Kind::Array)) return false;
  struct sigaction action {};
  action.sa_sigaction = on_tick;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  return sigaction(SIGPROF, &action, nullptr) == 0 && set_timer(kIntervalUs);
}

void report_profile() {
  set_timer(0);
  const Profile& p = *g_profile;
  const Report report = {p, static_cast<double>(clock() - p.begun) / CLOCKS_PER_SEC};
  g_profile = nullptr;
  std::fflush(stdout);
  std::fprintf(stderr, "profile: %.3f s of CPU time, %u samples", report.seconds, p.samples);
  std::fprintf(stderr, "; collecting garbage %.1f %%, outside of Python functions %.1f %%\n", report.part(p.collecting),
               report.part(p.unknown));
  report_functions(report);
  report_lines(report);
}

void report_opcodes() {
  constexpr u32 kMost = 60;
  static OpcodeCount rows[kMost];
  for (bool pairs : {false, true}) {
    const u32 n = opcode_counts(pairs, rows, kMost);
    std::fprintf(stderr, "\n       times  %s\n", pairs ? "pair" : "instruction");
    for (u32 i = 0; i < n; ++i)
      std::fprintf(stderr, "%12llu  %s%s%s\n", static_cast<unsigned long long>(rows[i].times), kOpNames[rows[i].first],
                   pairs ? " " : "", pairs ? kOpNames[rows[i].second] : "");
  }
}

}  // namespace adder::vm
