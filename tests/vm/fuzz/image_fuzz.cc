// Fuzz target: any bytes as the body of an image (its header is made to fit). Loading must refuse what is not sound;
// what it accepts is run, for a bounded time, and may do anything but crash.
#include <cstring>
#include <string>

#include "tests/vm/fuzz/fuzz_port.h"
#include "vm/code/image.h"
#include "vm/core/state.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

using namespace adder::vm;

alignas(16) static char memory[1 << 20];

static void run_image(Vm& vm, const std::string& image, bool stays) {
  Local<> code(vm, load_image(vm, reinterpret_cast<const u8*>(image.data()), image.size(), stays));
  if (code.is_raised()) return;
  Local<> listing(vm, disassemble(vm, code));
  vm.pending = Value();
  Local<> globals(vm, make_dict(vm));
  if (globals.is_raised()) return;
  if (!dict_set(vm, globals, N(__name__), N(__main__))) return;
  static_cast<void>(run_code(vm, code, globals, Value()));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const uint32_t total = static_cast<uint32_t>(size) + 12, sum = crc32(data, size);
  static std::string image;
  image.assign({'A', 'P', 'Y', static_cast<char>(kImageVersion)});
  image.append(reinterpret_cast<const char*>(&total), 4);
  image.append(reinterpret_cast<const char*>(&sum), 4);
  image.append(reinterpret_cast<const char*>(data), size);
  for (bool stays : {false, true}) {
    VmConfig config;
    config.memory = memory;
    config.memory_size = sizeof memory;
    config.stack_size = 64 << 10;
    Vm* vm = create(config);
    if (setjmp(adder::fuzz::begin_run(vm)) == 0) run_image(*vm, image, stays);
    adder::fuzz::end_run();
  }
  return 0;
}
