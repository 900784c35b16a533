#pragma once

class QMenu;
class QWidget;

namespace qrlogin {

/// Fills a menu with the commands of a page, as they are now: its actions, and each visible button with a name, in
/// reading order. The entry of a button clicks it, and is disabled with it. Without commands: one disabled entry.
void fillCommandMenu(QMenu &menu, const QWidget &page);

} // namespace qrlogin
