// adder-studio: reads the command line, makes the services and the window, joins them, runs.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QStyleFactory>
#include <cstdio>

#include "app/services/device_worker.h"
#include "app/ui/main_window.h"

namespace {

struct CommandLine {
  QString device;
  QStringList files;
  bool light = false, dark = false;
};

// Without a display: --help, --version and mistakes need none.
CommandLine readCommandLine(int& argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  parser.setApplicationDescription(
      "Adder Studio edits Python and runs it on a device: a board on a serial port, or the simulator.");
  parser.addHelpOption();
  parser.addVersionOption();
  QCommandLineOption device({"d", "device"},
                            "Connect to <device>: sim, a serial port, a pty, id:SERIAL, or none. Without this option: "
                            "the last one, at first the simulator.",
                            "device");
  QCommandLineOption theme("theme", "Use this theme, light or dark, instead of the one that was chosen last.", "theme");
  parser.addOptions({device, theme});
  parser.addPositionalArgument("files", "Python files to open.", "[FILE...]");
  parser.process(application);
  CommandLine read{parser.value(device), {}, parser.value(theme) == "light", parser.value(theme) == "dark"};
  if (parser.isSet(theme) && !read.light && !read.dark) {
    std::fprintf(stderr, "adder-studio: --theme is light or dark, not \"%s\"\n", qPrintable(parser.value(theme)));
    std::exit(2);
  }
  for (const QString& file : parser.positionalArguments()) read.files.append(QDir::current().absoluteFilePath(file));
  return read;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace adder::app;
  QCoreApplication::setApplicationName("adder-studio");
  QCoreApplication::setOrganizationName("adder");
  QCoreApplication::setApplicationVersion(ADDER_VERSION);
  CommandLine line = readCommandLine(argc, argv);
  QApplication application(argc, argv);
  QGuiApplication::setApplicationDisplayName("Adder Studio");
  QGuiApplication::setDesktopFileName("adder-studio");
  QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setFont(ThemeManager::uiFont());
  QSettings settings;
  ThemeManager themes;
  themes.choose(line.light  ? ThemeChoice::kLight
                : line.dark ? ThemeChoice::kDark
                            : static_cast<ThemeChoice>(settings.value("theme", 0).toInt()));
  PortService ports;
  DeviceService device{SimulatorOptions{}};
  MainWindow window(themes, device, ports, settings);
  window.keepSession(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/session");
  window.openFiles(line.files);
  window.show();
  QString target = line.device.isEmpty() ? settings.value("device", "sim").toString() : line.device;
  // A board that was used last and is not there now is no reason for an error at the start.
  bool absent = line.device.isEmpty() && target.startsWith('/') && !QFileInfo::exists(target);
  if (target != "none" && !absent) window.openDevice(target);
  return application.exec();
}
