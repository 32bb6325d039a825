// A USB serial board that is not there: a umockdev test bed with /dev/ttyACM0, in which the program given as arguments
// is run. The board answers lines: "line?" tells the settings that the kernel has for the port, "modem?" DTR and RTS,
// "history?" what became of both since the last question, "restart" unplugs it for a moment, after which it is another
// /dev/ttyACMn with the same serial number, and anything else is echoed.
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <umockdev.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <tuple>
#include <utility>

namespace {

constexpr const char* kUsbDevice = "/sys/devices/pci0000:00/0000:00:14.0/usb1/1-1";

constexpr const char* kUsb =
    "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1\n"
    "N: bus/usb/001/007\n"
    "E: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNUM=007\nE: DEVNAME=/dev/bus/usb/001/007\n"
    "A: idVendor=2e8a\\n\nA: idProduct=0005\\n\nA: manufacturer=Adder\\n\nA: product=Test Board\\n\nA: "
    "serial=e6614c311b\\n\n"
    "A: busnum=1\\n\nA: devnum=7\\n\nA: speed=12\\n\n\n"
    "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1/1-1:1.0\n"
    "E: SUBSYSTEM=usb\nE: DEVTYPE=usb_interface\nA: bInterfaceNumber=00\\n\nA: bInterfaceClass=02\\n\nA: "
    "bInterfaceSubClass=02\\n\nL: driver=../../../../../../bus/usb/drivers/cdc_acm\n\n";

std::string tty(int number) {
  std::string name = "ttyACM" + std::to_string(number);
  return "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1/1-1:1.0/tty/" + name + "\nN: " + name +
         "\nE: SUBSYSTEM=tty\nE: DEVNAME=/dev/" + name + "\nE: MAJOR=166\nE: MINOR=" + std::to_string(number) +
         "\nA: dev=166:" + std::to_string(number) + "\\n\nL: device=../../../1-1:1.0\n";
}

int modem_lines = 0;
std::string modem_history;  // a letter a change: D and R for raised, d and r for dropped

void note_modem(int before) {
  for (auto [line, raised, dropped] : {std::tuple{TIOCM_DTR, 'D', 'd'}, {TIOCM_RTS, 'R', 'r'}}) {
    if ((before & line) != (modem_lines & line)) modem_history += (modem_lines & line) != 0 ? raised : dropped;
  }
}

gboolean on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer) {
  gulong request = umockdev_ioctl_client_get_request(client);
  if (request != TIOCMGET && request != TIOCMBIS && request != TIOCMBIC && request != TIOCMSET) return FALSE;
  UMockdevIoctlData* argument =
      umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, sizeof(int), nullptr);
  if (argument == nullptr) return FALSE;
  int value;
  std::memcpy(&value, argument->data, sizeof value);
  int before = modem_lines;
  if (request == TIOCMBIS) modem_lines |= value;
  if (request == TIOCMBIC) modem_lines &= ~value;
  if (request == TIOCMSET) modem_lines = value;
  note_modem(before);
  if (request == TIOCMGET) {
    value = modem_lines | TIOCM_CTS | TIOCM_DSR;
    umockdev_ioctl_data_update(argument, 0, reinterpret_cast<guint8*>(&value), sizeof value);
  }
  umockdev_ioctl_data_unref(argument);
  umockdev_ioctl_client_complete(client, 0, 0);
  return TRUE;
}

std::string line_settings(int fd) {
  termios settings;
  if (tcgetattr(fd, &settings) != 0) return "unknown";
  std::string text = cfgetospeed(&settings) == B115200  ? "115200"
                     : cfgetospeed(&settings) == B57600 ? "57600"
                                                        : "other";
  // A pty, which the bed's port is underneath, has always 8 bits and never parity.
  return text + (settings.c_cflag & CSTOPB ? " 2 stop bits" : " 1 stop bit");
}

std::string answer(int fd, const std::string& line) {
  if (line == "line?") return line_settings(fd);
  if (line == "history?") return std::exchange(modem_history, {});
  if (line == "modem?")
    return "DTR " + std::to_string((modem_lines & TIOCM_DTR) != 0) + " RTS " +
           std::to_string((modem_lines & TIOCM_RTS) != 0);
  return line;
}

