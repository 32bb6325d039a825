// See start_page.h.
#include "app/ui/start_page.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

const QList<Example>& examples() {
  static const QList<Example> all{
      {"hello.py", StartPage::tr("Hello"), StartPage::tr("Print a few lines")},
      {"blink.py", StartPage::tr("Blink"), StartPage::tr("Switch a pin with machine.Pin")},
      {"guess.py", StartPage::tr("Guess the number"), StartPage::tr("A game that asks you in the shell")},
      {"morse.py", StartPage::tr("Morse"), StartPage::tr("A dict, a function and a light")},
      {"sensor.py", StartPage::tr("Sensor"), StartPage::tr("Readings, their mean, an alarm")},
      {"plot_numbers.py", StartPage::tr("Plot numbers"), StartPage::tr("Two waves in the plotter")},
      {"servo.py", StartPage::tr("Servo"), StartPage::tr("Pulses that turn a motor")},
      {"fade.py", StartPage::tr("Fade"), StartPage::tr("Brightness by short pulses (PWM)")},
      {"display.py", StartPage::tr("Display"), StartPage::tr("Draw into a frame buffer")},
      {"files.py", StartPage::tr("Files"), StartPage::tr("A log that stays on the device")},
      {"tasks.py", StartPage::tr("Tasks"), StartPage::tr("Two things at a time with asyncio")},
      {"thermostat.py", StartPage::tr("Thermostat"), StartPage::tr("Classes and a control loop")},
      {"primes.py", StartPage::tr("Primes"), StartPage::tr("A generator and a bytearray")},
  };
  return all;
}

QString exampleSource(const QString& file) {
  QFile source(":/examples/" + file);
  if (!source.open(QIODevice::ReadOnly)) qFatal("missing example %s", qPrintable(file));
  return QString::fromUtf8(source.readAll());
}

namespace {

constexpr int kWidth = 600, kMargin = 24;  // pixels
constexpr int kMostRecent = 4;

QLabel* makeHeading(const QString& text) {
  auto* heading = new QLabel(text);
  heading->setObjectName("startHeading");
  return heading;
}

// Two lines in a button: what it is, and a word on it.
QPushButton* makeCard(const QString& title, const QString& summary) {
  auto* button = new QPushButton;
  button->setObjectName("exampleButton");
  button->setAccessibleName(title);
  button->setAccessibleDescription(summary);
  button->setCursor(Qt::PointingHandCursor);
  auto* inside = new QVBoxLayout(button);
  inside->setContentsMargins(14, 9, 14, 9);
  inside->setSpacing(1);
  auto* name = new QLabel("<b>" + title.toHtmlEscaped() + "</b>");
  auto* words = new QLabel;
  words->setText(words->fontMetrics().elidedText(summary, Qt::ElideMiddle, kWidth / 2 - 40));
  words->setProperty("muted", true);
  for (QLabel* label : {name, words}) {
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->setStyleSheet("background: transparent;");
    inside->addWidget(label);
  }
  button->setMinimumHeight(inside->sizeHint().height());
  return button;
}

}  // namespace

StartPage::StartPage(const ThemeManager& themes, QWidget* parent) : QScrollArea(parent), themes_(themes) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
}

void StartPage::showEvent(QShowEvent* event) {
  if (recent_ == nullptr) build();
  QScrollArea::showEvent(event);
}

void StartPage::build() {
  recent_heading_ = makeHeading(tr("Recent"));
  recent_ = new QGridLayout;
  auto* page = new QWidget;
  page->setObjectName("startPage");
  page->setAttribute(Qt::WA_StyledBackground);
  auto* outer = new QVBoxLayout(page);
  outer->setContentsMargins(kMargin, 20, kMargin, 20);
  outer->addStretch(2);
  middle_ = new QWidget;
  auto* column = new QVBoxLayout(middle_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  outer->addWidget(middle_, 0, Qt::AlignHCenter);
  outer->addStretch(3);

  column->addLayout(makeHead());
  column->addSpacing(14);
  column->addLayout(makeActions(themes_));
  column->addSpacing(16);
  column->addWidget(recent_heading_);
  recent_->setSpacing(8);
  column->addLayout(recent_);
  column->addSpacing(6);
  column->addWidget(makeHeading(tr("Examples")));
  examples_ = new QGridLayout;
  examples_->setSpacing(8);
  for (const Example& example : examples()) {
    QPushButton* card = makeCard(example.title, example.summary);
    examples_->addWidget(card, examples_->count(), 0);
    connect(card, &QPushButton::clicked, this, [this, file = example.file] { Q_EMIT exampleWanted(file); });
  }
  column->addLayout(examples_);
  setWidget(page);
  fillRecent();
}

void StartPage::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  if (recent_ != nullptr) arrange();
}

