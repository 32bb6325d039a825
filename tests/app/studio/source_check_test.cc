// The checker with the real compiler; where a linter belongs, a program of the test's that speaks as linters do.
#include "app/services/source_check.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace adder::app {

class SourceCheckTest : public QObject {
  Q_OBJECT

  static constexpr int kPatienceMs = 60'000;

  QList<Diagnostic> answer(SourceCheck& check, const QString& source) {
    QSignalSpy spy(&check, &SourceCheck::checked);
    check.check(source);
    if (spy.isEmpty()) spy.wait(kPatienceMs);
    return spy.isEmpty() ? QList<Diagnostic>{{.message = "no answer"}} : spy.first().first().value<QList<Diagnostic>>();
  }

private slots:
  void initTestCase() { QVERIFY2(!findCompiler().path.isEmpty(), "adder-cross is not on the PATH"); }

  void linesOfTheCompiler() {
    Diagnostic wanted{Diagnostic::Level::kError, 3, 5, 3, 9, "SyntaxError: invalid syntax: x"};
    QCOMPARE(readCompilerLine("dir/a b.py:3:5-3:9: SyntaxError: invalid syntax: x"), wanted);
    QVERIFY(!readCompilerLine("MemoryError"));
    QVERIFY(!readCompilerLine(""));
  }

  void linesOfLinters() {
    Diagnostic wanted{Diagnostic::Level::kWarning, 1, 2, 0, 0, "'os' imported but unused"};
    QCOMPARE(readLinterLine("<stdin>:1:2: 'os' imported but unused"), wanted);
    QCOMPARE(readLinterLine("<stdin>:1:2 'os' imported but unused"), wanted);
    wanted.column = 0;
    QCOMPARE(readLinterLine("a.py:1: 'os' imported but unused"), wanted);
    QVERIFY(!readLinterLine("All checks passed!"));
  }

  void placesOfErrors() {
    SourceCheck check(findCompiler(), {});
    QCOMPARE(answer(check, "x = 1\n"), QList<Diagnostic>{});
    QList<Diagnostic> found = answer(check, "x = 1\nprint('ä' b)\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].line, 2);
    QCOMPARE(found[0].column, 7);
    QCOMPARE(found[0].endColumn, 12);
    QCOMPARE(found[0].message, QString("SyntaxError: invalid syntax. Perhaps you forgot a comma?"));
  }

  void theNewestRequestIsAnswered() {
    SourceCheck check(findCompiler(), {});
    QSignalSpy spy(&check, &SourceCheck::checked);
    for (int i = 0; i < 20; ++i) check.check(QString("(").repeated(i + 1));
    check.check("fine = True\n");
    QVERIFY(spy.wait(kPatienceMs));
    QCOMPARE(spy.last().first().value<QList<Diagnostic>>(), QList<Diagnostic>{});
    QCOMPARE(spy.count(), 1);
  }

  void aLinterSpeaksWhenTheCompilerHasNothingToSay() {
    QTemporaryDir folder;
    QFile script(folder.filePath("lint"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\ncat >/dev/null\necho \"<stdin>:1:1: 'os' imported but unused\"\nexit 1\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    SourceCheck check(findCompiler(), {script.fileName(), {}});
    QList<Diagnostic> found = answer(check, "import os\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].level, Diagnostic::Level::kWarning);
    found = answer(check, "import os (\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].level, Diagnostic::Level::kError);
  }

  void withoutProgramsThereIsNothingToTell() {
    SourceCheck none({}, {});
    QCOMPARE(answer(none, "x = (\n"), QList<Diagnostic>{});
    SourceCheck missing({"/nonexistent/adder-cross", {}}, {"/nonexistent/lint", {}});
    QCOMPARE(answer(missing, "x = (\n"), QList<Diagnostic>{});
  }

  void aProgramThatIsGivenUpIsEnded() {
    auto check = std::make_unique<SourceCheck>(CheckProgram{"/bin/sleep", {"600"}}, CheckProgram{});
    check->check("x\n");
    check.reset();
  }
};

}  // namespace adder::app

QTEST_GUILESS_MAIN(adder::app::SourceCheckTest)
#include "source_check_test.moc"
