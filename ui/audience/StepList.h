#pragma once

#include "widgets/Accessible.h"

#include <QList>
#include <QWidget>

namespace qrlogin {

/// The steps of a login, one per line, in large type: done ones with a check mark, the current one highlighted.
class StepList : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    enum class State { Done, Current, ToCome, Stopped };

    struct Step
    {
        State state;
        QString caption;

        bool operator==(const Step &) const = default;
    };

    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    const QList<Step> &steps() const { return m_steps; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont fontOf(State state) const;
    int markSide() const;
    int gap() const;
    int rowHeight(const Step &step, int width) const;
    void paintMark(QPainter &painter, const QRect &place, qsizetype row) const;

    QList<Step> m_steps;
};

} // namespace qrlogin
