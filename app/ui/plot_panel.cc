// See plot_panel.h.
#include "app/ui/plot_panel.h"

#include <QFileDialog>
#include <QPainter>
#include <QSaveFile>
#include <QVBoxLayout>

#include "app/ui/panel.h"
#include "app/ui/plot_view.h"
#include "app/ui/theme.h"

namespace adder::app {

PlotPanel::PlotPanel(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent),
      title_(new PanelTitle(themes, tr("Plotter"))),
      pages_(new QStackedWidget),
      view_(new PlotView(themes, data_)) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  auto* empty = new EmptyState(themes, "plot", tr("Print numbers, and they are drawn here: print(\"light:\", value)"));
  pages_->addWidget(empty);
  pages_->addWidget(view_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);
  auto action = [&](const char* icon, const QString& text, const char* name) {
    auto* made = new QAction(themes.icon(icon, "muted"), text, this);
    made->setObjectName(name);
    title_->addButton(made);
    return made;
  };
  pause_ = action("pause", tr("Pause"), "plotPause");
  pause_->setCheckable(true);
  numbers_ = action("download", tr("Save the Numbers…"), "plotNumbers");
  picture_ = action("picture", tr("Save the Picture…"), "plotPicture");
  clear_ = action("clear", tr("Clear"), "plotClear");
  connect(pause_, &QAction::toggled, view_, &PlotView::setPaused);
  connect(numbers_, &QAction::triggered, this, &PlotPanel::exportNumbers);
  connect(picture_, &QAction::triggered, this, &PlotPanel::exportPicture);
  connect(clear_, &QAction::triggered, this, &PlotPanel::clear);
  clear();
}

void PlotPanel::feed(const QByteArray& output) {
  if (!isVisible() || data_.feed(output) == 0) return;
  if (pages_->currentWidget() != view_) {
    pages_->setCurrentWidget(view_);
    for (QAction* each : {pause_, clear_, numbers_, picture_}) each->setEnabled(true);
  }
  view_->refresh();
}

void PlotPanel::clear() {
  data_.clear();
  pause_->setChecked(false);
  view_->followNewest();
  pages_->setCurrentIndex(0);
  for (QAction* each : {pause_, clear_, numbers_, picture_}) each->setEnabled(false);
}

QImage PlotPanel::picture() const {
  QImage image(view_->size() * 2, QImage::Format_RGB32);
  image.setDevicePixelRatio(2);
  QPainter painter(&image);
  view_->render(&painter);
  return image;
}

void PlotPanel::exportNumbers() {
  QString path = QFileDialog::getSaveFileName(this, tr("Save the Numbers"), QStringLiteral("plot.csv"),
                                              tr("Comma-separated values (*.csv);;All files (*)"));
  if (path.isEmpty()) return;
  QByteArray csv = data_.toCsv();
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
    return Q_EMIT saved(tr("%1 was saved.").arg(path));
  Q_EMIT failed({tr("The numbers were not saved."), tr("%1: %2").arg(path, file.errorString()), false});
}

void PlotPanel::exportPicture() {
  QString path = QFileDialog::getSaveFileName(this, tr("Save the Picture"), QStringLiteral("plot.png"),
                                              tr("Pictures (*.png);;All files (*)"));
  if (path.isEmpty()) return;
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && picture().save(&file, "PNG") && file.commit())
    return Q_EMIT saved(tr("%1 was saved.").arg(path));
  Q_EMIT failed({tr("The picture was not saved."), tr("%1: %2").arg(path, file.errorString()), false});
}

}  // namespace adder::app
