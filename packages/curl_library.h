// libcurl, loaded when something is fetched for the first time: it brings thirty libraries along, and to link them cost
// each start of adderctl and of the studio four milliseconds. Used by fetcher.cc alone.
#pragma once

#include <curl/curl.h>

namespace adder::packages {

struct CurlLibrary {
  decltype(&curl_easy_init) easy_init = nullptr;
  decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
  decltype(&curl_easy_reset) easy_reset = nullptr;
  decltype(&curl_easy_setopt) easy_setopt = nullptr;
  decltype(&curl_easy_perform) easy_perform = nullptr;
  decltype(&curl_easy_getinfo) easy_getinfo = nullptr;
  decltype(&curl_easy_strerror) easy_strerror = nullptr;
};

// Loaded and started once a process, from any thread; nullptr where it is not installed or does not start.
const CurlLibrary* curl_library();

}  // namespace adder::packages
