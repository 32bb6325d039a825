// The packages panel against the simulator and an index on a port of this computer: search, install with what it needs,
// upgrade, remove, lock; and what is said when the server is gone.
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTreeWidget>

#include "app/ui/host_panel.h"
#include "app/ui/package_panel.h"
#include "app/ui/panel.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

namespace {
// Says where it is; each line of its input puts a newer version of alpha there.
constexpr const char* kServer = R"(
import sys
sys.path.insert(0, sys.argv[1])
from package_server import PackageServer
server = PackageServer()
server.package("beta", "1.0", {"beta.py": "b = 1\n"})
server.package("alpha", "1.0", {"alpha.py": "a = 1\n"}, deps=[("beta", "latest")])
server.json("/pi/index.json", {"v": 2, "packages": [
    {"name": "alpha", "version": "1.0", "description": "The first letter", "license": "MIT", "versions": {}},
    {"name": "beta", "version": "1.0", "description": "The second", "license": "MIT", "versions": {}}]})
print(server.index, flush=True)
for line in sys.stdin:
    server.package("alpha", "2.0", {"alpha.py": "a = 2\n"}, deps=[("beta", "latest")])
    print("newer", flush=True)
)";
}  // namespace

class PackageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup();
  void searchesInstallsUpgradesLocksAndRemoves();
  void saysThatTheServerIsGone();
  void refusesWhatIsNotThere();

private:
  PackagePanel* panel() {
    return static_cast<PackagePanel*>(studio->window.findChild<LazyDock*>("packageDock")->panel());
  }
  template <class T>
  T* part(const char* name) {
    return panel()->findChild<T*>(name);
  }
  QString message() { return part<QLabel>("packageMessage")->text(); }
  QStringList rows(const char* list) {
    QStringList all;
    auto* tree = part<QTreeWidget>(list);
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
      all.append(tree->topLevelItem(i)->text(0) + ' ' + tree->topLevelItem(i)->text(1));
    return all;
  }
  void click(const char* name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
  bool ready() { return !panel()->service().isBusy() && studio->idle(); }

  QProcess server_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<WindowFixture> studio;
};

void PackageTest::init() {
  QString simulator = qEnvironmentVariable("ADDER_SIM", ADDER_SIM_PROGRAM);
  if (simulator.isEmpty()) QSKIP("adder-sim is not built (ADDER_VM=OFF)");
  folder_ = std::make_unique<QTemporaryDir>();
  server_.start("python3", {"-B", "-c", kServer, PACKAGE_SERVER_FOLDER});
  QVERIFY(QTest::qWaitFor([&] { return server_.canReadLine(); }, kPatienceMs));
  studio = std::make_unique<WindowFixture>(simulator);
  studio->window.findChild<HostPanel*>()->setFolder(folder_->path());
  panel()->service().setIndex(QString::fromUtf8(server_.readLine()).trimmed());
  panel()->service().setCacheFolder(folder_->filePath("cache"));
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
  studio->action("packagesAction")->trigger();
  WAIT_FOR(message().contains("No packages"));
}

void PackageTest::cleanup() {
  studio.reset();
  server_.kill();
  server_.waitForFinished();
}

void PackageTest::searchesInstallsUpgradesLocksAndRemoves() {
  auto* line = part<QLineEdit>("packageLine");
  QTest::keyClicks(line, "letter");
  click("packageSearch");
  WAIT_FOR(rows("packagesOffered") == QStringList{"alpha 1.0"});
  line->clear();
  QTest::keyClicks(line, "alpha");
  QTest::keyClick(line, Qt::Key_Return);
  WAIT_FOR(ready() && rows("packagesInstalled").size() == 2);
  QCOMPARE(rows("packagesInstalled"), (QStringList{"alpha 1.0", "beta 1.0"}));
  QVERIFY2(message().contains("alpha 1.0 installed"), qPrintable(message()));
  studio->device.run("use.py", "import alpha, beta\nprint('has', alpha.a + beta.b)\n");
  WAIT_FOR(studio->shell().contains("has 2") && studio->idle());
  click("packageLock");
  WAIT_FOR(ready() && QFile::exists(folder_->filePath("adder.lock")));
  QVERIFY(QFile::remove(folder_->filePath("adder.lock")));
  server_.write("newer\n");
  QVERIFY(QTest::qWaitFor([&] { return server_.canReadLine(); }, kPatienceMs));
  click("packageUpgrade");
  WAIT_FOR(ready() && rows("packagesInstalled").contains("alpha 2.0"));
  auto* installed = part<QTreeWidget>("packagesInstalled");
  installed->topLevelItem(0)->setSelected(true);
  click("packageRemove");
  WAIT_FOR(ready() && rows("packagesInstalled").isEmpty());  // and what only it needed
}

void PackageTest::saysThatTheServerIsGone() {
  server_.kill();
  server_.waitForFinished();
  QTest::keyClicks(part<QLineEdit>("packageLine"), "alpha");
  click("packageInstall");
  WAIT_FOR(ready() && message().contains("alpha was not installed"));
  QVERIFY2(message().size() > 40, qPrintable(message()));
  QVERIFY(part<QPushButton>("packageInstall")->isEnabled());
}

void PackageTest::refusesWhatIsNotThere() {
  QTest::keyClicks(part<QLineEdit>("packageLine"), "gamma");
  click("packageInstall");
  WAIT_FOR(ready() && message().contains("gamma was not installed"));
  QVERIFY2(message().contains("no gamma"), qPrintable(message()));
}

QTEST_MAIN(PackageTest)
#include "package_test.moc"
