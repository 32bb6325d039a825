// See usb_stream.h. A thread of its own carries bytes between libusb's transfers and one end of a socket pair; the
// other end is the stream, so that deadlines, cancelling and the device's end are those of any descriptor. A full
// socket stops the reading of the device, and the device's NAKs stop the writing.
#include "transport/usb_stream.h"

#include <libusb.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <thread>
#include <vector>

#include "transport/fd_stream.h"
#include "transport/port_holder.h"

namespace adder::transport {

namespace {

// CDC PSTN 1.2, table 13.
constexpr uint8_t kSetLineCoding = 0x20, kSetControlLineState = 0x22;
constexpr uint8_t kToInterface = 0x21;  // bmRequestType: to the device, class, interface
constexpr uint8_t kAcmSubclass = 2;
constexpr unsigned kControlMilliseconds = 2000;
constexpr size_t kTransferBytes = 512;  // a whole number of packets at full and high speed
constexpr size_t kReads = 4;            // in flight, so that the bus never waits for us
constexpr int kSocketBytes = 4096;      // as a kernel's port: what is written must not run far ahead
constexpr std::chrono::milliseconds kDrainSpan{1000};
constexpr int kGoodbyeRounds = 100;  // of 20 ms, for cancelled transfers to come home

struct Ports {
  int control_interface = -1;
  int data_interface = -1;
  uint8_t in = 0, out = 0;
};

std::string device_node(libusb_device* device) {
  char path[64];
  std::snprintf(path, sizeof path, "/dev/bus/usb/%03d/%03d", libusb_get_bus_number(device),
                libusb_get_device_address(device));
  return path;
}

Error usb_error(int code, const std::string& what, libusb_device* device) {
  switch (code) {
    case LIBUSB_ERROR_ACCESS:
      return {ErrorKind::kPermission,
              what + ": you may not use " + device_node(device) +
                  "; install Adder's udev rules (packaging/60-adder.rules) and plug it in again"};
    case LIBUSB_ERROR_BUSY: {
      std::string who;
      for (const PortHolder& holder : port_holders(device_node(device))) {
        if (holder.process_id != getpid()) who = holder.name + " (process " + std::to_string(holder.process_id) + ")";
      }
      if (who.empty()) who = "another program or the system's driver";
      return {ErrorKind::kBusy, what + ": " + who + " holds it: close that program, or use its port in /dev"};
    }
    case LIBUSB_ERROR_NO_DEVICE:
    case LIBUSB_ERROR_NOT_FOUND:
      return {ErrorKind::kVanished, what + ": the device is gone: plug it in again and reconnect"};
    case LIBUSB_ERROR_TIMEOUT: return {ErrorKind::kTimeout, what + ": the device does not answer"};
    default: return {ErrorKind::kIo, what + ": " + libusb_strerror(static_cast<libusb_error>(code))};
  }
}

// The first abstract-control interface and the data interface that its union descriptor names, else the one behind it.
std::optional<Ports> find_ports(libusb_device* device) {
  libusb_config_descriptor* config = nullptr;
  if (libusb_get_active_config_descriptor(device, &config) != 0) return std::nullopt;
  Ports ports;
  for (int at = 0; at < config->bNumInterfaces; ++at) {
    if (config->interface[at].num_altsetting == 0) continue;
    const libusb_interface_descriptor& face = config->interface[at].altsetting[0];
    if (ports.control_interface < 0 && face.bInterfaceClass == LIBUSB_CLASS_COMM &&
        face.bInterfaceSubClass == kAcmSubclass) {
      ports.control_interface = face.bInterfaceNumber;
      continue;
    }
    bool is_ours =
        ports.control_interface >= 0 && ports.data_interface < 0 && face.bInterfaceClass == LIBUSB_CLASS_DATA;
    if (!is_ours) continue;
    ports.data_interface = face.bInterfaceNumber;
    for (int end = 0; end < face.bNumEndpoints; ++end) {
      const libusb_endpoint_descriptor& endpoint = face.endpoint[end];
      if ((endpoint.bmAttributes & 3) != LIBUSB_TRANSFER_TYPE_BULK) continue;
      ((endpoint.bEndpointAddress & LIBUSB_ENDPOINT_IN) != 0 ? ports.in : ports.out) = endpoint.bEndpointAddress;
    }
  }
  libusb_free_config_descriptor(config);
  bool complete = ports.data_interface >= 0 && ports.in != 0 && ports.out != 0;
  return complete ? std::optional(ports) : std::nullopt;
}

// An open device with both interfaces claimed.
class Claimed {
public:
  ~Claimed() {
    if (handle_ != nullptr) {
      for (int face : claimed_) libusb_release_interface(handle_, face);
      libusb_close(handle_);
    }
    if (context_ != nullptr) libusb_exit(context_);
  }

