// Measures the inspector: the time to add a request, and frame times with the maximum number of rows during scrolling,
// selecting rows with the detail beside, and adding rows. Counts the CPU time of the thread, so other programs do not
// distort it. Exits with 1 if a figure exceeds its limit.
#include "pages/inspector/InspectorPage.h"
#include "theme/Palettes.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

using namespace qrlogin;

namespace {

constexpr int rowCount = int(TrafficStore::maximumEntries);
constexpr int frameCount = 600;
constexpr double rowLimit = 20; // microseconds
constexpr double frameLimit = 16; // milliseconds

/// CPU time of this thread in milliseconds.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Typical traffic of the simulator: mostly polls, sometimes a sign-in with tokens, a rejection, a long address.
TrafficEntry entryAt(int number)
{
    TrafficEntry entry;
    entry.at = Instant(Milliseconds(1'767'225'600'000 + number * 800LL));
    entry.took = Milliseconds(number % 37);
    entry.party = allParties[size_t(number) % allParties.size()];
    entry.method = number % 9 == 0 ? "POST" : "GET";
    entry.path = QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=kq3M0bV2xT9sLw1ZcJ7yRnE5uGdA%1").arg(number);
    if (number % 500 == 0)
        entry.path += QString(5000, u'x');
    entry.url = "http://127.0.0.1:4711" + entry.path.toLatin1();
    entry.httpStatus = number % 97 == 0 ? 0 : 200;
    entry.requestHead
        = "Content-Type: application/json\nAccept: application/json\nx-genauth-app-id: 64f0c1d2e3a4b5c6d7e8f902\n";
    entry.answerHead = "Date: Thu, 01 Jan 2026 00:00:00 GMT\nContent-Type: application/json\nContent-Length: "
                       "178\nConnection: keep-alive\n";
    entry.answerBody
        = R"({"data":{"briefUserInfo":{"displayName":"Alice","photo":"http://127.0.0.1:4711/photo/1"},"status":"SCANNED"},"message":"Success","requestId":"b7f0c1d2-)"
        + QByteArray::number(number) + R"(","statusCode":200})";
    entry.answerSize = entry.answerBody.size();
    if (number % 11 == 0)
        entry.failure = Failure{FailureKind::NotFound, QStringLiteral("the QR code does not exist"), 404, 2241, {}};
    if (number % 10'000 == 500)
        entry.answerBody = "{\"text\":\"" + QByteArray(300'000, 'y') + "\"}";
    return entry;
}

struct Frames
{
    std::vector<double> milliseconds;

    void add(const std::function<void()> &change)
    {
        const double start = worked();
        change();
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        milliseconds.push_back(worked() - start);
    }

    bool report(const char *name, QTextStream &out)
    {
        std::ranges::sort(milliseconds);
        const double worst = milliseconds.back();
        const double p99 = milliseconds[milliseconds.size() * 99 / 100];
        out << QStringLiteral("  %1  p50 %2 ms, p99 %3 ms, worst %4 ms (at most %5): %6\n")
                   .arg(QLatin1String(name), -34)
                   .arg(milliseconds[milliseconds.size() / 2], 5, 'f', 2)
                   .arg(p99, 5, 'f', 2)
                   .arg(worst, 5, 'f', 2)
                   .arg(frameLimit, 0, 'f', 0)
                   .arg(worst <= frameLimit ? QStringLiteral("reached") : QStringLiteral("MISSED"));
        return worst <= frameLimit;
    }
};

/// Microseconds per row, including the view.
double append(TrafficLog &traffic, int from, int count)
{
    std::vector<TrafficEntry> entries;
    entries.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        entries.push_back(entryAt(from + i));
    const double start = worked();
    for (int i = 0; i < count; ++i) {
        traffic.record(entries[size_t(i)]);
        if (i % 200 == 0)
            QApplication::processEvents();
    }
    QApplication::processEvents();
    return (worked() - start) * 1e3 / count;
}

bool reportRows(const char *name, double microseconds, QTextStream &out)
{
    out << QStringLiteral("  %1  %2 µs a row (at most %3): %4\n")
               .arg(QLatin1String(name), -34)
               .arg(microseconds, 5, 'f', 2)
               .arg(rowLimit, 0, 'f', 0)
               .arg(microseconds <= rowLimit ? QStringLiteral("reached") : QStringLiteral("MISSED"));
    return microseconds <= rowLimit;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication::setPalette(lightPalette());
    QTextStream out(stdout);
    TrafficLog traffic;
    TrafficTable table;
    table.follow(traffic);
    InspectorPage page(table, QStringLiteral("bench"));
    page.resize(1240, 900);
    page.show();
    QApplication::processEvents();
    auto *view = page.findChild<QTableView *>(QStringLiteral("traffic"));
    QScrollBar *bar = view->verticalScrollBar();

    bool isFine = reportRows("filling", append(traffic, 0, rowCount + 5000), out);
    isFine &= reportRows("full, the oldest going", append(traffic, rowCount + 5000, 20'000), out);
    while (page.table().rowCount() == 0)
        QApplication::processEvents();
    out << QStringLiteral("  %1  %2 rows, %3 MiB\n")
               .arg(QStringLiteral("held"), -34)
               .arg(page.table().rowCount())
               .arg(double(page.table().store().bytes()) / (1 << 20), 0, 'f', 1);

    Frames scrolled;
    for (int i = 0; i < frameCount; ++i)
        scrolled.add([&] { bar->setValue(int(qint64(bar->maximum()) * i / frameCount)); });
    isFine &= scrolled.report("scrolling from end to end", out);

    Frames walked;
    bar->setValue(0);
    view->selectRow(0);
    for (int i = 0; i < frameCount * 2; ++i)
        walked.add([&] { view->selectRow(i); });
    isFine &= walked.report("going down row by row", out);

    // Frames between two keys and the end of the search that they start.
    Frames searched;
    auto *search = page.findChild<QLineEdit *>(QStringLiteral("search"));
    for (const char *text : {"2241", "no such QR code", "gene-qrcode", ""}) {
        searched.add([&] { search->setText(QLatin1String(text)); });
        QElapsedTimer typing;
        for (typing.start(); typing.elapsed() < 300 || page.table().isSearching();)
            searched.add([] {});
    }
    std::erase_if(searched.milliseconds, [](double worked) { return worked < 0.1; }); // idle between two keys
    isFine &= searched.report("searching all of them", out);

    Frames followed;
    view->scrollToBottom();
    for (int i = 0; i < frameCount; ++i)
        followed.add([&] {
            for (int row = 0; row < 20; ++row)
                traffic.record(entryAt(i * 20 + row));
            const_cast<TrafficTable &>(page.table()).flush();
        });
    isFine &= followed.report("20 new rows a frame", out);
    return isFine ? 0 : 1;
}
