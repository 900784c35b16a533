#pragma once

#include "settings/SettingsModel.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace qrlogin {

class AdviceCard;
class Banner;
class Card;
class PageHeader;
class PeriodRow;
class StatusPreviewCard;
class ToggleRow;

/// The page "App Scan Code Login Web Custom Configuration": the four settings, what they mean, and the way to save them.
class SettingsPage : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// Shows `model`, which outlives the page or is replaced first; without one the page waits.
    void setModel(SettingsModel *model);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeFooter();
    void showModel();
    void showBanner();
    void showFooter();
    bool isComplete() const;
    void revert();
    void restoreDefaults();

    QPointer<SettingsModel> m_model;
    std::optional<Failure> m_announced;
    PageHeader *m_header;
    QPushButton *m_reload;
    Banner *m_banner;
    QBoxLayout *m_columns = nullptr;
    Card *m_periodCard;
    Card *m_toggleCard;
    QList<PeriodRow *> m_periodRows;
    QList<ToggleRow *> m_toggleRows;
    StatusPreviewCard *m_preview;
    AdviceCard *m_advice;
    QLabel *m_summary;
    QPushButton *m_defaults;
    QPushButton *m_revert;
    QPushButton *m_save;
};

} // namespace qrlogin
