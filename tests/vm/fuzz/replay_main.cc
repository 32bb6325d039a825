// main() of a fuzz target where the compiler has no libFuzzer: runs it once on every file given, and on every file of
// every folder given. A crash ends the program, as it should.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

static int replay(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::fprintf(stderr, "cannot read %s\n", path.c_str()), 1;
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  return 0;
}

int main(int argc, char** argv) {
  int failed = 0, done = 0;
  for (int i = 1; i < argc; ++i) {
    if (argv[i][0] == '-') continue;  // an option of libFuzzer
    if (!std::filesystem::is_directory(argv[i])) {
      failed += replay(argv[i]), ++done;
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) failed += replay(entry.path()), ++done;
  }
  std::printf("%d inputs\n", done);
  return failed || !done;
}
