// Classes and functions of texts that parse and of texts that do not.
#include "app/models/outline.h"

#include <QTest>

namespace adder::app {

class OutlineTest : public QObject {
  Q_OBJECT

  static QStringList paths(const QString& text) {
    QStringList paths;
    for (const Symbol& symbol : outlineOf(text)) paths.append(QString("%1:%2").arg(symbol.line).arg(symbol.path));
    return paths;
  }

private slots:
  void definitions() {
    QCOMPARE(paths("import a\nx = 1\nx = 2\n\nclass Motor(Base):\n    speed = 0\n    def start(self):\n        def "
                   "now(): pass\n"
                   "    async def stop(self): pass\n\ndef main(\n    a,\n):\n    pass\n"),
             QStringList({"2:x", "5:Motor", "7:Motor.start", "8:Motor.start.now", "9:Motor.stop", "11:main"}));
    QCOMPARE(outlineOf("class A:\n  def f(self): pass\n")[1].kind, Symbol::Kind::kMethod);
    QCOMPARE(outlineOf("def f(): pass")[0].kind, Symbol::Kind::kFunction);
  }

  void whatOnlyLooksLikeOne() {
    QCOMPARE(paths("'''\ndef no(): pass\n'''\n# def neither(): pass\ns = \"\\\"def\"\nf(\n  a=1)\nx == 2\n"),
             QStringList({"5:s"}));
    QCOMPARE(paths("a = 1 + \\\n  2\nclasses = 3\n"), QStringList({"1:a", "3:classes"}));
  }

  void whatIsBeingTyped() {
    QCOMPARE(paths("def f(a, (b:\n    print('\n\ndef g(): pass\n"), QStringList({"1:f", "4:g"}));
    QCOMPARE(paths("class "), QStringList());
    QCOMPARE(paths(""), QStringList());
    QCOMPARE(paths("'''never closed\ndef f(): pass\n"), QStringList());
    QCOMPARE(paths("def f"), QStringList({"1:f"}));
  }
};

}  // namespace adder::app

QTEST_GUILESS_MAIN(adder::app::OutlineTest)
#include "outline_test.moc"
