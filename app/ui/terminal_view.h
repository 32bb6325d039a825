// A terminal as a widget: paints a TerminalScreen wrapped to its width, turns keys into the bytes a VT100 sends,
// selects and copies. Knows no device: what is typed goes out by a signal, what arrives comes in by feed(). Invariant:
// feed() only parses; painting happens at most once a frame, whatever the rate. terminal_view.cc paints,
// terminal_input.cc has keys, mouse and clipboard, terminal_find.cc links and searching.
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>
#include <QUrl>
#include <optional>
#include <vector>

#include "app/models/terminal_screen.h"
#include "app/models/terminal_search.h"

namespace adder::app {

class ThemeManager;

class TerminalView : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit TerminalView(const ThemeManager& themes, QWidget* parent = nullptr);

  const TerminalScreen& screen() const { return screen_; }
  QString selectedText() const;
  bool hasSelection() const { return anchor_ != head_; }
  // Keys go nowhere and the caret is hollow when nothing listens.
  void setLive(bool live);
  void setPointSize(int points);
  // Frames painted so far.
  int frames() const { return frames_; }
  // The cell so many columns before the caret's, in the viewport.
  QRect cellBeforeCaret(int columns) const;

  // All places with this text are marked; searchChanged() tells how many there are. Empty: none.
  void search(const QString& text, bool case_sensitive);
  // To the match after (1) or before (-1) the selected place, and around the end.
  void showMatch(int step);
  bool isSearching() const { return search_.isActive(); }

  // More lines than this are asked about first: longPaste().
  static constexpr int kLongPaste = 1000;
  void pasteNow(const QString& text);

public slots:
  void feed(const QByteArray& bytes);
  void clear();
  void copy();
  void paste();
  void selectAll();

signals:
  void typed(const QByteArray& bytes);
  // `File "NAME", line N` in a traceback was clicked.
  void placeActivated(const QString& file, int line);
  void urlActivated(const QUrl& url);
  // Ctrl+F; F3 and Shift+F3 while searching are done here.
  void findWanted();
  // `current` from 1; 0: none is shown. More may be found.
  void searchChanged(int current, int total, bool more);
  // Many lines are to be pasted: pasteNow() if that is meant.
  void longPaste(const QString& text, int lines);

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void inputMethodEvent(QInputMethodEvent* event) override;
  QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool) override { return false; }  // Tab completes

private:
  struct Place {
    int64_t line = 0;  // TerminalScreen line number
    int column = 0;
    auto operator<=>(const Place&) const = default;
  };
  struct Row {  // one row of the window
    int line;   // index in the screen
    int from;   // first column
  };

  struct Link {  // a place in a program, named by a traceback, or an address
    int64_t line_number;
    int from, to;  // cells
    QString file;  // or
    QUrl url;
    int line = 0;
    bool operator==(const Link&) const = default;
  };

  std::optional<Link> linkAt(const QPoint& point) const;
  void layoutFrom(int64_t line_number);
  void refresh();
  int rowsOf(int line) const;
  Row rowAt(int row) const;
  int rowOfLine(int line) const;
  Place placeAt(const QPoint& point) const;
  void paintRow(QPainter& painter, const Row& row, int y);
  enum class Mark { kNone, kSelected, kMatch, kCurrentMatch };
  std::vector<Mark> marksOf(const Row& row, int end) const;
  void paintCells(QPainter& painter, const TerminalLine& line, const Row& row, int from, int to, int y, Mark mark);
  void paintCaret(QPainter& painter, int first_row, int row_count);
  void select(Place anchor, Place head);
  void selectWord(Place at);
  void pasteText(const QString& text);
  void activate(const Link& link);
  void scanMore();
  void tellSearch();
  void scrollTo(Place place);
  QByteArray bytesOf(const QKeyEvent& key) const;
  int columns() const;
  void measure();

  const ThemeManager& themes_;
  TerminalScreen screen_;
  std::vector<int> rows_;   // of each line; parallel to the screen's lines
  int64_t rows_first_ = 0;  // number of the line that rows_[0] is about
  int total_rows_ = 0;
  int cell_width_ = 8, cell_height_ = 16, ascent_ = 12;
  bool follow_ = true;  // the view sticks to the bottom
  bool live_ = false;
  Place anchor_, head_;
  bool selecting_ = false;
  QTimer refresh_timer_;
  int frames_ = 0;
  std::optional<Link> hovered_;
  TerminalSearch search_;
  QTimer search_timer_;
  bool search_jump_ = false;  // the first match found is to be shown
};

}  // namespace adder::app
