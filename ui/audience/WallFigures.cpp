#include "audience/WallFigures.h"

#include "audience/RoomWords.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace qrlogin {

WallFigures::WallFigures(QWidget *parent)
    : Translated(parent),
      m_title(wrappedLabel({})),
      m_signedIn(makeFigure("signedInFigure")),
      m_median(makeFigure("medianFigure")),
      m_declined(makeFigure("declinedFigure")),
      m_expired(makeFigure("expiredFigure")),
      m_failed(makeFigure("failedFigure")),
      m_grid(new QGridLayout)
{
    m_title->setAlignment(Qt::AlignCenter);
    int column = 0;
    for (const Figure &figure : {m_signedIn, m_median, m_declined, m_expired, m_failed}) {
        m_grid->addWidget(figure.number, 0, column);
        m_grid->addWidget(figure.words, 1, column, Qt::AlignTop);
        m_grid->setColumnStretch(column, 1);
        ++column;
    }
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addLayout(m_grid);
    layout->addStretch(3);
    retranslate();
}

WallFigures::Figure WallFigures::makeFigure(const char *name)
{
    Figure figure{named<QLabel>(name), wrappedLabel({}, QPalette::PlaceholderText)};
    figure.number->setAlignment(Qt::AlignCenter);
    figure.words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    return figure;
}

void WallFigures::show(const RoomFigures &figures)
{
    if (m_figures == figures)
        return;
    m_figures = figures;
    retranslate();
}

void WallFigures::set(const Figure &figure, const QString &number, const QString &words)
{
    figure.number->setText(number);
    figure.number->setAccessibleName(tr("%1 %2").arg(number, words));
    figure.words->setText(words);
}

void WallFigures::scaleTo(int unit)
{
    QFont large = font();
    large.setPixelSize(unit * 2);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    large.setPixelSize(unit * 4);
    QFont words = font();
    words.setPixelSize(unit);
    for (const Figure &figure : {m_signedIn, m_median, m_declined, m_expired, m_failed}) {
        figure.number->setFont(large);
        figure.words->setFont(words);
    }
}

void WallFigures::retranslate()
{
    const auto number = [this](int count) { return locale().toString(count); };
    m_title->setText(tr("What the room did"));
    set(m_signedIn, number(m_figures.signedIn), tr("signed in"));
    set(m_median, m_figures.median ? RoomWords::seconds(*m_figures.median) : QStringLiteral("–"),
        tr("from scan to approval, median"));
    set(m_declined, number(m_figures.declined), tr("declined"));
    set(m_expired, number(m_figures.expired), tr("did not decide in time"));
    set(m_failed, number(m_figures.failed), tr("not signed in after an error"));
    for (QWidget *part : {m_failed.number, m_failed.words})
        part->setVisible(m_figures.failed > 0);
    // A hidden figure leaves its room to the others.
    m_grid->setColumnStretch(m_grid->columnCount() - 1, m_figures.failed > 0 ? 1 : 0);
}

} // namespace qrlogin

#include "moc_WallFigures.cpp"
