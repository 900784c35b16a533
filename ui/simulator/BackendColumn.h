#pragma once

#include "widgets/Card.h"
#include "widgets/Translated.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace qrlogin {

class Backend;
class Banner;
class CopyField;

/// The site's server, or a page without a secret in its place: exchanges the ticket.
class BackendColumn : public Translated<Card>
{
    Q_OBJECT
public:
    explicit BackendColumn(QWidget *parent = nullptr);

    void setBackend(Backend *backend, const QString &watermark);
    void setTicket(const QString &ticket); ///< empty if there is none yet

protected:
    void retranslate() override;

private:
    void showBackend();

    QPointer<Backend> m_backend;
    QString m_ticket;
    QString m_watermark;
    Banner *m_message;
    QLabel *m_hint;
    QWidget *m_tokens;
    QLabel *m_accessLabel;
    CopyField *m_access;
    QLabel *m_idLabel;
    CopyField *m_id;
    QLabel *m_facts;
    QLabel *m_mark;
    QPushButton *m_asServer;
    QPushButton *m_asBrowser;
};

} // namespace qrlogin
