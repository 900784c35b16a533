#pragma once

#include "pool/PoolClient.h"
#include "simulator/TimelineModel.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace qrlogin {

class Backend;
class BackendColumn;
class BrowserColumn;
class BrowserSession;
class Card;
class PageHeader;
class Phone;
class PhoneColumn;

/// One scan with its parties side by side on one code, and below them what happened.
class SimulatorPage : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit SimulatorPage(QWidget *parent = nullptr);
    ~SimulatorPage() override;

    /// Starts over with parties that speak to this pool.
    void setPool(const Connection &connection, const PoolContext &context);

    BrowserSession *browser() const { return m_browser.get(); }

protected:
    void retranslate() override;

private:
    void follow();
    void passOn();

    std::unique_ptr<BrowserSession> m_browser;
    std::unique_ptr<Phone> m_phone;
    std::unique_ptr<Backend> m_backend;
    TimelineModel m_timeline;
    QMetaObject::Connection m_recording;
    QString m_currentCode;

    PageHeader *m_header;
    BrowserColumn *m_browserColumn;
    PhoneColumn *m_phoneColumn;
    BackendColumn *m_backendColumn;
    Card *m_timelineCard;
    QTreeView *m_timelineView;
    QPushButton *m_clear;
};

} // namespace qrlogin