  Result<void> open(const UsbName& name) {
    if (int code = libusb_init(&context_); code != 0)
      return Error{ErrorKind::kIo, std::string("cannot use USB: ") + libusb_strerror(static_cast<libusb_error>(code))};
    libusb_device** list = nullptr;
    ssize_t count = libusb_get_device_list(context_, &list);
    Result<void> outcome = Error{ErrorKind::kNotFound, "there is no USB device " + name.text().substr(4) +
                                                           ": `adderctl devices` lists what is connected"};
    for (ssize_t at = 0; at < count && handle_ == nullptr; ++at) {
      libusb_device_descriptor about;
      if (libusb_get_device_descriptor(list[at], &about) != 0) continue;
      if (about.idVendor != name.vendor_id || about.idProduct != name.product_id) continue;
      outcome = open_one(list[at], about, name);
      if (!outcome.ok() && outcome.error().kind != ErrorKind::kNotFound) break;
    }
    if (list != nullptr) libusb_free_device_list(list, 1);
    return outcome;
  }
  Result<void> claim(const std::string& name) {
    libusb_device* device = libusb_get_device(handle_);
    std::optional<Ports> found = find_ports(device);
    if (!found) return Error{ErrorKind::kIo, name + " is no USB serial device: it has no CDC-ACM interface"};
    ports = *found;
    for (int face : {ports.control_interface, ports.data_interface}) {
      if (int code = libusb_claim_interface(handle_, face); code != 0)
        return usb_error(code, "cannot open " + name, device);
      claimed_.push_back(face);
    }
    return {};
  }
  Result<void> control(uint8_t request, uint16_t value, std::span<uint8_t> bytes, const std::string& what) {
    int code =
        libusb_control_transfer(handle_, kToInterface, request, value, static_cast<uint16_t>(ports.control_interface),
                                bytes.data(), static_cast<uint16_t>(bytes.size()), kControlMilliseconds);
    // A stall is a device that has no such thing: then there is nothing to set.
    if (code >= 0 || code == LIBUSB_ERROR_PIPE) return {};
    return usb_error(code, "cannot set " + what, libusb_get_device(handle_));
  }
  libusb_context* context() const { return context_; }
  libusb_device_handle* handle() const { return handle_; }

  Ports ports;

private:
  Result<void> open_one(libusb_device* device, const libusb_device_descriptor& about, const UsbName& name) {
    std::string what = "cannot open " + name.text();
    libusb_device_handle* handle = nullptr;
    if (int code = libusb_open(device, &handle); code != 0) return usb_error(code, what, device);
    unsigned char serial[256] = {};
    if (!name.serial_number.empty()) {
      int length = libusb_get_string_descriptor_ascii(handle, about.iSerialNumber, serial, sizeof serial);
      if (length < 0 ||
          name.serial_number != std::string(reinterpret_cast<char*>(serial), static_cast<size_t>(length))) {
        libusb_close(handle);
        return Error{ErrorKind::kNotFound, "no connected USB device is " + name.text().substr(4) +
                                               ": `adderctl devices` lists what is connected"};
      }
    }
    handle_ = handle;
    return {};
  }

  libusb_context* context_ = nullptr;
  libusb_device_handle* handle_ = nullptr;
  std::vector<int> claimed_;
};

// The thread between the transfers and the socket. libusb may call back in whichever thread handles its events, so
// callbacks only note what has come and wake the loop.
class Pump {
public:
  Pump(Claimed& device, int socket) : device_(device), socket_(socket), wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    thread_ = std::thread([this] { carry(); });
  }
  // What was written before still goes out, if the device takes it in time. The stream's end is closed by now.
  ~Pump() {
    give_up_at_ = after(kDrainSpan).time_since_epoch().count();
    wake();
    thread_.join();
    ::close(wake_);
  }

private:
  struct Slot {
    Pump* pump = nullptr;
    libusb_transfer* transfer = nullptr;
    std::array<uint8_t, kTransferBytes> bytes;
    bool in_flight = false;
    bool has_come = false;
  };

  static void on_done(libusb_transfer* transfer) {
    Slot* slot = static_cast<Slot*>(transfer->user_data);
    std::lock_guard lock(slot->pump->mutex_);
    slot->in_flight = false;
    slot->has_come = true;
    slot->pump->wake();
  }
  void wake() {
    uint64_t one = 1;
    [[maybe_unused]] ssize_t sent = ::write(wake_, &one, sizeof one);  // full is as good as one more
  }

