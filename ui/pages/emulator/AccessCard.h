#pragma once

#include "connections/Connection.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QGridLayout;
class QLabel;

namespace qrlogin {

class CopyField;
class StatusPill;

/// The emulator's address and access credentials.
class AccessCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit AccessCard(QWidget *parent = nullptr);

    void setConnection(const Connection &connection);

protected:
    void retranslate() override;

private:
    struct Line
    {
        QLabel *label;
        CopyField *field;
    };

    StatusPill *m_mark;
    QList<Line> m_lines;
};

} // namespace qrlogin
