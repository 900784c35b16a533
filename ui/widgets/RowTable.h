#pragma once

#include <QTableView>

namespace qrlogin {

/// A table that selects one whole row, without grid, row headers or horizontal scrolling. Tab leaves it.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget *parent = nullptr);
};

} // namespace qrlogin
