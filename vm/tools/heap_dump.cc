// -X heapdump: see profile.h. The VM's own parts (tables of lists and dicts, shapes, code) are named as such, in
// parentheses. Nothing is allocated in the heap while it is looked through.
#include <cstdio>
#include <cstdlib>

#include "vm/core/ops.h"
#include "vm/core/state.h"
#include "vm/objects/class.h"
#include "vm/tools/profile.h"

namespace adder::vm {

namespace {

struct Row {
  const Type* type;  // null: the VM's own
  Kind kind;
  size_t count, bytes;
};

constexpr size_t kMostTypes = 4096;

const char* own_part(Kind kind) {
  switch (kind) {
    case Kind::Array: return "(values of lists, dicts, instances)";
    case Kind::Blob: return "(bytes of code, tables, buffers)";
    case Kind::Shape: return "(shapes of instances)";
    default: return nullptr;
  }
}

int by_size(const void* a, const void* b) {
  const size_t x = static_cast<const Row*>(a)->bytes, y = static_cast<const Row*>(b)->bytes;
  return x < y ? 1 : x > y ? -1 : 0;
}

}  // namespace

void report_heap(Vm* machine) {
  Vm& vm = *machine;
  vm.heap.collect(vm);
  auto* rows = static_cast<Row*>(std::calloc(kMostTypes + 1, sizeof(Row)));
  if (!rows) {
    std::fputs("adder: no memory for the heap dump\n", stderr);
    return;
  }
  size_t n = 0, count = 0, bytes = 0;
  vm.heap.for_each_packed([&](Object* o) {
    const Type* type = own_part(o->kind) ? nullptr : type_ptr(vm, Value::from(o));
    size_t i = 0;
    while (i < n && (rows[i].type != type || (!type && rows[i].kind != o->kind))) ++i;
    if (i == n) {
      if (n < kMostTypes) ++n;  // the last row is for all that is beyond
      rows[i].type = type;
      rows[i].kind = o->kind;
    }
    ++rows[i].count;
    rows[i].bytes += object_size(o);
    ++count;
    bytes += object_size(o);
  });
  std::qsort(rows, n, sizeof(Row), by_size);
  std::fflush(stdout);
  std::fprintf(stderr, "heap: %zu live objects, %zu bytes\n\n   objects      bytes  type\n", count, bytes);
  for (size_t i = 0; i < n; ++i) {
    const Value name = rows[i].type ? rows[i].type->name : Value();
    std::fprintf(stderr, "%10zu %10zu  %s\n", rows[i].count, rows[i].bytes,
                 name.is(Kind::Str) ? name.as<Str>()->data() : own_part(rows[i].kind));
  }
  if (rows[n].count) std::fprintf(stderr, "%10zu %10zu  of more types\n", rows[n].count, rows[n].bytes);
  std::free(rows);
}

}  // namespace adder::vm
