#pragma once

#include "pages/simulator/TimelineModel.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace qrlogin {

/// What happened in one login, the newest at the bottom and in sight for whoever has not scrolled away from it.
class TimelinePanel : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Follows what is recorded in `traffic` from now on.
    explicit TimelinePanel(const TrafficLog &traffic, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    TimelineModel m_timeline;
    QTreeView *m_view;
    QPushButton *m_clear;
};

} // namespace qrlogin
