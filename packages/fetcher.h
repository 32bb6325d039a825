// Files over HTTP and HTTPS, through libcurl: redirects (never to another kind of address, and not from https to http),
// proxies as the environment names them, compression, time-outs, a limit of size; what fails for a moment is tried
// again. One thread; connections stay open from one file to the next.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "packages/result.h"

namespace adder::packages {

struct FetchOptions {
  std::chrono::milliseconds connect_patience{10000};
  std::chrono::milliseconds stall_patience{20000};  // without a byte; at least a second
  std::chrono::milliseconds retry_pause{300};       // and twice as long before the next attempt
  int attempts = 3;
  // Asked now and then; true gives up with kCancelled.
  std::function<bool()> is_cancelled;
};

class Fetcher {
public:
  explicit Fetcher(FetchOptions options = {});
  ~Fetcher();
  Fetcher(const Fetcher&) = delete;
  Fetcher& operator=(const Fetcher&) = delete;

  // kNotFound when the server has no such file; kPackage for everything else that goes wrong.
  Result<std::string> get(const std::string& url, size_t most_bytes);

private:
  struct Transfer;
  Result<std::string> attempt(const std::string& url, size_t most_bytes, bool* may_pass);
  void prepare(const std::string& url, Transfer* transfer);

  FetchOptions options_;
  void* handle_ = nullptr;  // CURL
};

}  // namespace adder::packages
