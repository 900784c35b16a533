#include "audience/DemoWindow.h"

#include "audience/DemoWords.h"
#include "audience/PresentedEnd.h"
#include "audience/StepList.h"
#include "contract/control/EmulatorMark.h"
#include "qr/QrLook.h"
#include "scan/PublicName.h"
#include "scenario/ScenarioText.h"
#include "theme/Accent.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"
#include "widgets/qr/QrView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qrlogin {

DemoWindow::DemoWindow(FreshEmulator fresh, QWidget *parent)
    : AudienceWindow(parent),
      m_fresh(std::move(fresh)),
      m_place(named<QLabel>("demoPlace")),
      m_mark(named<StatusPill>("demoMark")),
      m_pages(new QStackedLayout),
      m_title(wrappedLabel({})),
      m_description(wrappedLabel({})),
      m_acts(named<StepList>("demoActs")),
      m_heading(wrappedLabel({})),
      m_caption(wrappedLabel({})),
      m_code(named<QrView>("demoCode")),
      m_end(new PresentedEnd),
      m_phone(named<PhonePicture>("demoPhone")),
      m_parties(named<PartyList>("demoParties")),
      m_scene(new QHBoxLayout),
      m_story(new QVBoxLayout),
      m_below(new QHBoxLayout)
{
    setObjectName(QStringLiteral("guidedDemo"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->addWidget(m_place, 1);
    top->addWidget(m_mark);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(m_pages, 1);
    layout->addWidget(hints());
    makeTitlePage();
    makeScenePage();
    m_mark->setWatermark(emulatorWatermark.toString()); // shows it, so it needs its parent
    trackPointer();
    retranslate();
}

DemoWindow::~DemoWindow() = default;

void DemoWindow::makeTitlePage()
{
    m_title->setObjectName(QStringLiteral("demoTitle"));
    m_title->setAlignment(Qt::AlignCenter);
    m_description->setAlignment(Qt::AlignCenter);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(24);
    column->addWidget(m_description);
    auto *acts = new QHBoxLayout;
    acts->addStretch(1);
    acts->addWidget(m_acts, 2);
    acts->addStretch(1);
    column->addLayout(acts);
    column->addStretch(3);
    m_pages->addWidget(page);
}

void DemoWindow::makeScenePage()
{
    m_code->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_caption->setObjectName(QStringLiteral("demoCaption"));
    m_caption->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_below->addWidget(m_phone, 0, Qt::AlignTop);
    m_below->addWidget(m_parties, 1);
    m_story->addWidget(m_heading);
    m_story->addWidget(m_caption);
    m_story->addStretch(1);
    m_story->addLayout(m_below);
    m_story->addStretch(2);
    auto *page = new QWidget;
    page->setLayout(m_scene);
    m_scene->setContentsMargins(0, 0, 0, 0);
    m_scene->addWidget(m_code, 4);
    m_scene->addWidget(m_end, 4);
    m_scene->addLayout(m_story, 5);
    m_pages->addWidget(page);
}

void DemoWindow::presentActs(QScreen *screen, const QList<Scenario> &acts, const PoolContext &context)
{
    m_demo = std::make_unique<GuidedDemo>(acts, m_fresh, context);
    connect(m_demo.get(), &GuidedDemo::changed, this, &DemoWindow::showPlace);
    showPlace();
    present(screen);
}

void DemoWindow::closeEvent(QCloseEvent *event)
{
    m_demo.reset();
    AudienceWindow::closeEvent(event);
}

QString DemoWindow::keys() const
{
    return tr("Space, →: go on    ←: go back    R: start again");
}

QString DemoWindow::subject() const
{
    return m_demo ? counted() : QString();
}

bool DemoWindow::act(int key)
{
    if (!m_demo)
        return false;
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown: m_demo->next(); break;
    case Qt::Key_Left:
    case Qt::Key_PageUp: m_demo->back(); break;
    case Qt::Key_Home:
    case Qt::Key_R: m_demo->restart(); break;
    default: return false;
    }
    return true;
}

QString DemoWindow::counted() const
{
    const GuidedDemo::Place &place = m_demo->place();
    const qsizetype count = m_demo->acts().size();
    if (m_demo->isAtEnd())
        return tr("%n act(s)", nullptr, int(count));
    const QString act = tr("Act %1 of %2").arg(place.act + 1).arg(count);
    if (place.pause == 0)
        return act;
    //: %1 is "Act 2 of 6"
    return tr("%1, step %2 of %3").arg(act).arg(place.pause).arg(m_demo->pauseCount(place.act));
}

void DemoWindow::showPlace()
{
    if (!m_demo)
        return;
    m_place->setText(counted());
    // Until the steps are run, what was there stays: a flash of an empty act would say nothing.
    if (m_demo->isMoving())
        return;
    const bool isTitle = m_demo->isAtEnd() || m_demo->place().pause == 0;
    isTitle ? showTitle() : showScene();
    m_pages->setCurrentIndex(isTitle ? 0 : 1);
}

void DemoWindow::showTitle()
{
    const bool isEnd = m_demo->isAtEnd();
    m_acts->setVisible(isEnd);
    m_description->setVisible(!isEnd);
    m_caption->clear();
    m_end->clear();
    if (!isEnd) {
        const Scenario &act = m_demo->acts().at(m_demo->place().act);
        m_description->setText(act.description.text());
        announce(m_title, act.title.text());
        return;
    }
    QList<StepList::Step> acts;
    for (const Scenario &act : m_demo->acts())
        acts.append({StepList::State::Done, act.title.text()});
    m_acts->setSteps(acts);
    announce(m_title, tr("That was the demo"));
}

void DemoWindow::showScene()
{
    const DemoScene scene = m_demo->scene();
    m_title->clear();
    m_heading->setText(m_demo->acts().at(m_demo->place().act).title.text());
    showCode(scene);
    m_phone->setScreen(DemoWords::phone(scene));
    m_parties->setRows(DemoWords::parties(scene));
    const QString problem = m_demo->problem();
    QPalette palette = this->palette();
    if (!problem.isEmpty())
        palette.setColor(QPalette::WindowText, accentColors(Accent::Danger, palette).text);
    m_caption->setPalette(palette);
    const ScenarioStep *step = m_demo->captioned();
    announce(m_caption,
        !problem.isEmpty() ? problem
            : !step->caption.text().isEmpty()
            ? step->caption.text()
            //: %1 is a party, %2 its action
            : tr("%1 %2").arg(ScenarioText::party(*step), ScenarioText::action(*step)));
}

void DemoWindow::showCode(const DemoScene &scene)
{
    const QString name = publicName(scene.signedIn());
    m_code->setVisible(name.isEmpty());
    if (!name.isEmpty())
        return m_end->show(name, {}, {});
    m_end->clear();
    const auto drawn = encodeUpTo(ErrorCorrection::M, scene.payload);
    m_code->setCode(drawn ? std::optional(drawn->code) : std::nullopt);
    const QrStatus status = scene.status();
    if (status == QrStatus::Scanned)
        m_code->setOverlay(QStringLiteral("phone"), tr("Scanned: approve on the phone"), Accent::Info);
    else if (drawn && status != QrStatus::Pending)
        m_code->setOverlay(statusIcon(status), statusText(status), statusAccent(status));
}

void DemoWindow::scaleTo(int unit)
{
    m_place->setFont(sized(unit * 4 / 5));
    m_mark->setFont(sized(unit * 4 / 5));
    m_title->setFont(sized(unit * 5 / 2, QFont::DemiBold));
    m_description->setFont(sized(unit * 11 / 10));
    m_acts->setFont(sized(unit * 11 / 10));
    m_heading->setFont(sized(unit));
    m_caption->setFont(sized(unit * 13 / 10, QFont::DemiBold));
    m_code->setFont(sized(unit * 4 / 5));
    m_caption->setMinimumHeight(5 * QFontMetrics(m_caption->font()).lineSpacing());
    m_end->scaleTo(unit * 4 / 5);
    m_phone->setFont(sized(unit * 7 / 10));
    m_phone->setFixedSize(unit * 6, unit * 10);
    m_parties->setFont(sized(unit * 9 / 10));
    layout()->setContentsMargins(unit * 2, unit, unit * 2, unit);
    layout()->setSpacing(unit / 2);
    m_scene->setSpacing(unit * 2);
    m_story->setSpacing(unit / 2);
    m_below->setSpacing(unit * 3 / 2);
}

void DemoWindow::retranslate()
{
    setWindowTitle(tr("Guided demo"));
    m_code->setAccessibleName(tr("QR code"));
    AudienceWindow::retranslate();
    showPlace();
}

} // namespace qrlogin

#include "moc_DemoWindow.cpp"
