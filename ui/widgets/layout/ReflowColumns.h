#pragma once

#include <QWidget>

class QGridLayout;
class QTabBar;

namespace qrlogin {

/// Columns that have room for what is in them, at any width: side by side if each gets its least width, then two in a
/// row, then one at a time with a tab for each, or all below each other. Needs the height that they need at the present
/// width, so that nothing in them is cut.
class ReflowColumns : public QWidget
{
    Q_OBJECT
public:
    enum class Narrow { Tabs, Below };

    /// `leastCharacters` is the least width of a column beside others, in average characters of the font. With
    /// Below it can need more; with Tabs only the font counts, so that columns do not move with their contents.
    ReflowColumns(int leastCharacters, Narrow narrow, QWidget *parent = nullptr);

    /// Owns the column. `share` is its part of the width, beside others.
    void addColumn(QWidget *column, int share = 1);
    /// The texts of the tabs, in the order of the columns.
    void setTitles(const QStringList &titles);
    /// Where there are tabs, selects the one whose column has `part` in it.
    void reveal(const QWidget *part);

    /// 4, 2 or 1, as many as are side by side.
    int columnsInRow() const { return m_inRow; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int fittingInRow() const;
    int neededWidth(int inRow) const;
    void arrange();
    void showCurrent();
    void needSize();

    int m_leastCharacters;
    Narrow m_narrow;
    int m_inRow = 0;
    QList<QWidget *> m_columns;
    QList<int> m_shares;
    QTabBar *m_tabs;
    QGridLayout *m_grid;
};

} // namespace qrlogin
