// adder-studio: reads the command line; hands it to the window that is open, or makes the services and the window,
// joins them, runs.
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QStyleFactory>
#include <cstdio>

#include "app/services/device_worker.h"
#include "app/services/single_window.h"
#include "app/ui/application.h"
#include "app/ui/code_editor.h"
#include "app/ui/interface_scale.h"
#include "app/ui/main_window.h"
#include "app/ui/translations.h"

namespace {

using namespace adder::app;

struct CommandLine {
  OpenRequest request;
  bool new_window = false;
  QString theme;
};

constexpr const char* kThemes[] = {"light", "dark", "contrast"};  // as ThemeChoice has them, after kSystem

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
  QCommandLineOption theme("theme", "Use this theme (light, dark, contrast) instead of the one that was chosen last.",
                           "theme");
  QCommandLineOption new_window({"n", "new-window"},
                                "Open a window of its own. Without this option: where a window is open already, the "
                                "files go there.");
  parser.addOptions({device, theme, new_window});
  parser.addPositionalArgument("files", "Files to open; FILE:LINE goes to a line.", "[FILE[:LINE]...]");
  parser.process(application);
  CommandLine read{{{}, parser.value(device), qEnvironmentVariable("XDG_ACTIVATION_TOKEN")},
                   parser.isSet(new_window),
                   parser.value(theme)};
  if (parser.isSet(theme) && std::find(std::begin(kThemes), std::end(kThemes), read.theme) == std::end(kThemes)) {
    std::fprintf(stderr, "adder-studio: --theme is light, dark or contrast, not \"%s\"\n", qPrintable(read.theme));
    std::exit(2);
  }
  for (const QString& file : parser.positionalArguments())
    read.request.files.append(readFilePlace(file, QDir::current()));
  return read;
}

void openRequested(MainWindow& window, DeviceService& device, const OpenRequest& request) {
  for (const FilePlace& file : request.files) {
    window.openFiles({file.path});
    if (file.line <= 0 || !QFileInfo(file.path).isFile()) continue;
    window.tabs().openSoon(file.path, [line = file.line](CodeEditor* editor) {
      if (editor != nullptr) editor->goToLine(line);
    });
  }
  if (request.device == "none")
    device.close();
  else if (!request.device.isEmpty())
    window.openDevice(request.device);
}

void comeToTheFront(QWidget& window, const QString& activation) {
  if (!activation.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", activation.toLocal8Bit());
  window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
  window.raise();
  window.activateWindow();
  qunsetenv("XDG_ACTIVATION_TOKEN");
}

ThemeChoice themeAtStart(const QString& asked, const QSettings& settings) {
  for (int i = 0; i < static_cast<int>(std::size(kThemes)); ++i) {
    if (asked == kThemes[i]) return static_cast<ThemeChoice>(i + 1);
  }
  return static_cast<ThemeChoice>(settings.value("theme", 0).toInt());
}

// The device that was used last, where none is asked for. A board that is not there now is no reason for an error.
QString deviceAtStart(const QString& asked, const QSettings& settings) {
  if (!asked.isEmpty()) return asked;
  QString last = settings.value("device", "sim").toString();
  return last.startsWith('/') && !QFileInfo::exists(last) ? QStringLiteral("none") : last;
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication::setApplicationName("adder-studio");
  QCoreApplication::setOrganizationName("adder");
  QCoreApplication::setApplicationVersion(ADDER_VERSION);
  CommandLine line = readCommandLine(argc, argv);
  const QString meeting = SingleWindow::defaultPath();
  auto single = std::make_unique<SingleWindow>(meeting);
  if (!line.new_window && !single->claim() && SingleWindow::hand(meeting, line.request)) return 0;
  InterfaceScale::takeFrom(QSettings());
  Application application(argc, argv);
  single->listen();
  installTranslations(application);
  QGuiApplication::setApplicationDisplayName("Adder Studio");
  QGuiApplication::setDesktopFileName("adder-studio");
  QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setFont(ThemeManager::uiFont());
  QSettings settings;
  ThemeManager themes(themeAtStart(line.theme, settings));
  PortService ports;
  DeviceService device{SimulatorOptions{}};
  MainWindow window(themes, device, ports, settings);
  if (!line.new_window)
    window.keepSession(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/session");
  OpenRequest first = line.request;
  first.device = deviceAtStart(first.device, settings);
  window.show();
  openRequested(window, device, first);
  QObject::connect(single.get(), &SingleWindow::requested, &window, [&](const OpenRequest& request) {
    openRequested(window, device, request);
    comeToTheFront(window, request.activation);
  });
  return application.exec();
}
