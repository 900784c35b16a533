#include "qr/Scannability.h"

#include "qr/QrReader.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace qrlogin {

namespace {

constexpr std::array sizes{90, 80, 70, 60, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5};
constexpr std::array blurs{0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
constexpr std::array contrasts{80, 60, 50, 40, 30, 20, 15, 10, 5};

// Larger images are scaled down first: this limits the time of a step and hardly changes the result.
constexpr int maxPixels = 900;

/// The weights of a pixel and its neighbours on one side. With both sides they add up to 1.
std::vector<float> bellWeights(double sigma)
{
    std::vector<float> weights;
    for (int i = 0; i <= int(std::ceil(3 * sigma)); ++i)
        weights.push_back(float(std::exp(-i * i / (2 * sigma * sigma))));
    float sum = weights[0];
    for (size_t i = 1; i < weights.size(); ++i)
        sum += 2 * weights[i];
    for (float &weight : weights)
        weight /= sum;
    return weights;
}

/// Blurs the image along its lines and transposes it. Two calls blur both directions and restore the orientation.
QImage blurredAside(const QImage &image, const std::vector<float> &weights)
{
    const int width = image.width();
    const int reach = int(weights.size()) - 1;
    QImage turned(image.height(), width, QImage::Format_Grayscale8);
    uchar *to = turned.bits();
    const auto stride = turned.bytesPerLine();
    std::vector<float> line(size_t(width + 2 * reach));
    for (int y = 0; y < image.height(); ++y) {
        // The edge pixel continues beyond the edge.
        const uchar *from = image.constScanLine(y);
        for (int x = 0; x < width + 2 * reach; ++x)
            line[size_t(x)] = from[std::clamp(x - reach, 0, width - 1)];
        for (int x = 0; x < width; ++x) {
            const float *middle = line.data() + x + reach;
            float sum = weights[0] * middle[0];
            for (int i = 1; i <= reach; ++i)
                sum += weights[size_t(i)] * (middle[-i] + middle[i]);
            to[x * stride + y] = uchar(std::lround(sum));
        }
    }
    return turned;
}

QImage blurred(const QImage &image, double sigma)
{
    const std::vector<float> weights = bellWeights(sigma);
    return blurredAside(blurredAside(image, weights), weights);
}

QImage shrunk(const QImage &image, int percent)
{
    const QSize size(std::max(1, image.width() * percent / 100), std::max(1, image.height() * percent / 100));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Reduces the contrast like glare, which lightens black and keeps white.
QImage paled(const QImage &image, int percent)
{
    QImage pale = image;
    for (int y = 0; y < pale.height(); ++y) {
        uchar *line = pale.scanLine(y);
        std::transform(
            line, line + pale.width(), line, [percent](uchar v) { return uchar(255 - (255 - v) * percent / 100); });
    }
    return pale;
}

} // namespace

int scanBars(const Scannability &margin)
{
    if (!margin.isReadable)
        return 0;
    const int size = margin.leastSize <= 30 ? 4 : margin.leastSize <= 45 ? 3 : margin.leastSize <= 70 ? 2 : 1;
    const int blur = margin.maxBlur >= 3 ? 4 : margin.maxBlur >= 2 ? 3 : margin.maxBlur >= 1 ? 2 : 1;
    const int contrast = margin.leastContrast <= 20 ? 4
        : margin.leastContrast <= 30                ? 3
        : margin.leastContrast <= 50                ? 2
                                                    : 1;
    return std::min({size, blur, contrast});
}

std::optional<Scannability> measureScannability(
    const QImage &image, const QString &text, const std::atomic<bool> &cancelled, std::chrono::milliseconds budget)
{
    const QDeadlineTimer deadline(budget);
    const double farther = std::max(1.0, double(std::max(image.width(), image.height())) / maxPixels);
    const QImage seen
        = (farther > 1 ? image.scaled(image.size() / farther, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image)
              .convertToFormat(QImage::Format_Grayscale8);
    const auto soften = [farther](const QImage &picture, double sigma) { return blurred(picture, sigma / farther); };
    const auto climb = [&](const auto &steps, auto worsen, auto &reached) {
        for (const auto step : steps) {
            if (cancelled || deadline.hasExpired() || QrReader::read(worsen(seen, step)) != text)
                return;
            reached = step;
        }
    };
    Scannability margin;
    margin.isReadable = !cancelled && QrReader::read(image) == text;
    if (margin.isReadable) {
        climb(sizes, shrunk, margin.leastSize);
        climb(blurs, soften, margin.maxBlur);
        climb(contrasts, paled, margin.leastContrast);
    }
    if (cancelled)
        return std::nullopt;
    return margin;
}

} // namespace qrlogin
