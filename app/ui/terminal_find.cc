// The third part of TerminalView: places and addresses that can be clicked, and searching.
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QScrollBar>

#include "app/ui/terminal_view.h"

namespace adder::app {

namespace {
constexpr int kSliceMs = 5;
constexpr int kLinesBetweenLooks = 200;  // at the clock
}  // namespace

std::optional<TerminalView::Link> TerminalView::linkAt(const QPoint& point) const {
  static const QRegularExpression place(QStringLiteral("File \"([^\"]+)\", line (\\d+)"));
  static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"'`\\])}]*[^\\s<>\"'`\\])}.,;:!?]"));
  Place at = placeAt(point);
  QList<int> cells;
  QString text = screen_.lineText(static_cast<int>(at.line - screen_.firstNumber()), &cells);
  for (const QRegularExpression* each : {&place, &address}) {
    for (auto all = each->globalMatch(text); all.hasNext();) {
      auto found = all.next();
      Link link{at.line, cells[found.capturedStart()], cells[found.capturedEnd()], {}, {}};
      if (at.column < link.from || at.column >= link.to) continue;
      if (each == &address) {
        link.url = QUrl(found.captured());
      } else {
        link.file = found.captured(1);
        link.line = found.captured(2).toInt();
      }
      return link;
    }
  }
  return {};
}

void TerminalView::activate(const Link& link) {
  if (!link.url.isEmpty()) return Q_EMIT urlActivated(link.url);
  Q_EMIT placeActivated(link.file, link.line);
}

void TerminalView::search(const QString& text, bool case_sensitive) {
  search_.start(text, case_sensitive);
  search_jump_ = search_.isActive();
  if (!search_.isActive()) {
    search_timer_.stop();
    tellSearch();
    return viewport()->update();
  }
  scanMore();
}

// From the top, a few milliseconds at a time; the match that is nearest to the end is shown when all is known.
void TerminalView::scanMore() {
  QElapsedTimer clock;
  clock.start();
  bool more = true;
  while ((more = search_.step(screen_, kLinesBetweenLooks)) && clock.elapsed() < kSliceMs) {
  }
  if (more) search_timer_.start();
  if (!more && std::exchange(search_jump_, false) && !search_.matches().empty()) {
    const TerminalMatch& last = search_.matches().back();
    select({last.line, last.from}, {last.line, last.to});
    scrollTo(anchor_);
  }
  tellSearch();
  viewport()->update();
}

void TerminalView::showMatch(int step) {
  const auto& matches = search_.matches();
  if (matches.empty()) return;
  Place low = std::min(anchor_, head_);
  size_t at = search_.firstFrom(low.line, low.column);
  bool on_it = at < matches.size() && Place{matches[at].line, matches[at].from} == low && hasSelection();
  if (step > 0) {
    at = (on_it ? at + 1 : at) % matches.size();
  } else {
    at = (at + matches.size() - 1) % matches.size();
  }
  const TerminalMatch match = matches[at];
  select({match.line, match.from}, {match.line, match.to});
  scrollTo(anchor_);
  tellSearch();
}

void TerminalView::tellSearch() {
  const auto& matches = search_.matches();
  Place low = std::min(anchor_, head_);
  size_t at = search_.firstFrom(low.line, low.column);
  bool on_it = at < matches.size() && Place{matches[at].line, matches[at].from} == low && hasSelection();
  Q_EMIT searchChanged(on_it ? static_cast<int>(at) + 1 : 0, static_cast<int>(matches.size()),
                       search_timer_.isActive());
}

void TerminalView::scrollTo(Place place) {
  if (refresh_timer_.isActive()) refresh();  // rows are laid out then
  auto line = static_cast<int>(place.line - screen_.firstNumber());
  if (line < 0 || line >= static_cast<int>(rows_.size())) return;
  int row = rowOfLine(line) + place.column / columns();
  QScrollBar* bar = verticalScrollBar();
  if (row >= bar->value() && row < bar->value() + bar->pageStep()) return;
  bar->setValue(std::max(0, row - bar->pageStep() / 2));
}

}  // namespace adder::app
