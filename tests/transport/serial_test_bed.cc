// A USB serial board that is not there: a umockdev test bed with /dev/ttyACM0, in which the program given as arguments
// is run. The board answers lines: "line?" tells the settings that the kernel has for the port, "modem?" DTR and RTS,
// "vanish" unplugs it, and anything else is echoed.
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

namespace {

constexpr const char* kBoard =
    "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1\n"
    "N: bus/usb/001/007\n"
    "E: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNUM=007\nE: DEVNAME=/dev/bus/usb/001/007\n"
    "A: idVendor=2e8a\\n\nA: idProduct=0005\\n\nA: manufacturer=Adder\\n\nA: product=Test Board\\n\nA: "
    "serial=e6614c311b\\n\n"
    "A: busnum=1\\n\nA: devnum=7\\n\nA: speed=12\\n\n\n"
    "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1/1-1:1.0\n"
    "E: SUBSYSTEM=usb\nE: DEVTYPE=usb_interface\nA: bInterfaceNumber=00\\n\nL: "
    "driver=../../../../../../bus/usb/drivers/cdc_acm\n\n"
    "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1/1-1:1.0/tty/ttyACM0\n"
    "N: ttyACM0\n"
    "E: SUBSYSTEM=tty\nE: DEVNAME=/dev/ttyACM0\nE: MAJOR=166\nE: MINOR=0\nA: dev=166:0\\n\nL: "
    "device=../../../1-1:1.0\n";

int modem_lines = 0;

gboolean on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer) {
  gulong request = umockdev_ioctl_client_get_request(client);
  if (request != TIOCMGET && request != TIOCMBIS && request != TIOCMBIC && request != TIOCMSET) return FALSE;
  UMockdevIoctlData* argument =
      umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, sizeof(int), nullptr);
  if (argument == nullptr) return FALSE;
  int value;
  std::memcpy(&value, argument->data, sizeof value);
  if (request == TIOCMBIS) modem_lines |= value;
  if (request == TIOCMBIC) modem_lines &= ~value;
  if (request == TIOCMSET) modem_lines = value;
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
  if (line == "modem?")
    return "DTR " + std::to_string((modem_lines & TIOCM_DTR) != 0) + " RTS " +
           std::to_string((modem_lines & TIOCM_RTS) != 0);
  return line;
}

}  // namespace

int main(int, char** argv) {
  UMockdevTestbed* bed = umockdev_testbed_new();
  GError* error = nullptr;
  if (!umockdev_testbed_add_from_string(bed, kBoard, &error)) {
    std::fprintf(stderr, "the test bed refuses the board: %s\n", error->message);
    return 2;
  }
  UMockdevIoctlBase* handler = umockdev_ioctl_base_new();
  g_signal_connect(handler, "handle-ioctl", G_CALLBACK(on_ioctl), nullptr);
  if (!umockdev_testbed_attach_ioctl(bed, "/dev/ttyACM0", handler, &error)) {
    std::fprintf(stderr, "the test bed refuses the ioctls: %s\n", error->message);
    return 2;
  }
  int fd = umockdev_testbed_get_dev_fd(bed, "/dev/ttyACM0");
  fcntl(fd, F_SETFD, FD_CLOEXEC);  // the program must not hold the board's side open
  pid_t child = fork();
  if (child == 0) {
    setenv("LD_PRELOAD", "libumockdev-preload.so.0", 1);
    execv(argv[1], argv + 1);
    _exit(127);
  }
  std::string line;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) != child) {
    pollfd wait = {fd, POLLIN, 0};
    if (fd < 0 || poll(&wait, 1, 50) <= 0 || !(wait.revents & POLLIN)) {
      usleep(2000);  // a hung-up pty is always ready
      continue;
    }
    char c;
    if (read(fd, &c, 1) != 1) continue;
    if (c != '\n') {
      line += c;
      continue;
    }
    if (line == "vanish") {
      close(fd);
      fd = -1;
      continue;
    }
    std::string reply = answer(fd, line) + "\n";
    line.clear();
    if (write(fd, reply.data(), reply.size()) < 0) std::perror("serial_test_bed");
  }
  g_object_unref(bed);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
