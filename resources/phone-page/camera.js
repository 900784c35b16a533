// How the page sees a code: in a photo, or live.
import { Busy, readCodes } from './api.js';

const readPause = 500; // ms between the live pictures that the emulator reads
const detectPause = 150; // ms between those that the browser reads
const photoSide = 2048; // px; larger photos are made smaller, which loses nothing of a code that fills them
const frameSide = 720; // px
const drawing = 'image/svg+xml';

const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

export const canShowLive = () => window.isSecureContext && Boolean(navigator.mediaDevices?.getUserMedia);

/// A part of `source`, made so small that its longer side has `longest` pixels at most.
function jpegOf(source, { x = 0, y = 0, width, height }, longest, quality) {
    const scale = Math.min(1, longest / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff'; // a JPEG has no transparency
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
    return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
}

/// A photo as the emulator takes it. What this browser cannot decode goes as it is, and the emulator says what it is.
export async function photoOf(file) {
    if (file.type === drawing)
        return file;
    try {
        const bitmap = await createImageBitmap(file);
        if (Math.max(bitmap.width, bitmap.height) <= photoSide && ['image/png', 'image/jpeg'].includes(file.type))
            return file;
        return await jpegOf(bitmap, bitmap, photoSide, 0.9);
    } catch {
        return file;
    }
}

async function detector() {
    try {
        const formats = await window.BarcodeDetector.getSupportedFormats();
        return formats.includes('qr_code') ? new window.BarcodeDetector({ formats: ['qr_code'] }) : undefined;
    } catch {
        return undefined; // most browsers do not have one
    }
}

/// A camera that shows in `video` what it sees, until stop().
export class Camera {
    #stream;
    #video;

    constructor(video) {
        this.#video = video;
    }

    /// Throws if the browser or the user does not allow it.
    async start() {
        this.#stream = await navigator.mediaDevices.getUserMedia(
            { audio: false, video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } } });
        this.#video.srcObject = this.#stream;
        await this.#video.play();
    }

    get isRunning() { return Boolean(this.#stream); }

    stop() {
        for (const track of this.#stream?.getTracks() ?? [])
            track.stop();
        this.#stream = undefined;
        this.#video.srcObject = null;
    }

    /// The texts of the codes in the first picture that has any; nothing if stop() came first. `busy` hears that the
    /// emulator has other pictures to read.
    async look(busy) {
        const own = await detector();
        while (this.isRunning) {
            let texts = [];
            try {
                texts = own ? (await own.detect(this.#video)).map(code => code.rawValue) : await readCodes(await this.#frame());
            } catch (error) {
                if (!own && !(error instanceof Busy))
                    throw error;
                if (!own) {
                    busy();
                    await sleep(error.retryAfter * 1000);
                }
            }
            if (texts.length > 0 && this.isRunning)
                return texts;
            await sleep(own ? detectPause : readPause);
        }
        return undefined;
    }

    /// The square that the page shows of the picture.
    #frame() {
        const { videoWidth, videoHeight } = this.#video;
        const side = Math.min(videoWidth, videoHeight);
        const part = { x: (videoWidth - side) / 2, y: (videoHeight - side) / 2, width: side, height: side };
        return jpegOf(this.#video, part, frameSide, 0.8);
    }
}
