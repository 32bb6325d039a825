// See bridge_device.h. The reader owns the stream's life: it alone opens and drops it; the writer borrows it.
#include "repl/bridge_device.h"

#include <chrono>
#include <utility>

namespace adder::repl {

namespace {

using transport::ByteStream;
using transport::Result;

constexpr std::chrono::milliseconds kBetweenAttempts{200};
constexpr size_t kMostUnread = 16384;  // then the device waits; little, so that the clients can keep up

}  // namespace

BridgeDevice::BridgeDevice(std::unique_ptr<ByteStream> stream, Opener open, std::function<void()> wake)
    : open_(std::move(open)), wake_(std::move(wake)), stream_(std::move(stream)) {
  reader_ = std::thread([this] { read_loop(); });
  writer_ = std::thread([this] { write_loop(); });
}

BridgeDevice::~BridgeDevice() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    if (stream_) stream_->cancel();
  }
  changed_.notify_all();
  reader_.join();
  writer_.join();
}

std::vector<BridgeDevice::News> BridgeDevice::take_news() {
  std::lock_guard lock(mutex_);
  unread_ = 0;
  changed_.notify_all();
  return std::exchange(news_, {});
}

void BridgeDevice::hold(bool on) {
  std::lock_guard lock(mutex_);
  if (std::exchange(held_, on) != on) changed_.notify_all();
}

bool BridgeDevice::is_ready_to_write() {
  std::lock_guard lock(mutex_);
  return to_write_.empty() && !writing_;
}

void BridgeDevice::write(std::string bytes) {
  std::lock_guard lock(mutex_);
  to_write_ += bytes;
  changed_.notify_all();
}

void BridgeDevice::tell(News news) {
  {
    std::lock_guard lock(mutex_);
    unread_ += news.bytes.size();
    bool joins = news.kind == News::Kind::kBytes && !news_.empty() && news_.back().kind == News::Kind::kBytes;
    if (joins) {
      news_.back().bytes += news.bytes;
    } else {
      news_.push_back(std::move(news));
    }
  }
  wake_();
}

void BridgeDevice::let_go(const std::string& why) {
  {
    std::unique_lock lock(mutex_);
    std::shared_ptr<ByteStream> dead = std::exchange(stream_, nullptr);
    to_write_.clear();
    dead->cancel();
    changed_.wait(lock, [this] { return !writing_; });
  }
  tell({News::Kind::kLost, why});
}

bool BridgeDevice::reopen() {
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      if (changed_.wait_for(lock, kBetweenAttempts, [this] { return stopping_; })) return false;
    }
    Result<std::unique_ptr<ByteStream>> opened = open_();
    if (!opened.ok()) continue;  // not there yet
    {
      std::lock_guard lock(mutex_);
      stream_ = std::move(opened).value();
    }
    tell({News::Kind::kFound, ""});
    return true;
  }
}

void BridgeDevice::read_loop() {
  uint8_t buffer[8192];
  for (;;) {
    std::shared_ptr<ByteStream> stream;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || (!held_ && unread_ < kMostUnread); });
      if (stopping_) return;
      stream = stream_;
    }
    if (stream == nullptr) {
      if (!reopen()) return;
      continue;
    }
    Result<size_t> got = stream->read(buffer, transport::kNoDeadline);
    if (got.ok()) {
      tell({News::Kind::kBytes, std::string(reinterpret_cast<const char*>(buffer), *got)});
    } else {
      {
        std::lock_guard lock(mutex_);
        if (stopping_) return;
      }
      stream.reset();
      let_go(got.error().message);
    }
  }
}

void BridgeDevice::write_loop() {
  for (;;) {
    std::shared_ptr<ByteStream> stream;
    std::string bytes;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !to_write_.empty(); });
      if (stopping_) return;
      bytes = std::exchange(to_write_, {});
      stream = stream_;
      writing_ = stream != nullptr;
    }
    // A failure is noticed by the reader, too, which then tells.
    if (stream != nullptr) [[maybe_unused]]
      Result<void> sent = stream->write_text(bytes, transport::kNoDeadline);
    stream.reset();
    {
      std::lock_guard lock(mutex_);
      writing_ = false;
      changed_.notify_all();
    }
    wake_();
  }
}

bool BridgeDevice::set_line(const transport::LineSettings& line) {
  std::lock_guard lock(mutex_);
  return stream_ != nullptr && stream_->has_line() && stream_->set_line(line).ok();
}

bool BridgeDevice::set_dtr(bool on) {
  std::lock_guard lock(mutex_);
  return stream_ != nullptr && stream_->has_line() && stream_->set_dtr(on).ok();
}

bool BridgeDevice::set_rts(bool on) {
  std::lock_guard lock(mutex_);
  return stream_ != nullptr && stream_->has_line() && stream_->set_rts(on).ok();
}

}  // namespace adder::repl
