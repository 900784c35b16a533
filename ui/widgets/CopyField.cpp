#include "widgets/CopyField.h"

#include "theme/Fonts.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Icon.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

namespace qrlogin {
namespace {

constexpr int copiedMarkMilliseconds = 1500;
constexpr int fieldRadius = 4;
constexpr int maskLength = 16; // independent of the secret's length

} // namespace

CopyField::CopyField(QWidget *parent)
    : Translated(parent),
      m_label(new ElidedLabel(Qt::ElideMiddle, this)),
      m_reveal(new QToolButton(this)),
      m_copy(new QToolButton(this))
{
    m_reveal->setAutoRaise(true);
    m_reveal->setCheckable(true);
    m_reveal->hide();
    m_copy->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    row->addSpacing(4);
    row->addWidget(m_label, 1);
    row->addWidget(m_reveal);
    row->addWidget(m_copy);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_copiedMark.setSingleShot(true);
    m_copiedMark.setInterval(copiedMarkMilliseconds);
    connect(&m_copiedMark, &QTimer::timeout, this, &CopyField::retranslate);
    m_forgetting.setSingleShot(true);
    m_forgetting.setInterval(forgetMilliseconds);
    connect(&m_forgetting, &QTimer::timeout, this, &CopyField::forgetCopy);
    connect(m_copy, &QToolButton::clicked, this, &CopyField::copy);
    connect(m_reveal, &QToolButton::toggled, this, &CopyField::showValue);
    m_label->setFont(monospaceFont(font()));
    showValue();
}

CopyField::~CopyField()
{
    forgetCopy();
}

void CopyField::setValue(const QString &value)
{
    if (!m_isSecret && m_value == value)
        return;
    m_value = value;
    m_secret = {};
    m_isSecret = false;
    showValue();
}

void CopyField::setSecret(const Secret &secret)
{
    // A poll that brings the same secret does not hide it again.
    if (m_isSecret && m_secret == secret)
        return;
    m_value.clear();
    m_secret = secret;
    m_isSecret = true;
    m_reveal->setChecked(false);
    showValue();
}

bool CopyField::isRevealed() const
{
    return !m_isSecret || m_reveal->isChecked();
}

void CopyField::setRevealed(bool revealed)
{
    m_reveal->setChecked(revealed);
}

void CopyField::setSubject(const QString &subject)
{
    m_subject = subject;
    retranslate();
}

QString CopyField::shownText() const
{
    return m_label->shownText();
}

void CopyField::showValue()
{
    const bool empty = m_isSecret ? m_secret.isEmpty() : m_value.isEmpty();
    m_reveal->setVisible(m_isSecret && !empty);
    m_copy->setEnabled(!empty);
    if (empty)
        m_label->setText(QStringLiteral("–"));
    else if (!isRevealed())
        m_label->setText(QString(maskLength, u'•'));
    else
        m_label->setText(m_isSecret ? QString::fromUtf8(m_secret.reveal()) : m_value);
    retranslate();
}

void CopyField::copy()
{
    auto *content = new QMimeData;
    content->setText(m_isSecret ? QString::fromUtf8(m_secret.reveal()) : m_value);
    // Clipboard managers that support this format do not store the text.
    if (m_isSecret)
        content->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(content);
    m_forgetting.stop();
    if (m_isSecret) {
        m_copied = m_secret;
        m_forgetting.start();
    }
    m_copiedMark.start();
    retranslate();
    emit copied();
}

void CopyField::forgetCopy()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!m_copied.isEmpty() && m_copied.matches(clipboard->text().toUtf8()))
        clipboard->clear();
    m_copied = {};
}

void CopyField::retranslate()
{
    const bool justCopied = m_copiedMark.isActive();
    showIcon(*m_copy,
        justCopied ? tintedIcon(QStringLiteral("check"), Accent::Success) : tintedIcon(QStringLiteral("copy")));
    m_copy->setToolTip(!justCopied ? tr("Copy")
            : m_isSecret           ? tr("Copied; clears in %n second(s)", nullptr, m_forgetting.interval() / 1000)
                                   : tr("Copied"));
    m_copy->setAccessibleName(m_subject.isEmpty() ? tr("Copy") : tr("Copy: %1").arg(m_subject));
    showIcon(*m_reveal, tintedIcon(m_reveal->isChecked() ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_reveal->setToolTip(m_reveal->isChecked() ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName(m_subject.isEmpty() ? tr("Show") : tr("Show: %1").arg(m_subject));
}

void CopyField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), fieldRadius, fieldRadius);
}

void CopyField::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_label->setFont(monospaceFont(font()));
}

} // namespace qrlogin

#include "moc_CopyField.cpp"
