#pragma once

#include <QLayout>

namespace qrlogin {

/// Widgets in a row that wraps: those that do not fit go to the next line. Each has its preferred size, and no line is
/// wider than its widest widget needs. Hidden widgets take no room.
class FlowLayout : public QLayout
{
public:
    /// `lines`: AlignLeft or AlignRight.
    explicit FlowLayout(int spacing, Qt::Alignment lines = Qt::AlignLeft);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< all in one line
    QSize minimumSize() const override; ///< of the widest widget
    void setGeometry(const QRect &rect) override;

private:
    /// Puts the widgets into `rect` if `isMeant`. Returns the height that they take.
    int arrange(const QRect &rect, bool isMeant) const;

    Qt::Alignment m_lines;
    QList<QLayoutItem *> m_items;
};

} // namespace qrlogin
