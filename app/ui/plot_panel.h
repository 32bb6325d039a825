// The plotter: a dock with the plot of what the program prints, and pause, clear and export in its title line. Hears
// the device's output only while it is shown.
#pragma once

#include <QAction>
#include <QDockWidget>
#include <QStackedWidget>

#include "app/models/plot_data.h"
#include "app/services/device_types.h"

namespace adder::app {

class PanelTitle;
class PlotView;
class ThemeManager;

class PlotPanel : public QWidget {
  Q_OBJECT
public:
  explicit PlotPanel(const ThemeManager& themes, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  PlotView* view() const { return view_; }
  const PlotData& data() const { return data_; }
  QImage picture() const;

public slots:
  void feed(const QByteArray& output);
  void clear();

signals:
  void failed(const adder::app::Problem& problem);
  void saved(const QString& text);

private:
  void exportNumbers();
  void exportPicture();

  PlotData data_;
  PanelTitle* title_;
  QStackedWidget* pages_;
  PlotView* view_;
  QAction *pause_, *clear_, *numbers_, *picture_;
};

}  // namespace adder::app
