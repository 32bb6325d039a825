// The numbers that a program prints, as series for the plotter. A line counts if it holds numbers and their labels and
// nothing else: "21.5", "1, 2, 3", "(4, 5)", "temp: 21.5 hum=40 %", "light 512". Bounded: the newest samples are kept.
// UI thread only; a second of a program that prints at full speed takes it a few milliseconds.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <span>
#include <vector>

namespace adder::app {

struct LabelledNumber {
  QByteArray label;  // empty: none
  double value = 0;
  bool operator==(const LabelledNumber&) const = default;
};

// Nothing: the line is not one of numbers.
QList<LabelledNumber> numbersOf(QByteArrayView line);

class PlotData {
public:
  static constexpr int kMostSamples = 100'000;
  static constexpr int kMostSeries = 12;

  struct Series {
    QString label;
    std::vector<double> values;  // as long as sampleCount(); NaN where a line did not have it
  };

  // Output as it arrives, cut anywhere. Returns how many samples came of it.
  int feed(QByteArrayView bytes);
  void clear();

  const std::vector<Series>& series() const { return series_; }
  int sampleCount() const { return count_; }
  // Number of the first sample that is kept, counted since clear().
  qint64 firstSample() const { return dropped_; }

  QByteArray toCsv() const;

private:
  bool takeLine();
  int seriesFor(const QByteArray& label, int position);
  void dropOldest();

  std::vector<Series> series_;
  std::vector<QByteArray> keys_;  // what each series is known by
  int count_ = 0;
  qint64 dropped_ = 0;
  QByteArray line_;
  bool too_long_ = false;
};

}  // namespace adder::app
