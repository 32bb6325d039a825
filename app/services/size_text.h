// How the studio tells a number of bytes, in the user's own way of writing numbers: "43 bytes", "1.7 kB" (of 1,024).
#pragma once

#include <QLocale>

namespace adder::app {

inline QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

}  // namespace adder::app
