#pragma once

#include "scan/IllegalMove.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;

namespace qrlogin {

class ElidedLabel;
class StatusPill;

/// The actions that a pool must reject. Each has a button, enabled while the action is invalid, and its result.
class MovesPanel : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the panel.
    explicit MovesPanel(Login &login, QWidget *parent = nullptr);

    /// Updates the panel, because the expiry of a ticket does not send a signal.
    void showMoves();

protected:
    void retranslate() override;

private:
    struct Row
    {
        QPushButton *attempt;
        StatusPill *verdict;
        ElidedLabel *words;
    };

    void showMove(IllegalMove move);

    MoveTrial m_trial;
    std::array<Row, allIllegalMoves.size()> m_rows;
};

} // namespace qrlogin
