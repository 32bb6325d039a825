// See single_window.h. A request is a line, its answer "ok\n". POSIX sockets rather than Qt's, whose library would be
// loaded at every start for these few bytes.
#include "app/services/single_window.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QThread>
#include <QTimer>
#include <cerrno>
#include <cstring>
#include <optional>

namespace adder::app {

namespace {

constexpr qsizetype kLongestRequest = 1 << 20;  // bytes
constexpr int kVisitMs = 5000;                  // for a visitor that says nothing
constexpr int kRetryMs = 30;
constexpr char kTaken[] = "ok\n";

std::optional<sockaddr_un> addressOf(const QString& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  QByteArray name = path.toLocal8Bit();
  if (name.isEmpty() || static_cast<size_t>(name.size()) >= sizeof address.sun_path) return std::nullopt;
  std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
  return address;
}

// Of this user, and closed to others.
bool isPrivateFolder(const QString& path) {
  struct stat info {};
  if (::lstat(path.toLocal8Bit().constData(), &info) != 0) return false;
  return S_ISDIR(info.st_mode) && info.st_uid == ::getuid() && (info.st_mode & 077) == 0;
}

bool sendAll(int socket, const QByteArray& bytes) {
  for (qsizetype sent = 0; sent < bytes.size();) {
    ssize_t more = ::send(socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) return false;
    sent += more;
  }
  return true;
}

// One try: true when the answer has come.
bool handOnce(const sockaddr_un& address, const QByteArray& line, int patience_ms) {
  int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  timeval limit{patience_ms / 1000, (patience_ms % 1000) * 1000};
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
  char answer[sizeof kTaken] = {};
  bool taken = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
               sendAll(socket, line) && ::recv(socket, answer, sizeof answer - 1, MSG_WAITALL) > 0 &&
               std::strcmp(answer, kTaken) == 0;
  ::close(socket);
  return taken;
}

}  // namespace

QString SingleWindow::defaultPath() {
  QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
  if (folder.isEmpty()) {
    folder = QDir::tempPath() + QStringLiteral("/adder-studio-%1").arg(::getuid());
    ::mkdir(folder.toLocal8Bit().constData(), 0700);
    if (!isPrivateFolder(folder)) return {};
  }
  QString display = qEnvironmentVariable("WAYLAND_DISPLAY", qEnvironmentVariable("DISPLAY"));
  display.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9.-]")), QStringLiteral("_"));
  return folder + QStringLiteral("/adder-studio%1.socket").arg(display);
}

SingleWindow::SingleWindow(const QString& path, QObject* parent) : QObject(parent), path_(path) {}

SingleWindow::~SingleWindow() {
  while (!visitors_.isEmpty()) dismiss(visitors_.constBegin().key());
  if (listener_ >= 0) {
    ::unlink(path_.toLocal8Bit().constData());  // while the lock is still held: it is ours
    ::close(listener_);
  }
  if (lock_ >= 0) ::close(lock_);
}

bool SingleWindow::claim() {
  auto address = addressOf(path_);
  if (!address) return false;
  lock_ = ::open((path_ + QStringLiteral(".lock")).toLocal8Bit().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0) return false;
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    ::close(std::exchange(lock_, -1));
    return false;
  }
  ::unlink(address->sun_path);  // of a process that died
  listener_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (listener_ < 0) return false;
  if (::bind(listener_, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0 ||
      ::chmod(address->sun_path, 0600) != 0 || ::listen(listener_, 8) != 0) {
    qWarning("a second start will open a window of its own: %s: %s", address->sun_path, std::strerror(errno));
    ::close(std::exchange(listener_, -1));
    return false;
  }
  return true;
}

void SingleWindow::listen() {
  if (listener_ < 0 || arrivals_ != nullptr) return;
  arrivals_ = std::make_unique<QSocketNotifier>(listener_, QSocketNotifier::Read);
  connect(arrivals_.get(), &QSocketNotifier::activated, this, &SingleWindow::welcome);
}

bool SingleWindow::hand(const QString& path, const OpenRequest& request, int patience_ms) {
  auto address = addressOf(path);
  if (!address) return false;
  // Who has just taken the lock may not listen yet.
  for (QDeadlineTimer deadline(patience_ms); !deadline.hasExpired(); QThread::msleep(kRetryMs)) {
    if (handOnce(*address, request.toLine() + '\n', patience_ms)) return true;
  }
  return false;
}

void SingleWindow::welcome() {
  for (;;) {
    int socket = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return;
    auto visitor = std::make_shared<Visitor>();
    visitor->readable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    connect(visitor->readable.get(), &QSocketNotifier::activated, this, [this, socket] { hear(socket); });
    QTimer::singleShot(kVisitMs, visitor->readable.get(), [this, socket] { dismiss(socket); });
    visitors_.insert(socket, visitor);
  }
}

void SingleWindow::hear(int socket) {
  std::shared_ptr<Visitor> visitor = visitors_.value(socket);
  if (visitor == nullptr) return;
  char piece[4096];
  for (;;) {
    ssize_t size = ::recv(socket, piece, sizeof piece, 0);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && errno == EAGAIN) break;
    if (size <= 0) return dismiss(socket);
    visitor->said.append(piece, size);
    if (visitor->said.size() > kLongestRequest) return dismiss(socket);
  }
  qsizetype end = visitor->said.indexOf('\n');
  if (end < 0) return;
  std::optional<OpenRequest> request = OpenRequest::fromLine(visitor->said.left(end));
  if (request) ::send(socket, kTaken, sizeof kTaken - 1, MSG_NOSIGNAL);
  dismiss(socket);
  if (request) Q_EMIT requested(*request);
}

void SingleWindow::dismiss(int socket) {
  std::shared_ptr<Visitor> visitor = visitors_.take(socket);
  if (visitor == nullptr) return;
  visitor->readable->setEnabled(false);
  visitor->readable.release()->deleteLater();  // it may be the one that called
  ::close(socket);
}

}  // namespace adder::app
