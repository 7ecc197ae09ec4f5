package app.greenroom.faultline;

import app.greenroom.capture.AudioBlock;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SoundMeter;
import app.greenroom.speech.SpeechFacts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears what a {@link StagedMicrophone} gives by what {@link SoundAnalysis} once said of a stretch like it: as long to a second, begun
 * at the same second of the voice, and silent, dithered or quiet at the same times, as far as three stretches tell. So
 * a run costs no analysis, but for the first of its kind; what is remembered is a few thousand times some kilobytes.
 */
final class RememberedSound implements SoundMeter {
    private static final Map<String, SpeechFacts> KNOWN = new ConcurrentHashMap<>();
    private static final int CELL = 10; // blocks, a second
    private static final int MOST_STRETCHES = 3;

    private final GoodRoom room = GoodRoom.get();
    private final StringBuilder heard = new StringBuilder(); // a letter a block
    private int voice = -1; // the block of the voice that would have been the first

    @Override
    public void accept(AudioBlock block) {
        GoodRoom.Said said = room.said(block.samples());
        if (voice < 0 && said.kind() == GoodRoom.Said.VOICE) {
            voice = Math.floorMod(said.number() - heard.length(), room.blocks());
        }
        heard.append(said.kind());
    }

    @Override
    public SpeechFacts soFar() {
        String cells = simple(cells());
        int from = Math.max(0, voice) / CELL * CELL;
        String key = from + cells;
        SpeechFacts known = KNOWN.get(key);
        if (known == null) {
            known = measured(from, cells);
            KNOWN.put(key, known);
        }
        return known;
    }

    @Override
    public SpeechFacts finish() {
        return soFar();
    }

    /** How many stretches were measured. */
    static int measured() {
        return KNOWN.size();
    }

    private SpeechFacts measured(int from, String cells) {
        SoundAnalysis analysis = new SoundAnalysis(GoodRoom.RATE, 1);
        for (int i = 0; i < cells.length() * CELL; i++) {
            float[] samples = room.block(cells.charAt(i / CELL), from + i);
            analysis.accept(new AudioBlock(samples, 1, GoodRoom.RATE, StagedMicrophone.STEP * i));
        }
        return analysis.finish();
    }

    /** What was heard in the middle of each second. */
    private String cells() {
        StringBuilder cells = new StringBuilder();
        for (int at = 0; at == 0 || at + CELL <= heard.length(); at += CELL) {
            cells.append(heard.charAt(Math.min(at + CELL / 2, heard.length() - 1)));
        }
        return cells.toString();
    }

    /** As many stretches as are told apart; the shortest ones but the last become like the one before, or the first like the next. */
    private static String simple(String cells) {
        StringBuilder simple = new StringBuilder(cells);
        while (true) {
            int stretches = 0;
            int shortest = -1;
            int length = Integer.MAX_VALUE;
            for (int from = 0; from < simple.length(); ) {
                int to = end(simple, from);
                stretches++;
                if (to < simple.length() && to - from < length) {
                    length = to - from;
                    shortest = from;
                }
                from = to;
            }
            if (stretches <= MOST_STRETCHES) {
                return simple.toString();
            }
            char instead = simple.charAt(shortest > 0 ? shortest - 1 : length);
            for (int i = shortest; i < shortest + length; i++) {
                simple.setCharAt(i, instead);
            }
        }
    }

    private static int end(CharSequence cells, int from) {
        int to = from;
        while (to < cells.length() && cells.charAt(to) == cells.charAt(from)) {
            to++;
        }
        return to;
    }
}
