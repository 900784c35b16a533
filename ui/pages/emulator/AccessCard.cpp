#include "pages/emulator/AccessCard.h"

#include "widgets/CopyField.h"
#include "widgets/StatusPill.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace qrlogin {

AccessCard::AccessCard(QWidget *parent)
    : Translated(parent),
      m_mark(new StatusPill)
{
    static constexpr std::array names{
        "address", "poolId", "poolSecret", "accessKeyId", "accessKeySecret", "appId", "appSecret", "controlToken"};
    auto *lines = new QGridLayout;
    lines->setHorizontalSpacing(12);
    lines->setVerticalSpacing(4);
    lines->setColumnStretch(1, 1);
    for (const char *name : names) {
        const Line line{new QLabel, new CopyField};
        line.label->setForegroundRole(QPalette::PlaceholderText);
        line.field->setObjectName(QLatin1String(name));
        const int row = lines->rowCount();
        lines->addWidget(line.label, row, 0);
        lines->addWidget(line.field, row, 1);
        m_lines.append(line);
    }
    setIcon(QStringLiteral("key"));
    addTrailing(m_mark);
    body()->addLayout(lines);
    retranslate();
}

void AccessCard::setConnection(const Connection &connection)
{
    m_mark->setWatermark(connection.address.watermark);
    m_lines[0].field->setValue(connection.address.applicationHost.toString());
    m_lines[1].field->setValue(connection.address.userPoolId);
    m_lines[2].field->setSecret(connection.credentials.userPoolSecret);
    m_lines[3].field->setValue(connection.credentials.accessKeyId);
    m_lines[4].field->setSecret(connection.credentials.accessKeySecret);
    m_lines[5].field->setValue(connection.address.appId);
    m_lines[6].field->setSecret(connection.credentials.appSecret);
    m_lines[7].field->setSecret(connection.credentials.controlToken);
}

void AccessCard::retranslate()
{
    setTitle(tr("Address and keys"));
    const std::array names{tr("Address"), tr("User pool ID"), tr("User pool secret"), tr("Access key ID"),
        tr("Access key secret"), tr("Application ID"), tr("Application secret"), tr("Control token")};
    for (size_t i = 0; i < names.size(); ++i) {
        m_lines[qsizetype(i)].label->setText(names[i]);
        m_lines[qsizetype(i)].field->setSubject(names[i]);
    }
}

} // namespace qrlogin

#include "moc_AccessCard.cpp"
