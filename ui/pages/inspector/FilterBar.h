#pragma once

#include "traffic/TrafficFilter.h"
#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace qrlogin {

/// Filters the traffic by text, party and result.
class FilterBar : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    TrafficFilter filter() const;
    void showCounts(qsizetype shown, qsizetype held);
    void focusSearch();
    void clear(); ///< lets everything through

signals:
    /// Immediately for a selection, shortly after the last key for a text.
    void filterChanged();

protected:
    void retranslate() override;

private:
    static QLabel *labelOf(QWidget *widget);
    void sayCounts();

    QLineEdit *m_text;
    QComboBox *m_party;
    QComboBox *m_outcome;
    QLabel *m_textLabel;
    QLabel *m_partyLabel;
    QLabel *m_outcomeLabel;
    QLabel *m_counts;
    QTimer m_typing;
    qsizetype m_shown = 0;
    qsizetype m_held = 0;
};

} // namespace qrlogin
