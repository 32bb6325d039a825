// Many transfers and programs over one session with a simulator, as a program of its own because it takes minutes:
//   long_run faults N        N transfers over a line that cuts, stalls, flips bits and repeats what was read
//   long_run soak N M        N programs and M transfers over a good one
// The last line on standard output is for other programs: words and numbers. It ends with 1 if anything was lost or
// changed, if the session got stuck, or if it grew. tests/bench/host.py and ./dev soak run it; ctest runs short ones.
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <random>

#include "repl/device_fs.h"
#include "tests/repl/faulty_stream.h"
#include "tests/repl/real_device.h"

namespace adder::repl {
namespace {

constexpr long kMostGrowth = 16 << 20;  // bytes, of what has warmed up

std::string content(std::mt19937& random) {
  const size_t size = random() % 8 == 0 ? random() % 40000 : random() % 6000;
  const bool compressible = random() % 2;
  std::string bytes;
  while (bytes.size() < size) {
    if (compressible)
      bytes += "value_" + std::to_string(random() % 50) + " = read(sensor)\n";
    else
      bytes += static_cast<char>(random());
  }
  bytes.resize(size);
  return bytes;
}

long resident_bytes() {
  long pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

size_t differing(const std::string& a, const std::string& b) {
  size_t count = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  for (size_t at = 0; at < std::min(a.size(), b.size()); ++at) count += a[at] != b[at];
  return count;
}

class LongRun {
public:
  LongRun() {
    link_.patience = milliseconds(400);
    link_.seconds_per_byte = 1.0 / 100000;
    link_.most_attempts = 12;
    files_ = std::make_unique<DeviceFs>(session_, link_);
    files_->write_what_is_the_same(true);
  }

  bool connect() { return session_.reconnect().ok(); }

  // Bytes that are not on the device, or here, as they should be.
  size_t transfer(bool cut) {
    const std::string bytes = content(random_), path = "/f" + std::to_string(random_() % 4);
    bool armed = cut;
    for (int attempt = 0;; ++attempt) {
      Result<void> put = files_->put(path, bytes, [&](uint64_t, uint64_t) {
        if (std::exchange(armed, false)) device_.kill_now(), ++cuts_;
      });
      if (put.ok()) break;
      if (attempt == 5) return complain(put.error()), bytes.size();
      if (!put.error().connection_lost()) continue;
      if (!connect()) return bytes.size();
    }
    for (int attempt = 0;; ++attempt) {
      Result<std::string> got = files_->get(path);
      if (got.ok()) return differing(*got, bytes);
      if (attempt == 5) return complain(got.error()), bytes.size();
      if (got.error().connection_lost() && !connect()) return bytes.size();
    }
  }

  bool execute(int number) {
    Result<std::string> printed = session_.capture("print(" + std::to_string(number) + "*3)");
    if (!printed.ok()) complain(printed.error());
    return printed.ok() && *printed == std::to_string(number * 3) + "\n";
  }

  int faults(int transfers) {
    if (!connect()) return complain({ErrorKind::kNotFound, "no simulator"}), 1;
    faults_->bytes_between = 30000;
    faults_->on = true;
    size_t wrong = 0;
    for (int i = 0; i < transfers; ++i) {
      wrong += transfer(i % 50 == 49);
      if (i % 100 == 99) std::fprintf(stderr, "%d transfers, %d faults, %d cuts\n", i + 1, faults_->happened, cuts_);
    }
    std::printf("transfers %d faults %d cuts %d wrong %zu\n", transfers, faults_->happened, cuts_, wrong);
    return wrong == 0 ? 0 : 1;
  }

  int soak(int programs, int transfers) {
    if (!connect()) return complain({ErrorKind::kNotFound, "no simulator"}), 1;
    long warm = 0;
    size_t wrong = 0;
    int stuck = 0;
    const int rounds = std::max(programs, transfers);
    for (int i = 0; i < rounds; ++i) {
      if (i == rounds / 10) warm = resident_bytes();
      // Both evenly spread over the whole.
      if (i * int64_t{programs} / rounds != (i + 1) * int64_t{programs} / rounds) stuck += execute(i) ? 0 : 1;
      if (i * int64_t{transfers} / rounds != (i + 1) * int64_t{transfers} / rounds) wrong += transfer(false);
      if (i % 1000 == 999) std::fprintf(stderr, "%d of %d\n", i + 1, rounds);
    }
    long growth = resident_bytes() - warm;
    Result<std::string> heap = session_.capture("import gc\ngc.collect()\nprint(gc.mem_alloc())");
    std::printf("programs %d transfers %d failed %d wrong %zu growth %ld device_heap %s", programs, transfers, stuck,
                wrong, growth, heap.ok() ? heap->c_str() : "-\n");
    return stuck == 0 && wrong == 0 && growth < kMostGrowth ? 0 : 1;
  }

private:
  void complain(const Error& error) { std::fprintf(stderr, "%s\n", error.message.c_str()); }

  std::mt19937 random_{5};
  RealDevice device_{"sim"};
  std::shared_ptr<Faults> faults_ = std::make_shared<Faults>();
  Session session_{[this]() -> Result<std::unique_ptr<transport::ByteStream>> {
                     auto opened = device_.open();
                     if (!opened.ok()) return opened.error();
                     return std::unique_ptr<transport::ByteStream>(
                         std::make_unique<FaultyStream>(std::move(opened).value(), faults_));
                   },
                   patient()};
  LinkOptions link_;
  std::unique_ptr<DeviceFs> files_;
  int cuts_ = 0;
};

}  // namespace
}  // namespace adder::repl

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "faults" && argc == 3) return adder::repl::LongRun().faults(std::atoi(argv[2]));
  if (what == "soak" && argc == 4) return adder::repl::LongRun().soak(std::atoi(argv[2]), std::atoi(argv[3]));
  std::fprintf(stderr, "usage: long_run faults TRANSFERS | soak PROGRAMS TRANSFERS\n");
  return 2;
}
