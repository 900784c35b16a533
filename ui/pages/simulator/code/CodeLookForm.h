#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace qrlogin {

class BrowserSession;
class CodeOptions;
class QrView;

/// Edits error correction, size and quiet zone of a login's codes, and states the result of the preview.
class CodeLookForm : public QWidget
{
    Q_OBJECT
public:
    /// The arguments outlive the form.
    CodeLookForm(CodeOptions &options, const BrowserSession &session, const QrView &preview, QWidget *parent = nullptr);

private:
    void setLook();
    void showLook();
    QString remarks() const;

    CodeOptions &m_options;
    const BrowserSession &m_session;
    const QrView &m_preview;
    QComboBox *m_level;
    QSpinBox *m_modulePixels;
    QSpinBox *m_quietModules;
    QLabel *m_facts;
    QLabel *m_remarks;
};

} // namespace qrlogin
