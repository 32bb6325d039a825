// See fetcher.h.
#include "packages/fetcher.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "packages/curl_library.h"
#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr long kMostRedirects = 8;
constexpr long kNotFoundStatus = 404, kGoneStatus = 410, kTooManyStatus = 429, kServerStatus = 500, kOkStatus = 200;

bool passes_by_itself(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return true;
    default: return false;
  }
}

std::string advice(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT: return ": is this computer online? --offline installs what was fetched before";
    case CURLE_OPERATION_TIMEDOUT: return ": the server is too slow; try again, or --offline";
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING: return ": the connection broke off; try again";
    case CURLE_UNSUPPORTED_PROTOCOL: return ": it leads to a kind of address that packages do not come from";
    case CURLE_TOO_MANY_REDIRECTS: return ": it is redirected again and again";
    default: return "";
  }
}

}  // namespace

struct Fetcher::Transfer {
  std::string body;
  size_t most_bytes = 0;
  bool too_large = false;
  const std::function<bool()>* is_cancelled = nullptr;
  char why[CURL_ERROR_SIZE] = {};

  static size_t take(char* data, size_t, size_t size, void* user) {
    auto* self = static_cast<Transfer*>(user);
    if (size > self->most_bytes - self->body.size()) {
      self->too_large = true;
      return 0;
    }
    self->body.append(data, size);
    return size;
  }
  static int watch(void* user, curl_off_t total, curl_off_t, curl_off_t, curl_off_t) {
    auto* self = static_cast<Transfer*>(user);
    if (total > 0 && static_cast<uint64_t>(total) > self->most_bytes) self->too_large = true;
    return self->too_large || (*self->is_cancelled && (*self->is_cancelled)()) ? 1 : 0;
  }
};

Fetcher::Fetcher(FetchOptions options) : options_(std::move(options)) {
  if (curl_library() != nullptr) handle_ = curl_library()->easy_init();
}

Fetcher::~Fetcher() {
  if (handle_ != nullptr) curl_library()->easy_cleanup(handle_);
}

void Fetcher::prepare(const std::string& url, Transfer* transfer) {
  auto* curl = static_cast<CURL*>(handle_);
  const CurlLibrary& library = *curl_library();
  library.easy_reset(curl);
  auto set = library.easy_setopt;
  set(curl, CURLOPT_URL, url.c_str());
  set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  set(curl, CURLOPT_REDIR_PROTOCOLS_STR, url.starts_with("https:") ? "https" : "http,https");
  set(curl, CURLOPT_FOLLOWLOCATION, 1L);
  set(curl, CURLOPT_MAXREDIRS, kMostRedirects);
  set(curl, CURLOPT_NOSIGNAL, 1L);
  set(curl, CURLOPT_ACCEPT_ENCODING, "");
  set(curl, CURLOPT_USERAGENT, "adderctl");
  // Authorities of one's own, as other programs of OpenSSL take them.
  if (const char* authorities = std::getenv("SSL_CERT_FILE")) set(curl, CURLOPT_CAINFO, authorities);
  set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_patience.count()));
  set(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(curl, CURLOPT_LOW_SPEED_TIME, std::max(1L, static_cast<long>(options_.stall_patience.count() / 1000)));
  set(curl, CURLOPT_ERRORBUFFER, transfer->why);
  set(curl, CURLOPT_WRITEFUNCTION, Transfer::take);
  set(curl, CURLOPT_WRITEDATA, transfer);
  set(curl, CURLOPT_NOPROGRESS, 0L);
  set(curl, CURLOPT_XFERINFOFUNCTION, Transfer::watch);
  set(curl, CURLOPT_XFERINFODATA, transfer);
}

Result<std::string> Fetcher::attempt(const std::string& url, size_t most_bytes, bool* may_pass) {
  Transfer transfer;
  transfer.most_bytes = most_bytes;
  transfer.is_cancelled = &options_.is_cancelled;
  prepare(url, &transfer);
  CURLcode code = curl_library()->easy_perform(static_cast<CURL*>(handle_));
  const std::string failed = "cannot fetch " + shown_text(url);
  if (transfer.too_large) return package_error(failed + ": it has more than " + std::to_string(most_bytes) + " bytes");
  if (code == CURLE_ABORTED_BY_CALLBACK) return Error{ErrorKind::kCancelled, "interrupted"};
  *may_pass = passes_by_itself(code);
  if (code != CURLE_OK) {
    std::string why = transfer.why[0] != 0 ? transfer.why : curl_library()->easy_strerror(code);
    return package_error(failed + ": " + shown_text(why) + advice(code));
  }
  long status = 0;
  curl_library()->easy_getinfo(static_cast<CURL*>(handle_), CURLINFO_RESPONSE_CODE, &status);
  if (status == kOkStatus) return std::move(transfer.body);
  if (status == kNotFoundStatus || status == kGoneStatus)
    return Error{ErrorKind::kNotFound, failed + ": the server has no such file (" + std::to_string(status) + ")"};
  *may_pass = status >= kServerStatus || status == kTooManyStatus;
  return package_error(failed + ": the server answers " + std::to_string(status) +
                       (*may_pass ? ", which is a trouble of its own: try again later" : ""));
}

Result<std::string> Fetcher::get(const std::string& url, size_t most_bytes) {
  if (handle_ == nullptr)
    return package_error("cannot fetch " + shown_text(url) +
                         ": libcurl.so.4 is not there, or does not start; install libcurl4");
  auto pause = options_.retry_pause;
  for (int left = options_.attempts;; --left, pause *= 2) {
    bool may_pass = false;
    Result<std::string> body = attempt(url, most_bytes, &may_pass);
    if (body.ok() || !may_pass || left <= 1) return body;
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace adder::packages
