// The two file panels, the notice and the device chooser, by mouse and keys: what they ask for, and when they ask back.
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include "app/ui/device_button.h"
#include "app/ui/device_panel.h"
#include "app/ui/host_panel.h"
#include "app/ui/notice.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

using namespace adder::app;

class PanelsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void hostPanelOpensAndUploads();
  void hostPanelMakesFolders();
  void hostPanelSaysThatAFolderIsMissing();
  void hostPanelSaysThatAFolderIsEmpty();
  void devicePanelOffersToConnect();
  void devicePanelAsksForDeleting();
  void devicePanelMakesAndRenames();
  void devicePanelKnowsWhereAnUploadGoes();
  void noticeActsOnce();
  void chooserListsTheSimulatorFirst();

private:
  // Does something with the next modal dialog of type Dialog, once it is there.
  template <class Dialog, class Do>
  void onDialog(Do act) {
    auto* poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [poll, act] {
      auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      poll->deleteLater();
      act(dialog);
    });
    poll->start(10);
  }
  static DeviceState connectedState() {
    DeviceState state;
    state.link = LinkState::kConnected;
    state.target = "sim";
    state.title = "Simulator";
    return state;
  }
  // Both titles are shown with their panels, as docks do.
  template <class Panel>
  void show(Panel& panel) {
    panel.titleBar()->show();
    panel.resize(300, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
  }

  ThemeManager themes_;
};

void PanelsTest::hostPanelOpensAndUploads() {
  QTemporaryDir folder;
  QFile file(folder.filePath("one.py"));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
  file.close();
  HostPanel panel(themes_, folder.path());
  show(panel);
  auto* tree = panel.findChild<QTreeView*>("hostTree");
  QTRY_COMPARE(tree->model()->rowCount(tree->rootIndex()), 1);
  QModelIndex row = tree->model()->index(0, 0, tree->rootIndex());
  QSignalSpy opened(&panel, &HostPanel::openWanted);
  QPoint point = tree->visualRect(row).center();
  QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, point);
  QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, point);
  QTRY_COMPARE(opened.count(), 1);
  QCOMPARE(opened.first().first().toString(), folder.filePath("one.py"));
  QSignalSpy uploaded(&panel, &HostPanel::uploadWanted);
  QTest::mouseClick(panel.titleBar()->findChild<QToolButton*>("hostUpload"), Qt::LeftButton);
  QCOMPARE(uploaded.count(), 1);
  QCOMPARE(uploaded.first().first().toStringList(), QStringList{folder.filePath("one.py")});
}

void PanelsTest::hostPanelMakesFolders() {
  QTemporaryDir folder;
  HostPanel panel(themes_, folder.path());
  show(panel);
  QToolButton* make = nullptr;
  for (QToolButton* button : panel.titleBar()->findChildren<QToolButton*>()) {
    if (button->toolTip() == "New folder") make = button;
  }
  QVERIFY(make != nullptr);
  auto name_it = [](QInputDialog* dialog) {
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), "lib");
    dialog->accept();
  };
  onDialog<QInputDialog>(name_it);
  QTest::mouseClick(make, Qt::LeftButton);
  QVERIFY(QDir(folder.filePath("lib")).exists());
  QSignalSpy failed(&panel, &HostPanel::failed);
  onDialog<QInputDialog>(name_it);
  QTest::mouseClick(make, Qt::LeftButton);
  QCOMPARE(failed.count(), 1);
  QVERIFY(failed.first().first().value<Problem>().what.contains("lib"));
}

void PanelsTest::hostPanelSaysThatAFolderIsMissing() {
  QTemporaryDir folder;
  HostPanel panel(themes_, folder.path());
  QSignalSpy failed(&panel, &HostPanel::failed);
  panel.setFolder(folder.filePath("nowhere"));
  QCOMPARE(failed.count(), 1);
  QCOMPARE(panel.folder(), folder.path());
}

