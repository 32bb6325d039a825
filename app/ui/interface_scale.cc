// See interface_scale.h.
#include "app/ui/interface_scale.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/ui/notice.h"

namespace adder::app {

namespace {
constexpr const char* kKey = "scale";
constexpr const char* kVariable = "QT_SCALE_FACTOR";
constexpr int kPercents[] = {80, 90, 100, 110, 125, 150, 175, 200};
}  // namespace

int InterfaceScale::percentOf(const QSettings& settings) {
  int percent = settings.value(kKey, 100).toInt();
  return std::find(std::begin(kPercents), std::end(kPercents), percent) == std::end(kPercents) ? 100 : percent;
}

void InterfaceScale::takeFrom(const QSettings& settings) {
  int percent = percentOf(settings);
  if (percent != 100 && !qEnvironmentVariableIsSet(kVariable)) qputenv(kVariable, QByteArray::number(percent / 100.0));
}

InterfaceScale::InterfaceScale(QSettings& settings, Notice& notice, QMenu* view, QMainWindow* window)
    : QObject(window), settings_(settings), notice_(notice), running_(percentOf(settings)) {
  menu_ = view->addMenu(tr("Sc&ale"));
  auto* group = new QActionGroup(this);
  for (int percent : kPercents) {
    QAction* action = menu_->addAction(tr("%1 %").arg(percent));
    action->setObjectName(QStringLiteral("scale%1").arg(percent));
    action->setData(percent);
    action->setCheckable(true);
    action->setChecked(percent == running_);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, percent] { choose(percent); });
  }
  menu_->addSeparator();
  QAction* larger = menu_->addAction(tr("&Larger"), QKeySequence(tr("Ctrl+Alt++")), this, [this] { step(1); });
  larger->setObjectName("scaleLarger");
  QAction* smaller = menu_->addAction(tr("&Smaller"), QKeySequence(tr("Ctrl+Alt+-")), this, [this] { step(-1); });
  smaller->setObjectName("scaleSmaller");
}

void InterfaceScale::choose(int percent) {
  settings_.setValue(kKey, percent);
  const QList<QAction*> actions = menu_->actions();
  for (QAction* action : actions) {
    if (action->data().toInt() == percent) action->setChecked(true);
  }
  if (percent == running_) {
    if (std::exchange(is_told_, false)) notice_.dismiss();
    return;
  }
  is_told_ = true;
  notice_.show(Notice::Level::kInfo, tr("Scale: %1 %").arg(percent),
               tr("Everything has this size when Adder Studio is started again."));
}

void InterfaceScale::step(int by) {
  const int* now = std::find(std::begin(kPercents), std::end(kPercents), percentOf(settings_));
  const int* next = std::clamp(now + by, std::begin(kPercents), std::end(kPercents) - 1);
  choose(*next);
}

}  // namespace adder::app
