#pragma once

#include "qr/PictureReader.h"
#include "traffic/TrafficLog.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

#include <QTimer>

#include <array>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace qrlogin {

class Banner;
class StatusPill;

/// One request and its response in full, with the result above them. Builds only the text that is visible.
class EntryView : public Translated<Card>
{
    Q_OBJECT
public:
    explicit EntryView(QWidget *parent = nullptr);

    /// Without an entry, shows only the hint.
    void setEntry(const std::optional<TrafficEntry> &entry);
    /// Why the entry cannot be sent again; empty: it can.
    void setObstacle(const QString &obstacle);

signals:
    void repeatRequested();

protected:
    void retranslate() override;

private:
    enum Tab { Request, Answer, Timing, TabCount };

    void showTab();
    void showOutcome();
    void showPicture();
    void showRepeat();
    void showCopied();
    void copyCurl();

    std::optional<TrafficEntry> m_entry;
    std::array<bool, TabCount> m_isMade{};
    std::array<QPlainTextEdit *, TabCount> m_texts;
    QString m_obstacle;
    QTimer m_copiedMark;
    Banner *m_outcome;
    QLabel *m_picture;
    QTabWidget *m_tabs;
    StatusPill *m_watermark;
    QPushButton *m_repeat;
    QPushButton *m_copy;
    PictureReader m_reader; // last: its destructor ends the reading
};

} // namespace qrlogin
