// The outer layer of the Language Server Protocol (base protocol, version 3.17): JSON messages behind a header with
// their length. Pure: bytes in, messages out, cut anywhere.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace adder::app {

class LspFraming {
public:
  static QByteArray frame(const QJsonObject& message);

  // The messages that these bytes complete. What is no JSON object is passed over; after a header without a length, or
  // one that is out of all bounds, nothing more comes: isBroken().
  QList<QJsonObject> feed(const QByteArray& bytes);
  bool isBroken() const { return broken_; }

private:
  QByteArray waiting_;
  bool broken_ = false;
};

}  // namespace adder::app
