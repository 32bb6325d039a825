// What micropython.mem_info(1) prints, taken apart: the heap as cells in the order of their addresses, and what its
// types take. MicroPython tells a letter a block ('=': goes on from the block before) and which of the built-in types
// begins there; Adder a letter a cell of some size, and of every type objects and bytes. Pure; any input is taken.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace adder::app {

enum class HeapKind : quint8 { kFree, kLists, kDicts, kText, kNumbers, kCode, kObjects, kOther };
inline constexpr int kHeapKinds = 8;

struct HeapType {
  QString name;  // empty: what no type accounts for
  qint64 objects = 0, bytes = 0;
  bool operator==(const HeapType&) const = default;
};

struct HeapMap {
  static constexpr qsizetype kMostCells = 1 << 20;

  qint64 total = 0, used = 0, free = 0;  // bytes
  qint64 cell = 16;                      // bytes of a cell
  QByteArray letters;                    // one a cell; '.': free
  QByteArray kinds;                      // a HeapKind a cell
  QList<HeapType> types;                 // those with most bytes first
  qint64 withheld = 0;                   // bytes in use that are too many to tell unasked

  bool told() const { return !letters.isEmpty(); }
  HeapKind kindAt(qsizetype cell) const { return static_cast<HeapKind>(kinds[cell]); }
  // The cells of the object, or of the free piece, that this one belongs to: the first, and behind the last.
  std::pair<qsizetype, qsizetype> pieceAt(qsizetype cell) const;
  qint64 largestFree() const;  // bytes
  // How much of what is free is not in the largest piece: 0 to 1.
  double fragmentation() const;
};

// Also of "withheld N".
HeapMap heapMapOf(const QString& printed);

}  // namespace adder::app

Q_DECLARE_METATYPE(adder::app::HeapMap)
