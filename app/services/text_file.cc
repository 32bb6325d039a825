// See text_file.h.
#include "app/services/text_file.h"

#include <QFile>
#include <QFileInfo>
#include <QObject>

#include "app/services/size_text.h"

namespace adder::app {

bool isText(const QByteArray& bytes) { return QUtf8StringView(bytes).isValidUtf8() && !bytes.contains('\0'); }

TextFile readTextFile(const QString& path) {
  QFileInfo info(path);
  if (info.exists() && !info.isFile()) return {{}, QObject::tr("%1 is not a file.").arg(path)};
  if (info.size() > kLargestTextFile) {
    return {{},
            QObject::tr("It has %1; files of up to %2 can be edited here.")
                .arg(sizeText(info.size()), sizeText(kLargestTextFile))};
  }
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {{}, QObject::tr("%1: %2").arg(path, file.errorString())};
  QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError) return {{}, QObject::tr("%1: %2").arg(path, file.errorString())};
  if (!isText(bytes)) return {{}, QObject::tr("It is not UTF-8 text.")};
  return {bytes, {}};
}

}  // namespace adder::app
