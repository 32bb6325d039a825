// The plotter: from printed lines to pixels, with the mouse and the keyboard, and with the simulator's output.
#include "app/ui/plot_panel.h"

#include <signal.h>

#include "app/ui/plot_view.h"
#include "tests/app/studio/window_fixture.h"

namespace adder::app {

class PlotPanelTest : public QObject {
  Q_OBJECT

  static int pixelsOf(const QImage& image, const QColor& color) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
  }

private slots:
  void numbersAreDrawn() {
    ThemeManager themes;
    PlotPanel panel(themes);
    panel.resize(500, 300);
    panel.show();
    QImage before = panel.picture();
    panel.feed("hello\n");
    QCOMPARE(panel.data().sampleCount(), 0);
    QVERIFY(!panel.findChild<QAction*>("plotNumbers")->isEnabled());
    for (int i = 0; i < 100; ++i) panel.feed("a: " + QByteArray::number(i % 10) + " b: 5\n");
    QVERIFY(panel.findChild<QAction*>("plotNumbers")->isEnabled());
    QImage after = panel.picture();
    for (int color : {4, 1}) {
      QVERIFY(pixelsOf(before, themes.theme().ansi(color)) == 0);
      QVERIFY(pixelsOf(after, themes.theme().ansi(color)) > 100);
    }
    panel.clear();
    QCOMPARE(panel.data().sampleCount(), 0);
  }

  void whatIsHiddenHearsNothing() {
    ThemeManager themes;
    PlotPanel panel(themes);
    panel.feed("1\n");
    QCOMPARE(panel.data().sampleCount(), 0);
  }

  void pauseWheelAndKeys() {
    ThemeManager themes;
    PlotPanel panel(themes);
    panel.resize(500, 300);
    panel.show();
    for (int i = 0; i < 1000; ++i) panel.feed(QByteArray::number(i) + "\n");
    PlotView* view = panel.view();
    QCOMPARE(view->lastShown(), 1000);
    panel.findChild<QAction*>("plotPause")->trigger();
    panel.feed("1\n2\n3\n");
    QCOMPARE(view->lastShown(), 1000);
    panel.findChild<QAction*>("plotPause")->trigger();
    QCOMPARE(view->lastShown(), 1003);
    int span = view->span();
    QTest::keyClick(view, Qt::Key_Minus);
    QVERIFY(view->span() > span);
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(view->lastShown() < 1003);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->lastShown(), 1003);
    for (int i = 0; i < 100; ++i) QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(view->span() >= 2);
    QVERIFY(!panel.picture().isNull());
  }

  void extremeNumbers() {
    ThemeManager themes;
    PlotPanel panel(themes);
    panel.resize(500, 300);
    panel.show();
    for (const char* line : {"1e308\n", "-1e308\n", "0\n", "1e-300\n", "5\n"}) {
      panel.feed(line);
      QVERIFY(!panel.picture().isNull());
    }
  }

  void aProgramOnTheSimulator() {
    auto studio = std::make_unique<WindowFixture>(QStringLiteral(ADDER_SIM_PROGRAM));
    studio->window.findChild<QDockWidget*>("plotDock")->show();
    auto* panel = studio->window.findChild<PlotPanel*>();
    studio->window.openDevice("sim");
    WAIT_FOR(studio->idle());
    studio->typeProgram("for i in range(50):\n    print('level:', i * i)\n");
    studio->action("runAction")->trigger();
    WAIT_FOR(panel->data().sampleCount() == 50);
    QCOMPARE(panel->data().series()[0].label, QString("level"));
    QCOMPARE(panel->data().series()[0].values[49], 49.0 * 49);
  }

  // The plug is pulled in the middle of a line of numbers.
  void theDeviceIsKilledWhileItPlots() {
    auto studio = std::make_unique<WindowFixture>(QStringLiteral(ADDER_SIM_PROGRAM));
    studio->window.findChild<QDockWidget*>("plotDock")->show();
    auto* panel = studio->window.findChild<PlotPanel*>();
    studio->window.openDevice("sim");
    WAIT_FOR(studio->idle());
    studio->typeProgram("n = 0\nwhile True:\n    n += 1\n    print('level:', n, 'half:', n / 2)\n");
    studio->action("runAction")->trigger();
    WAIT_FOR(panel->data().sampleCount() > 100);
    QCOMPARE(::kill(static_cast<pid_t>(studio->device.state().simulatorProcess), SIGKILL), 0);
    WAIT_FOR(studio->device.state().link == LinkState::kLost);
    // What was drawn stays, and can be looked at.
    int drawn = panel->data().sampleCount();
    QVERIFY(drawn > 100);
    QVERIFY(panel->findChild<QAction*>("plotNumbers")->isEnabled());
    QVERIFY(!panel->picture().isNull());
    studio->action("reconnectAction")->trigger();
    WAIT_FOR(studio->idle());
    QCOMPARE(panel->data().sampleCount(), drawn);  // neither a greeting nor half a line is a sample
    panel->clear();
    studio->typeProgram("for i in range(50):\n    print('again:', i)\n");
    studio->action("runAction")->trigger();
    WAIT_FOR(panel->data().sampleCount() == 50);
    QCOMPARE(panel->data().series().size(), 1);
    QCOMPARE(panel->data().series()[0].label, QString("again"));
    QCOMPARE(panel->data().series()[0].values[0], 0.0);
    QCOMPARE(panel->data().series()[0].values[49], 49.0);
  }
};

}  // namespace adder::app

QTEST_MAIN(adder::app::PlotPanelTest)
#include "plot_panel_test.moc"
