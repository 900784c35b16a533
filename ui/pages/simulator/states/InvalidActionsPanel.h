#pragma once

#include "scan/InvalidAction.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;

namespace qrlogin {

class ElidedLabel;
class StatusPill;

/// The actions that a pool must reject. Each has a button, enabled while the action is invalid, and its result.
class InvalidActionsPanel : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the panel.
    explicit InvalidActionsPanel(Login &login, QWidget *parent = nullptr);

    /// Updates the panel, because the expiry of a ticket does not send a signal.
    void showActions();

protected:
    void retranslate() override;

private:
    struct Row
    {
        QPushButton *attempt;
        StatusPill *verdict;
        ElidedLabel *words;
    };

    void showAction(InvalidAction action);

    InvalidActionTest m_test;
    std::array<Row, allInvalidActions.size()> m_rows;
};

} // namespace qrlogin
