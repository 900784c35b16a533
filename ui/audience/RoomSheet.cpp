#include "audience/RoomSheet.h"

#include "client/FailureText.h"
#include "widgets/Banner.h"
#include "widgets/Named.h"
#include "widgets/Switch.h"
#include "widgets/WrappedLabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace qrlogin {

RoomSheet::RoomSheet(const RoomDoorstep &doorstep, const QList<RoomAddress> &addresses, QWidget *parent)
    : Sheet(tr("Let the room in"), parent),
      m_doorstep(doorstep),
      m_addresses(addresses),
      m_address(named<QComboBox>("roomAddress")),
      m_port(named<QSpinBox>("roomPort")),
      m_encrypted(named<Switch>("roomEncrypted", tr("&https"))),
      m_meaning(wrappedLabel({})),
      m_way(wrappedLabel({}, QPalette::PlaceholderText)),
      m_open(nullptr)
{
    setSubtitle(tr("The people here scan the code on the wall with their own phones."));
    for (const RoomAddress &each : addresses)
        //: an address and the name of its network device
        m_address->addItem(tr("%1 (%2)").arg(each.address, each.device));
    m_address->setAccessibleName(tr("Address"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free port"));
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(usualPort);
    m_port->setAccessibleName(tr("Port"));
    m_meaning->setObjectName(QStringLiteral("roomMeaning"));
    setMinimumWidth(640); // for the longest address and its device

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Port"), m_port);
    form->addRow(QString(), m_encrypted);
    body()->addWidget(m_meaning);
    body()->addLayout(form);
    body()->addWidget(m_way);
    body()->addStretch();
    connect(addButton(tr("&Cancel"), "keepRoomClosed"), &QPushButton::clicked, this, &RoomSheet::reject);
    m_open = addPrimaryButton(tr("&Open"), "openRoom");
    connect(m_open, &QPushButton::clicked, this, &RoomSheet::openAddress);
    connect(m_address, &QComboBox::currentIndexChanged, this, &RoomSheet::showChoice);
    connect(m_port, &QSpinBox::valueChanged, this, &RoomSheet::showChoice);
    connect(m_encrypted, &Switch::toggled, this, &RoomSheet::showChoice);
    showChoice();
    if (addresses.isEmpty())
        banner()->showMessage(Accent::Warning,
            tr("This computer is not in a network. Connect it to the network of the phones, and open this again."));
    m_open->setFocus();
}

RoomRequest RoomSheet::request() const
{
    const int row = m_address->currentIndex();
    return {row < 0 ? QString() : m_addresses.at(row).address, quint16(m_port->value()), m_encrypted->isChecked()};
}

void RoomSheet::showChoice()
{
    const RoomRequest chosen = request();
    const QStringList meaning{
        chosen.address.isEmpty() ? tr("This opens an address of this computer.")
                                 : tr("This opens %1 of this computer.").arg(chosen.address),
        tr("Everyone in the same network can open the phone page there, sign in as a demo user, and scan and approve "
           "the code on the wall."),
        tr("The phones reach an emulator for this room alone, with the settings of the open pool. They can neither "
           "change anything nor reach the pool itself."),
        tr("Nothing leaves the network. The address closes with the presentation."),
    };
    m_meaning->setText(bulleted(meaning));
    m_way->setText(chosen.isEncrypted
            ? tr("Phones warn about the certificate, which this computer makes for itself. The wall shows its "
                 "fingerprint. With https, phones can use the live camera.")
            : tr("Without https, phones take a photo of the code. What they send is not encrypted on its way."));
    enable(true);
}

void RoomSheet::enable(bool on)
{
    m_open->setEnabled(on && !m_addresses.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{m_address, m_port, m_encrypted})
        part->setEnabled(on);
}

void RoomSheet::openAddress()
{
    banner()->dismiss();
    enable(false);
    m_doorstep.open(request(), [guard = QPointer(this), this](const Result<OpenRoom> &room) {
        if (!guard)
            return;
        if (room) {
            emit opened(*room);
            return accept();
        }
        enable(true);
        banner()->showMessage(Accent::Danger,
            room.error().kind == FailureKind::Conflict
                ? tr("Port %1 is in use. Enter another one.").arg(m_port->value())
                : tr("The address cannot be opened. %1").arg(FailureText::describe(room.error())));
        m_open->setFocus();
    });
}

} // namespace qrlogin

#include "moc_RoomSheet.cpp"
