#pragma once

#include "pages/simulator/TimelineModel.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace qrlogin {

/// The timeline of one login, newest row last. Follows new rows unless the user has scrolled up.
class TimelinePanel : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Shows what `traffic` records from now on.
    explicit TimelinePanel(const TrafficLog &traffic, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    TimelineModel m_timeline;
    QTreeView *m_view;
    QPushButton *m_clear;
};

} // namespace qrlogin
