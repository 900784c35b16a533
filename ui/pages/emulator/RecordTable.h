#pragma once

#include "theme/Accent.h"
#include "widgets/RowTable.h"

#include <QAbstractTableModel>

namespace qrlogin {

/// A short list that is read again and again, as a table model: rows that are still there keep their selection.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QString key; ///< identifies the row
        QStringList cells;
        QString toolTip = {}; ///< of all cells; empty: each shows its own text
        Accent accent = Accent::Neutral; ///< for the accented column
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTitles(const QStringList &titles);
    /// `numbers` are right-aligned; `accented` is the column that shows the accents of rows, -1 for none.
    void setColumns(const QList<int> &numbers, int accented = -1);
    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Qt::Alignment alignment(int column) const;

    QStringList m_titles;
    QList<int> m_numbers;
    int m_accented = -1;
    QList<Row> m_rows;
};

/// The view of a RecordModel. One row can be selected.
class RecordTable : public RowTable
{
    Q_OBJECT
public:
    /// `stretched` is the column that takes the remaining width.
    explicit RecordTable(int stretched, QWidget *parent = nullptr);

    void setTitles(const QStringList &titles) { m_model.setTitles(titles); }
    void setColumns(const QList<int> &numbers, int accented = -1) { m_model.setColumns(numbers, accented); }
    void setRows(const QList<RecordModel::Row> &rows);

    QString chosenKey() const; ///< empty if no row is selected

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightOf(int rows) const;
    void sizeColumns();

    RecordModel m_model;
    int m_stretched;
};

} // namespace qrlogin
