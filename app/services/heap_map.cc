// See heap_map.h.
#include "app/services/heap_map.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace adder::app {

namespace {

constexpr int kCellsInLine = 64;

HeapKind kindOf(char letter) {
  switch (letter) {
    case '.': return HeapKind::kFree;
    case 'L':
    case 'T':
    case 'a': return HeapKind::kLists;  // a: what lists, dicts and instances hold, on Adder
    case 'D': return HeapKind::kDicts;
    case 'S':
    case 'A':
    case 'b': return HeapKind::kText;
    case 'F':
    case 'I': return HeapKind::kNumbers;
    case 'B':
    case 'M':
    case 'Y': return HeapKind::kCode;
    case 'O':
    case 'E':
    case 'G': return HeapKind::kObjects;
    default: return HeapKind::kOther;
  }
}

QString typeOf(char letter) {  // of MicroPython's
  switch (letter) {
    case 'L': return QStringLiteral("list");
    case 'T': return QStringLiteral("tuple");
    case 'D': return QStringLiteral("dict");
    case 'S': return QStringLiteral("str, bytes");
    case 'A': return QStringLiteral("bytearray, array");
    case 'F': return QStringLiteral("float");
    case 'B': return QStringLiteral("function");
    case 'M': return QStringLiteral("module");
    default: return {};
  }
}

void findKinds(HeapMap& map) {
  map.kinds.resize(map.letters.size());
  HeapKind last = HeapKind::kOther;
  for (qsizetype i = 0; i < map.letters.size(); ++i) {
    if (map.letters[i] != '=') last = kindOf(map.letters[i]);
    map.kinds[i] = static_cast<char>(last);
  }
}

// What MicroPython does not tell by type is counted from its letters.
void countTypes(HeapMap& map) {
  std::array<HeapType, 128> by_letter;
  HeapType* now = nullptr;
  for (char letter : map.letters) {
    if (letter == '.') {
      now = nullptr;
      continue;
    }
    if (letter != '=') {
      now = &by_letter[static_cast<unsigned char>(letter) & 127];
      now->name = typeOf(letter);
      ++now->objects;
    }
    if (now != nullptr) now->bytes += map.cell;
  }
  for (const HeapType& type : by_letter) {
    if (type.objects > 0) map.types.append(type);
  }
}

void addRest(HeapMap& map) {
  qint64 known = 0;
  for (const HeapType& type : std::as_const(map.types)) known += type.bytes;
  if (map.used > known) map.types.append({{}, 0, map.used - known});
}

void arrange(QList<HeapType>& types) {  // those of the same name together
  QHash<QString, HeapType> by_name;
  for (const HeapType& type : std::as_const(types)) {
    HeapType& sum = by_name[type.name];
    sum.name = type.name;
    sum.objects += type.objects;
    sum.bytes += type.bytes;
  }
  types = by_name.values();
  std::sort(types.begin(), types.end(), [](const HeapType& a, const HeapType& b) {
    return std::pair(-a.bytes, a.name) < std::pair(-b.bytes, b.name);
  });
}

}  // namespace

std::pair<qsizetype, qsizetype> HeapMap::pieceAt(qsizetype at) const {
  qsizetype first = at, end = at + 1;
  const char more = letters[at] == '.' ? '.' : '=';
  if (more == '.') {
    while (first > 0 && letters[first - 1] == '.') --first;
  } else {
    while (first > 0 && letters[first] == '=') --first;
  }
  while (end < letters.size() && letters[end] == more) ++end;
  return {first, end};
}

qint64 HeapMap::largestFree() const {
  qint64 most = 0, run = 0;
  for (char letter : letters) {
    run = letter == '.' ? run + 1 : 0;
    most = std::max(most, run);
  }
  return most * cell;
}

double HeapMap::fragmentation() const {
  qint64 all = letters.count('.') * cell;
  return all == 0 ? 0 : 1 - static_cast<double>(largestFree()) / static_cast<double>(all);
}

HeapMap heapMapOf(const QString& printed) {
  static const QRegularExpression sums(QStringLiteral("total: (\\d+), used: (\\d+), free: (\\d+)(?:.*cell: (\\d+))?"));
  static const QRegularExpression line_of_map(QStringLiteral("^(?:([0-9a-fA-F]{4,8}): ?)?([.=A-Za-z]{1,64})$"));
  static const QRegularExpression free_lines(QStringLiteral("\\((\\d{1,6}) lines all free\\)"));
  static const QRegularExpression type_line(QStringLiteral("^(\\d{1,9}) (\\d{1,12}) (\\S.*)$"));
  HeapMap map;
  if (printed.startsWith(QStringLiteral("withheld"))) map.withheld = printed.section(' ', 1, 1).trimmed().toLongLong();
  bool adder = false;
  qint64 last_offset = -1;
  for (QString line : printed.split('\n')) {
    if (line.endsWith('\r')) line.chop(1);
    if (map.total == 0) {
      QRegularExpressionMatch match = sums.match(line);
      if (!match.hasMatch()) continue;
      map.total = match.captured(1).toLongLong();
      map.used = match.captured(2).toLongLong();
      map.free = match.captured(3).toLongLong();
      adder = match.hasCaptured(4);
      if (adder) map.cell = std::max<qint64>(1, match.captured(4).toLongLong());
    } else if (auto cells = line_of_map.match(line); cells.hasMatch() && cells.hasCaptured(1) != adder) {
      qint64 offset = cells.captured(1).toLongLong(nullptr, 16);
      if (!adder && last_offset >= 0 && offset > last_offset) map.cell = (offset - last_offset) / kCellsInLine;
      last_offset = offset;
      map.letters += cells.captured(2).toLatin1();
    } else if (auto free = free_lines.match(line); free.hasMatch()) {
      map.letters +=
          QByteArray(std::min<qint64>(free.captured(1).toLongLong() * kCellsInLine, HeapMap::kMostCells), '.');
      last_offset = -1;
    } else if (auto type = type_line.match(line); adder && type.hasMatch()) {
      map.types.append({type.captured(3), type.captured(1).toLongLong(), type.captured(2).toLongLong()});
    }
    if (map.letters.size() > HeapMap::kMostCells) map.letters.truncate(HeapMap::kMostCells);
  }
  map.cell = std::max<qint64>(1, map.cell);
  if (adder && map.told()) {  // what is behind its last line is free
    qint64 more = map.total / map.cell - map.letters.size();
    map.letters += QByteArray(std::clamp<qint64>(more, 0, HeapMap::kMostCells - map.letters.size()), '.');
  }
  findKinds(map);
  if (!adder) countTypes(map);
  addRest(map);
  arrange(map.types);
  return map;
}

}  // namespace adder::app
