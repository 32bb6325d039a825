// Measures how long the UI thread is away from its event loop. Every event that the loop delivers is a frame; the time
// from a frame's begin (or from where a loop inside of it last waited) to its end (or to where such a loop waits again)
// is a stall when it is long. Time in which the thread could run and had no processor is not counted: on a loaded
// machine that is the load's. Off unless ADDER_STALL_LOG names a file, to which each stall is appended with what ran.
#pragma once

#include <QEvent>
#include <QObject>
#include <QString>
#include <memory>

namespace adder::app {

class StallWatch : public QObject {
  Q_OBJECT
public:
  // What ADDER_STALL_LOG asks for; null without it. Made on the UI thread, which it then watches.
  static std::unique_ptr<StallWatch> fromEnvironment();
  explicit StallWatch(const QString& log, double least_ms = 10);
  ~StallWatch() override;

  double longestMs() const { return longest_ms_; }
  void forget() { longest_ms_ = 0; }
  // Said beside each stall: which test runs, say. May be null, and may return null.
  void setContext(const char* (*context)()) { context_ = context; }
  // The signals of this thread's event dispatcher, which exists once there is an application.
  void attach();

  class Frame {
  public:
    Frame(StallWatch* watch, QObject* receiver, QEvent* event);
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

  private:
    StallWatch* watch_;
    bool begins_ = false;
    const char* class_ = nullptr;
    QString name_;
    int type_ = 0;
    Frame* outer_ = nullptr;
    friend class StallWatch;
  };

private:
  void begin();
  void measure();
  qint64 waitedForProcessor() const;  // nanoseconds since the thread began
  void waits();
  void goesOn();

  QString log_;
  double least_ms_;
  double longest_ms_ = 0;
  const char* (*context_)() = nullptr;
  Frame* frame_ = nullptr;  // the innermost
  bool running_ = false;    // a stretch is being measured
  qint64 since_ = 0, waited_since_ = 0;
  int waited_file_ = -1;
};

}  // namespace adder::app
