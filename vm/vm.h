// The embedding face: all that firmware, tools and the host application include of the virtual machine.
// One Vm lives in one span of memory that the embedder gives; several may exist side by side. No function here throws
// or exits. A call that runs Python returns a Status; after Raised the exception has been kept for print_exception().
#pragma once
#include <cstddef>
#include <cstdint>

namespace adder::vm {

struct Vm;
struct ModuleDef;

struct VmConfig {
  void* memory = nullptr;                     // word-aligned; the VM's stack and heap live here
  size_t memory_size = 0;                     // bytes
  size_t stack_size = 0;                      // bytes of it for the stack; 0: an eighth, at most 512 KiB
  bool zeroed = false;                        // memory is known to be all zero, as new address space is
  bool soft_heap = false;                     // memory is reserved address space: collect by growth, not only when full
  const ModuleDef* const* modules = nullptr;  // what `import` finds built in, ended by null; null: default_modules()
  // Where the C++ stack of the thread that calls it ends, so that native code may recurse as far as that; null: it may
  // recurse a fixed number of times.
  const void* (*stack_end)() = nullptr;
  const char* platform = "linux";   // sys.platform
  const char* machine = "";         // the board's name, for sys.implementation and the banner
  bool hardware_addresses = false;  // may programs reach the chip's memory by its addresses (machine.mem32)?
  // Memory beside the heap, for files that are compiled and for bytecode that is executed where it lies. Bytecode's is
  // never given back. Null: files are read into the heap.
  void* (*take_file_memory)(size_t size) = nullptr;  // word-aligned, or null
  void (*give_file_memory)(void* memory, size_t size) = nullptr;
};

enum class Status { Ok, Raised, Exit };  // Exit: SystemExit was raised; exit_code() has its value

const ModuleDef* const* default_modules();

size_t vm_overhead();                // bytes a Vm needs beside its heap and stack
Vm* create(const VmConfig& config);  // null: the memory is too small; the config must live as long as the Vm
void destroy(Vm* vm);                // closes files; the memory is the embedder's again

enum class SourceMode { Module, Single, Expression };  // Single: echo expression statements, as the REPL does
Status run_source(Vm* vm, const char* source, size_t length, const char* filename, SourceMode mode);  // in __main__
Status run_file(Vm* vm, const char* path);    // as __main__; .py or compiled
Status run_module(Vm* vm, const char* name);  // python -m
// Compiles a module: the image (vm/code/image.h), or a listing of its bytecode, goes to `emit` in one piece.
enum class CompileTo { Image, Listing };
struct CompileWith {
  bool columns = true;     // tracebacks point into lines
  bool docstrings = true;  // else they are left out
  bool asserts = true;     // else they are left out, and __debug__ is False
};
Status compile_module(Vm* vm, const char* source, size_t length, const char* filename, CompileTo to, CompileWith with,
                      void (*emit)(void* context, const char* data, size_t length), void* context);
// What the kept exception says of the source, if it is a SyntaxError; false if it is another. The exception stays.
struct SourceProblem {
  char type[24];      // "SyntaxError", "IndentationError", "TabError"
  char message[160];  // UTF-8, cut at a character when too long
  // 1-based, counted in characters, the end exclusive; 0: not known.
  unsigned line, column, end_line, end_column;
};
bool source_problem(Vm* vm, SourceProblem* problem);
// Memory at the heap's end for a program's text: at most *size bytes, and at most a quarter of what is free; *size gets
// how many. run_source() takes it back as soon as the program is compiled. When there is next to none, it is a part of
// the Vm's stack, which nothing is running on; null: not even that.
char* take_source(Vm* vm, size_t* size);
void give_source(Vm* vm);  // if it was taken
// Pieces of memory in the Vm's heap that are the embedder's until they are released or the Vm is destroyed. Nothing is
// collected for them, and they move when memory is allocated: held() says where one is now (null: it is not held).
inline constexpr unsigned kHeldPieces = 5;
bool hold(Vm* vm, unsigned piece, size_t size);  // all zero; false: there is no room
void* held(const Vm* vm, unsigned piece);
void release(Vm* vm, unsigned piece);
enum class Completeness { Complete, Incomplete, Invalid };
Completeness source_completeness(Vm* vm, const char* source,
                                 size_t length);  // is more input needed? Invalid: running it tells why
void print_exception(Vm* vm);                     // the kept exception, as a traceback on the error console; forgets it
bool interrupted(Vm* vm);                         // after Raised: is the kept exception a KeyboardInterrupt?
int exit_code(Vm* vm);
void set_argv(Vm* vm, int argc, const char* const* argv);
void add_path(Vm* vm, const char* directory);  // appended to sys.path
void interrupt(Vm* vm);                        // from a signal handler or interrupt: KeyboardInterrupt soon
bool takes_interrupts(const Vm* vm);           // the program has not asked for Ctrl-C as a character
bool interrupt_pending(const Vm* vm);          // interrupt() was called, and the program has not seen it yet
bool clear_interrupt(Vm* vm);                  // takes a pending interrupt back; whether there was one
// Completions of the dotted name that ends the line: calls `emit` for each full candidate of its last part. Returns the
// length of that part.
size_t complete(Vm* vm, const char* line, size_t length, void (*emit)(void* context, const char* name, size_t length),
                void* context);
void collect(Vm* vm);
unsigned fail_allocation(Vm* vm, unsigned n, unsigned count = 1);  // testing: as Heap::set_failure_countdown
size_t heap_used(const Vm* vm);
size_t heap_size(const Vm* vm);

}  // namespace adder::vm
