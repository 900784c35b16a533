#pragma once

#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QList>
#include <QWidget>

namespace qrlogin {

/// The parties of a login, one below the other in large type: an icon, the name, and what the party has.
class PartyList : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    struct Row
    {
        QString iconName; ///< as for tintedIcon()
        Accent accent = Accent::Neutral;
        QString party;
        QString words;

        bool operator==(const Row &) const = default;
    };

    explicit PartyList(QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;
    int markSide() const;
    int gap() const;
    int rowHeight(const Row &row, int width) const;

    QList<Row> m_rows;
};

} // namespace qrlogin
