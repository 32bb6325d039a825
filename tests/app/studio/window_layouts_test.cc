// Beginner and Full: what each shows, that each comes back as it was left, and that a start begins with the last one.
#include <QDockWidget>
#include <QToolBar>
#include <QToolButton>

#include "app/ui/interface_scale.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class WindowLayoutsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    studio = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  }
  void cleanup() { studio.reset(); }
  void beginnersSeeEditorAndShell();
  void eachComesBackAsItWasLeft();
  void aStartBeginsWithTheLastOne();
  void scaleIsTakenAtTheNextStart();
  void aNarrowWindowKeepsTheDeviceButton();

private:
  QStringList shownDocks(QMainWindow& window) {
    QStringList names;
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
      if (!dock->isHidden()) names.append(dock->objectName());
    }
    names.sort();
    return names;
  }
  bool hasButton(const char* name) { return studio->window.findChild<QToolButton*>(name)->isVisible(); }
  std::unique_ptr<WindowFixture> studio;
};

void WindowLayoutsTest::beginnersSeeEditorAndShell() {
  QStringList full = shownDocks(studio->window);
  QVERIFY(full.size() > 2);
  QVERIFY(studio->action("layoutFull")->isChecked());
  QVERIFY(hasButton("resetButton") && hasButton("uploadMainButton"));
  studio->action("layoutBeginner")->trigger();
  QCOMPARE(shownDocks(studio->window), QStringList{"shellDock"});
  QTRY_VERIFY(!hasButton("resetButton") && !hasButton("uploadMainButton"));
  QVERIFY(hasButton("runButton") && hasButton("stopButton") && hasButton("deviceButton"));
  auto* bar = studio->window.findChild<QToolBar*>("toolBar");
  QCOMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
  QVERIFY(studio->action("resetAction")->isVisible());  // the menus have all of it
  studio->action("layoutFull")->trigger();
  QCOMPARE(shownDocks(studio->window), full);
  QTRY_VERIFY(hasButton("resetButton"));
}

void WindowLayoutsTest::scaleIsTakenAtTheNextStart() {
  QSettings& settings = studio->settings();
  QVERIFY(studio->action("scale100")->isChecked());
  studio->action("scaleLarger")->trigger();
  QCOMPARE(InterfaceScale::percentOf(settings), 110);
  QVERIFY(studio->action("scale110")->isChecked() && !studio->window.notice().isHidden());
  studio->action("scale200")->trigger();
  studio->action("scaleLarger")->trigger();
  QCOMPARE(InterfaceScale::percentOf(settings), 200);
  QVERIFY2(studio->window.notice().text().contains("200"), qPrintable(studio->window.notice().text()));
  qunsetenv("QT_SCALE_FACTOR");
  InterfaceScale::takeFrom(settings);
  QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("2"));
  studio->action("scale125")->trigger();
  InterfaceScale::takeFrom(settings);
  QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("2"));  // what the environment says comes first
  qunsetenv("QT_SCALE_FACTOR");
  studio->action("scale100")->trigger();
  QVERIFY(studio->window.notice().isHidden());
  InterfaceScale::takeFrom(settings);
  QVERIFY(!qEnvironmentVariableIsSet("QT_SCALE_FACTOR"));
  settings.setValue("scale", "enormous");
  QCOMPARE(InterfaceScale::percentOf(settings), 100);
}

// As on a small screen with everything enlarged.
void WindowLayoutsTest::aNarrowWindowKeepsTheDeviceButton() {
  auto* bar = studio->window.findChild<QToolBar*>("toolBar");
  auto words = [&](const char* name) {
    return studio->window.findChild<QToolButton*>(name)->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
  };
  auto* device = studio->window.findChild<QToolButton*>("deviceButton");
  auto whole = [&] { return device->isVisible() && device->geometry().right() < bar->width(); };
  studio->window.resize(1280, 700);
  QTRY_VERIFY(whole() && words("runButton") && words("uploadMainButton"));
  studio->window.resize(860, 600);
  QTRY_VERIFY(whole() && words("runButton") && !words("uploadMainButton"));
  const QString name = device->text();
  device->setText("A board with quite a long name, on a port");
  QTRY_VERIFY(whole() && !words("resetButton"));
  device->setText(name);
  QTRY_VERIFY(whole() && words("resetButton"));
  studio->window.resize(640, 600);
  QTRY_VERIFY(!words("runButton"));
  QTRY_VERIFY(whole());
  studio->window.resize(1280, 700);
  QTRY_VERIFY(whole() && words("runButton") && words("uploadMainButton"));
}

void WindowLayoutsTest::eachComesBackAsItWasLeft() {
  auto* host = studio->window.findChild<QDockWidget*>("hostDock");
  host->hide();
  QStringList full = shownDocks(studio->window);
  studio->action("layoutBeginner")->trigger();
  host->show();
  studio->action("layoutFull")->trigger();
  QCOMPARE(shownDocks(studio->window), full);
  studio->action("layoutBeginner")->trigger();
  QCOMPARE(shownDocks(studio->window), (QStringList{"hostDock", "shellDock"}));
}

void WindowLayoutsTest::aStartBeginsWithTheLastOne() {
  studio->action("layoutBeginner")->trigger();
  QVERIFY(studio->window.close());
  MainWindow next(studio->themes, studio->device, studio->ports, studio->settings());
  next.show();
  QCOMPARE(shownDocks(next), QStringList{"shellDock"});
  QVERIFY(next.findChild<QAction*>("layoutBeginner")->isChecked());
  QTRY_VERIFY(!next.findChild<QToolButton*>("resetButton")->isVisible());
  next.findChild<QAction*>("layoutFull")->trigger();
  QVERIFY(shownDocks(next).size() > 2);
}

QTEST_MAIN(WindowLayoutsTest)
#include "window_layouts_test.moc"
