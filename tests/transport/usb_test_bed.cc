// A USB serial device that no driver has: a umockdev test bed with a CDC-ACM device behind usbfs, in which the program
// given as arguments is run. What is written to the device comes back; the line "coding?" is answered by its line
// coding and DTR/RTS, "vanish" unplugs it. The usbfs side is what Linux's include/linux/usbdevice_fs.h says.
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <umockdev.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

namespace {

constexpr guint8 kDevice[18] = {18, 1, 0, 2, 2, 0, 0, 64, 0x8a, 0x2e, 0x05, 0, 0, 1, 1, 2, 3, 1};
constexpr guint8 kConfiguration[] = {
    9, 2,    67,   0,    2,  1,  0,    0x80, 50,                        // two interfaces
    9, 4,    0,    0,    1,  2,  2,    0,    0,                         // 0: communications, abstract control model
    5, 0x24, 0,    0x20, 1,  5,  0x24, 1,    0,  1,    4, 0x24, 2, 2,   // header, call management, ACM
    5, 0x24, 6,    0,    1,                                             // union: 0 controls 1
    7, 5,    0x81, 3,    8,  0,  16,                                    // notifications
    9, 4,    1,    0,    2,  10, 0,    0,    0,                         // 1: data
    7, 5,    0x02, 2,    64, 0,  0,    7,    5,  0x82, 2, 64,   0, 0};  // out, in
constexpr const char* kStrings[] = {"", "Adder", "Driverless Board", "77aa"};

std::string from_desk;  // a line under way
std::string to_desk;
std::string coding = "none";
bool gone = false;
std::deque<UMockdevIoctlData*> done;     // urbs to be reaped
std::deque<UMockdevIoctlData*> reading;  // urbs that wait for to_desk

void take_from_desk(const guint8* bytes, int count) {
  for (int at = 0; at < count; ++at) {
    char c = static_cast<char>(bytes[at]);
    from_desk += c;
    if (c != '\n') continue;
    if (from_desk == "vanish\n")
      gone = true;
    else
      to_desk += from_desk == "coding?\n" ? coding + "\n" : from_desk;
    from_desk.clear();
  }
}

int string_descriptor(int index, guint8* into) {
  if (index == 0) return std::memcpy(into, "\4\3\11\4", 4), 4;
  if (index > 3) return -EPIPE;
  size_t length = std::strlen(kStrings[index]);
  into[0] = static_cast<guint8>(2 + 2 * length);
  into[1] = 3;
  for (size_t at = 0; at < length; ++at)
    into[2 + 2 * at] = static_cast<guint8>(kStrings[index][at]), into[3 + 2 * at] = 0;
  return into[0];
}

// A control request; the answer's length or -errno.
int control(const guint8* setup, guint8* data) {
  int value = setup[2] | setup[3] << 8, length = setup[6] | setup[7] << 8;
  int got = -EPIPE;
  if (setup[0] == 0x80 && setup[1] == 6) {
    if (value >> 8 == 1) std::memcpy(data, kDevice, got = sizeof kDevice);
    if (value >> 8 == 2) std::memcpy(data, kConfiguration, got = sizeof kConfiguration);
    if (value >> 8 == 3) got = string_descriptor(value & 255, data);
    return got < 0 ? got : std::min(got, length);
  }
  if (setup[0] == 0x21 && setup[1] == 0x20 && length == 7) {
    unsigned baud = data[0] | data[1] << 8 | data[2] << 16 | static_cast<unsigned>(data[3]) << 24;
    coding = std::to_string(baud) + " " + std::to_string(data[6]) + " parity " + std::to_string(data[5]) + " stop " +
             std::to_string(data[4]);
    return length;
  }
  if (setup[0] == 0x21 && setup[1] == 0x22) {
    coding += std::string(" DTR ") + (value & 1 ? "1" : "0") + " RTS " + (value & 2 ? "1" : "0");
    return 0;
  }
  return got;
}

void finish(UMockdevIoctlData* urb, int status, int actual) {
  umockdev_ioctl_data_update(urb, offsetof(usbdevfs_urb, status), reinterpret_cast<guint8*>(&status), sizeof status);
  umockdev_ioctl_data_update(urb, offsetof(usbdevfs_urb, actual_length), reinterpret_cast<guint8*>(&actual),
                             sizeof actual);
  done.push_back(urb);
}

UMockdevIoctlData* buffer_of(UMockdevIoctlData* urb, int length) {
  return umockdev_ioctl_data_resolve(urb, offsetof(usbdevfs_urb, buffer), static_cast<gulong>(length), nullptr);
}

void serve_reads() {
  while (!reading.empty() && (gone || !to_desk.empty())) {
    UMockdevIoctlData* urb = reading.front();
    reading.pop_front();
    auto* request = reinterpret_cast<usbdevfs_urb*>(urb->data);
    int count = std::min<int>(request->buffer_length, static_cast<int>(std::min<size_t>(to_desk.size(), 64)));
    if (count == 0) {
      finish(urb, -ESHUTDOWN, 0);
      continue;
    }
    UMockdevIoctlData* buffer = buffer_of(urb, request->buffer_length);
    umockdev_ioctl_data_update(buffer, 0, reinterpret_cast<guint8*>(to_desk.data()), static_cast<gulong>(count));
    umockdev_ioctl_data_unref(buffer);
    to_desk.erase(0, static_cast<size_t>(count));
    finish(urb, 0, count);
  }
}

int submit(UMockdevIoctlData* argument) {
  if (gone) return ENODEV;
  UMockdevIoctlData* urb = umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_urb), nullptr);
  auto* request = reinterpret_cast<usbdevfs_urb*>(urb->data);
  if (request->type == USBDEVFS_URB_TYPE_BULK && (request->endpoint & 0x80) != 0) {
    reading.push_back(urb);
  } else {
    UMockdevIoctlData* buffer = buffer_of(urb, request->buffer_length);
    if (request->type == USBDEVFS_URB_TYPE_BULK) {
      take_from_desk(buffer->data, request->buffer_length);
      finish(urb, 0, request->buffer_length);
    } else {
      std::vector<guint8> bytes(buffer->data, buffer->data + request->buffer_length);
      bytes.resize(std::max<size_t>(bytes.size(), 8 + 256));
      int length = control(bytes.data(), bytes.data() + 8);
      if (length > 0 && (bytes[0] & 0x80) != 0)
        umockdev_ioctl_data_update(buffer, 8, bytes.data() + 8, static_cast<gulong>(length));
      finish(urb, std::min(length, 0), std::max(length, 0));
    }
    umockdev_ioctl_data_unref(buffer);
  }
  serve_reads();
  return 0;
}

