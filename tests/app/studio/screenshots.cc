// Not a test: makes pictures of the window in its usual states and of every panel, for looking at a change of style
// (`./dev screenshots`), and for the README, which tests/app/studio/readme_pictures.sh uses.
//   xvfb-run -s "-screen 0 1920x1080x24" screenshots DIRECTORY [light|dark|contrast|both|all] [WIDTHxHEIGHT]
// The simulator is the real one (ADDER_SIM, or the one beside this build); fails when a state is not reached.
#include <signal.h>

#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QStyleFactory>
#include <algorithm>
#include <cstdio>

#include "app/ui/compare_dialog.h"
#include "app/ui/completion_popup.h"
#include "app/ui/device_button.h"
#include "app/ui/diff_window.h"
#include "app/ui/flash_dialog.h"
#include "app/ui/heap_map_view.h"
#include "app/ui/heap_panel.h"
#include "app/ui/translations.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

namespace {

constexpr const char* kFailing =
    "\"\"\"Mean of what the sensor says.\"\"\"\n\n\ndef mean(values):\n    total = sum(values)\n    return total / "
    "len(values)\n\n\nreadings = [21.5, 21.7, 22.0]\nprint('mean:', mean(readings))\nreadings.clear()\nprint('mean:', "
    "mean(readings))\n";

constexpr const char* kRunning = R"(# Greenhouse: keeps the air warm enough, and says what it does.
import math
import time
from machine import Pin

heater = Pin(12, Pin.OUT)
TARGET = 18.5


class Air:
    """Follows the sun, the heater, and the hole in the roof."""

    def __init__(self, degrees):
        self.degrees = degrees

    def step(self, hour):
        sun = max(0.0, math.sin((hour - 6) / 12 * math.pi))
        self.degrees += 1.6 * sun + 0.9 * heater.value() - 0.08 * self.degrees


air = Air(15.0)
for hour in range(10_000):
    heater.value(air.degrees < TARGET)
    air.step(hour % 24)
    bar = "#" * round(air.degrees)
    print(f"{hour % 24:02d}:00  {air.degrees:5.1f} °C  {'heating' if heater.value() else '':7}  {bar}")
    time.sleep(0.2)
)";

constexpr const char* kLogging = R"(import logging

logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger("fan")
log.debug("pulse width %d us", 1500)
log.info("speed %d", 3)
logging.warning("too warm: %.1f", 31.5)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("no speed")
log.critical("gives up")
)";

constexpr const char* kHeap = R"(class Reading:
    def __init__(self, number):
        self.number, self.text = number, "reading %d" % number

readings = [Reading(i) for i in range(600)]
numbers = list(range(6000))
squares = {i: i * i for i in range(800)}
picture = bytearray(20_000)
)";

class Photographer {
public:
  Photographer(const QDir& directory, const QString& theme, QSize size)
      : directory_(directory), theme_(theme), studio_(qEnvironmentVariable("ADDER_SIM", ADDER_SIM_PROGRAM)) {
    studio_.themes.choose(theme == "dark"    ? ThemeChoice::kDark
                          : theme == "light" ? ThemeChoice::kLight
                                             : ThemeChoice::kContrast);
    studio_.window.resize(size);
    need(QTest::qWaitForWindowExposed(&studio_.window), "a window");
  }

  void takeAll() {
    studio_.window.openDevice("sim");
    wait([&] { return studio_.idle(); }, "the prompt");
    take("start");
    files();
    running();
    completion();
    error();
    chooser();
    find();
    explained();
    palette();
    uploaded();
    plot();
    log();
    heap();
    help();
    panels();
    dialogsOfFiles();
    beginner();
    lost();
  }

private:
  static void need(bool reached, const char* what) {
    if (reached) return;
    std::fprintf(stderr, "screenshots: never came to %s\n", what);
    std::exit(1);
  }
  template <class Condition>
  void wait(Condition condition, const char* what) {
    need(QTest::qWaitFor(condition, kPatienceMs), what);
  }

  // What the screen shows of the window, menus included.
  void take(const QString& name) {
    QTest::qWait(400);  // paints, flashing carets, states that settle
    QRect place(studio_.window.mapToGlobal(QPoint()), studio_.window.size());
    QPixmap picture = studio_.window.screen()->grabWindow(0, place.x(), place.y(), place.width(), place.height());
    QString path = directory_.filePath(QStringLiteral("%1-%2.png").arg(name, theme_));
    need(picture.save(path), "a saved picture");
    std::printf("%s\n", qPrintable(path));
  }

