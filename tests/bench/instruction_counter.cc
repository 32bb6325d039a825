// A plugin for QEMU (interface version 1): counts the guest's instructions and, each time the guest stores to ADDRESS,
// the data register of its console, appends the count up to there to FILE as a 64-bit number. The n-th number is that
// of the n-th byte on the console, so whatever runs in the guest needs to know nothing of being measured.
//   -plugin libinstruction_counter.so,address=0x40004000,counts=FILE
// Debian ships no header for plugins; what is used of the interface is declared here, as QEMU documents it.
#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
struct qemu_plugin_tb;
struct qemu_plugin_insn;
struct qemu_info_t;
using qemu_plugin_id_t = uint64_t;

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, void (*callback)(qemu_plugin_id_t, qemu_plugin_tb*));
size_t qemu_plugin_tb_n_insns(const qemu_plugin_tb* tb);
qemu_plugin_insn* qemu_plugin_tb_get_insn(const qemu_plugin_tb* tb, size_t index);
void qemu_plugin_register_vcpu_insn_exec_inline(qemu_plugin_insn* insn, int operation, void* counter, uint64_t value);
void qemu_plugin_register_vcpu_mem_cb(qemu_plugin_insn* insn,
                                      void (*callback)(unsigned vcpu, uint32_t info, uint64_t address, void* data),
                                      int flags, int access, void* data);

bool qemu_plugin_mem_is_store(uint32_t info);

[[gnu::visibility("default")]] int qemu_plugin_version = 1;
[[gnu::visibility("default")]] int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t* info, int argc,
                                                       char** argv);
}

namespace {

constexpr int kAdd = 0, kNoRegisters = 0, kWrite = 2;  // qemu_plugin_op, _cb_flags, _mem_rw

uint64_t instructions = 0;
uint64_t console = 0;
int file = -1;

void stored(unsigned, uint32_t info, uint64_t address, void*) {
  if (address != console || !qemu_plugin_mem_is_store(info)) return;
  if (write(file, &instructions, sizeof instructions) != sizeof instructions) std::perror("instruction_counter");
}

void translated(qemu_plugin_id_t, qemu_plugin_tb* tb) {
  for (size_t i = 0, n = qemu_plugin_tb_n_insns(tb); i < n; ++i) {
    qemu_plugin_insn* insn = qemu_plugin_tb_get_insn(tb, i);
    qemu_plugin_register_vcpu_insn_exec_inline(insn, kAdd, &instructions, 1);
    qemu_plugin_register_vcpu_mem_cb(insn, stored, kNoRegisters, kWrite, nullptr);
  }
}

}  // namespace

int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t*, int argc, char** argv) {
  for (int i = 0; i < argc; ++i) {
    if (!std::strncmp(argv[i], "address=", 8)) console = std::strtoull(argv[i] + 8, nullptr, 0);
    if (!std::strncmp(argv[i], "counts=", 7)) file = open(argv[i] + 7, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  }
  if (!console || file < 0) {
    std::fputs("instruction_counter: address=ADDRESS and counts=FILE are needed\n", stderr);
    return 1;
  }
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  return 0;
}
