#pragma once

#include "widgets/Translated.h"

#include <QWidget>

#include <chrono>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

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
    /// How often to watch the fleet; zero: never.
    std::chrono::minutes watchInterval() const;
    void showSummary(const QString &text);
    void focusSearch();

signals:
    void changed();
    void watchChanged();

protected:
    void retranslate() override;

private:
    QLineEdit *m_text;
    QLabel *m_textLabel;
    QCheckBox *m_onlyDrift;
    QCheckBox *m_grouped;
    QCheckBox *m_watch;
    QSpinBox *m_minutes;
    QLabel *m_summary;
};

} // namespace qrlogin