  void files() {
    for (const char* name : {"/boot.py", "/config.json", "/lib/bme280.py", "/data/log.csv"}) {
      QString path(name);
      if (path.count('/') > 1) studio_.device.makeDirectory(path.section('/', 0, 1));
      studio_.device.upload(path, QByteArray(path.size() * 137, '#'));
    }
    wait([&] { return studio_.knowsFile("/config.json") && studio_.idle(); }, "the files");
    studio_.device.list("/lib");
    wait([&] { return studio_.idle(); }, "the prompt");
  }

  void running() {
    studio_.window.tabs().newDocument(kRunning, "greenhouse.py");
    wait([&] { return studio_.action("runAction")->isEnabled(); }, "a device that is ready");
    studio_.action("runAction")->trigger();
    wait([&] { return studio_.running() && studio_.shell().contains("08:00"); }, "output");
    take("running");
    studio_.action("stopAction")->trigger();
    wait([&] { return studio_.idle(); }, "the prompt");
  }

  // What the stopped program has left is completed at the prompt.
  void completion() {
    QWidget* shell = &studio_.window.terminal();
    shell->setFocus();
    QTest::keyClicks(shell, "air.");
    auto shown = [&] {
      const auto popups = studio_.window.findChildren<CompletionPopup*>();
      return std::any_of(popups.begin(), popups.end(), [](auto* each) { return each->isVisible(); });
    };
    wait(shown, "completions at the prompt");
    take("completion");
    QTest::keyClick(shell, Qt::Key_Escape);
    for (int i = 0; i < 4; ++i) QTest::keyClick(shell, Qt::Key_Backspace);
    wait([&] { return studio_.idle() && studio_.prompt() == ">>>"; }, "an empty prompt");
  }

  void error() {
    CodeEditor* editor = studio_.window.tabs().newDocument(kFailing, "mean.py");
    studio_.action("runAction")->trigger();
    wait([&] { return !editor->annotation(5).isEmpty() && studio_.idle(); }, "the error");
    take("error");
  }

  void chooser() {
    auto* button = studio_.window.findChild<DeviceButton*>();
    QTimer::singleShot(300, button, [this, button] {
      take("chooser");
      button->menu()->close();
    });
    button->showMenu();
  }

  void find() {
    studio_.action("findAction")->trigger();
    take("find");
    QTest::keyClick(studio_.window.findChild<QLineEdit*>("findText"), Qt::Key_Escape);
  }

  void explained() {
    studio_.window.tabs().newDocument("readings = [21.5, 21.7]\nprint(readings[2])\n", "readings.py");
    wait([&] { return studio_.action("runAction")->isEnabled(); }, "a device that is ready");
    studio_.action("runAction")->trigger();
    wait([&] { return studio_.window.notice().text().contains("IndexError") && studio_.idle(); }, "the offer");
    take("offer");
    studio_.window.notice().button()->click();
    take("explained");
    studio_.window.notice().dismiss();
  }

  void palette() {
    studio_.action("commandsAction")->trigger();
    auto* typed = studio_.window.findChild<QLineEdit*>("quickPickText");
    QTest::keyClicks(typed, "lay");
    take("palette");
    QTest::keyClick(typed, Qt::Key_Escape);
  }

  void plot() {
    auto* dock = studio_.window.findChild<QDockWidget*>("plotDock");
    dock->show();
    studio_.window.openExample("plot_numbers.py");
    wait([&] { return studio_.action("runAction")->isEnabled(); }, "a device that is ready");
    studio_.action("runAction")->trigger();
    QTest::qWait(4000);
    take("plot");
    studio_.action("stopAction")->trigger();
    wait([&] { return studio_.idle(); }, "the prompt");
    dock->hide();
  }

  void log() {
    auto* dock = studio_.window.findChild<QDockWidget*>("logDock");
    dock->show();
    studio_.window.tabs().newDocument(kLogging, "fan.py");
    wait([&] { return studio_.action("runAction")->isEnabled(); }, "a device that is ready");
    studio_.action("runAction")->trigger();
    wait([&] { return studio_.shell().contains("gives up") && studio_.idle(); }, "the log's end");
    take("log");
    dock->hide();
  }