// Two columns of cards, or one where the docks leave no room for two.
void StartPage::arrange() {
  int room = viewport()->width() - 2 * kMargin;
  int columns = room < kWidth ? 1 : 2, width = columns == 2 ? kWidth : qBound(kWidth / 2, room, kWidth / 2 + 60);
  middle_->setFixedWidth(width);
  for (QGridLayout* grid : {recent_, examples_}) {
    QList<QWidget*> cards;
    while (QLayoutItem* item = grid->takeAt(0)) {
      cards << item->widget();
      delete item;
    }
    for (QWidget* card : std::as_const(cards)) grid->addWidget(card, grid->count() / columns, grid->count() % columns);
    for (int column : {0, 1}) grid->setColumnStretch(column, column < columns);
    grid->setColumnMinimumWidth(1, columns == 2 ? (kWidth - grid->spacing()) / 2 : 0);
  }
}

QLayout* StartPage::makeHead() {
  auto* head = new QHBoxLayout;
  auto* mark = new QLabel;
  mark->setPixmap(QIcon(":/icons/adder-studio.svg").pixmap(QSize(52, 52)));
  auto* title = new QLabel(tr("Adder Studio"));
  title->setObjectName("startTitle");
  QFont large = title->font();
  large.setPointSizeF(20);
  large.setWeight(QFont::DemiBold);
  title->setFont(large);
  auto* subtitle = new QLabel(tr("Write Python, press F5, and it runs on the device."));
  subtitle->setProperty("muted", true);
  subtitle->setWordWrap(true);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(title);
  words->addWidget(subtitle);
  head->addWidget(mark);
  head->addSpacing(8);
  head->addLayout(words, 1);
  return head;
}

QLayout* StartPage::makeActions(const ThemeManager& themes) {
  auto* actions = new QHBoxLayout;
  auto* fresh = new QPushButton(themes.icon("new", "accent-text"), ' ' + tr("New file"));
  fresh->setProperty("primary", true);
  fresh->setToolTip(tr("New  (Ctrl+N)"));
  auto* open = new QPushButton(themes.icon("open"), ' ' + tr("Open…"));
  open->setToolTip(tr("Open  (Ctrl+O)"));
  for (QPushButton* button : {fresh, open}) {
    button->setIconSize(QSize(18, 18));
    actions->addWidget(button);
  }
  actions->addStretch();
  connect(fresh, &QPushButton::clicked, this, &StartPage::newWanted);
  connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
  return actions;
}

void StartPage::showRecent(const QStringList& paths) {
  paths_ = paths;
  if (recent_ != nullptr) fillRecent();
}

void StartPage::fillRecent() {
  while (QLayoutItem* old = recent_->takeAt(0)) {
    old->widget()->deleteLater();
    delete old;
  }
  for (const QString& path : std::as_const(paths_)) {
    QFileInfo info(path);
    if (!info.exists()) continue;
    QString folder = info.absolutePath();
    if (folder.startsWith(QDir::homePath())) folder.replace(0, QDir::homePath().size(), '~');
    QPushButton* card = makeCard(info.fileName(), folder);
    card->setToolTip(path);
    recent_->addWidget(card, recent_->count(), 0);
    connect(card, &QPushButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
    if (recent_->count() == kMostRecent) break;
  }
  arrange();
  recent_heading_->setVisible(recent_->count() > 0);
}

}  // namespace adder::app