// The board, plugged in or pulled out. The bed can take a device out, but none of that name in again; so all its ports
// are made beforehand, and those that are not there are out of sight.
class Board {
public:
  explicit Board(UMockdevTestbed* bed) : bed_(bed) {
    gchar* root = umockdev_testbed_get_root_dir(bed);
    root_ = root;
    g_free(root);
  }

  bool prepare() {
    if (!add(kUsb)) return false;
    for (number_ = 0; number_ < kPorts; ++number_) {
      GError* error = nullptr;
      UMockdevIoctlBase* handler = umockdev_ioctl_base_new();
      g_signal_connect(handler, "handle-ioctl", G_CALLBACK(on_ioctl), nullptr);
      if (!add(tty(number_))) return false;
      if (!umockdev_testbed_attach_ioctl(bed_, ("/dev/" + name()).c_str(), handler, &error)) {
        std::fprintf(stderr, "the test bed refuses the ioctls: %s\n", error->message);
        return false;
      }
      // The program must not hold the board's side open.
      fcntl(board_side(), F_SETFD, FD_CLOEXEC);
      move(true);
    }
    number_ = 0;
    plug_in();
    return true;
  }
  void plug_in() {
    move(false);
    fd_ = board_side();
  }
  void announce(const char* what) {
    std::string path = std::string(kUsbDevice) + "/1-1:1.0/tty/" + name();
    umockdev_testbed_uevent(bed_, path.c_str(), what);
  }
  void pull_out() {
    move(true);
    announce("remove");
    close(fd_);
    fd_ = -1;
    modem_lines = 0;
    ++number_;
  }
  bool may_come_back() const { return number_ < kPorts; }
  int fd() const { return fd_; }

private:
  static constexpr int kPorts = 8;

  bool add(const std::string& description) {
    GError* error = nullptr;
    if (umockdev_testbed_add_from_string(bed_, description.c_str(), &error)) return true;
    std::fprintf(stderr, "the test bed refuses the board: %s\n", error->message);
    return false;
  }
  int board_side() const { return umockdev_testbed_get_dev_fd(bed_, ("/dev/" + name()).c_str()); }
  std::string name() const { return "ttyACM" + std::to_string(number_); }
  void move(bool out_of_sight) {
    for (const char* folder : {"/sys/class/tty/", "/dev/"}) {
      std::string there = root_ + folder + name();
      std::string away = root_ + "/away" + (folder[1] == 's' ? ".class." : ".node.") + name();
      if (out_of_sight ? rename(there.c_str(), away.c_str()) : rename(away.c_str(), there.c_str()))
        std::perror("serial_test_bed");
    }
  }

  UMockdevTestbed* bed_;
  std::string root_;
  int number_ = 0;
  int fd_ = -1;
};

constexpr useconds_t kPulledOut = 300000;  // long enough to be seen, as a real board's restart is

}  // namespace

int main(int, char** argv) {
  // Announcing devices needs the preloaded library in this process too.
  const char* preloaded = getenv("LD_PRELOAD");
  if (preloaded == nullptr || std::strstr(preloaded, "umockdev") == nullptr) {
    setenv("LD_PRELOAD", "libumockdev-preload.so.0", 1);
    execv("/proc/self/exe", argv);
    return 127;
  }
  UMockdevTestbed* bed = umockdev_testbed_new();
  Board board(bed);
  if (!board.prepare()) return 2;
  pid_t child = fork();
  if (child == 0) {
    execv(argv[1], argv + 1);
    _exit(127);
  }
  std::string line;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) != child) {
    pollfd wait = {board.fd(), POLLIN, 0};
    if (poll(&wait, 1, 50) <= 0 || !(wait.revents & POLLIN)) {
      usleep(2000);  // a hung-up pty is always ready
      continue;
    }
    char c;
    if (read(board.fd(), &c, 1) != 1) continue;
    if (c != '\n') {
      line += c;
      continue;
    }
    if (line == "restart") {
      board.pull_out();
      usleep(kPulledOut);
      if (!board.may_come_back()) return 2;
      board.plug_in();
      board.announce("add");
      line.clear();
      continue;
    }
    std::string reply = answer(board.fd(), line) + "\n";
    line.clear();
    if (write(board.fd(), reply.data(), reply.size()) < 0) std::perror("serial_test_bed");
  }
  g_object_unref(bed);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
