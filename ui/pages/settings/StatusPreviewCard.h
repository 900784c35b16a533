#pragma once

#include "contract/LoginStrategy.h"
#include "contract/QrStatus.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QLabel;
class QComboBox;

namespace qrlogin {

/// What the status query returns to anyone in each state: with the edited settings, compared with the saved ones.
class StatusPreviewCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit StatusPreviewCard(QWidget *parent = nullptr);

    void showStrategies(const LoginStrategy &saved, const LoginStrategy &edited);
    void clear(); ///< until the next showStrategies()

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    QrStatus status() const;
    void showPreview();

    bool m_isClear = true;
    LoginStrategy m_saved;
    LoginStrategy m_edited;
    QComboBox *m_states;
    QLabel *m_answer;
    QLabel *m_summary;
};

} // namespace qrlogin
