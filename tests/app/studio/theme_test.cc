// The themes: the same tokens, no token of the style sheet left over, and enough contrast to read: 4.5 : 1 for every
// text on every paper that it meets, 7 : 1 in high contrast.
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "app/ui/theme.h"

using adder::app::Theme;
using adder::app::ThemeChoice;
using adder::app::ThemeManager;

namespace {

constexpr const char* kNames[] = {"light", "dark", "contrast"};

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
  void contrasts_data();
  void contrasts();
  void followsTheChoice();
  void iconsFollow();
};

void ThemeTest::sameTokens() {
  QJsonObject light = tokens("light");
  QVERIFY(light.size() > 20);
  for (const char* name : kNames) {
    QJsonObject other = tokens(name);
    QCOMPARE(other.keys(), light.keys());
    for (const char* group : {"editor", "terminal"})
      QCOMPARE(other[group].toObject().keys(), light[group].toObject().keys());
  }
}

void ThemeTest::styleSheetIsComplete() {
  for (const char* name : kNames) {
    QString sheet = Theme(name).styleSheet();
    sheet.remove(QRegularExpression("/\\*.*?\\*/", QRegularExpression::DotMatchesEverythingOption));
    QVERIFY2(!sheet.contains('@'), qPrintable(sheet.mid(sheet.indexOf('@'), 30)));
    for (auto all = QRegularExpression("url\\(([^)]+)\\)").globalMatch(sheet); all.hasNext();)
      QVERIFY(QFile::exists(all.next().captured(1)));
  }
}

// Which text stands on which paper, in the window.
struct Meeting {
  QStringList texts, papers;
};
const QList<Meeting> kMeetings{
    {{"text"}, {"window", "panel", "surface", "raised", "hover", "pressed", "accent-soft"}},
    {{"muted"}, {"window", "panel", "surface", "raised", "hover", "accent-soft"}},
    {{"selected-text"}, {"selected"}},
    {{"accent-text"}, {"accent", "accent-hover", "accent-pressed"}},
    {{"danger"}, {"danger-soft", "window", "panel", "surface"}},
    {{"danger-text"}, {"danger-soft"}},
    {{"warning"}, {"window", "panel", "surface"}},
    {{"warning-text"}, {"warning-soft"}},
    {{"tooltip-text"}, {"tooltip"}},
    {{"accent"}, {"window", "panel", "surface", "raised"}},
};
const QList<Meeting> kEditorMeetings{
    {{"text", "keyword", "builtin", "string", "number", "comment", "definition", "class", "decorator", "operator"},
     {"paper", "caret-line", "selection", "error-line"}},
    {{"line-number", "line-number-now"}, {"margin"}},
    {{"text", "operator"}, {"brace"}},
};

void ThemeTest::contrasts_data() {
  QTest::addColumn<double>("least");
  QTest::addColumn<double>("leastFaint");  // of what cannot be used now
  QTest::newRow("light") << 4.5 << 3.0;
  QTest::newRow("dark") << 4.5 << 3.0;
  QTest::newRow("contrast") << 7.0 << 7.0;
}

void ThemeTest::contrasts() {
  QFETCH(double, least);
  QFETCH(double, leastFaint);
  Theme theme(QTest::currentDataTag());
  auto readable = [&](const QColor& text, const QColor& paper, double wanted, const QString& what) {
    QVERIFY2(text.isValid() && paper.isValid(), qPrintable(what));
    QVERIFY2(contrast(text, paper) >= wanted, qPrintable(QString("%1: %2").arg(what).arg(contrast(text, paper))));
  };
  auto meet = [&](const QList<Meeting>& meetings, auto color) {
    for (const Meeting& meeting : meetings) {
      for (const QString& text : meeting.texts) {
        for (const QString& paper : meeting.papers) readable(color(text), color(paper), least, text + " on " + paper);
      }
    }
  };
  meet(kMeetings, [&](const QString& token) { return theme.color(token); });
  meet(kEditorMeetings, [&](const QString& token) { return theme.editor(token); });
  for (const char* paper : {"window", "panel", "surface", "raised"})
    readable(theme.color("faint"), theme.color(paper), leastFaint, QString("faint on ") + paper);
  for (const char* paper : {"paper", "selection"})
    readable(theme.terminal("text"), theme.terminal(paper), least, QString("the shell's text on ") + paper);
  // Black is the paper itself on a dark terminal; programs use it behind other colours.
  for (int color = theme.isDark() && least < 7 ? 1 : 0; color < 16; ++color)
    readable(theme.ansi(color), theme.terminal("paper"), least, QString("ANSI colour %1").arg(color));
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

void ThemeTest::followsTheChoice() {
  ThemeManager themes(ThemeChoice::kContrast);
  QSignalSpy spy(&themes, &ThemeManager::changed);
  QCOMPARE(themes.theme().color("window"), QColor("#000000"));
  themes.choose(ThemeChoice::kContrast);
  QCOMPARE(spy.count(), 0);
  themes.choose(ThemeChoice::kLight);
  QCOMPARE(spy.count(), 1);
  QVERIFY(!themes.isDark());
  QCOMPARE(QApplication::palette().color(QPalette::Window), Theme("light").color("window"));
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