  void carry() {
    bool ready = prepare();
    while (ready && !stop_ && !gone_) {
      take_reads();
      give_to_socket();
      take_write();
      if (stop_ || gone_ || Clock::now().time_since_epoch().count() >= give_up_at_) break;
      wait();
    }
    finish();
    ::close(socket_);  // the stream sees the end, after what is still in it
  }
  bool prepare() {
    for (Slot& slot : reads_) slot.pump = this, slot.transfer = libusb_alloc_transfer(0);
    write_.pump = this;
    write_.transfer = libusb_alloc_transfer(0);
    for (Slot& slot : reads_) {
      if (slot.transfer == nullptr) return false;
      libusb_fill_bulk_transfer(slot.transfer, device_.handle(), device_.ports.in, slot.bytes.data(),
                                static_cast<int>(slot.bytes.size()), on_done, &slot, 0);
      submit(slot);
    }
    return write_.transfer != nullptr;
  }
  void submit(Slot& slot) {
    std::lock_guard lock(mutex_);
    slot.in_flight = libusb_submit_transfer(slot.transfer) == 0;
    if (!slot.in_flight) gone_ = true;
  }
  // Reads come home in the order in which they were sent out.
  void take_reads() {
    for (;;) {
      Slot& slot = reads_[next_read_];
      {
        std::lock_guard lock(mutex_);
        if (!slot.has_come || to_socket_.size() > kTransferBytes) return;
        slot.has_come = false;
      }
      to_socket_.append(reinterpret_cast<char*>(slot.bytes.data()), static_cast<size_t>(slot.transfer->actual_length));
      if (slot.transfer->status != LIBUSB_TRANSFER_COMPLETED) {
        gone_ = true;
        return;
      }
      submit(slot);
      next_read_ = (next_read_ + 1) % reads_.size();
    }
  }
  void give_to_socket() {
    while (!to_socket_.empty()) {
      ssize_t sent = ::send(socket_, to_socket_.data(), to_socket_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent <= 0) return;
      to_socket_.erase(0, static_cast<size_t>(sent));
    }
  }
  void take_write() {
    {
      std::lock_guard lock(mutex_);
      if (write_.in_flight) return;
      if (write_.has_come && write_.transfer->status != LIBUSB_TRANSFER_COMPLETED) gone_ = true;
      if (write_.has_come) unsent_.erase(0, static_cast<size_t>(write_.transfer->actual_length));
      write_.has_come = false;
    }
    if (gone_) return;
    if (unsent_.empty()) {
      char bytes[kTransferBytes];
      ssize_t got = ::recv(socket_, bytes, sizeof bytes, MSG_DONTWAIT);
      if (got == 0) stop_ = true;
      if (got <= 0) return;
      unsent_.assign(bytes, static_cast<size_t>(got));
    }
    std::memcpy(write_.bytes.data(), unsent_.data(), unsent_.size());
    libusb_fill_bulk_transfer(write_.transfer, device_.handle(), device_.ports.out, write_.bytes.data(),
                              static_cast<int>(unsent_.size()), on_done, &write_, 0);
    submit(write_);
  }

  // Until a transfer or the socket has something, or somebody wakes us; then libusb's events are handled.
  void wait() {
    std::vector<pollfd> waits = {{wake_, POLLIN, 0}, {socket_, socket_events(), 0}};
    const libusb_pollfd** fds = libusb_get_pollfds(device_.context());
    for (const libusb_pollfd** fd = fds; fd != nullptr && *fd != nullptr; ++fd)
      waits.push_back({(*fd)->fd, (*fd)->events, 0});
    libusb_free_pollfds(fds);
    poll(waits.data(), waits.size(), 500);
    uint64_t count;
    [[maybe_unused]] ssize_t got = ::read(wake_, &count, sizeof count);
    timeval now = {0, 0};
    libusb_handle_events_timeout_completed(device_.context(), &now, nullptr);
  }
  short socket_events() {
    std::lock_guard lock(mutex_);
    short events = write_.in_flight ? 0 : POLLIN;
    if (!to_socket_.empty()) events |= POLLOUT;
    return events;
  }

