#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace qrlogin::test {

/// "QLabel in SettingRow", or with the object name.
QString nameOf(const QWidget &widget);

/// `top` and its visible parts, without those of other windows.
QList<const QWidget *> visiblePartsOf(const QWidget &top);

/// Which texts of this widget are larger than their room.
QStringList textFaults(const QWidget &widget);

} // namespace qrlogin::test
