#pragma once

#include "theme/Accent.h"

#include <initializer_list>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSize;
class QVBoxLayout;
class QWidget;

namespace qrlogin {

class FlowLayout;

/// A button without text. `name` is its object name, `icon` a name for tintedIcon(), null for none.
QPushButton *pushButton(const char *name, const char *icon = nullptr);

/// The same, filled: the primary act of a page. A page has one.
QPushButton *primaryButton(const char *name, const char *icon = nullptr);

/// The icon of an accent, for text of the default size.
QLabel *accentMark(Accent accent);

/// A hidden widget keeps its room, so that nothing else moves when it comes and goes.
void keepPlace(QWidget &widget);

/// A line between two parts of a page or card.
QWidget *horizontalLine();

/// These widgets in a row, with `spacing` pixels between them. Null is a stretch.
QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets, int spacing = 8);
/// The same as a column.
QVBoxLayout *columnOf(std::initializer_list<QWidget *> widgets, int spacing = 8);

/// These widgets in a row that wraps (widgets/layout/FlowLayout.h).
FlowLayout *flowOf(std::initializer_list<QWidget *> widgets, int spacing = 8);

/// `content` in a scroll area without a frame. It fills the area if there is room for it.
QScrollArea *scrolling(QWidget *content);
/// The same, with at least the width that the content needs, so that it does not scroll sideways.
QScrollArea *scrollingDown(QWidget *content);

/// `size`, as far as the screen of the window has room for it and the frame.
QSize fittingOnScreen(const QSize &size, const QWidget &window);

/// The window of the widget has room for few lines of text, as on a laptop's screen with large fonts: what is not
/// needed for the next act should give its room to what is.
bool isInLowWindow(const QWidget &widget);

} // namespace qrlogin
