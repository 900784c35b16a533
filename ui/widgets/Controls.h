#pragma once

class QPushButton;

namespace qrlogin {

/// A button without a text. `name` is its object name, `icon` a name for tintedIcon(); null: none.
QPushButton *pushButton(const char *name, const char *icon = nullptr);

} // namespace qrlogin
