#pragma once

#include "qr/QrLook.h"
#include "widgets/Sheet.h"

class QPlainTextEdit;
class QTabWidget;

namespace qrlogin {

class Login;
class QrView;
class ScanMeter;

/// Details of a login's QR code: appearance, readability and payload, custom data for the next code, and ways to export
/// it.
class CodeSheet : public Sheet
{
    Q_OBJECT
public:
    /// The login outlives the sheet.
    CodeSheet(Login &login, QWidget *parent);
    ~CodeSheet() override;

private:
    QWidget *makePreview();
    QWidget *makePayloadView();
    void makeButtons();
    void showCode();
    void showMargin();
    void copyImage();
    void savePng();
    void saveSvg();
    void save(const QString &path, const QByteArray &content);
    void print();
    QString proposedName(const char *suffix) const;

    Login &m_login;
    QString m_shownId;
    QrLook m_shownLook;
    QrView *m_code;
    ScanMeter *m_meter;
    QLabel *m_verdict;
    QLabel *m_margin;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_payload;
    QPushButton *m_copy;
    QPushButton *m_save;
    QAction *m_saveSvg;
    QPushButton *m_print;
};

} // namespace qrlogin
