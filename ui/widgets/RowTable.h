#pragma once

#include <QTableView>

namespace qrlogin {

/// A table of rows: one is chosen at a time and whole, no grid, no row headers, Tab leaves it. Columns are too narrow
/// rather than scrolled to.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget *parent = nullptr);
};

} // namespace qrlogin
