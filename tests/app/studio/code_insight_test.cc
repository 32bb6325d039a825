// What completion, call tips and hover know: the reader of sources, the reference from stub files, and both together on
// programs that are not finished.
#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/outline_model.h"
#include "app/services/code_insight.h"
#include "app/ui/outline_panel.h"

using namespace adder::app;

namespace {

constexpr const char* kMotor = R"(import time
import os.path as p
from machine import (Pin,
                     freq as f)

SPEED = 3
led = Pin(2, Pin.OUT)
name = "x"


class Motor(Base):
    """Turns."""

    def __init__(self, pin, speed=1):
        self.pin = Pin(pin)
        self.speed = speed

    def start(self, fast: bool = False) -> "int":
        """Starts it.

        At once.
        """
        step = [1, 2]
        return 1


def helper(a, b=(1, 2), *rest, key=None):
    pass


motor = Motor(1)
)";

}  // namespace

class CodeInsightTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void readsDefinitions();
  void readsWhatIsNotFinished();
  void knowsEveryModule();
  void completes_data();
  void completes();
  void offersNothing_data();
  void offersNothing();
  void tipsTheCall_data();
  void tipsTheCall();
  void tellsWhatANameIs();
  void readsAForeignFolder();
  void outlineIsATree();

private:
  QStringList completed(const QString& typed);
  Reference reference_;
};

void CodeInsightTest::initTestCase() {
  reference_.load();
  QTRY_VERIFY_WITH_TIMEOUT(reference_.isLoaded(), 60'000);
}

void CodeInsightTest::readsDefinitions() {
  SourceModel source = readSource(kMotor);
  QCOMPARE(source.imports.value("Pin"), QStringLiteral("machine.Pin"));
  QCOMPARE(source.imports.value("f"), QStringLiteral("machine.freq"));
  QCOMPARE(source.imports.value("p"), QStringLiteral("os.path"));
  QCOMPARE(source.imports.value("time"), QStringLiteral("time"));
  const Definition* motor = source.module.member("Motor");
  QVERIFY(motor != nullptr);
  QCOMPARE(motor->line, 11);
  QCOMPARE(motor->doc, QStringLiteral("Turns."));
  QCOMPARE(motor->parameters, QStringLiteral("pin, speed=1"));
  QCOMPARE(motor->bases, QStringList{"Base"});
  QCOMPARE(motor->member("start")->parameters, QStringLiteral("fast: bool = False"));
  QCOMPARE(motor->member("start")->doc, QStringLiteral("Starts it.\n\nAt once."));
  QVERIFY(motor->member("speed") != nullptr);
  QCOMPARE(source.variables.value("Motor.pin").name, QStringLiteral("Pin"));
  QCOMPARE(source.variables.value("led").name, QStringLiteral("Pin"));
  QCOMPARE(source.variables.value("Motor.start.step").name, QStringLiteral("list"));
  QCOMPARE(source.module.member("helper")->parameters, QStringLiteral("a, b=(1, 2), *rest, key=None"));
  QCOMPARE(source.scopeAt(22), QStringLiteral("Motor.start"));
  QCOMPARE(source.scopeAt(1), QString());
  QVERIFY(source.words.contains("rest"));
  QVERIFY(!source.words.contains("Turns"));
}

// Every beginning of a program can be read, and a bracket that is open does not hide the rest.
void CodeInsightTest::readsWhatIsNotFinished() {
  QString text = kMotor;
  for (qsizetype i = 0; i <= text.size(); ++i) readSource(text.left(i));
  for (qsizetype i = 0; i <= text.size(); ++i) readSource(text.mid(i));
  SourceModel source = readSource("x = foo(1,\ndef f(a:\n    pass\n'''never closed\n");
  QVERIFY(source.module.member("f") != nullptr);
  QVERIFY(readSource("\"").words.isEmpty());
  QCOMPARE(splitParameters("a, b=\",\", c=(1, [2, 3])"), (QStringList{"a", "b=\",\"", "c=(1, [2, 3])"}));
}

void CodeInsightTest::knowsEveryModule() {
  for (const char* name : {"builtins", "machine", "time", "asyncio", "os", "os.path", "sys", "json", "struct", "math",
                           "re", "random", "framebuf", "neopixel", "collections", "dataclasses"})
    QVERIFY2(reference_.modules().contains(name), name);
  QVERIFY(reference_.modules().size() > 80);
  QCOMPARE(reference_.documentation("machine.Pin.value")->signature,
           QStringLiteral("machine.Pin.value(x=None) -> int"));
  QVERIFY(reference_.documentation("len")->text.contains("how many", Qt::CaseInsensitive));
  QCOMPARE(reference_.documentation("str.join")->kind, QStringLiteral("function"));
  QVERIFY(reference_.documentation("OSError.add_note").has_value());  // of a base class
  QVERIFY(!reference_.documentation("no.such.name").has_value());
  QVERIFY(!reference_.documentation("").has_value());
}

QStringList CodeInsightTest::completed(const QString& typed) {
  QString text = QString(kMotor) + typed;
  SourceModel source = readSource(text);
  int line = static_cast<int>(text.count('\n')) + 1;
  QStringList names;
  for (const Completion& row : CodeInsight(reference_, source).complete(text, line).rows) names.append(row.name);
  return names;
}

void CodeInsightTest::completes_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QStringList>("wanted");
  QTest::newRow("own name") << "Mo" << QStringList{"Motor", "motor"};
  QTest::newRow("builtin") << "isin" << QStringList{"isinstance"};
  QTest::newRow("keyword") << "whi" << QStringList{"while"};
  QTest::newRow("import") << "import mach" << QStringList{"machine"};
  QTest::newRow("second import") << "import sys, mach" << QStringList{"machine"};
  QTest::newRow("submodule") << "import os.pa" << QStringList{"path"};
  QTest::newRow("from import") << "from machine import Pi" << QStringList{"Pin"};
  QTest::newRow("from import list") << "from machine import freq, Pi" << QStringList{"Pin"};
  QTest::newRow("from") << "from mach" << QStringList{"machine"};
  QTest::newRow("from ... import") << "from machine im" << QStringList{"import"};
  QTest::newRow("module") << "time.sleep_m" << QStringList{"sleep_ms"};
  QTest::newRow("renamed module") << "p.basen" << QStringList{"basename"};
  QTest::newRow("class") << "Pin.OU" << QStringList{"OUT"};
  QTest::newRow("instance") << "led.tog" << QStringList{"toggle"};
  QTest::newRow("call") << "Pin(3).tog" << QStringList{"toggle"};
  QTest::newRow("own instance") << "motor.sta" << QStringList{"start"};
  QTest::newRow("member of an own instance") << "motor.pin.tog" << QStringList{"toggle"};
  QTest::newRow("string") << "name.joi" << QStringList{"join"};
  QTest::newRow("string literal") << "', '.joi" << QStringList{"join"};
  QTest::newRow("list literal") << "[1, 2].app" << QStringList{"append"};
  QTest::newRow("result") << "name.split().rev" << QStringList{"reverse"};
  QTest::newRow("open file") << "json = 1\nx = name.encode()\nx.dec" << QStringList{"decode"};
  QTest::newRow("self") << "class A:\n    def f(self):\n        self.foo = 1\n        self.fo" << QStringList{"foo"};
  QTest::newRow("base") << "class B(Motor):\n    def f(self):\n        self.sta" << QStringList{"start"};
  QTest::newRow("annotated") << "def g(x: Pin):\n    x.tog" << QStringList{"toggle"};
  QTest::newRow("parameter") << "def g(longish):\n    longi" << QStringList{"longish"};
  QTest::newRow("keyword argument") << "helper(1, ke" << QStringList{"key="};
}