  bool any_in_flight() {
    std::lock_guard lock(mutex_);
    bool any = write_.in_flight;
    for (Slot& slot : reads_) any = any || slot.in_flight;
    return any;
  }
  // All transfers are called back, since libusb owns them until then.
  void finish() {
    std::vector<Slot*> slots = {&write_};
    for (Slot& slot : reads_) slots.push_back(&slot);
    for (Slot* slot : slots) {
      std::lock_guard lock(mutex_);
      if (slot->in_flight) libusb_cancel_transfer(slot->transfer);
    }
    timeval step = {0, 20000};
    for (int round = 0; any_in_flight() && round < kGoodbyeRounds; ++round)
      libusb_handle_events_timeout_completed(device_.context(), &step, nullptr);
    for (Slot* slot : slots) {
      if (slot->transfer != nullptr && !slot->in_flight) libusb_free_transfer(slot->transfer);
    }
  }

  Claimed& device_;
  int socket_;
  int wake_;
  std::mutex mutex_;  // the slots' flags
  std::array<Slot, kReads> reads_;
  size_t next_read_ = 0;
  Slot write_;
  std::string to_socket_, unsent_;
  std::atomic<bool> stop_{false}, gone_{false};
  std::atomic<Clock::rep> give_up_at_{kNoDeadline.time_since_epoch().count()};
  std::thread thread_;
};

class UsbStream : public FdBacked<ByteStream> {
public:
  UsbStream(std::unique_ptr<Claimed> device, int own_end, const std::string& name)
      : FdBacked(own_end, name, " is unplugged, or has restarted: plug it in again and reconnect"),
        device_(std::move(device)) {}
  ~UsbStream() override { UsbStream::close(); }

  void start(int device_end) { pump_ = std::make_unique<Pump>(*device_, device_end); }
  void close() override {
    FdBacked::close();
    pump_.reset();
    device_.reset();
  }
  bool has_line() const override { return true; }
  Result<void> set_line(const LineSettings& line) override {
    // CDC PSTN 1.2, table 17: baud (LE), stop bits (0: 1, 2: 2), parity (0 none, 1 odd, 2 even), data bits.
    uint8_t coding[7] = {};
    for (int at = 0; at < 4; ++at) coding[at] = static_cast<uint8_t>(static_cast<uint32_t>(line.baud) >> (8 * at));
    coding[4] = line.stop_bits == 2 ? 2 : 0;
    coding[5] = line.parity == Parity::kOdd ? 1 : line.parity == Parity::kEven ? 2 : 0;
    coding[6] = static_cast<uint8_t>(line.data_bits);
    return control(kSetLineCoding, 0, coding, std::to_string(line.baud) + " baud of " + channel_.name());
  }
  Result<void> set_dtr(bool on) override { return set_lines(on, rts_, "DTR"); }
  Result<void> set_rts(bool on) override { return set_lines(dtr_, on, "RTS"); }
  Result<void> set_lines(bool dtr, bool rts, const char* what) {
    dtr_ = dtr;
    rts_ = rts;
    uint16_t value = static_cast<uint16_t>((dtr ? 1 : 0) | (rts ? 2 : 0));
    return control(kSetControlLineState, value, {}, std::string(what) + " of " + channel_.name());
  }

private:
  Result<void> control(uint8_t request, uint16_t value, std::span<uint8_t> bytes, const std::string& what) {
    if (device_ == nullptr) return Error{ErrorKind::kClosed, channel_.name() + " is closed on this side: reconnect"};
    return device_->control(request, value, bytes, what);
  }

  std::unique_ptr<Claimed> device_;
  std::unique_ptr<Pump> pump_;
  bool dtr_ = false, rts_ = false;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_usb(const UsbName& name, const LineSettings& line, const LinePolicy& lines) {
  auto device = std::make_unique<Claimed>();
  if (Result<void> opened = device->open(name); !opened.ok()) return opened.error();
  if (Result<void> claimed = device->claim(name.text()); !claimed.ok()) return claimed.error();
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return error_from_errno(errno, "cannot open " + name.text());
  for (int end : ends) setsockopt(end, SOL_SOCKET, SO_SNDBUF, &kSocketBytes, sizeof kSocketBytes);
  auto stream = std::make_unique<UsbStream>(std::move(device), ends[0], name.text());
  Result<void> set = stream->set_line(line);
  if (set.ok() && (lines.dtr || lines.rts))
    set = stream->set_lines(lines.dtr.value_or(false), lines.rts.value_or(false), "DTR and RTS");
  if (!set.ok()) {
    ::close(ends[1]);
    return set.error();
  }
  stream->start(ends[1]);
  return std::unique_ptr<ByteStream>(std::move(stream));
}

}  // namespace adder::transport
