// Prints the trees of the files named, one statement a line, for compare_trees.py. Files end with a line "=".
#include <cstdio>
#include <fstream>
#include <sstream>

#include "tests/vm/compile/compile_fixture.h"

using namespace adder::vm;

int main(int count, char** names) {
  int failures = 0;
  for (int i = 1; i < count; ++i) {
    std::ifstream file(names[i], std::ios::binary);
    std::ostringstream source;
    source << file.rdbuf();
    const ParseResult result = parse(source.str());
    std::printf("%s\n", result.tree.c_str());
    if (result.error.is_set()) {
      std::printf("!%s:%u:%d: %s\n", names[i], unsigned(result.error.line), int(result.error.offset),
                  result.error.message);
      ++failures;
    }
    std::printf("=\n");
  }
  return failures ? 1 : 0;
}
