// libserialport opens and configures; reading and writing go through FdChannel on its descriptor, so that cancel() and
// hang-up work as they do everywhere else (libserialport's own waiting can do neither).
#include "transport/serial_stream.h"

#include <libserialport.h>
#include <sys/file.h>
#include <termios.h>

#include <cerrno>
#include <cstdlib>

#include "transport/fd_stream.h"
#include "transport/port_holder.h"

namespace adder::transport {

namespace {

Error serial_error(sp_return code, const std::string& what) {
  if (code == SP_ERR_FAIL) return error_from_errno(sp_last_error_code(), what);
  if (code == SP_ERR_ARG)
    return {ErrorKind::kNotFound, what + ": there is no such port; `adderctl devices` lists what is connected"};
  if (code == SP_ERR_MEM) return {ErrorKind::kIo, what + ": out of memory"};
  return {ErrorKind::kIo, what + ": the port does not support this"};
}

sp_parity parity_of(Parity parity) {
  switch (parity) {
    case Parity::kEven: return SP_PARITY_EVEN;
    case Parity::kOdd: return SP_PARITY_ODD;
    case Parity::kNone: break;
  }
  return SP_PARITY_NONE;
}

class SerialStream : public FdBacked<ByteStream> {
public:
  SerialStream(sp_port* port, int fd, const std::string& path) : FdBacked(fd, path), port_(port) {}
  ~SerialStream() override { SerialStream::close(); }

  void close() override {
    if (port_ == nullptr) return;
    channel_.close(/*close_fd=*/false);
    sp_close(port_);
    sp_free_port(port_);
    port_ = nullptr;
  }
  bool has_line() const override { return true; }
  Result<void> set_line(const LineSettings& line) override {
    sp_port_config* config = nullptr;
    if (sp_new_config(&config) != SP_OK) return Error{ErrorKind::kIo, "out of memory"};
    sp_set_config_baudrate(config, line.baud);
    sp_set_config_bits(config, line.data_bits);
    sp_set_config_parity(config, parity_of(line.parity));
    sp_set_config_stopbits(config, line.stop_bits);
    sp_set_config_flowcontrol(config, SP_FLOWCONTROL_NONE);
    sp_return done = port_ == nullptr ? SP_ERR_ARG : sp_set_config(port_, config);
    Result<void> outcome;
    if (done != SP_OK)
      outcome = serial_error(done, "cannot set up " + channel_.name() + " for " + std::to_string(line.baud) + " baud");
    sp_free_config(config);
    return outcome;
  }
  Result<void> set_dtr(bool on) override {
    return checked(port_ ? sp_set_dtr(port_, on ? SP_DTR_ON : SP_DTR_OFF) : SP_ERR_ARG, "DTR");
  }
  Result<void> set_rts(bool on) override {
    return checked(port_ ? sp_set_rts(port_, on ? SP_RTS_ON : SP_RTS_OFF) : SP_ERR_ARG, "RTS");
  }
  // DTR is the first to rise and the last to fall: RTS alone, without DTR, is what resets an ESP32.
  Result<void> apply(const LinePolicy& lines) {
    if (Result<void> set = hang_up_at_close(lines.drop_at_close); !set.ok()) return set;
    if (lines.rts == false) {
      if (Result<void> set = set_rts(false); !set.ok()) return set;
    }
    if (lines.dtr) {
      if (Result<void> set = set_dtr(*lines.dtr); !set.ok()) return set;
    }
    return lines.rts == true ? set_rts(true) : Result<void>();
  }
  Result<void> discard_input() override {
    return checked(port_ ? sp_flush(port_, SP_BUF_INPUT) : SP_ERR_ARG, "the input buffer");
  }

private:
  // HUPCL: the kernel drops both lines when the last program closes the port.
  Result<void> hang_up_at_close(bool wanted) {
    termios settings;
    if (tcgetattr(channel_.fd(), &settings) != 0) return error_from_errno(errno, "cannot use " + channel_.name());
    if (wanted)
      settings.c_cflag |= HUPCL;
    else
      settings.c_cflag &= ~static_cast<tcflag_t>(HUPCL);
    if (tcsetattr(channel_.fd(), TCSANOW, &settings) != 0)
      return error_from_errno(errno, "cannot set up " + channel_.name());
    return {};
  }
  Result<void> checked(sp_return code, const std::string& what) {
    if (code == SP_OK) return {};
    return serial_error(code, "cannot set " + what + " of " + channel_.name());
  }

  sp_port* port_;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_serial(const std::string& path, const LineSettings& line,
                                                const LinePolicy& lines) {
  sp_port* port = nullptr;
  if (sp_return found = sp_get_port_by_name(path.c_str(), &port); found != SP_OK)
    return serial_error(found, "cannot open " + path);
  if (sp_return opened = sp_open(port, SP_MODE_READ_WRITE); opened != SP_OK) {
    bool is_busy = opened == SP_ERR_FAIL && sp_last_error_code() == EBUSY;
    Error error = is_busy ? busy_error(path) : serial_error(opened, "cannot open " + path);
    sp_free_port(port);
    return error;
  }
  int fd = -1;
  sp_get_port_handle(port, &fd);
  auto stream = std::make_unique<SerialStream>(port, fd, path);
  // TIOCEXCL, which libserialport sets, keeps out everybody but root; the lock keeps out the tools that ask.
  if (flock(fd, LOCK_EX | LOCK_NB) != 0)
    return errno == EWOULDBLOCK ? busy_error(path) : error_from_errno(errno, "cannot open " + path);
  if (Result<void> set = stream->set_line(line); !set.ok()) return set.error();
  if (Result<void> set = stream->apply(lines); !set.ok()) return set.error();
  return std::unique_ptr<ByteStream>(std::move(stream));
}

}  // namespace adder::transport