void CodeInsightTest::completes() {
  QFETCH(QString, typed);
  QFETCH(QStringList, wanted);
  QStringList found = completed(typed);
  for (const QString& name : wanted) QVERIFY2(found.contains(name), qPrintable(found.join(' ')));
  QCOMPARE(found.first().toLower(), wanted.first().toLower());
}

void CodeInsightTest::offersNothing_data() {
  QTest::addColumn<QString>("typed");
  QTest::newRow("a new function") << "def hel";
  QTest::newRow("a new class") << "class Mot";
  QTest::newRow("another name") << "import time as ti";
  QTest::newRow("number") << "1.re";
  QTest::newRow("unknown") << "nobody.knows.th";
  QTest::newRow("item") << "helper[1].th";
}

void CodeInsightTest::offersNothing() {
  QFETCH(QString, typed);
  QCOMPARE(completed(typed), QStringList());
}

void CodeInsightTest::tipsTheCall_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("callee");
  QTest::addColumn<QString>("parameter");
  QTest::newRow("first") << "helper("
                         << "helper"
                         << "a";
  QTest::newRow("second") << "helper(1, "
                          << "helper"
                          << "b=(1, 2)";
  QTest::newRow("rest") << "helper(1, 2, 3, 4, 5"
                        << "helper"
                        << "*rest";
  QTest::newRow("by name") << "helper(1, key="
                           << "helper"
                           << "key=None";
  QTest::newRow("nested") << "helper(len("
                          << "len"
                          << "obj";
  QTest::newRow("behind nested") << "helper(len('x'), "
                                 << "helper"
                                 << "b=(1, 2)";
  QTest::newRow("in brackets") << "helper([1, 2"
                               << "helper"
                               << "a";
  QTest::newRow("comma in text") << "helper('a, b'"
                                 << "helper"
                                 << "a";
  QTest::newRow("several lines") << "helper(\n    1,\n    "
                                 << "helper"
                                 << "b=(1, 2)";
  QTest::newRow("class") << "Pin(1, "
                         << "machine.Pin"
                         << "mode=-1";
  QTest::newRow("own class") << "Motor("
                             << "Motor"
                             << "pin";
  QTest::newRow("method") << "led.value("
                          << "machine.Pin.value"
                          << "x=None";
  QTest::newRow("own method") << "motor.start("
                              << "Motor.start"
                              << "fast: bool = False";
  QTest::newRow("none") << "helper(1)"
                        << ""
                        << "";
  QTest::newRow("definition") << "def helper("
                              << ""
                              << "";
  QTest::newRow("brackets") << "(1, "
                            << ""
                            << "";
}

