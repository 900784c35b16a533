#pragma once

#include "widgets/Translated.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace qrlogin {

/// Filters and groups the rows of a fleet, and says what they are.
class FleetBar : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit FleetBar(QWidget *parent = nullptr);

    QString text() const;
    bool isOnlyDrift() const;
    bool isGrouped() const;
    void showSummary(const QString &text);
    void focusSearch();

signals:
    void changed();

protected:
    void retranslate() override;

private:
    QLineEdit *m_text;
    QLabel *m_textLabel;
    QCheckBox *m_onlyDrift;
    QCheckBox *m_grouped;
    QLabel *m_summary;
};

} // namespace qrlogin