  void heap() {
    auto* dock = studio_.window.findChild<QDockWidget*>("heapDock");
    dock->show();
    studio_.window.tabs().newDocument(kHeap, "holds.py");
    wait([&] { return studio_.action("runAction")->isEnabled(); }, "a device that is ready");
    studio_.action("runAction")->trigger();
    auto* panel = dock->findChild<HeapPanel*>();
    wait([&] { return panel->view()->map().used > 20'000 && studio_.idle(); }, "the map of the heap");
    panel->view()->setCurrent(panel->view()->map().letters.indexOf("a====") + 1);
    take("heap");
    dock->hide();
  }

  void help() {
    CodeEditor* editor =
        studio_.window.tabs().newDocument("from machine import Pin\n\nled = Pin(25, Pin.OUT)\n", "led.py");
    editor->setCursorPosition(2, 9);
    QTest::qWait(700);  // the text is read when typing pauses
    studio_.action("helpAction")->trigger();
    QTest::qWait(700);
    take("help");
    studio_.window.findChild<QDockWidget*>("helpDock")->hide();
  }

  // Each panel that is not there from the start, alone beside the editor.
  void panels() {
    for (QDockWidget* dock : studio_.window.findChildren<QDockWidget*>()) {
      if (!dock->isHidden()) continue;
      dock->show();
      dock->raise();
      QTest::qWait(300);
      take("panel-" + dock->objectName());
      dock->hide();
    }
  }

  void beginner() {
    studio_.action("layoutBeginner")->trigger();
    take("beginner");
    studio_.action("layoutFull")->trigger();
  }

  void uploaded() {
    studio_.action("uploadMainAction")->trigger();
    wait([&] { return studio_.window.notice().isVisible() && studio_.idle(); }, "the upload");
    take("uploaded");
  }

  template <class Dialog>
  void takeDialog(const QString& name) {
    wait([&] { return studio_.window.findChild<Dialog*>() != nullptr; }, "a dialog");
    QTest::qWait(800);  // what it asks the device
    QString path = directory_.filePath(QStringLiteral("%1-%2.png").arg(name, theme_));
    auto* dialog = studio_.window.findChild<Dialog*>();
    need(dialog->grab().save(path), "a saved picture");
    std::printf("%s\n", qPrintable(path));
    dialog->close();
  }

  void dialogsOfFiles() {
    wait([&] { return studio_.idle(); }, "the prompt");
    studio_.action("compareAction")->trigger();
    takeDialog<CompareDialog>("compare");
    studio_.action("flashAction")->trigger();
    takeDialog<FlashDialog>("flash");
    (new DiffWindow(studio_.themes, {"main.py", "import time\n\nprint(1)\n"},
                    {"main.py on the device", "import time\n\nprint(22)\nprint(3)\n"}, &studio_.window))
        ->show();
    takeDialog<DiffWindow>("diff");
  }

  void lost() {
    ::kill(static_cast<pid_t>(studio_.device.state().simulatorProcess), SIGKILL);
    wait([&] { return studio_.device.state().link == LinkState::kLost; }, "the loss of the simulator");
    take("lost");
  }

  QDir directory_;
  QString theme_;
  WindowFixture studio_;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setFont(ThemeManager::uiFont());
  adder::app::installTranslations(application);  // LANG=de_DE.UTF-8 photographs the German window
  const QStringList arguments = QApplication::arguments();
  QSize size(1280, 800);
  if (arguments.size() > 3) size = QSize(arguments[3].section('x', 0, 0).toInt(), arguments[3].section('x', 1).toInt());
  if (arguments.size() < 2 || size.isEmpty() || !QDir().mkpath(arguments[1])) {
    std::fprintf(stderr, "usage: screenshots DIRECTORY [light|dark|both] [WIDTHxHEIGHT]\n");
    return 2;
  }
  QString which = arguments.size() > 2 ? arguments[2] : QStringLiteral("both");
  for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")}) {
    if (which == "all" || which == theme || (which == "both" && theme != "contrast"))
      Photographer(QDir(arguments[1]), theme, size).takeAll();
  }
  return 0;
}
