package app.greenroom.scene;

import app.greenroom.model.measure.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who speaks in a noisy room. The same scene gives the same samples.
 *
 * @param seed of words, voice and noise
 * @param seconds length of the recording, 4 to 3600; the first and the last second are room alone
 * @param sampleRate in Hz, 16000 to 48000
 * @param pitch median of the voice in Hz
 * @param fillers how many fillers are spread over the speech, as far as there is room
 * @param level active speech level after ITU-T P.56, dBov
 * @param noise kind of noise
 * @param snr speech-to-noise ratio in dB: active speech level over the noise's mean level
 */
public record VoiceScene(
        long seed,
        double seconds,
        int sampleRate,
        double pitch,
        int fillers,
        double level,
        RoomNoise noise,
        double snr) {
    public VoiceScene {
        if (!(seconds >= 4 && seconds <= 3600)
                || sampleRate < 16_000
                || sampleRate > 48_000
                || !(pitch >= 60 && pitch <= 400)
                || fillers < 0
                || !(level >= -70 && level <= -10)
                || !(snr >= -10 && snr <= 80)) {
            throw new IllegalArgumentException("no such voice: " + seconds + " s at " + sampleRate + " Hz, pitch "
                    + pitch + " Hz, " + fillers + " fillers, level " + level + " dBov, snr " + snr + " dB");
        }
    }

    /** The same scene of another length; fillers are as frequent as before. */
    public VoiceScene lasting(double newSeconds) {
        int count = (int) Math.round(fillers * newSeconds / seconds);
        return new VoiceScene(seed, newSeconds, sampleRate, pitch, count, level, noise, snr);
    }

    /** Speaks. */
    public Sound sound() {
        Utterance utterance = new Utterance(seed, seconds, fillers);
        float[] samples = new FormantVoice(sampleRate, pitch, seed + 1).speak(utterance.segments());
        float gain = (float) Math.pow(10, (level - ActiveLevel.of(samples, sampleRate)) / 20);
        float[] room = noise.make(samples.length, sampleRate, seed + 2);
        float hush = (float) Math.pow(10, (level - snr) / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = samples[i] * gain + room[i] * hush;
        }
        List<Interval> speech = utterance.speech();
        List<Interval> pauses = new ArrayList<>();
        for (int i = 1; i < speech.size(); i++) {
            double from = speech.get(i - 1).end();
            double to = speech.get(i).start();
            pauses.add(new Interval(from, to));
        }
        SoundTruth truth = new SoundTruth(
                seconds, speech, pauses, utterance.fillers(), utterance.syllables(), level, level - snr, pitch);
        return new Sound(samples, sampleRate, truth, utterance.segments());
    }
}
