#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <functional>

namespace qrlogin {

/// A short list that is read anew all the time, as a table: rows that are still there stay what they are, chosen or
/// not.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QString key; ///< tells rows apart
        QStringList cells;
        QString toolTip;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTitles(const QStringList &titles);
    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    QList<Row> m_rows;
};

/// The view of one, a row chosen at a time.
class RecordTable : public QTableView
{
    Q_OBJECT
public:
    /// `stretched` is the column that takes the room there is.
    explicit RecordTable(int stretched, QWidget *parent = nullptr);

    void setTitles(const QStringList &titles) { m_model.setTitles(titles); }
    void setRows(const QList<RecordModel::Row> &rows);

    QString chosenKey() const; ///< empty if nothing is chosen

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosenChanged();

private:
    int heightOf(int rows) const;

    RecordModel m_model;
};

} // namespace qrlogin
