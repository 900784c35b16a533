#pragma once

#include "widgets/RowTable.h"

namespace qrlogin {

class FleetFilter;

/// The table of a fleet: several rows can be selected, and a click on the header sorts. The names get the room that the
/// other columns leave; where there is not enough, the table scrolls sideways.
class FleetView : public RowTable
{
    Q_OBJECT
public:
    /// `filter` outlives the view.
    explicit FleetView(FleetFilter &filter, QWidget *parent = nullptr);

    /// As the language and the font need.
    void sizeColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitNames();
    void fitHeadings();
};

} // namespace qrlogin
