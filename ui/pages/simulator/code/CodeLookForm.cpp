#include "pages/simulator/code/CodeLookForm.h"

#include "pages/simulator/code/CodeDrawing.h"
#include "scan/BrowserSession.h"
#include "scan/CodeOptions.h"
#include "theme/AccentText.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"
#include "widgets/qr/QrView.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace qrlogin {

namespace {

QString levelName(ErrorCorrection level)
{
    static constexpr std::array names{'L', 'M', 'Q', 'H'};
    return QString(QLatin1Char(names[size_t(level)]));
}

} // namespace

CodeLookForm::CodeLookForm(CodeOptions &options, const BrowserSession &session, const QrView &preview, QWidget *parent)
    : QWidget(parent),
      m_options(options),
      m_session(session),
      m_preview(preview),
      m_level(named<QComboBox>("level")),
      m_modulePixels(named<QSpinBox>("modulePixels")),
      m_quietModules(named<QSpinBox>("quietModules")),
      m_facts(wrappedLabel({}, QPalette::PlaceholderText)),
      m_remarks(wrappedLabel({}))
{
    static constexpr std::array covered{7, 15, 25, 30};
    m_level->setAccessibleName(tr("Error correction"));
    for (const ErrorCorrection level : allErrorCorrections)
        //: %1 is L, M, Q or H
        m_level->addItem(tr("%1: recovers about %2 %").arg(levelName(level)).arg(covered[size_t(level)]));
    m_modulePixels->setAccessibleName(tr("Module size"));
    m_modulePixels->setRange(0, QrLook::maxModulePixels);
    m_modulePixels->setSpecialValueText(tr("Largest that fits"));
    m_modulePixels->setSuffix(tr(" px"));
    m_quietModules->setAccessibleName(tr("Quiet zone"));
    m_quietModules->setRange(0, QrLook::maxQuietModules);
    m_quietModules->setSuffix(tr(" modules"));
    m_remarks->setObjectName(QStringLiteral("lookRemarks"));

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Error correction"), m_level);
    form->addRow(tr("&Module size"), m_modulePixels);
    form->addRow(tr("&Quiet zone"), m_quietModules);
    form->addRow(m_facts);
    form->addRow(m_remarks);

    connect(m_level, &QComboBox::currentIndexChanged, this, &CodeLookForm::setLook);
    connect(m_modulePixels, &QSpinBox::valueChanged, this, &CodeLookForm::setLook);
    connect(m_quietModules, &QSpinBox::valueChanged, this, &CodeLookForm::setLook);
    connect(&m_preview, &QrView::shownChanged, this, &CodeLookForm::showLook);
    showLook();
}

void CodeLookForm::setLook()
{
    m_options.setLook({ErrorCorrection(m_level->currentIndex()), m_modulePixels->value(), m_quietModules->value()});
}

void CodeLookForm::showLook()
{
    const QrLook look = m_options.look();
    const QSignalBlocker blockers[]{
        QSignalBlocker(m_level), QSignalBlocker(m_modulePixels), QSignalBlocker(m_quietModules)};
    m_level->setCurrentIndex(int(look.level));
    m_modulePixels->setValue(look.modulePixels);
    m_quietModules->setValue(look.quietModules);
    const auto drawn = codeOf(m_session, look);
    m_facts->setVisible(drawn.has_value());
    if (drawn) {
        const int size = drawn->code.size();
        //: a QR code of version %1, %2 × %2 modules, %3 pixels each
        m_facts->setText(tr("Version %1: %2 × %2 modules of %3 px.")
                             .arg((size - 17) / 4)
                             .arg(size)
                             .arg(m_preview.shownModulePixels()));
    }
    m_remarks->setText(remarks());
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    setTextAccent(*m_remarks, Accent::Warning);
}

QString CodeLookForm::remarks() const
{
    const QrLook look = m_options.look();
    QStringList remarks;
    if (look.quietModules < QrCode::quietZone)
        remarks += tr("The standard requires a quiet zone of %1 modules. Some readers fail with less.")
                       .arg(QrCode::quietZone);
    if (m_session.image().isNull())
        return remarks.join(u'\n');
    const auto drawn = codeOf(m_session, look);
    if (!drawn)
        remarks += tr("The pool's image cannot be read and is shown unchanged.");
    else if (drawn->level != look.level)
        remarks += tr("The payload is too large for error correction %1. The code uses %2.")
                       .arg(levelName(look.level), levelName(drawn->level));
    if (drawn && look.modulePixels > m_preview.shownModulePixels())
        remarks += tr("Modules of %1 px do not fit here. Copies and files use them.").arg(look.modulePixels);
    return remarks.join(u'\n');
}

} // namespace qrlogin

#include "moc_CodeLookForm.cpp"
