#pragma once

#include "contract/control/EmulatorState.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QLabel;
class QPushButton;

namespace qrlogin {

class RecordTable;
class StatusPill;

/// The QR codes that the emulator still stores, newest first.
class CodesCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit CodesCard(QWidget *parent = nullptr);

    void setState(const EmulatorState &state, const QString &watermark);

signals:
    /// Empty if no code is selected.
    void chosenChanged(const QString &codeId);
    void endRequested(const QString &codeId, qrlogin::CodeEnd end);

protected:
    void retranslate() override;

private:
    void showCodes();
    void showButtons();
    static QString whatIsLeft(const EmulatorCode &code);

    QList<EmulatorCode> m_codes;
    qint64 m_held = 0;
    StatusPill *m_mark;
    RecordTable *m_table;
    QLabel *m_empty;
    QPushButton *m_endInMfa;
    QPushButton *m_endInError;
};

} // namespace qrlogin
