// See start_page.h.
#include "app/ui/start_page.h"

#include <QFile>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

const QList<Example>& examples() {
  static const QList<Example> all{
      {"hello.py", QObject::tr("Hello"), QObject::tr("Print a few lines")},
      {"blink.py", QObject::tr("Blink"), QObject::tr("Switch a pin with machine.Pin")},
      {"thermostat.py", QObject::tr("Thermostat"), QObject::tr("Classes and a control loop")},
      {"primes.py", QObject::tr("Primes"), QObject::tr("A generator and a bytearray")},
      {"plot_numbers.py", QObject::tr("Plot numbers"), QObject::tr("Two waves in the shell")},
  };
  return all;
}

QString exampleSource(const QString& file) {
  QFile source(":/examples/" + file);
  if (!source.open(QIODevice::ReadOnly)) qFatal("missing example %s", qPrintable(file));
  return QString::fromUtf8(source.readAll());
}

StartPage::StartPage(const ThemeManager& themes, QWidget* parent) : QWidget(parent) {
  setObjectName("startPage");
  setAttribute(Qt::WA_StyledBackground);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(2);
  auto* middle = new QWidget;
  middle->setMaximumWidth(620);
  auto* column = new QVBoxLayout(middle);
  column->setSpacing(8);
  outer->addWidget(middle, 0, Qt::AlignHCenter);
  outer->addStretch(3);

  auto* head = new QHBoxLayout;
  auto* mark = new QLabel;
  mark->setPixmap(QIcon(":/icons/adder-studio.svg").pixmap(QSize(52, 52)));
  auto* title = new QLabel(tr("Adder Studio"));
  title->setObjectName("startTitle");
  QFont large = title->font();
  large.setPointSizeF(20);
  large.setWeight(QFont::DemiBold);
  title->setFont(large);
  auto* subtitle = new QLabel(tr("Python for small machines"));
  subtitle->setProperty("muted", true);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(title);
  words->addWidget(subtitle);
  head->addWidget(mark);
  head->addSpacing(8);
  head->addLayout(words, 1);
  column->addLayout(head);
  column->addSpacing(16);

  auto* actions = new QHBoxLayout;
  auto* fresh = new QPushButton(themes.icon("new", "accent-text"), tr("New file"));
  fresh->setProperty("primary", true);
  auto* open = new QPushButton(themes.icon("open"), tr("Open…"));
  actions->addWidget(fresh);
  actions->addWidget(open);
  actions->addStretch();
  column->addLayout(actions);
  column->addSpacing(18);
  connect(fresh, &QPushButton::clicked, this, &StartPage::newWanted);
  connect(open, &QPushButton::clicked, this, &StartPage::openWanted);

  auto* heading = new QLabel(tr("Examples"));
  heading->setObjectName("startHeading");
  column->addWidget(heading);
  auto* grid = new QGridLayout;
  grid->setSpacing(8);
  int cell = 0;
  for (const Example& example : examples()) {
    auto* button = new QPushButton;
    button->setObjectName("exampleButton");
    button->setAccessibleName(example.title);
    button->setCursor(Qt::PointingHandCursor);
    auto* inside = new QVBoxLayout(button);
    inside->setContentsMargins(14, 9, 14, 9);
    inside->setSpacing(1);
    auto* name = new QLabel("<b>" + example.title + "</b>");
    auto* summary = new QLabel(example.summary);
    summary->setProperty("muted", true);
    for (QLabel* label : {name, summary}) {
      label->setAttribute(Qt::WA_TransparentForMouseEvents);
      label->setStyleSheet("background: transparent;");
      inside->addWidget(label);
    }
    button->setMinimumHeight(inside->sizeHint().height());
    grid->addWidget(button, cell / 2, cell % 2);
    ++cell;
    connect(button, &QPushButton::clicked, this, [this, file = example.file] { Q_EMIT exampleWanted(file); });
  }
  column->addLayout(grid);
}

}  // namespace adder::app