void CodeInsightTest::tipsTheCall() {
  QFETCH(QString, typed);
  QFETCH(QString, callee);
  QFETCH(QString, parameter);
  QString text = QString(kMotor) + typed;
  SourceModel source = readSource(kMotor);
  std::optional<CallTip> tip = CodeInsight(reference_, source).callTip(text, static_cast<int>(text.count('\n')) + 1);
  QCOMPARE(tip ? tip->callee : QString(), callee);
  if (tip) QCOMPARE(tip->current < 0 ? QString() : tip->parameters[tip->current], parameter);
}

void CodeInsightTest::tellsWhatANameIs() {
  SourceModel source = readSource(kMotor);
  CodeInsight insight(reference_, source);
  std::optional<NameInfo> start = insight.nameAt("motor.start", 30);
  QVERIFY(start.has_value());
  QCOMPARE(start->line, 18);
  QCOMPARE(start->documentation.signature, QStringLiteral("Motor.start(fast: bool = False) -> \"int\""));
  QVERIFY(start->documentation.text.startsWith("Starts it."));
  QCOMPARE(insight.nameAt("time.sleep", 30)->documentation.name, QStringLiteral("time.sleep"));
  QCOMPARE(insight.nameAt("print", 30)->documentation.name, QStringLiteral("print"));
  QCOMPARE(insight.nameAt("led.toggle", 30)->documentation.name, QStringLiteral("machine.Pin.toggle"));
  QCOMPARE(insight.nameAt("helper", 30)->line, 27);
  QVERIFY(!insight.nameAt("nobody", 30).has_value());
  QVERIFY(!insight.nameAt("", 30).has_value());
}

void CodeInsightTest::readsAForeignFolder() {
  QTemporaryDir folder;
  QFile file(folder.filePath("board.pyi"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(
      "\"\"\"A board.\"\"\"\nclass Lamp:\n    @property\n    def lit(self) -> int: ...\ndef find() -> Lamp: ...\nclass "
      "Loop(Loop): ...\n");
  file.close();
  Reference reference(folder.path());
  QCOMPARE(reference.find("board"), nullptr);
  reference.load();
  reference.load();
  QTRY_VERIFY_WITH_TIMEOUT(reference.isLoaded(), 60'000);
  QCOMPARE(reference.modules(), QStringList{"board"});
  QCOMPARE(reference.documentation("board.Lamp.lit")->kind, QStringLiteral("property"));
  SourceModel source = readSource("import board\nx = board.find()\n");
  CompletionList found = CodeInsight(reference, source).complete("x.li", 3);
  QCOMPARE(found.rows.size(), 1);
  QCOMPARE(found.rows.first().name, QStringLiteral("lit"));
  QVERIFY(!reference.documentation("board.Loop.nothing").has_value());
}

void CodeInsightTest::outlineIsATree() {
  OutlineModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  QVERIFY(model.setSymbols(symbolsOf(readSource(kMotor))));
  QCOMPARE(model.rowCount(), 6);  // SPEED, led, name, Motor, helper, motor
  QModelIndex motor = model.index(3, 0);
  QCOMPARE(motor.data().toString(), QStringLiteral("Motor"));
  QCOMPARE(model.rowCount(motor), 2);
  QCOMPARE(model.indexAtLine(20).data().toString(), QStringLiteral("start"));
  QCOMPARE(model.parent(model.indexAtLine(20)), motor);
  QVERIFY(!model.indexAtLine(1).isValid());
  QVERIFY(!model.setSymbols(symbolsOf(readSource(kMotor))));
  QVERIFY(model.setSymbols({}));
  QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(CodeInsightTest)
#include "code_insight_test.moc"
