#pragma once

#include "widgets/Sheet.h"

class QLineEdit;

namespace qrlogin {

class SettingsModel;

/// The last look before a save: what changes, what a careful administrator would say of it, and the request byte for
/// byte. A pool in production wants its name typed. Sends nothing itself.
class ReviewSheet : public Sheet
{
    Q_OBJECT
public:
    /// `model` outlives the sheet.
    ReviewSheet(SettingsModel &model, QWidget *parent);

signals:
    /// The user wants it saved, for this reason, which may be empty.
    void confirmed(const QString &reason);

private:
    QWidget *makeAdvice();
    QWidget *makeRequest();
    QWidget *makeQuestions();
    void showReadiness();
    void dryRun();
    void confirm();

    SettingsModel &m_model;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_name = nullptr; ///< only for a pool in production
    QPushButton *m_save = nullptr;
};

} // namespace qrlogin
