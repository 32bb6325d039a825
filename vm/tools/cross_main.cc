// adder-cross: compiles a module to an image that boards execute in place, lists its bytecode, or says what is wrong
// with it.
#include <sys/mman.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "vm/port.h"
#include "vm/tools/version.h"
#include "vm/vm.h"

using namespace adder::vm;

namespace {

enum class Job { kCompile, kList, kCheck };

struct Options {
  const char *input = nullptr, *name = nullptr;
  std::string output;
  Job job = Job::kCompile;
  CompileWith with;
};

int usage(const std::string& problem) {
  std::fprintf(stderr,
               "adder-cross: %s\nusage: adder-cross [-O | -OO] [--no-columns] FILE.py [-o FILE.apy] [--name NAME]\n"
               "       adder-cross --disassemble FILE\n       adder-cross --check FILE.py [--name NAME]\n",
               problem.c_str());
  return 2;
}

int help() {
  std::printf(
      "usage: adder-cross [-O | -OO] [--no-columns] [--no-docstrings] FILE.py [-o FILE.apy] [--name NAME]\n"
      "       adder-cross --disassemble FILE\n"
      "       adder-cross --check FILE.py [--name NAME]\n"
      "Compiles a module to bytecode that `adder` and boards run; the image is FILE.apy unless -o names it.\n"
      "--name is what tracebacks call the file. -O leaves out assertions, -OO docstrings too, --no-columns what\n"
      "tracebacks need to point into a line: smaller images.\n"
      "--disassemble lists the bytecode of a source file or an image.\n"
      "--check writes nothing but, if the source does not compile, NAME:LINE:COLUMN-LINE:COLUMN: TYPE: MESSAGE on\n"
      "standard output, and ends with 1. Columns count characters from 1, the last is behind the end; 0: not known.\n"
      "FILE may be - for standard input.\n");
  return 0;
}

bool read_all(const char* path, std::string* out) {
  std::FILE* f = std::strcmp(path, "-") ? std::fopen(path, "rb") : stdin;
  if (!f) return false;
  char chunk[65536];
  for (size_t n; (n = std::fread(chunk, 1, sizeof chunk, f)) > 0;) out->append(chunk, n);
  bool ok = !std::ferror(f);
  std::fclose(f);
  return ok;
}

void collect(void* context, const char* data, size_t n) { static_cast<std::string*>(context)->assign(data, n); }

std::string image_name(const std::string& input) {
  return (input.ends_with(".py") ? input.substr(0, input.size() - 3) : input) + ".apy";
}

// The file stands under its name whole or not at all.
bool write_all(const std::string& path, const std::string& data) {
  std::string temporary = path + ".tmp";
  std::FILE* f = std::fopen(temporary.c_str(), "wb");
  if (!f) return false;
  bool ok = std::fwrite(data.data(), 1, data.size(), f) == data.size();
  ok = std::fclose(f) == 0 && ok;
  ok = ok && std::rename(temporary.c_str(), path.c_str()) == 0;
  if (!ok) std::remove(temporary.c_str());
  return ok;
}

// -1: go on; else how the program ends.
int read_options(int argc, char** argv, Options* o) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "-o" && i + 1 < argc) {
      o->output = argv[++i];
    } else if (word == "--name" && i + 1 < argc) {
      o->name = argv[++i];
    } else if (word == "--disassemble") {
      o->job = Job::kList;
    } else if (word == "--check") {
      o->job = Job::kCheck;
    } else if (word == "-O" || word == "-OO") {
      o->with.asserts = false;
      o->with.docstrings = o->with.docstrings && word != "-OO";
    } else if (word == "--no-columns") {
      o->with.columns = false;
    } else if (word == "--no-docstrings") {
      o->with.docstrings = false;
    } else if (word == "--version") {
      std::printf("adder-cross %s\n", kAdderVersion);
      return 0;
    } else if (word == "--help" || word == "-h") {
      return help();
    } else if (word[0] == '-' && word != "-") {
      return usage("unknown option " + word);
    } else if (o->input) {
      return usage("one file at a time");
    } else {
      o->input = argv[i];
    }
  }
  if (!o->input) return usage("no input file");
  if (o->job == Job::kCompile && o->output.empty() && !std::strcmp(o->input, "-"))
    return usage("what comes from standard input needs -o FILE.apy");
  return -1;
}

Vm* make_vm() {
  static VmConfig config;
  config.soft_heap = true;
  config.memory_size = size_t{1} << (sizeof(void*) == 8 ? 32 : 28);
  config.memory =
      mmap(nullptr, config.memory_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return config.memory == MAP_FAILED ? nullptr : create(config);
}

int report_failure(Vm* vm, const Options& o, const char* name) {
  SourceProblem p;
  if (o.job == Job::kCheck && source_problem(vm, &p))
    std::printf("%s:%u:%u-%u:%u: %s: %s\n", name, p.line, p.column, p.end_line, p.end_column, p.type, p.message);
  else
    print_exception(vm);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  Options o;
  if (int status = read_options(argc, argv, &o); status >= 0) return status;
  std::string source;
  if (!read_all(o.input, &source)) {
    std::fprintf(stderr, "adder-cross: cannot read '%s': %s\n", o.input, std::strerror(errno));
    return 2;
  }
  Vm* vm = make_vm();
  if (!vm) return std::fprintf(stderr, "adder-cross: cannot reserve memory\n"), 1;
  const char* name = o.name ? o.name : std::strcmp(o.input, "-") ? o.input : "<stdin>";
  std::string result;
  const CompileTo to = o.job == Job::kList ? CompileTo::Listing : CompileTo::Image;
  if (compile_module(vm, source.data(), source.size(), name, to, o.with, collect, &result) != Status::Ok)
    return report_failure(vm, o, name);
  if (o.job == Job::kCheck) return 0;
  if (o.job == Job::kList) {
    std::fwrite(result.data(), 1, result.size(), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
  }
  if (o.output.empty()) o.output = image_name(o.input);
  if (!write_all(o.output, result)) {
    std::fprintf(stderr, "adder-cross: cannot write '%s': %s\n", o.output.c_str(), std::strerror(errno));
    return 1;
  }
  return 0;
}
