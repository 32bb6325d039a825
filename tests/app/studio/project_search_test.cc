// Searching and replacing in texts, in the files of a folder, and from the panel in the real window.
#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTreeView>

#include "app/models/search_model.h"
#include "app/services/project_search.h"
#include "app/ui/search_panel.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class ProjectSearchTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void findsInText_data();
  void findsInText();
  void replacesInText();
  void searchesAFolder();
  void leavesOutWhatGitIgnores();
  void searchesDocumentsAsTheyAre();
  void stopsAtTooMuch();
  void newestSearchWins();
  void modelIsATree();
  void panelFindsAndOpens();
  void panelReplaces();
  void aPlaceInALargeFileIsShownWhenItIsThere();
  void panelTellsWhatIsWrong();

private:
  void write(const QString& name, const QByteArray& bytes);
  QByteArray read(const QString& name);
  QList<FileMatches> search(ProjectSearch& search, const SearchQuery& query,
                            const QHash<QString, QString>& documents = {}, SearchSummary* summary = nullptr);
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<WindowFixture> studio;
};

void ProjectSearchTest::init() {
  studio.reset();
  folder_ = std::make_unique<QTemporaryDir>();
  write("main.py", "import motor\r\n\r\nmotor.start(1)\r\n");
  write("lib/motor.py", "def start(speed):\n    print('start', speed)\n");
  write("notes.txt", "Start here\n");
  write(".hidden/x.py", "start\n");
  write("__pycache__/x.py", "start\n");
  write("data.bin", QByteArray("start\0start", 11));
  write("latin.py", "start \xe4\n");
}

void ProjectSearchTest::write(const QString& name, const QByteArray& bytes) {
  QFile file(folder_->filePath(name));
  if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write");
}

