#pragma once

#include "scan/CodeStates.h"
#include "theme/Accent.h"
#include "widgets/Accessible.h"
#include "widgets/Translated.h"

#include <QWidget>

namespace qrlogin {

/// The states of a code as a map: the current one is highlighted, passed ones are dimmed with a check mark, unreachable
/// ones dashed.
class StatesMap : public Translated<QWidget>, public AccessiblePart
{
    Q_OBJECT
public:
    /// The states outlive the map.
    explicit StatesMap(const CodeStates &states, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place;
    struct Way;

    QSize plateSize() const;
    int leastGap() const;
    int gap() const;
    QRect plate(const Place &place) const;
    bool isPlaceOf(const Place &place, CodeState state) const;
    void paintPlace(QPainter &painter, const Place &place) const;
    void paintWay(QPainter &painter, const Way &way) const;

    static const std::array<Place, 6> places;
    static const std::array<Way, 6> ways;

    const CodeStates &m_states;
};

/// The text of a state, and its colour and icon while it is current.
QString stateText(CodeState state);
Accent stateAccent(CodeState state);
QString stateIcon(CodeState state);

} // namespace qrlogin
