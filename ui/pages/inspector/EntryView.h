#pragma once

#include "traffic/TrafficLog.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

#include <array>

class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace qrlogin {

class StatusPill;

/// One request and its response in full. Builds only the text that is visible.
class EntryView : public Translated<Card>
{
    Q_OBJECT
public:
    explicit EntryView(QWidget *parent = nullptr);

    /// Without an entry, shows only the hint.
    void setEntry(const std::optional<TrafficEntry> &entry);
    void setRepeatable(bool repeatable);

signals:
    void repeatRequested();

protected:
    void retranslate() override;

private:
    enum Tab { Request, Answer, Timing, TabCount };

    void showTab();
    void copyCurl();

    std::optional<TrafficEntry> m_entry;
    std::array<bool, TabCount> m_isMade{};
    std::array<QPlainTextEdit *, TabCount> m_texts;
    QTabWidget *m_tabs;
    StatusPill *m_watermark;
    QPushButton *m_repeat;
    QPushButton *m_copy;
};

} // namespace qrlogin
