#pragma once

#include "room/RoomAddresses.h"
#include "room/RoomDoorstep.h"
#include "widgets/Sheet.h"

class QComboBox;
class QSpinBox;

namespace qrlogin {

class Switch;

/// Asks before an address is opened to a room: which one, how, and what that means.
class RoomSheet : public Sheet
{
    Q_OBJECT
public:
    static constexpr quint16 usualPort = 8080;

    RoomSheet(const RoomDoorstep &doorstep, const QList<RoomAddress> &addresses, QWidget *parent);

    RoomRequest request() const;

signals:
    void opened(const qrlogin::OpenRoom &room);

private:
    void openAddress();
    void showChoice();
    void enable(bool on);

    RoomDoorstep m_doorstep;
    QList<RoomAddress> m_addresses;
    QComboBox *m_address;
    QSpinBox *m_port;
    Switch *m_encrypted;
    QLabel *m_meaning;
    QLabel *m_way;
    QPushButton *m_open;
};

} // namespace qrlogin
