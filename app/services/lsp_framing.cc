// See lsp_framing.h.
#include "app/services/lsp_framing.h"

#include <QJsonDocument>

namespace adder::app {

namespace {
constexpr qsizetype kLongestHeader = 4096;               // bytes
constexpr qsizetype kLongestMessage = 16 * 1024 * 1024;  // bytes
constexpr const char* kLength = "content-length:";
}  // namespace

QByteArray LspFraming::frame(const QJsonObject& message) {
  QByteArray body = QJsonDocument(message).toJson(QJsonDocument::Compact);
  return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QList<QJsonObject> LspFraming::feed(const QByteArray& bytes) {
  QList<QJsonObject> messages;
  if (broken_) return messages;
  waiting_ += bytes;
  qsizetype at = 0;
  while (true) {
    qsizetype end = waiting_.indexOf("\r\n\r\n", at);
    if (end < 0) {
      broken_ = waiting_.size() - at > kLongestHeader;
      break;
    }
    qsizetype length = -1;
    for (const QByteArray& line : waiting_.mid(at, end - at).split('\n')) {
      QByteArray header = line.trimmed().toLower();
      bool fine = false;
      if (!header.startsWith(kLength)) continue;
      length = header.mid(qstrlen(kLength)).trimmed().toLongLong(&fine);
      if (!fine) length = -1;
    }
    if (length < 0 || length > kLongestMessage) {
      broken_ = true;
      break;
    }
    if (waiting_.size() - (end + 4) < length) break;
    QJsonDocument document = QJsonDocument::fromJson(waiting_.mid(end + 4, length));
    if (document.isObject()) messages.append(document.object());
    at = end + 4 + length;
  }
  waiting_ = broken_ ? QByteArray() : waiting_.mid(at);
  return messages;
}

}  // namespace adder::app
