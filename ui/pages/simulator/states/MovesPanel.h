#pragma once

#include "scan/IllegalMove.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;

namespace qrlogin {

class ElidedLabel;
class StatusPill;

/// The moves that a pool has to refuse, each to be tried as soon as it is out of order, and what came of it.
class MovesPanel : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the panel.
    explicit MovesPanel(Login &login, QWidget *parent = nullptr);

    /// Looks again: a ticket expires without a word.
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
