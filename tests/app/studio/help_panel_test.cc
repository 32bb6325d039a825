// F1: the page of the name at the caret, of modules and of the program's own functions; links, Back, and looking up.
#include <QDockWidget>
#include <QLineEdit>

#include "app/ui/help_panel.h"
#include "app/ui/panel.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class HelpPanelTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    studio = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
    panel = static_cast<HelpPanel*>(studio->window.findChild<LazyDock*>("helpDock")->panel());
    QVERIFY(panel->browser() == nullptr);  // nobody has asked yet
  }
  void cleanup() {
    studio->window.tabs().current()->setModified(false);
    studio.reset();
  }
  void nameAtTheCaret();
  void ownFunction();
  void noName();
  void linksAndBack();
  void lookingUp();
  void everyPageHasWords();

private:
  // Presses F1 with the caret behind the first occurrence of `name`.
  void helpOn(const QString& program, const QString& name) {
    CodeEditor* editor = studio->window.tabs().newDocument(program, "a.py");
    editor->setFocus();
    int line = static_cast<int>(program.left(program.indexOf(name)).count('\n'));
    editor->setCursorPosition(line, static_cast<int>(editor->text(line).indexOf(name) + name.size()));
    QTest::qWait(600);  // the text is read when typing pauses
    QTest::keyClick(editor, Qt::Key_F1);
    QTRY_VERIFY(panel->isVisible());
  }
  QString page() { return panel->browser()->toPlainText(); }

  std::unique_ptr<WindowFixture> studio;
  HelpPanel* panel = nullptr;
};

void HelpPanelTest::nameAtTheCaret() {
  helpOn("from machine import Pin\nled = Pin(25, Pin.OUT)\nled.value(1)\n", "Pin");
  QTRY_VERIFY2(page().contains("machine.Pin"), qPrintable(page()));
  QVERIFY(panel->width() >= 260);
  helpOn("import time\ntime.sleep_ms\n", "sleep_ms");
  QTRY_VERIFY2(page().contains("time.sleep_ms"), qPrintable(page()));
  QTRY_VERIFY2(page().contains("sleep_ms("), qPrintable(page()));
}

void HelpPanelTest::ownFunction() {
  helpOn("def double(x):\n    \"\"\"Twice as much.\"\"\"\n    return 2 * x\n\n\ndouble\n", "double");
  QTRY_VERIFY2(page().contains("Twice as much."), qPrintable(page()));
}

void HelpPanelTest::noName() {
  helpOn("\n", "");
  QTRY_VERIFY2(page().contains("machine") && page().contains("asyncio"), qPrintable(page()));
}

void HelpPanelTest::linksAndBack() {
  helpOn("\n", "");
  QTRY_VERIFY(page().contains("machine"));
  Q_EMIT panel->browser()->anchorClicked(QUrl("machine"));
  QCOMPARE(panel->name(), QStringLiteral("machine"));
  QVERIFY(page().contains("Pin("));
  Q_EMIT panel->browser()->anchorClicked(QUrl("machine.Pin"));
  QVERIFY(page().contains("value("));
  studio->action("helpBack")->trigger();
  QCOMPARE(panel->name(), QStringLiteral("machine"));
  Q_EMIT panel->browser()->anchorClicked(QUrl("#"));
  QVERIFY(page().contains("asyncio"));
}

void HelpPanelTest::lookingUp() {
  helpOn("\n", "");
  QTRY_VERIFY(page().contains("machine"));
  auto* typed = panel->findChild<QLineEdit*>("helpName");
  QTest::keyClicks(typed, "Pin");
  QTest::keyClick(typed, Qt::Key_Return);
  QCOMPARE(panel->name(), QStringLiteral("machine.Pin"));
  typed->clear();
  QTest::keyClicks(typed, "no_such");
  QTest::keyClick(typed, Qt::Key_Return);
  QVERIFY(page().contains("no_such"));
}

void HelpPanelTest::everyPageHasWords() {
  helpOn("\n", "");
  QTRY_VERIFY(page().contains("machine"));
  Reference reference;
  reference.load();
  QTRY_VERIFY(reference.isLoaded());
  for (const QString& module : reference.modules()) {
    QString html = referencePage(reference, module);
    QVERIFY2(html.contains(module), qPrintable(module));
    for (const Definition& member : reference.find(module)->members)
      QVERIFY2(!referencePage(reference, module + '.' + member.name).isEmpty(), qPrintable(module + '.' + member.name));
  }
}

QTEST_MAIN(HelpPanelTest)
#include "help_panel_test.moc"
