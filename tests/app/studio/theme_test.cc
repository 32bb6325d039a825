// The two themes: the same tokens, no token of the style sheet left over, and enough contrast to read.
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <cmath>

#include "app/ui/theme.h"

using adder::app::Theme;
using adder::app::ThemeChoice;
using adder::app::ThemeManager;

namespace {

QJsonObject tokens(const QString& theme) {
  QFile file(":/themes/" + theme + ".json");
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// WCAG 2.1's relative luminance and contrast ratio.
double luminance(const QColor& color) {
  auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
  return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}
double contrast(const QColor& a, const QColor& b) {
  double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sameTokens();
  void styleSheetIsComplete();
  void contrasts();
  void iconsFollow();
};

void ThemeTest::sameTokens() {
  QJsonObject light = tokens("light"), dark = tokens("dark");
  QVERIFY(light.size() > 20);
  QCOMPARE(light.keys(), dark.keys());
  for (const char* group : {"editor", "terminal"})
    QCOMPARE(light[group].toObject().keys(), dark[group].toObject().keys());
}

void ThemeTest::styleSheetIsComplete() {
  for (const char* name : {"light", "dark"}) {
    QString sheet = Theme(name).styleSheet();
    sheet.remove(QRegularExpression("/\\*.*?\\*/", QRegularExpression::DotMatchesEverythingOption));
    QVERIFY2(!sheet.contains('@'), qPrintable(sheet.mid(sheet.indexOf('@'), 30)));
    for (auto all = QRegularExpression("url\\(([^)]+)\\)").globalMatch(sheet); all.hasNext();)
      QVERIFY(QFile::exists(all.next().captured(1)));
  }
}

void ThemeTest::contrasts() {
  for (const char* name : {"light", "dark"}) {
    Theme theme(name);
    auto readable = [&](const QColor& text, const QColor& paper, double least, const char* what) {
      QVERIFY2(contrast(text, paper) >= least,
               qPrintable(QString("%1: %2 has contrast %3").arg(name, what).arg(contrast(text, paper))));
    };
    readable(theme.color("text"), theme.color("window"), 7, "text on window");
    readable(theme.color("muted"), theme.color("window"), 4.5, "muted on window");
    readable(theme.color("muted"), theme.color("panel"), 4.5, "muted on panel");
    readable(theme.color("accent-text"), theme.color("accent"), 4.5, "the Run button");
    readable(theme.color("danger-text"), theme.color("danger-soft"), 4.5, "an error");
    readable(theme.color("warning-text"), theme.color("warning-soft"), 4.5, "a warning");
    readable(theme.color("selected-text"), theme.color("selected"), 4.5, "a selected row");
    readable(theme.terminal("text"), theme.terminal("paper"), 7, "the shell");
    for (const char* token :
         {"text", "keyword", "builtin", "string", "number", "definition", "class", "decorator", "operator"})
      readable(theme.editor(token), theme.editor("paper"), 4.5, token);
    readable(theme.editor("comment"), theme.editor("paper"), 3.0, "comment");
    for (int color : {1, 2, 3, 4, 5, 6}) readable(theme.ansi(color), theme.terminal("paper"), 4.0, "ANSI colour");
  }
}

void ThemeTest::iconsFollow() {
  ThemeManager themes;
  QIcon icon = themes.icon("stop");
  auto middle = [&] { return icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12); };
  themes.choose(ThemeChoice::kLight);
  QCOMPARE(middle(), Theme("light").color("text"));
  themes.choose(ThemeChoice::kDark);
  QCOMPARE(middle(), Theme("dark").color("text"));
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
