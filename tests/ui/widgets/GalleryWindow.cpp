#include "ui/widgets/GalleryWindow.h"

#include "widgets/Avatar.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/CopyField.h"
#include "widgets/CountdownRing.h"
#include "widgets/Icon.h"
#include "widgets/PageHeader.h"
#include "widgets/PeriodEdit.h"
#include "widgets/PeriodText.h"
#include "widgets/StatusPill.h"
#include "widgets/Switch.h"
#include "widgets/qr/QrView.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace qrlogin::test {
namespace {

QLabel *secondary(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QHBoxLayout *row(const QList<QWidget *> &widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

} // namespace

GalleryWindow::GalleryWindow()
{
    setWindowTitle(QStringLiteral("Gallery"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/qrlogin-console.svg")));
    auto *header = new PageHeader;
    header->setTitle(QStringLiteral("App Scan Code Login Web Custom Configuration"));
    header->setBreadcrumb(
        {QStringLiteral("Security Settings"), QStringLiteral("Basic Settings"), QStringLiteral("Login Settings")});
    auto *mark = new QLabel;
    mark->setPixmap(windowIcon().pixmap(48, 48));
    header->addTrailing(mark);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setSpacing(16);
    grid->addWidget(header, 0, 0, 1, 2);
    grid->addWidget(settings(), 1, 0);
    grid->addWidget(banners(), 1, 1);
    grid->addWidget(codes(), 2, 0, 1, 2);
    grid->addWidget(people(), 3, 0);
    grid->addWidget(controls(), 3, 1);
    grid->addWidget(icons(), 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    resize(1180, 1150);
    findChild<Switch *>()->setFocus();
}

QWidget *GalleryWindow::settings()
{
    auto *card = new Card(QStringLiteral("Settings"));
    card->setSubtitle(QStringLiteral("How long codes and tickets live, and who may see what."));
    card->setIcon(QStringLiteral("settings"));
    card->addTrailing(new StatusPill);
    card->findChild<StatusPill *>()->setText(Accent::Warning, QStringLiteral("Production"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(16);
    for (const int seconds : {120, 100'000, 2'592'000, 0}) {
        auto *edit = new PeriodEdit;
        edit->setPeriod(seconds, PeriodUnit::Minute);
        edit->setEnabled(seconds > 0);
        auto *line = row({edit, secondary(spelledOut(seconds))});
        form->addRow(QStringLiteral("&Validity period"), line);
        static_cast<QLabel *>(form->labelForField(line))->setBuddy(edit);
    }
    auto *on = new Switch;
    on->setChecked(true);
    auto *offDisabled = new Switch;
    offDisabled->setEnabled(false);
    auto *onDisabled = new Switch;
    onDisabled->setChecked(true);
    onDisabled->setEnabled(false);
    form->addRow(QStringLiteral("Return complete user information"), row({on, new Switch, onDisabled, offDisabled}));
    auto *named = new Switch(QStringLiteral("With a &name"));
    form->addRow(QString(), named);
    card->body()->addLayout(form);
    card->body()->addStretch();
    return card;
}

QWidget *GalleryWindow::banners()
{
    auto *card = new Card(QStringLiteral("Messages"));
    const QList<std::pair<Accent, QString>> messages{
        {Accent::Info, QStringLiteral("The pool was read again at 10:42.")},
        {Accent::Success, QStringLiteral("Saved. All four values are in effect.")},
        {Accent::Warning,
            QStringLiteral("Complete user information reaches whoever polls the status, tokens included. Return the "
                           "ticket alone and exchange it on your server.")},
        {Accent::Danger, QStringLiteral("The pool could not be reached: connection refused.")},
        {Accent::Neutral, QStringLiteral("Nothing to do.")},
    };
    for (const auto &[accent, text] : messages) {
        auto *banner = new Banner(card);
        card->body()->addWidget(banner);
        banner->showMessage(accent, text);
        if (accent == Accent::Danger)
            banner->addButton(QStringLiteral("Try again"));
    }
    auto *pills = new QHBoxLayout;
    pills->setSpacing(8);
    for (const auto &[status, word] : qrStatusWords) {
        auto *pill = new StatusPill;
        pill->setStatus(status);
        pills->addWidget(pill);
    }
    pills->addStretch();
    card->body()->addLayout(pills);
    card->body()->addStretch();
    return card;
}

QWidget *GalleryWindow::codes()
{
    auto *card = new Card(QStringLiteral("Codes"));
    const auto code
        = QrCode::encode("{\"scene\":\"APP_AUTH\",\"random\":\"0123456789abcdefghijABCDEFGHIJ\",\"userPoolId\":"
                         "\"0123456789abcdef01234567\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"expiresIn\":120}");
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    for (int index = 0; index < 6; ++index) {
        auto *view = new QrView;
        view->setRefreshable(index >= 2);
        view->setCode(code);
        switch (index) {
        case 0: view->setWatermark(QStringLiteral("EMULATOR")); break;
        case 1:
            view->setOverlay(QStringLiteral("check-circle"), statusText(QrStatus::Authorized), Accent::Success);
            break;
        case 2: view->setOverlay(QStringLiteral("clock"), statusText(QrStatus::Expired), Accent::Warning); break;
        case 3: view->setLoading(); break;
        case 4: view->setError(QStringLiteral("The pool did not answer in time")); break;
        default: view->setCode(std::nullopt); break;
        }
        line->addWidget(view);
    }
    auto *rings = new QVBoxLayout;
    for (const auto &[total, left] : QList<std::pair<qint64, qint64>>{{120'000, 75'000}, {120'000, 20'000},
             {7'200'000, 3'725'000}, {2'592'000'000, 1'900'000'000}, {120'000, 0}}) {
        auto *ring = new CountdownRing;
        ring->setPeriod(total, left);
        rings->addWidget(ring);
    }
    line->addLayout(rings);
    card->body()->addLayout(line);
    return card;
}

QWidget *GalleryWindow::people()
{
    auto *card = new Card(QStringLiteral("People and values"));
    QImage portrait(200, 260, QImage::Format_RGB32);
    portrait.fill(QColor(0x7fb6c9));
    {
        QPainter painter(&portrait);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0xf2d3b5));
        painter.drawEllipse(60, 60, 80, 90);
        painter.setBrush(QColor(0x33465a));
        painter.drawEllipse(20, 165, 160, 140);
    }
    auto *pictured = new Avatar;
    pictured->setImage(portrait);
    QList<QWidget *> avatars{pictured};
    for (const QString &name : {QStringLiteral("Ada Lovelace"), QStringLiteral("张三"), QString()}) {
        avatars.append(new Avatar);
        static_cast<Avatar *>(avatars.last())->setName(name);
    }
    card->body()->addLayout(row(avatars));
    auto *id = new CopyField;
    id->setValue(QStringLiteral(
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2MTA5In0.c2lnbmF0dXJlLW9mLWEtc2FtcGxlLXRva2Vu"));
    auto *secret = new CopyField;
    secret->setSecret(Secret("5a0f1d2e3c4b5a69788796a5b4c3d2e1"));
    card->body()->addWidget(id);
    card->body()->addWidget(secret);
    card->body()->addWidget(new CopyField);
    card->body()->addStretch();
    return card;
}

QWidget *GalleryWindow::controls()
{
    auto *card = new Card(QStringLiteral("What Fusion paints"));
    auto *save = new QPushButton(tintedIcon(QStringLiteral("save"), QPalette::ButtonText), QStringLiteral("&Save"));
    save->setDefault(true);
    auto *revert = new QPushButton(tintedIcon(QStringLiteral("undo"), QPalette::ButtonText), QStringLiteral("Revert"));
    auto *off = new QPushButton(tintedIcon(QStringLiteral("trash"), QPalette::ButtonText), QStringLiteral("Remove"));
    off->setEnabled(false);
    auto *tool = new QToolButton;
    tool->setIcon(tintedIcon(QStringLiteral("more")));
    card->body()->addLayout(row({save, revert, off, tool, new QCheckBox(QStringLiteral("Check"))}));
    auto *line = new QLineEdit;
    line->setPlaceholderText(QStringLiteral("Placeholder"));
    auto *disabled = new QLineEdit(QStringLiteral("Disabled"));
    disabled->setEnabled(false);
    card->body()->addLayout(row({line, disabled}));
    auto *bar = new QProgressBar;
    bar->setValue(60);
    card->body()->addWidget(bar);
    auto *link = new QLabel(QStringLiteral("A <a href=\"#\">link</a> in a line of text"));
    card->body()->addWidget(link);
    card->body()->addStretch();
    return card;
}

QWidget *GalleryWindow::icons()
{
    auto *card = new Card(QStringLiteral("Icons"));
    auto *grid = new QGridLayout;
    int index = 0;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")})) {
        auto *label = new QLabel;
        label->setPixmap(tintedIcon(file.chopped(4)).pixmap(QSize(24, 24), devicePixelRatioF()));
        grid->addWidget(label, index / 19, index % 19);
        ++index;
    }
    card->body()->addLayout(grid);
    return card;
}

} // namespace qrlogin::test

#include "moc_GalleryWindow.cpp"
