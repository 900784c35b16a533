#pragma once

#include "pages/simulator/TimelineModel.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace qrlogin {

/// The timeline of one login, newest row last. Follows new rows unless the user has scrolled up. A row opens by a
/// double click, by Enter and by a button.
class TimelinePanel : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Shows what `traffic` records from now on.
    explicit TimelinePanel(const TrafficLog &traffic, QWidget *parent = nullptr);

signals:
    void opened(const qrlogin::TrafficEntry &entry);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCurrent();
    void fitColumns();

    TimelineModel m_timeline;
    QTreeView *m_view;
    QPushButton *m_open;
    QPushButton *m_clear;
};

} // namespace qrlogin