void PanelsTest::hostPanelSaysThatAFolderIsEmpty() {
  QTemporaryDir folder;
  HostPanel panel(themes_, folder.path());
  panel.show();
  auto* tree = panel.findChild<QTreeView*>("hostTree");
  auto* empty = panel.findChild<QWidget*>("emptyState");
  QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible() && !tree->isVisible(), 30'000);
  QFile file(folder.filePath("a.py"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.close();
  QTRY_VERIFY_WITH_TIMEOUT(tree->isVisible() && !empty->isVisible(), 30'000);
}

void PanelsTest::devicePanelOffersToConnect() {
  DeviceTreeModel model;
  DevicePanel panel(themes_, &model);
  show(panel);
  QSignalSpy wanted(&panel, &DevicePanel::connectWanted);
  auto* button = panel.findChild<QPushButton*>();
  QVERIFY(button->isVisible());
  QTest::mouseClick(button, Qt::LeftButton);
  QCOMPARE(wanted.count(), 1);
  panel.showState(connectedState());
  QVERIFY(!button->isVisible());
  DeviceState lost = connectedState();
  lost.link = LinkState::kLost;
  panel.showState(lost);
  QVERIFY(button->isVisible());
  QCOMPARE(button->text(), QStringLiteral("Reconnect"));
}

void PanelsTest::devicePanelAsksForDeleting() {
  DeviceTreeModel model;
  DevicePanel panel(themes_, &model);
  show(panel);
  panel.showState(connectedState());
  model.setListing("/", {{"main.py", false, 3}});
  auto* remove = panel.findChild<QAction*>("deviceDelete");
  QVERIFY(!remove->isEnabled());
  panel.findChild<QTreeView*>("deviceTree")->setCurrentIndex(model.indexOf("/main.py"));
  QVERIFY(remove->isEnabled());
  QSignalSpy wanted(&panel, &DevicePanel::removeWanted);
  remove->trigger();  // whoever listens asks
  QCOMPARE(wanted.count(), 1);
  QCOMPARE(wanted.first().first().toStringList(), QStringList{"/main.py"});
}

void PanelsTest::devicePanelMakesAndRenames() {
  DeviceTreeModel model;
  DevicePanel panel(themes_, &model);
  show(panel);
  panel.showState(connectedState());
  model.setListing("/", {{"lib", true, 0}});
  panel.findChild<QTreeView*>("deviceTree")->setCurrentIndex(model.indexOf("/lib"));
  QSignalSpy made(&panel, &DevicePanel::makeDirectoryWanted);
  onDialog<QInputDialog>([](QInputDialog* dialog) {
    dialog->setTextValue("drivers");
    dialog->accept();
  });
  panel.findChild<QAction*>("deviceNewFolder")->trigger();
  QCOMPARE(made.count(), 1);
  QCOMPARE(made.first().first().toString(), QStringLiteral("/lib/drivers"));
}

void PanelsTest::devicePanelKnowsWhereAnUploadGoes() {
  DeviceTreeModel model;
  DevicePanel panel(themes_, &model);
  panel.showState(connectedState());
  QCOMPARE(panel.targetDirectory(), QStringLiteral("/"));
  model.setListing("/", {{"lib", true, 0}, {"main.py", false, 1}});
  model.setListing("/lib", {{"a.py", false, 1}});
  auto* tree = panel.findChild<QTreeView*>("deviceTree");
  tree->setCurrentIndex(model.indexOf("/lib"));
  QCOMPARE(panel.targetDirectory(), QStringLiteral("/lib"));
  tree->setCurrentIndex(model.indexOf("/lib/a.py"));
  QCOMPARE(panel.targetDirectory(), QStringLiteral("/lib"));
  tree->setCurrentIndex(model.indexOf("/main.py"));
  QCOMPARE(panel.targetDirectory(), QStringLiteral("/"));
  QCOMPARE(DevicePanel::join("/", "a"), QStringLiteral("/a"));
  QCOMPARE(DevicePanel::join("/lib", "a"), QStringLiteral("/lib/a"));
}

void PanelsTest::noticeActsOnce() {
  Notice notice(themes_);
  QVERIFY(!notice.isVisible());
  int acted = 0;
  notice.show(Notice::Level::kError, "It <failed>.", "because", "Again", [&] { ++acted; });
  QVERIFY(notice.isVisible());
  QVERIFY(notice.text().contains("It &lt;failed&gt;."));
  QTest::mouseClick(notice.button(), Qt::LeftButton);
  QCOMPARE(acted, 1);
  QVERIFY(!notice.isVisible());
  notice.show(Notice::Level::kInfo, "Done.");
  QVERIFY(!notice.button()->isVisible());
}

void PanelsTest::chooserListsTheSimulatorFirst() {
  DeviceButton button(themes_);
  button.showPorts({{PortEntry::Kind::kSimulator, "sim", "Simulator", "A board on this computer"},
                    {PortEntry::Kind::kSerial, "/dev/ttyACM0", "Pico", "/dev/ttyACM0"}});
  Q_EMIT button.menu()->aboutToShow();
  QList<QAction*> rows = button.menu()->actions();
  QVERIFY(rows.size() >= 2);
  QVERIFY(rows[0]->text().startsWith("Simulator"));
  QVERIFY(rows[1]->text().contains("/dev/ttyACM0"));
  QSignalSpy wanted(&button, &DeviceButton::openWanted);
  rows[1]->trigger();
  QCOMPARE(wanted.first().first().toString(), QStringLiteral("/dev/ttyACM0"));
  QVERIFY(button.text().startsWith("No device"));
  button.showState(connectedState());
  QVERIFY(button.text().startsWith("Simulator"));
}

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
