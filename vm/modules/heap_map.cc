// See heap_map.h. Nothing is allocated while the heap is looked through; rows know types by their shapes, which have
// numbers that stay, so that the names can be looked for while text is made. What has no room in the table, and what
// programs do not see, is not counted: it is the rest.
#include "vm/modules/heap_map.h"

#include "vm/core/ops.h"
#include "vm/core/state.h"
#include "vm/objects/class.h"
#include "vm/objects/message.h"
#include "vm/objects/shape.h"
#include "vm/port.h"

namespace adder::vm {

namespace {

constexpr u32 kMostCells = 4096, kLine = 64, kMostRows = 96;

// By Kind. a, b: Values and bytes of the objects that refer to them.
constexpr char kLetters[] = ".abFIFSSAATLDDhBBBBMYOEGyhh";
static_assert(sizeof kLetters == static_cast<int>(Kind::kCount) + 1);

struct Row {
  u32 shape, count;  // 0: not used
  u32 bytes;
};

struct Lines {
  char text[kLine + 1];
  u32 cells = 0;

  void put(char letter) {
    text[cells++ % kLine] = letter;
    if (cells % kLine) return;
    text[kLine] = '\n';
    port_write(1, text, sizeof text);
  }
};

u32 own_bytes(const Heap& heap, const Object* o) {
  size_t bytes = object_size(o);
  auto* values = reinterpret_cast<const Value*>(o + 1);
  for (u32 i = kLayouts[static_cast<int>(o->kind)].count; i; --i, ++values)
    if (values->is_object() && values->obj()->kind <= Kind::Blob && heap.contains(values->obj()))
      bytes += object_size(values->obj());
  return static_cast<u32>(bytes);
}

}  // namespace

u32 heap_cell(const Vm& vm) {
  u32 cell = 16;
  while (vm.heap.capacity() > cell * kMostCells) cell *= 2;
  return cell;
}

Value print_heap_map(Vm& vm) {
  Row rows[kMostRows] = {};
  Lines lines;
  const u32 cell = heap_cell(vm);
  vm.heap.collect(vm);
  size_t end = 0;
  vm.heap.for_each_packed([&](Object* o) {
    end += object_size(o);
    for (char letter = kLetters[static_cast<int>(o->kind)]; lines.cells * cell < end; letter = '=') lines.put(letter);
    if (o->kind <= Kind::Blob || o->kind == Kind::Shape) return;
    Row* row = rows;
    while (row->count && row->shape != o->shape)
      if (++row == rows + kMostRows) return;
    row->shape = o->shape;
    ++row->count;
    row->bytes += own_bytes(vm.heap, o);
  });
  port_write(1, lines.text, lines.cells % kLine);
  for (const Row& row : rows) {
    if (!row.count) break;
    const Type* type =
        row.shape < kFirstUserShape ? kBuiltinTypes[row.shape] : shape_ptr(vm, row.shape)->type.as<Type>();
    Value text = TRY(make_str_format(vm, "\n%u %u %v", row.count, row.bytes, type->name));
    port_write(1, text.as<Str>()->data(), text.as<Str>()->len);
  }
  port_write(1, "\n", 1);
  return Value::none();
}

}  // namespace adder::vm
