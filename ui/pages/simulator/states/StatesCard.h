#pragma once

#include "scan/CodeStates.h"
#include "widgets/CountdownRing.h"
#include "widgets/Translated.h"

#include <QBoxLayout>
#include <QWidget>

namespace qrlogin {

class ElidedLabel;
class InvalidActionsPanel;
class StatesMap;

/// The state of a login's code, and the invalid actions that can be tried in it.
class StatesCard : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the card.
    explicit StatesCard(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showCode();
    void tick();

    Login &m_login;
    CodeStates m_states;
    CountdownTimer m_ticker;
    ElidedLabel *m_code;
    StatesMap *m_map;
    InvalidActionsPanel *m_invalidActions;
    QBoxLayout *m_row;
};

} // namespace qrlogin