// The urb is named by its address in the program.
int discard(UMockdevIoctlData*) {
  // libusb cancels all of them when it does; each comes home as cancelled.
  while (!reading.empty()) {
    finish(reading.front(), -ENOENT, 0);
    reading.pop_front();
  }
  return 0;
}

gboolean on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer) {
  UMockdevIoctlData* argument = umockdev_ioctl_client_get_arg(client);
  int number = 0;
  switch (umockdev_ioctl_client_get_request(client)) {
    case USBDEVFS_GET_CAPABILITIES: {
      UMockdevIoctlData* into = umockdev_ioctl_data_resolve(argument, 0, sizeof(guint32), nullptr);
      guint32 none = 0;
      umockdev_ioctl_data_update(into, 0, reinterpret_cast<guint8*>(&none), sizeof none);
      umockdev_ioctl_data_unref(into);
      break;
    }
    case USBDEVFS_GETDRIVER: number = ENODATA; break;
    case USBDEVFS_CLAIMINTERFACE:
    case USBDEVFS_RELEASEINTERFACE:
    case USBDEVFS_SETINTERFACE:
    case USBDEVFS_SETCONFIGURATION:
    case USBDEVFS_CLEAR_HALT:
    case USBDEVFS_RESET:
    case USBDEVFS_IOCTL: break;
    case USBDEVFS_SUBMITURB: number = submit(argument); break;
    case USBDEVFS_DISCARDURB: number = discard(argument); break;
    case USBDEVFS_REAPURB:
    case USBDEVFS_REAPURBNDELAY: {
      if (done.empty()) {
        number = gone ? ENODEV : EAGAIN;
        usleep(1000);  // the bed's usbfs always claims to be ready: the program must not ask all day
        break;
      }
      UMockdevIoctlData* into = umockdev_ioctl_data_resolve(argument, 0, sizeof(void*), nullptr);
      umockdev_ioctl_data_set_ptr(into, 0, done.front());
      umockdev_ioctl_data_unref(into);
      umockdev_ioctl_data_unref(done.front());
      done.pop_front();
      break;
    }
    default: return FALSE;
  }
  umockdev_ioctl_client_complete(client, number == 0 ? 0 : -1, number);
  return TRUE;
}

std::string hexadecimal(const guint8* bytes, size_t count) {
  std::string text;
  char digits[4];
  for (size_t at = 0; at < count; ++at) std::snprintf(digits, sizeof digits, "%02X", bytes[at]), text += digits;
  return text;
}

std::string description() {
  return "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1\nN: bus/usb/001/007\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\n"
         "E: BUSNUM=001\nE: DEVNUM=007\nE: DEVNAME=/dev/bus/usb/001/007\nE: MAJOR=189\nE: MINOR=6\nA: "
         "idVendor=2e8a\\n\n"
         "A: idProduct=0005\\n\nA: manufacturer=Adder\\n\nA: product=Driverless Board\\n\nA: serial=77aa\\n\n"
         "A: busnum=1\\n\nA: devnum=7\\n\nA: speed=12\\n\nA: bConfigurationValue=1\\n\nH: descriptors=" +
         hexadecimal(kDevice, sizeof kDevice) + hexadecimal(kConfiguration, sizeof kConfiguration) +
         "\n\nP: /devices/pci0000:00/0000:00:14.0/usb1/1-1/1-1:1.0\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_interface\n"
         "A: bInterfaceNumber=00\\n\nA: bInterfaceClass=02\\n\nA: bInterfaceSubClass=02\\n\n";
}

}  // namespace

int main(int, char** argv) {
  UMockdevTestbed* bed = umockdev_testbed_new();
  GError* error = nullptr;
  UMockdevIoctlBase* handler = umockdev_ioctl_base_new();
  g_signal_connect(handler, "handle-ioctl", G_CALLBACK(on_ioctl), nullptr);
  if (!umockdev_testbed_add_from_string(bed, description().c_str(), &error) ||
      !umockdev_testbed_attach_ioctl(bed, "/dev/bus/usb/001/007", handler, &error)) {
    std::fprintf(stderr, "the test bed refuses the device: %s\n", error->message);
    return 2;
  }
  pid_t child = fork();
  if (child == 0) {
    setenv("LD_PRELOAD", "libumockdev-preload.so.0", 1);
    execv(argv[1], argv + 1);
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  g_object_unref(bed);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
