// Looks into the interpreter of the active device while it waits at its prompt: its names and what is in them, a page
// at a time, and its heap. What it sends runs on MicroPython and on Adder alike, leaves no name behind, and cuts every
// value on the device, so that no object is too large. Quiet: a device that is busy is not asked; when it was busy with
// something that ends by itself, leftOut() says that asking again makes sense.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <optional>

#include "app/services/code_insight.h"
#include "app/services/heap_map.h"

namespace adder::app {

class DeviceService;

struct Variable {
  QString name, type, value;
  int children = 0;  // how many it has
  bool operator==(const Variable&) const = default;
};

// A way to a value: a global name, then positions among children. Empty: the globals themselves.
struct VariablePath {
  QString name;
  QList<int> steps;
  bool operator==(const VariablePath&) const = default;
};

struct HeapState {
  qint64 used = 0, free = 0;             // bytes
  QList<std::pair<QString, int>> types;  // those with most objects first; empty: this device does not tell
};

// What can be completed at the end of a line: the names that begin with `prefix` of what `expression` is; empty: the
// globals. Only names, attributes and subscripts that are literals: asking for them runs nothing of the program's but
// its properties.
struct LiveWord {
  QString expression, prefix;
  bool operator==(const LiveWord&) const = default;
};
std::optional<LiveWord> liveWordIn(const QString& line);

class DeviceInspector : public QObject {
  Q_OBJECT
public:
  static constexpr int kPage = 100;  // children in an answer
  static constexpr int kMostNames = 400;
  static constexpr int kLongest = 200;   // characters of a value
  static constexpr int kMuch = 400'000;  // bytes in use

  explicit DeviceInspector(DeviceService& device, QObject* parent = nullptr);

  // Answered by listed(), or by nothing when the device is busy.
  void list(const VariablePath& path, int from);
  void askHeap();
  // Answered by heapMapTold(): untold where the device has no such thing; withheld where the heap holds more than
  // kMuch, which takes seconds to tell, unless all of it is wanted.
  void askHeapMap(bool however_much);

  // Answered by named(), or by nothing.
  void askNames(const QString& expression);

signals:
  void named(const QString& expression, const QList<adder::app::Completion>& names);
  void listed(const adder::app::VariablePath& path, int from, int total, const QList<adder::app::Variable>& page);
  void heapTold(const adder::app::HeapState& heap);
  void leftOut();
  void heapMapTold(const adder::app::HeapMap& map);

private:
  static constexpr int kMostMisses = 20;  // in a row

  void ask(const std::string& program, std::function<void(const QString&)> answer);
  void miss();

  DeviceService& device_;
  int misses_ = 0;
};

}  // namespace adder::app
