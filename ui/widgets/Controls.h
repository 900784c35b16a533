#pragma once

#include "theme/Accent.h"

#include <initializer_list>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace qrlogin {

/// A button without a text. `name` is its object name, `icon` a name for tintedIcon(); null: none.
QPushButton *pushButton(const char *name, const char *icon = nullptr);

/// The mark of an accent beside a text of the usual size.
QLabel *accentMark(Accent accent);

/// These widgets side by side, with `spacing` pixels between them. Null is a stretch.
QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets, int spacing = 8);
/// The same, one below the other.
QVBoxLayout *columnOf(std::initializer_list<QWidget *> widgets, int spacing = 8);

} // namespace qrlogin
