#pragma once

#include "audience/AudienceWindow.h"
#include "scenario/GuidedDemo.h"

class QHBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace qrlogin {

class PartyList;
class PhonePicture;
class PresentedEnd;
class QrView;
class StatusPill;
class StepList;

/// A guided demo full-screen: the act, its code, its phone, what each party has, and the caption. Shows names only as
/// publicName() returns them, and secrets masked.
///
/// Space, Right and PageDown go on, Left and PageUp go back, Home and R start again. The demo ends with the window.
class DemoWindow : public AudienceWindow
{
    Q_OBJECT
public:
    DemoWindow(FreshEmulator fresh, QWidget *parent);
    ~DemoWindow() override;

    /// Fills `screen` with these acts, from their beginning.
    void presentActs(QScreen *screen, const QList<Scenario> &acts, const PoolContext &context);

    /// Null while the window is closed.
    const GuidedDemo *demo() const { return m_demo.get(); }

protected:
    QString keys() const override;
    QString subject() const override;
    bool act(int key) override;
    void scaleTo(int unit) override;
    void retranslate() override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeTitlePage();
    void makeScenePage();
    void showPlace();
    void showTitle();
    void showScene();
    void showCode(const DemoScene &scene);
    QString counted() const;

    FreshEmulator m_fresh;
    QLabel *m_place; ///< "Act 2 of 6"
    StatusPill *m_mark;
    QStackedLayout *m_pages;
    QLabel *m_title; ///< of the act, alone on the window before its first step
    QLabel *m_description;
    StepList *m_acts; ///< at the end
    QLabel *m_heading; ///< the same title beside its scene
    QLabel *m_caption;
    QrView *m_code;
    PresentedEnd *m_end;
    PhonePicture *m_phone;
    PartyList *m_parties;
    QHBoxLayout *m_scene;
    QVBoxLayout *m_story;
    QHBoxLayout *m_below;
    std::unique_ptr<GuidedDemo> m_demo;
};

} // namespace qrlogin
