// The whole window at once: what takes focus has a name, what can be done is in a menu and so in the palette, with
// words and a tip, and no two things want the same key.
#include <QAbstractScrollArea>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

#include "app/ui/translations.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class WindowAuditTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    studio = std::make_unique<WindowFixture>();
    studio->window.tabs().newDocument("x = 1\n");
    for (QDockWidget* dock : studio->window.findChildren<QDockWidget*>()) dock->show();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
    collect(studio->window.menuBar()->actions());
  }
  void cleanupTestCase() {
    studio->window.tabs().current()->setModified(false);
    studio.reset();
  }
  void whatTakesFocusHasAName();
  void everyActionHasWords();
  void everyActionIsInAMenu();
  void noKeyMeansTwoThings();
  void noMenuHasALetterTwice();
  void inGermanAsWell();

private:
  QStringList doubledLetters(const QMenuBar* bar);
  void collect(const QList<QAction*>& actions) {
    for (QAction* action : actions) {
      if (action->menu() != nullptr) {
        Q_EMIT action->menu()->aboutToShow();
        menus_.append(action->menu());
        collect(action->menu()->actions());
      } else if (!action->isSeparator()) {
        in_menus_.append(action);
      }
    }
  }
  static QString describe(const QObject* object) {
    QString text;
    for (const QObject* each = object; each != nullptr; each = each->parent())
      text = QStringLiteral("%1 %2 > ").arg(each->metaObject()->className(), each->objectName()) + text;
    return text;
  }
  static QString plain(QString text) { return text.section('\t', 0, 0).remove('&'); }

  std::unique_ptr<WindowFixture> studio;
  QList<QAction*> in_menus_;
  QList<QMenu*> menus_;
};

void WindowAuditTest::whatTakesFocusHasAName() {
  QStringList nameless;
  for (QWidget* each : studio->window.findChildren<QWidget*>()) {
    if (each->focusPolicy() == Qt::NoFocus) continue;
    if (each->objectName().startsWith("qt_")) continue;  // Qt's own, inside of another
    if (each->focusProxy() != nullptr || qobject_cast<QMenu*>(each) != nullptr) continue;  // the other one has it
    if (each->parentWidget() != nullptr && qobject_cast<QTabBar*>(each->parentWidget())) continue;
    QString name = each->accessibleName();
    if (auto* button = qobject_cast<QAbstractButton*>(each); name.isEmpty() && button != nullptr) name = button->text();
    if (name.trimmed().isEmpty()) nameless.append(describe(each));
  }
  QVERIFY2(nameless.isEmpty(), qPrintable('\n' + nameless.join('\n')));
}

void WindowAuditTest::everyActionHasWords() {
  for (QAction* action : std::as_const(in_menus_)) {
    QVERIFY2(!plain(action->text()).trimmed().isEmpty(), qPrintable(describe(action)));
    QVERIFY2(!action->toolTip().trimmed().isEmpty(), qPrintable(action->text()));
  }
  QVERIFY(in_menus_.size() > 40);
}

// The palette is filled from the menus, so that what is here is there.
void WindowAuditTest::everyActionIsInAMenu() {
  QStringList words, hidden;
  for (QAction* action : std::as_const(in_menus_)) words.append(plain(action->text()));
  for (QAction* action : studio->window.findChildren<QAction*>()) {
    bool by_qt = action->objectName().startsWith("_q_") || action->objectName().isEmpty();
    if (by_qt || action->isSeparator() || action->menu() != nullptr) continue;
    if (qobject_cast<QMenu*>(action->parent()) != nullptr && !in_menus_.contains(action))
      continue;  // of a context menu
    if (!words.contains(plain(action->text()))) hidden.append(describe(action) + action->text());
  }
  QVERIFY2(hidden.isEmpty(), qPrintable('\n' + hidden.join('\n')));
}

void WindowAuditTest::noKeyMeansTwoThings() {
  QHash<QString, QAction*> wants;
  for (QAction* action : studio->window.findChildren<QAction*>()) {
    bool everywhere =
        action->shortcutContext() == Qt::WindowShortcut || action->shortcutContext() == Qt::ApplicationShortcut;
    if (!everywhere) continue;
    for (const QKeySequence& keys : action->shortcuts()) {
      QString text = keys.toString();
      QVERIFY2(!wants.contains(text),
               qPrintable(QString("%1: %2 and %3")
                              .arg(text, action->text(), wants.contains(text) ? wants[text]->text() : QString())));
      wants.insert(text, action);
    }
  }
  QVERIFY(wants.size() > 20);
}

QStringList WindowAuditTest::doubledLetters(const QMenuBar* bar) {
  QStringList doubled;
  auto check = [&](const QString& menu, const QList<QAction*>& actions) {
    QHash<QChar, QString> letters;
    for (QAction* action : actions) {
      if (action->isSeparator() || !action->isVisible()) continue;
      QString text = action->text().section('\t', 0, 0).replace("&&", "");
      qsizetype mark = text.indexOf('&');
      if (mark < 0 || mark + 1 >= text.size()) continue;
      QChar letter = text[mark + 1].toLower();
      if (letters.contains(letter)) doubled.append(QString("%1: %2 and %3").arg(menu, letters[letter], action->text()));
      letters.insert(letter, action->text());
    }
  };
  check("menu bar", bar->actions());
  for (QMenu* menu : std::as_const(menus_)) check(menu->title(), menu->actions());
  return doubled;
}

void WindowAuditTest::noMenuHasALetterTwice() {
  QStringList doubled = doubledLetters(studio->window.menuBar());
  QVERIFY2(doubled.isEmpty(), qPrintable('\n' + doubled.join('\n')));
}

// The last: from here on the program speaks German.
void WindowAuditTest::inGermanAsWell() {
  QVERIFY(installTranslations(*qApp, QLocale(QLocale::German)));
  studio->window.tabs().current()->setModified(false);
  studio = std::make_unique<WindowFixture>();
  studio->window.tabs().newDocument("x = 1\n");
  menus_.clear();
  in_menus_.clear();
  collect(studio->window.menuBar()->actions());
  QCOMPARE(plain(studio->action("saveAction")->text()), QStringLiteral("Speichern"));
  QCOMPARE(plain(studio->action("themeDark")->text()), QStringLiteral("Dunkel"));
  QStringList doubled = doubledLetters(studio->window.menuBar());
  QVERIFY2(doubled.isEmpty(), qPrintable('\n' + doubled.join('\n')));
}

QTEST_MAIN(WindowAuditTest)
#include "window_audit_test.moc"
