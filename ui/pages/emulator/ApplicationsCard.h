#pragma once

#include "contract/control/EmulatorState.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QPushButton;

namespace qrlogin {

class RecordTable;

/// The applications of the emulator.
class ApplicationsCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit ApplicationsCard(QWidget *parent = nullptr);

    void setApplications(const QList<EmulatorApplication> &applications);

signals:
    void addRequested();
    void editRequested(const qrlogin::EmulatorApplication &application);
    void removeRequested(const qrlogin::EmulatorApplication &application);

protected:
    void retranslate() override;

private:
    void showApplications();
    void showButtons();
    const EmulatorApplication *chosen() const;

    QList<EmulatorApplication> m_applications;
    RecordTable *m_table;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

/// "Web", "Single-page", "Mobile or desktop", "API".
QString applicationTypeText(ApplicationType type);

} // namespace qrlogin