QByteArray ProjectSearchTest::read(const QString& name) {
  QFile file(folder_->filePath(name));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

QList<FileMatches> ProjectSearchTest::search(ProjectSearch& search, const SearchQuery& query,
                                             const QHash<QString, QString>& documents, SearchSummary* summary) {
  QList<FileMatches> all;
  bool done = false;
  auto found = connect(&search, &ProjectSearch::found, this, [&](const QList<FileMatches>& files) { all += files; });
  auto ended = connect(&search, &ProjectSearch::finished, this, [&](const SearchSummary& told) {
    done = true;
    if (summary != nullptr) *summary = told;
  });
  search.start(query, documents);
  if (!QTest::qWaitFor([&] { return done; }, kPatienceMs)) qFatal("the search never ended");
  disconnect(found);
  disconnect(ended);
  return all;
}

void ProjectSearchTest::findsInText_data() {
  QTest::addColumn<QString>("pattern");
  QTest::addColumn<QString>("options");
  QTest::addColumn<int>("count");
  QTest::newRow("plain") << "start"
                         << "" << 4;
  QTest::newRow("case") << "start"
                        << "c" << 3;
  QTest::newRow("word") << "start"
                        << "w" << 3;
  QTest::newRow("special letters") << "(1"
                                   << "" << 1;
  QTest::newRow("regex") << "st\\w+t"
                         << "r" << 4;
  QTest::newRow("regex of lines") << "^start"
                                  << "rc" << 1;
  QTest::newRow("line ends") << "twice$"
                             << "r" << 1;
  QTest::newRow("nothing") << "x*"
                           << "r" << 0;
  QTest::newRow("bad regex") << "("
                             << "r" << 0;
  QTest::newRow("umlaut") << "grösse"
                          << "" << 1;
}

void ProjectSearchTest::findsInText() {
  QFETCH(QString, pattern);
  QFETCH(QString, options);
  QFETCH(int, count);
  SearchQuery query{pattern, options.contains('r'), options.contains('c'), options.contains('w'), {}, {}};
  QString text = "start(1)\n Start start\nrestarted twice\r\nGRÖSSE\n";
  QList<SearchMatch> found = matchesIn(text, expressionOf(query), 100);
  QCOMPARE(found.size(), count);
  for (const SearchMatch& match : found)
    QCOMPARE(match.preview.mid(match.previewColumn, match.length).size(), match.length);
  QCOMPARE(matchesIn(text, expressionOf(query), 1).size(), std::min(count, 1));
}

void ProjectSearchTest::replacesInText() {
  SearchQuery query{"(\\w+)\\.start", true, true, false, {}, {}};
  QString text = "a.start b.start\r\nc.start\n";
  QList<SearchMatch> found = matchesIn(text, expressionOf(query), 100);
  QCOMPARE(found.size(), 3);
  QCOMPARE(replaceMatches(text, found, expressionOf(query), "go(\\1)", true).text, "go(a) go(b)\r\ngo(c)\n");
  QCOMPARE(replaceMatches(text, {found[1]}, expressionOf(query), "x\\\\\\n", true).text, "a.start x\\\n\r\nc.start\n");
  // What is not there any longer stays as it is.
  Replaced made = replaceMatches("a.start\nchanged\n", found, expressionOf(query), "X", true);
  QCOMPARE(made.text, "X\nchanged\n");
  QCOMPARE(made.count, 1);
  QCOMPARE(replaceMatches(text, found, expressionOf(query), "\\1", false).text, "\\1 \\1\r\n\\1\n");
}

void ProjectSearchTest::searchesAFolder() {
  ProjectSearch engine;
  SearchSummary summary;
  SearchQuery query{"start", false, false, false, folder_->path(), {}};
  QList<FileMatches> found = search(engine, query, {}, &summary);
  QStringList names;
  for (const FileMatches& file : found) names.append(QDir(folder_->path()).relativeFilePath(file.path));
  QCOMPARE(names, (QStringList{"main.py", "notes.txt", "lib/motor.py"}));
  QCOMPARE(summary.matches, 4);
  QVERIFY(summary.all);
  query.include = {"*.py"};
  QCOMPARE(search(engine, query).size(), 2);
  query.include = {"lib/*"};
  QCOMPARE(search(engine, query).size(), 1);
  query.folder = folder_->filePath("nowhere");
  QCOMPARE(search(engine, query, {}, &summary).size(), 0);
}

void ProjectSearchTest::leavesOutWhatGitIgnores() {
  QString git = QStandardPaths::findExecutable("git");
  if (git.isEmpty()) QSKIP("git is not installed");
  write("proj/.gitignore", "*.log\nbuild/\n!keep.log\n/only_here.py\n");
  for (const char* name : {"proj/a.py", "proj/a.log", "proj/keep.log", "proj/build/b.py", "proj/only_here.py",
                           "proj/lib/only_here.py", "proj/lib/gr\xc3\xbc\xc3\x9f \xc3\xa4.py", "proj/inner/x.py"})
    write(QString::fromUtf8(name), "start\n");
  auto run = [&](const QString& where, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(folder_->filePath(where));
    process.start(git, arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
  };
  auto names = [&](const QString& where) {
    ProjectSearch engine;
    QStringList all;
    for (const FileMatches& file : search(engine, {"start", false, false, false, folder_->filePath(where), {}}))
      all.append(QDir(folder_->filePath(where)).relativeFilePath(file.path));
    all.sort();
    return all;
  };
  QCOMPARE(names("proj").size(), 8);  // no repository yet
  QVERIFY(run("proj", {"init", "-q"}));
  QVERIFY(run("proj/inner", {"init", "-q"}));  // its own affair
  QCOMPARE(names("proj"),
           (QStringList{"a.py", "inner/x.py", "keep.log", QStringLiteral("lib/grüß ä.py"), "lib/only_here.py"}));
  QCOMPARE(names("proj/lib"), (QStringList{QStringLiteral("grüß ä.py"), "only_here.py"}));
  QVERIFY(run("proj", {"add", "-f", "a.log"}));  // what is tracked is no longer ignored
  QVERIFY(names("proj").contains("a.log"));
  QCOMPARE(names("proj/build"), QStringList{"b.py"});  // the folder itself is asked for
}

void ProjectSearchTest::searchesDocumentsAsTheyAre() {
  ProjectSearch engine;
  SearchQuery query{"unsaved", false, false, false, folder_->path(), {}};
  QCOMPARE(search(engine, query).size(), 0);
  QCOMPARE(search(engine, query, {{folder_->filePath("main.py"), "unsaved\n"}}).size(), 1);
}

void ProjectSearchTest::stopsAtTooMuch() {
  QByteArray many;
  for (int i = 0; i < 3000; ++i) many += "needle needle\n";
  for (int i = 0; i < 8; ++i) write(QString("many%1.py").arg(i), many);
  ProjectSearch engine;
  SearchSummary summary;
  int count = 0;
  for (const FileMatches& file : search(engine, {"needle", false, false, false, folder_->path(), {}}, {}, &summary))
    count += static_cast<int>(file.matches.size());
  QVERIFY(!summary.all);
  QCOMPARE(count, summary.matches);
  QVERIFY(count <= 5000);
}

void ProjectSearchTest::newestSearchWins() {
  ProjectSearch engine;
  QSignalSpy finished(&engine, &ProjectSearch::finished);
  SearchQuery query{"start", false, false, false, folder_->path(), {}};
  for (int i = 0; i < 20; ++i) engine.start(query, {});
  SearchSummary summary;
  query.pattern = "Start here";
  QCOMPARE(search(engine, query, {}, &summary).size(), 1);
  QCOMPARE(finished.count(), 1);
  engine.start(query, {});
  engine.cancel();
  QVERIFY(!engine.isSearching());
  QCOMPARE(finished.count(), 2);
}

void ProjectSearchTest::modelIsATree() {
  SearchModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.add({{"/a/x.py", {{1, 0, 2, "ab", 0}, {5, 3, 1, "   c", 3}}}});
  model.add({{"/a/y.py", {{2, 0, 1, "z", 0}}}});
  QCOMPARE(model.rowCount(), 2);
  QModelIndex file = model.index(0, 0);
  QCOMPARE(model.rowCount(file), 2);
  QCOMPARE(model.checked().size(), 2);
  QVERIFY(!model.setData(file, Qt::Unchecked, Qt::CheckStateRole));
  model.setCheckable(true);
  QVERIFY(model.setData(model.index(0, 0, file), Qt::Unchecked, Qt::CheckStateRole));
  QCOMPARE(file.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
  QCOMPARE(model.checked().first().matches.size(), 1);
  QVERIFY(model.setData(file, Qt::Unchecked, Qt::CheckStateRole));
  QCOMPARE(model.checked().size(), 1);
  model.clear();
  QCOMPARE(model.rowCount(), 0);
}

void ProjectSearchTest::panelFindsAndOpens() {
  studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  studio->settings().setValue("folder", folder_->path());
  studio->action("findInFilesAction")->trigger();
  auto* pattern = studio->window.findChild<QLineEdit*>("searchPattern");
  QTRY_VERIFY(pattern->hasFocus());
  QTest::keyClicks(pattern, "start");
  QTest::keyClick(pattern, Qt::Key_Return);
  auto* tree = studio->window.findChild<QTreeView*>("searchResults");
  auto* result = studio->window.findChild<QLabel*>("searchResult");
  WAIT_FOR(result->text().contains("4 "));
  QModelIndex file = tree->model()->index(2, 0);
  QCOMPARE(file.data().toString(), QStringLiteral("motor.py"));
  QModelIndex line = tree->model()->index(1, 0, file);
  tree->scrollTo(line);
  QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(line).center());
  WAIT_FOR(studio->window.tabs().current() != nullptr);
  QCOMPARE(studio->window.tabs().current()->title(), QStringLiteral("motor.py"));
  QCOMPARE(studio->window.tabs().current()->selectedText(), QStringLiteral("start"));
  int row = 0, column = 0;
  studio->window.tabs().current()->getCursorPosition(&row, &column);
  QCOMPARE(row, 1);
}

void ProjectSearchTest::panelReplaces() {
  studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  studio->settings().setValue("folder", folder_->path());
  studio->window.openFiles({folder_->filePath("lib/motor.py")});
  CodeEditor* editor = studio->window.tabs().current();
  QTest::keyClicks(editor, "#");  // not saved
  studio->settings().setValue("folder", folder_->path());
  studio->action("findInFilesAction")->trigger();
  auto* pattern = studio->window.findChild<QLineEdit*>("searchPattern");
  pattern->setText("start");
  studio->window.findChild<QToolButton*>("searchCase")->click();
  auto* replacement = studio->window.findChild<QLineEdit*>("searchReplacement");
  QTest::keyClicks(replacement, "begin");
  QTest::keyClick(pattern, Qt::Key_Return);
  auto* result = studio->window.findChild<QLabel*>("searchResult");
  WAIT_FOR(result->text().contains("3 "));
  // Not the second of motor.py.
  auto* model = studio->window.findChild<QTreeView*>("searchResults")->model();
  QModelIndex motor = model->index(1, 0);
  QCOMPARE(motor.data().toString(), QStringLiteral("motor.py"));
  QVERIFY(model->setData(model->index(1, 0, motor), Qt::Unchecked, Qt::CheckStateRole));
  studio->window.findChild<QPushButton*>("searchReplace")->click();
  WAIT_FOR(result->text().contains("2 places replaced") || result->text().contains("2 place(s) replaced"));
  QCOMPARE(read("main.py"), QByteArray("import motor\r\n\r\nmotor.begin(1)\r\n"));
  QCOMPARE(editor->text(), QStringLiteral("#def begin(speed):\n    print('start', speed)\n"));
  QCOMPARE(read("lib/motor.py"), QByteArray("def start(speed):\n    print('start', speed)\n"));
  editor->undo();
  QCOMPARE(editor->text(0), QStringLiteral("#def start(speed):\n"));
  editor->setModified(false);
}

void ProjectSearchTest::aPlaceInALargeFileIsShownWhenItIsThere() {
  QByteArray large;
  while (large.size() < 1'500'000) large += "name = 'value'\n";
  write("large.py", large + "x = needle_in_it\n" + large);
  const int wanted = static_cast<int>(large.count('\n'));
  studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  studio->settings().setValue("folder", folder_->path());
  studio->action("findInFilesAction")->trigger();
  auto* pattern = studio->window.findChild<QLineEdit*>("searchPattern");
  QTest::keyClicks(pattern, "needle_in_it");
  QTest::keyClick(pattern, Qt::Key_Return);
  auto* results = studio->window.findChild<QTreeView*>("searchResults");
  WAIT_FOR(results->model()->rowCount() == 1 && results->model()->rowCount(results->model()->index(0, 0)) == 1);
  results->setCurrentIndex(results->model()->index(0, 0, results->model()->index(0, 0)));
  results->setFocus();
  QTest::keyClick(results, Qt::Key_Return);
  WAIT_FOR(studio->window.tabs().current() != nullptr && studio->window.tabs().current()->title() == "large.py");
  CodeEditor* editor = studio->window.tabs().current();
  WAIT_FOR(editor->selectedText() == "needle_in_it");
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QCOMPARE(line, wanted);
  WAIT_FOR(editor->hasFocus());
}

void ProjectSearchTest::panelTellsWhatIsWrong() {
  studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  studio->settings().setValue("folder", folder_->path());
  studio->action("findInFilesAction")->trigger();
  auto* pattern = studio->window.findChild<QLineEdit*>("searchPattern");
  auto* result = studio->window.findChild<QLabel*>("searchResult");
  studio->window.findChild<QToolButton*>("searchRegex")->click();
  QTest::keyClicks(pattern, "(");
  QTest::keyClick(pattern, Qt::Key_Return);
  QVERIFY(result->text().contains("regular expression"));
  QTest::keyClick(pattern, Qt::Key_Backspace);
  QTest::keyClicks(pattern, "no such word");
  QTest::keyClick(pattern, Qt::Key_Return);
  auto* panel = studio->window.findChild<SearchPanel*>();
  WAIT_FOR(!panel->isSearching());
  bool told = false;
  for (QLabel* label : panel->findChildren<QLabel*>()) told = told || label->text().contains("none of the files");
  QVERIFY(told);
}

QTEST_MAIN(ProjectSearchTest)
#include "project_search_test.moc"
