// DeviceTreeModel under Qt's own model tester, while listings come, change, and go.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/models/device_tree_model.h"

using adder::app::DeviceTreeModel;
using adder::app::FileEntry;

namespace {
QStringList namesUnder(const DeviceTreeModel& model, const QModelIndex& parent = {}) {
  QStringList names;
  for (int row = 0; row < model.rowCount(parent); ++row) names.append(model.index(row, 0, parent).data().toString());
  return names;
}
const QList<FileEntry> kRoot{{"main.py", false, 1200}, {"lib", true, 0}, {"boot.py", false, 10}};
}  // namespace

class DeviceTreeModelTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    model_ = std::make_unique<DeviceTreeModel>();
    tester_ = std::make_unique<QAbstractItemModelTester>(model_.get(),
                                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
  }
  void cleanup() {
    tester_.reset();
    model_.reset();
  }
  void foldersComeFirst();
  void asksForAFolderOnce();
  void aChangeKeepsTheRest();
  void theSameListingChangesNothing();
  void clears();
  void unknownFoldersAreIgnored();

private:
  std::unique_ptr<DeviceTreeModel> model_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
};

void DeviceTreeModelTest::foldersComeFirst() {
  model_->setListing("/", kRoot);
  QCOMPARE(namesUnder(*model_), QStringList({"lib", "boot.py", "main.py"}));
  QCOMPARE(model_->path(model_->index(2, 0)), QStringLiteral("/main.py"));
  QVERIFY(model_->isDirectory(model_->index(0, 0)));
  QVERIFY(model_->index(2, 1).data().toString().contains("1.2"));
  QVERIFY(model_->index(0, 1).data().toString().isEmpty());
}

void DeviceTreeModelTest::asksForAFolderOnce() {
  tester_.reset();  // it fetches by itself
  model_->setListing("/", kRoot);
  QSignalSpy wanted(model_.get(), &DeviceTreeModel::listingWanted);
  QModelIndex lib = model_->indexOf("/lib");
  QVERIFY(model_->hasChildren(lib));
  QVERIFY(model_->canFetchMore(lib));
  model_->fetchMore(lib);
  model_->fetchMore(lib);
  QCOMPARE(wanted.count(), 1);
  QCOMPARE(wanted.first().first().toString(), QStringLiteral("/lib"));
  model_->forgetQuestions();
  QVERIFY(model_->canFetchMore(lib));
  model_->setListing("/lib", {{"a.py", false, 1}});
  QCOMPARE(namesUnder(*model_, lib), QStringList({"a.py"}));
  QVERIFY(!model_->canFetchMore(lib));
  QCOMPARE(model_->listedDirectories(), QStringList({"/", "/lib"}));
}

void DeviceTreeModelTest::aChangeKeepsTheRest() {
  model_->setListing("/", kRoot);
  model_->setListing("/lib", {{"a.py", false, 1}});
  QPersistentModelIndex inside = model_->indexOf("/lib/a.py");
  QPersistentModelIndex main = model_->indexOf("/main.py");
  QVERIFY(inside.isValid());
  model_->setListing("/", {{"lib", true, 0}, {"data", true, 0}, {"main.py", false, 99}, {"zz.py", false, 2}});
  QCOMPARE(namesUnder(*model_), QStringList({"data", "lib", "main.py", "zz.py"}));
  QCOMPARE(model_->path(inside), QStringLiteral("/lib/a.py"));
  QCOMPARE(main.row(), 2);
  QVERIFY(QModelIndex(main).siblingAtColumn(1).data().toString().contains("99"));
  // A file that becomes a folder is another thing under the same name.
  model_->setListing("/", {{"main.py", true, 0}});
  QVERIFY(!main.isValid());
  QVERIFY(model_->isDirectory(model_->indexOf("/main.py")));
}

void DeviceTreeModelTest::theSameListingChangesNothing() {
  model_->setListing("/", kRoot);
  QSignalSpy inserted(model_.get(), &QAbstractItemModel::rowsInserted);
  QSignalSpy removed(model_.get(), &QAbstractItemModel::rowsRemoved);
  QSignalSpy changed(model_.get(), &QAbstractItemModel::dataChanged);
  model_->setListing("/", kRoot);
  QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);
}

void DeviceTreeModelTest::clears() {
  model_->setListing("/", kRoot);
  model_->clear();
  QCOMPARE(model_->rowCount(), 0);
  model_->setListing("/", kRoot);
  QCOMPARE(model_->rowCount(), 3);
}

void DeviceTreeModelTest::unknownFoldersAreIgnored() {
  model_->setListing("/nowhere", kRoot);
  QCOMPARE(model_->rowCount(), 0);
  model_->setListing("/", kRoot);
  model_->setListing("/main.py", kRoot);
  QVERIFY(!model_->hasChildren(model_->indexOf("/main.py")));
}

QTEST_GUILESS_MAIN(DeviceTreeModelTest)
#include "device_tree_model_test.moc"
