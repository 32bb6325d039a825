// See curl_library.h. The library is never unloaded: its threads and OpenSSL's are not made for that.
#include "packages/curl_library.h"

#include <dlfcn.h>

#include <optional>

namespace adder::packages {

namespace {

constexpr const char* kName = "libcurl.so.4";

template <typename Function>
bool find(void* library, const char* name, Function* function) {
  *function = reinterpret_cast<Function>(dlsym(library, name));
  return *function != nullptr;
}

std::optional<CurlLibrary> load() {
  void* library = dlopen(kName, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  CurlLibrary found;
  decltype(&curl_global_init) global_init = nullptr;
  bool complete =
      find(library, "curl_global_init", &global_init) && find(library, "curl_easy_init", &found.easy_init) &&
      find(library, "curl_easy_cleanup", &found.easy_cleanup) && find(library, "curl_easy_reset", &found.easy_reset) &&
      find(library, "curl_easy_setopt", &found.easy_setopt) &&
      find(library, "curl_easy_perform", &found.easy_perform) &&
      find(library, "curl_easy_getinfo", &found.easy_getinfo) &&
      find(library, "curl_easy_strerror", &found.easy_strerror);
  if (!complete || global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return std::nullopt;
  return found;
}

}  // namespace

const CurlLibrary* curl_library() {
  static const std::optional<CurlLibrary> kLibrary = load();
  return kLibrary ? &*kLibrary : nullptr;
}

}  // namespace adder::packages
